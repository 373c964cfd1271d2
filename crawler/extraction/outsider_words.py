"""Words around people who are not of the house: advisers, guests, neighbours, authors, who is to come."""

from __future__ import annotations

import re

OUTSIDERS_HEADING = re.compile(
    r"\badvisory (?:board|council|committee|panel|team)\b|\b(?:scientific|medical|clinical|expert) advisors?\b|"
    r"^(?:our )?advisors$|"
    r"\b(?:experts?|doctors?|dermatologists?|physicians?|surgeons?|celebrit(?:y|ies)|stars|professionals|everyone)"
    r" (?:(?:who|that) )?(?:love|use|recommend|trust|swear by|rave|endorse|are saying|are talking|say about)\b|"
    r"\b(?:loved|trusted|recommended|endorsed|praised|featured|approved) (?:by|with|on|in) (?:\w+ ){0,2}?"
    r"(?:experts?|doctors?|dermatologists?|physicians?|surgeons?|celebrit(?:y|ies)|stars|media|press)\b|"
    r"\b(?:as )?(?:seen|featured) with\b|"
    r"^(?:our |meet (?:our |the )?|the )?(?:guest |visiting |international |national |expert |clinical )*"
    r"(?:trainers|lecturers|speakers|(?:brand )?ambassadors|key opinion leaders|(?:guest|visiting) faculty)$|"
    r"\breferring (?:physicians?|doctors?|providers?|dermatologists?|surgeons?|partners?)\b|"
    r"\b(?:physicians|doctors|providers|dermatologists|surgeons) (?:who|that) refer\b|"
    r"\b(?:physicians|doctors|providers|dermatologists|surgeons) we (?:refer|recommend|trust|admire|work with)\b|"
    r"\b(?:wissenschaftlicher|arztlicher|aerztlicher) beirat\b|\b(?:consejo|comite|conselho|comitato|conseil) "
    r"(?:asesor|cientifico|consultivo|scientifico|scientifique|consultatif)\b|\bcomite (?:scientifique|consultatif)\b|"
    r"자문 ?(?:위원|교수|단)|顧問|アドバイザー"
)
"""Headings, folded, over people who are not of the house: advisers, guests, trainers, admirers, referring doctors."""
_DESCRIBED = (
    r"\s*(?:(?:the|an?|our|local|renowned|famous|own|offices? of|dermatology|office|practice|clinic|suite|"
    r"board[- ]certified|certified|leading|dermatologist|(?:facial )?(?:plastic|cosmetic) surgeon|physician|"
    r"doctor|surgeon)[\s,]+)*$"
)
BESIDE = re.compile(
    r"\b(?:(?:located|situated|found|find us|housed|open|opened|are|is|studio|rooms?|suite|space)\s+"
    r"(?:\w+ ){0,3}?(?:inside|within|next (?:door )?to|behind|above|below|across from|adjacent to)|"
    r"in the same (?:building|office|suite|plaza|complex) (?:as|with)|"
    r"(?:shar(?:es?|ing)|rent(?:s|ing)?|leas(?:es|ing)) (?:an? |our |the |its )?(?:space|suite|office|building|rooms?) "
    r"(?:with|from)|"
    r"(?:honou?red|awarded|nominated|celebrated|gala|ceremony|awards?|pictured|photographed|on stage|red carpet)\b"
    r"[^.;]{0,80}\b(?:beside|alongside|with|next to))" + _DESCRIBED,
    re.I,
)
"""Before a name: whose bearer has the rooms next to the clinic's, or stood beside its people once."""
ONCE_WITH = re.compile(
    r"\b(?:before (?:that|opening|joining|founding|starting|coming)|previously|formerly|earlier|in the past|"
    r"(?:started|began) (?:her|his|their|my) career)\b[^.;]{0,120}\b(?:with|for|under|alongside|beside|at|to)"
    + _DESCRIBED,
    re.I,
)
"""Before a name: with whom somebody worked before she came."""
OTHER_HOUSE = re.compile(
    r"\b(?:sister|partner|affiliated|neighbou?ring|parent|referral) (?:practice|clinic|office|company|surgery|"
    r"dermatology|business|brand)\b[^.;]{0,120}$",
    re.I,
)
TO_COME = re.compile(
    r"^[^.;]{0,120}?\b(?:will|is set to|is due to|is going to) (?:be )?(?:join|start|arriv)\w*\b", re.I
)
COMING = re.compile(
    r"\b(?:coming|arriving|joining us|joining our team|starting|opening) (?:soon|next (?:month|year|spring|summer|fall|"
    r"autumn|winter)|(?:in |this )?(?:\w+ )?20\d\d)\b[^.;]{0,30}$",
    re.I,
)
"""Beside a name: who is not there yet."""
WROTE = re.compile(
    r"\b(?:content|information|articles?|copy|texts?|blog|posts?|photos?|images?|videos?|illustrations?)\b[^.;]{0,60}"
    r"\b(?:provided|written|supplied|contributed|prepared|edited|created|courtesy of|copyright)(?: (?:by|of))?\s*$",
    re.I,
)
"""Before a name: who only wrote for the site."""
FEATURED = re.compile(
    r"\b(?:as )?(?:featured|seen|appear(?:ed|ing|s)|interviewed|photographed|on stage|in conversation) "
    r"(?:with|alongside|by|beside)\b[^.;]{0,60}$",
    re.I,
)
GUEST = re.compile(
    r"^[^.;]{0,140}?\b(?:who|and) (?:gave|taught|held|led|ran|presented|delivered|hosted) [^.;]{0,50}?"
    r"\b(?:course|workshop|master ?class|lecture|seminar|training|talk|class|webinar|demonstration)s?\b"
    r"[^.;]{0,60}?\b(?:to|for|with) (?:our|the|us\b)",
    re.I,
)
"""Behind a name: who came once, to teach the staff."""

"""Words around people who are not of the house: advisers, guests, neighbours, authors, who is to come."""

from __future__ import annotations

import re

OUTSIDERS_HEADING = re.compile(
    r"\bboard of (?:directors|trustees|governors|managers)\b|^(?:our )?(?:investors|shareholders|backers)$|"
    r"\badvisory (?:board|council|committee|panel|team)\b|\b(?:scientific|medical|clinical|expert) advis[eo]rs?\b|"
    r"^(?:our )?advis[eo]rs$|\b(?:sister|partner|affiliated|neighbou?ring) (?:practice|clinic|office|surgery|"
    r"hospital)\b|"
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
    r"(?:above|below|behind|beside|next to|opposite|across from|over|inside|within|under)\b[^.;]{0,50}\b"
    r"(?:office|practice|clinic|rooms|surgery|pharmacy|salon|shop|building|studio)s? of|"
    r"(?:named|listed|voted|recogni[sz]ed|ranked|honou?red|awarded|nominated|celebrated|gala|ceremony|awards?|"
    r"pictured|photographed|on stage|red carpet)\b"
    r"[^.;]{0,80}\b(?:beside|alongside|with|next to))" + _DESCRIBED,
    re.I,
)
"""Before a name: whose bearer has the rooms next to the clinic's, or stood beside its people once."""
ONCE_WITH = re.compile(
    r"\b(?:before (?:that|opening|joining|founding|starting|coming)|previously|formerly|earlier|in the past|"
    r"after (?:[\w-]+ ){0,3}(?:years?|months?|working|training|time|spells?|stints?)|"
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
    r"[^.;]{0,60}?\b(?:to|for|with) (?:our|the|us\b)|"
    r"^[^.;]{0,140}?\bwho (?:lectured|taught|trained|addressed|spoke to|visited|coached) (?:our|the|us\b)",
    re.I,
)
"""Behind a name: who came once, to teach the staff."""
_KIN = (
    r"husband|wife|spouse|partner in life|life partner|fianc[ée]e?|son|daughter|(?:grand|step)?(?:father|"
    r"mother)|brother|"
    r"sister|uncle|aunt|cousin|(?:ehe)?(?:mann|frau)|vater|mutter|sohn|tochter|bruder|schwester|marido|"
    r"espos[oa]|padre|madre|"
    r"hij[oa]|herman[oa]|mari|époux|épouse|père|mère|fils|fille|frère|sœur|marito|moglie|figli[oa]|fratello|"
    r"sorella|pai|"
    r"mãe|filh[oa]|irmão|irmã|man|vrouw|echtgeno\w+|vader|moeder|zoon|dochter|mąż|żona|ojciec|matka|syn|córka|manžel\w*"
)
KIN = re.compile(
    r"\b(?:his|her|their|my|sein\w*|ihr\w*|mein\w*|su|mi|son|sa|mon|ma|suo|sua|seu|minha|meu|zijn|haar|jej|"
    r"jego|jeho|její)"
    rf"\s+(?:[\w-]+ ){{0,2}}?(?:{_KIN})(?:,|:| is| was| ist)?\s*(?:(?:the|el|il|la|le|o|a|der|die|de|pan|pani)\s+)?"
    r"(?:late )?(?:(?:prof|dr|dra|dott|mudr)\.?\s*)*$",
    re.I,
)
"""Before a name: a relative of somebody, who need not be of the clinic."""
KIN_HERE = re.compile(
    r"\b(?:our|us|we|together|join(?:s|ed)|here|team|the (?:practice|clinic)|this (?:practice|clinic)|founded|"
    r"opened|started|"
    r"co-?owns?|owns?|runs?|bought|took over|works? (?:with|alongside)|business|gegründet|eröffnet|gemeinsam|zusammen|"
    r"juntos?|fund(?:ó|aron)|abri(?:ó|eron)|ensemble|fondé|ouvert|insieme|fondato|aperto|fund(?:ou|aram)|samen|"
    r"opgericht|"
    r"wspólnie|założy\w*|clínica|cabinet|studio|praxis|praktijk|consult[óo]rio)\b",
    re.I,
)
"""In the sentence about a relative: what makes her one of the clinic."""
_BEGAN = (
    r"(?:opened|founded|established|started|began|hung|set up|gegründet|eröffne\w*|fund\w+|"
    r"abri\w+|fond\w+|ouver\w+|apr\w+|opende|opgericht|założy\w*|otworzy\w*|založi\w*|grund\w+|startade)"
)
_LONG_AGO = r"(?:1[5-8]\d\d|19[0-6]\d|197[0-5])"
BEGAN_LONG_AGO = re.compile(
    rf"\b{_LONG_AGO}\b[^.;]{{0,60}}\0[^.;]{{0,80}}?\b{_BEGAN}\b|"
    rf"\b{_BEGAN}\b[^.;]{{0,40}}\b{_LONG_AGO}\b[^.;]{{0,40}}\b(?:by|von|por|par|da|door|przez|av|af)\b[^.;]{{0,30}}\0|"
    rf"\b{_BEGAN}\b[^.;]{{0,30}}\b(?:by|von|por|par|da|door|przez|av|af)\b[^.;]{{0,40}}\0[^.;]{{0,40}}?\b{_LONG_AGO}\b|"
    rf"\b{_BEGAN}\b[^.;]{{0,60}}\b{_LONG_AGO}\b[^.;]{{0,12}}\b(?:with|mit|con|com|avec|met|z|med)\b[^.;]{{0,40}}\0|"
    rf"\0[^.;]{{0,50}}?\b{_BEGAN}\b[^.;]{{0,60}}?\b{_LONG_AGO}\b|"
    rf"\b{_LONG_AGO}\b[^.;]{{0,30}}\b{_BEGAN}\b[^.;]{{0,30}}\0",
    re.I,
)
"""Around a name, for which \\0 stands: who began so long ago that she treats nobody any more."""

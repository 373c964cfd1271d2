"""What a page says about itself that bears on everybody named on it: its kind, its headings, whose site it is."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from crawler.extraction.blocks import Block
from crawler.extraction.page import Page
from crawler.extraction.person_words import TEAM
from crawler.extraction.roles import is_role
from crawler.extraction.script_words import SCRIPT_PRAISE, SCRIPT_TEAMS
from directory.facts import PageKind
from directory.names import PersonName, fold, fold_key
from directory.vocabulary.given_names import USUAL_GIVEN

_TEAM = re.compile("|".join((TEAM, *SCRIPT_TEAMS)), re.I)
_CLINICIANS = re.compile(
    r"\b(?:providers|physicians|doctors|surgeons|dermatologists|clinicians|medicos|arzte|medecins|medici|lekarze)\b"
)
_PRAISE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:testimonials?|reviews?|rating|ratings|feedback|depoimentos?|opiniones|avis|"
    r"bewertung(?:en)?|kundenstimmen|recensioni)(?:$|[\s_-])"
)
_PRAISE_HEADING = re.compile(
    r"\b(?:testimonials?|reviews?|what (?:our )?(?:patients|clients|people|others)(?: \w+)? say|kind words|"
    r"success stories|patient stories|"
    r"client love|happy (?:clients|patients)|depoimentos|opiniones|lo que dicen|temoignages|avis|bewertungen|"
    r"das sagen|patientenstimmen|"
    r"recensioni|opinie|reference pacientu|yorumlar|отзывы)\b|口コミ|患者様の声|후기|客戶評價|見證|"
    + "|".join(SCRIPT_PRAISE)
)
_MEET = re.compile(
    r"^(?:meet|about|introducing|welcome|conoce|conozca|conheca|getting to know|get to know|spotlight|"
    r"staff spotlight|new (?:doctor|provider|team))\b"
)
_BUSINESS = (
    r"(?:an?|the|your|our|home) (?:(?!at\b|of\b|in\b|with\b|from\b|who\b)[\w&’'-]+,? ){0,6}"
    r"(?:studio|clinic|med ?spa|spa|practice|cent(?:er|re)|office|company|boutique|salon|collective)\b"
)

_UNMARKED = 7
"""The rank of a heading that only its words make one: below all others."""

MAX_BESIDE = 10
"""Letters that may stand beside the words that make a line a heading: "our", "expert", "unser"."""

PRESENTING: frozenset[PageKind] = frozenset(("home", "team", "person", "contact"))
"""Kinds of pages on which a clinic presents its own people."""


class Setting:
    """What the page says about itself that bears on everybody named on it."""

    def __init__(self, page: Page, kind: PageKind) -> None:
        heading = next((block.text for block in page.blocks if block.level == 1), "") or page.title
        self.kind = kind
        self.introduces = bool(_MEET.match(fold(heading)))
        self.sections = _sections(page)
        path = fold(unquote(urlsplit(page.url).path))
        self.shows_people = kind in ("team", "person") or heads_team(path) or heads_team(fold(page.title[:60]))
        self.shows_clinicians = any(
            map(_CLINICIANS.search, (path.rsplit("/", 1)[-1], fold(page.title[:60]), fold(heading)))
        )
        host = (urlsplit(page.url).hostname or "").removeprefix("www.")
        self._text = page.text[:100_000]
        self._blocks = page.blocks
        self._all_praise = _is_praise(path.replace("/", " ").replace(".", " ")) or _heads_praise(fold(page.title[:30]))
        self._host = fold_key(host)
        self._own = fold_key(host + " " + page.meta.get("og:site_name", "") + " " + page.title)

    @property
    def presents(self) -> bool:
        """Whether this is a page on which the clinic presents its own people."""
        return self.kind in PRESENTING or self.introduces or (self.shows_people and not self.voices)

    @property
    def voices(self) -> bool:
        """Whether people on this page are quoted rather than introduced, unless something says otherwise."""
        return self.kind in ("blog", "course", "shop") and not self.introduces

    def is_ours(self, place: str) -> bool:
        """Whether a place named in the text is this site's own."""
        words = [fold_key(word) for word in place.split() if len(word) > 3]
        return bool(words) and sum(word in self._own for word in words) * 2 > len(words)

    def is_own_name(self, name: PersonName) -> bool:
        """Whether a name of two words is the site's own and of no known person: "Ageless Glow MD" on agelessglowmd."""
        words = [*fold(f"{name.given} {name.middle} {name.family}").split()]
        if len(words) < 2 or len(name.credentials) > 1:
            return False
        if "".join(words) + "".join(map(fold_key, name.credentials)) not in self._host:
            return False
        return words[0] not in USUAL_GIVEN or self._is_business(f"{name.given} {name.family}")

    def _is_business(self, name: str) -> bool:
        """Whether the page says of a name that it is a house and not a person."""
        return re.search(rf"{re.escape(name)}(?:,? [A-Z.]{{2,5}})?,? (?:is|was) {_BUSINESS}", self._text) is not None

    def calls_doctor(self, family: str) -> bool:
        """Whether the page speaks of a doctor of this surname: "Dr. Rye"."""
        return re.search(rf"\bDr\.? {re.escape(family)}\b", self._text) is not None

    def is_named_for(self, family: str) -> bool:
        """Whether the site carries a surname: a practice called after its doctor."""
        return any(len(part) > 3 and fold_key(part) in self._own for part in fold(family).split())

    def praises(self, number: int, classes: str) -> bool:
        """Whether a block stands among testimonials, or on a page of nothing else."""
        if self._all_praise and self._blocks[number].region in ("main", "aside"):
            return True
        return _is_praise(classes) or any(map(_heads_praise, self.sections[number]))


@lru_cache(maxsize=4096)
def heads_team(heading: str) -> bool:
    """Whether a heading, title or address announces people."""
    return _TEAM.search(heading) is not None


@lru_cache(maxsize=4096)
def _is_praise(classes: str) -> bool:
    return _PRAISE_CLASS.search(classes) is not None


@lru_cache(maxsize=4096)
def _heads_praise(heading: str) -> bool:
    return _PRAISE_HEADING.search(heading) is not None


def _heads_unmarked(block: Block) -> bool:
    """Whether a line that is no heading by its element is one by its words: "Our doctors", "Kind words"."""
    if len(block.text) > 40 or block.region != "main" or block.tag not in ("div", "p") or block.text[-1:] in ".,:;!":
        return False
    text = fold(block.text)
    about = next((p for p in (_TEAM, _PRAISE_HEADING) if p.search(text)), None)
    return about is not None and len(about.sub("", text)) <= MAX_BESIDE and not is_role(block.text)


def _sections(page: Page) -> list[tuple[str, ...]]:
    """For each block the folded headings it stands under."""
    found: list[tuple[str, ...]] = []
    open_headings: list[tuple[int, str]] = []
    current: tuple[str, ...] = ()
    for block in page.blocks:
        level = block.level or (_UNMARKED if _heads_unmarked(block) else 0)
        if level:
            open_headings = [entry for entry in open_headings if entry[0] < level]
            open_headings.append((level, fold(block.text[:120])))
            current = tuple(text for _, text in open_headings)
        found.append(current)
    return found

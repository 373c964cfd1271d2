"""What a whole site says about exosomes and about itself, decided from what its pages say; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from directory.facts import ExosomeFact, SiteKind, SiteKindFact, Stance
from directory.models import Outcome

# How much a kind of page is to be believed about what is done here; an article says less than a price list.
PAGE_WEIGHT = {
    "price": 5,
    "service": 5,
    "home": 4,
    "faq": 3,
    "contact": 3,
    "team": 3,
    "person": 3,
    "other": 2,
    "course": 1,
    "shop": 1,
    "blog": 1,
    "legal": 1,
}
WITHDRAWING: tuple[Stance, ...] = ("refused", "discontinued")
NON_PROVIDERS: frozenset[SiteKind] = frozenset(
    {"training", "shop", "maker", "directory", "news", "agency", "template", "institute", "veterinary"}
)


@dataclass(frozen=True)
class Said:
    """A fact with where and how it was said."""

    fact: ExosomeFact
    quote: str
    url: str


@dataclass(frozen=True)
class Offering:
    """The site's stance on exosomes, the passage that decided, and what an offer is paired with."""

    stance: Stance | None = None
    decided_by: Said | None = None
    products: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()

    @property
    def offered(self) -> bool:
        """Exosome therapy is offered here today."""
        return self.stance == "offered"


def decide_offering(said: Sequence[Said]) -> Offering:
    """The one stance of a site.

    Refusing and having stopped outweigh an offer unless a price list or a treatment page makes the offer and an article
    takes it back; "coming soon" outweighs an offer made on the same page or on weaker ones. Where exosomes are not
    injected they may be put on the skin: refusing one way of giving them takes no offer back.
    """
    if not said:
        return Offering()
    if any(one.fact.stance == "offered" for one in said):
        said = [one for one in said if not one.fact.of_a_way]
    best: dict[Stance, Said] = {}
    for one in sorted(said, key=lambda s: (-PAGE_WEIGHT[s.fact.page_kind], len(s.url), s.url, s.quote)):
        best.setdefault(one.fact.stance, one)
    stance = _stance(best)
    chosen = [one for one in said if one.fact.stance == stance == "offered"]
    return Offering(
        stance=stance,
        decided_by=best[stance],
        products=_by_frequency([p for one in chosen for p in one.fact.products]),
        procedures=_by_frequency([p for one in chosen for p in one.fact.procedures]),
    )


def _stance(best: dict[Stance, Said]) -> Stance:
    offered = best.get("offered")
    for stance in WITHDRAWING:
        against = best.get(stance)
        if against and (not offered or _weight(against) >= _weight(offered) or _weight(against) >= 3):
            return stance
    planned = best.get("planned")
    if planned and (not offered or planned.url == offered.url or _weight(planned) > _weight(offered)):
        return "planned"
    if offered:
        return "offered"
    order: tuple[Stance, ...] = ("refused", "discontinued", "warned", "cream", "taught", "researched", "news")
    return next((stance for stance in order if stance in best), "mentioned")


def _weight(said: Said) -> int:
    return PAGE_WEIGHT[said.fact.page_kind]


def _by_frequency(words: list[str]) -> tuple[str, ...]:
    """The words, most frequent first, alphabetical where equal."""
    counts = Counter(words)
    return tuple(sorted(counts, key=lambda word: (-counts[word], word)))


def decide_site_kind(
    facts: Sequence[tuple[SiteKindFact, str]], home: str, *, treating: bool = False
) -> tuple[SiteKind, str]:
    """What a site presents itself as, with the reason: what the home page says, else what most pages say.

    `treating`: clinicians of its own are named, so that a shop on an inner page is a clinic's.
    """
    telling = [
        (fact, url)
        for fact, url in facts
        if fact.presents_as != "unclear" and not (treating and fact.presents_as == "shop" and url != home)
    ]
    at_home = [fact for fact, url in telling if url == home]
    if at_home:
        return at_home[0].presents_as, at_home[0].reason
    if not telling:
        return "unclear", ""
    counts = Counter(fact.presents_as for fact, _url in telling)
    kind = min(counts, key=lambda k: (-counts[k], k in NON_PROVIDERS, k))
    return kind, next(fact.reason for fact, _url in telling if fact.presents_as == kind)


STANCE_SAYS: dict[Stance, str] = {
    "offered": "The site offers exosome treatment.",
    "planned": "Exosome treatment is announced, not offered yet.",
    "discontinued": "The site says that exosome treatment is no longer offered.",
    "refused": "The site says that it does not offer exosomes.",
    "warned": "The site warns of exosomes and does not offer them.",
    "cream": "The site sells exosomes in a cream or serum only.",
    "taught": "The site teaches exosome treatment and does not offer it to patients.",
    "researched": "The site writes about research on exosomes only.",
    "news": "The site reports news on exosomes only.",
    "mentioned": "The site explains exosomes and does not say that it offers them.",
}


def site_outcome(offering: Offering, kind: SiteKind, kind_reason: str, *, pages: int) -> tuple[Outcome, str]:
    """How a visit ended, with the reason in a sentence."""
    if kind in NON_PROVIDERS:
        return "not_a_provider", kind_reason or f"The site presents itself as {kind}, not as a place of treatment."
    if offering.stance is None:
        return "does_not_offer", f"Exosomes are not named on the {pages} pages read."
    return ("offers" if offering.offered else "does_not_offer"), STANCE_SAYS[offering.stance]

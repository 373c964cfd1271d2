"""What makes a site worth a visit: the hints of all sources that name it, joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlmodel import Session, or_, select

from directory.addresses import phone_key, postal_key, street_key
from directory.models import Candidate

# What a hint goes by, and what it is worth; what a source says that knows the place stands between.
TIERS = {"read": 4, "": 3, "address": 2, "aside": 1, "elsewhere": 0}
SORTS = {"clinic": 1, "beauty": -1}


def hints_of(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those candidates of one site that make it worth a visit; none once one of them was rejected.

    * Those a person accepted, and those whose source speaks of exosome therapy there.
    * What names exosomes aside, where any source knows the site as a clinic.
    * No address whose page was read and says otherwise.
    """
    if any(c.state == "rejected" for c in candidates):
        return []
    clinic = any(c.sort == "clinic" for c in candidates)
    read = {_page(c.url) for c in candidates if c.evidence == "read"}
    return [
        c
        for c in candidates
        if c.state == "accepted"
        or (c.names_exosomes and (c.evidence != "address" or _page(c.url) not in read))
        or (c.evidence == "aside" and clinic and _page(c.url) not in read)
    ]


def by_site(session: Session) -> dict[str, list[Candidate]]:
    """The candidates of each site, and with them those without a site that are the same place by phone or address."""
    of: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in session.exec(select(Candidate).where(Candidate.site != "")):
        of[candidate.site].append(candidate)
    speaking = or_(Candidate.names_exosomes, Candidate.state == "accepted")
    homeless = session.exec(select(Candidate).where(Candidate.site == "", speaking)).all()
    if homeless:
        at: dict[tuple[str, str], set[str]] = defaultdict(set)
        for site, candidates in of.items():
            for key in (key for c in candidates for key in keys_of(c)):
                at[key].add(site)
        for candidate in homeless:
            fits = [at[key] for key in keys_of(candidate) if key in at]
            if len(common := set.intersection(*fits) if fits else set()) == 1:
                of[common.pop()].append(candidate)
    return of


def keys_of(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """What tells the place of a candidate, but for its site."""
    return place_keys("", candidate.phone, candidate.street, candidate.postal_code, candidate.country)


def place_keys(site: str, phone: str, street: str, postal_code: str, country: str) -> Iterator[tuple[str, str]]:
    """What tells a place: its site, its phone, its street with the postal code; never its name."""
    if site:
        yield "site", site
    if key := phone_key(phone):
        yield "phone", key
    if (street_of := street_key(street)) and (postal := postal_key(postal_code, country)):
        yield "place", f"{country} {postal} {street_of}"


def _page(url: str) -> str:
    """An address without what does not tell pages apart: the scheme, `www.` and a stroke at the end."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def worth(candidate: Candidate) -> tuple[float, ...]:
    """How much one hint promises: accepted, read, said, by its address, aside; then its kind, and how fresh it is."""
    tier = 5 if candidate.state == "accepted" else TIERS[candidate.evidence]
    return (tier, SORTS.get(candidate.sort, 0), candidate.last_seen.timestamp())

"""What a site's clinic is called, chosen from the names that its pages give; pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from directory.facts import NameFact
from directory.names import fold
from directory.vocabulary.generic_names import GENERIC_WORDS

NAME_WEIGHT = {"jsonld": 6, "microdata": 5, "og": 5, "copyright": 4, "address": 4, "logo": 3, "heading": 1, "title": 1}


def choose_name(names: Sequence[tuple[NameFact, str]], hint: str, towns: Sequence[str] = ()) -> str:
    """The clinic's name: the spelling with the most weight behind it over all pages; the seeds' hint where none is.

    What any clinic of the town could be called ("Dermatologist Boise") counts only where nothing else is said; the
    doctor's own corporation ("J. Marsh, M.D., Inc., A Medical Corporation") only where no name of a practice is.
    """
    telling = [(fact, url) for fact, url in names if not is_generic(fact.name, towns)]
    names = telling or names
    traded = [(fact, url) for fact, url in names if not _OF_RECORD.search(fact.name)]
    names = traded if any(NAME_WEIGHT[fact.source] >= 3 for fact, _url in traded) else names
    votes: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    pages: dict[str, set[str]] = {}
    for fact, url in names:
        pages.setdefault(fold(fact.name), set()).add(url)
    for fact, url in set(names):
        key = fold(fact.name)
        votes[key] += NAME_WEIGHT[fact.source] if len(pages[key]) > 1 or not _is_own_title(fact, url) else 0
        spellings.setdefault(key, Counter())[fact.name] += 1
    if not votes:
        return hint
    best = {fact.source: NAME_WEIGHT[fact.source] for fact, _url in names}
    strongest = max(best.values())
    trusted = {fold(fact.name) for fact, _url in names if NAME_WEIGHT[fact.source] >= min(strongest, 4)}
    chosen = min(trusted, key=lambda k: (-votes[k], len(k), k))
    return min(spellings[chosen], key=lambda s: (-spellings[chosen][s], s.isupper(), s))


_OF_RECORD = re.compile(
    r"\ba (?:professional |california )*(?:medical|professional|nursing|dental|law)(?: \w+)? corp(?:oration|\.)|"
    r"\b(?:M\.?D|D\.?O|R\.?N|N\.?P)\b\.?,?\s+(?:Inc|P\.?A|P\.?C|P\.?L\.?L\.?C|Corp|S\.C)\b",
    re.I,
)
"""How a doctor's own corporation is called in the company register."""


def is_generic(name: str, towns: Sequence[str]) -> bool:
    """Whether a name is nothing but a kind of clinic and perhaps a town."""
    words = set(fold(name).split())
    known = {word for town in towns for word in fold(town).split()}
    rest = {
        word
        for word in words - known
        if word not in GENERIC_WORDS
        and not re.fullmatch(
            r"\d+(?:er|e|st|nd|rd|"
            r"th)?",
            word,
        )
    }
    return not rest and bool(words)


def _is_own_title(fact: NameFact, url: str) -> bool:
    """Whether a name is the title of an inner page, which names that page ("Fees") unless other pages say it too."""
    path = urlsplit(url).path.strip("/")
    return fact.source in ("title", "heading") and bool(path) and not path.startswith(("index.", "home"))

"""Asks the NPI Registry API about people, one polite question at a time; what was answered is kept and loaded."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from crawler.loading.loading import add_registry
from crawler.loading.reading import Progress
from crawler.loading.reports import LoadReport
from crawler.registries.nppes_api import Answer, AnswerError, read_answer, surnames_of, write_answers
from crawler.updating.downloads import FetchError, read_json, write_json
from crawler.updating.fetching import Fetcher, NetworkError
from directory.judging.questions import ANSWERED, CUT_OFF, question_of
from directory.judging.subjects import Subject
from directory.names import fold, fold_key
from directory.vocabulary.person_name import PARTICLES, PersonName, umlaut_keys

SERVICE = "https://npiregistry.cms.hhs.gov/api/"
PAGE = 200
LAST_SKIP = 1000
"""The service shows at most 200 records a page and none beyond the 1,200th."""

FRESH_DAYS = 30
"""An answer younger than this is not asked for again."""

USABLE_DAYS = 60
"""While the service is broken, an answer up to this age stays in use."""

ERROR_TRIES = 3
FAILURES = 3
"""After so many failures in a row the service is left alone until the next time; at once if it is out of reach."""

SHOWN = 5
"""So many of those who stay unknown are named."""

Query = Mapping[str, str]


@dataclass(slots=True)
class Asked:
    """What came of asking."""

    people: int = 0
    requests: int = 0
    cut_off: list[str] = field(default_factory=list)  # people for whom there are more records than may be seen
    problems: list[str] = field(default_factory=list)
    report: LoadReport | None = None

    @property
    def sentence(self) -> str:
        """The outcome in one sentence."""
        if not self.report:
            return f"nppes-api: nothing was answered about {_people(self.people)}."
        names = ", ".join(self.cut_off[:SHOWN]) + (" ..." if len(self.cut_off) > SHOWN else "")
        unknown = f"; it has more records than it shows of: {names} (unknown)" if self.cut_off else ""
        return (
            f"nppes-api: {_people(self.people)} asked about, {self.requests} requests; "
            f"answers of {self.report.snapshot.released_on} or later are in use{unknown}."
        )


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def ask_about(
    subjects: Sequence[Subject], data_dir: Path, fetcher: Fetcher, *, today: date, progress: Progress | None = None
) -> Asked:
    """Ask about these people what is not known yet, and put the answers in use as the snapshot `nppes-api`.

    Answers are kept in `nppes-api` under the data folder. An error of the service is never taken for "nobody": the
    question is asked again, an older answer stays in use, or the person stays unknown.
    """
    registry = _NpiRegistry(data_dir / "nppes-api", fetcher, today)
    asked = Asked(people=len(subjects))
    questions: dict[str, str] = {}
    records: dict[str, Mapping[str, Any]] = {}
    for done, subject in enumerate(subjects, 1):
        found = registry.ask(subject)
        if found is not None:
            questions[question_of(subject)] = ANSWERED if found.whole else CUT_OFF
            records |= {str(one["number"]): one for one in found.records if found.whole}
            if not found.whole:
                asked.cut_off.append(subject.name.display)
        if progress:
            progress(done, len(subjects))
    asked.requests, asked.problems = registry.requests, registry.problems
    if questions:
        with tempfile.TemporaryDirectory(dir=registry.folder) as work:
            path = Path(work) / f"answers-{registry.oldest.isoformat()}.csv"
            write_answers(path, records.values(), questions, registry.oldest)
            asked.report = add_registry(data_dir, "nppes-api", [path], force=True)
    return asked


@dataclass(frozen=True, slots=True)
class _Found:
    """All that answers one query, or a set of them."""

    records: tuple[Mapping[str, Any], ...] = ()
    whole: bool = True

    def __add__(self, other: _Found) -> _Found:
        return _Found((*self.records, *other.records), self.whole and other.whole)


class _NpiRegistry:
    """The service, with what it has answered before."""

    def __init__(self, folder: Path, fetcher: Fetcher, today: date) -> None:
        self.folder, self.fetcher, self.today = folder, fetcher, today
        self.oldest = today  # of the answers used
        self.requests = 0
        self.failures = 0  # in a row
        self.problems: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    def ask(self, subject: Subject) -> _Found | None:
        """All records that may be this person's; None when the service did not answer, or cannot be asked."""
        found = _Found()
        try:
            for number in sorted(n for scheme, n in subject.printed_numbers if scheme == "npi"):
                found += self._answer({"number": number})
            if any(_bears(record, subject.name) for record in found.records):
                return found
            surnames = surnames_to_ask(subject.name)
            for surname in surnames:
                for state in _states(subject):
                    found += self._ask_by_name(subject.name, surname, state)
        except (FetchError, AnswerError) as error:
            self._tell(str(error))
            return None
        return found if surnames else None

    def _tell(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def _ask_by_name(self, name: PersonName, surname: str, state: str) -> _Found:
        """By surname and state, which finds all spellings of the first name; where that is cut off, by first name."""
        query = {"enumeration_type": "NPI-1", "last_name": surname} | ({"state": state} if state else {})
        broad = self._answer(query) if state else _Found(whole=False)
        if broad.whole:
            return broad
        narrow = [self._answer(query | {"first_name": first}) for first in first_names_to_ask(name)]
        return sum(narrow, _Found()) if narrow else _Found(whole=False)

    def _answer(self, query: Query) -> _Found:
        """The answer to one query: kept from before, or asked for; an old one while the service is broken."""
        path = self.folder / "answers" / f"{sha256(urlencode(query).encode()).hexdigest()[:24]}.json"
        known = read_json(path)
        asked_on = date.fromisoformat(known["asked_on"]) if "records" in known else date.min
        if asked_on <= self.today - timedelta(days=FRESH_DAYS):
            try:
                known = self._fetch(query) | {"query": dict(query), "asked_on": self.today.isoformat()}
                write_json(path, known)
                asked_on = self.today
            except (FetchError, AnswerError) as error:
                if asked_on <= self.today - timedelta(days=USABLE_DAYS):
                    raise
                self._tell(f"{error} The answer of {asked_on} stays in use.")
        self.oldest = min(self.oldest, asked_on)
        return _Found(tuple(known["records"]), known["whole"])

    def _fetch(self, query: Query) -> dict[str, Any]:
        """All pages of one answer; of one that is cut off nothing is kept, as nothing may be concluded from it."""
        records: list[Mapping[str, Any]] = []
        for skip in range(0, LAST_SKIP + 1, PAGE):
            page = self._page({"version": "2.1", **query, "limit": str(PAGE), "skip": str(skip)})
            records += page.records
            if not page.whole:
                break
            if len(page.records) < PAGE:
                return {"records": records, "whole": True}
        return {"records": [], "whole": False}

    def _page(self, query: Query) -> Answer:
        if self.failures >= FAILURES:
            raise FetchError(f"{SERVICE}: it does not answer; those who are left are asked for next time.")
        url = f"{SERVICE}?{urlencode(query)}"
        for left in range(ERROR_TRIES - 1, -1, -1):
            self.requests += 1
            try:
                page = read_answer(self.fetcher.page(url), url)
                self.failures = 0
                return page
            except AnswerError:
                if not left:
                    self.failures += 1
                    raise
                self.fetcher.sleep(2.0 ** (ERROR_TRIES - left))
            except FetchError as error:
                self.failures = FAILURES if isinstance(error, NetworkError) else self.failures + 1
                raise
        raise AssertionError("the last try returns or raises")


def _states(subject: Subject) -> list[str]:
    """The states of her clinics; one empty one, for the whole country, where none is known."""
    return sorted(one for one in subject.regions if re.fullmatch("[A-Z]{2}", one)) or [""]


def _bears(record: Mapping[str, Any], name: PersonName) -> bool:
    """Whether a record is of somebody with one of this person's surnames."""
    mine = {fold_key(one) for one in surnames_to_ask(name)}
    return any(fold_key(one) in mine for one in surnames_of(record))


def surnames_to_ask(name: PersonName) -> tuple[str, ...]:
    """The spellings of a surname under which the service may list it: as written, without its marks, and its parts."""
    written = name.family or name.given
    if not fold(written).isascii():
        return ()
    plain = re.sub(r"[^A-Za-z' -]", "", _ascii(written))
    parts = [word for word in fold(written).split() if len(word) > 2 and word not in PARTICLES]
    forms = [plain, fold(written), *(() if written.isascii() else umlaut_keys(written)), *parts]
    return tuple(dict.fromkeys(one for form in forms if len(one := " ".join(form.upper().split())) > 1))


def _ascii(text: str) -> str:
    """Accents off, typographic apostrophes and dashes as on a keyboard."""
    letters = re.sub(r"[’‘`´ʼʻ]", "'", re.sub(r"[‐‑–—]", "-", text))
    return "".join(one if one.isascii() else fold(one) for one in letters)


def first_names_to_ask(name: PersonName) -> tuple[str, ...]:
    """First names by which a search is narrowed; the service adds nicknames itself. An initial narrows nothing."""
    found = (_ascii(one).upper() for one in (name.given, name.middle) if len(fold_key(one)) > 1)
    return tuple(dict.fromkeys(re.sub(r"[^A-Z' -]", "", one) for one in found))

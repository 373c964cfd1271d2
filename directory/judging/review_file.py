"""Reviews as a CSV file to keep in git, read in a spreadsheet, and load again, here or into another store."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session, col, select

from directory.clinics import new_id
from directory.errors import ExodirError
from directory.judging.decisions import DECISIONS, flaw_of
from directory.models import Clinic, ClinicRedirect, Practitioner, Review
from directory.names import compare_names, fold, read_known
from directory.review import all_reviews, id_of, tidy, tidy_value
from directory.review import undo as take_back

COLUMNS = (
    "review_id", "at", "who", "site", "clinic_id", "practitioner_id", "name", "decision", "registry_name",
    "registry_id", "kind", "why", "source", "evidence_digest", "undoes", "field", "value",
)  # fmt: skip
NEEDED = ("at", "who", "site", "decision", "why")
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_OPTIONAL = frozenset(COLUMNS) - {*NEEDED}


@dataclass
class LoadedReviews:
    """What loading a file came to."""

    added: int = 0
    known: int = 0
    taken_back: int = 0  # no longer in a file of corrections
    homeless: list[int] = field(default_factory=list)  # lines about people or clinics that this store does not have
    sites: set[str] = field(default_factory=set)  # where anything changed
    problems: list[str] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """One line for a person."""
        homeless = f", {self.said_of_homeless}" if self.homeless else ""
        return f"Reviews added: {self.added}, known already: {self.known}{homeless}."

    @property
    def said_of_homeless(self) -> str:
        """How many rows are about somebody who is not here, and on which lines they stand."""
        first, more = self.homeless[:10], " ..." if len(self.homeless) > 10 else ""
        lines = ", ".join(map(str, first))
        return f"about people or clinics not in this store (yet): {len(self.homeless)} (line {lines}{more})"


def export_reviews(session: Session, path: Path) -> int:
    """Write every review ever written, oldest first, those taken back included; gives how many."""
    reviews = all_reviews(session)
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows([_cell(review, name) for name in COLUMNS] for review in reviews)
    except OSError as error:
        raise ExodirError(f"The reviews cannot be written to {path}: {error.strerror}.") from error
    return len(reviews)


def _cell(review: Review, name: str) -> str:
    return review.at.astimezone(UTC).strftime(MOMENT) if name == "at" else str(getattr(review, name))


def load_reviews(session: Session, path: Path, *, keeps: bool = False, now: datetime | None = None) -> LoadedReviews:
    """Add the reviews of a file that are not here yet; a row that cannot hold is left out and named with its line.

    A person is found by her id, else by site and name; a clinic by its id or name, else as the only one of its site.
    With `keeps` the file says what holds: a review that came from it and is no longer in it is taken back, at `now`.
    """
    report = LoadedReviews()
    known = {r.review_id: r for r in all_reviews(session)}
    undone = {r.undoes for r in known.values()}
    lines: dict[str, int] = {}
    for line, row in _rows(path):
        try:
            review = _review(row)
            if review.review_id in lines:
                raise _WrongRowError("", f"it says the same as line {lines[review.review_id]}; give the name as well")
            if keeps and review.review_id in undone:
                raise _WrongRowError("at", "it was taken back before; give it a later moment to let it hold again")
        except _WrongRowError as wrong:
            where = f", column {wrong.column}" if wrong.column else ""
            report.problems.append(f"{path.name}, line {line}{where}: {wrong}; left out")
            continue
        lines[review.review_id] = line
        here = known.get(review.review_id)
        if here is None:
            here, review.origin = review, path.name if keeps else ""
            session.add(review)
            report.added += 1
            report.sites.add(review.site)
        else:
            report.known += 1
        home = (here.clinic_id, here.practitioner_id)
        if not _find_home(session, here):
            report.homeless.append(line)
        if home != (here.clinic_id, here.practitioner_id):
            report.sites.add(here.site)
    if keeps and now and not report.problems:
        gone = [r for r in known.values() if r.origin == path.name and r.review_id not in lines.keys() | undone]
        for review in gone:
            take_back(session, review.review_id, who=review.who, why=f"no longer in {path.name}", at=now)
            report.sites.add(review.site)
        report.taken_back = len(gone)
    session.flush()
    return report


class _WrongRowError(ValueError):
    """What is wrong with a row, and in which column."""

    def __init__(self, column: str, says: str) -> None:
        super().__init__(says)
        self.column = column


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="")
            missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
            if missing:
                raise ExodirError(
                    f"{path} is no file of reviews: its first line has no column {', '.join(missing)}. "
                    "Such a file is written by: exodir review export FILE"
                )
            return [(reader.line_num, row) for row in reader]
    except OSError as error:
        raise ExodirError(f"Cannot read {path}: {error.strerror}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ExodirError(f"{path} is no CSV file in UTF-8: {error}.") from error


def _review(row: dict[str, str]) -> Review:
    """A review from a row; _WrongRowError says what is wrong with it, and where."""
    values = {name: tidy(row.get(name) or "") for name in COLUMNS if name != "at"}
    values["value"] = tidy_value(values["field"], values["value"])
    try:
        moment = datetime.fromisoformat((row["at"] or "").strip())
    except ValueError:
        raise _WrongRowError(
            "at", f"'{row['at']}' is no moment; write it as 2026-11-23T16:00:00Z or 2026-11-23"
        ) from None
    at = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    review = Review(at=at, **values)
    if not review.site:
        raise _WrongRowError("site", "it names no site")
    decision = DECISIONS.get(review.decision)
    if decision and decision.about == "person" and not review.practitioner_id and review.name:
        review.practitioner_id = new_id("p", review.site, fold(review.name))  # hers, once the site names her
    column, says = flaw_of(review)
    if says and (column != "clinic_id" or review.clinic_id):  # which clinic it is may turn up later
        raise _WrongRowError(column, says)
    computed = id_of(review)
    if review.review_id not in ("", computed):
        said = f"{review.review_id} was changed after it was written; take it back and decide again instead"
        raise _WrongRowError("review_id", said)
    review.review_id = computed
    return review


def _find_home(session: Session, review: Review) -> bool:
    """Whether the store has whom the review is about; her id there is put in where it is another."""
    clinics = session.exec(select(Clinic).where(Clinic.site == review.site)).all()
    decision = DECISIONS.get(review.decision)
    if decision and decision.about == "site":
        return True  # a site that is not here is kept from being visited
    of_one = decision is not None and decision.about == "clinic"
    if (review.clinic_id or of_one) and review.clinic_id not in {c.clinic_id for c in clinics}:
        moved = session.get(ClinicRedirect, review.clinic_id)
        named = [c for c in clinics if of_one and review.name and fold(c.name) == fold(review.name)] or clinics
        only = named[0].clinic_id if len(named) == 1 else review.clinic_id
        review.clinic_id = moved.new_id if moved else only
    if not review.practitioner_id:
        return review.clinic_id in {c.clinic_id for c in clinics}
    ids = [c.clinic_id for c in clinics]
    people = session.exec(select(Practitioner).where(col(Practitioner.clinic_id).in_(ids))).all()
    if any(p.practitioner_id == review.practitioner_id for p in people):
        return True
    found = {p.practitioner_id for p in people if _same_name(p.name, review.name)}
    if len(found) == 1:
        review.practitioner_id = found.pop()
        return True
    return False


def _same_name(one: str, other: str) -> bool:
    if fold(one) == fold(other):
        return True
    a, b = read_known(one), read_known(other)
    if a is None or b is None or not (a.given and b.given):
        return False
    match = compare_names(a, b)
    return match.agrees and not match.contradicts

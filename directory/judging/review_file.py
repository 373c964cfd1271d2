"""Reviews as a CSV file to keep in git, read in a spreadsheet, and load again, here or into another store."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session, col, select

from directory.errors import ExodirError
from directory.judging.decisions import problem_of
from directory.models import Clinic, ClinicRedirect, Practitioner, Review
from directory.names import compare_names, fold, read_known
from directory.review import all_reviews, id_of, tidy

COLUMNS = (
    "review_id", "at", "who", "site", "clinic_id", "practitioner_id", "name", "decision", "registry_name",
    "registry_id", "kind", "why", "source", "evidence_digest", "undoes",
)  # fmt: skip
NEEDED = ("at", "who", "site", "decision", "why")
MOMENT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass
class LoadedReviews:
    """What loading a file came to."""

    added: int = 0
    known: int = 0
    homeless: int = 0  # about people or clinics that this store does not have
    problems: list[str] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """One line for a person."""
        homeless = f", about people or clinics not in this store (yet): {self.homeless}" if self.homeless else ""
        return f"Reviews added: {self.added}, known already: {self.known}{homeless}."


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


def load_reviews(session: Session, path: Path) -> LoadedReviews:
    """Add the reviews of a file that are not here yet; a row that cannot hold is left out and named with its line.

    A person is found by her id, else by site and name; a clinic by its id, else as the only one of its site.
    """
    report = LoadedReviews()
    known = {r.review_id for r in all_reviews(session)}
    for line, row in _rows(path):
        try:
            review = _review(row)
        except ValueError as error:
            report.problems.append(f"{path.name}, line {line}: {error}; left out")
            continue
        if review.review_id in known:
            report.known += 1
            continue
        report.homeless += not _find_home(session, review)
        session.add(review)
        known.add(review.review_id)
        report.added += 1
    session.flush()
    return report


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
    """A review from a row; ValueError says what is wrong with it."""
    values = {name: tidy(row.get(name) or "") for name in COLUMNS if name != "at"}
    try:
        moment = datetime.fromisoformat((row["at"] or "").strip())
    except ValueError:
        raise ValueError(f"'{row['at']}' is no moment; write it as 2026-11-23T16:00:00Z") from None
    at = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    review = Review(at=at, **values)
    if not review.site:
        raise ValueError("it names no site")
    if problem := problem_of(review):
        raise ValueError(problem)
    computed = id_of(review)
    if review.review_id not in ("", computed):
        raise ValueError(f"{review.review_id} was changed after it was written; take it back and decide again instead")
    review.review_id = computed
    return review


def _find_home(session: Session, review: Review) -> bool:
    """Whether the store has whom the review is about; her id there is put in where it is another."""
    clinics = session.exec(select(Clinic).where(Clinic.site == review.site)).all()
    if review.clinic_id and review.clinic_id not in {c.clinic_id for c in clinics}:
        moved = session.get(ClinicRedirect, review.clinic_id)
        only = clinics[0].clinic_id if len(clinics) == 1 else review.clinic_id
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

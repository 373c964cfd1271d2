"""`exodir review`: what needs a person, and what people decided."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.commands import review_files
from exodir.console import Reporter

if TYPE_CHECKING:
    from sqlmodel import Session

    from directory.models import Clinic, Practitioner, Review, Site
    from directory.review import Ruling

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="What needs a person, and what was decided. A decision wins over the machine, says so, and can be taken back.",
)

Who = Annotated[str, typer.Argument(metavar="WHO", help="A person or a clinic: id, web site, or name.")]
Why = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason; kept, never published.")]
By = Annotated[
    str, typer.Option("--by", metavar="NAME", envvar="EXODIR_REVIEWER", help="Who decides; never published.")
]
review_files.register(app)

SPECIALTIES = {"dermatology": "dermatologist", "plastic surgery": "plastic_surgeon"}
SPECIALTIES["facial plastic surgery"] = "facial_plastic_surgeon"


@app.command(name="list")
def list_cases(
    decided: Annotated[bool, typer.Option("--decided", help="What was decided and still holds, instead.")] = False,
    all_clinics: Annotated[
        bool, typer.Option("--all-clinics", help="Also clinics that do not offer exosome therapy.")
    ] = False,
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Show what waits for a person, the most pressing first; or what was decided.

    \b
    exodir review list
    exodir review list --decided
    """
    from directory.review import waiting

    with options.open_workplace(data=data, db=db).store.session() as session:
        if decided:
            _list_decided(session)
            return
        cases = waiting(session, now=datetime.now(UTC), all_clinics=all_clinics)
    for case in cases:
        who = f"{case.name} at {case.clinic_name}" if case.name else case.clinic_name
        typer.echo(f"{case.practitioner_id or case.clinic_id}  {who}: {'; '.join(case.reasons)}")
    Reporter().say(
        f"Waiting for a person: {len(cases)}. Look at one: exodir review show ID"
        if cases
        else "Nothing waits for a person."
    )


def _list_decided(session: Session) -> None:
    from directory.judging.decisions import standing
    from directory.review import all_reviews

    reviews = standing(all_reviews(session))
    for review in reviews:
        typer.echo(_line(review))
    if not reviews:
        Reporter().say("Nothing was decided yet.")


def _line(review: Review) -> str:
    who = review.name or review.clinic_id
    about = f"{who} ({review.site})" if who else review.site
    record = " ".join(part for part in (review.registry_name, review.registry_id) if part)
    fact = f"{review.field} {review.value}" if review.field else ""
    what = " ".join(part for part in (review.decision, record, fact) if part) + (
        f" of {review.undoes}" if review.undoes else ""
    )
    source = f" ({review.source})" if review.source else ""
    return f"{review.review_id}  {review.at:%Y-%m-%d} {about}: {what}, by {review.who}: {review.why}{source}"


@app.command()
def show(who: Who, data: options.Data = None, db: options.Db = None) -> None:
    """Show one case.

    The verdict, all evidence (also what is not published), where to look it up, and what was decided before.

    \b
    exodir review show p-4t2kq7ab3c
    """
    from exodir.commands.inspect import show_clinic, show_person
    from exodir.meant import meant

    with options.open_workplace(data=data, db=db).store.session() as session:
        clinics, people = meant(session, who)
        for clinic in clinics:
            show_clinic(session, clinic, everything=True)
            _show_links_and_past(session, clinic, [])
        for person in people[:1]:
            for row in people:
                show_person(session, row, everything=True)
            _show_links_and_past(session, person, people)


def _show_links_and_past(session: Session, about: Practitioner | Clinic, rows: list[Practitioner]) -> None:
    from sqlmodel import select

    from directory.models import Clinic, Evidence, Practitioner
    from directory.review import all_reviews
    from directory.showing.checks import checks_for

    if isinstance(about, Practitioner):
        clinic = session.get_one(Clinic, about.clinic_id)
        typer.echo("\nWhere to look:")
        evidence = session.exec(select(Evidence).where(Evidence.practitioner_id == about.practitioner_id)).all()
        for check in checks_for(about, clinic.country, clinic.region, evidence):
            typer.echo(f"  {check.title}: {check.url}")
        past = [r for r in all_reviews(session) if r.practitioner_id == about.practitioner_id]
    else:
        past = [r for r in all_reviews(session) if r.clinic_id == about.clinic_id and not r.practitioner_id]
    if past:
        typer.echo("\nWhat was decided:")
        for review in past:
            typer.echo(f"  {_line(review)}")


@app.command()
def decide(
    who: Who,
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="One of those above.")],
    why: Why,
    source: Annotated[
        str, typer.Option("--source", metavar="URL", help="Where everybody can check it; or words, where allowed.")
    ] = "",
    register: Annotated[
        str, typer.Option("--register", metavar="NAME", help="The registry of the record, or the board or register.")
    ] = "",
    number: Annotated[str, typer.Option("--number", metavar="N", help="The number of the record there.")] = "",
    specialty: Annotated[
        str, typer.Option("--specialty", help="dermatology, plastic surgery or facial plastic surgery.")
    ] = "",
    clinic: Annotated[str, typer.Option("--clinic", metavar="ID", help="Which clinic, if she is at several.")] = "",
    field: Annotated[str, typer.Option("--field", metavar="NAME", help="The fact to correct.")] = "",
    value: Annotated[str, typer.Option("--value", metavar="WORDS", help="What it is in truth.")] = "",
    by: By = "",
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Decide about a person or a clinic; it holds at once.

    \b
    same-person   a record is hers (--register, --number)
    other-person  a record is somebody else's (--register, --number)
    confirmed     found in a specialist register or on a board's list: certified, grade A
                  (--register, --specialty, --number if there is one, --source)
    withhold      no certification is shown, and nothing is said against her
    treats-here   she treats at this clinic (--source)
    not-here      she does not treat at this clinic
    salon         the place is a salon or spa (--source)
    not-a-salon   the place is no salon
    stands        looked at: the verdict stands
    asked         a correction is asked for; it waits until it is decided
    hide          she objects: left out of all that is published
    hide-clinic   the same for a clinic
    hide-site     the same for a whole site, which is not visited any more
    closed        the clinic has closed: left out, and not visited any more
    not-offering  the clinic does not offer exosome therapy
    correct       a fact about the clinic (--field, --value): name, website, street, city, region, postal_code,
                  country, phone

    \b
    exodir review decide p-4t2kq7ab3c same-person --register nppes --number 2000000010 --why "same middle name"
    exodir review decide "Jane Reinhard" confirmed --register "American Board of Dermatology" \\
        --source https://www.abderm.org/verify --why "looked up by name and city"
    exodir review decide p-4t2kq7ab3c hide --source "her letter of 20 November 2026" --why "she objects"
    exodir review decide c-7pn3wvh2da correct --field phone --value +15128672200 --source "their letter" --why typo
    """
    from directory.registries import find_registry
    from directory.review import Ruling
    from exodir.meant import whom
    from exodir.readers import carry_over

    registry = find_registry(register)
    ruling = Ruling(
        decision=decision,
        who=by or _user(),
        why=why,
        source=source or (registry.link(number) if registry and decision in ("same-person", "other-person") else ""),
        registry_name=register,
        registry_id=number,
        kind=SPECIALTIES.get(specialty.strip().lower(), specialty),
        field=field,
        value=value,
    )
    reporter = Reporter()
    workplace = options.open_workplace(data=data, db=db)
    with workplace.store.session() as session:
        _decide(session, workplace, whom(session, who, clinic, decision), ruling, reporter)
    carry_over(workplace)
    raise typer.Exit(reporter.finish())


def _decide(
    session: Session,
    workplace: options.Workplace,
    about: Practitioner | Clinic | Site,
    ruling: Ruling,
    reporter: Reporter,
) -> None:
    from directory import review

    now = datetime.now(UTC)
    written = review.decide(session, about, ruling, at=now)
    seen = _is_evidence(session, written)
    _apply(session, workplace, written, now)
    reporter.say(f"{written.review_id}: {ruling.decision}. To take it back: exodir review undo {written.review_id}")
    _say_outcome(session, written, reporter)
    if ruling.decision in ("same-person", "other-person") and not (seen or _is_evidence(session, written)):
        reporter.problem(
            f"No record {written.registry_id} of {written.registry_name} came up for {written.name}: "
            "the decision is kept, and holds as soon as one does. Is the number right?"
        )


def _apply(session: Session, workplace: options.Workplace, review: Review, now: datetime) -> None:
    """Let it take effect, and note the evidence as it is with this decision."""
    from directory.review import remember_evidence
    from exodir.corrections import take_effect

    take_effect(session, workplace.snapshots, [review.site], now=now)
    remember_evidence(session, review)


def _is_evidence(session: Session, review: Review) -> bool:
    """Whether the record a review speaks of is among what was found about the person."""
    from sqlmodel import select

    from directory.models import Evidence

    of_her = select(Evidence).where(
        Evidence.practitioner_id == review.practitioner_id, Evidence.record_id == review.registry_id
    )
    return any(row.source != "review" for row in session.exec(of_her))


def _say_outcome(session: Session, review: Review, reporter: Reporter) -> None:
    from sqlmodel import select

    from directory.models import Clinic, Practitioner
    from directory.review import waiting
    from directory.showing.wording import status_words, verdict_words

    people = select(Practitioner).where(Practitioner.practitioner_id == review.practitioner_id, Practitioner.current)
    for row in session.exec(people) if review.practitioner_id else ():
        there = "treats here" if row.treats_here else "not shown to treat here"
        reporter.say(f"{row.name} at {row.clinic_id}: {status_words(row).label}; {there}")
    for clinic in session.exec(select(Clinic).where(Clinic.site == review.site, Clinic.current)):
        reporter.say(f"{clinic.name or clinic.site} ({clinic.clinic_id}): {verdict_words(clinic).label}")
    about = review.practitioner_id or review.clinic_id
    for case in waiting(session, now=datetime.now(UTC), all_clinics=True):
        if about == (case.practitioner_id or case.clinic_id):
            reporter.say(f"Still waits: {'; '.join(case.reasons)}. If the verdict may stand, decide: stands")


@app.command()
def undo(
    review_id: Annotated[str, typer.Argument(metavar="REVIEW", help="The id, as `list --decided` shows it.")],
    why: Why,
    by: By = "",
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Take a decision back: the machine's verdict holds again. Nothing is deleted.

    \b
    exodir review undo r-4t2kq7ab3c --why "it was the other Dr. Reinhard"
    """
    from directory import review
    from exodir.readers import carry_over

    reporter = Reporter()
    workplace = options.open_workplace(data=data, db=db)
    with workplace.store.session() as session:
        now = datetime.now(UTC)
        written = review.undo(session, review_id, who=by or _user(), why=why, at=now)
        _apply(session, workplace, written, now)
        reporter.say(f"{review_id} is taken back.")
        _say_outcome(session, written, reporter)
    carry_over(workplace)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""

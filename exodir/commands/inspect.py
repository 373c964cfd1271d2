"""`exodir inspect` and `exodir explain`: what the program sees on a page, and why a verdict is what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options

if TYPE_CHECKING:
    from sqlmodel import Session

    from directory.models import Clinic, Evidence, Practitioner


def register(app: typer.Typer) -> None:
    """Put the commands on the app."""
    app.command()(inspect)
    app.command()(explain)


def inspect(
    page: Annotated[str, typer.Argument(metavar="URL|FILE", help="A saved page, or the address of one.")],
    url: Annotated[str, typer.Option("--url", help="The address a saved page came from.")] = "",
    contact: options.Contact = None,
) -> None:
    """Show what is read on one page.

    Names, places, phones, exosomes and people, each with its quote.

    \b
    exodir inspect saved-page.html --url https://clinic.example/team
    exodir inspect https://clinic.example/team --contact me@example.org
    """
    from pathlib import Path

    from crawler.extraction.read import read_page
    from directory.errors import ExodirError

    if page.startswith(("http://", "https://")):
        from crawler.fetch import fetch_page

        fetched = fetch_page(page, contact=options.open_workplace(contact=contact).settings.contact)
        body, address, content_type = fetched.body, fetched.url, fetched.content_type
    else:
        try:
            body, address, content_type = Path(page).read_bytes(), url or Path(page).resolve().as_uri(), ""
        except OSError as error:
            raise ExodirError(
                f"Cannot read {page}: {error.strerror}. Give a saved page or an http(s) address."
            ) from error
    reading = read_page(body, address, content_type=content_type)
    typer.echo(f"{address}\n{reading.kind} page, language {reading.language or 'not known'}, titled {reading.title!r}")
    for observed in reading.observed:
        said = observed.fact.model_dump(exclude={"kind"}, exclude_defaults=True)
        typer.echo(f"\n{observed.fact.kind}: " + ", ".join(f"{k}={v}" for k, v in said.items()))
        typer.echo(f"  “{observed.quote}”")
    if not reading.observed:
        typer.echo("Nothing on this page speaks of a clinic, its people or exosomes.")


def explain(
    who: Annotated[str, typer.Argument(metavar="CLINIC|PERSON", help="An id, a web site, or (part of) a name.")],
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Say why a verdict is what it is.

    The sentence, the evidence for and against, and where to check it.

    \b
    exodir explain c-4t2kq7...
    exodir explain lakesidederm.example
    exodir explain "Jane Reinhard"
    """
    from directory.errors import ExodirError

    workplace = options.open_workplace(data=data, db=db)
    with workplace.store.session() as session:
        found_clinics, found_people = _find(session, who)
        if not found_clinics and not found_people:
            raise ExodirError(f"Nobody and no clinic here is called '{who}'. Ids and names are in clinics.csv.")
        for clinic in found_clinics:
            _explain_clinic(session, clinic)
        for person in found_people:
            _explain_person(session, person)


def _find(session: Session, who: str) -> tuple[list[Clinic], list[Practitioner]]:
    from sqlmodel import select

    from directory.models import Clinic, ClinicRedirect, Practitioner
    from directory.names import fold

    redirect = session.get(ClinicRedirect, who)
    key = redirect.new_id if redirect else who
    host = who.removeprefix("https://").removeprefix("http://").removeprefix("www.").strip("/").lower()
    clinics = [
        c
        for c in session.exec(select(Clinic).order_by(Clinic.clinic_id))
        if c.clinic_id == key or c.site == host or fold(who) in fold(c.name)
    ]
    people = [
        p
        for p in session.exec(select(Practitioner).order_by(Practitioner.practitioner_id, Practitioner.clinic_id))
        if p.practitioner_id == who or fold(who) in fold(p.name)
    ]
    return clinics, ([] if clinics else people)


def _explain_clinic(session: Session, clinic: Clinic) -> None:
    from sqlmodel import select

    from directory.models import Practitioner

    place = ", ".join(part for part in (clinic.street, clinic.city, clinic.region, clinic.country) if part)
    typer.echo(f"{clinic.name or clinic.site} ({clinic.clinic_id})\n{place}\n{clinic.website}\n")
    typer.echo(clinic.reason or "Not verified yet: run exodir verify.")
    if clinic.stale_reason:
        typer.echo(f"Stale: {clinic.stale_reason}")
    _show_evidence(session, clinic.clinic_id, "")
    people = session.exec(
        select(Practitioner).where(Practitioner.clinic_id == clinic.clinic_id).order_by(Practitioner.name)
    ).all()
    for person in people:
        _explain_person(session, person)


def _explain_person(session: Session, person: Practitioner) -> None:
    credentials = f", {', '.join(person.credentials)}" if person.credentials else ""
    here = "" if person.treats_here else " (not shown to treat here)"
    typer.echo(f"\n{person.name}{credentials} ({person.practitioner_id}){here}")
    typer.echo(f"  {person.status}{' ' + person.grade if person.grade else ''}, {person.kind}: {person.reason}")
    _show_evidence(session, person.clinic_id, person.practitioner_id)


def _show_evidence(session: Session, clinic_id: str, practitioner_id: str) -> None:
    from sqlmodel import col, select

    from directory.models import Evidence

    rows = session.exec(
        select(Evidence)
        .where(Evidence.clinic_id == clinic_id, Evidence.practitioner_id == practitioner_id)
        .order_by(col(Evidence.weight).desc(), Evidence.evidence_id)
    ).all()
    for row in rows:
        typer.echo(_evidence_line(row))


def _evidence_line(row: Evidence) -> str:
    record = f" {row.record_id}" if row.record_id else ""
    where = f"\n      {row.url}" if row.url else ""
    return f"    {row.says:<11} {row.claim}: {row.source}{record}, {row.retrieved_at:%Y-%m-%d}: {row.quote}{where}"

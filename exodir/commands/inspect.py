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
    url: Annotated[str, typer.Option("--url", help="The address a saved page came from: it tells much about it.")] = "",
    country: Annotated[str, typer.Option("--country", help="The country the seeds give, as GB or US.")] = "",
    blocks: Annotated[bool, typer.Option("--blocks", help="Show also the page's text as the readers get it.")] = False,
    contact: options.Contact = None,
) -> None:
    """Show what is read on one page, and why.

    Each fact with its quote, the block it stands in and the module that decided; what was seen and left out.

    \b
    exodir inspect saved-page.html --url https://clinic.example/team
    exodir inspect https://clinic.example/team --contact me@example.org
    """
    from crawler.inspecting import described, look_at

    body, address, content_type = _page(page, url, contact)
    look = look_at(body, address, content_type=content_type, country=country)
    reading = look.reading
    typer.echo(f"{address}\n{reading.kind} page, language {reading.language or 'not known'}, titled {reading.title!r}")
    typer.echo(f"{look.fate[:1].upper()}{look.fate[1:]}.")
    for seen in look.seen:
        fact = seen.observed.fact
        said = fact.model_dump(exclude={"kind"}, exclude_defaults=True)
        typer.echo(f"\n{fact.kind}: " + ", ".join(f"{k}={v}" for k, v in said.items()))
        typer.echo(f"  “{seen.observed.quote}”")
        typer.echo(f"  {seen.where} ({seen.reader})")
    if not look.seen:
        typer.echo("\nNothing on this page speaks of a clinic, its people or exosomes.")
    if look.left:
        typer.echo("\nSeen and left out:")
    for left in look.left:
        typer.echo(f"  {left.what}: “{_short(left.text)}”\n    {left.where} ({left.reader})")
    if look.links:
        typer.echo("\nLinks a crawl would follow first (links.py, link_words.py):")
    for score, target, words in look.links:
        typer.echo(f"  {score:4} {target}  {_short(words)}")
    if blocks:
        typer.echo("\nThe text in blocks (blocks.py):")
        for number, block in enumerate(look.page.blocks):
            typer.echo(f"  {described(number, block)}\n    {_short(block.text, 400)}")
    _show_locator(body, address, content_type, reading.title)
    if look.seen:
        typer.echo("\nIs a fact wrong or missing? CONTRIBUTING.md shows how to make this page a test case.", err=True)


def _show_locator(body: bytes, address: str, content_type: str, title: str) -> None:
    """Say when the page is a brand's provider locator, and write the entry that makes it a source."""
    from crawler.discovery.locator_entry import find_locator
    from crawler.extraction.decoding import decode

    locator = find_locator(decode(body, content_type=content_type), address, title)
    if locator is None:
        return
    typer.echo(f"\nThe page is a locator of places ({locator.title}). {locator.says}")
    if locator.entry:
        typer.echo(f"As an entry of brands.toml:\n\n{locator.entry}\n")
        typer.echo("Then: exodir discover locators --brands brands.toml", err=True)


def _page(page: str, url: str, contact: str | None) -> tuple[bytes, str, str]:
    """A page's bytes, address and declared type, from the web or from a file."""
    from pathlib import Path

    from directory.errors import ExodirError

    if page.startswith(("http://", "https://")):
        from crawler.fetch import fetch_page

        fetched = fetch_page(page, contact=options.open_workplace(contact=contact).settings.contact)
        return fetched.body, fetched.url, fetched.content_type
    try:
        return Path(page).read_bytes(), url or Path(page).resolve().as_uri(), ""
    except OSError as error:
        raise ExodirError(f"Cannot read {page}: {error.strerror}. Give a saved page or an http(s) address.") from error


def _short(text: str, most: int = 120) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


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
    from directory.judging.finding import find

    with options.open_workplace(data=data, db=db).store.session() as session:
        clinics, people = find(session, who)
        if not clinics and not people:
            raise ExodirError(f"Nobody and no clinic here is called '{who}'. Ids and names are in clinics.csv.")
        for clinic in clinics:
            show_clinic(session, clinic)
        for person in people:
            show_person(session, person)


def show_clinic(session: Session, clinic: Clinic, *, everything: bool = False) -> None:
    """Print a clinic's verdict, its evidence, what would change it, and its people.

    `everything`: for the maintainer, also what is not published.
    """
    from sqlmodel import select

    from directory.judging.explaining import what_would_change_there
    from directory.models import Practitioner
    from directory.showing.wording import place_words

    people = session.exec(
        select(Practitioner).where(Practitioner.clinic_id == clinic.clinic_id).order_by(Practitioner.name)
    ).all()
    typer.echo(f"{clinic.name or clinic.site} ({clinic.clinic_id})\n{place_words(clinic)}\n{clinic.website}\n")
    if clinic.verified_at is None:
        typer.echo("Not verified yet. Run: exodir verify")
        return
    typer.echo(clinic.reason)
    if clinic.stale_reason:
        typer.echo(f"Needs a new check: {clinic.stale_reason}")
    _show_evidence(session, clinic.clinic_id, None, everything=everything)
    typer.echo(f"What would change it: {what_would_change_there(clinic, people)}")
    for person in people:
        show_person(session, person, everything=everything)


def show_person(session: Session, person: Practitioner, *, everything: bool = False) -> None:
    """Print a practitioner's verdict at one clinic, the evidence, and what would change it."""
    from directory.judging.explaining import what_would_change
    from directory.judging.reasons import without_name
    from directory.judging.settling import NOTHING_SETTLED
    from directory.models import Clinic
    from directory.review import settled_people
    from directory.showing.wording import status_words

    if settled_people(session).get(person.practitioner_id, NOTHING_SETTLED).hidden and not everything:
        return
    clinic = session.get_one(Clinic, person.clinic_id)
    here = "treats" if person.treats_here else "named on the site, not shown to treat"
    said = ", ".join([person.name, *person.credentials])
    typer.echo(f"\n{said} ({person.practitioner_id}): {here} at {clinic.name or clinic.site}")
    if person.verified_at is None:
        typer.echo("  Not looked up yet. Run: exodir verify")
        return
    typer.echo(f"  {status_words(person).label}. {without_name(person.reason, person.name)}")
    _show_evidence(session, person.clinic_id, person, everything=everything)
    typer.echo(f"  What would change it: {what_would_change(person, clinic.country)}")


def _show_evidence(session: Session, clinic_id: str, person: Practitioner | None, *, everything: bool) -> None:
    from sqlmodel import select

    from directory.judging.explaining import in_groups
    from directory.models import Evidence
    from directory.rows import is_shown

    about = person.practitioner_id if person else ""
    of_case = select(Evidence).where(Evidence.clinic_id == clinic_id, Evidence.practitioner_id == about)
    status = person.status if person else None
    rows = [e for e in session.exec(of_case) if everything or is_shown(e, status)]
    for heading, found in in_groups(rows).items():
        typer.echo(f"  {heading}:")
        for row in found:
            typer.echo(_evidence_line(row) + ("" if is_shown(row, status) else "\n      (not published)"))


def _evidence_line(row: Evidence) -> str:
    from directory.judging.explaining import about_words
    from directory.showing.wording import registry_short

    record = f", record {row.record_id}" if row.record_id and row.source != "review" else ""
    quote = f": “{row.quote}”" if row.quote not in ("", row.record_id) else ""
    where = f"\n      {row.url}" if row.url else ""
    source = registry_short(row.source)
    return f"    - {about_words(row)}: {source}{record}, {row.retrieved_at:%Y-%m-%d}{quote}{where}"

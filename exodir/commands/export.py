"""`exodir export`: files for research, and the directory as a static site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from exodir import options
from exodir.console import Reporter

if TYPE_CHECKING:
    from directory.published import Selection

FORMATS = ("csv", "jsonl", "parquet", "xlsx", "geojson", "sqlite", "site")

Values = Annotated[list[str] | None, typer.Option(metavar="VALUE", help="Only these; can be given several times.")]


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(export)


def export(
    formats: Annotated[list[str], typer.Argument(metavar="FORMAT...", help=f"{', '.join(FORMATS)} or all.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the files.")] = Path("out"),
    all_clinics: options.AllClinics = False,
    text: Annotated[str, typer.Option(metavar="WORDS", help="Only clinics found by these words.")] = "",
    certified: Annotated[bool, typer.Option("--certified", help="Only clinics with a certified specialist.")] = False,
    near: Annotated[str, typer.Option(metavar="PLACE", help="Only around this city, postcode or region.")] = "",
    radius: Annotated[int, typer.Option(metavar="KM", min=0, help="Kilometres around --near (default 50).")] = 0,
    country: Values = None,
    region: Values = None,
    city: Values = None,
    specialty: Values = None,
    procedure: Values = None,
    product: Values = None,
    share_alike: Annotated[
        bool, typer.Option(help="With clinics that a source under share-alike terms says something about.")
    ] = True,
    bom: Annotated[
        bool, typer.Option("--bom", help="Byte order mark in CSV files, for old versions of Excel.")
    ] = False,
    since: Annotated[
        Path | None, typer.Option(metavar="DIR", help="An earlier release; RELEASE.md tells what changed since.")
    ] = None,
    labels: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Sites judged by people; the release tells how often it is wrong."),
    ] = None,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Write what is stored as files: one release, with data dictionary, index and checksums.

    The files of the release that stood in the folder before are replaced together, once all are complete.

    \b
    exodir export csv --out out/
    exodir export csv parquet --certified --country US --region TX --out texas/
    exodir export all --out out/ --no-share-alike
    """
    from exodir.corrections import apply_file
    from exodir.readers import why_apart

    asked = {
        "text": text,
        "place": near,
        "radius": radius,
        "verdict": ["certified"] if certified else [],
        "country": [code.upper() for code in country or ()],
        "region": region,
        "city": city,
        "specialty": specialty,
        "procedure": procedure,
        "product": product,
    }
    workplace = options.open_workplace(data=data, db=db)
    reporter = Reporter(quiet=quiet)
    apply_file(workplace, reporter)
    if apart := why_apart(workplace):
        reporter.problem(apart)
    selection = select(workplace, asked, all_clinics=all_clinics, share_alike=share_alike)
    export_formats(workplace, formats, out, reporter, selection=selection, bom=bom, since=since, labels=labels)
    raise typer.Exit(reporter.finish())


def select(
    workplace: options.Workplace, asked: Mapping[str, Any], *, all_clinics: bool, share_alike: bool
) -> Selection:
    """Which clinics are meant, by the filters of the search; ExodirError when they contradict each other."""
    from directory.errors import ExodirError
    from directory.finding.loading import load_catalogue
    from directory.finding.search import Search
    from directory.published import Selection
    from directory.queries import utc_now

    given: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in asked.items() if v}
    if not given:
        return Selection(all_clinics=all_clinics, share_alike=share_alike)
    if all_clinics:
        raise ExodirError("The filters look among clinics that offer exosome therapy: leave --all-clinics out.")
    search = Search(**given)
    with workplace.shown.session() as session:
        known = load_catalogue(session, now=utc_now())
    if search.place and known.where(search) is None:
        raise ExodirError(f"--near: no place is known as '{search.place}'. Try a city with its country, or a postcode.")
    bits = reversed(format(known.find(search), "b"))
    ids = frozenset(i for i, bit in zip(known.ids, bits, strict=False) if bit == "1")
    words = (f"{name} {', '.join(v) if isinstance(v, tuple) else v}" for name, v in given.items())
    return Selection(clinic_ids=ids, share_alike=share_alike, words="; ".join(words))


def check_folder(out: Path) -> None:
    """Make the folder for the files; ExodirError when it cannot be written to, said before hours of work."""
    import os

    from directory.errors import ExodirError

    if out.exists() and not out.is_dir():
        raise ExodirError(f"{out} is a file; give a folder with --out.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExodirError(f"Cannot write to {out}: {error.strerror}. Give another folder with --out.") from error
    if not os.access(out, os.W_OK):
        raise ExodirError(f"Cannot write to {out}: permission denied. Give another folder with --out.")


def export_formats(
    workplace: options.Workplace,
    formats: list[str],
    out: Path,
    reporter: Reporter,
    *,
    selection: Selection | None = None,
    bom: bool = False,
    since: Path | None = None,
    labels: Path | None = None,
) -> None:
    """Write the formats into a folder, each whole or not at all, and name what was written."""
    from directory.errors import ExodirError
    from exports.release import write_release
    from exports.site import write_site

    unknown = [f for f in formats if f not in (*FORMATS, "all")]
    if unknown:
        raise ExodirError(f"There is no format '{unknown[0]}'. Formats are: {', '.join(FORMATS)}, all.")
    wanted = FORMATS if "all" in formats else tuple(dict.fromkeys(formats))
    files = [name for name in wanted if name != "site"]
    settings = workplace.settings
    labels = labels or settings.labels_there
    check_folder(out)
    try:
        with workplace.shown.session() as session:
            if files:
                release = write_release(
                    session,
                    out,
                    formats=files,
                    selection=selection,
                    snapshots=workplace.snapshots,
                    bom=bom,
                    since=since,
                    labels=labels,
                    contact=settings.contact,
                    base_url=settings.base_url,
                )
                for file in release.files:
                    reporter.say(f"{file.path}" + (f": {sum(file.rows.values())} rows" if file.rows else ""))
                for name in release.removed:
                    reporter.say(f"{out / name}: of the release before, removed")
            if "site" in wanted:
                site = write_site(
                    session,
                    out / "site",
                    snapshots=workplace.snapshots,
                    labels=labels,
                    base_url=settings.base_url,
                    contact=settings.contact,
                    held=workplace.shown.held,
                )
                reporter.say(f"{out / 'site' / 'index.html'}: {site.pages} pages")
    except OSError as error:
        raise ExodirError(f"Cannot write to {error.filename or out}: {error.strerror}.") from error

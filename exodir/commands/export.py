"""`exodir export`: files for research, and the directory as a static site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exodir import options
from exodir.console import Reporter

FORMATS = ("csv", "site")


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(export)


def export(
    formats: Annotated[list[str], typer.Argument(metavar="FORMAT...", help=f"{', '.join(FORMATS)} or all.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the files.")] = Path("out"),
    all_clinics: options.AllClinics = False,
    data: options.Data = None,
    db: options.Db = None,
    quiet: options.Quiet = False,
) -> None:
    """Write what is stored as files.

    \b
    exodir export csv --out out/
    exodir export csv site --out out/ --all-clinics
    exodir export all --out out/
    """
    reporter = Reporter(quiet=quiet)
    export_formats(options.open_workplace(data=data, db=db), formats, out, reporter, all_clinics=all_clinics)
    raise typer.Exit(reporter.finish())


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
    all_clinics: bool = False,
) -> None:
    """Write the formats into a folder, each whole or not at all, and name what was written."""
    from directory.errors import ExodirError
    from exports.csv import write_csv
    from exports.site import write_site

    unknown = [f for f in formats if f not in (*FORMATS, "all")]
    if unknown:
        raise ExodirError(f"There is no format '{unknown[0]}'. Formats are: {', '.join(FORMATS)}, all.")
    wanted = FORMATS if "all" in formats else tuple(dict.fromkeys(formats))
    check_folder(out)
    try:
        with workplace.store.session() as session:
            if "csv" in wanted:
                for written in write_csv(session, out, all_clinics=all_clinics):
                    reporter.say(f"{written.path}: {written.rows} rows")
            if "site" in wanted:
                site = write_site(
                    session,
                    out / "site",
                    snapshots=workplace.snapshots,
                    base_url=workplace.settings.base_url,
                    contact=workplace.settings.contact,
                )
                reporter.say(f"{out / 'site' / 'index.html'}: {site.pages} pages")
    except OSError as error:
        raise ExodirError(f"Cannot write to {error.filename or out}: {error.strerror}.") from error

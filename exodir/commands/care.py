"""`exodir backup`, `exodir restore` and `exodir doctor`: keeping what was gathered, and finding what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exodir import options
from exodir.console import Reporter


def register(app: typer.Typer) -> None:
    """Put the commands on the app."""
    app.command()(backup)
    app.command()(restore)
    app.command()(doctor)


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, for example exodir.tar.gz.")],
    everything: Annotated[
        bool, typer.Option("--everything", help="Registries and archived pages too: many gigabytes.")
    ] = False,
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Write the database and the run reports to one file.

    A crawl may go on meanwhile. Registries can be had again from their publishers and archived pages by another crawl;
    with --everything they are kept as well.

    \b
    exodir backup /backups/exodir-$(date +%F).tar.gz
    exodir backup --everything whole.tar.gz
    """
    from exodir.backups import back_up

    settings = options.open_workplace(data=data, db=db).settings
    made = back_up(settings.data, settings.db_url, file, everything=everything)
    Reporter().say(f"{file}: {len(made.files)} files, {file.stat().st_size / 1e6:,.1f} MB, of {made.made_at}.")


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file written by `exodir backup`.")],
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Put a back-up into an empty data folder.

    It is checked whole before anything is put in place.

    \b
    exodir restore exodir-2026-11-23.tar.gz --data ./data
    """
    from exodir.backups import restore as put_back

    workplace = options.open_workplace(data=data, db=db)
    settings = workplace.settings
    backup = put_back(file, settings.data, settings.db_url)
    workplace.store.close()  # opened once, so that an older schema is brought up to date now
    reporter = Reporter()
    reporter.say(f"{settings.data}: {len(backup.files)} files of {backup.made_at} are back.")
    if not backup.has_registries:
        reporter.say("Registries were not in it. Load them again: exodir registry update, or exodir registry add.")


def doctor(data: options.Data = None, db: options.Db = None) -> None:
    """Say what is wrong with this installation and how to mend it.

    Versions, settings, disk, permissions, the database and its schema, the registries and their age, unfinished runs.
    Nothing is changed. The exit status is 1 when something has to be mended.

    \b
    exodir doctor
    exodir doctor --data /srv/exodir
    """
    from exodir.doctor import examine

    workplace = options.open_workplace(data=data, db=db)
    reporter = Reporter()
    for finding in examine(workplace.settings):
        mark = {"well": "ok  ", "look": "look", "wrong": "MEND"}[finding.state]
        reporter.say(f"{mark}  {finding.what}: {finding.says}")
        if finding.mend:
            reporter.say(f"      {finding.mend}")
        if finding.state == "wrong":
            reporter.problem(f"{finding.what}: {finding.says}")
    raise typer.Exit(1 if reporter.problems else 0)

"""`exodir delta`: what differs between two releases and why, and a newer release made of an older one and a delta."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exodir import options
from exodir.console import Reporter

app = typer.Typer(no_args_is_help=True, help="What differs between two releases, and a release made of another.")

Old = Annotated[Path, typer.Argument(metavar="OLD", help="Folder of the older release.")]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the files.")]


@app.command()
def make(
    old: Old,
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Folder of the newer release.")],
    out: Out,
    quiet: options.Quiet = False,
) -> None:
    """Write the rows that were added, changed or deleted, with the columns that differ and the cause.

    \b
    exodir delta make releases/2026-10 releases/2026-11 --out deltas/2026-11
    """
    from exports.causes import CAUSE_WORDS
    from exports.delta import write_delta

    reporter = Reporter(quiet=quiet)
    changed = write_delta(old, new, out)
    for (table, op, cause), rows in sorted(changed.counts.items()):
        reporter.say(f"{table}: {rows} {op}, {CAUSE_WORDS[cause]}")
    if not changed.counts:
        reporter.say("Nothing differs.")
    raise typer.Exit(reporter.finish())


@app.command()
def apply(
    old: Old,
    delta: Annotated[Path, typer.Argument(metavar="DELTA", help="Folder of the delta that begins at it.")],
    out: Out,
    quiet: options.Quiet = False,
) -> None:
    """Make the newer release; every file is checked against its digest.

    \b
    exodir delta apply releases/2026-10 deltas/2026-11 --out releases/2026-11
    """
    from exports.delta import apply_delta

    reporter = Reporter(quiet=quiet)
    names = apply_delta(old, delta, out)
    reporter.say(f"{out}: {len(names)} files, each as the newer release has it.")
    raise typer.Exit(reporter.finish())

"""`exodir verify`: match and decide again over all that is stored."""

from __future__ import annotations

import typer

from exodir import options
from exodir.console import Reporter


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(verify)


def verify(data: options.Data = None, db: options.Db = None, quiet: options.Quiet = False) -> None:
    """Look everybody up and decide again.

    Every practitioner is looked for in the loaded registries; what has not changed is not written.

    \b
    exodir registry add nppes NPPES_Data_Dissemination_November_2026_V2.zip
    exodir verify
    """
    from exodir.readers import why_apart

    reporter = Reporter(quiet=quiet)
    workplace = options.open_workplace(data=data, db=db)
    verify_all(workplace, reporter)
    if apart := why_apart(workplace):
        reporter.problem(apart)
    raise typer.Exit(reporter.finish())


def verify_all(workplace: options.Workplace, reporter: Reporter) -> None:
    """Verify the whole store and say what came out."""
    from datetime import UTC, datetime

    from directory.verify import verify as decide
    from exodir.corrections import apply_file

    apply_file(workplace, reporter)
    with reporter.stage("Verifying", unit="practitioners") as stage, workplace.store.session() as session:
        summary = decide(
            session,
            workplace.snapshots,
            now=datetime.now(UTC),
            progress=lambda done, total: stage.update(done, total=total),
        )
    reporter.say(summary.sentence)

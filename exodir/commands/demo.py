"""`exodir demo`: the whole job on the sample web and the sample registries that ship with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exodir import options
from exodir.console import Reporter, interactive


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(demo)


def demo(
    no_serve: Annotated[bool, typer.Option("--no-serve", help="End after the summary.")] = False,
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="Folder for the demo's data.")] = Path(
        "demo-data"
    ),
    quiet: options.Quiet = False,
) -> None:
    """Show the whole job on a sample web.

    Crawls an invented little web over HTTP on this machine, verifies against sample registries, exports, and at a
    terminal serves the result.

    \b
    exodir demo
    exodir demo --no-serve
    """
    from exodir.demo.run import run_demo

    reporter = Reporter(quiet=quiet)
    workplace = run_demo(data, reporter)
    if not no_serve and interactive():
        from exodir.commands.serve import serve_directory

        serve_directory(workplace)

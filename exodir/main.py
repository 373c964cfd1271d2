"""The command `exodir`: puts the command groups together and turns errors into one clear message."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from directory.errors import ExodirError
from exodir import options
from exodir.commands import (
    candidates,
    care,
    crawl,
    delta,
    demo,
    discover,
    discover_archives,
    discover_hosts,
    export,
    inspect,
    registry,
    review,
    run,
    serve,
    status,
    verify,
)

app = typer.Typer(
    name="exodir",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""The open directory of clinics that offer exosome therapy: who there is a certified dermatologist or plastic
surgeon, and the evidence.

\b
  exodir demo                                          see it work on a sample web
  exodir run --seeds seeds.csv --registry nppes=FILE   crawl, verify and export
  exodir serve                                         look at the result
""",
)
run.register(app)
crawl.register(app)
verify.register(app)
export.register(app)
discover_archives.register(discover.discover)
discover_hosts.register(discover.discover)
app.add_typer(discover.discover, name="discover")
app.add_typer(candidates.candidates, name="candidates")
app.add_typer(delta.app, name="delta")
inspect.register(app)
app.add_typer(registry.app, name="registry")
app.add_typer(review.app, name="review")
serve.register(app)
status.register(app)
care.register(app)
demo.register(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version as installed_version

        typer.echo(f"exodir {installed_version('exosome-directory')}")
        raise typer.Exit


@app.callback()
def _root(
    data: options.Data = None,
    db: options.Db = None,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and end.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    options.ROOT_FLAGS.update({name: value for name, value in (("data", data), ("db", db)) if value is not None})


def main() -> None:
    """Run the command line; exit 0 all well, 1 done with problems, 2 wrong use."""
    try:
        app(prog_name="exodir")
    except ExodirError as error:
        print(f"exodir: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        print("exodir: interrupted; what was finished is kept.", file=sys.stderr)
        sys.exit(130)
    except Exception as error:
        print(f"exodir: {_note_defect(error)}", file=sys.stderr)
        sys.exit(1)


def _note_defect(error: Exception) -> str:
    """Keep the details of an error nobody foresaw in a file, and say where: a traceback helps no reader."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="exodir-", suffix=".log", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    return (
        f"something went wrong that should not ({type(error).__name__}: {error}). What was finished is kept. "
        f"The details are in {file.name}; please report them."
    )

"""`exodir serve`: the live directory and its JSON API."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options

if TYPE_CHECKING:
    from fastapi import FastAPI

    from exodir.settings import Settings

USUAL_WORKERS = min(2, os.cpu_count() or 1)
"""Processes that answer: each keeps the clinics in memory, a few hundred MB where there are a hundred thousand."""


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(serve)


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    workers: Annotated[
        int,
        typer.Option(metavar="N", min=1, max=64, help="Processes that answer side by side; one a processor at most."),
    ] = USUAL_WORKERS,
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Serve the live directory and its API.

    \b
    exodir serve                 http://127.0.0.1:8000
    exodir serve --port 0        any free port
    exodir serve --workers 4     four processes
    """
    serve_directory(options.open_workplace(data=data, db=db), host=host, port=port, workers=workers)


def serve_directory(workplace: options.Workplace, *, host: str = "127.0.0.1", port: int = 0, workers: int = 1) -> None:
    """Serve until interrupted; ExodirError when the port is taken or the store cannot be opened."""
    import uvicorn

    from exodir.console import Reporter
    from exodir.readers import why_apart
    from exodir.workers import Workers, listen

    listeners = listen(host, port, workers=workers)
    shown = f"[{host}]" if ":" in host else host
    reporter = Reporter()
    if apart := why_apart(workplace):
        reporter.say(apart)
    workplace.shown.close()  # opened and brought up to date once, before several processes do
    reporter.say(f"The directory is at http://{shown}:{listeners[0].getsockname()[1]}/ (Ctrl-C ends it)")
    application = partial(make_application, workplace.settings)
    config = uvicorn.Config(application, factory=True, log_level="warning", workers=workers)
    if workers == 1:
        uvicorn.Server(config).run(sockets=listeners)
    else:
        Workers(config, listeners).run()


def make_application(settings: Settings) -> FastAPI:
    """The application, made in each process that answers."""
    from directory.web import create_app
    from exodir.run_reports import last_report

    workplace = options.Workplace(settings)
    return create_app(
        workplace.shown,
        workplace.snapshots,
        contact=settings.contact,
        labels=settings.labels_there,
        last_report=partial(last_report, settings.data),
        held=lambda: workplace.shown.held,
    )

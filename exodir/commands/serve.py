"""`exodir serve`: the live directory and its JSON API."""

from __future__ import annotations

from typing import Annotated

import typer

from exodir import options


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(serve)


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Serve the live directory and its API.

    \b
    exodir serve                 http://127.0.0.1:8000
    exodir serve --port 0        any free port
    """
    serve_directory(options.open_workplace(data=data, db=db), host=host, port=port)


def serve_directory(workplace: options.Workplace, *, host: str = "127.0.0.1", port: int = 0) -> None:
    """Serve until interrupted; ExodirError when the port is taken."""
    import socket

    import uvicorn

    from directory.errors import ExodirError
    from directory.web import create_app
    from exodir.console import Reporter

    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise ExodirError(f"Cannot listen on {host}:{port}: {error.strerror}. Try another --port, or 0.") from error
    shown = f"[{host}]" if ":" in host else host
    Reporter().say(f"The directory is at http://{shown}:{listener.getsockname()[1]}/ (Ctrl-C ends it)")
    application = create_app(workplace.store, workplace.snapshots, contact=workplace.settings.contact)
    uvicorn.Server(uvicorn.Config(application, log_level="warning")).run(sockets=[listener])

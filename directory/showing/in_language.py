"""The language of a request: said by its address (`/es/...`), and on the bare first page by the reader's browser."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from directory.showing.language import LANGUAGES, SOURCE, speaking


class LanguageInAddress:
    """Answers `/es/x/` as `/x/`, in Spanish.

    An address shows everybody the same, so that it can be shared; only who comes from outside to the bare first page is
    led to the language that the browser prefers.
    """

    def __init__(self, app: ASGIApp) -> None:
        """`app`: what is wrapped."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Speak the language of the address while the wrapped application answers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]
        preferred = preferred_language(Headers(scope=scope)) if path == "/" and not scope["query_string"] else SOURCE
        if preferred != SOURCE:
            headers = {"Vary": "Accept-Language, Sec-Fetch-Site"}
            await RedirectResponse(f"/{preferred}/", status_code=302, headers=headers)(scope, receive, send)
            return
        code = path.split("/")[1]
        if code not in LANGUAGES or code == SOURCE:
            await self.app(scope, receive, send)
            return
        bare = path.removeprefix(f"/{code}") or "/"
        with speaking(code):
            await self.app(dict(scope, path=bare, raw_path=bare.encode()), receive, send)


def preferred_language(headers: Headers) -> str:
    """The language of ours the browser likes best; the source language for who is already here and has chosen."""
    if headers.get("sec-fetch-site") == "same-origin":
        return SOURCE
    wished = [(_weight(part), part.split(";")[0].strip()[:2].lower()) for part in _parts(headers)]
    known = [(weight, code) for weight, code in wished if code in LANGUAGES and weight > 0]
    return max(known, key=lambda one: one[0])[1] if known else SOURCE


def _parts(headers: Headers) -> list[str]:
    return headers.get("accept-language", "")[:200].split(",")


def _weight(part: str) -> float:
    _, _, weight = part.partition("q=")
    try:
        return float(weight) if weight else 1.0
    except ValueError:
        return 0.0

"""The live directory: the pages of pages.py over HTTP, each view also as JSON or CSV, and the JSON API."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Callable, Hashable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException as AnyHTTPException
from starlette.requests import Request
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from directory import queries
from directory.api import api_router, fresh
from directory.finding.answers import clinic_answer, clinic_list, clinic_rows, practitioner_answer
from directory.finding.catalogue import Catalogue
from directory.finding.keeper import CatalogueKeeper
from directory.finding.search import Search, address_of, read_search
from directory.geo.asking import find_spot
from directory.labels import Labels
from directory.limiting import PER_SECOND, DataDoor
from directory.pages import PLAIN_PAGES, STATIC, TITLE, Pages, address_in, group_cards
from directory.queries import utc_now as now
from directory.released import Held
from directory.remembering import Remembering, StoreVersion
from directory.reports import RunReport
from directory.rows import CLINIC_COLUMNS, as_text
from directory.showing.atlas import Place, draw_atlas, find_place
from directory.showing.feed import MEDIA_TYPE as FEED
from directory.showing.in_language import LanguageInAddress
from directory.showing.language import spoken
from directory.snapshots import Snapshots
from directory.storage import Store

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every answer: only our own files are run or loaded, and nothing is sent elsewhere."""

_CHUNK = 500


def create_app(
    store: Store,
    snapshots: Snapshots | None = None,
    *,
    contact: str = "",
    labels: Path | None = None,
    last_report: Callable[[], RunReport | None] = lambda: None,
    held: Callable[[], Held | None] = lambda: None,
    per_second: float = PER_SECOND,
) -> FastAPI:
    """The application over a store; `contact`: where corrections are sent; `labels`: a sample of sites judged by people
    (ExodirError when it is none); `last_report`: gives the report of the last run; `held`: tells of a run that
    is held back, while the store is as it was before; `per_second`: see DataDoor."""
    if labels:
        Labels(labels)
    live = Live(store, snapshots, Pages(contact=contact, held=held), labels=labels, last_report=last_report)
    app = FastAPI(
        title=TITLE,
        lifespan=live.lifespan,
        version="1",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.include_router(api_router(store, live.catalogue))
    for path, handler in live.routes():
        app.router.add_route(path, handler, methods=["GET"], include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC))
    app.add_exception_handler(AnyHTTPException, live.failed)
    app.add_middleware(Remembering, version=live.version)
    app.add_middleware(LanguageInAddress)
    app.add_middleware(DataDoor, per_second=per_second)
    app.add_middleware(SecurityHeaders)
    return app


class SecurityHeaders:
    """Puts HEADERS on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        """`app`: what is wrapped."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, with the headers added."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class Live:
    """What the requests share: the store, the catalogue kept in memory, the pages."""

    def __init__(
        self,
        store: Store,
        snapshots: Snapshots | None,
        pages: Pages,
        *,
        labels: Path | None,
        last_report: Callable[[], RunReport | None],
    ) -> None:
        """Nothing is read before the app starts, or is first asked."""
        self.store = store
        self.snapshots = snapshots
        self.pages = pages
        self.labels = labels
        self.last_report = last_report
        self._catalogues = CatalogueKeeper(store)
        self._stored = StoreVersion(store)
        self._world: tuple[Catalogue, Place] | None = None

    def routes(self) -> Iterator[tuple[str, Callable[[Request], Any]]]:
        """Every address that is not part of the API; the more special ones first."""
        yield "/", self.search
        yield from ((path, self.search_json) for path in ("/index.json", "/.json"))
        yield from ((path, self.search_csv) for path in ("/index.csv", "/.csv"))
        yield "/index.atom", self.search_feed
        yield "/clinics/{clinic_id}.json", self.clinic_json
        yield from ((path, self.clinic) for path in ("/clinics/{clinic_id}", "/clinics/{clinic_id}/"))
        yield "/practitioners/{practitioner_id}.json", self.practitioner_json
        for path in ("/practitioners/{practitioner_id}", "/practitioners/{practitioner_id}/"):
            yield path, self.practitioner
        yield from ((path, self.place) for path in ("/places", "/places/{path:path}"))
        for path in PLAIN_PAGES:
            yield from ((address, self.plain) for address in (path, path.rstrip("/")))
        yield from ((path, self.status) for path in ("/status", "/status/"))
        yield "/healthz", self.health
        yield "/robots.txt", lambda _: Response("User-agent: *\nAllow: /\n", media_type="text/plain")

    @asynccontextmanager
    async def lifespan(self, _app: FastAPI) -> AsyncIterator[None]:
        """Read the catalogue and the tables of places before the first reader comes."""
        self.catalogue()
        find_spot("a place")
        yield
        self._stored.close()

    def version(self) -> Hashable:
        """What the answers rest on: the store as it is now and the catalogue as last read."""
        stored = self._stored()
        return None if stored is None else (stored, id(self.catalogue()))

    def catalogue(self) -> Catalogue:
        """The published clinics, as last read."""
        return self._catalogues.get()

    def search(self, request: Request) -> Response:
        """The first page."""
        wanted, defaulted = read_search(request.query_params)
        with self.store.session() as session:
            results = queries.search(session, wanted, catalogue=self.catalogue(), now=now())
            return page(request, self.pages.search(results, defaulted=defaulted))

    async def search_json(self, request: Request) -> Response:
        """The same view as JSON."""
        wanted, _ = read_search(request.query_params)
        known = self.catalogue()
        found = queries.find(known, wanted)
        following = str(request.url.include_query_params(page=wanted.page + 1))
        with self.store.session() as session:
            body = clinic_list(session, known, found, now=now(), following=lambda _: following)
        return fresh(request, body, "application/json")

    def search_feed(self, request: Request) -> Response:
        """What changed lately among the clinics of a view, whatever their verdict was or is: it is what changes."""
        wanted, _ = read_search(request.query_params)
        wanted, known = wanted.without("verdict", "sort"), self.catalogue()
        everything = wanted == Search()
        found = known.find(wanted)
        ids = None if everything else set(known.page(found, 0, len(known.ids)))
        root = str(request.base_url).rstrip("/")
        query = address_of(wanted)
        with self.store.session() as session:
            body = self.pages.feed(queries.news(session, ids), root=root, query=query)
        return fresh(request, body, FEED)

    def search_csv(self, request: Request) -> Response:
        """The same view as CSV: all its rows, not one page of them."""
        wanted, _ = read_search(request.query_params)
        headers = {"Content-Disposition": 'attachment; filename="clinics.csv"'}
        return StreamingResponse(self._csv(wanted), media_type="text/csv; charset=utf-8", headers=headers)

    def _csv(self, wanted: Search) -> Iterator[str]:
        known = self.catalogue()
        where = known.where(wanted)
        near = where.position if where else None
        columns = (*CLINIC_COLUMNS, "distance_km") if near else CLINIC_COLUMNS
        yield _line(columns)
        with self.store.session() as session:
            ids = known.page(known.find(wanted), 0, len(known.ids), near=near, sort=wanted.sort)
            for start in range(0, len(ids), _CHUNK):
                cards = queries.cards(session, ids[start : start + _CHUNK], now=now(), known=known, near=near)
                for row in clinic_rows(session, cards, now()):
                    yield _line([as_text(getattr(row, name)) for name in columns])

    def clinic(self, request: Request) -> Response:
        """One clinic's page; an id that was merged leads to the one that took its place."""
        clinic_id = request.path_params["clinic_id"]
        with self.store.session() as session:
            detail = queries.clinic(session, clinic_id, now=now())
            if detail:
                return page(request, self.pages.clinic(detail))
            return _moved(session, clinic_id, "/clinics/{}/")

    def clinic_json(self, request: Request) -> Response:
        """The same as JSON."""
        clinic_id = request.path_params["clinic_id"]
        with self.store.session() as session:
            detail = queries.clinic(session, clinic_id, now=now())
            if detail:
                return JSONResponse(clinic_answer(detail, now()).model_dump(mode="json"))
            return _moved(session, clinic_id, "/clinics/{}.json")

    def practitioner(self, request: Request) -> Response:
        """One practitioner's page."""
        with self.store.session() as session:
            detail = queries.practitioner(session, request.path_params["practitioner_id"])
            if detail is None:
                raise HTTPException(404)
            return page(request, self.pages.practitioner(detail))

    def practitioner_json(self, request: Request) -> Response:
        """The same as JSON."""
        with self.store.session() as session:
            detail = queries.practitioner(session, request.path_params["practitioner_id"])
            if detail is None:
                raise HTTPException(404)
            return JSONResponse(practitioner_answer(detail).model_dump(mode="json"))

    def place(self, request: Request) -> Response:
        """A country's, region's or city's page."""
        with self.store.session() as session:
            known = self.catalogue()
            if self._world is None or self._world[0] is not known:
                self._world = (known, draw_atlas(known))
            place = find_place(self._world[1], request.path_params.get("path", ""))
            if place is None:
                raise HTTPException(404)
            rows = place.listed
            cards = queries.cards(session, [known.ids[row] for row in rows], now=now())
            return page(request, self.pages.place(place, group_cards(cards)))

    def plain(self, request: Request) -> Response:
        """A page of words."""
        path = request.url.path.rstrip("/") + "/"
        return page(request, self.pages.plain(path, self._overview()))

    def status(self, request: Request) -> Response:
        """For people: last runs, registries and their age."""
        return page(request, self.pages.status(self._overview(), self.last_report()))

    def health(self, _request: Request) -> Response:
        """For machines: whether the database answers."""
        try:
            with self.store.session() as session:
                session.execute(text("select 1 from clinic limit 1"))
        except SQLAlchemyError:
            return JSONResponse({"status": "database does not answer"}, status_code=503)
        return JSONResponse({"status": "ok"})

    async def failed(self, request: Request, error: Exception) -> Response:
        """Errors: JSON for the API, a page with ways on for readers."""
        status = error.status_code if isinstance(error, AnyHTTPException) else 500
        detail = error.detail if isinstance(error, AnyHTTPException) else "error"
        headers = error.headers if isinstance(error, AnyHTTPException) else None
        if request.url.path.startswith("/api/") or request.url.path.endswith(".json"):
            return JSONResponse({"detail": detail}, status_code=status, headers=headers)
        return HTMLResponse(self.pages.missing(), status_code=status, headers=headers)

    def _overview(self) -> queries.Overview:
        with self.store.session() as session:
            return queries.overview(session, self.snapshots, self.catalogue(), now(), labels=self.labels)


def page(request: Request, html: str) -> Response:
    """An HTML answer with a fingerprint; nothing but 304 when the reader has it already."""
    return fresh(request, html.encode(), "text/html; charset=utf-8")


def _moved(session: Session, clinic_id: str, address: str) -> Response:
    target = queries.redirect(session, clinic_id)
    if not target:
        raise HTTPException(404)
    return RedirectResponse(address_in(spoken(), address.format(target)), status_code=308)


def _line(cells: Any) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()

"""The JSON API under /api/v1: clinics by search, one clinic, one practitioner. Its promise stands in docs/api.md."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel
from starlette.requests import Request

from directory import queries
from directory.finding.answers import (
    ClinicAnswer,
    ClinicList,
    PractitionerAnswer,
    clinic_answer,
    clinic_list,
    practitioner_answer,
)
from directory.finding.asked import parameters, read_asked
from directory.finding.catalogue import Catalogue
from directory.storage import Store


class Problem(BaseModel):
    """Why there is no answer."""

    detail: str


class Unfit(BaseModel):
    """Which parameters cannot be meant so, and why."""

    detail: list[dict[str, Any]]


_PROBLEMS: dict[int | str, dict[str, Any]] = {
    304: {"description": "You have it already: the ETag you sent still holds."},
    404: {"model": Problem, "description": "Nothing of that id is published."},
    429: {"model": Problem, "description": "Too many requests; Retry-After says when to go on."},
}
_UNFIT: dict[int | str, dict[str, Any]] = {422: {"model": Unfit, "description": "A parameter cannot be meant so."}}
_MOVED: dict[int | str, dict[str, Any]] = {308: {"description": "Merged with another clinic, which is there."}}


def api_router(store: Store, catalogue: Callable[[], Catalogue]) -> APIRouter:
    """The routes, over the store and the catalogue that the live app keeps."""
    router = APIRouter(prefix="/api/v1", responses=_PROBLEMS)

    @router.get("/clinics", response_model=ClinicList, responses=_UNFIT, openapi_extra={"parameters": parameters()})
    async def clinics(request: Request) -> Response:
        """Clinics that offer exosome therapy, in ranking order, with the counts of every filter."""
        known, asked = catalogue(), read_asked(request.query_params)
        try:
            found = queries.find(known, asked.search(), after=asked.after, limit=asked.limit)
        except KeyError:
            raise HTTPException(404, f"There is no published clinic {asked.after!r} to go on from.") from None

        def following(last: str) -> str:
            return str(request.url.include_query_params(after=last))

        with store.session() as session:
            body = clinic_list(session, known, found, now=queries.utc_now(), following=following)
        return fresh(request, body, "application/json")

    @router.get("/clinics/{clinic_id}", response_model=ClinicAnswer, responses=_MOVED)
    def clinic(request: Request, clinic_id: str) -> Response:
        """One clinic with its practitioners, evidence and history; a merged id redirects to the one that took over."""
        now = queries.utc_now()
        with store.session() as session:
            detail = queries.clinic(session, clinic_id, now=now)
            if detail:
                return fresh(request, clinic_answer(detail, now).model_dump_json().encode(), "application/json")
            target = queries.redirect(session, clinic_id)
        if not target:
            raise HTTPException(404, "There is no clinic with this id.")
        return RedirectResponse(f"/api/v1/clinics/{target}", status_code=308)

    @router.get("/practitioners/{practitioner_id}", response_model=PractitionerAnswer)
    def practitioner(request: Request, practitioner_id: str) -> Response:
        """One practitioner at each clinic of the site, with the evidence."""
        with store.session() as session:
            detail = queries.practitioner(session, practitioner_id)
            if detail is None:
                raise HTTPException(404, "There is no practitioner with this id.")
            return fresh(request, practitioner_answer(detail).model_dump_json().encode(), "application/json")

    return router


def fresh(request: Request, body: bytes, media_type: str) -> Response:
    """An answer with a fingerprint; nothing but 304 when the reader has it already."""
    etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": "public, max-age=60"}
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)

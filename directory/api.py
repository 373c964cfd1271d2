"""The JSON API under /api/v1: clinics by search, one clinic, one practitioner. Its promise stands in docs/api.md."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Query, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field
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
from directory.finding.catalogue import Catalogue
from directory.finding.search import MAX_RADIUS, MAX_TEXT, MAX_VALUES, RADIUS, Search, clean
from directory.storage import Store

Verdict = Literal["certified", "specialist", "other_physician", "non_physician", "unknown", "salon"]
Text = Annotated[str, Field(max_length=MAX_TEXT)]
Values = Annotated[list[Text], Field(max_length=MAX_VALUES)]


class Problem(BaseModel):
    """Why there is no answer."""

    detail: str


class Asked(BaseModel):
    """The parameters of a search."""

    q: Text = Field("", description="Words: clinic, person, city, postcode")
    place: Text = Field("", description="A city, US ZIP code, UK postcode, region or country")
    lat: float | None = Field(
        None, ge=-90, le=90, description="Latitude in degrees; counts with `lon` and without `place`"
    )
    lon: float | None = Field(None, ge=-180, le=180, description="Longitude in degrees")
    radius: int = Field(RADIUS, ge=1, le=MAX_RADIUS, description="Kilometres around the place")
    verdict: list[Verdict] = Field([], max_length=6, description="Any of these; all when left out")
    country: Values = Field([], description="ISO 3166 alpha-2 codes")
    region: Values = Field([], description="Codes of states or provinces in the US, Canada and Australia")
    city: Values = []
    specialty: Values = Field([], description="What somebody there is certified in")
    procedure: Values = []
    product: Values = []
    sort: Literal["ranking", "distance"] = Field("ranking", description="`distance`: the nearest first, any verdict")
    after: Annotated[str, Field(max_length=100)] = Field("", description="Go on behind this clinic_id")
    limit: int = Field(20, ge=1, le=100)

    def search(self) -> Search:
        """The same as a search."""
        near = (round(self.lat, 3), round(self.lon, 3)) if self.lat is not None and self.lon is not None else None
        return Search(
            text=clean(self.q),
            place=clean(self.place),
            near=near,
            radius=self.radius,
            verdict=tuple(self.verdict),
            country=_all(self.country),
            region=_all(self.region),
            city=_all(self.city),
            specialty=_all(self.specialty),
            procedure=_all(self.procedure),
            product=_all(self.product),
            sort=self.sort,
        )


_PROBLEMS: dict[int | str, dict[str, Any]] = {
    304: {"description": "You have it already: the ETag you sent still holds."},
    404: {"model": Problem, "description": "Nothing of that id is published."},
    429: {"model": Problem, "description": "Too many requests; Retry-After says when to go on."},
}
_MOVED: dict[int | str, dict[str, Any]] = {308: {"description": "Merged with another clinic, which is there."}}


def api_router(store: Store, catalogue: Callable[[], Catalogue]) -> APIRouter:
    """The routes, over the store and the catalogue that the live app keeps."""
    router = APIRouter(prefix="/api/v1", responses=_PROBLEMS)

    @router.get("/clinics", response_model=ClinicList)
    async def clinics(request: Request, asked: Annotated[Asked, Query()]) -> Response:
        """Clinics that offer exosome therapy, in ranking order, with the counts of every filter."""
        known = catalogue()
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


def _all(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in map(clean, values) if value))

"""The JSON API under /api/v1: clinics by search, one clinic, one practitioner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Query, Response
from fastapi.responses import RedirectResponse
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
from directory.finding.search import Search
from directory.storage import Store

Verdict = Literal["certified", "specialist", "other_physician", "non_physician", "unknown", "salon"]
Values = Annotated[list[str] | None, Query(max_length=20)]


def api_router(store: Store, catalogue: Callable[[], Catalogue]) -> APIRouter:
    """The routes, over the store and the catalogue that the live app keeps."""
    router = APIRouter(prefix="/api/v1")

    @router.get("/clinics")
    def clinics(
        request: Request,
        response: Response,
        q: Annotated[str, Query(max_length=200, description="Clinic, person, city or postcode")] = "",
        verdict: Annotated[list[Verdict] | None, Query(description="Any of these; all when left out")] = None,
        country: Values = None,
        region: Values = None,
        city: Values = None,
        specialty: Values = None,
        procedure: Values = None,
        product: Values = None,
        after: Annotated[str, Query(max_length=100, description="Go on behind this clinic_id")] = "",
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
    ) -> ClinicList:
        """Clinics that offer exosome therapy, in ranking order, with the counts of every filter."""
        wanted = Search(
            text=q.replace("\x00", " "),
            verdict=tuple(verdict or ()),
            country=tuple(country or ()),
            region=tuple(region or ()),
            city=tuple(city or ()),
            specialty=tuple(specialty or ()),
            procedure=tuple(procedure or ()),
            product=tuple(product or ()),
        )
        _open_to_all(response)
        now = queries.utc_now()
        with store.session() as session:
            known = catalogue()
            try:
                results = queries.search(session, wanted, catalogue=known, now=now, after=after, limit=limit)
            except KeyError:
                raise HTTPException(404, f"There is no published clinic {after!r} to go on from.") from None
            last = results.cards[-1].clinic.clinic_id if results.cards else ""
            more = bool(last) and known.after(known.find(wanted), last) < results.total
            following = str(request.url.include_query_params(after=last)) if more else None
            return clinic_list(session, results, now, following)

    @router.get("/clinics/{clinic_id}", response_model=ClinicAnswer)
    def clinic(clinic_id: str, response: Response) -> ClinicAnswer | Response:
        """One clinic with its practitioners, evidence and history; a merged id redirects to the one that took over."""
        _open_to_all(response)
        now = queries.utc_now()
        with store.session() as session:
            detail = queries.clinic(session, clinic_id, now=now)
            if detail:
                return clinic_answer(detail, now)
            target = queries.redirect(session, clinic_id)
        if not target:
            raise HTTPException(404, "There is no clinic with this id.")
        return RedirectResponse(f"/api/v1/clinics/{target}", status_code=308)

    @router.get("/practitioners/{practitioner_id}")
    def practitioner(practitioner_id: str, response: Response) -> PractitionerAnswer:
        """One practitioner at each clinic of the site, with the evidence."""
        _open_to_all(response)
        with store.session() as session:
            detail = queries.practitioner(session, practitioner_id)
            if detail is None:
                raise HTTPException(404, "There is no practitioner with this id.")
            return practitioner_answer(detail)

    return router


def _open_to_all(response: Response) -> None:
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cache-Control"] = "public, max-age=60"

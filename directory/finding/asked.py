"""The parameters of a search over the API: read from an address, checked, and described for OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_origin

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError
from starlette.datastructures import QueryParams

from directory.finding.search import MAX_RADIUS, MAX_TEXT, MAX_VALUES, RADIUS, Search, clean

Verdict = Literal["certified", "specialist", "other_physician", "non_physician", "unknown", "salon"]
Text = Annotated[str, Field(max_length=MAX_TEXT)]
Values = Annotated[list[Text], Field(max_length=MAX_VALUES)]


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


_FIELDS = Asked.model_fields
_SEVERAL = frozenset(name for name, field in _FIELDS.items() if get_origin(field.annotation) is list)


def parameters() -> list[dict[str, Any]]:
    """The fields of Asked as OpenAPI lists parameters."""
    fields = Asked.model_json_schema()["properties"].items()
    return [
        {"name": name, "in": "query", "required": False, "schema": schema}
        | ({"description": schema.pop("description")} if "description" in schema else {})
        for name, schema in fields
    ]


def read_asked(given: QueryParams) -> Asked:
    """The parameters of a request; RequestValidationError where they are none. FastAPI reads them five times slower."""
    present = {name: given.getlist(name) if name in _SEVERAL else given[name] for name in given if name in _FIELDS}
    try:
        return Asked.model_validate(present)
    except ValidationError as error:
        told = error.errors(include_url=False, include_context=False)
        raise RequestValidationError([one | {"loc": ("query", *one["loc"])} for one in told]) from None


def _all(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in map(clean, values) if value))

"""Provider locators of brands: read each brand's places as candidates, and say how that went."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from crawler.discovery.locator_asking import CHANGED, Asker, NotPermittedError, ShapeChangedError
from crawler.discovery.locator_fields import Origin, found_of
from crawler.discovery.locator_platform import Platform
from crawler.discovery.locator_platforms import PLATFORMS
from crawler.urls import is_host
from directory.addresses import country_code
from directory.candidates import Found
from directory.errors import ExodirError
from directory.names import fold

Status = Literal["read", "truncated", "locator not permitted", "shape changed", "not reached"]


@dataclass(frozen=True, slots=True)
class Brand:
    """One brand's entry: where its locator is, and what its platform needs."""

    name: str
    page: str
    platform: str
    exosomes: bool = False  # whoever offers this brand offers exosomes
    country: str = ""  # of places that name none
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Its name in small letters and hyphens, as it is called on the command line."""
        return _slug(self.name) or urlsplit(self.page).netloc


@dataclass(slots=True)
class Outcome:
    """What came of one brand."""

    brand: Brand
    status: Status = "read"
    why: str = ""
    rows: int = 0
    kept: int = 0
    left_out: dict[str, int] = field(default_factory=dict)  # reason -> rows

    @property
    def sentence(self) -> str:
        """The outcome in one sentence."""
        left = "".join(f", {count:,} {reason}" for reason, count in sorted(self.left_out.items()))
        why = f" ({self.why.rstrip('.')})" if self.why else ""
        return f"{self.brand.name}: {self.status}{why}; {self.rows:,} rows, {self.kept:,} kept{left}."


def load_brands(path: Path | None = None) -> list[Brand]:
    """The brands that come with the program, or those of a file of the same form; ExodirError says what is wrong."""
    shipped = files("crawler.discovery").joinpath("locator_brands.toml")
    name = str(path or "locator_brands.toml")
    try:
        text = path.read_text("utf-8-sig") if path else shipped.read_text("utf-8")
        entries = tomllib.loads(text).get("brand", [])
    except OSError as error:
        raise ExodirError(f"{name} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExodirError(f"{name}: {error}. A brand begins with a line [[brand]].") from error
    if not isinstance(entries, list) or not entries:
        raise ExodirError(f"{name} has no brand. A brand begins with a line [[brand]].")
    return [_brand(entry, f"{name}, brand {number}") for number, entry in enumerate(entries, 1)]


def _brand(entry: Any, where: str) -> Brand:
    said = dict(entry) if isinstance(entry, dict) else {}
    for name in ("name", "page", "platform"):
        if not isinstance(said.get(name), str) or not said[name].strip():
            raise ExodirError(f"{where}: there is no {name}.")
    platform = PLATFORMS.get(said["platform"])
    if platform is None:
        raise ExodirError(f"{where}: there is no platform '{said['platform']}'. Platforms are: {', '.join(PLATFORMS)}.")
    parts = urlsplit(said["page"])
    if parts.scheme not in ("http", "https") or not is_host(parts.hostname or ""):
        raise ExodirError(f"{where}: the page '{said['page']}' is no address (expected https://...).")
    known = {"name", "page", "platform", "exosomes", "country", *platform.needs, *platform.optional}
    if unknown := sorted(set(said) - known):
        raise ExodirError(
            f"{where}: '{unknown[0]}' means nothing here. {platform.title} takes: {', '.join(sorted(known))}."
        )
    own = {name: said[name] for name in (*platform.needs, *platform.optional) if name in said}
    _check(own, where)
    country = country_code(str(said.get("country", "")))
    return Brand(said["name"].strip(), said["page"], platform.name, said.get("exosomes") is True, country, own)


def _check(own: Mapping[str, Any], where: str) -> None:
    """Refuse values that cannot be what they stand for."""
    area = own.get("area", [-90, -180, 90, 180])
    fits = isinstance(area, list) and len(area) == 4 and all(isinstance(side, int | float) for side in area)
    if not fits or not (-90 <= area[0] < area[2] <= 90 and -180 <= area[1] < area[3] <= 180):
        raise ExodirError(f"{where}: area must be [south, west, north, east] in degrees.")
    for name in ("radius", "cap", "map_id"):
        if not re.fullmatch(r"\d+(\.\d+)?", str(own.get(name, 1))):
            raise ExodirError(f"{where}: {name} must be a number.")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name).lower()).strip("-")


def chosen(brands: Sequence[Brand], names: Sequence[str]) -> list[Brand]:
    """The brands of these names, or all; ExodirError names those there are."""
    wanted = {_slug(name): name for name in names}
    keys = {brand.key for brand in brands}
    if unknown := [name for key, name in wanted.items() if key not in keys]:
        raise ExodirError(f"There is no brand '{unknown[0]}'. Brands are: {', '.join(sorted(keys))}.")
    return [brand for brand in brands if not names or brand.key in wanted]


def read_locator(brand: Brand, asker: Asker, outcome: Outcome) -> Iterator[Found]:
    """The places a brand's locator names, each once; whatever goes wrong ends in the outcome and loses nothing."""
    origin = Origin(f"locator {brand.key}", f"the provider locator of {brand.name}", brand.page, brand.country,
                    brand.exosomes)  # fmt: skip
    seen: set[str] = set()
    platform: Platform | None = None
    try:
        platform = _platform(brand, asker)
        for row in platform.rows():
            outcome.rows += 1
            found = found_of(row, origin)
            if isinstance(found, str) or found.key in seen:
                reason = found if isinstance(found, str) else "named before"
                outcome.left_out[reason] = outcome.left_out.get(reason, 0) + 1
                continue
            seen.add(found.key)
            outcome.kept += 1
            yield found
        if platform.truncated:
            outcome.status, outcome.why = "truncated", platform.truncated
    except NotPermittedError as error:
        outcome.status, outcome.why = "locator not permitted", str(error)
    except ShapeChangedError as error:
        outcome.status, outcome.why = "shape changed", str(error)
    except ExodirError as error:
        outcome.status, outcome.why = "not reached", str(error)


def _platform(brand: Brand, asker: Asker) -> Platform:
    """The platform with all it needs. The page's robots.txt is asked even when the page itself is not needed."""
    kind = PLATFORMS[brand.platform]
    asker.check(brand.page)
    said = dict(brand.said)
    if not set(kind.needs) <= set(said):
        page = kind.recognised(asker.ask(brand.page).text)
        if page is None:
            raise ShapeChangedError(f"{brand.page}: the page shows no sign of {kind.title}. {CHANGED}")
        said = page | said
        if missing := [name for name in kind.needs if name not in said]:
            raise ShapeChangedError(
                f"{brand.page}: the page shows {kind.title}, but not its {', '.join(missing)}. {CHANGED}"
            )
    return kind(asker, brand.page, said)

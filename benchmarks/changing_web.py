"""Invented clinics in Dover, and the registries about their doctors, as they are in each week of a year.

Doctors leave and others come, clinics close, prices change, servers fail for once, a licence expires, somebody is
excluded. Registries are released once a month, so they tell of it later.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from crawler.answers import KnownPage
from crawler.health import SiteError
from crawler.items import Answer
from crawler.robots import Robots, no_rules

BEGIN = datetime(2026, 1, 5, 3, tzinfo=UTC)
BOARDS = ("board", "family_name", "given_names", "city", "region", "country", "status", "valid_from", "valid_to")
LICENCES = ("license_no", "last_name", "first_name", "license_type", "license_status", "expiration_date")
LEIE = (
    "LASTNAME", "FIRSTNAME", "MIDNAME", "BUSNAME", "GENERAL", "SPECIALTY", "UPIN", "NPI", "DOB", "ADDRESS", "CITY",
    "STATE", "ZIP", "EXCLTYPE", "EXCLDATE", "REINDATE", "WAIVERDATE", "WVRSTATE",
)  # fmt: skip


def day_of(week: int) -> datetime:
    """When the run of a week is."""
    return BEGIN + timedelta(weeks=week)


def is_gone(number: int, week: int) -> bool:
    """One site in twenty goes for good some time in the year."""
    return number % 20 == 7 and week > number % 52


def has_left(number: int, week: int) -> bool:
    """The doctor of one site in ten leaves some time in the year, and another comes."""
    return number % 10 == 3 and week > 8 + number % 32


def has_expired(number: int, week: int) -> bool:
    """The licence of one doctor in twenty-five is not renewed."""
    return number % 25 == 4 and week > 18


def is_excluded(number: int, week: int) -> bool:
    """One doctor in fifty is excluded from federal programmes."""
    return number % 50 == 9 and week > 28


def changes(number: int, week: int) -> int:
    """How often a site has changed its prices so far: one in five does so now and then."""
    return sum(random.Random(f"{number} {w}").random() > 0.9 for w in range(week + 1)) if number % 5 == 0 else 0


def doctor(number: int, *, follows: bool = False) -> tuple[str, str]:
    """Given name and surname of the first doctor at a clinic, or of who comes after her."""
    middle = chr(97 + number // 26 % 26) + chr(97 + number % 26)
    return ("Lena", f"Tarn{middle}wick") if follows else ("Mara", f"Quill{middle}feather")


def pages(number: int, week: int) -> dict[str, str]:
    """The pages of a clinic in a week, by path."""
    given, family = doctor(number, follows=has_left(number, week))
    nurse = "<h2>Jon Heather, RN</h2><p>Nurse injector</p>" if changes(number, week) > 1 else ""
    foot = f"<footer><address>{100 + number} Loockerman St, Dover, DE 19901</address></footer>"
    menu = "".join(f"<a href=/{path}>{path}</a> " for path in ("team", "exosome-therapy", "prices"))
    bodies = {
        "/": f"<h1>Clinic {number:03}</h1>{menu}<p>We care for skin in all its ages.</p>",
        "/team": f"<h2>{given} {family}, MD, FAAD</h2><p>Board-certified dermatologist</p>{nurse}{menu}",
        "/exosome-therapy": f"<h1>Exosome therapy</h1><p>We offer exosomes after microneedling.</p>{menu}",
        "/prices": f"<h1>Prices</h1><p>Prices of issue {changes(number, week)}.</p>{menu}",
    }
    return {
        path: f"<!doctype html><html lang=en><title>Clinic</title><body>{body}{foot}</body></html>"
        for path, body in bodies.items()
    }


class ChangingWeb:
    """All clinics as they are in one week."""

    renders = False

    def __init__(self, week: int) -> None:
        """The web of a week."""
        self.week = week
        self.whole = self.same = 0  # answers with a body, and without one

    async def get(self, url: str, known: KnownPage | None = None, *, rendered: bool = False) -> Answer:
        """A page, or 304 where it is as it was known."""
        parts = urlsplit(url)
        number = int(parts.netloc[7:11])
        if is_gone(number, self.week):
            return self._answer(url, 410, b"gone")
        if random.Random(f"{number} {self.week}").random() < 0.03:
            raise SiteError("timeout", "the server did not answer in time")
        body = pages(number, self.week).get(parts.path, "").encode()
        if not body:
            return self._answer(url, 404, b"")
        etag = sha256(body).hexdigest()[:12]
        if known and known.etag == etag:
            self.same += 1
            return self._answer(url, 304, b"", etag)
        self.whole += 1
        return self._answer(url, 200, body, etag)

    async def robots(self, url: str) -> Robots:
        """Everything is allowed."""
        return no_rules("exosome-directory")

    def _answer(self, url: str, status: int, body: bytes, etag: str = "") -> Answer:
        headers = {"content-type": "text/html; charset=utf-8", "etag": etag}
        return Answer(url, status, headers, body, day_of(self.week))


def released(sites: int, week: int, folder: Path) -> dict[str, Path]:
    """The files of a month's registries, as of the week before: a board's list, the state's licences, exclusions."""
    day = day_of(week).date() - timedelta(days=7)
    tables = {
        "boards": (BOARDS, _certified(sites)),
        "licences-de": (LICENCES, _licensed(sites, week - 1)),
        "leie": (LEIE, _excluded(sites, week - 1)),
    }
    files = {}
    for name, (header, rows) in tables.items():
        files[name] = folder / f"{name}-{day}.csv"
        with files[name].open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
    return files


def _doctors(sites: int) -> Iterator[tuple[int, str, str]]:
    for number in range(sites):
        yield (2 * number, *doctor(number))
        yield (2 * number + 1, *doctor(number, follows=True))


def _certified(sites: int) -> Iterator[tuple[str, ...]]:
    for _number, given, family in _doctors(sites):
        place = ("Dover", "DE", "US", "active", "2019-05-01", "")
        yield "American Board of Dermatology", family, given, *place


def _licensed(sites: int, week: int) -> Iterator[tuple[str, ...]]:
    for number, given, family in _doctors(sites):
        lapsed = number % 2 == 0 and has_expired(number // 2, week)
        standing = ("Expired", "03/31/2026") if lapsed else ("Active", "03/31/2027")
        yield f"C1-{number:07}", family, given, "Physician M.D.", *standing


def _excluded(sites: int, week: int) -> Iterator[tuple[str, ...]]:
    """Some from elsewhere each week, so that the file has the date of its release, and those of our clinics."""
    for w in range(week + 1 + 52):
        yield _exclusion(("Rowan", f"Ash{chr(97 + w % 26)}crane{chr(97 + w // 26)}"), "1 Mill Rd", "Newark", w - 52)
    for number in range(sites):
        if is_excluded(number, week):
            yield _exclusion(doctor(number), f"{100 + number} Loockerman St", "Dover", 28, "19901")


def _exclusion(who: tuple[str, str], street: str, city: str, week: int, postal_code: str = "19711") -> tuple[str, ...]:
    given, family = who
    what = ("IND- LIC HC SERV PRO", "PHYSICIAN (MD/DO)", "", "0000000000", "", street.upper(), city.upper(), "DE")
    dates = (postal_code, "1128a1", f"{day_of(week):%Y%m%d}", "00000000", "00000000", "")
    return family.upper(), given.upper(), "", "", *what, *dates

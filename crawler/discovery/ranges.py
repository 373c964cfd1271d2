"""Pages that the index of Common Crawl found, fetched from its archives as byte ranges: slowly, and only once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

from crawler.discovery.address_words import OTHERS, names_exosomes, rank
from crawler.discovery.archived_pages import Sighting, sight
from crawler.discovery.common_crawl import Place, crawl_in
from crawler.updating.downloads import FetchError
from crawler.updating.fetching import Fetcher
from crawler.urls import page_key, site_key
from crawler.warc import answer_in, record_in
from directory.errors import ExodirError

SERVER = "https://data.commoncrawl.org/"

PER_SITE = 3
"""Pages of one site, those with the most promising addresses: enough to tell whether a visit is worth it."""

PER_UNNAMED = 10
"""Pages on treatments of a site none of whose addresses names exosomes."""

FIRST_PAUSE = 30.0
"""Seconds to leave a server in peace that refuses (403, 429, 5xx); the next pause is twice as long."""

REFUSALS = 5
"""Refusals in a row after which no more is asked for today."""

LONGEST = 20 << 20
"""Bytes of one record; the index never names longer ones."""

FAILURES = 10
"""Pages not given, one after the other, after which the rest is not asked for either."""

LATER = "No more is asked for today; what came is kept, and the same command goes on later."

_REFUSED = (403, 429, 500, 502, 503, 504)


class SlowDownError(FetchError):
    """The server refuses again and again."""


@dataclass(slots=True)
class Fetching:
    """How the fetching went."""

    wanted: int = 0
    before: int = 0  # were fetched by an earlier run
    fetched: int = 0
    bytes: int = 0
    naming: int = 0  # pages that name exosomes indeed
    left: int = 0  # not asked for: the budget, or the server's patience, is used up
    problems: list[str] = field(default_factory=list)
    failed: dict[str, int] = field(default_factory=dict)  # what went wrong -> pages


def chosen(places: Iterable[Place]) -> list[Place]:
    """The pages to fetch: the most promising of every site first (`rank`), then the second of each ...

    Of a site whose addresses do not name exosomes, only pages on treatments.
    """
    of: dict[str, dict[str, Place]] = {}
    for place in places:
        known = of.setdefault(site_key(place.url), {})
        known.setdefault(page_key(place.url), place)
    ranked = []
    for site, pages in of.items():
        best = sorted(pages.values(), key=lambda place: rank(place.url))
        most = PER_SITE if names_exosomes(best[0].url) else PER_UNNAMED
        wanted = [place for place in best[:most] if rank(place.url)[0] < OTHERS]
        ranked += [(number, site, place) for number, place in enumerate(wanted)]
    return [place for _number, _site, place in sorted(ranked, key=lambda one: one[:2])]


@dataclass
class RangeFetcher(Fetcher):
    """Asks a server of archives for one part of a file at a time."""

    server: str = SERVER
    came: int = 0  # bytes
    _refused: int = 0  # in a row

    def member(self, place: Place) -> bytes:
        """The bytes of one record, as they are packed; errors as `part`."""
        return self.part(urljoin(self.server, place.archive), place.offset, place.length)[0]

    def part(self, url: str, first: int, length: int) -> tuple[bytes, int]:
        """A part of a file, and how long the whole file is; `first` below zero counts from the end (RFC 9110).

        SlowDownError when the server refuses in spite of growing pauses, FetchError when it does not give this one.
        """
        wanted = f"bytes={first}-{first + length - 1}" if first >= 0 else f"bytes={first}"
        while True:
            status, part, whole = self._again_and_again(url, lambda: self._part(url, wanted))
            if status == 206:
                self._refused = 0
                return part, whole
            if status not in _REFUSED:
                why = "gives the whole file in place of a part" if status == 200 else "does not give it"
                raise FetchError(f"{url}: the server {why} (status {status}).")
            self._refused += 1
            if self._refused >= REFUSALS:
                raise SlowDownError(f"{url}: the server refuses {REFUSALS} times in a row (status {status}). {LATER}")
            self.sleep(FIRST_PAUSE * 2 ** (self._refused - 1))

    def _part(self, url: str, wanted: str) -> tuple[int, bytes, int]:
        """The status of an answer, and, if it is the part that was asked for, its body and the size of the file."""
        with self._get(url, {"Range": wanted}) as answer:
            said = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", answer.headers.get("Content-Range", "").strip())
            if answer.status != 206 or not said:
                return answer.status if answer.status != 206 else 200, b"", 0
            first, last, whole = map(int, said.groups())
            body = answer.body.read(last - first + 2)
            if len(body) < last - first + 1:
                raise ConnectionError("the server broke off")
            self.came += len(body)
            return answer.status, body, whole


class Ledger:
    """What was fetched before: one line a page, written as it comes."""

    def __init__(self, folder: Path) -> None:
        """`folder`: where the pages are kept as well, a WARC file a crawl."""
        self.folder = folder
        self.path = folder / "fetched.jsonl"

    def lines(self) -> Iterator[dict[str, object]]:
        """Each page that was asked for; a torn last line is one that was not."""
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                try:
                    yield json.loads(line)
                except ValueError:
                    continue

    def known(self) -> set[tuple[str, int]]:
        """Places that need not be asked for again."""
        return {(str(line["archive"]), int(str(line["offset"]))) for line in self.lines()}

    def sightings(self) -> Iterator[Sighting]:
        """The pages that name exosomes."""
        for line in self.lines():
            if isinstance(seen := line.get("seen"), dict):
                yield Sighting(**seen | {"fetched_at": datetime.fromisoformat(seen["fetched_at"])})

    def keep(self, place: Place, member: bytes, seen: Sighting | None, failed: str = "") -> None:
        """Note a page; one that names exosomes is kept."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if seen:
            with (self.folder / f"{crawl_in(place.archive)}.exosomes.warc.gz").open("ab") as file:
                file.write(member)
        line = {"archive": place.archive, "offset": place.offset, "url": place.url, "failed": failed,
                "seen": asdict(seen) if seen else None}  # fmt: skip
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, default=str, ensure_ascii=False) + "\n")


def fetch_pages(
    places: Iterable[Place],
    fetcher: RangeFetcher,
    ledger: Ledger,
    *,
    most_bytes: int = 0,
    progress: Callable[[Fetching], None] = lambda _: None,
) -> Fetching:
    """Fetch what was not fetched before, within a budget of bytes (0: none); whatever goes wrong with one page is
    counted and named, and costs that page alone."""
    wanted, known = chosen(places), ledger.known()
    waiting = [place for place in wanted if (place.archive, place.offset) not in known]
    done = Fetching(wanted=len(wanted), before=len(wanted) - len(waiting))
    in_a_row = 0
    for number, place in enumerate(waiting):
        if most_bytes and done.bytes + place.length > most_bytes:
            done.left = len(waiting) - number
            break
        try:
            _fetch(place, fetcher, ledger, done)
            in_a_row = 0
        except SlowDownError as error:
            done.left = len(waiting) - number
            done.problems.append(str(error))
            break
        except FetchError as error:  # of the way there: asked for again the next time
            _failed(done, place, "not given", str(error))
            in_a_row += 1
            if in_a_row == FAILURES:
                done.left = len(waiting) - number - 1
                done.problems.append(f"{fetcher.server}: {FAILURES} pages in a row are not given. {LATER}")
                break
        progress(done)
    return done


def _fetch(place: Place, fetcher: RangeFetcher, ledger: Ledger, done: Fetching) -> None:
    if not 0 < place.length <= LONGEST or place.offset < 0:
        _failed(done, place, "a length that cannot be", f"{place.length:,} bytes at {place.offset:,}")
        ledger.keep(place, b"", None, "length")
        return
    member = fetcher.member(place)
    done.fetched += 1
    done.bytes += len(member)
    try:
        if len(member) != place.length:
            raise ValueError(f"{len(member):,} bytes came in place of {place.length:,}")
        answer = answer_in(record_in(member))
        if page_key(answer.url) != page_key(place.url):
            raise ValueError(f"the archive has another page there ({answer.url[:200]})")
        seen = sight(answer)
    except (ValueError, ExodirError) as error:
        _failed(done, place, "broken", str(error))
        ledger.keep(place, b"", None, str(error))
        return
    done.naming += seen is not None
    ledger.keep(place, member, seen)


def _failed(done: Fetching, place: Place, what: str, why: str) -> None:
    done.failed[what] = done.failed.get(what, 0) + 1
    if len(done.problems) < 20:
        done.problems.append(f"{place.url} ({place.archive}, byte {place.offset:,}): {why}")

"""The API against Datasette on the same SQLite file: 100,000 clinics, 250,000 people, 8 clients, two cores.

    python -m benchmarks.web [CLINICS] [SECONDS]

The mix is that of invented_directory.searches(): words, place and radius, filters, drawn anew, so that most questions
are new. Datasette gets what serves it best: an FTS5 table over names, people and places, an R-tree, indexes on what is
filtered by, positions instead of names of places, and no facets; the API also counts seven facets in every answer.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from math import cos, radians
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import uvicorn

from benchmarks.invented_directory import make_store, searches
from directory.geo.asking import find_spot
from directory.geo.distance import distance_km
from directory.storage import open_store
from exodir.workers import Workers, listen

CLIENTS = 8
STORE = "EXODIR_BENCHMARK_STORE"
FOR_DATASETTE = """
create virtual table clinic_words using fts5(words, content='');
insert into clinic_words(rowid, words)
  select c.rowid, c.name || ' ' || c.city || ' ' || c.country || ' ' || group_concat(p.name, ' ')
  from clinic c join practitioner p on p.clinic_id = c.clinic_id group by c.clinic_id;
create virtual table clinic_place using rtree(number, south, north, west, east);
insert into clinic_place select rowid, latitude, latitude, longitude, longitude from clinic;
create index clinic_country_region on clinic(country, region, certified);
analyze;
"""
BY_WORDS = (
    "select c.* from clinic_words w join clinic c on c.rowid = w.rowid where clinic_words match :q {filters} "
    "order by c.certified desc, c.grade limit 20"
)
BY_PLACE = (
    "select c.* from clinic_place p join clinic c on c.rowid = p.number where p.south > :south and "
    "p.north < :north and p.west > :west and p.east < :east and c.certified "
    "order by (c.latitude - :lat) * (c.latitude - :lat) + "
    "(c.longitude - :lon) * (c.longitude - :lon) * :narrow limit 20"
)
BY_FILTERS = "select c.* from clinic c where 1 {filters} order by c.certified desc, c.grade limit 20 offset :first"


@dataclass
class Measured:
    """What one pass of the clients came to; seconds."""

    name: str
    seconds: float
    took: list[float]
    bytes: int
    wrong: int
    cpu: float = 0.0

    def line(self) -> str:
        """One line for a person."""
        ordered = sorted(self.took) or [0.0]
        p50, p99 = (1000 * ordered[int(len(ordered) * share)] for share in (0.5, 0.99))
        rate = len(ordered) / self.seconds
        size = self.bytes / len(ordered) / 1000
        figures = f"{rate:7.0f}/s  p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  {size:5.1f} kB  {self.wrong} wrong"
        return f"{self.name:30} {figures}  {1000 * self.cpu / len(ordered):6.2f} ms CPU of the server each"


def ours(asked: dict[str, str]) -> str:
    """The address of the API for a search."""
    rest = {name: value for name, value in asked.items() if name not in ("page", "verdict")}
    return f"/api/v1/clinics?{urlencode(rest | ({'verdict': 'certified'} if 'place' in asked else {}))}"


def datasettes(asked: dict[str, str]) -> str:
    """The address of Datasette for the same."""
    filters, values = "", {"first": str(20 * (int(asked.get("page", "1")) - 1))}
    for name in ("country", "region"):
        if name in asked:
            filters += f"and c.{name} = :{name} "
            values[name] = asked[name]
    for name, column in (("procedure", "paired_procedures"), ("specialty", "certified_specialties")):
        if name in asked:
            filters += f"and exists (select 1 from json_each(c.{column}) where value = :{name}) "
            values[name] = asked[name]
    if "place" in asked:
        sql, values = BY_PLACE, _box(asked)
    elif "q" in asked:
        sql, values["q"] = BY_WORDS, " ".join(f'"{word}"*' for word in asked["q"].split())
    else:
        sql = BY_FILTERS
    return "/store.json?" + urlencode({"sql": sql.format(filters=filters), "_shape": "objects"} | values)


def _box(asked: dict[str, str]) -> dict[str, str]:
    spot, km = find_spot(asked["place"]), float(asked["radius"])
    lat, lon = (spot.latitude or 0.0, spot.longitude or 0.0) if spot else (0.0, 0.0)
    high, wide = km / distance_km(0, 0, 1, 0), km / distance_km(lat, 0, lat, 1)
    box = {"south": lat - high, "north": lat + high, "west": lon - wide, "east": lon + wide, "lat": lat, "lon": lon}
    return {name: str(value) for name, value in (box | {"narrow": cos(radians(lat)) ** 2}).items()}


async def measure(name: str, port: int, addresses: Iterator[str], seconds: float) -> Measured:
    """Ask with CLIENTS connections, each the next address as soon as it has its answer."""
    result = Measured(name, 0.0, [], 0, 0)
    addresses = chain([next(addresses)], addresses)  # what making the first one costs is no answer's time
    started = time.perf_counter()

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for address in addresses:
            asked = time.perf_counter()
            if asked - started > seconds:
                break
            writer.write(f"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            result.bytes += await _body(reader, head.lower())
            result.took.append(time.perf_counter() - asked)
            result.wrong += not head.startswith(b"HTTP/1.1 200")
        writer.close()

    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    result.seconds = time.perf_counter() - started
    return result


async def _body(reader: asyncio.StreamReader, head: bytes) -> int:
    if b"content-length: " in head:
        return len(await reader.readexactly(int(head.split(b"content-length: ")[1].split(b"\r\n")[0])))
    total = 0
    while size := int(await reader.readuntil(b"\r\n"), 16):
        total += len(await reader.readexactly(size + 2)) - 2
    await reader.readexactly(2)
    return total


def serving() -> Any:
    """The application, for uvicorn."""
    from directory.web import create_app

    return create_app(open_store(os.environ[STORE]), per_second=0)


def serve(port: int) -> None:
    """Serve with two processes, as `exodir serve` does."""
    config = uvicorn.Config("benchmarks.web:serving", factory=True, log_level="error", workers=2)
    Workers(config, listen("127.0.0.1", port, workers=2)).run()


def run(name: str, command: list[str], port: int, passes: dict[str, Iterator[str]], seconds: float) -> None:
    """Start a server, ask, end it, and print what came of it."""
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        started = time.perf_counter()
        _wait_for(port, next(passes["cold"]))
        print(f"{name}: answers after {time.perf_counter() - started:.0f} s", flush=True)
        for label, addresses in passes.items():
            before = _cpu_of(server.pid)
            measured = asyncio.run(measure(f"  {label}", port, addresses, seconds))
            measured.cpu = _cpu_of(server.pid) - before
            print(measured.line(), flush=True)
    finally:
        os.killpg(server.pid, signal.SIGINT)
        server.wait()


def _cpu_of(group: int) -> float:
    """The CPU seconds that the living processes of a group have used so far (Linux)."""
    used = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            used += (int(fields[11]) + int(fields[12])) * (int(fields[2]) == group)
    return used / os.sysconf("SC_CLK_TCK")


def _wait_for(port: int, address: str) -> None:
    """Until each worker has answered once."""
    for _ in range(1200):
        try:
            for _ in range(6):
                asyncio.run(measure("", port, iter([address] * CLIENTS * 2), 60))
        except OSError:
            time.sleep(0.5)
        else:
            return
    sys.exit("the server does not answer")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _passes(address: Any, first: list[dict[str, str]]) -> dict[str, Iterator[str]]:
    """Questions never asked before; further ones; and the same thousand again and again."""
    again = [address(asked) for asked in first[:1000]]
    return {
        "cold": (address(asked) for asked in searches(random.Random(1))),
        "warm, other questions": (address(asked) for asked in searches(random.Random(2))),
        "warm, a thousand questions": (again[n % 1000] for n in range(10**9)),
    }


def main() -> None:
    """Make the store, measure both, print the figures."""
    clinics = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(os.environ.get("EXODIR_BENCHMARK_FILE") or Path(folder) / "store.sqlite")
        if not path.exists():
            make_store(path, clinics=clinics, people=clinics * 5 // 2).close()
            with sqlite3.connect(path) as connection:
                connection.executescript(FOR_DATASETTE)
        first = list(islice(searches(random.Random(1)), 1000))
        some = list(islice(searches(random.Random(2)), 5000))
        print(f"of 5,000 questions {len({str(one) for one in some}) / 50:.0f} % are different", flush=True)
        os.environ[STORE] = f"sqlite:///{path}"
        port = str(_free_port())
        workers = [sys.executable, "-c", f"import benchmarks.web; benchmarks.web.serve({port})"]
        run("exodir, 2 workers", workers, int(port), _passes(ours, first), seconds)
        port = str(_free_port())
        datasette = [sys.executable, "-m", "datasette", "serve", str(path), "--port", port]
        run("Datasette", datasette, int(port), _passes(datasettes, first), seconds)


if __name__ == "__main__":
    main()

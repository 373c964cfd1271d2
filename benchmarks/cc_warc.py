"""Pages a second through the sieve and the readers, against reading the same archives with fastwarc alone.

`python -m benchmarks.cc_warc [PAGES [FOLDER]]`: archives of generated pages, one in fifty of which names exosomes.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from benchmarks.invented_web import hosts, pages_of
from crawler.discovery.archives import Sifted, sift_all
from crawler.extraction.prefilter import names_exosomes
from crawler.warc import Damage, read_records

FILES = 4
ONE_IN = 50

RELEASE_PAGES = 2.6e9
"""Pages of one release of Common Crawl, about."""


def pages() -> Iterator[tuple[str, bytes]]:
    """Addresses and pages without end; every fiftieth speaks of exosomes."""
    number = 0
    for host in hosts(1_000_000):
        for path, body in pages_of(host).items():
            if path in ("/robots.txt", "/sitemap.xml"):
                continue
            if number % ONE_IN:
                body = body.replace(b"xosome", b"otulinum").replace(b"Exosome", b"Botulinum")
            else:
                body = body.replace(b"</h3>", b"</h3><p>We offer exosome therapy at our clinic.</p>", 1)
            number += 1
            yield f"https://{host}{path}", body


def generate(folder: Path, count: int) -> list[Path]:
    """The archives; those that are there are taken as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"bench-{count}-{number}.warc.gz" for number in range(FILES)]
    source = pages()
    for path in files:
        if path.exists():
            continue
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            for _ in range(count // FILES):
                url, body = next(source)
                http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
                record = writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=http)
                writer.write_record(record)
                record.raw_stream.close()
        part.rename(path)
    return files


def read_alone(path: Path) -> int:
    """What fastwarc alone takes: every response read to its end."""
    return sum(len(one.reader.read()) > 0 for one in ArchiveIterator(str(path), record_types=WarcRecordType.response))


def sieve_alone(path: Path) -> int:
    """Every record read and looked through; what it costs where hardly any page names exosomes."""
    return sum(names_exosomes(one.data) or True for one in read_records(path, Damage()))


def cpu_seconds() -> float:
    """Of this process and of its children that have ended."""
    ours, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return ours.ru_utime + ours.ru_stime + theirs.ru_utime + theirs.ru_stime


def say(name: str, count: int, wall: float, cpu: float) -> None:
    """One line of figures."""
    print(f"{name}: {count / wall:,.0f} pages/s; {wall:.1f} s, {cpu:.1f} CPU s ({cpu / count * 1e6:.0f} us a page)")


def main(count: str = "50000", folder: str = "") -> None:
    """fastwarc, then ours in one process and in two (their start included)."""
    place = Path(folder or tempfile.mkdtemp(prefix="cc-warc-"))
    files = generate(place, int(count))
    size = sum(file.stat().st_size for file in files)
    print(f"{int(count):,} pages in {FILES} archives, {size / 1e6:.0f} MB packed")
    for _ in range(2):
        wall, cpu = time.monotonic(), cpu_seconds()
        say("fastwarc alone", sum(map(read_alone, files)), time.monotonic() - wall, cpu_seconds() - cpu)
    wall, cpu = time.monotonic(), cpu_seconds()
    say("exodir, records and sieve", sum(map(sieve_alone, files)), time.monotonic() - wall, cpu_seconds() - cpu)
    for jobs in (1, 2):
        with tempfile.TemporaryDirectory() as out:
            wall, cpu = time.monotonic(), cpu_seconds()
            sifted = [one for one in sift_all(files, Path(out), jobs=jobs) if isinstance(one, Sifted)]
            wall, cpu = time.monotonic() - wall, cpu_seconds() - cpu
        say(f"exodir, {jobs} processes", int(count), wall, cpu)
    named = sum(len(one.sightings) for one in sifted)
    print(f"{named:,} pages name exosomes and were read")
    hours = RELEASE_PAGES * cpu / int(count) / 3600
    print(f"one release of {RELEASE_PAGES / 1e9:.1f} billion pages: {hours:,.0f} core hours")


if __name__ == "__main__":
    main(*sys.argv[1:])

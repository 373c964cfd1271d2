"""Extraction speed: pages a second through our readers against bs4 parsing alone, extruct and trafilatura.

`python -m benchmarks.extraction [FOLDER]`: FOLDER holds saved pages as <host>/<path>.html, of which those of 20 to
120 kB are read; without it, generated pages. Each page is read once, after a warm-up on the demo's pages, and by every
reader before the next page's turn, so that a busy machine slows all of them alike.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.invented_web import hosts, pages_of

SIZES = range(20_000, 120_001)
GENERATED_SITES = 6
DEMO = Path(__file__).parents[1] / "exodir" / "demo" / "web"

Reader = Callable[[bytes, str], object]


def saved_pages(folder: Path, sizes: range) -> Iterator[tuple[str, bytes]]:
    """The pages under a folder with their addresses."""
    for path in sorted(folder.rglob("*.htm*")):
        if path.suffix in (".html", ".htm") and path.stat().st_size in sizes:
            yield f"https://{path.relative_to(folder).as_posix()}", path.read_bytes()


def generated_pages() -> Iterator[tuple[str, bytes]]:
    """The pages of invented sites."""
    for host in hosts(GENERATED_SITES):
        for path, body in pages_of(host).items():
            if not path.endswith((".txt", ".xml")):
                yield f"https://{host}{path}", body


def in_a_crawl() -> Reader:
    """Our reader as a crawl uses it: links of every page, facts only where the bytes promise any."""
    from crawler.items import Answer
    from crawler.reading import SiteReader

    readers: dict[str, SiteReader] = {}

    def read(body: bytes, url: str) -> object:
        reader = readers.setdefault(urlsplit(url).netloc, SiteReader(""))
        return reader.read(Answer(url, 200, {"content-type": "text/html"}, body, datetime.now(UTC)))

    return read


def every_page() -> Reader:
    """Our readers on every page, promising or not."""
    from crawler.extraction.read import read_page

    return lambda body, url: read_page(body, url)


def bs4_alone() -> Reader:
    """A parse by BeautifulSoup that reads nothing."""
    from bs4 import BeautifulSoup

    return lambda body, url: BeautifulSoup(body, "lxml")


def extruct_all() -> Reader:
    """Structured data of all syntaxes, and nothing else."""
    import extruct

    return lambda body, url: extruct.extract(body, base_url=url, errors="ignore")


def trafilatura_text() -> Reader:
    """The main text, and nothing else."""
    import trafilatura

    return lambda body, url: trafilatura.extract(body, url=url)


READERS: dict[str, Callable[[], Reader]] = {
    "exodir, as a crawl reads": in_a_crawl,
    "exodir, every page read": every_page,
    "bs4 + lxml, parse only": bs4_alone,
    "extruct, all syntaxes": extruct_all,
    "trafilatura, main text": trafilatura_text,
}


ROUNDS = (
    ("exodir, as a crawl reads", "bs4 + lxml, parse only"),
    ("exodir, every page read", "bs4 + lxml, parse only", "extruct, all syntaxes", "trafilatura, main text"),
)
"""Readers that take turns; ours never in one process, for what one remembers would help the other."""


def spent_by(names: tuple[str, ...], folder: str) -> dict[str, float]:
    """CPU seconds of each reader for all pages."""
    readers = {name: READERS[name]() for name in names}
    for url, body in saved_pages(DEMO, range(1, SIZES.stop)):
        readers[names[0]](body, url)
    spent = dict.fromkeys(names, 0.0)
    for url, body in pages_to_read(folder):
        for name, read in readers.items():
            began = time.process_time()
            read(body, url)
            spent[name] += time.process_time() - began
    return spent


def pages_to_read(folder: str) -> list[tuple[str, bytes]]:
    """The pages of a folder, or generated ones."""
    return list(saved_pages(Path(folder), SIZES) if folder else generated_pages())


def main(folder: str = "") -> None:
    """Measure and print."""
    pages = pages_to_read(folder)
    if not pages:
        sys.exit(f"No page of {SIZES.start // 1000} to {SIZES.stop // 1000} kB under {folder}.")
    size = sum(len(body) for _url, body in pages) / len(pages) / 1000
    print(f"{len(pages)} pages of {size:.0f} kB on average, CPU time; against what ours takes in the same round")
    for names in ROUNDS:
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
            spent = process.submit(spent_by, names, folder).result()
        for name, seconds in spent.items():
            each, ratio = 1000 * seconds / len(pages), seconds / spent[names[0]]
            print(f"{name:26} {each:7.1f} ms a page {len(pages) / seconds:7.0f} pages/s   {ratio:5.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:2])

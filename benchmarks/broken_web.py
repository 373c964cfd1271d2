"""A thousand sites, a tenth of them broken in every way we know: `python -m benchmarks.broken_web [SITES]`.

Two crawls over loopback: one of a web where all is well, one where every tenth site has a fault. Each site must end
with its outcome, the others as if nothing had happened; and the server's own log must show our manners.
"""

from __future__ import annotations

import gzip
import json
import resource
import socketserver
import sqlite3
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.crawler.odd_web import Asked, Host, Reply, missing, page, serve, site
from tests.crawler.one_crawl import run_crawl

DELAY = 0.2
TIMEOUT = 10
FOREVER = 3600.0
SLACK = 0.02
"""Between the moment an answer is sent and the moment the server notes it."""
HTML, TEXT = {"Content-Type": "text/html"}, {"Content-Type": "text/plain"}
HUGE = {**HTML, "Content-Length": "30000000"}
ROBOTS = (200, TEXT, b"User-agent: *\nDisallow: /admin/\n")


def clinic(number: int) -> dict[str, Reply | str]:
    """A small invented clinic in good health."""
    name = f"Quill{number:04d} Skin Clinic"
    foot = f"<footer><address>{name}, {100 + number} Linden Street, Austin, TX 78701</address></footer>"
    menu = "".join(f"<a href=/{path}>{path}</a> " for path in ("team", "contact", "exosome-therapy", "prices"))
    return {
        "/robots.txt": ROBOTS,
        "/": page(f"<h1>{name}</h1>{menu}<p>We care for skin in all its ages.</p>{foot}"),
        "/team": page(f"<h2>Mara Feather{number}, MD, FAAD</h2><p>Board-certified dermatologist</p>{menu}{foot}"),
        "/contact": page(f"<h1>Contact</h1><p>Call (512) 867-{2000 + number % 8000}.</p>{menu}{foot}"),
        "/exosome-therapy": page(f"<h1>Exosome therapy</h1><p>We offer exosomes after microneedling.</p>{menu}{foot}"),
        "/prices": page(f"<h1>Prices</h1><p>Number {number}: on request.</p>{menu}{foot}"),
    }


@dataclass(frozen=True)
class Fault:
    """One way in which a site is broken, and what its visit must come to."""

    outcome: str
    failure: str
    host: Callable[[int], Host] | None = None  # None: the address itself is at fault
    url: str = "http://{host}/"


def _home(reply: Reply) -> Callable[[int], Host]:
    """A clinic whose first page answers so."""
    return lambda number: site({**clinic(number), "/": reply})


def _always(reply: Reply) -> Callable[[int], Host]:
    return lambda _number: lambda path, _times: missing() if "robots" in path or "sitemap" in path else reply


def _silent(_number: int) -> Host:
    def answer(path: str, _times: int) -> Reply:
        if path == "/":
            time.sleep(FOREVER)
        return missing()

    return answer


def _hangs_up(_number: int) -> Host:
    def answer(_path: str, _times: int) -> Reply:
        raise ConnectionAbortedError

    return answer


def _dribble() -> Iterator[bytes]:
    while True:  # until who asked has gone
        yield b"<p>and so on</p>"
        time.sleep(0.05)


def _flood() -> Iterator[bytes]:
    for _ in range(3):
        yield b"<p>more</p>" * 600_000


def _cut() -> Iterator[bytes]:
    yield b"<html><body><p>half of a page"


def _busy_once(number: int) -> Host:
    pages = site(clinic(number))
    return lambda path, times: (429, {"Retry-After": "1"}, b"") if (path, times) == ("/", 1) else pages(path, times)


def _half_dead(number: int) -> Host:
    pages = site(clinic(number))
    return lambda path, times: (500, HTML, b"oops") if path == "/prices" else pages(path, times)


def _calendar(number: int) -> Host:
    """A clinic with a calendar that never ends."""
    pages = site(clinic(number))

    def answer(path: str, times: int) -> Reply:
        month = sum(path.encode()) % 89
        if path.startswith("/diary"):
            return page("".join(f"<a href=/diary/{month + n}/{n}>{n}</a>" for n in range(30)))
        status, headers, body = pages(path, times)
        more = b"<a href=/diary/1/1>diary</a>" if path == "/" and isinstance(body, bytes) else b""
        return status, headers, body + more if isinstance(body, bytes) else body

    return answer


FAULTS: dict[str, Fault] = {
    "dns": Fault("unreachable", "dns", url="http://no-such-host-{number}.invalid/"),
    "refused": Fault("unreachable", "connection_refused", url="http://127.0.2.{small}:9/"),
    "tls": Fault("unreachable", "tls", url="https://127.0.1.{small}:{port}/"),
    "silent": Fault("unreachable", "timeout", _silent),
    "dribble": Fault("unreachable", "timeout", lambda n: site({**clinic(n), "/": (200, HTML, _dribble())})),
    "hangs up": Fault("unreachable", "connection", _hangs_up),
    "cut off": Fault(
        "unreachable", "broken_off", lambda n: site({"/": (200, {**HTML, "Content-Length": "9000"}, _cut())})
    ),
    "server error": Fault("unreachable", "server_error", _home((500, HTML, b"oops"))),
    "asks to wait": Fault("unreachable", "too_busy", _home((429, {"Retry-After": "86400"}, b""))),
    "robots unreachable": Fault("unreachable", "robots_unreachable", lambda n: lambda *_: (503, {}, b"")),
    "robots": Fault(
        "robots_disallowed", "robots",
        lambda n: site({**clinic(n), "/robots.txt": (200, TEXT, b"User-agent: *\nDisallow: /\n")}),
    ),
    "forbidden": Fault("unreachable", "forbidden", _home((403, HTML, b"no"))),
    "challenge": Fault("unreachable", "challenge", _home((403, HTML, page("<title>Just a moment...</title>")[2]))),
    "not found": Fault("unreachable", "not_found", _always(missing())),
    "gone": Fault("unreachable", "gone", _always((410, HTML, b"gone"))),
    "parked": Fault("not_a_provider", "parked", _home(page("<h1>This domain is for sale</h1>"))),
    "moved": Fault("unreachable", "moved", _home((302, {"Location": "http://parking-lot.example/"}, b""))),
    "circle": Fault("error", "redirects", lambda n: site({"/": (301, {"Location": "/a"}, b""),
                                                         "/a": (301, {"Location": "/"}, b"")})),
    "not html": Fault("error", "not_html", _home((200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"))),
    "flood": Fault("error", "too_large", lambda n: site({"/": (200, HUGE, _flood())})),
    "bomb": Fault(
        "error", "too_large", _home((200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(bytes(40_000_000))))
    ),
    "javascript": Fault("error", "javascript", _always(page("<div id=app></div><script src=/app.js></script>"))),
    "empty": Fault("error", "empty", _always((200, HTML, b""))),
    # These can be read after all.
    "busy once": Fault("offers", "", _busy_once),
    "one page fails": Fault("offers", "", _half_dead),
    "calendar": Fault("offers", "", _calendar),
    "slow by robots": Fault(
        "offers", "",
        lambda n: site({**clinic(n), "/robots.txt": (200, TEXT, b"User-agent: *\nCrawl-delay: 0.5\n")}),
    ),
}  # fmt: skip
"""Every class of failures.FAILURES that a server can bring about, and faults that a visit must get over."""


@dataclass
class Crawl:
    """What one crawl of the web left."""

    wall: float
    cpu: float
    sites: dict[str, tuple[str, str, int]]  # outcome, failure, pages
    facts: dict[str, set[tuple[str, ...]]]  # site -> what was read on it
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def no_tls(addresses: list[str]) -> Iterator[int]:
    """On each of these loopback addresses a server that speaks no TLS, all on one port."""

    class Plain(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(64)
            self.request.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads, allow_reuse_address = True, True

    port = 0
    with ExitStack() as stack:
        for address in addresses:
            server = stack.enter_context(Server((address, port), Plain))
            port = server.server_address[1]
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
        yield port


def crawl_web(sites: int, *, folder: Path, every: int = 0, delay: float = DELAY) -> tuple[Crawl, dict[str, str]]:
    """Crawl a web of so many sites, one of `every` so many with a fault; also which fault each of those has."""
    hosts: dict[str, Host] = {"parking-lot.example": site({"/": "<p>lot</p>"})}
    seeds, faulty = [], {}
    names = list(FAULTS)
    with no_tls([f"127.0.1.{n}" for n in range(1, sites // (every or sites) // len(names) + 3)]) as port:
        for number in range(sites):
            host = f"clinic-{number:04d}.example"
            if not every or number % every:
                hosts[host] = site(clinic(number))
                seeds.append(f"http://{host}/")
                continue
            turn = number // every
            name = names[turn % len(names)]
            fault = FAULTS[name]
            url = fault.url.format(host=host, number=number, small=turn // len(names) + 1, port=port)
            if fault.host:
                hosts[host] = fault.host(number)
            seeds.append(url)
            faulty[url.split("//")[1].rstrip("/")] = name
        return _crawled(hosts, seeds, folder, delay), faulty


def _crawled(hosts: dict[str, Host], seeds: list[str], folder: Path, delay: float) -> Crawl:
    direct = {seed.split("//")[1].split(":")[0].rstrip("/") for seed in seeds if "//127." in seed or ".invalid" in seed}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    with serve(hosts) as web:
        run_crawl(
            seeds, folder, web.address, delay=delay, timeout=TIMEOUT, contact="desk@crawler.example", limit=3600,
            real_readers=True, no_proxy=",".join(sorted(direct)),
        )  # fmt: skip
        asked = list(web.asked)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Crawl(time.monotonic() - began, cpu, *_stored(folder / "exodir.db"), asked)


def _stored(path: Path) -> tuple[dict[str, tuple[str, str, int]], dict[str, set[tuple[str, ...]]]]:
    facts: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    with sqlite3.connect(path) as store:
        rows = store.execute("SELECT site, outcome, failure, pages_fetched FROM site")
        sites = {name: (outcome, failure, pages) for name, outcome, failure, pages in rows}
        for name, *fact in store.execute("SELECT site, url, kind, value, quote FROM observation WHERE current"):
            facts[name].add(tuple(map(str, fact)))
    return sites, facts


def rudeness(asked: list[Asked], delay: float) -> list[str]:
    """Where a host was asked again before it had answered and rested, by the server's own log."""
    by_host = defaultdict(list)
    for one in asked:
        by_host[one.host].append(one)
    return [
        f"{host}: {then.path} was asked for {then.began - first.ended:.3f} s after {first.path}"
        for host, requests in by_host.items()
        for first, then in pairwise(sorted(requests, key=lambda one: one.began))
        if then.began - first.ended < delay - SLACK and first.ended - first.began < TIMEOUT
    ]


def faults_of(well: Crawl, broken: Crawl, faulty: dict[str, str], *, delay: float = DELAY) -> list[str]:
    """What is wrong with the second crawl."""
    said = []
    for name, fault in faulty.items():
        want, have = FAULTS[fault], broken.sites.get(name, ("not visited", "", 0))
        if (want.outcome, want.failure) != have[:2]:
            said.append(f"{fault} ({name}): {have[:2]} and not {(want.outcome, want.failure)}")
    for name in well.sites:
        if name in faulty or name not in broken.sites:
            continue
        if well.sites[name] != broken.sites[name] or well.facts[name] != broken.facts[name]:
            said.append(f"{name}: {well.sites[name]} where all is well, {broken.sites[name]} among broken sites")
    lost = len(well.sites) - len(broken.sites)
    return [*said, *([f"{lost} sites fewer"] if lost else []), *rudeness(broken.asked, delay)]


def measure(sites: int) -> tuple[dict[str, Any], list[str]]:
    """Both crawls; the figures and the faults."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        well, _ = crawl_web(sites, folder=Path(one))
        broken, faulty = crawl_web(sites, folder=Path(other), every=10)
    rude = rudeness(well.asked, DELAY)
    figures = {
        "sites": sites,
        "broken": len(faulty),
        "ways": len(set(faulty.values())),
        "requests": len(broken.asked),
        "seconds": {"well": round(well.wall, 1), "broken": round(broken.wall, 1)},
        "cpu": {"well": round(well.cpu, 1), "broken": round(broken.cpu, 1)},
        "outcomes": dict(Counter(outcome for outcome, _, _ in broken.sites.values())),
    }
    return figures, [*faults_of(well, broken, faulty), *rude]


def main() -> None:
    """Measure and print."""
    figures, faults = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    print(json.dumps(figures, indent=1))
    print("\n".join(faults[:40]) or "Every site ended as it should; no host was asked twice at once or too soon.")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

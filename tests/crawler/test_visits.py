"""One crawl over many well and badly behaved hosts at once: every site ends in one visit with the right outcome."""

from __future__ import annotations

import gzip
import itertools
import json
import sqlite3
import time
from collections.abc import Iterator

import pytest
from sqlmodel import select

from crawler.archive import read_archive
from crawler.warc import Damage
from directory.models import Page, Site
from directory.storage import open_store
from tests.crawler.odd_web import Host, OddWeb, Reply, missing, page, serve, site
from tests.crawler.one_crawl import Crawled, run_crawl

DELAY = 0.15
XML = {"Content-Type": "application/xml"}
TEXT = {"Content-Type": "text/plain"}


def links(*hrefs: str) -> str:
    return "<p>Welcome to our clinic</p>" + "".join(f'<a href="{href}">{href}</a>' for href in hrefs)


def redirect(target: str, status: int = 301) -> Reply:
    return status, {"Location": target}, b""


def urlset(*urls: str) -> bytes:
    return ("<urlset>" + "".join(f"<url><loc>{url}</loc></url>" for url in urls) + "</urlset>").encode()


def dribble() -> Iterator[bytes]:
    yield b"<html><body>"
    while True:
        yield b"<p>and so on</p>"
        time.sleep(0.05)


def flood() -> Iterator[bytes]:
    yield b"<html><body>"
    while True:
        yield b"<p>more</p>" * 100_000
        time.sleep(0.005)


def busy(path: str, times: int) -> Reply:
    if path == "/" and times == 1:
        return 429, {"Retry-After": "1"}, b"later"
    return page("<p>Now we have time</p>") if path == "/" else missing()


def calendar(path: str, _: int) -> Reply:
    if path == "/robots.txt" or "sitemap" in path:
        return missing()
    number = sum(path.encode()) % 97
    days = [f"/events/2026/{number + i}/" for i in range(9)] + [f"/diary?month=2026-{number + i}" for i in range(9)]
    cities = [f"/city/botox-in-town-{number}-{i}" for i in range(80)] if path == "/" else []
    return page(f"<p>page {path}</p>" + links(*days, *cities, f"{path}x{number}/", "/our-team", "/contact"))


GOOD: dict[str, str | Reply] = {
    "/robots.txt": (
        200,
        TEXT,
        b"User-agent: *\nDisallow: /private/\nSitemap: http://good.example/map.xml\n",
    ),
    "/map.xml": (
        200,
        XML,
        b"<sitemapindex><sitemap><loc>http://good.example/pages.xml.gz</loc></sitemap></sitemapindex>",
    ),
    "/pages.xml.gz": (
        200,
        {"Content-Type": "application/gzip"},
        gzip.compress(urlset("http://good.example/quiet-page-about-exosomes", "http://elsewhere.example/team")),
    ),
    "/": page(
        links(
            "/team", "http://www.good.example/team/?utm_source=x", "/team/index.html#staff", "/private/staff",
            "http://elsewhere.example/", "/photo.jpg", "mailto:desk@good.example", "/es/equipo", "/broken-page",
            "/copy-of-team", "/away",
        ),
        **{"Set-Cookie": "seen=1"},
    ),
    "/team": "<p>Our team</p>",
    "/copy-of-team": "<p>Our team</p>",
    "/quiet-page-about-exosomes": "<p>Exosomes are used here</p>",
    "/es/equipo": "<p>Nuestro equipo</p>",
    "/broken-page": "<p>BREAK THE READER</p>",
    "/away": redirect("http://elsewhere.example/"),
}  # fmt: skip

HOSTS: dict[str, Host] = {
    "good.example": site(GOOD),
    "elsewhere.example": site({"/": "<p>a different site</p>"}),
    "refuses.example": site({"/robots.txt": (200, TEXT, b"User-agent: *\nDisallow: /\n"), "/": "<p>hidden</p>"}),
    "norules.example": lambda *_: (500, {}, b"no"),
    "moved.example": site({"/": redirect("http://newhome.example/")}),
    "moved-too.example": site({"/": redirect("http://newhome.example/")}),
    "newhome.example": site({"/": "<p>our new home</p>", "/contact": "<p>where</p>"}),
    "into-good.example": site({"/": redirect("http://good.example/")}),
    "lent.example": site({"/": redirect("http://parked.example/", 302)}),
    "busy.example": busy,
    "closed.example": lambda path, _: (429, {"Retry-After": "86400"}, b"") if path == "/" else missing(),
    "slow.example": lambda path, _: (200, {"Content-Type": "text/html"}, dribble()) if path == "/" else missing(),
    "endless.example": lambda path, _: (200, {"Content-Type": "text/html"}, flood()) if path == "/" else missing(),
    "bomb.example": site(
        {"/": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(bytes(60_000_000)))}
    ),
    "circle.example": site({"/": redirect("/a"), "/a": redirect("/b", 302), "/b": redirect("/")}),
    "gone.example": site({}),
    "picture.example": site({"/": (200, {"Content-Type": "text/html"}, b"\x89PNG\r\n\x1a\n" + bytes(500))}),
    "paper.example": site({"/": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7 and so on")}),
    "empty.example": site({"/": (200, {"Content-Type": "text/html"}, b"")}),
    "script.example": site({"/": "<div id=app></div><script src=/app.js></script>"}),
    "guarded.example": lambda *_: (403, {"Content-Type": "text/html"}, page("<title>Just a moment...</title>")[2]),
    "asks.example": site({"/": "<div class='g-recaptcha'></div><p>Please verify you are human.</p>"}),
    "forbidden.example": lambda path, _: (403, {"Content-Type": "text/html"}, b"no") if path == "/" else missing(),
    "for-sale.example": site({"/": "<h1>for-sale.example</h1><p>This domain is for sale. Buy this domain</p>"}),
    "has-captcha-form.example": site(
        {"/": "<p>We treat skin with care. </p>" * 90 + "<form>verify you are human<b class=g-recaptcha></b></form>"}
    ),
    "calendar.example": calendar,
    "sjis.example": site({"/": page("<p>美容皮膚科クリニック</p>", charset="shift_jis", declared="utf-8")}),
    "big.example": site({"/": page("<p>words of a clinic</p>" * 420_000)}),
    "patient.example": site(
        {
            "/robots.txt": (200, TEXT, b"User-agent: *\nCrawl-delay: 0.6\n"),
            "/": links("/team"),
            "/team": "<p>Dr. who treats</p>",
        }
    ),
    "deep.example": site({"/": links("/contact"), "/contact": "<p>Contact</p>"}),
}  # fmt: skip
SEEDS = [
    *(f"http://{host}/" for host in HOSTS if host not in ("elsewhere.example", "newhome.example", "deep.example")),
    "http://deep.example/gone/page",
    "http://no-such-host.invalid/",
    "http://127.0.0.1:9/",
]


@pytest.fixture(scope="module")
def web() -> Iterator[OddWeb]:
    with serve(HOSTS) as running:
        yield running


@pytest.fixture(scope="module")
def crawled(web: OddWeb, tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    return run_crawl(
        SEEDS,
        tmp_path_factory.mktemp("data"),
        web.address,
        delay=DELAY,
        timeout=6,
        contact="desk@crawler.example",
        no_proxy="127.0.0.1,no-such-host.invalid",
    )


@pytest.fixture(scope="module")
def sites(crawled: Crawled) -> dict[str, Site]:
    store = open_store(f"sqlite:///{crawled.data / 'exodir.db'}")
    with store.session() as session:
        found = {row.site: row for row in session.exec(select(Site))}
    store.close()
    return found


def test_each_site_ends_in_exactly_one_visit(crawled: Crawled, sites: dict[str, Site]) -> None:
    assert len(sites) == len(SEEDS) == crawled.summary["finished"] == len(crawled.progress)
    assert crawled.summary["left"] == 0
    assert not crawled.summary["interrupted"]
    assert crawled.progress[-1]["sites_done"] == len(SEEDS)


@pytest.mark.parametrize(
    ("site", "outcome", "failure", "reason"),
    [
        ("refuses.example", "robots_disallowed", "robots", "Disallow: /"),
        ("norules.example", "unreachable", "robots_unreachable", "robots.txt is answered with 500"),
        ("lent.example", "unreachable", "moved", "leads to another domain (parked.example)"),
        ("into-good.example", "unreachable", "moved", "good.example, which is visited as a site of its own"),
        ("closed.example", "unreachable", "too_busy", "asks to wait 86400 seconds"),
        ("slow.example", "unreachable", "timeout", "never ended"),
        ("bomb.example", "error", "too_large", "too large"),
        ("circle.example", "error", "redirects", "in a circle"),
        ("gone.example", "unreachable", "not_found", "404"),
        ("picture.example", "error", "not_html", "no web page"),
        ("paper.example", "error", "not_html", "application/pdf"),
        ("empty.example", "error", "empty", "empty"),
        ("script.example", "error", "javascript", "JavaScript"),
        ("guarded.example", "unreachable", "challenge", "a challenge page"),
        ("asks.example", "unreachable", "challenge", "a challenge page"),
        ("forbidden.example", "unreachable", "forbidden", "403"),
        ("for-sale.example", "not_a_provider", "parked", "for sale"),
        ("no-such-host.invalid", "unreachable", "dns", "DNS"),
        ("127.0.0.1:9", "unreachable", "connection_refused", "refuses the connection"),
    ],
)
def test_a_bad_site_gets_its_outcome_and_a_plain_reason(
    sites: dict[str, Site], site: str, outcome: str, failure: str, reason: str
) -> None:
    assert sites[site].outcome == outcome
    assert sites[site].failure == failure
    assert reason.lower() in sites[site].reason.lower()
    assert sites[site].pages_fetched <= 1


def test_a_body_without_end_is_cut_by_size_or_by_time(sites: dict[str, Site]) -> None:
    assert (sites["endless.example"].outcome, sites["endless.example"].pages_fetched) in (
        ("error", 0),
        ("unreachable", 0),
    )


@pytest.mark.parametrize(
    "site", ["good.example", "busy.example", "calendar.example", "sjis.example", "big.example", "deep.example"]
)
def test_a_site_that_can_be_read_is_read(sites: dict[str, Site], site: str) -> None:
    assert sites[site].outcome not in ("error", "unreachable", "robots_disallowed")
    assert sites[site].pages_fetched >= 1


def test_a_site_moved_for_good_is_visited_once_under_its_new_domain(web: OddWeb, sites: dict[str, Site]) -> None:
    visited, left_out = sorted((sites["moved.example"], sites["moved-too.example"]), key=lambda s: -s.pages_fetched)
    assert "moved to newhome.example" in visited.reason
    assert visited.pages_fetched >= 1
    assert left_out.outcome == "unreachable"
    assert web.paths("newhome.example").count("/") == 1


def test_robots_txt_is_obeyed_and_what_it_refused_is_counted(crawled: Crawled, web: OddWeb) -> None:
    assert "/private/staff" not in web.paths("good.example")
    assert web.paths("refuses.example") == ["/robots.txt"]
    assert crawled.summary["refused"] == 2
    with sqlite3.connect(crawled.data / "exodir.db") as store:
        (refused,) = store.execute("SELECT refused FROM visit WHERE site = 'refuses.example'").fetchone()
    assert json.loads(refused) == [["http://refuses.example/", "robots.txt does not allow / (Disallow: /)"]]


def test_pages_are_found_by_links_and_by_zipped_sitemaps_and_fetched_once(web: OddWeb) -> None:
    paths = web.paths("good.example")
    assert "/quiet-page-about-exosomes" in paths
    assert sum(path.startswith("/team") for path in paths) == 1
    assert len(paths) == len(set(paths))
    assert not any(path.endswith(".jpg") for path in paths)


def test_the_most_promising_page_is_fetched_first(web: OddWeb) -> None:
    pages = [path for path in web.paths("good.example") if not path.endswith((".txt", ".xml", ".gz"))]
    assert pages[:2] == ["/", "/quiet-page-about-exosomes"]


def test_other_domains_are_left_alone(web: OddWeb) -> None:
    assert web.of("elsewhere.example") == []
    assert web.of("parked.example") == []


def test_one_request_at_a_time_with_the_delay_between_two(web: OddWeb) -> None:
    for host in ("good.example", "calendar.example", "busy.example"):
        asked = web.of(host)
        for former, latter in itertools.pairwise(asked):
            assert latter.began - former.ended >= DELAY - 0.02


def test_crawl_delay_and_retry_after_are_obeyed(web: OddWeb) -> None:
    patient = web.of("patient.example")
    assert all(latter.began - former.ended >= 0.58 for former, latter in itertools.pairwise(patient))
    first, second = (asked.began for asked in web.of("busy.example") if asked.path == "/")
    assert second - first >= 0.95


def test_calendars_and_machine_made_floods_do_not_eat_the_budget(web: OddWeb) -> None:
    paths = web.paths("calendar.example")
    assert {"/our-team", "/contact"} <= set(paths)
    assert sum("/city/" in path for path in paths) <= 6
    assert sum("diary" in path or "/events/" in path for path in paths) <= 6


def test_a_page_that_breaks_a_reader_is_named_and_costs_nothing_else(crawled: Crawled) -> None:
    problems = [problem for problem in crawled.summary["problems"] if "too odd" in problem]
    assert len(problems) == 1
    assert "http://good.example/broken-page" in problems[0]


def test_the_program_says_who_it_is_and_keeps_no_cookies(web: OddWeb) -> None:
    assert {asked.agent.split("/")[0] for asked in web.asked} == {"exosome-directory"}
    assert all("(+desk@crawler.example)" in asked.agent for asked in web.asked)
    assert all(not asked.cookie for asked in web.asked)


def test_read_pages_are_in_the_archive(crawled: Crawled) -> None:
    (file,) = (crawled.data / "archive").glob("*.warc.gz")
    kept = {answer.url: (site, answer) for site, answer in read_archive(file, Damage())}
    assert kept["http://good.example/team"][1].body.endswith(b"<p>Our team</p></body></html>")
    assert kept["http://newhome.example/"][0] in ("moved.example", "moved-too.example")


def test_pages_are_stored_with_status_and_digest(crawled: Crawled) -> None:
    store = open_store(f"sqlite:///{crawled.data / 'exodir.db'}")
    with store.session() as session:
        found = session.get(Page, "http://good.example/team")
    store.close()
    assert found is not None
    assert (found.status, found.site, len(found.digest)) == (200, "good.example", 64)

"""Sites that show nothing without JavaScript: recognised, and read with a browser where there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from crawler.rendering import Unwanted, find_browser, led_elsewhere, needs_javascript
from directory.models import Observation, Site
from directory.storage import open_store
from tests.crawler.odd_web import OddWeb, Reply, missing, serve
from tests.crawler.one_crawl import run_crawl

BROWSER = find_browser()
needs_browser = pytest.mark.skipif(
    not BROWSER, reason="needs the extra `browser` (scrapy-playwright) and a Chromium on this machine"
)

SHELL = b"""<!doctype html><html lang="en"><head><title>Fernhill Skin</title></head><body>
<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>
<img src="/logo.png"><script src="/app.js"></script></body></html>"""
APP = b"""
fetch('/data' + location.pathname.replace(/[/]$/, '') + '.json').then(r => r.json()).then(page => {
  document.getElementById('root').innerHTML =
    '<nav><a href="/team">Our team</a> <a href="/exosomes">Exosomes</a></nav><main>' + page.html + '</main>' +
    '<footer><address>Fernhill Skin<br>12 Larch Street<br>Austin, TX 78704</address></footer>';
  fetch('/beacon', {method: 'POST', body: 'seen'}).catch(() => {});
});
"""
PAGES = {
    "/data.json": "<h1>Fernhill Skin clinic</h1><p>Book an appointment with our doctors.</p>",
    "/data/team.json": "<h1>Our team</h1><h3>Odile Farrant, MD</h3><p>Board-certified dermatologist</p>",
    "/data/exosomes.json": "<h1>Exosome therapy</h1><p>We offer exosomes after microneedling. Book now.</p>",
}


def scripted(path: str, _: int) -> Reply:
    """A site whose every page is an empty shell that a script fills from data."""
    if path in PAGES:
        return 200, {"Content-Type": "application/json"}, b'{"html": "%s"}' % PAGES[path].encode()
    if path == "/app.js":
        return 200, {"Content-Type": "text/javascript"}, APP
    if path in ("/", "/team", "/exosomes"):
        return 200, {"Content-Type": "text/html; charset=utf-8"}, SHELL
    return missing()


@pytest.fixture
def web() -> Iterator[OddWeb]:
    with serve({"fernhill.example": scripted}) as running:
        yield running


def site_of(data: Path) -> tuple[Site, list[str]]:
    store = open_store(f"sqlite:///{data / 'exodir.db'}")
    with store.session() as session:
        site = session.exec(select(Site)).one()
        kinds = sorted(set(session.exec(select(Observation.kind))))
        session.expunge_all()
    store.close()
    return site, kinds


def test_without_a_browser_the_site_is_named_for_what_it_is(web: OddWeb, tmp_path: Path) -> None:
    run_crawl(["http://fernhill.example/"], tmp_path, web.address, delay=0, real_readers=True)
    site, _ = site_of(tmp_path)
    assert (site.outcome, site.failure) == ("error", "javascript")
    assert "without JavaScript" in site.reason


@needs_browser
@pytest.mark.browser
def test_with_a_browser_it_is_read_as_a_visitor_sees_it(web: OddWeb, tmp_path: Path) -> None:
    run_crawl(["http://fernhill.example/"], tmp_path, web.address, delay=0, real_readers=True, browser=BROWSER)
    site, kinds = site_of(tmp_path)
    assert site.outcome == "offers", site.reason
    assert {"exosome", "name", "person", "place"} <= set(kinds)
    asked = web.paths("fernhill.example")
    assert {"/robots.txt", "/team", "/exosomes", "/data/team.json"} <= set(asked)
    assert not {"/logo.png", "/beacon", "/favicon.ico"} & set(asked)
    assert {a.agent.split("/")[0] for a in web.of("fernhill.example")} == {"exosome-directory"}


def guarded(path: str, number: int) -> Reply:
    """The same site, whose robots.txt keeps the data its script asks for to itself."""
    if path == "/robots.txt":
        return 200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /data\n"
    return scripted(path, number)


@needs_browser
@pytest.mark.browser
def test_what_robots_refuses_the_browser_does_not_ask_for_either(tmp_path: Path) -> None:
    with serve({"guarded.example": guarded}) as web:
        run_crawl(["http://guarded.example/"], tmp_path, web.address, delay=0, real_readers=True, browser=BROWSER)
        asked = set(web.paths("guarded.example"))
    assert "/app.js" in asked
    assert not {path for path in asked if path.startswith("/data")}
    assert site_of(tmp_path)[0].failure == "javascript"


@pytest.mark.parametrize(
    ("body", "text", "needed"),
    [
        (SHELL, "", True),
        (b"<div id=app>Loading...</div><script src=a.js></script>", "Loading...", True),
        (b"<app-root></app-root><script>1</script>", "Please wait", True),
        (b"<body><p>Please enable JavaScript.</p><script>1</script>", "Please enable JavaScript.", True),
        (b"<h1>Fernhill</h1><script>1</script>", "Fernhill", False),
        (b"<div id='root'></div>", "", False),
        (
            b"<div id='root'><p>words</p></div><script>1</script>",
            "We treat skin with care and have done so " * 3,
            False,
        ),
    ],
)
def test_an_empty_shell_is_told_from_a_short_page(body: bytes, text: str, needed: bool) -> None:
    assert needs_javascript(body, text) is needed


class Asked:
    def __init__(self, url: str, method: str = "GET", resource_type: str = "script") -> None:
        self.url, self.method, self.resource_type = url, method, resource_type


@pytest.mark.parametrize(
    ("request_", "contact", "unwanted"),
    [
        (Asked("http://127.0.0.1:8000/app.js"), "", False),
        (Asked("http://127.0.0.1:8000/logo.png", resource_type="image"), "", True),
        (Asked("http://127.0.0.1:8000/count", method="POST", resource_type="xhr"), "", True),
        (Asked("http://elsewhere.example/app.js"), "", True),
        (Asked("http://elsewhere.example/app.js"), "me@desk.example", False),
    ],
)
def test_the_browser_asks_for_scripts_and_data_only(
    request_: Asked, contact: str, unwanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert Unwanted(contact)(request_) is unwanted  # type: ignore[arg-type]


def test_being_led_to_another_site_is_noticed() -> None:
    assert led_elsewhere("http://fernhill.example/", "https://parked.example/lander")
    assert not led_elsewhere("http://fernhill.example/", "https://www.fernhill.example/home")

"""The pages in a real browser: without scripts, static search, keyboard, small screens, axe, hostile text, print."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from directory.web import create_app
from exports.site import write_site
from tests.directory.published import NOW, invented_store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM and not os.environ.get("CI"), reason="no Chromium found (install the package `chromium`)"
    ),
]

PAGES = (
    "/", "/?verdict=all", "/?q=nobody-has-this-name", "/clinics/c-derm/", "/clinics/c-gmc/", "/clinics/c-phys/",
    "/clinics/c-evil/", "/clinics/c-stale/", "/practitioners/p-reinhard/", "/places/", "/places/us/tx/",
    "/places/us/", "/before-you-go/", "/how-we-decide/", "/glossary/", "/about-the-data/", "/corrections/", "/status",
    "/nothing-here",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with invented_store(tmp_path_factory.mktemp("live")) as store:
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(store), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()
        listener.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("static")
    with invented_store(where) as store, store.session() as session:
        return write_site(session, where / "site", now=NOW).path


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    opened = context.new_page()
    opened.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    yield opened
    context.close()


@pytest.mark.parametrize(("scheme", "language"), [("light", ""), ("dark", ""), ("light", "/es")])
def test_axe_finds_nothing(browser: Browser, live: str, scheme: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    opened = context.new_page()
    found = {}
    for path in PAGES:
        opened.goto(live + language + path)
        opened.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        results = Axe().run(opened)
        if results.violations_count:
            found[path] = results.generate_report()
    context.close()
    assert not found, "\n".join(f"{path}\n{report}" for path, report in found.items())


def test_axe_finds_nothing_in_the_static_search(page: Page, served: str) -> None:
    page.goto(served + "/#q=&verdict=all")
    page.locator("#cards .card").first.wait_for()
    page.locator("summary").click()
    results = Axe().run(page)
    assert not results.violations_count, results.generate_report()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, live: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    opened = context.new_page()
    wide = {}
    for path in PAGES:
        opened.goto(live + path)
        measured = opened.evaluate("document.documentElement.scrollWidth")
        if measured > width:
            wide[path] = measured
    context.close()
    assert not wide


def test_search_and_filters_need_no_script(browser: Browser, live: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(live)
    opened.get_by_label("Clinic or person").fill("houston")
    opened.get_by_role("button", name="Search", exact=True).click()
    assert opened.locator(".card").count() == 1
    opened.get_by_role("link", name="All 2").click()
    assert opened.locator(".card").count() == 2
    opened.get_by_role("link", name="Fenwright Facial Surgery").click()
    assert opened.get_by_role("heading", level=1).inner_text() == "Fenwright Facial Surgery"
    opened.go_back()
    opened.locator("summary").click()
    opened.get_by_label("Country").select_option("US")
    opened.get_by_role("button", name="Apply").click()
    assert "country=US" in opened.url
    assert opened.locator(".card").count() == 2
    context.close()


def test_nothing_is_loaded_from_elsewhere(browser: Browser, live: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: complaints.append(message.text))
    for path in PAGES[:-1]:
        opened.goto(live + path)
    context.close()
    assert [url for url in asked if not url.startswith(live)] == []
    assert complaints == []


@pytest.mark.parametrize("language", ["", "/es"])
@pytest.mark.parametrize("where", ["live", "static"])
def test_hostile_text_is_inert(page: Page, live: str, served: str, where: str, language: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    root, ending = (f"{live}{language}", "") if where == "live" else (f"{served}{language}", "index.html")
    for path in ("/clinics/c-evil/", "/practitioners/p-evil/", "/places/us/tx/tallow-springs/"):
        page.goto(f"{root}{path}{ending}")
        page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        assert "pwned" not in page.title() or page.title().startswith("<script>")
        assert page.locator("img").count() == 0, path
        assert page.locator("[onmouseover], [onload], [onerror]").count() == 0, path
        assert page.locator("a[href^='javascript:'], a[href^='data:']").count() == 0, path
        assert page.locator("script:not([type='application/ld+json'])").count() == 0, path
    page.goto(f"{root}/?verdict=all" if where == "live" else f"{root}/#verdict=all")
    page.locator(".card").first.wait_for()
    assert page.title() == ("El Directorio de Exosomas" if language else "The Exosome Directory")


def test_the_static_site_searches(page: Page, served: str) -> None:
    page.goto(f"{served}/")
    page.get_by_label("Clinic, person, city or postcode").fill("MONTREAL")
    page.get_by_text("These fit otherwise").wait_for()
    assert page.locator("#cards .card").count() == 1
    page.get_by_role("button", name="All 1").click()
    assert "Élan Peau" in page.locator("#cards").inner_text()
    assert "verdict=all" in page.url
    page.reload()
    page.locator("#cards .card").first.wait_for()
    assert page.locator("#cards .card").count() == 1
    page.get_by_role("link", name="Élan Peau").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Élan Peau"
    page.get_by_role("link", name="The Exosome Directory").click()
    page.get_by_role("button", name="Search").click()
    page.locator("#cards .card").first.wait_for()
    page.locator("summary").click()
    page.get_by_label("City", exact=True).locator("option", has_text="Houston").wait_for(state="attached")
    page.get_by_label("City", exact=True).select_option("Houston")
    page.get_by_role("button", name="All 2").click()
    page.wait_for_function("document.querySelectorAll('#cards .card').length === 2")


def test_the_static_search_speaks_the_language_of_the_page(page: Page, served: str) -> None:
    page.goto(f"{served}/es/#q=weir&verdict=all")
    page.locator("#cards .card").first.wait_for()
    assert "Aquí atiende un cirujano plástico certificado" in page.locator("#cards").inner_text()
    page.get_by_role("link", name="Ash & Marrow Clinic").click()
    assert page.evaluate("document.documentElement.lang") == "es"


def test_a_first_static_search_is_light_and_asks_nobody_else(page: Page, served: str) -> None:
    loaded: dict[str, int] = {}
    page.on("response", lambda answer: loaded.update({answer.url: len(answer.body())}))
    page.goto(f"{served}/")
    first = sum(loaded.values())
    page.get_by_label("Clinic, person, city or postcode").fill("reinhard")
    page.locator("#cards .card").first.wait_for()
    assert first < 120_000  # as files; a web host that packs them sends a quarter
    assert sum(loaded.values()) - first < 300_000
    assert all(url.startswith(served) for url in loaded)


def test_opened_from_a_folder_the_pages_still_lead_everywhere(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    assert page.get_by_text("not from a folder").is_visible()
    page.get_by_role("link", name="United Kingdom").click()
    page.get_by_role("link", name="Ash & Marrow Clinic").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Ash & Marrow Clinic"


def test_an_empty_static_search_leads_on(page: Page, served: str) -> None:
    page.goto(served)
    page.get_by_label("Clinic, person, city or postcode").fill("zzzzzz")
    page.get_by_role("button", name="Drop the filters").wait_for()
    page.get_by_role("button", name="show the whole list").click()
    assert page.locator("#all .card").count() == 11


def test_the_static_site_lists_everything_without_a_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(served)
    assert opened.locator("#all .card").count() == 11
    assert not opened.locator("#find").is_visible()
    opened.get_by_role("link", name="United Kingdom").click()
    assert opened.locator(".card").count() == 1
    context.close()


def test_the_keyboard_reaches_content_search_and_results(page: Page, live: str) -> None:
    page.goto(live)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    reached = []
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", reached[-1]
    assert "q" in reached
    assert "Ash & Marrow Clinic" in reached


def test_nothing_moves_once_it_is_shown(page: Page, live: str) -> None:
    for path in ("/", "/clinics/c-derm/", "/places/us/tx/"):
        page.goto(live + path)
        moved = page.evaluate(
            """() => new Promise((done) => {
                let sum = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
                    .observe({ type: "layout-shift", buffered: true });
                setTimeout(() => done(sum), 500);
            })"""
        )
        assert moved < 0.01, path


def test_a_page_is_one_click_from_its_other_language(page: Page, live: str) -> None:
    page.goto(f"{live}/clinics/c-gmc/")
    page.get_by_role("link", name="Español").click()
    assert page.url == f"{live}/es/clinics/c-gmc/"
    assert page.get_by_role("heading", name="Quién atiende aquí").is_visible()
    page.get_by_role("link", name="English").click()
    assert page.url == f"{live}/clinics/c-gmc/"


def test_a_spanish_browser_starts_in_spanish_and_may_leave_it(browser: Browser, live: str) -> None:
    context = browser.new_context(locale="es-MX")
    opened = context.new_page()
    opened.goto(live)
    assert opened.url == f"{live}/es/"
    opened.get_by_role("link", name="English").click()
    opened.get_by_role("link", name="Glossary").click()
    opened.get_by_role("link", name="Find").click()
    assert opened.evaluate("document.documentElement.lang") == "en"
    context.close()


def test_a_printed_page_leaves_out_the_controls(page: Page, live: str) -> None:
    page.goto(f"{live}/clinics/c-derm/")
    page.emulate_media(media="print")
    assert not page.locator(".top nav").is_visible()
    assert page.locator("#evidence").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_mark_does_not_rely_on_colour(page: Page, live: str) -> None:
    page.goto(f"{live}/?verdict=all")
    badges = page.locator(".card .badge")
    for number in range(badges.count()):
        assert badges.nth(number).locator("svg").count() == 1
        assert badges.nth(number).inner_text().strip()


READ_IN_ORDER = {
    "/?verdict=all": ("Exosome therapy", "City or postcode", "Search", "clinics", "How the list is"),
    "/clinics/c-derm/": (
        'heading "Quarry Road Dermatology" [level=1]', "Certified, as stated", '"Who treats here"', "Jane Q. Reinhard",
        '"Check it yourself"', '"What regulators say"', '"Address and contact"', '"What the site says on exosomes"',
        '"The evidence"', 'columnheader "Source"', '"History"', '"Something wrong?"',
    ),
    "/practitioners/p-reinhard/": ('[level=1]', "Certified, as stated", '"Check it yourself"', '"At these clinics"'),
    "/how-we-decide/": ('"How we decide" [level=1]', '"First who, then what"', '"Two kinds of', '"Errors"'),
    "/places/us/tx/": ("You are here", "[level=1]", "[level=2]"),
}  # fmt: skip
"""What a screen reader comes to on a page, in this order."""


@pytest.mark.parametrize("path", READ_IN_ORDER)
def test_a_screen_reader_meets_things_in_their_order(page: Page, live: str, path: str) -> None:
    page.goto(live + path)
    read = page.locator("body").aria_snapshot()
    assert read.startswith('- link "Skip to the content"')
    at = read.index("- main:")
    assert read.index("- banner:") < at < read.index("- contentinfo:")
    for said in READ_IN_ORDER[path]:
        at = read.index(said, at)

"""`exodir run` as a schedule runs it: a week in the life of a dozen invented clinics, each day a process of its own."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from directory.web import create_app
from exodir.options import Workplace
from exodir.settings import Settings
from tests.crawler.odd_web import OddWeb, Reply, missing, page, serve
from tests.crawler.one_crawl import environment
from tests.directory.asking import ask
from tests.exodir.receivers import mail_server, webhook

CLINICS = [f"clinic{number}.example" for number in range(12)]
BOARDS = "board,family_name,given_names,city,region,country,status,valid_from,valid_to\n" + "".join(
    f"American Board of Dermatology,Quill{chr(97 + number)}feather,Mara,Dover,DE,US,active,2019-05-01,\n"
    for number in range(12)
)


def clinic(number: int) -> dict[str, Reply]:
    """A clinic in Dover that offers exosomes, with a dermatologist of its own."""
    name = f"Quill{chr(97 + number)}feather"
    foot = f"<footer><address>{100 + number} Loockerman St, Dover, DE 19901</address></footer>"
    return {
        "/": page(
            f"<title>{name} Dermatology</title><h1>{name} Dermatology</h1>"
            "<p>We offer exosome therapy after microneedling.</p><a href=/team>Our team</a>" + foot
        ),
        "/team": page(f"<h2>Mara {name}, MD, FAAD</h2><p>Board-certified dermatologist</p>" + foot),
    }


@dataclass
class Weather:
    """What the whole web is like today."""

    broken: bool = False


@dataclass(frozen=True)
class Day:
    """What one run left."""

    status: int
    err: str
    asked: int  # requests that the web saw
    files: dict[str, bytes]  # of the export
    report: dict[str, Any]
    page: str
    posted: list[dict[str, Any]]
    mails: list[EmailMessage]
    live: str = ""  # the first page of the live directory after it
    site: str = ""  # the first page of the static site


@dataclass
class Place:
    """A working folder in front of the little web."""

    folder: Path
    web: OddWeb

    def run(self, *more: str, hook_status: int = 204) -> Day:
        posted: list[dict[str, Any]] = []
        mails: list[EmailMessage] = []
        before = len(self.web.asked)
        with webhook(posted, status=hook_status) as hook, mail_server(mails) as post:
            settings = {"EXODIR_ALERT_WEBHOOK": hook, "EXODIR_SMTP": post, "EXODIR_ALERT_MAIL": "desk@crawler.example"}
            done = subprocess.run(
                [
                    *(sys.executable, "-m", "exodir", "run", "--seeds", "seeds.csv", "--delay", "0"),
                    *("--contact", "desk@crawler.example", *more),
                ],
                env=environment(self.web.address, no_proxy="127.0.0.1", EXODIR_ASK_NPI_REGISTRY="false", **settings),
                cwd=self.folder,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
        reports = sorted((self.folder / "data/reports").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        files = {path.name: path.read_bytes() for path in sorted((self.folder / "out").glob("*.csv"))}
        return Day(
            status=done.returncode,
            err=done.stderr,
            asked=len(self.web.asked) - before,
            files=files,
            report=json.loads(reports[-1].read_text()),
            page=reports[-1].with_suffix(".html").read_text(),
            posted=posted,
            mails=mails,
            live=self.look("/?verdict=all"),
            site=(self.folder / "out/site/index.html").read_text(),
        )

    def look(self, path: str) -> str:
        """What a reader of the live directory sees."""
        with closing(Workplace(Settings(data=self.folder / "data")).shown) as shown:
            return ask(create_app(shown, held=lambda: shown.held), path).text

    def decide(self, *words: str) -> str:
        """Decides as a maintainer, and gives what was said."""
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "exodir",
                "review",
                "decide",
                *words,
                "--why",
                "she wrote",
                "--source",
                "her letter",
            ],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stderr

    def rebuild(self) -> Day:
        """Reads the archive anew with nothing known of what was read, and exports beside."""
        with sqlite3.connect(self.folder / "data/exodir.db") as connection:
            connection.execute("UPDATE observation SET current = 0")
        for words in (["rebuild"], ["export", "csv", "--out", "rebuilt"]):
            done = subprocess.run(
                [sys.executable, "-m", "exodir", *words], cwd=self.folder, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stderr
        files = {path.name: path.read_bytes() for path in sorted((self.folder / "rebuilt").glob("*.csv"))}
        return Day(0, done.stderr, 0, files, {}, "", [], [])


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Day]]:
    """Runs on five days: the first, one with nothing to do, one where every server fails, and what follows."""
    weather = Weather()

    def host(number: int) -> Any:
        pages = clinic(number)

        def reply(path: str, _times: int) -> Reply:
            if weather.broken and path != "/robots.txt":
                return 200, {"Content-Type": "text/html"}, b"<html><body><p>We are moving our site.</p></body></html>"
            return pages.get(path, missing())

        return reply

    folder = tmp_path_factory.mktemp("place")
    (folder / "seeds.csv").write_text("url,country\n" + "".join(f"http://{host}/,US\n" for host in CLINICS))
    (folder / "boards.csv").write_text(BOARDS)
    with serve({name: host(number) for number, name in enumerate(CLINICS)}) as web:
        place = Place(folder, web)
        found = {"first": place.run("--registry", "boards=boards.csv"), "idle": place.run()}
        found["rebuilt"] = place.rebuild()
        weather.broken = True
        found["broken"] = place.run("--again")
        place.decide("clinic3.example", "hide-site")
        found["objected"] = replace(found["broken"], live=place.look("/?verdict=all"))
        found["deaf"] = place.run("--again", hook_status=500)
        found["accepted"] = place.run("--again", "--publish-anyway")
        yield found


def cards(page: str) -> list[str]:
    """The dermatologists of the clinics on a page."""
    return sorted(set(re.findall(r"Quill[a-l]feather", page)))


def test_a_first_run_publishes_and_reports(days: dict[str, Day]) -> None:
    first = days["first"]
    assert first.status == 0, first.err
    assert (first.report["stage"], first.report["published"]) == ("published", True)
    assert first.report["now"]["clinics"] == first.report["now"]["certified"] == 12
    assert first.report["visits"] == {"offers": 12}
    assert first.report["countries"] == [
        {"country": "US", "sites": 12, "clinics": 12, "certified": 12, "practitioners": 12}
    ]
    assert not first.posted
    assert not first.mails


def test_what_is_not_due_is_not_asked_and_changes_nothing(days: dict[str, Day]) -> None:
    idle = days["idle"]
    assert idle.status == 0
    assert idle.asked == 0
    assert "12 sites were visited not long ago" in idle.err
    assert idle.files == days["first"].files


def test_what_is_rebuilt_from_the_archive_is_the_same_byte_for_byte(days: dict[str, Day]) -> None:
    assert days["rebuilt"].files == days["first"].files


def test_when_the_figures_fall_the_former_files_stay(days: dict[str, Day]) -> None:
    broken = days["broken"]
    assert broken.status == 1
    assert "Not published" in broken.err
    assert broken.files == days["first"].files
    assert not broken.report["published"]
    assert broken.report["stage"] == "held back"
    assert "Not published" in broken.page


def test_readers_keep_what_was_before_a_run_that_is_held_back_and_are_told_why(days: dict[str, Day]) -> None:
    before, broken = days["idle"], days["broken"]
    assert "held back" not in before.live
    for page_then, page_now in ((before.live, broken.live), (before.site, broken.site)):
        assert cards(page_now) == cards(page_then)
        assert len(cards(page_now)) == 12
        assert "is held back until a person has looked at it" in page_now
        assert "certified clinics: 12 before, 0 now" in page_now


def test_who_objects_while_a_run_is_held_back_is_not_shown_any_more(days: dict[str, Day]) -> None:
    assert len(cards(days["objected"].live)) == 11
    assert "Quilldfeather" not in days["objected"].live


def test_readers_see_what_was_found_once_a_person_has_published_it(days: dict[str, Day]) -> None:
    accepted = days["accepted"]
    assert "held back" not in accepted.live
    assert "held back" not in accepted.site
    assert cards(accepted.live) != cards(days["idle"].live)


def test_a_maintainer_is_told_by_webhook_and_by_mail(days: dict[str, Day]) -> None:
    broken = days["broken"]
    (posted,) = broken.posted
    assert posted["subject"] == "exodir: not published"
    assert any("practitioners" in line for line in posted["lines"])
    (mail,) = broken.mails
    assert mail["To"] == "desk@crawler.example"
    assert posted["lines"][1] in mail.get_content()


def test_an_alert_that_cannot_be_sent_is_a_problem_of_the_run(days: dict[str, Day]) -> None:
    assert "The alert by webhook could not be sent" in days["deaf"].err
    assert days["deaf"].mails


def test_a_person_may_publish_all_the_same(days: dict[str, Day]) -> None:
    accepted = days["accepted"]
    assert accepted.report["published"], accepted.err
    assert accepted.files != days["first"].files


def test_sites_that_state_much_less_are_named(days: dict[str, Day]) -> None:
    assert {site for site, *_ in days["broken"].report["thinner"]} == set(CLINICS)
    assert not days["first"].report["thinner"]


def test_a_run_is_compared_with_those_before_it(days: dict[str, Day]) -> None:
    assert len(days["broken"].report["earlier"]) == 2
    assert days["accepted"].report["earlier"][-1]["figures"]["clinics"] == 12

"""A crawl that is killed or interrupted loses only the sites under way, and the same run goes on with the rest."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from directory.models import Site
from directory.storage import open_store
from tests.crawler.odd_web import OddWeb, Reply, missing, page, serve
from tests.crawler.one_crawl import command, environment, run_crawl

SITES = [f"clinic-{number:02d}.example" for number in range(40)]
ROOT = Path(__file__).parents[2]


def unhurried(path: str, _: int) -> Reply:
    if path.startswith(("/robots", "/sitemap")):
        return missing()
    time.sleep(0.03)
    return page(f"<p>{path}</p><a href=/team>team</a><a href=/contact>contact</a>")


@pytest.fixture(scope="module")
def web() -> Iterator[OddWeb]:
    with serve(dict.fromkeys(SITES, unhurried)) as running:
        yield running


def finished(data: Path) -> set[str]:
    store = open_store(f"sqlite:///{data / 'exodir.db'}")
    with store.session() as session:
        found = set(session.exec(select(Site.site).where(Site.last_run == "run")))
    store.close()
    return found


def crawl_until(sites: int, how: signal.Signals, seeds: Path, data: Path, web: OddWeb) -> str:
    """Crawl until so many sites are finished, then send a signal; what was printed."""
    options = {"delay": 0.02, "sites_at_once": 4}
    started = command(seeds, data, "run", options)
    env = environment(web.address)
    with subprocess.Popen(started, env=env, stdout=subprocess.PIPE, text=True, cwd=ROOT) as running:
        assert running.stdout is not None
        printed = []
        for line in running.stdout:
            printed.append(line)
            if len(printed) == sites:
                running.send_signal(how)
    return "".join(printed)


def test_without_a_contact_nothing_leaves_this_machine(tmp_path: Path) -> None:
    away: Reply = (301, {"Location": "https://secure.example/"}, b"")
    with serve({"secure.example": lambda path, _: missing() if "robots" in path else away}) as running:
        done = run_crawl(["http://secure.example/"], tmp_path, running.address, delay=0)
    assert "not asked without a contact" in done.summary["problems"][0]


def test_killed_then_interrupted_then_finished_by_plain_scrapy(web: OddWeb, tmp_path: Path) -> None:
    data, seeds = tmp_path / "data", tmp_path / "seeds.csv"
    data.mkdir()
    seeds.write_text("url\n" + "".join(f"http://{host}/\n" for host in SITES))

    crawl_until(8, signal.SIGKILL, seeds, data, web)
    after_kill = finished(data)
    assert 8 <= len(after_kill) < len(SITES)
    asked_before = len(web.asked)

    printed = crawl_until(8, signal.SIGINT, seeds, data, web)
    summary = json.loads(printed.splitlines()[-1])
    after_interrupt = finished(data)
    assert summary["interrupted"]
    assert summary["skipped"] == len(after_kill)
    assert summary["finished"] == len(after_interrupt) - len(after_kill)
    assert summary["left"] == len(SITES) - len(after_interrupt) > 0
    assert not {asked.host for asked in web.asked[asked_before:]} & after_kill

    asked_before = len(web.asked)
    scrapy = [sys.executable, "-m", "scrapy", "crawl", "sites", "-a", f"seeds={seeds}", "-a", "run_id=run"]
    env = environment(web.address, EXODIR_DATA=str(data), EXODIR_DELAY="0")
    done = subprocess.run(scrapy, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=True)
    assert "Traceback" not in done.stderr
    assert finished(data) == set(SITES)
    assert not {asked.host for asked in web.asked[asked_before:]} & after_interrupt

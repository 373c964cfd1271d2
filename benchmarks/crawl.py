"""Crawl speed: pages a second of our crawl against a bare spider that fetches the same pages and parses nothing."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.invented_web import hosts

SITES = 300
AT_ONCE = 32


@contextmanager
def invented_web(sites: int) -> Iterator[str]:
    """The generated web in a process of its own; its address as a proxy."""
    command = [sys.executable, "-m", "benchmarks.invented_web", str(sites)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


def measured(command: list[str], proxy: str) -> dict[str, Any]:
    """The figures that a process prints as its last line."""
    env = {**os.environ, "http_proxy": proxy, "no_proxy": ""}
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def our_crawl(seeds: str, data: str) -> None:
    """Run our crawl in this process and print its figures."""
    from crawler.crawl import CrawlOptions, crawl
    from crawler.seeds import read_seeds
    from directory.storage import open_store

    store = open_store(f"sqlite:///{Path(data) / 'exodir.db'}")
    options = CrawlOptions(data=Path(data), delay=0, sites_at_once=AT_ONCE)
    rows = read_seeds(Path(seeds))
    cpu = time.process_time()
    summary = crawl(rows, store=store, run_id="bench", options=options)
    print(json.dumps({"seconds": summary.seconds, "cpu": time.process_time() - cpu, "pages": summary.pages}))


def fetched_urls(data: Path) -> list[str]:
    """The pages our crawl fetched, in an order that mixes hosts as ours does."""
    from sqlmodel import select

    from directory.models import Page
    from directory.storage import open_store

    store = open_store(f"sqlite:///{data / 'exodir.db'}")
    with store.session() as session:
        urls = list(session.exec(select(Page.url).where(Page.status == 200).order_by(Page.url)))
    store.close()
    random.Random(1).shuffle(urls)
    return urls


def main() -> None:
    """Measure and print."""
    politeness = {"CONCURRENT_REQUESTS": AT_ONCE, "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "DOWNLOAD_DELAY": 0}
    with invented_web(SITES) as proxy, tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        seeds = data / "seeds.csv"
        seeds.write_text("url\n" + "".join(f"http://{host}/\n" for host in hosts(SITES)))
        ours = measured([sys.executable, "-m", "benchmarks.crawl", str(seeds), folder], proxy)
        pages = data / "pages.txt"
        pages.write_text("\n".join(fetched_urls(data)))
        bare = [sys.executable, "-m", "benchmarks.bare_spider", str(pages)]
        figures = {
            "exodir crawl": ours,
            "bare spider": measured([*bare, json.dumps(politeness)], proxy),
            "bare spider, CONCURRENT_ITEMS=4": measured(
                [*bare, json.dumps({**politeness, "CONCURRENT_ITEMS": 4})], proxy
            ),
        }
    for name, said in figures.items():
        rate, cost = said["pages"] / said["seconds"], said["cpu"] / said["pages"]
        ratio, by_cpu = ours["pages"] / ours["seconds"] / rate, cost / (ours["cpu"] / ours["pages"])
        print(
            f"{name:34} {said['pages']:6} pages  {said['seconds']:6.1f} s  {said['cpu']:6.1f} CPU s  "
            f"{rate:6.0f} pages/s  ours/this {ratio:.2f} by the clock, {by_cpu:.2f} by CPU"
        )


if __name__ == "__main__":
    our_crawl(*sys.argv[1:]) if len(sys.argv) > 1 else main()

"""Runs one crawl in a process of its own (Scrapy's reactor starts once a process) and writes its summary as JSON.

The pages are read by a stand-in, so that these tests are about visiting alone: a page that says `BREAK THE READER`
raises, every other page has no facts. The option `real_readers` reads them as a crawl does. No browser is used unless
the option `browser` names one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Crawled:
    """What a crawl left behind."""

    summary: dict[str, Any]
    progress: list[dict[str, Any]]
    stderr: str
    data: Path


def command(seeds: Path, data: Path, run_id: str, options: dict[str, Any]) -> list[str]:
    return [sys.executable, "-m", "tests.crawler.one_crawl", str(seeds), str(data), run_id, json.dumps(options)]


def environment(proxy: str, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return {**kept, "http_proxy": proxy, **more}


def run_crawl(seeds: list[str], data: Path, proxy: str, *, run_id: str = "run", **options: Any) -> Crawled:
    """Crawl the start URLs through a proxy and wait for the end."""
    data.mkdir(parents=True, exist_ok=True)
    file = data / "seeds.csv"
    file.write_text("url\n" + "".join(f"{seed}\n" for seed in seeds))
    env, limit = environment(proxy, no_proxy=options.pop("no_proxy", "")), options.pop("limit", 120)
    words = command(file, data, run_id, options)
    done = subprocess.run(words, env=env, capture_output=True, text=True, timeout=limit, check=True, cwd=ROOT)
    *progress, summary = map(json.loads, done.stdout.splitlines())
    return Crawled(summary, progress, done.stderr, data)


def read_nothing(html: str, url: str, **_: Any) -> Any:
    if "BREAK THE READER" in html:
        raise ValueError("this page is too odd")
    return SimpleNamespace(kind="other", observed=[])


def main(seeds: str, data: str, run_id: str, options: str) -> None:
    from crawler import reading
    from crawler.crawl import CrawlOptions, crawl
    from crawler.seeds import read_seeds
    from directory.storage import open_store

    chosen_options = {"browser": "", **json.loads(options)}
    if not chosen_options.pop("real_readers", False):
        reading.read_page = read_nothing  # type: ignore[assignment]
    folder = Path(data)
    store = open_store(f"sqlite:///{folder / 'exodir.db'}")
    chosen = CrawlOptions(data=folder, log_file=folder / "crawl.log", **chosen_options)
    summary = crawl(
        read_seeds(Path(seeds)),
        store=store,
        run_id=run_id,
        options=chosen,
        progress=lambda step: print(json.dumps(asdict(step)), flush=True),
    )
    store.close()
    print(json.dumps({**asdict(summary), "left": summary.left}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

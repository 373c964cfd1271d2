"""A hundred thousand seeds: seconds until the first request, and memory. `python -m benchmarks.many_seeds`."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.crawler.odd_web import missing, page, serve, site
from tests.crawler.one_crawl import ROOT, command, environment

SEEDS = 100_000
VISITED = 2_000


class _AnyHost(dict[str, object]):
    """Every host is the same small clinic."""

    clinic = staticmethod(site({"/": page("<h1>Quill Skin Clinic</h1><p>We care for skin.</p>")}))

    def get(self, host: str, default: object = None) -> object:
        return self.clinic if host.endswith(".example") else default or missing


def measure(seeds: int, visited: int) -> dict[str, float]:
    """Crawl until so many pages are fetched, of a list of so many seeds."""
    with tempfile.TemporaryDirectory() as name, serve(_AnyHost()) as web:  # type: ignore[arg-type]
        folder = Path(name)
        file = folder / "seeds.csv"
        file.write_text("url\n" + "".join(f"http://clinic-{number:06}.example/\n" for number in range(seeds)))
        words = command(file, folder, "run", {"delay": 0, "budget_pages": visited, "contact": "desk@crawler.example"})
        began = time.monotonic()
        done = subprocess.run(words, env=environment(web.address), capture_output=True, text=True, check=True, cwd=ROOT)
        summary = json.loads(done.stdout.splitlines()[-1])
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return {
            "seeds": seeds,
            "visited": summary["finished"],
            "left": summary["left"],
            "seconds_to_first_request": round(min(asked.began for asked in web.asked) - began, 1),
            "seconds": round(time.monotonic() - began, 1),
            "cpu_seconds": round(used.ru_utime + used.ru_stime, 1),
            "peak_megabytes": round(used.ru_maxrss / 1024),
        }


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:]] or [SEEDS, VISITED]
    print(json.dumps(measure(*sizes), indent=1))

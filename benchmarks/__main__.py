"""`make bench`: every benchmark in a process of its own, one after the other; figures on stdout, nothing asserted."""

from __future__ import annotations

import subprocess
import sys

BENCHMARKS = (
    *("crawl", "extraction", "recall", "nppes", "verification", "splink_linkage", "web", "site"),
    *("discovery", "cc_index", "cc_warc"),
)

if __name__ == "__main__":
    for name in sys.argv[1:] or BENCHMARKS:
        print(f"\n== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)

"""The static site of a large invented directory: time, memory, size, what a second export costs, what a search loads.

python -m benchmarks.site [CLINICS]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from benchmarks.invented_directory import NOW, make_store
from exports.site import write_site

CLINICS = 5_000


def main(clinics: int = CLINICS) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with _measured(f"fill a store with {clinics} clinics"):
            made = make_store(folder / "exodir.db", clinics=clinics, people=clinics * 5 // 2)
        with closing(made) as store:
            for said in ("first export", "nothing has changed", "one clinic in a hundred has changed"):
                if said.startswith("one clinic"):
                    with store.session() as session:
                        session.execute(text("update clinic set phone = '+15124470000' where rowid % 100 = 7"))
                        session.commit()
                with _measured(said), store.session() as session:
                    site = write_site(session, folder / "site", now=NOW)
                    print(f"  {site.pages} pages, {site.written} files written")
        _weigh(folder / "site")


class _measured:  # noqa: N801
    """Prints wall and CPU seconds of a block, with those of the processes it started, and the most memory so far."""

    def __init__(self, said: str) -> None:
        self.said = said

    def __enter__(self) -> None:
        self.wall, self.cpu = time.perf_counter(), _cpu()

    def __exit__(self, *_: object) -> None:
        wall, cpu = time.perf_counter() - self.wall, _cpu() - self.cpu
        own, other = (
            resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(f"{self.said}: {wall:.1f} s, CPU {cpu:.1f} s, at most {own} MB and {other} MB for Pagefind", flush=True)


def _cpu() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _weigh(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.is_file()]
    print(f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
    home = sum((site / name).stat().st_size for name in ("index.html", "static/site.css", "static/search.js"))
    print(f"first page with style and script, not packed: {home / 1000:.0f} kB")
    for shard in sorted((site / "pagefind").iterdir(), key=lambda path: -len(list((path / "fragment").iterdir())))[:3]:
        fragments = sorted(path.stat().st_size for path in (shard / "fragment").iterdir())
        loaded = sum(path.stat().st_size for path in shard.iterdir() if path.suffix in (".js", ".json", ".pf_meta"))
        loaded += (shard / "wasm.unknown.pagefind").stat().st_size
        loaded += sum(path.stat().st_size for path in (shard / "filter").iterdir())
        words = max(path.stat().st_size for path in (shard / "index").iterdir())
        print(
            f"first search in {shard.name} ({len(fragments)} clinics): at most {(loaded + words) / 1000:.0f} kB and"
            f" {20 * fragments[-1] / 1000:.0f} kB for twenty cards"
        )


if __name__ == "__main__":
    main(*(int(given) for given in sys.argv[1:2]))

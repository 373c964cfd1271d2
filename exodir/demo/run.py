"""The demo: the real way of the data over an invented web on loopback and sample registries in their formats."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from exodir.commands.run import run_all
from exodir.console import Reporter
from exodir.demo.server import serve
from exodir.options import Workplace

HERE = Path(__file__).parent
WEB, SEEDS, REGISTRIES = HERE / "web", HERE / "seeds.csv", HERE / "registries"
MADE_ON = date(2026, 11, 20)
"""The day the sample registries are of."""
PROXY_VARIABLES = ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY")


def run_demo(data: Path, reporter: Reporter) -> Workplace:
    """Crawl the sample web, verify against the sample registries, export beside; gives the workplace to serve from."""
    from exodir.settings import Settings

    workplace = Workplace(Settings(data=data, db="", delay=0, max_pages=25, revisit_days=0, contact=""))
    samples = _of_today(data / "sample-registries")
    registries = [f"{folder.name}={folder}" for folder in sorted(samples.iterdir()) if folder.is_dir()]
    with serve(WEB) as proxy, _proxied(proxy):
        run_all(workplace, SEEDS, registries, data / "out", reporter)
    if reporter.problems:
        reporter.say(f"{len(reporter.problems)} sites of the sample web cannot be read, on purpose:")
        for problem in reporter.problems:
            reporter.say(f"  - {problem}")
    _show(workplace, reporter)
    return workplace


def _of_today(folder: Path) -> Path:
    """The sample registries with their release dates moved to now, so that the demo never shows stale verdicts."""
    later = datetime.now(UTC).date() - MADE_ON

    def move(found: re.Match[str]) -> str:
        moved = date(int(found[1]), int(found[3]), int(found[4])) + later
        return moved.strftime(f"%Y{found[2]}%m{found[2]}%d")

    shutil.rmtree(folder, ignore_errors=True)
    for source in sorted(REGISTRIES.rglob("*")):
        if source.is_file():
            target = folder / source.parent.name / re.sub(r"(2026)(-?)(11)-?(\d\d)", move, source.name)
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.parent.name == "leie":  # tells its date by its newest exclusion only
                target.write_text(re.sub(r"(2026)()(11)(\d\d)", move, source.read_text("latin-1")), "latin-1")
            else:
                shutil.copyfile(source, target)
    return folder


@contextmanager
def _proxied(proxy: str) -> Iterator[None]:
    """Send this process's requests to the sample web, whatever proxies the user has."""
    before = {name: os.environ.pop(name, None) for name in PROXY_VARIABLES}
    os.environ["http_proxy"] = proxy
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _show(workplace: Workplace, reporter: Reporter) -> None:
    from sqlmodel import col, select

    from directory.models import Clinic

    with workplace.store.session() as session:
        clinics = session.exec(
            select(Clinic)
            .where(col(Clinic.offers_exosome_therapy))
            .order_by(col(Clinic.certified).desc(), col(Clinic.grade), col(Clinic.provider_kind), col(Clinic.name))
        ).all()
    rows = [
        (
            c.name,
            ", ".join(part for part in (c.city, c.region or c.country) if part),
            f"certified {c.grade}" if c.certified else "",
            c.provider_kind.replace("_", " "),
        )
        for c in clinics
    ]
    reporter.table("Clinics that offer exosome therapy (all invented)", ("clinic", "place", "verdict", "kind"), rows)
    certified = sum(c.certified for c in clinics)
    reporter.say(f"{len(clinics)} clinics, {certified} with a certified dermatologist or plastic surgeon.")
    reporter.say(f"Files: {workplace.settings.data / 'out'} (open site/index.html, or the CSV files)")

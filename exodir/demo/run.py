"""The demo: the real way of the data over an invented web on loopback and sample registries in their formats."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exodir.commands.crawl import run_all
from exodir.console import Reporter
from exodir.demo.server import serve
from exodir.options import Workplace

HERE = Path(__file__).parent
WEB, SEEDS, REGISTRIES = HERE / "web", HERE / "seeds.csv", HERE / "registries"
PROXY_VARIABLES = ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY")


def run_demo(data: Path, reporter: Reporter) -> Workplace:
    """Crawl the sample web, verify against the sample registries, export beside; gives the workplace to serve from."""
    from exodir.settings import Settings

    workplace = Workplace(Settings(data=data, db="", delay=0, max_pages=25, contact=""))
    registries = [f"{folder.name}={folder}" for folder in sorted(REGISTRIES.iterdir()) if folder.is_dir()]
    with serve(WEB) as proxy, _proxied(proxy):
        run_all(workplace, SEEDS, registries, data / "out", reporter)
    if reporter.problems:
        reporter.say(f"{len(reporter.problems)} sites of the sample web cannot be read, on purpose:")
        for problem in reporter.problems:
            reporter.say(f"  - {problem}")
    _show(workplace, reporter)
    return workplace


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

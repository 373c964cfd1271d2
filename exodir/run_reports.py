"""The report of a run, written to the data folder at every stage, so that there is one even of a run that dies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from directory.bounds import Breach
from directory.models import Run
from directory.reports import RunReport, report_of
from directory.showing.run_page import run_page

if TYPE_CHECKING:
    from exodir.options import Workplace

KEPT = 200
"""Reports kept; a year of weekly runs and many by hand."""


def write_report(
    workplace: Workplace,
    run_id: str,
    stage: str,
    *,
    found: Sequence[Breach] = (),
    published: bool = False,
    forgotten: Sequence[Path] = (),
) -> RunReport:
    """Write `reports/RUN.json`, `RUN.html` and `metrics.prom` as the run stands now; gives the report."""
    with workplace.store.session() as session:
        report = report_of(
            session,
            session.get_one(Run, run_id),
            snapshots=workplace.snapshots.all(),
            stage=stage,
            now=datetime.now(UTC),
        )
    report.breaches = [(breach.severity, breach.says) for breach in found]
    report.published = published
    report.forgotten = [path.name for path in forgotten]
    folder = workplace.settings.data / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    _put(folder / f"{run_id}.json", report.model_dump_json(indent=1))
    _put(folder / f"{run_id}.html", run_page(report))
    _put(folder / "metrics.prom", metrics(report))
    for old in sorted(folder.glob("*.json"))[:-KEPT]:
        old.unlink()
        old.with_suffix(".html").unlink(missing_ok=True)
    return report


def last_report(data: Path) -> RunReport | None:
    """The report of the last run, as far as it came; None when there is none of this version."""
    newest = max((data / "reports").glob("*.json"), default=None)
    if newest is None:
        return None
    try:
        return RunReport.model_validate_json(newest.read_bytes())
    except ValueError:
        return None


def metrics(report: RunReport) -> str:
    """The figures of a report in the text format of Prometheus, for its node exporter's text file collector."""
    rows: list[tuple[str, str, dict[str, str], float]] = [
        ("run_started_seconds", "When the run began.", {}, report.started_at.timestamp()),
        ("run_finished", "1 when the run came to its end.", {}, float(report.finished_at is not None)),
        ("run_published", "1 when its files were put in front of readers.", {}, float(report.published)),
        ("run_pages", "Pages fetched in the run.", {}, report.pages),
        ("run_bytes", "Bytes of the pages fetched in the run.", {}, report.bytes),
        ("clinics", "Clinics that offer exosome therapy.", {}, report.now.clinics),
        ("clinics_certified", "Clinics with a certified specialist.", {}, report.now.certified),
        ("sites_asking", "Sites that need a person.", {}, len(report.asks)),
        ("review_cases", "Cases that wait for a person.", {}, report.cases),
        *(("run_visits", "Visits by outcome.", {"outcome": o}, n) for o, n in report.visits.items()),
        *(("run_failures", "Failed visits by class.", {"failure": f.failure}, len(f.sites)) for f in report.failures),
        *(("sites", "Sites by last outcome.", {"outcome": o}, n) for o, n in report.now.outcomes.items()),
        *(("practitioners", "By status.", {"status": s}, n) for s, n in report.now.practitioners.items()),
        *(("field_coverage", "Share of clinics.", {"field": f}, share) for f, share in report.now.coverage.items()),
    ]
    lines: list[str] = []
    for name, help_text, labels, value in rows:
        header = f"# HELP exodir_{name} {help_text}"
        if header not in lines:
            lines += [header, f"# TYPE exodir_{name} gauge"]
        said = ",".join(f'{key}="{text}"' for key, text in labels.items())
        lines.append(f"exodir_{name}{{{said}}} {value:g}" if said else f"exodir_{name} {value:.17g}")
    return "\n".join(lines) + "\n"


def _put(path: Path, text: str) -> None:
    """A file appears whole or not at all."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)

"""A run's report as one page that stands alone: charts drawn as SVG, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from directory.reports import RunReport

TEMPLATES = Path(__file__).parent.parent / "templates"
TREND = ("sites", "clinics", "certified")


def run_page(report: RunReport) -> str:
    """The page of one report."""
    runs = [earlier.figures for earlier in reversed(report.earlier)] + [report.now]
    trends = {name: [getattr(figures, name) for figures in runs] for name in TREND}
    return _environment().get_template("run_report.html").render(report=report, trends=trends, points=points)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def points(values: Sequence[float], width: int, height: int) -> list[tuple[float, float]]:
    """Where the values of a line stand in a drawing of this size, the first at the left and zero at the bottom."""
    most = max(max(values), 1)
    step = width / max(len(values) - 1, 1)
    return [(round(number * step, 1), round(height - value / most * height, 1)) for number, value in enumerate(values)]

"""`exodir status`: last runs, sites, registries, and what needs attention."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from exodir import options
from exodir.console import Reporter

if TYPE_CHECKING:
    from directory.reports import RunReport


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(status)


def status(data: options.Data = None, db: options.Db = None) -> None:
    """Show what the last run did and what needs care.

    The gist of its report, the runs before, registries and their age, and what needs a person.

    \b
    exodir status
    exodir status --data /srv/exodir
    """
    from sqlmodel import col, select

    from directory.models import Run
    from directory.reports import asks_of, figures_of
    from directory.review import waiting
    from exodir.readers import why_apart
    from exodir.run_reports import last_report

    workplace = options.open_workplace(data=data, db=db)
    reporter = Reporter()
    with workplace.store.session() as session:
        runs = session.exec(select(Run).order_by(col(Run.started_at).desc()).limit(5)).all()
        figures = figures_of(session, workplace.snapshots.all())
        asks = asks_of(session)
        cases = waiting(session, now=datetime.now(UTC))
    if not runs:
        reporter.say("Nothing has been run yet. Start with: exodir run --seeds seeds.csv")
        return
    report = last_report(workplace.settings.data)
    if report:
        _show_report(report, workplace, reporter)
    if apart := why_apart(workplace):
        reporter.say(apart)
    reporter.table(
        "Last runs",
        ("started (UTC)", "command", "outcome"),
        [(f"{r.started_at:%Y-%m-%d %H:%M}", r.command, r.outcome or "interrupted or under way") for r in runs],
    )
    reporter.table("Sites", ("outcome", "sites"), list(figures.outcomes.items()))
    heading = f"Clinics that offer exosome therapy ({figures.certified} certified)"
    reporter.table(heading, ("kind", "clinics"), list(figures.kinds.items()))
    reporter.table("Practitioners", ("status", "people"), list(figures.practitioners.items()))
    _show_registries(workplace, reporter)
    attention = [f"{site.id}: {site.what}" for site in asks]
    attention += [f"{c.name or c.clinic_name} ({c.clinic_id}): {'; '.join(c.reasons)}" for c in cases]
    reporter.say(f"Needs a person: {len(attention)}")
    for line in attention:
        reporter.say(f"  - {line}")
    if cases:
        reporter.say("Cases to decide: exodir review list")


def _show_report(report: RunReport, workplace: options.Workplace, reporter: Reporter) -> None:
    """The last run in a few lines, by its report."""
    visits = ", ".join(f"{count} {outcome}" for outcome, count in report.visits.items()) or "none was due"
    reporter.say(f"Last run, {report.started_at:%Y-%m-%d %H:%M} UTC ({report.stage}). Sites visited: {visits}.")
    for severity, words in report.breaches:
        reporter.say(f"  {'Held back' if severity == 'fatal' else 'Look'}: {words}")
    for news in report.news[:10]:
        reporter.say(f"  {news.name or news.id}: {news.what}")
    if len(report.news) > 10:
        reporter.say(f"  and {len(report.news) - 10} more")
    by_itself = sum(len(failure.sites) for failure in report.failures if failure.action != "ask")
    if by_itself:
        reporter.say(f"  Sites that failed and are asked again by themselves: {by_itself}")
    reporter.say(f"  All of it: {workplace.settings.data / 'reports' / report.run_id}.html")


def _show_registries(workplace: options.Workplace, reporter: Reporter) -> None:
    from directory.registries import REGISTRIES

    today = datetime.now(UTC).date()
    rows = [
        (s.name, s.released_on, f"{(today - s.released_on).days} days", s.rows)
        for s in workplace.snapshots.all()
        if s.name in REGISTRIES
    ]
    reporter.table("Registries", ("name", "release", "age", "rows"), rows or [("none loaded", "", "", "")])

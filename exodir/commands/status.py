"""`exodir status`: last runs, sites, registries, and what needs attention."""

from __future__ import annotations

from datetime import UTC, datetime

import typer

from exodir import options
from exodir.console import Reporter


def register(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command()(status)


def status(data: options.Data = None, db: options.Db = None) -> None:
    """Show what was run and what needs care.

    The last runs, sites by outcome, verdicts, registries and their age, and what needs a person.

    \b
    exodir status
    exodir status --data /srv/exodir
    """
    from sqlmodel import col, func, select

    from directory.models import Clinic, Practitioner, Run, Site
    from directory.review import waiting

    workplace = options.open_workplace(data=data, db=db)
    reporter = Reporter()
    with workplace.store.session() as session:
        runs = session.exec(select(Run).order_by(col(Run.started_at).desc()).limit(5)).all()
        sites = session.exec(select(Site.outcome, func.count()).group_by(Site.outcome)).all()
        kinds = session.exec(
            select(Clinic.provider_kind, func.count())
            .where(col(Clinic.offers_exosome_therapy))
            .group_by(Clinic.provider_kind)
        ).all()
        certified = session.exec(
            select(func.count()).select_from(Clinic).where(col(Clinic.offers_exosome_therapy), col(Clinic.certified))
        ).one()
        people = session.exec(select(Practitioner.status, func.count()).group_by(Practitioner.status)).all()
        failed = session.exec(
            select(Site).where(col(Site.outcome).in_(("unreachable", "error"))).order_by(Site.site)
        ).all()
        cases = waiting(session, now=datetime.now(UTC))
    if not runs:
        reporter.say("Nothing has been run yet. Start with: exodir run --seeds seeds.csv")
        return
    reporter.table(
        "Last runs",
        ("started (UTC)", "command", "outcome"),
        [(f"{r.started_at:%Y-%m-%d %H:%M}", r.command, r.outcome or "interrupted or under way") for r in runs],
    )
    reporter.table("Sites", ("outcome", "sites"), sorted((o or "not visited yet", n) for o, n in sites))
    reporter.table(f"Clinics that offer exosome therapy ({certified} certified)", ("kind", "clinics"), sorted(kinds))
    reporter.table("Practitioners", ("status", "people"), sorted(people))
    _show_registries(workplace, reporter)
    attention = [f"{s.site}: {s.outcome}: {s.reason}" for s in failed]
    attention += [f"{c.name or c.clinic_name} ({c.clinic_id}): {'; '.join(c.reasons)}" for c in cases]
    reporter.say(f"Needs attention: {len(attention)}")
    for line in attention:
        reporter.say(f"  - {line}")
    if cases:
        reporter.say("Cases that need a person: exodir review list")


def _show_registries(workplace: options.Workplace, reporter: Reporter) -> None:
    from directory.registries import REGISTRIES

    today = datetime.now(UTC).date()
    rows = [
        (s.name, s.released_on, f"{(today - s.released_on).days} days", s.rows)
        for s in workplace.snapshots.all()
        if s.name in REGISTRIES
    ]
    reporter.table("Registries", ("name", "release", "age", "rows"), rows or [("none loaded", "", "", "")])

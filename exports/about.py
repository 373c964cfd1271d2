"""What a release is made of and from: its date, versions, run, registries and selection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from sqlmodel import Session, col, select

from directory.cells import moment_text
from directory.models import Run
from directory.published import Selection
from directory.snapshots import Snapshots
from directory.tables import SCHEMA_VERSION
from directory.verdict import POLICY_VERSION

TITLE = "Directory of clinics that offer exosome therapy"
NAME = "exosome-directory"
DESCRIPTION = (
    "Clinics that offer exosome therapy, who treats there, what official registries say of them, and the evidence. "
    "Collected from the clinics' own web sites and from public registries by the program exosome-directory."
)
LICENCE = ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0")
"""Of the compilation; what a row quotes stands under the terms in its column source_licence."""


@dataclass(frozen=True)
class RegistryRelease:
    """A registry as a release of ours rests on it."""

    name: str
    title: str
    released_on: str
    digest: str
    licence: str
    share_alike: bool


@dataclass(frozen=True)
class About:
    """Equal in two releases of the same inputs."""

    as_of: datetime
    program_version: str
    policy_version: str
    schema_version: str
    runs: int
    last_run: dict[str, str]
    registries: tuple[RegistryRelease, ...]
    selection: str
    share_alike: bool
    contact: str = ""
    base_url: str = ""

    @property
    def release(self) -> str:
        """The name of the release: its day."""
        return self.as_of.date().isoformat()


def gather(
    session: Session,
    selection: Selection,
    snapshots: Snapshots | None,
    *,
    as_of: datetime,
    contact: str = "",
    base_url: str = "",
) -> About:
    """Read what there is to say about a release of this store."""
    runs = list(session.scalars(select(Run).order_by(col(Run.started_at), col(Run.run_id))))
    last: dict[str, str] = {}
    if runs:
        finished = moment_text(runs[-1].finished_at) if runs[-1].finished_at else ""
        last = {"run_id": runs[-1].run_id, "started_at": moment_text(runs[-1].started_at), "finished_at": finished}
    return About(
        as_of=as_of,
        program_version=version("exosome-directory"),
        policy_version=POLICY_VERSION,
        schema_version=SCHEMA_VERSION,
        runs=len(runs),
        last_run=last,
        registries=tuple(_registries(snapshots)),
        selection=selection.words or ("every clinic found" if selection.all_clinics else "clinics that offer it"),
        share_alike=selection.share_alike,
        contact=contact,
        base_url=base_url,
    )


def _registries(snapshots: Snapshots | None) -> list[RegistryRelease]:
    return [
        RegistryRelease(
            name=one.name,
            title=one.registry.title,
            released_on=one.released_on.isoformat(),
            digest=one.digest,
            licence=one.registry.licence,
            share_alike=one.registry.share_alike,
        )
        for one in sorted(snapshots.all() if snapshots else [], key=lambda one: one.name)
    ]

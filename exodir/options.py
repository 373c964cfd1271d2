"""Options that many commands share, and the workplace they open: settings, store and registry snapshots."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from directory.released import Shown
    from directory.snapshots import Snapshots
    from directory.storage import Store
    from exodir.settings import Settings

Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="Folder that holds everything (default ./data).")
]
Db = Annotated[
    str | None, typer.Option("--db", metavar="URL", help="Database URL (default: SQLite in the data folder).")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Plain lines only, and few of them.")]
Delay = Annotated[
    float | None,
    typer.Option("--delay", metavar="SECONDS", min=0, help="Pause between two requests to one host (default 1)."),
]
MaxPages = Annotated[
    int | None, typer.Option("--max-pages", metavar="N", min=1, help="Pages a site at the most (default 25).")
]
Contact = Annotated[
    str | None,
    typer.Option("--contact", metavar="ADDRESS", help="Mail address or web page, put into the user agent."),
]
AllClinics = Annotated[
    bool, typer.Option("--all-clinics", help="Export every clinic found, also those that do not offer exosome therapy.")
]
SEEDS_OPTION = typer.Option(
    "--seeds", metavar="FILE", help="CSV with a header and a column `url`; `name`, `country` may help."
)
SeedsFile = Annotated[Path, SEEDS_OPTION]


class Workplace:
    """The settings in force with the store and the snapshots, each opened when first needed."""

    def __init__(self, settings: Settings) -> None:
        """Keep the settings; nothing is opened yet."""
        self.settings = settings
        self._store: Store | None = None
        self._shown: Shown | None = None

    @property
    def store(self) -> Store:
        """The database, opened and migrated."""
        if self._store is None:
            from directory.storage import open_store

            self._store = open_store(self.settings.db_url)
        return self._store

    @property
    def released(self) -> Path:
        """Where the copy stands that readers are shown while a run is at work or held back."""
        from directory.released import NAME

        return self.settings.data / NAME

    @property
    def shown(self) -> Shown:
        """The database as readers see it."""
        if self._shown is None:
            from directory.released import Shown

            self._shown = Shown(self.store, self.released)
        return self._shown

    @property
    def snapshots(self) -> Snapshots:
        """The registry snapshots of the data folder."""
        from directory.snapshots import Snapshots

        return Snapshots(self.settings.data)


ROOT_FLAGS: dict[str, Any] = {}
"""Flags given before the command's name (`exodir --data DIR run ...`)."""


def open_workplace(**flags: Any) -> Workplace:
    """The workplace for one command: a flag behind the command's name beats the same flag before it."""
    from exodir.settings import load_settings

    given = {name: value for name, value in flags.items() if value is not None}
    return Workplace(load_settings(**(ROOT_FLAGS | given)))

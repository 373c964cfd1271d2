"""Settings: exodir.toml in the working folder, then EXODIR_* variables, then flags."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from directory.errors import ExodirError

FILE = "exodir.toml"


class Settings(BaseSettings):
    """Everything that can be set; a name here is a key of exodir.toml and, with EXODIR_ before it, a variable."""

    model_config = SettingsConfigDict(env_prefix="EXODIR_", toml_file=FILE, extra="forbid")

    data: Path = Field(default=Path("data"), description="folder that holds everything")
    db: str = Field(default="", description="database URL; empty: sqlite in the data folder")
    corrections: Path = Field(
        default=Path("corrections.csv"), description="file of corrections and removals, applied if it is there"
    )
    labels: Path = Field(
        default=Path("labels.csv"),
        description="sites judged by people, by which pages and releases tell how often they are wrong, if it is there",
    )
    contact: str = Field(default="", description="address in the user agent, for the owners of the sites")
    base_url: str = Field(default="", description="address the static site will stand at, for its sitemap and links")
    delay: float = Field(default=1.0, ge=0, description="seconds between two requests to one host")
    revisit_days: float = Field(
        default=7, ge=0, description="days after which `run` visits a site again, later if it never changes; 0: always"
    )
    hours: str = Field(
        default="",
        pattern=r"^(([01]?\d|2[0-4])-([01]?\d|2[0-4]))?$",
        description="hours between which visits begin, by this machine's clock: 22-6; empty: always",
    )
    archive_days: float = Field(default=0, ge=0, description="days archived pages are kept; 0: for good")
    archive_gigabytes: float = Field(default=0, ge=0, description="gigabytes of archived pages kept; 0: any")
    max_pages: int = Field(default=25, ge=1, description="pages a site at the most")
    visit_candidates: bool = Field(
        default=True, description="let `run` visit what was discovered and names exosomes, or was accepted"
    )
    budget_minutes: float = Field(default=0, ge=0, description="minutes a crawl may take, then the rest waits; 0: any")
    budget_pages: int = Field(default=0, ge=0, description="pages a crawl may fetch in all; 0: any number")
    budget_megabytes: float = Field(default=0, ge=0, description="megabytes a crawl may fetch in all; 0: any number")
    search_key: str = Field(default="", description="key of Brave Search, for `discover search`")
    search_may_store: bool = Field(
        default=False,
        description="whether your plan of the search lets you keep its results",
    )
    alert_webhook: str = Field(
        default="",
        pattern=r"^(https?://\S+)?$",
        description="address (https://...) that is sent a JSON message when a run needs a person",
    )
    alert_mail: str = Field(
        default="", pattern=r"^([^\s@]+@[^\s@]+)?$", description="mail address that is told the same; needs smtp"
    )
    smtp: str = Field(
        default="",
        pattern=r"^(smtps?://(\S+@)?[^\s/:@]+(:\d+)?/?)?$",
        description="mail server: smtp://name:password@host:587 or smtps://name:password@host:465",
    )
    ask_npi_registry: bool = Field(
        default=True, description="let `run` ask the NPI Registry about people at US clinics while nppes is not loaded"
    )
    registry_mirror: str = Field(
        default="", description="server asked for registry files in the publishers' place, as a proxy (http://...)"
    )

    @property
    def db_url(self) -> str:
        """The database URL."""
        return self.db or f"sqlite:///{self.data / 'exodir.db'}"

    @property
    def labels_there(self) -> Path | None:
        """The labelled sample, where there is one."""
        return self.labels if self.labels.is_file() else None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags before variables before the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(**flags: Any) -> Settings:
    """The settings in force; flags that are None were not given. ExodirError names the setting that is wrong."""
    import tomllib

    try:
        return Settings(**{name: value for name, value in flags.items() if value is not None})
    except tomllib.TOMLDecodeError as error:
        raise ExodirError(f"{FILE}: {error}. Mend the file or move it away.") from error
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            known = ", ".join(Settings.model_fields)
            raise ExodirError(f"{FILE}: there is no setting '{name}'. Settings are: {known}.") from error
        wrong = first["msg"]
        if first["type"] == "string_pattern_mismatch":
            wrong = f"what it says is not of that form; it is the {Settings.model_fields[name].description}"
        raise ExodirError(
            f"The setting '{name}' ({FILE}, EXODIR_{name.upper()} or --{name.replace('_', '-')}): {wrong}."
        ) from error

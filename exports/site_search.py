"""The search of the static site: one Pagefind index a country or state, so that a first search stays light."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from html import escape
from pathlib import Path

from directory.errors import ExodirError
from directory.finding.catalogue import Catalogue
from directory.finding.loading import search_words
from directory.queries import ClinicDetail
from directory.showing import wording
from directory.showing.atlas import slug_of
from directory.showing.language import LANGUAGES, say, speaking
from exports.site_folder import SiteFolder

FOLDER = "pagefind"
SHARD = 4000
"""So many clinics at most lie in one index, where their places can be told apart."""

_NOT_USED = ("pagefind-ui", "pagefind-modular", "pagefind-component", "pagefind-highlight", "pagefind-worker")
_MADE_FROM = "made-from.txt"


class SearchIndexes:
    """Gathers a small page a clinic for Pagefind, and has the indexes made whose pages have changed."""

    def __init__(self, known: Catalogue, work: Path) -> None:
        """`work`: a folder for what Pagefind reads."""
        self._work = work
        self._countries = Counter(country for country, _, _ in known.place_of)
        self._whole = len(known.ids) <= SHARD
        self._row_of = known.row_of
        self._digests: dict[str, blake2b] = {}
        self.counts: Counter[str] = Counter()
        self._places: dict[str, tuple[str, str]] = {}

    def shards(self) -> list[tuple[str, str, int]]:
        """Each index: its folder, its label in the language spoken now, how many clinics are in it; by label."""
        named = [(name, self._label(name), count) for name, count in self.counts.items()]
        return sorted(named, key=lambda shard: (shard[0].endswith("-"), shard[1]))

    def add(self, detail: ClinicDetail) -> None:
        """Take in a clinic."""
        clinic = detail.clinic
        country, region = clinic.country, clinic.region
        shard = self._shard(country, region)
        self._places[shard] = (country, region)
        body = _page(detail, self._row_of[clinic.clinic_id])
        self._digests.setdefault(shard, blake2b(digest_size=12)).update(body.encode())
        self.counts[shard] += 1
        folder = self._work / shard
        if self.counts[shard] == 1:
            folder.mkdir(parents=True)
        (folder / f"{clinic.clinic_id}.html").write_text(body, encoding="utf-8")

    def make(self, folder: SiteFolder, former: Path) -> None:
        """Put the indexes into the new site; those whose pages are the same are taken over."""
        for shard, digest in self._digests.items():
            name = f"{FOLDER}/{shard}"
            made_from = former / name / _MADE_FROM
            if made_from.is_file() and made_from.read_text(encoding="utf-8") == digest.hexdigest():
                folder.link_folder(name)
            else:
                run_pagefind(self._work / shard, folder.path / name)
                (folder.path / name / _MADE_FROM).write_text(digest.hexdigest(), encoding="utf-8")
            shutil.rmtree(self._work / shard)

    def _shard(self, country: str, region: str) -> str:
        if self._whole:
            return "all"
        large = self._countries[country] > SHARD
        return f"{slug_of(country)}-{slug_of(region)}" if large else slug_of(country)

    def _label(self, shard: str) -> str:
        country, region = self._places[shard]
        name = wording.country_name(country) or say("Country not known")
        if self._whole or self._countries[country] <= SHARD:
            return name
        return f"{name}: {wording.region_name(region, country) or say('Region not stated')}"


def run_pagefind(site: Path, out: Path) -> None:
    """Index a folder of pages; ExodirError with what Pagefind said when it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(out), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not (out / "pagefind.js").is_file():
        said = (done.stderr or done.stdout).strip().splitlines()
        raise ExodirError(f"The search index could not be made: {said[-1] if said else 'pagefind said nothing'}.")
    for path in out.iterdir():
        if path.name.startswith(_NOT_USED):
            path.unlink()


def _page(detail: ClinicDetail, rank: int) -> str:
    """What Pagefind reads of a clinic: the words by which it is found, its filters, and what a card shows."""
    clinic = detail.clinic
    people = [*detail.practitioners, *detail.named]
    words = " ".join(sorted(search_words(clinic, [person.name for person in people])))
    shown = {"id": clinic.clinic_id, "name": clinic.name or clinic.site, "grade": clinic.grade}
    for code in LANGUAGES:
        with speaking(code):
            shown[f"place_{code}"] = wording.place_words(clinic)
            shown[f"said_{code}"] = wording.clinic_sentence(clinic, detail.practitioners)
            shown[f"who_{code}"] = wording.who_line(clinic, detail.practitioners)
    shown["stale"] = "yes" if detail.stale else ""
    shown["verdict"] = wording.verdict_of(clinic)
    filters = {
        "verdict": [shown["verdict"]],
        "country": [clinic.country],
        "region": [clinic.region],
        "city": [clinic.city],
        "specialty": clinic.certified_specialties,
        "procedure": clinic.paired_procedures,
    }
    return (
        f"<!doctype html><html><body data-pagefind-body><p>{escape(words)}</p>"
        + _attributes("meta", {name: [value] for name, value in shown.items()})
        + _attributes("filter", filters)
        + f'<i data-pagefind-sort="rank[title]" title="{rank:07}"></i></body></html>'
    )


def _attributes(kind: str, values: Mapping[str, Iterable[str]]) -> str:
    return "".join(
        f'<i data-pagefind-{kind}="{name}[title]" title="{escape(value)}"></i>'
        for name, given in values.items()
        for value in given
        if value
    )

"""Maryland Board of Physicians: physicians and allied health professions; active licences only."""

from __future__ import annotations

from crawler.loading.shapes import Columns, FileShape, Lookup, Phrases, Source, details, licence
from crawler.loading.words import STANDING, date_in, standing_with

_COLUMNS: Columns = {
    "number": ("License #", "License Number"),
    "last_name": "Last Name",
    "first_name": "First Name",
    "status_word": ("License Status", "Status"),
    "expires": ("Expiration Date", "Expire Date"),
    "discipline": "Discipline",
    "profession": "Profession",
}
_LOOKUPS = {"standing": Lookup("status_word", standing_with)}


def _record(profession: str) -> Phrases:
    return {
        "entity": "'person'",
        "profession": profession,
        "licences": licence("number", "'MD'"),
        "standing": STANDING,
        "status": "status_word",
        "valid_until": "day(expires)",
        "details": details(discipline="discipline"),
    }


_NAMES: tuple[Phrases, ...] = ({"family": "plain(last_name)", "given": "plain(first_name)"},)

PHYSICIANS = FileShape(
    part="physicians",
    columns={name: spelt for name, spelt in _COLUMNS.items() if name != "profession"},
    needs=("number", "last_name", "first_name", "status_word", "expires", "discipline"),
    key="number",
    many_rows=True,
    lookups=_LOOKUPS,
    unsure="standing = ''",
    unsure_words="status_word",
    record=_record("'Physician'"),
    names=_NAMES,
)
ALLIED = FileShape(
    part="allied-health",
    columns=_COLUMNS,
    needs=("profession", "number", "last_name", "first_name", "status_word", "expires", "discipline"),
    key="number",
    many_rows=True,
    lookups=_LOOKUPS,
    unsure="standing = ''",
    unsure_words="status_word",
    record=_record("profession"),
    names=_NAMES,
)

SOURCE = Source(name="licences-md", files=(PHYSICIANS, ALLIED), released=date_in)

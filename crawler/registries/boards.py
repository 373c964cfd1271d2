"""A certifying board's list that the maintainer may lawfully use, as a CSV of our own columns."""

from __future__ import annotations

from crawler.loading.shapes import FileShape, Lookup, Source, details, specialty
from crawler.loading.words import STANDING, date_in
from directory.vocabulary.standings import standing_of


def read_status(text: str) -> str:
    """Standing told by a board's status word; `certified` is the board's word for good."""
    words = text.strip().lower()
    if words in ("certified", "board certified", "diplomate", "yes", "meeting requirements"):
        return "good"
    if words in ("not certified", "no", "decertified"):
        return "lapsed"
    standing = standing_of(text)
    return "" if standing == "unknown" else standing


SOURCE = Source(
    name="boards",
    files=(
        FileShape(
            part="certificates",
            columns={
                "board": "board",
                "family_name": "family_name",
                "given_names": "given_names",
                "city_name": "city",
                "state": "region",
                "country_code": "country",
                "status_word": "status",
                "certified_from": "valid_from",
                "certified_to": "valid_to",
                "number": "registry_id",
            },
            needs=("board", "family_name", "given_names", "status_word"),
            # A board's own numbers are not in the file: an entry is named by its content.
            key="'board-' || left(md5(lower(concat_ws('|', board, family_name, given_names, state, country_code, "
            "number))), 16)",
            refuse={
                "family_name = ''": "no family name",
                "board = ''": "no board is named",
            },
            many_rows=True,
            lookups={"standing": Lookup("status_word", read_status)},
            unsure="standing = ''",
            unsure_words="status_word",
            record={
                "entity": "'person'",
                "profession": "board",
                "specialties": specialty(label="board"),
                "standing": STANDING,
                "status": "status_word",
                "valid_from": "day(certified_from)",
                "valid_until": "day(certified_to)",
                "details": details(board="board", registry_id="number"),
            },
            names=(
                {
                    "family": "plain(family_name)",
                    "given": "split_part(plain(given_names), ' ', 1)",
                    "middle": "ltrim(substr(plain(given_names), length(split_part(plain(given_names), ' ', 1)) + 1))",
                },
            ),
            places=({"city": "city_name", "region": "state", "country": "upper(country_code)"},),
        ),
    ),
    released=date_in,
)

"""The words that a registry's phrases may use beside plain SQL: DuckDB macros for dates, numbers, codes and keys."""

from __future__ import annotations

import duckdb

_DAY_FORMS = "['%m/%d/%Y', '%Y-%m-%d', '%Y%m%d', '%m/%d/%y', '%d-%b-%Y', '%d %b %Y', '%b %d, %Y', '%m%d%Y']"
_UNUSABLE = "('', 'PENDING', 'NULL', 'NONE', 'N/A', 'NA', 'UNKNOWN', 'TBD', 'APPLIED', 'XXX')"
MACROS = (
    # A text without HTML entities and doubled spaces.
    r"plain(x) := CASE WHEN contains(x, '&') OR contains(x, '  ') THEN regexp_replace("
    r"replace(replace(replace(replace(replace(x, '&amp;', '&'), '&#39;', ''''), '&#039;', ''''), '&apos;', ''''), "
    r"'&quot;', ''), '\s+', ' ', 'g') ELSE x END",
    f"day(x) := CASE WHEN x = '' THEN NULL ELSE try_strptime(split_part(left(x, 24), 'T', 1), {_DAY_FORMS})::DATE END",
    "uk_day(x) := CASE WHEN x = '' THEN NULL ELSE try_strptime(split_part(split_part(left(x, 24), 'T', 1), ' - ', 1), "
    "['%d/%m/%Y', '%Y-%m-%d', '%d/%b/%Y', '%d-%b-%Y', '%d %b %Y', '%d %B %Y'])::DATE END",
    "letters(x) := regexp_replace(upper(x), '[^0-9A-Z]', '', 'g')",
    "digits(x) := regexp_replace(x, '[^0-9]', '', 'g')",
    "but_first(x) := replace(x, left(x, 1), '')",
    "two_digits(x) := but_first(x) = '' OR but_first(but_first(x)) = ''",
    f"usable(x) := upper(x) NOT IN {_UNUSABLE} AND NOT regexp_full_match(x, '[0 .-]*')",
    # A US postal code with the zeros a spreadsheet has taken: 4416 -> 04416, 41023134 -> 041023134.
    "zip(x) := CASE WHEN length(digits(x)) IN (3, 4) THEN lpad(digits(x), 5, '0') "
    "WHEN length(digits(x)) IN (7, 8) THEN lpad(digits(x), 9, '0') ELSE digits(x) END",
    "join2(a, b) := CASE WHEN b = '' THEN a WHEN a = '' THEN b ELSE a || ', ' || b END",
    # The keys of addresses.py for the usual American forms; all others are made by its own functions.
    "usual_postal(code, country) := country = 'US' AND regexp_full_match(code, '[0-9]{5}([0-9]{4})?')",
    "usual_postal_key(code) := CASE WHEN left(code, 5) = '00000' THEN '' ELSE left(code, 5) END",
    "usual_phone(x) := regexp_full_match(x, '[1-9][0-9]{9}')",
    "usual_phone_key(x) := CASE WHEN substr(x, 4, 5) = '55501' OR two_digits(x) "
    "OR contains('01234567890123456789', x) OR contains('98765432109876543210', x) "
    "OR substr(x, 4) IN ('5555555', '1234567', '0000000', '4567890') THEN '' ELSE x END",
    "ascii_key(x) := regexp_replace(lower(x), '[^a-z0-9]', '', 'g')",
)


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the words that phrases may use."""
    for macro in MACROS:
        head, body = macro.split(" := ", 1)
        connection.execute(f"CREATE OR REPLACE TEMP MACRO {head} AS ({body})")

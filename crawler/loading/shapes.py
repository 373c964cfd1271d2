"""How a registry describes its files: their columns, and the phrases that fill the three tables of a snapshot."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from crawler.loading.reading import Layout

Columns = Mapping[str, str | tuple[str, ...]]
"""Our name of a column -> its spelling in the file's header, or all its spellings (old and new headers)."""

Phrases = Mapping[str, str]
"""Column of a snapshot's table -> DuckDB expression over the file's columns (all text, trimmed, '' when empty).

Besides plain SQL there are: day(x) a date in any of the usual forms, letters(x) only letters and digits in upper case,
zip(x) a US postal code with its lost zeros, join2(a, b) two texts with a space, and the names of the shape's lookups.
"""


COMMAS = Layout()


@dataclass(frozen=True, slots=True)
class Lookup:
    """A column made by a Python function from each distinct value of an expression (few, or hard for SQL).

    `make` gets the text and returns text, or a dict whose keys are `fields` (then `lookup.field` is used in phrases).
    """

    of: str
    make: Callable[[str], str | Mapping[str, str]]
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileShape:
    """One kind of file of a registry."""

    part: str  # its name inside the snapshot; files of one part replace each other
    columns: Columns
    needs: tuple[str, ...]  # columns without which it is not this file
    key: str  # the record id; a row without one is refused
    lacks: str = ""  # a header cell that shows it is another file, though it has all columns of this one
    record: Phrases | None = None  # None: the file only adds names or places to records of another part
    names: Sequence[Phrases] = ()
    places: Sequence[Phrases] = ()
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    refuse: Mapping[str, str] = field(default_factory=dict)  # SQL condition -> reason
    leave: str = ""  # SQL condition of rows that say nothing and are left out by design (counted apart)
    newest: str = ""  # SQL date expression; its greatest value dates a file that tells its date nowhere else
    layout: Layout = COMMAS
    headerless: str = ""  # regular expression for a row of a file without a header; `columns` are then in order
    untrimmed: tuple[str, ...] = ()  # columns of codes that need no trimming
    many_rows: bool = False  # one record has many rows; equal ones are kept once
    keyed: bool = False  # one row a record: of two files of this part the newer row of a record wins
    unsure: str = ""  # SQL condition of rows whose status word nobody knows: an alarm, told with the words
    unsure_words: str = ""  # the expression shown in that alarm

    def spellings(self, column: str) -> tuple[str, ...]:
        """All header spellings of one of our columns, folded for comparison."""
        spelt = self.columns[column]
        return tuple(fold_header(one) for one in ((spelt,) if isinstance(spelt, str) else spelt))


@dataclass(frozen=True, slots=True)
class Source:
    """One registry: its name and the files it is published in."""

    name: str
    files: tuple[FileShape, ...]
    main: str = ""  # the part that dates the snapshot; the first one by default
    released: Callable[[str], date | None] = lambda name: None  # release date told by a file's name
    is_update: Callable[[str], bool] = lambda name: False  # an incremental file, applied on top of what is loaded
    ignores: str = ""  # regular expression of further files that come along and are not needed

    @property
    def main_part(self) -> str:
        """The part whose date is the snapshot's."""
        return self.main or self.files[0].part


def fold_header(text: str) -> str:
    """A header cell for comparison: lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", text.casefold())


def sql_text(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def details(**columns: str) -> str:
    """A phrase for `details`: the given fields (name=expression) that are not empty, verbatim."""
    pairs = ", ".join(f"{{'k': {sql_text(name)}, 'v': {phrase}}}" for name, phrase in columns.items())
    return f"map_from_entries(list_filter([{pairs}], lambda x: x.v <> ''))"


def specialty(code: str = "''", label: str = "''", *, primary: str = "true") -> str:
    """A phrase for `specialties` with one specialty, or none when code and label are empty."""
    one = f"{{'code': {code}, 'label': {label}, 'is_primary': {primary}}}"
    return f"CASE WHEN {code} = '' AND {label} = '' THEN [] ELSE [{one}] END"


def licence(number: str, state: str) -> str:
    """A phrase for `licences` with one licence, or none when the number is unusable."""
    return f"CASE WHEN usable({number}) THEN [{{'number': {number}, 'state': {state}}}] ELSE [] END"

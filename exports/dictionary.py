"""The data dictionary as CSV and as a page: `python -m exports.dictionary` prints docs/columns.md."""

from __future__ import annotations

import csv
from pathlib import Path

from directory.cells import SEPARATOR, defused
from directory.tables import SCHEMA_VERSION, TABLES, Column, Table

CSV_NAME, PAGE_NAME = "dictionary.csv", "dictionary.md"
COLUMNS = ("table", "column", "type", "meaning", "values", "unit", "source", "empty", "personal")

_PREFACE = f"""# The tables and what their columns mean

Schema version {SCHEMA_VERSION}. The same tables in every format; this page is made from the program's own tables and
goes with each release as `dictionary.md` and `dictionary.csv`.

| type | in CSV | in JSON Lines, GeoJSON | in Parquet | in SQLite | in XLSX |
|---|---|---|---|---|---|
| text | text | string | string | text | text |
| integer, number | digits, point | number | int64, double | integer, real | number |
| boolean | `true`, `false` | true, false | bool | 1, 0 | TRUE, FALSE |
| moment | ISO 8601, UTC | the same as a string | timestamp, UTC | the same as text | date and time, UTC |
| list | items joined by `; ` | array | list of strings | JSON array | items joined by `; ` |
| json | JSON | JSON in a string | string | text | text |
| empty | empty cell | null | null | null | blank |

All text is UTF-8 without control characters; a line ends with a line feed, within a cell too; a semicolon within a
list's item is written as a comma. In CSV, and nowhere else, text that a spreadsheet would run as a formula has an
apostrophe in front: a cell that matches `^'+[=+\\-@\\t\\n＝＋－＠]` has one apostrophe too many. Phones in E.164 are
left as they are. *Personal* columns tell something about a person who can be identified.
"""


def write_dictionary(folder: Path) -> tuple[Path, Path]:
    """Write dictionary.csv and dictionary.md."""
    table, page = folder / CSV_NAME, folder / PAGE_NAME
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in dictionary_rows():
            writer.writerow([defused(cell) for cell in row])
    page.write_text(dictionary_page(), encoding="utf-8", newline="\n")
    return table, page


def dictionary_rows() -> list[tuple[str, ...]]:
    """One row a column, in COLUMNS."""
    return [_row(table, column) for table in TABLES for column in table.columns]


def dictionary_page() -> str:
    """The dictionary as Markdown."""
    return "\n".join([_PREFACE, *(_section(table) for table in TABLES)])


def _row(table: Table, column: Column) -> tuple[str, ...]:
    personal = "true" if column.personal else "false"
    values = SEPARATOR.join(column.values)
    about = (column.type, column.meaning, values, column.unit, column.source, column.empty, personal)
    return (table.name, column.name, *about)


def _section(table: Table) -> str:
    lines = [
        f"## {table.name}\n\n{table.meaning}\nKey and order of the rows: {', '.join(table.key)}.",
        *(f"Each `{column}` is in {target}." for column, target in table.refers),
        "\n| column | type | meaning | from | empty means | personal |\n|---|---|---|---|---|---|",
    ]
    for column in table.columns:
        values = f" One of {', '.join(column.values)}." if column.values else ""
        kind = f"{column.type}, {column.unit}" if column.unit else column.type
        personal = "yes" if column.personal else ""
        lines.append(
            f"| {column.name} | {kind} | {column.meaning}{values} | {column.source} | {column.empty} | {personal} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(dictionary_page(), end="")

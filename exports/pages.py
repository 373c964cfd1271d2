"""The pages that go with a release: how to cite it, and what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from exports.about import DESCRIPTION, LICENCE, TITLE, About
from exports.causes import CAUSE_WORDS
from exports.delta import Changed
from exports.numbers import Numbers
from exports.written import Written

_OPS = {"ADD": "added", "MOD": "changed", "DEL": "gone"}
_NAMED = 200
_MARKDOWN = str.maketrans({c: f"&#{ord(c)};" for c in "|<>&[]()*_`\\\n"})

CITATION, RELEASE = "CITATION.cff", "RELEASE.md"


def write_citation(folder: Path, about: About) -> Written:
    """CITATION.cff, which reference managers and archives read."""
    lines = [
        "cff-version: 1.2.0",
        "message: If you use these data, please cite them with the date of the release.",
        "type: dataset",
        f"title: {TITLE}",
        f"abstract: {_quoted(DESCRIPTION)}",
        "authors:",
        "  - name: The exosome-directory developers and the maintainers of this copy",
        f"version: {_quoted(f'{about.release}, schema {about.schema_version}')}",
        f"date-released: {_quoted(about.release)}",
        f"license: {LICENCE[0]}",
        *([f"url: {_quoted(about.base_url)}"] if about.base_url.startswith("http") else []),
    ]
    path = folder / CITATION
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return Written(path, {}, "How to cite it", "application/yaml")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_page(folder: Path, about: About, numbers: Numbers, changed: str = "") -> Written:
    """RELEASE.md: what the release rests on, its numbers, and what changed (`changed`, Markdown)."""
    path = folder / RELEASE
    text = "\n".join([_head(about), _counted(numbers), _rates(numbers.error_rates), changed or _UNCOMPARED])
    path.write_text(text, encoding="utf-8", newline="\n")
    return Written(path, {}, "What is in the release and what changed", "text/markdown")


_UNCOMPARED = """## What changed

This release was not compared with another one: `exodir export ... --since FOLDER` does so.
"""


def changed_page(changed: Changed) -> str:
    """What changed between two releases, as a section of RELEASE.md."""
    lines = [f"## What changed since release {changed.before}\n"]
    if not changed.counts:
        return f"{lines[0]}\nNothing.\n"
    lines += ["| table | what | why | rows |", "|---|---|---|---|"]
    lines += [
        f"| {table} | {_OPS[op]} | {CAUSE_WORDS[cause]} | {rows} |"
        for (table, op, cause), rows in sorted(changed.counts.items())
    ]
    if changed.verdicts:
        lines += ["\n| clinic | | verdict | why |", "|---|---|---|---|"]
        for clinic_id, name, said, cause in changed.verdicts[:_NAMED]:
            lines.append(f"| `{clinic_id}` | {_plain(name)} | {said} | {CAUSE_WORDS[cause]} |")
        if len(changed.verdicts) > _NAMED:
            lines.append(f"\n{len(changed.verdicts) - _NAMED} more clinics are in the delta.")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Words of a site inside a table of Markdown."""
    return text.translate(_MARKDOWN)


def _head(about: About) -> str:
    registries = [f"| {r.title} | {r.released_on} | {r.licence} | `{r.digest[:16]}` |" for r in about.registries]
    run = about.last_run.get("run_id", "none")
    return "\n".join(
        [
            f"# {TITLE}: release {about.release}\n",
            f"{DESCRIPTION}\n",
            f"Schema {about.schema_version}, policy {about.policy_version}, program {about.program_version}; last run "
            f"{run}. Selection: {about.selection}"
            + ("." if about.share_alike else "; without clinics that a share-alike source says something about."),
            f"\nThe compilation is under {LICENCE[2]}; what a row quotes is under the terms in its column "
            "`source_licence`. The columns: [dictionary.md](dictionary.md). To check the files: `sha256sum -c "
            "SHA256SUMS`. To cite: CITATION.cff.\n",
            "| registry | release | terms | digest |\n|---|---|---|---|",
            *(registries or ["| none is loaded | | | |"]),
            "",
        ]
    )


def _counted(numbers: Numbers) -> str:
    lines = ["## Numbers\n", "| table | rows |\n|---|---|"]
    lines += [f"| {table} | {rows} |" for table, rows in numbers.rows.items()]
    for table, columns in numbers.as_json().items():
        for column, values in columns.items():
            lines.append(f"\n{table} by {column}: {_listed(values)}.")
    return "\n".join(lines) + "\n"


def _rates(rates: dict[str, Any] | None) -> str:
    """How often the release is wrong, as a section of RELEASE.md."""
    if rates is None:
        return "## Known error rates\n\nNot measured for this release: `exodir export ... --labels FILE` does so.\n"
    lines = [
        "## Known error rates\n",
        "Sites judged by people, held against this release; 95 % intervals after Wilson.\n",
    ]
    lines += [
        "| question | country | sites | precision | recall | wrongly yes | wrongly no |",
        "|---|---|---|---|---|---|---|",
    ]
    for question, by_country in rates.items():
        for country, told in by_country.items():
            shares = f"{_share(told['precision'])} | {_share(told['recall'])}"
            wrong = f"{told['wrongly_yes']} | {told['wrongly_no']}"
            lines.append(f"| {question} | {_plain(country)} | {told['sites']} | {shares} | {wrong} |")
    return "\n".join(lines) + "\n"


def _share(told: dict[str, float] | None) -> str:
    return f"{told['share']:.1%} ({told['low']:.1%} to {told['high']:.1%})" if told else "none to tell from"


def _listed(values: Mapping[str, int]) -> str:
    return ", ".join(f"{value or 'empty'} {count}" for value, count in values.items()) or "none"

"""Every text a reader can see, and its translations brought up to date: `make words` (python -m tests.translating)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from crawler.extraction.procedure_words import PROCEDURES
from directory import pages, registries, specialties
from directory.finding import ranking, widening
from directory.judging import decisions, explaining, reasons
from directory.showing import checks, language, notices, retelling, templating, wording

ROOT = Path(pages.__file__).parent
Text = str | tuple[str, str]  # a text, or its singular and plural

_HEADER = "# Every text a reader sees; kept by `make words`. An empty msgstr fails a test."
_SINCE = datetime(2026, 11, 1, tzinfo=UTC)
_CALLS = {"say": 1, "say_many": 2}


def texts() -> dict[Text, list[str]]:
    """Every text with the places where it stands."""
    found: dict[Text, list[str]] = {}
    for text, where in (*_in_templates(), *_in_code(), *_in_tables()):
        if text and where not in found.setdefault(text, []):
            found[text].append(where)
    return found


def _in_templates() -> Iterator[tuple[Text, str]]:
    plain = templating.environment("jinja2.ext.i18n")
    plain.policies["ext.i18n.trimmed"] = True
    for path in sorted(templating.TEMPLATES.glob("*.html")):
        for _, _, message in plain.extract_translations(path.read_text(encoding="utf-8")):  # type: ignore[attr-defined]
            given = tuple(m for m in message if m) if isinstance(message, tuple) else (message,)
            yield (given[0] if len(given) == 1 else (given[0], given[1])), path.name


def _in_code() -> Iterator[tuple[Text, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                given = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                wanted = _CALLS.get(name, 0)
                if wanted and len(given) >= wanted:
                    yield (given[0] if wanted == 1 else (given[0], given[1])), path.name


def _in_tables() -> Iterator[tuple[Text, str]]:
    for table in (wording.VERDICTS, wording.GRADES, wording.STATUSES, wording.SAYS):
        yield from ((text, "wording.py") for said in table.values() for text in (said.label, said.meaning))
    for words in (
        wording.KINDS, wording.WITH_ARTICLE, wording.SPECIALTIES, wording.FIELDS, wording.VALUES, wording.OUTCOMES,
        wording.CLINIC_SENTENCES, wording.NOT_REGISTRIES, wording.CAUSES, explaining.ABOUT, explaining.GROUPS,
        reasons.SECOND_WORDS, specialties.PERSON_WORDS, decisions.REMOVALS,
    ):  # fmt: skip
        yield from ((text, "tables") for text in words.values())
    for registry in registries.REGISTRIES.values():
        for text in (registry.title, registry.short, registry.spoken, registry.says, registry.licence):
            yield text, "registries.py"
    for notice in notices.NOTICES:
        yield from ((text, "notices.py") for text in (notice.authority, notice.short, notice.text))
    for lookup in checks.LOOKUPS:
        yield from ((text, "checks.py") for text in (lookup.title, lookup.tells))
    yield from ((text, "ranking.py") for text in ranking.RANKING)
    yield from ((text, "widening.py") for _, text in widening.STEPS)
    yield from ((text, "language.py") for text in language.MONTHS)
    yield from ((text, "retelling.py") for text in retelling.CLAUSES)
    yield from ((name, "procedure_words.py") for name, _ in PROCEDURES)


def catalog_of(language_code: str) -> Catalog:
    """The translations as they stand."""
    with _file(language_code, "po").open("rb") as file:
        return read_po(file, locale=language_code)


def compiled(language_code: str) -> bytes:
    """The form in which the program reads them."""
    out = BytesIO()
    write_mo(out, catalog_of(language_code))
    return out.getvalue()


def up_to_date(language_code: str) -> Catalog:
    """The translations with every text of today, the new ones empty, and no others."""
    old = catalog_of(language_code)
    told: dict[str, str] = dict.fromkeys(("last_translator", "language_team", "msgid_bugs_address"), "the developers")
    new = Catalog(
        locale=language_code, fuzzy=False, project="exosome-directory", version="1", header_comment=_HEADER, **told
    )
    new.creation_date = new.revision_date = _SINCE
    for text, where in sorted(texts().items(), key=lambda item: (item[1][0], str(item[0]))):
        known = old.get(text[0] if isinstance(text, tuple) else text)
        new.add(text, known.string if known else None, locations=[(name, 1) for name in where])
    return new


def _file(language_code: str, ending: str) -> Path:
    return language.TRANSLATIONS / language_code / "LC_MESSAGES" / f"{language.DOMAIN}.{ending}"


if __name__ == "__main__":
    for code in language.LANGUAGES:
        if code != language.SOURCE:
            fresh = up_to_date(code)
            with _file(code, "po").open("wb") as target:
                write_po(target, fresh, width=120, omit_header=False, include_lineno=False)
            _file(code, "mo").write_bytes(compiled(code))
            print(code, sum(not message.string for message in fresh if message.id), "texts to translate")

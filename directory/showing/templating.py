"""The templates in one language: what `_("...")` says is put in place when a template is compiled, once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from directory.showing import language
from directory.showing.filters import FILTERS
from directory.showing.lean_jinja import LeanEnvironment

TEMPLATES = Path(__file__).parent.parent / "templates"


def templates_in(code: str, **shared: Any) -> Environment:
    """The templates with every text in one language; `shared`: what all of them know."""
    made = environment("jinja2.ext.i18n", TextsInPlace)
    made.policies["ext.i18n.trimmed"] = True
    made.extend(spoken_language=code)
    made.install_gettext_callables(language.say, language.plural, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(FILTERS)
    made.globals.update(shared, language=code, languages=language.LANGUAGES, source=language.SOURCE)
    made.globals["mark"] = lru_cache(maxsize=64)(made.get_template("marks.html").module.mark)  # type: ignore[attr-defined]
    return made


def environment(*extensions: str | type[Extension]) -> Environment:
    """How our templates are read."""
    return LeanEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=extensions,
    )


class TextsInPlace(Extension):
    """Replaces `_("Find")` by "Buscar" before a template is compiled, so that no page has to look it up."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens with the texts in place."""
        tokens = iter(stream)
        ahead: list[Token] = list(islice(tokens, 4))
        with language.speaking(self.environment.spoken_language):  # type: ignore[attr-defined]
            said: dict[str, str] = {}
            while ahead:
                if _is_text(ahead):
                    text = ahead[2]
                    yield Token(text.lineno, "string", said.setdefault(text.value, language.say(text.value)))
                    ahead = list(islice(tokens, 4))
                else:
                    yield ahead.pop(0)
                ahead += islice(tokens, 4 - len(ahead))


def _is_text(ahead: list[Token]) -> bool:
    kinds = [token.type for token in ahead]
    return kinds == ["name", "lparen", "string", "rparen"] and ahead[0].value == "_"

"""The leaner Jinja writes what Jinja writes, and escapes what Jinja escapes."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from directory.showing.lean_jinja import LeanEnvironment

PIECES = "{% macro shout(word, mark='!') %}<b>{{ word }}{{ mark }}</b>{% endmacro %}"
PAGE = "<{% block main %}{{ name }}{% endblock %}>"
GIVEN = {"name": "<script>&'\"", "safe": Markup("<i>x</i>"), "number": 3, "nothing": None, "join": "-".join}


@pytest.mark.parametrize(
    "template",
    [
        "{{ name }}",
        "{{ safe }}{{ number }}{{ nothing }}",
        "{{ name ~ safe }}",
        "{{ join([name, 'b']) }}",
        "{% import 'pieces' as pieces %}{{ pieces.shout(name) }}{{ pieces.shout(safe, mark=name) }}",
        "{% import 'pieces' as pieces %}{{ pieces.shout(pieces.shout(name)) }}",
        "{% macro both() %}{{ caller() }}{{ name }}{% endmacro %}{% call both() %}{{ name }}{% endcall %}",
        "{% for one in [name, safe] %}{{ one }}{{ loop.cycle('<', '>') }}{% endfor %}",
        "{% extends 'page' %}{% block main %}{{ super() }}{{ name }}{% endblock %}",
        "{% set made %}<p>{{ name }}</p>{% endset %}{{ made }}{{ made ~ name }}",
        "{{ [name, safe]|join(', ') }}{{ name|upper }}{{ (name ~ '!')|e }}",
    ],
)
def test_writes_what_jinja_writes(template: str) -> None:
    loader = DictLoader({"page": PAGE, "pieces": PIECES, "asked": template})
    plain, lean = (
        made(loader=loader, autoescape=True).get_template("asked").render(GIVEN)
        for made in (Environment, LeanEnvironment)
    )

    assert lean == plain
    assert "<script>" not in lean

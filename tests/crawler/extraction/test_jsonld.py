"""JSON-LD with the slips real pages make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.jsonld import read_jsonld, text_of, types_of, walk
from crawler.extraction.page import parse_page


def nodes(*texts: str) -> list[dict]:
    html = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return read_jsonld(parse_page(html, "https://elmbrook.example/"))


NODE = '{"@type": "MedicalClinic", "name": "Elmbrook"}'
SLIPS = {
    "sound": NODE,
    "array": f"[{NODE}]",
    "graph": f'{{"@context": "https://schema.org", "@graph": [{NODE}]}}',
    "raw line break in a string": NODE.replace('"name"', '"description": "one\ntwo", "name"'),
    "literal backslash-n between items": "[\\n" + NODE + "\\n]",
    "trailing commas": '{"@type": "MedicalClinic", "name": "Elmbrook",}',
    "doubled comma": '{"@type": "MedicalClinic",, "name": "Elmbrook"}',
    "comments": "/* ours */ " + NODE + " // end",
    "html comment": f"<!--{NODE}-->",
    "cdata": f"//<![CDATA[\n{NODE}\n//]]>",
    "semicolon": NODE + ";",
    "a brace too many": NODE + "}",
    "a brace missing": NODE[:-1],
    "curly quotes": NODE.replace('"', "”"),
    "wrong escape": NODE.replace("Elmbrook", "Elmbrook").replace('"name"', r'"description": "A\&B", "name"'),
    "tab in a string": NODE.replace('"name"', '"description": "a\tb", "name"'),
}


@pytest.mark.parametrize("case", SLIPS)
def test_slips_are_mended(case):
    (node,) = nodes(SLIPS[case])
    assert types_of(node) == {"MedicalClinic"}
    assert node["name"] == "Elmbrook"


def test_one_broken_script_does_not_lose_the_other():
    assert [node["name"] for node in nodes("{broken", NODE)] == ["Elmbrook"]


def test_nested_nodes_are_walked_and_types_shortened():
    (node,) = nodes('{"@type": ["http://schema.org/Physician", "schema:Person"], "worksFor": {"@type": "Hospital"}}')
    assert types_of(node) == {"Physician", "Person"}
    assert [sorted(types_of(one)) for one in walk([node])][1] == ["Hospital"]


def test_texts_are_one_line():
    assert text_of(["", {"@value": "<b>Elm</b>\\n brook"}]) == "Elm brook"


@given(st.text(alphabet='{}[]",:\\/ \nab1*<!-', max_size=120))
def test_nothing_makes_it_fail(text):
    nodes(text)

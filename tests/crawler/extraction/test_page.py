"""A page as a reader sees it: runs of text, character sets, broken markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.blocks import MAX_BLOCKS
from crawler.extraction.decoding import MAX_BYTES, decode
from crawler.extraction.page import Page, parse_page


def read(body: str) -> Page:
    return parse_page(f"<html lang='en'><body>{body}</body></html>", "https://fernhill.example/")


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<h3><span>Dr.</span> <b>Oda</b>lys</h3>", ["Dr. Odalys"]),
        ("<div><span>Odalys Brannigan</span><span>Dermatologist</span></div>", ["Odalys Brannigan Dermatologist"]),
        ("<div><span>Brannigan, MD</span><span>Dermatologist</span></div>", ["Brannigan, MD Dermatologist"]),
        ("<p>J<small>ANE</small></p>", ["JANE"]),
        ("<p>10<sup>th</sup> floor, H<sub>2</sub>O</p>", ["10th floor, H2O"]),
        ("<div><span>Monday</span><span>9 am</span></div>", ["Monday 9 am"]),
        ("<p>12 Elm Road<br>Harlow<br/>  TX </p>", ["12 Elm Road\nHarlow\nTX"]),
        ("<table><tr><th>Name</th><td><p>Ann</p><p>Lee</p></td><td></td></tr></table>", ["Name | Ann Lee"]),
        ("<table><tr><td><h2>Layout</h2><p>Text</p></td></tr></table>", ["Layout", "Text"]),
        ("<div>before<p>inside</p>after</div>", ["before", "inside", "after"]),
        ("<p>shown</p><script>var hidden</script><style>p{}</style><template><p>no</p></template>", ["shown"]),
        ("<p>soft\u00adhyphen zero\u200bwidth&nbsp;space</p>", ["softhyphen zerowidth space"]),
        ("<select><option>Exosomes<option>PRP</select>", ["Exosomes", "PRP"]),
        ("<p>never <b>closed <i>at all<p>next", ["never closed at all", "next"]),
        ("<img alt='Dr. Lee at work'>", ["Dr. Lee at work"]),
        ("<!-- nothing -->", []),
    ],
)
def test_blocks_hold_what_a_reader_sees(body: str, texts: list[str]) -> None:
    assert [block.text for block in read(body).blocks] == texts


def test_regions_of_a_page() -> None:
    page = read(
        "<header>logo</header><nav><a href='/a'>A</a><a href='/b'>B</a></nav>"
        "<main><article><header>in article</header></article></main>"
        "<div class='site-footer'><p>foot</p></div><div class='card-footer'>card</div><form><label>Name</label></form>"
    )
    assert [(block.text, block.region) for block in page.blocks] == [
        ("logo", "header"),
        ("A", "nav"),
        ("B", "nav"),
        ("in article", "main"),
        ("foot", "footer"),
        ("card", "main"),
        ("Name", "form"),
    ]


def test_a_block_that_is_one_link_says_where_it_leads() -> None:
    whole, part = read("<p><a href='/dr-lee'>Dr. Lee</a></p><p>See <a href='/dr-lee'>Dr. Lee</a></p>").blocks
    assert (whole.href, part.href) == ("/dr-lee", "")


def test_cards_stand_closer_to_their_own_words_than_to_others() -> None:
    page = read("<div><div><h3>Ann</h3><p>Nurse</p></div><div><h3>Bea</h3><p>Doctor</p></div></div>")
    name, role, other, _ = (block.path for block in page.blocks)
    assert name[:-1] == role[:-1] != other[:-1]


def test_head_links_and_data() -> None:
    page = parse_page(
        "<html lang='de-AT'><head><title> Praxis  Tal </title><base href='/x/'>"
        "<meta property='OG:Site_Name' content='Tal'>"
        "<script type='application/LD+JSON'>{}</script></head><body><a href=' /b ' rel='nofollow'><img alt='Bild'></a>"
        "<div itemscope itemtype='https://schema.org/MedicalClinic'><span itemprop='name'>Tal</span>"
        "<div itemprop='address' itemscope><span itemprop='postalCode'>8010</span></div></div></body></html>",
        "https://tal.example/",
    )
    assert (page.title, page.language, page.base, page.meta["og:site_name"]) == ("Praxis Tal", "de", "/x/", "Tal")
    assert page.jsonld_texts == ("{}",)
    assert [(link.href, link.text, link.rel) for link in page.links] == [("/b", "Bild", "nofollow")]
    assert page.microdata == (
        {"@type": "MedicalClinic", "name": "Tal", "address": {"@type": "", "postalCode": "8010"}},
    )


@pytest.mark.parametrize(
    ("text", "language"), [("피부과 의원입니다", "ko"), ("皮膚科のクリニックです", "ja"), ("皮膚科診所", "zh")]
)
def test_language_of_a_script_beats_a_wrong_attribute(text: str, language: str) -> None:
    assert read(f"<p>{text}</p>").language == language


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param("<p>Müller ’s Café</p>".encode(), "text/html", id="utf-8 undeclared"),
        pytest.param("<p>Müller ’s Café</p>".encode(), "text/html; charset=iso-8859-1", id="utf-8 declared latin"),
        pytest.param("<p>Müller ’s Café</p>".encode("cp1252"), "text/html; charset=utf-8", id="windows declared utf-8"),
        pytest.param(
            "<p>Müller ’s Café</p>".encode("cp1252"), "text/html; charset=ISO-8859-1", id="windows declared latin"
        ),
        pytest.param("<meta charset=windows-1252><p>Müller ’s Café</p>".encode("cp1252"), "", id="meta"),
        pytest.param("<p>Müller ’s Café</p>".encode("utf-8-sig"), "text/html; charset=latin1", id="byte order mark"),
        pytest.param("<p>Müller ’s Café</p>".encode("utf-16"), "", id="utf-16"),
        pytest.param("<p>Müller ’s Café</p>".encode("cp1252"), "text/html; charset=nonsense", id="unknown set"),
        pytest.param("<p>Müller ’s Café</p>".encode() + b"\xc3", "", id="cut off in a character"),
    ],
)
def test_character_sets(body: bytes, content_type: str) -> None:
    page = parse_page(body, "https://fernhill.example/", content_type=content_type)
    assert page.blocks[0].text == "Müller ’s Café"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("안녕하세요 저희 병원에 오신 것을 환영합니다", "euc-kr"),
        ("当クリニックへようこそ。エクソソーム点滴", "shift_jis"),
        ("当クリニックへようこそ。エクソソーム点滴", "euc-jp"),
        ("我们的诊所在市中心，大家可以来这里", "gb18030"),
        ("Добро пожаловать в нашу клинику", "cp1251"),
    ],
)
def test_undeclared_sets_of_other_scripts(text: str, name: str) -> None:
    assert text in decode(f"<p>{text}</p>".encode(name))


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", ""),
        (b"%PDF-1.7 ...", ""),
        (b"\x89PNG\r\n\x1a\n", ""),
        (b"<p>x</p>", "image/png"),
        (bytes(range(0, 9)) * 200, ""),
    ],
)
def test_what_is_no_page_reads_as_an_empty_one(body: bytes, content_type: str) -> None:
    page = parse_page(body, "https://fernhill.example/", content_type=content_type)
    assert (page.blocks, page.title, page.links, page.text, page.language) == ((), "", (), "", "")


def test_a_page_of_ten_megabytes_is_cut() -> None:
    page = parse_page(b"<p>word</p>" * 1_000_000, "https://fernhill.example/")
    assert len(page.blocks) == MAX_BLOCKS
    assert len(page.html) <= MAX_BYTES


@pytest.mark.parametrize("tag", ["div", "b", "ul", "table"])
def test_endless_nesting_costs_no_more_than_what_is_read_of_it(tag: str) -> None:
    page = read("<p>top</p>" + f"<{tag}>" * 200_000 + "deep")
    assert page.blocks[0].text == "top"


@given(st.binary(max_size=600))
def test_any_bytes_are_read(body: bytes) -> None:
    page = parse_page(body, "https://fernhill.example/")
    assert isinstance(page.text, str)
    assert isinstance(page.links, tuple)
    assert isinstance(page.microdata, tuple)


@given(st.text(max_size=300))
def test_text_is_folded(text: str) -> None:
    for block in read(f"<p>{text}</p>").blocks:
        assert block.text == block.text.strip()
        assert "  " not in block.text

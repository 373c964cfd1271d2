"""The whole reading of a page, and the look at the bytes before it."""

# ruff: noqa: E501 (tables of cases, one a line)
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.read import read_page, worth_reading

PAGE = """<html lang="en"><head><title>Elmbrook Skin | Leeds</title></head><body><h1>Exosome therapy</h1>
<p>We offer exosomes with microneedling. Book an appointment.</p>
<footer><p>Elmbrook Skin<br>4 Mill Road<br>Leeds LS1 4AB</p><a href="tel:01132961187">0113 296 1187</a><p>© 2026 Elmbrook Skin</p></footer></body></html>"""


def test_a_page_states_name_place_phone_and_offer():
    reading = read_page(PAGE.encode(), "https://elmbrookskin.example/treatments/exosomes", country="GB")
    facts = {}
    for observed in reading.observed:
        facts.setdefault(observed.fact.kind, observed.fact)
    assert (reading.kind, reading.language) == ("service", "en")
    assert facts["name"].name == "Elmbrook Skin"
    assert (facts["place"].street, facts["place"].city, facts["place"].postal_code) == (
        "4 Mill Road",
        "Leeds",
        "LS1 4AB",
    )
    assert facts["place"].phone == facts["phone"].phone == "+441132961187"
    assert (facts["exosome"].stance, facts["exosome"].procedures) == ("offered", ("microneedling",))


@pytest.mark.parametrize("path", ["/", "/contact", "/our-team", "/dr-quill", "/anything"])
def test_pages_that_tell_who_and_where_are_read(path):
    assert worth_reading(b"<p>hello</p>", f"https://elmbrook.example{path}")


@pytest.mark.parametrize("path", ["/blog/botox", "/treatments/botox", "/privacy", "/shop/serum", "/prices"])
def test_other_pages_are_read_only_if_they_name_exosomes(path):
    url = f"https://elmbrook.example{path}"
    assert not worth_reading(b"<p>Botox and fillers</p>", url)
    assert worth_reading(b"<p>Botox and EXOSOMES</p>", url)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("エクソソーム点滴", "cp932"),
        ("エクソソーム点滴", "euc_jp"),
        ("엑소좀", "cp949"),
        ("外泌体", "gb18030"),
        ("外泌體", "big5"),
        ("Экзосомы", "cp1251"),
        ("ЭКЗОСОМЫ", "utf-8"),
        ("Εξωσώματα", "utf-8"),
        ("Exosomes", "utf-16"),
        ("ASCE+", "utf-8"),
    ],
)
def test_exosomes_are_seen_in_any_encoding(text, encoding):
    assert worth_reading(f"<p>{text}</p>".encode(encoding), "https://elmbrook.example/blog/x")


def test_entities_are_seen():
    assert worth_reading("エクソソーム".encode("ascii", "xmlcharrefreplace"), "https://elmbrook.example/blog/x")


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_survived(body):
    read_page(body, "https://elmbrook.example/")


@given(st.text(alphabet="exosomes we offer 0123456789,. \n<>()-+Street Ave TX|", max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(text):
    read_page(f"<p>{text}</p><address>{text}</address>", "https://elmbrook.example/", country="US")


@pytest.mark.parametrize(
    "piece",
    [
        "exosome ",
        "we offer our ",
        "12 Main ",
        "a, ",
        "(512) ",
        "1 2 3 4 5 ",
        "we do not use ",
        "Suite ",
        "78704 ",
        "rue ",
        "外泌体",
        "院長 渡辺直樹 ",
        "Dr. Jane Rye, MD, and ",
    ],
)
def test_hostile_pages_take_linear_time(piece):
    body = f"<p>{piece * 20_000}</p>"
    started = time.process_time()
    read_page(body, "https://elmbrook.example/", country="US")
    assert time.process_time() - started < 20


@pytest.mark.parametrize("piece", ["<div>", "<p>Dr. Jane Rye, MD</p>", "<td>x"])
def test_a_page_of_five_megabytes_is_read_in_seconds(piece):
    body = piece * (5_000_000 // len(piece))
    started = time.process_time()
    read_page(body, "https://elmbrook.example/", country="US")
    assert time.process_time() - started < 60


HOSTILE = {
    "nested and never closed": "<div>" * 50_000 + "Dr. Jane Rye, MD",
    "nested and closed": "<div>" * 50_000 + "Dr. Jane Rye, MD" + "</div>" * 50_000,
    "one text": "<p>" + "We offer exosomes with Dr. Jane Rye, MD, at 12 Main Street, Austin, TX 78704. " * 60_000,
    "one word": "<p>" + "exosome" * 700_000,
    "links": "".join(f'<a href="/p{number}">Dr. Jane Rye {number}</a>' for number in range(100_000)),
    "tiny spans": "<p>" + "<span>Jane</span> " * 100_000,
    "a table": "<table>" + ("<tr>" + "<td>Jane Rye, MD</td>" * 10 + "</tr>") * 2_000 + "</table>",
    "nested data": "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
    "rows": "<table>" + "<tr><td>Jane Rye, MD</td><td>Dermatologist</td></tr>" * 20_000 + "</table>",
    "addresses": "".join(f"<p>{number} Main Street, Suite 2, Austin, TX 78704</p>" for number in range(1, 50_000)),
    "a row": "<table><tr>" + "<td>Jane Rye, MD</td>" * 20_000 + "</tr></table>",
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_pages_of_hostile_shapes_are_read_in_seconds(shape):
    started = time.process_time()
    read_page(HOSTILE[shape], "https://elmbrook.example/", country="US")
    assert time.process_time() - started < 30


def test_half_characters_in_data_are_survived():
    said = r'{"@type": "Person", "name": "Dr. Jane \ud83d Rye, MD", "jobTitle": "Nurse \ud83d"}'
    read_page(f"<script type='application/ld+json'>{said}</script><p>exosome facials", "https://elmbrook.example/")


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_telephones_are_read_in_the_country_of_the_addresses(language):
    page = f"<html lang={language}><footer><p>Rua das Acácias, 143, Curitiba - PR, 80420-000</p><p>(41) 3242-9071</p></footer>"
    phones = {o.fact.phone for o in read_page(page, "https://jacaranda.example/").observed if o.fact.kind == "phone"}
    assert phones == {"+554132429071"}

"""Telephone numbers as pages print them, and what only looks like one."""

import pytest

from crawler.extraction.page import parse_page
from crawler.extraction.phones import find_phones, numbers_in


def phones(html: str, country: str = "US") -> list[tuple[str, str]]:
    page = parse_page(f"<body>{html}</body>", "https://elmbrook.example/")
    return [(observed.fact.phone, observed.fact.label) for observed in find_phones(page, country)]


PRINTED = {
    "US brackets": ("US", "(512) 642-7781", "+15126427781"),
    "US dashes": ("US", "512-642-7781", "+15126427781"),
    "US dots": ("US", "512.642.7781", "+15126427781"),
    "US middle dots": ("US", "512·642·7781", "+15126427781"),
    "US with one": ("US", "1-512-642-7781", "+15126427781"),
    "US with plus": ("", "+1 512 642 7781", "+15126427781"),
    "US label": ("US", "Tel: 5126427781", "+15126427781"),
    "US non-breaking": ("US", "512\u2011642\u20117781", "+15126427781"),
    "US word": ("US", "Call 918-4-SKINMD", "+19184754663"),
    "US word toll-free": ("US", "1-800-SKIN-DOC today", "+18007546362"),
    "US word in small letters": ("US", "1-800-Skin-Doc", "+18007546362"),
    "US word and its digits": ("US", "843.881.NOSE (6673)", "+18438816673"),
    "US word of eight letters": ("US", "(212) NEW-FACES", "+12126393223"),
    "Canada word": ("CA", "604-SKIN-DOC", "+16047546362"),
    "UK": ("GB", "0207 946 1234", "+442079461234"),
    "UK zero in brackets": ("GB", "+44 (0)20 7946 1234", "+442079461234"),
    "Germany": ("DE", "030 / 2345 6789", "+493023456789"),
    "France": ("FR", "01 42 68 53 00", "+33142685300"),
    "Italy": ("IT", "02 8646 1234", "+390286461234"),
    "Japan": ("JP", "0120-123-459", "+81120123459"),
    "Korea": ("KR", "02-543-7821", "+8225437821"),
    "India bare": ("IN", "7665669184", "+917665669184"),
    "Morocco": ("", "+212-522-398-671", "+212522398671"),
    "Brazil": ("BR", "(11) 99518-2031", "+5511995182031"),
    "Australia": ("AU", "(02) 9360 1234", "+61293601234"),
    "one number for telephone and fax": ("IT", "Tel. e fax 051 614 22 09", "+390516142209"),
}


@pytest.mark.parametrize("case", PRINTED)
def test_numbers_become_e164(case):
    country, text, number = PRINTED[case]
    assert phones(f"<p>{text}</p>", country) == [(number, "")]


@pytest.mark.parametrize(
    "text",
    [
        "2023-12-15",
        "12/15/2023 - 01/15/2024",
        "© 2011 - 2024",
        "Mon 9:00-17:00",
        "NPI 1234567893",
        "GMC 7012345",
        "Fax: (512) 642-7782",
        "F: (512) 642-7782",
        "License no. 5126427781",
        "ISBN 978-3-16-148410-0",
        "USt-IdNr. DE 812345678",
        "13 456 890",
        "$1,200 - 2,500 - 3,900",
        "10:00 - 18:00 10:00 - 16:00",
        "CRM-SP 133043 | RQE 78723",
        "SUITE 210 AUSTIN TX 78704",
        "SKU 210-SERUM-30ML",
        "Fax 512-NEW-SKIN",
        "300-600-WORDS",
        "vol. 212-new-faces.pdf",
        "MON-FRI 900-HOURS",
    ],
)
def test_what_is_no_telephone(text):
    assert phones(f"<p>{text}</p>") == []


@pytest.mark.parametrize("text", ["(512) 555-0142", "800.555.0100", "123-456-7890", "(555) 123-4567"])
def test_placeholders_stay_as_printed(text):
    assert phones(f"<p>{text}</p>") == [(text, "")]


def test_a_number_spelled_with_a_word_stands_behind_a_plain_one():
    found = numbers_in("1-800-SKIN-DOC · (305) 559-2817", "US")
    assert [number for number, _printed, _label in found] == ["+13055592817", "+18007546362"]


def test_links_and_messengers():
    html = """<a href="tel:+15126427781">Call us</a><a href="https://wa.me/15126429934">Chat</a>
    <a href="tel:5126427782">Fax 512 642 7782</a><a href="https://api.whatsapp.com/send?phone=447911123456">Hi</a>"""
    assert phones(html) == [("+15126427781", ""), ("+15126429934", "whatsapp"), ("+447911123456", "whatsapp")]


def test_a_number_is_given_once():
    assert len(phones('<a href="tel:5126427781">(512) 642-7781</a><footer>512.642.7781</footer>')) == 1


def test_structured_data():
    html = '<script type="application/ld+json">{"@type":"Dermatology","telephone":"512-642-7781"}</script>'
    assert phones(html) == [("+15126427781", "")]


def test_a_label_tells_mobiles():
    assert list(numbers_in("Mobile: 07911 123456", "GB")) == [("+447911123456", "07911 123456", "mobile")]

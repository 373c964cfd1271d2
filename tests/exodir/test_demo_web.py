"""The sample web and the sample registries: whole, reachable, in the exact formats, and showing every verdict."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import openpyxl
import phonenumbers
import pytest
from selectolax.lexbor import LexborHTMLParser

from directory.registries import REGISTRIES
from exodir.demo.server import PLAY, find_page

DEMO = Path(__file__).parents[2] / "exodir" / "demo"
WEB = DEMO / "web"
NPPES = DEMO / "registries" / "nppes"
HOSTS = sorted(folder.name for folder in WEB.iterdir())
KINDS = {"dermatologist", "plastic_surgeon", "facial_plastic_surgeon", "other_physician", "non_physician"} | {
    "salon",
    "unknown",
}
STATUSES = {"certified", "specialist", "claimed", "other_profession", "barred", "ambiguous", "not_found", "unchecked"}
OUTCOMES = {"offers", "does_not_offer", "not_a_provider", "robots_disallowed", "unreachable"}


def rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(newline="", encoding=encoding) as file:
        return list(csv.DictReader(file))


def header(path: Path) -> list[str]:
    with path.open(newline="", encoding="utf-8") as file:
        return next(csv.reader(file))


def npi_is_valid(number: str) -> bool:
    """The check digit of an NPI: Luhn over 80840 and the number."""
    digits = [int(digit) for digit in reversed("80840" + number)]
    doubled = [sum(divmod(2 * digit, 10)) if odd else digit for odd, digit in zip([0, 1] * 8, digits, strict=False)]
    return len(number) == 10 and sum(doubled) % 10 == 0


def links(page: Path, url: str) -> set[str]:
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    found = {urljoin(url, node.attributes["href"] or "").split("#")[0] for node in tree.css("a[href], link[href]")}
    return {link for link in found if link.startswith("http")}


def reach(host: str) -> tuple[set[Path], set[str]]:
    """The files of a host that a reader reaches from its home page, and the links that lead nowhere."""
    seen: set[Path] = set()
    broken: set[str] = set()
    todo = [f"http://{host}/"]
    while todo:
        url = todo.pop()
        page = find_page(WEB, urlsplit(url).hostname or "", urlsplit(url).path or "/")
        if page is None:
            broken.add(url)
        elif page not in seen:
            seen.add(page)
            if page.is_file() and page.suffix in (".html", ".htm"):
                todo += links(page, url)
    return seen, broken


@pytest.mark.parametrize("host", HOSTS)
def test_every_page_is_reached_and_no_link_is_broken(host: str) -> None:
    seen, broken = reach(host)
    assert not broken
    pages = {page for page in (WEB / host).rglob("*") if page.suffix in (".html", ".htm")}
    assert pages <= seen
    assert 4 <= len(pages) <= 10


@pytest.mark.parametrize("host", HOSTS)
def test_a_site_names_no_place_outside_the_invented_web(host: str) -> None:
    for file in (WEB / host).rglob("*"):
        if file.suffix in (".html", ".htm", ".txt", ".xml"):
            text = file.read_text(encoding="utf-8")
            outside = {
                name
                for name in re.findall(r"https?://([\w.-]+)", text)
                if not name.endswith(".example") and name not in ("schema.org", "www.sitemaps.org")
            }
            assert not outside, file


@pytest.mark.parametrize("host", HOSTS)
def test_its_sitemap_lists_pages_that_exist(host: str) -> None:
    for sitemap in (WEB / host).glob("*sitemap*.xml"):
        for url in re.findall(r"<loc>(.*?)</loc>", sitemap.read_text(encoding="utf-8")):
            assert find_page(WEB, host, urlsplit(url).path), url


def test_phones_could_be_rung() -> None:
    countries = {urlsplit(seed["url"]).hostname: seed["country"] or "US" for seed in rows(DEMO / "seeds.csv")}
    for page in WEB.rglob("*.htm*"):
        host = page.relative_to(WEB).parts[0]
        country = countries.get(host) or countries[f"www.{host}"]
        if page.name.endswith(PLAY):
            continue
        text = LexborHTMLParser(page.read_text(encoding="utf-8")).text(separator="\n")
        for match in phonenumbers.PhoneNumberMatcher(text, country, leniency=phonenumbers.Leniency.POSSIBLE):
            if match.raw_string.isdigit():  # a registry number
                continue
            assert phonenumbers.is_valid_number(match.number), (page, match.raw_string)
            assert "55501" not in str(match.number.national_number), page


def test_all_of_it_is_small() -> None:
    assert sum(file.stat().st_size for file in DEMO.rglob("*") if file.is_file()) < 1_500_000


# --- what is expected of it


def test_the_truth_covers_exactly_the_seeds() -> None:
    seeds = {str(urlsplit(seed["url"]).hostname).removeprefix("www.") for seed in rows(DEMO / "seeds.csv")}
    expected = {row["host"] for row in rows(DEMO / "expected.csv")}
    assert seeds == expected
    assert seeds - set(HOSTS) == {row["host"] for row in rows(DEMO / "expected.csv") if row["outcome"] == "unreachable"}
    assert {row["host"] for row in rows(DEMO / "expected_practitioners.csv")} < seeds


@pytest.mark.parametrize(
    ("file", "column", "values"),
    [
        ("expected.csv", "outcome", OUTCOMES),
        ("expected.csv", "provider_kind", KINDS),
        ("expected.csv", "grade", {"A", "B"}),
        ("expected_practitioners.csv", "status", STATUSES),
    ],
    ids=["outcomes", "provider kinds", "grades", "statuses"],
)
def test_the_demo_shows_every(file: str, column: str, values: set[str]) -> None:
    assert {row[column] for row in rows(DEMO / file)} >= values


def test_the_truth_keeps_the_policy() -> None:
    certified = {
        row["host"]
        for row in rows(DEMO / "expected_practitioners.csv")
        if row["status"] == "certified" and row["treats_here"] == "true"
    }
    for row in rows(DEMO / "expected.csv"):
        if row["certified"] == "true":
            assert row["host"] in certified
            assert row["grade"]
            assert row["provider_kind"] in ("dermatologist", "plastic_surgeon", "facial_plastic_surgeon")
        else:
            assert not row["grade"]


def test_everybody_expected_is_named_on_the_site() -> None:
    for row in rows(DEMO / "expected_practitioners.csv"):
        pages = [page.read_text(encoding="utf-8") for page in (WEB / row["host"]).rglob("*.htm*")]
        text = re.sub(r"\s+", " ", " ".join(LexborHTMLParser(page).text(separator=" ") for page in pages))
        assert all(word.strip(".") in text for word in row["name"].split()), row["name"]


# --- registries


def nppes_header() -> list[str]:
    """The 330 columns of the V2 file, group by group."""
    lines = "Provider First Line Business {0} Address|Provider Second Line Business {0} Address"
    fields = "City Name|State Name|Postal Code|Country Code (If outside U.S.)|Telephone Number|Fax Number"
    name = "Last Name|First Name|Middle Name|Name Prefix Text|Name Suffix Text|Credential Text"
    columns = ["NPI", "Entity Type Code", "Replacement NPI", "Employer Identification Number (EIN)"]
    columns += ["Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)"]
    columns += [f"Provider {field}" for field in name.split("|")[1:]]
    columns += ["Provider Other Organization Name", "Provider Other Organization Name Type Code"]
    columns += [f"Provider Other {field}" for field in name.split("|")] + ["Provider Other Last Name Type Code"]
    for place in ("Mailing", "Practice Location"):
        columns += lines.format(place).split("|")
        columns += [f"Provider Business {place} Address {field}" for field in fields.split("|")]
    columns += ["Provider Enumeration Date", "Last Update Date", "NPI Deactivation Reason Code"]
    columns += ["NPI Deactivation Date", "NPI Reactivation Date", "Provider Sex Code"]
    official = "Last Name|First Name|Middle Name|Title or Position|Telephone Number"
    columns += [f"Authorized Official {field}" for field in official.split("|")]
    for slot in range(1, 16):
        columns += [f"Healthcare Provider Taxonomy Code_{slot}", f"Provider License Number_{slot}"]
        columns += [f"Provider License Number State Code_{slot}", f"Healthcare Provider Primary Taxonomy Switch_{slot}"]
    for slot in range(1, 51):
        identifier = "Other Provider Identifier"
        columns += [f"{identifier}{part}_{slot}" for part in ("", " Type Code", " State", " Issuer")]
    columns += ["Is Sole Proprietor", "Is Organization Subpart", "Parent Organization LBN", "Parent Organization TIN"]
    columns += [f"Authorized Official {field}" for field in ("Name Prefix Text", "Name Suffix Text", "Credential Text")]
    columns += [f"Healthcare Provider Taxonomy Group_{slot}" for slot in range(1, 16)]
    return [*columns, "Certification Date"]


def test_nppes_is_the_v2_file_to_the_letter() -> None:
    (path,) = NPPES.glob("npidata_pfile_20050523-*.csv")
    assert header(path) == nppes_header()
    assert len(header(path)) == 330
    for line in path.read_text(encoding="ascii").splitlines():
        assert line.startswith('"')
        assert line.endswith('"')
        assert line.count('","') == 329


def test_nppes_holds_the_quirks_a_loader_must_survive() -> None:
    (path,) = NPPES.glob("npidata_pfile_*.csv")
    people = rows(path)
    bare = [row for row in people if not row["Entity Type Code"]]
    assert bare
    assert all(row["NPI Deactivation Date"] and not row["Provider Last Name (Legal Name)"] for row in bare)
    assert any(row["NPI Reactivation Date"] for row in people)
    assert any(row["Replacement NPI"] for row in people)
    assert any(row["Healthcare Provider Primary Taxonomy Switch_2"] == "Y" for row in people)
    assert any(row["Healthcare Provider Primary Taxonomy Switch_1"] == "X" for row in people)
    assert 300 <= len(people) <= 600


def test_the_deactivation_report_has_its_title_row() -> None:
    (path,) = NPPES.glob("*.xlsx")
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    cells = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    assert str(cells[0][0]).startswith("NPPES Deactivated Records as of")
    assert cells[1] == ("NPI", "NPPES Deactivation Date")
    (data,) = NPPES.glob("npidata_pfile_*.csv")
    dead = {row["NPI"] for row in rows(data) if row["NPI Deactivation Date"] and not row["NPI Reactivation Date"]}
    assert {str(row[0]) for row in cells[2:]} == dead


@pytest.mark.parametrize(
    ("path", "columns"),
    [
        ("nppes/othername_pfile_20050523-20261108.csv", 3),
        ("nppes/pl_pfile_20050523-20261108.csv", 10),
        ("leie/UPDATED.csv", 18),
        ("boards/boards.csv", 10),
        ("salons-ny/active-appearance-enhancement-2026-11-02.csv", 15),
        ("cms-clinicians/DAC_NationalDownloadableFile.csv", 31),
        ("nhs-consultants/econcur.csv", 13),
    ],
)
def test_a_registry_has_its_columns(path: str, columns: int) -> None:
    with (DEMO / "registries" / path).open(newline="", encoding="latin-1") as file:
        widths = {len(row) for row in csv.reader(file)}
    assert widths == {columns}


def test_registries_lie_under_the_names_the_command_takes() -> None:
    folders = {folder.name for folder in (DEMO / "registries").iterdir()}
    assert {"nppes", "leie", "gmc"} <= folders & set(REGISTRIES)


def test_every_npi_has_its_check_digit() -> None:
    numbers = {row["NPI"] for path in NPPES.glob("*.csv") for row in rows(path)}
    numbers |= {row["NPI"] for row in rows(DEMO / "registries" / "cms-clinicians" / "DAC_NationalDownloadableFile.csv")}
    numbers |= {row["NPI"] for row in rows(DEMO / "registries" / "leie" / "UPDATED.csv", "latin-1")} - {"0000000000"}
    numbers |= {row["registry_id"] for row in rows(DEMO / "registries" / "boards" / "boards.csv")} - {""}
    for page in WEB.rglob("*.htm*"):
        numbers |= set(re.findall(r"(?<!\d)1\d{9}(?!\d)", page.read_text(encoding="utf-8")))
    assert all(npi_is_valid(number) for number in numbers)
    assert all(number.startswith("10000") for number in numbers)  # a range that was never given to anybody


def test_gmc_numbers_are_seven_digits_and_the_same_on_the_site() -> None:
    (path,) = (DEMO / "registries" / "gmc").glob("*.csv")
    register = {row["GMC Ref No"]: row["Surname"] for row in rows(path)}
    assert all(re.fullmatch(r"\d{7}", number) for number in register)
    printed = {
        number
        for page in WEB.rglob("*.htm*")
        for number in re.findall(r"GMC(?: number| reference)? (\d{7})", page.read_text(encoding="utf-8"))
    }
    assert len(printed) >= 5
    assert printed <= set(register)

"""NPPES: its files together and one by one, weekly files on top, deactivations, and what a row becomes."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from benchmarks.npidata import HEADER, head, npi
from crawler.loading.loading import add_registry
from crawler.loading.reports import LoadReport
from crawler.registries.nppes import is_update, released
from directory.errors import ExodirError
from directory.records import Record
from directory.snapshots import Snapshots, Wanted
from tests.crawler.registries.npidata import FULL, PL_HEAD, WEEK, location, person, write


def _record(data: Path, number: int) -> Record | None:
    found = Snapshots(data).candidates("nppes", [Wanted("it", numbers=frozenset({npi(number)}))])["it"]
    return next((one for one in found if one.record_id == npi(number)), None)


def _streets(data: Path, number: int) -> set[str]:
    record = _record(data, number)
    return {place.street for place in record.places} if record else set()


def _deactivations(path: Path, *numbers: int, headers: int = 1) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["NPPES Deactivated Records as of Sep 14 2026", None])
    for _ in range(headers):
        sheet.append(["NPI", "NPPES Deactivation Date"])
    for number in numbers:
        sheet.append([npi(number), "09/01/2026"])
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("name", "day", "weekly"),
    [
        pytest.param(FULL, date(2026, 9, 13), False, id="full"),
        pytest.param(WEEK, date(2026, 9, 20), True, id="week"),
        pytest.param("NPPES_Data_Dissemination_September_2026_V2.zip", date(2026, 9, 1), False, id="monthly-zip"),
        pytest.param("NPPES_Data_Dissemination_091426_092026_Weekly_V2.zip", date(2026, 9, 20), True, id="weekly-zip"),
        pytest.param("NPPES_Deactivated_NPI_Report_091426_V2.zip", date(2026, 9, 14), False, id="deactivations"),
        pytest.param("providers.csv", None, False, id="renamed"),
    ],
)
def test_file_name_tells_the_release(name: str, day: date | None, weekly: bool) -> None:
    assert released(name) == day
    assert is_update(name) is weekly


def test_whole_zip_is_read_without_unpacking(tmp_path: Path) -> None:
    npidata = write(tmp_path / "in", FULL, person(1, "Osterlund", "Mariska"))
    archive = tmp_path / "NPPES_Data_Dissemination_September_2026_V2.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.write(npidata, npidata.name)
        out.writestr("npidata_pfile_20050523-20260913_fileheader.csv", head())
        out.writestr("pl_pfile_20050523-20260913.csv", PL_HEAD + location(1, "800 Harrow Rd"))
        out.writestr("NPPES_Data_Dissemination_Readme_v.2.pdf", "%PDF")
    report = add_registry(tmp_path, "nppes", [archive])
    assert report.snapshot.released_on == date(2026, 9, 13)
    assert _streets(tmp_path, 1) == {"12 Quarry Ln", "800 Harrow Rd"}
    assert report.skipped_files == []


def test_old_header_is_accepted(tmp_path: Path) -> None:
    path = write(tmp_path, FULL, person(1, "Osterlund", "Mariska", **{"Provider Sex Code": "F"}))
    path.write_text(path.read_text().replace("Provider Sex Code", "Provider Gender Code"))
    add_registry(tmp_path, None, [path])
    record = _record(tmp_path, 1)
    assert record is not None
    assert record.sex == "F"


@pytest.mark.parametrize(
    ("deactivated", "reactivated", "standing"),
    [
        pytest.param("", "", "good", id="never"),
        pytest.param("02/10/2019", "", "lapsed", id="deactivated"),
        pytest.param("02/10/2019", "02/20/2019", "good", id="reactivated"),
        pytest.param("02/10/2019", "02/10/2019", "good", id="reactivated-the-same-day"),
        pytest.param("02/10/2019", "02/20/2018", "lapsed", id="reactivated-once-then-deactivated"),
    ],
)
def test_a_deactivation_date_alone_is_not_enough(
    tmp_path: Path, deactivated: str, reactivated: str, standing: str
) -> None:
    row = person(1, "Osterlund", "Mariska", deactivated=deactivated, reactivated=reactivated)
    add_registry(tmp_path, "nppes", [write(tmp_path, FULL, row)])
    record = _record(tmp_path, 1)
    assert record is not None
    assert record.standing == standing


def test_the_switch_names_the_primary_code_and_equal_codes_are_one(tmp_path: Path) -> None:
    slots = {
        "Healthcare Provider Taxonomy Code_1": "207Y00000X",
        "Healthcare Provider Primary Taxonomy Switch_1": "N",
        "Provider License Number_1": "PENDING",
        "Healthcare Provider Taxonomy Code_2": "207YX0905X",
        "Healthcare Provider Primary Taxonomy Switch_2": "Y",
        "Provider License Number_2": "0315724",
        "Provider License Number State Code_2": "NULL",
        "Healthcare Provider Taxonomy Code_3": "207YX0905X",
        "Healthcare Provider Primary Taxonomy Switch_3": "N",
        "Provider License Number_3": "0315724",
        "Provider License Number State Code_3": "TN",
    }
    add_registry(tmp_path, "nppes", [write(tmp_path, FULL, person(1, "Osterlund", "Mariska", **slots))])
    record = _record(tmp_path, 1)
    assert record is not None
    assert [(one.code, one.primary) for one in record.specialties] == [("207YX0905X", True), ("207Y00000X", False)]
    assert [(one.number, one.state) for one in record.licences] == [("0315724", ""), ("0315724", "TN")]


def test_a_supplementary_file_alone_keeps_the_other_tables(tmp_path: Path) -> None:
    add_registry(tmp_path, "nppes", [write(tmp_path / "a", FULL, person(1, "Osterlund", "Mariska"))])
    (tmp_path / "pl_pfile.csv").write_text(PL_HEAD + location(1, "800 Harrow Rd"))
    report = add_registry(tmp_path, "nppes", [tmp_path / "pl_pfile.csv"])
    assert _streets(tmp_path, 1) == {"12 Quarry Ln", "800 Harrow Rd"}
    assert report.snapshot.released_on == date(2026, 9, 13), "the date stays that of the main file"


class TestWeekly:
    """A weekly file replaces the whole NPI, and only by a row that is not older."""

    @pytest.fixture(autouse=True)
    def full(self, tmp_path: Path) -> None:
        add_registry(
            tmp_path,
            "nppes",
            [
                write(
                    tmp_path / "full",
                    FULL,
                    person(1, "Osterlund", "Mariska", updated="03/04/2021"),
                    person(2, "Brask", "Tamsin", updated="03/04/2024"),
                    person(3, "Fenworth", "Abel"),
                )
            ],
        )
        (tmp_path / "pl_pfile_20050523-20260913.csv").write_text(
            PL_HEAD + location(1, "800 Harrow Rd") + location(3, "5 Tallow St")
        )
        add_registry(tmp_path, "nppes", [tmp_path / "pl_pfile_20050523-20260913.csv"])

    def test_newer_row_replaces_and_new_one_is_added(self, tmp_path: Path) -> None:
        rows = (
            person(1, "Osterlund", "Mariska", street="7 New Rd", updated="09/15/2026"),
            person(4, "Struther", "Enid"),
        )
        report = add_registry(tmp_path, "nppes", [write(tmp_path / "week", WEEK, *rows)])
        assert "7 New Rd" in _streets(tmp_path, 1)
        assert "12 Quarry Ln" not in _streets(tmp_path, 1)
        assert _record(tmp_path, 4) is not None
        assert _record(tmp_path, 3) is not None
        assert report.snapshot.released_on == date(2026, 9, 20)
        assert report.snapshot.parts[0].rows_kept == 4

    def test_older_row_is_not_taken_and_that_is_said(self, tmp_path: Path) -> None:
        row = person(2, "Brask", "Tamsin", street="1 Old Rd", updated="01/01/2020")
        report = add_registry(tmp_path, "nppes", [write(tmp_path / "week", WEEK, row)])
        assert _streets(tmp_path, 2) == {"12 Quarry Ln"}
        assert "older" in report.problems[0]

    def test_locations_of_a_replaced_number_are_replaced_with_it(self, tmp_path: Path) -> None:
        folder = tmp_path / "week"
        write(folder, WEEK, person(1, "Osterlund", "Mariska", updated="09/15/2026"), person(4, "Struther", "Enid"))
        (folder / "pl_pfile_20260914-20260920.csv").write_text(PL_HEAD + location(4, "9 Ferry Way"))
        add_registry(tmp_path, "nppes", [folder])
        assert _streets(tmp_path, 1) == {"12 Quarry Ln"}
        assert _streets(tmp_path, 3) == {"12 Quarry Ln", "5 Tallow St"}
        assert _streets(tmp_path, 4) == {"12 Quarry Ln", "9 Ferry Way"}

    def test_a_number_deactivated_in_the_week_keeps_its_earlier_name(self, tmp_path: Path) -> None:
        add_registry(tmp_path, "nppes", [write(tmp_path / "week", WEEK, person(1, deactivated="09/15/2026"))])
        record = _record(tmp_path, 1)
        assert record is not None
        assert record.standing == "lapsed"
        assert [(name.family, name.use) for name in record.names] == [("Osterlund", "earlier release")]

    def test_the_next_full_file_keeps_that_name_too(self, tmp_path: Path) -> None:
        full = write(tmp_path / "next", "npidata_pfile_20050523-20261011.csv", person(1, deactivated="09/15/2026"))
        add_registry(tmp_path, "nppes", [full])
        record = _record(tmp_path, 1)
        assert record is not None
        assert [name.family for name in record.names] == ["Osterlund"]
        assert _record(tmp_path, 2) is None


def _loads(data: Path, *kinds: str) -> LoadReport:
    """Load files of these kinds one after the other, each by itself; the last report."""
    for n, kind in enumerate(kinds):
        folder = data / f"in{n}"
        folder.mkdir()
        if kind == "deactivations":
            path = _deactivations(folder / "NPPES_Deactivated_NPI_Report_091426_V2.xlsx", 1)
        elif kind == "locations":
            path = folder / "pl_pfile_20050523-20260913.csv"
            path.write_text(PL_HEAD + location(1, "800 Harrow Rd"))
        else:
            name = WEEK if kind == "week" else FULL
            path = write(folder, name, person(1, "Osterlund", "Mariska", updated="09/15/2026"))
        report = add_registry(data, "nppes", [path], extract=kind == "extract")
    return report


def test_the_same_release_again_changes_nothing(tmp_path: Path) -> None:
    """Although names and numbers of the release before are carried over, of which none is new here."""
    first = _loads(tmp_path, "full")
    again = add_registry(tmp_path, "nppes", [tmp_path / "in0"])
    assert again.already_loaded
    assert again.snapshot == first.snapshot


@pytest.mark.parametrize(
    ("kinds", "whole"),
    [
        pytest.param(("full",), True, id="full"),
        pytest.param(("extract",), False, id="an-extract"),
        pytest.param(("extract", "week", "deactivations"), False, id="updates-on-an-extract"),
        pytest.param(("full", "extract"), False, id="an-extract-in-place-of-the-full-file"),
        pytest.param(("deactivations",), False, id="deactivations-alone"),
        pytest.param(("locations",), False, id="locations-alone"),
        pytest.param(("week",), False, id="week-alone"),
        pytest.param(("week", "deactivations", "locations"), False, id="all-but-the-full-file"),
        pytest.param(("deactivations", "full"), True, id="full-file-later"),
        pytest.param(("full", "week", "deactivations"), True, id="updates-on-a-full-file"),
    ],
)
def test_only_a_full_file_says_who_is_not_in_the_registry(tmp_path: Path, kinds: tuple[str, ...], whole: bool) -> None:
    assert not Snapshots(tmp_path).holds_all("nppes")
    report = _loads(tmp_path, *kinds)
    assert Snapshots(tmp_path).holds_all("nppes") is whole
    assert ("Only a part of it is loaded" in report.sentence) is not whole


def test_a_small_full_file_is_believed_and_the_maintainer_told_that_it_is_small(tmp_path: Path) -> None:
    path = write(tmp_path / "in", FULL, person(1, "Osterlund", "Mariska"))
    report = add_registry(tmp_path, "nppes", [path])
    assert (report.snapshot.whole, report.problems) == (True, [])
    assert "All of it would be more than 5,000,000 rows: an extract is loaded with --part." in report.sentence


def test_what_was_said_of_the_same_file_counts_anew(tmp_path: Path) -> None:
    path = write(tmp_path / "in", FULL, person(1, "Osterlund", "Mariska"))
    for extract in (False, True, False):
        assert add_registry(tmp_path, "nppes", [path], extract=extract).snapshot.whole is not extract
        assert Snapshots(tmp_path).holds_all("nppes") is not extract


ENDPOINT_HEAD = '"NPI","Endpoint Type","Endpoint Type Description","Endpoint","Affiliation"\n'
OTHERNAME_HEAD = '"NPI","Provider Other Organization Name","Provider Other Organization Name Type Code"\n'


class TestFilesWithoutRows:
    """A file with a header and no rows is an empty part beside others; the main file, or a file alone, is not."""

    def _folder(self, tmp_path: Path, main: str, *rows: str) -> Path:
        folder = tmp_path / "in"
        write(folder, main, *rows)
        span = main.removeprefix("npidata_pfile_")
        (folder / f"pl_pfile_{span}").write_text(PL_HEAD)
        (folder / f"othername_pfile_{span}").write_text(OTHERNAME_HEAD)
        mailbox = f'"{npi(1)}","DIRECT","Direct","tove@direct.example","N"\n'
        (folder / f"endpoint_pfile_{span}").write_text(ENDPOINT_HEAD + mailbox)
        return folder

    @pytest.mark.parametrize("main", [FULL, WEEK], ids=["full", "week"])
    def test_beside_others_they_are_empty_parts_and_that_is_said(self, tmp_path: Path, main: str) -> None:
        report = add_registry(tmp_path, "nppes", [self._folder(tmp_path, main, person(1, "Osterlund", "Mariska"))])
        assert _record(tmp_path, 1) is not None
        assert [part.name for part in report.snapshot.parts] == ["npidata"]
        empty = [one for one in report.problems if "an empty part" in one]
        assert [kind for kind in ("othername", "pl", "endpoint") if any(kind in one for one in empty)] == [
            "othername", "pl", "endpoint",
        ]  # fmt: skip

    def test_of_a_week_they_leave_what_is_in_use(self, tmp_path: Path) -> None:
        path = tmp_path / "pl_pfile_20050523-20260913.csv"
        path.write_text(PL_HEAD + location(1, "800 Harrow Rd"))
        add_registry(tmp_path, "nppes", [write(tmp_path, FULL, person(1, "Osterlund", "Mariska")), path])
        add_registry(tmp_path, "nppes", [self._folder(tmp_path, WEEK, person(2, "Brask", "Tamsin"))])
        assert _streets(tmp_path, 1) == {"12 Quarry Ln", "800 Harrow Rd"}
        assert _record(tmp_path, 2) is not None

    @pytest.mark.parametrize("name", [FULL, WEEK, "pl_pfile_20260914-20260920.csv", "pl_pfile.csv"])
    def test_alone_it_is_told(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_text(PL_HEAD if name.startswith("pl") else head())
        with pytest.raises(ExodirError, match="the file has a header but no row that can be loaded"):
            add_registry(tmp_path, "nppes", [path])

    def test_a_full_file_without_rows_is_told_though_others_have_some(self, tmp_path: Path) -> None:
        folder = self._folder(tmp_path, FULL)
        (folder / "pl_pfile_20050523-20260913.csv").write_text(PL_HEAD + location(1, "800 Harrow Rd"))
        with pytest.raises(ExodirError, match=r"npidata.*the file has a header but no row that can be loaded"):
            add_registry(tmp_path, "nppes", [folder])


@pytest.mark.parametrize("headers", [0, 1, 2])
def test_deactivation_workbook_is_read_whatever_its_head(tmp_path: Path, headers: int) -> None:
    add_registry(tmp_path, "nppes", [write(tmp_path, FULL, person(1, "Osterlund", "Mariska"), person(2, "Brask", "T"))])
    path = _deactivations(tmp_path / "NPPES Deactivated NPI Report 20260914.xlsx", 1, headers=headers)
    report = add_registry(tmp_path, None, [path])
    one, two = _record(tmp_path, 1), _record(tmp_path, 2)
    assert one is not None
    assert two is not None
    assert (one.standing, two.standing) == ("lapsed", "good")
    assert one.names[0].family == "Osterlund"
    assert report.snapshot.parts[-1].released_on == date(2026, 9, 14)


def test_a_row_touched_after_the_deactivation_list_wins(tmp_path: Path) -> None:
    workbook = _deactivations(tmp_path / "list.xlsx", 1)
    row = person(1, "Osterlund", "Mariska", updated="09/10/2026", deactivated="09/01/2026", reactivated="09/10/2026")
    add_registry(tmp_path, "nppes", [write(tmp_path, FULL, row), workbook])
    record = _record(tmp_path, 1)
    assert record is not None
    assert record.standing == "good"


def test_no_row_is_thinned_by_specialty(tmp_path: Path) -> None:
    rows = [person(n, "Osterlund", "Mariska", code=code) for n, code in enumerate(("363LF0000X", "207N00000X", ""), 1)]
    add_registry(tmp_path, "nppes", [write(tmp_path, FULL, *rows)])
    wanted = Wanted("it", families=frozenset({"osterlund"}), givens=frozenset({"mariska"}))
    assert len(Snapshots(tmp_path).candidates("nppes", [wanted])["it"]) == 3


def test_wrong_number_is_refused_and_named(tmp_path: Path) -> None:
    bad = person(2, "Brask", "Tamsin").replace(npi(2), "12345")
    report = add_registry(tmp_path, "nppes", [write(tmp_path, FULL, person(1, "Osterlund", "Mariska"), bad)])
    assert (report.rows_in, report.kept, report.refused) == (2, 1, 1)
    assert "line 3" in report.problems[0]
    listed = (report.snapshot.folder / "refused.csv").read_text().splitlines()
    assert listed[1].startswith(f"{FULL},3,the NPI is not ten digits")


def test_a_header_without_a_needed_column_is_told(tmp_path: Path) -> None:
    path = tmp_path / "npidata.csv"
    path.write_text(head(tuple(one for one in HEADER if one != "Last Update Date")) + '"1"\n')
    with pytest.raises(ExodirError, match=r"npidata\.csv, line 1.*'Last Update Date'"):
        add_registry(tmp_path, "nppes", [path])

"""Updating a registry from a loopback copy of its publisher: the newest release is found, fetched and put in use."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import openpyxl
import pytest

from crawler.loading.recognising import all_sources
from crawler.updating.fetching import Fetcher
from crawler.updating.releases import BY_HAND, RECIPES
from crawler.updating.updating import Update, update_registry
from directory.errors import ExodirError
from directory.snapshots import Snapshots, Wanted
from tests.crawler.registries.npidata import person, write
from tests.crawler.registries.publishers import Answer, File, Publishers, csv, day, serve

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def publishers() -> Iterator[Publishers]:
    with serve({}) as running:
        yield running


@pytest.fixture
def update(publishers: Publishers, tmp_path: Path) -> Callable[..., Update]:
    """Updates one registry in an empty data folder."""

    def run(name: str, *, force: bool = False) -> Update:
        fetcher = Fetcher(tmp_path / "downloads", mirror=publishers.address, pause=0, sleep=lambda _: None)
        return update_registry(tmp_path, name, fetcher, tell=lambda _: lambda done, total: None, force=force)

    return run


Run = Callable[..., Update]


def _in_use(data: Path, name: str) -> date | None:
    snapshot = Snapshots(data).current(name)
    return snapshot.released_on if snapshot else None


def _sample(name: str, part: str = "") -> str:
    return next(one for one in sorted((SAMPLES / name).iterdir()) if part in one.name).read_text(encoding="utf-8-sig")


def test_every_registry_can_be_fetched_or_says_where_it_is_had() -> None:
    assert set(RECIPES) | set(BY_HAND) == set(all_sources()) - {"nppes-api"}
    assert not set(RECIPES) & set(BY_HAND)


def test_one_that_is_not_fetched_says_why(update: Run) -> None:
    with pytest.raises(ExodirError, match=r"gmc cannot be fetched: .*licensed.*exodir registry add gmc FILE"):
        update("gmc")


# --- files at fixed addresses

LEIE = "oig.hhs.gov/exclusions/downloadables/UPDATED.csv"


def test_a_file_is_fetched_once_and_again_when_it_changes(update: Run, publishers: Publishers, tmp_path: Path) -> None:
    publishers.web[LEIE] = csv(_sample("leie"), etag='"a"')
    first = update("leie")
    assert first.report
    assert first.report.kept
    assert "leie: release" in first.sentence
    assert update("leie").sentence == "leie: nothing new."
    rows = _sample("leie").splitlines(keepends=True)
    publishers.web[LEIE] = csv("".join(rows[:-1]), etag='"b"')
    second = update("leie")
    assert second.report
    assert second.report.kept == first.report.kept - 1


def test_one_that_was_removed_from_the_data_folder_is_fetched_again(
    update: Run, publishers: Publishers, tmp_path: Path
) -> None:
    publishers.web[LEIE] = csv(_sample("leie"), etag='"a"')
    update("leie")
    (tmp_path / "registries" / "leie" / "current").unlink()
    assert update("leie").report


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        pytest.param(File(b"<html>503</html>", etag='"b"'), "a page instead of the file", id="page"),
        pytest.param(csv("a,b\n1,2\n", etag='"b"'), "not a file of 'leie' as exodir knows it", id="other-header"),
        pytest.param(File(status=404), "there is no such file", id="404"),
    ],
)
def test_a_release_that_cannot_be_used_leaves_the_former_in_use(
    update: Run, publishers: Publishers, tmp_path: Path, answer: Answer, message: str
) -> None:
    publishers.web[LEIE] = csv(_sample("leie"), etag='"a"')
    update("leie")
    before = Snapshots(tmp_path).current("leie")
    publishers.web[LEIE] = answer
    for _ in range(2):  # the problem is told again as long as it is there
        came = update("leie")
        assert came.report is None
        assert message in came.problems[0]
        assert came.sentence == "leie: what is in use stays in use."
    assert Snapshots(tmp_path).current("leie") == before


def test_a_release_that_shrank_is_refused_unless_forced(update: Run, publishers: Publishers) -> None:
    head, row = _sample("leie").splitlines(keepends=True)[:2]
    rows = [f"ROW {n} {row}" for n in range(30)]
    publishers.web[LEIE] = csv("".join([head, *rows]), etag='"a"')
    kept = update("leie").report
    publishers.web[LEIE] = csv("".join([head, *rows[:9]]), etag='"b"')
    assert "the file looks cut off" in update("leie").problems[0]
    forced = update("leie", force=True)
    assert kept
    assert forced.report
    assert forced.report.kept < kept.kept


FL = "www2.myfloridalicense.com/sto/file_download/extracts/"


def test_files_that_make_one_list_are_loaded_together(update: Run, publishers: Publishers) -> None:
    lines = _sample("salons-fl").splitlines(keepends=True)
    publishers.web[FL + "COSMETOLOGYLICENSE_1.csv"] = csv("".join(lines[:1]), etag='"a"')
    publishers.web[FL + "lic03bb.csv"] = csv("".join(lines[1:]), etag='"a"')
    first = update("salons-fl")
    assert first.report
    assert first.report.snapshot.rows == len(lines)
    publishers.web[FL + "lic03bb.csv"] = csv("".join(lines[1:]), etag='"b"')
    again = update("salons-fl")
    assert again.report
    assert again.report.snapshot.rows == len(lines)


MD = "www.mbp.state.md.us/forms/"


def test_a_part_that_is_missing_is_told_and_the_rest_is_loaded(
    update: Run, publishers: Publishers, tmp_path: Path
) -> None:
    _, _, doctors = _sample("licences-md", "doctor").partition("\nList of")  # without the date in its head
    doctors = doctors.partition("\n")[2]
    publishers.web[MD + "doctor_list_revised.csv"] = csv(doctors, modified=day("2026-10-31"))
    came = update("licences-md")
    assert came.report
    assert "allied_health_list.csv: there is no such file" in came.problems[0]
    assert _in_use(tmp_path, "licences-md") == date(2026, 10, 31)
    publishers.web[MD + "allied_health_list.csv"] = csv(_sample("licences-md", "allied"))
    both = update("licences-md").report
    assert both
    assert {part.name for part in both.snapshot.parts} == {"physicians", "allied-health"}


# --- catalogues

STORE = "data.cms.gov/provider-data/api/1/metastore/schemas/dataset/items/mj5m-pzi6"
DAC = "https://data.cms.gov/provider-data/sites/default/files/resources/{}/DAC_NationalDownloadableFile.csv"


def _catalogue(*months: str) -> File:
    distribution = [
        {"format": "API", "accessURL": "https://data.cms.gov/data-api/v1/dataset/x/data", "title": "latest"}
    ]
    for month in months:
        url = f"http://data.cms.gov/sites/default/files/{month}/OptOut.csv"
        distribution.append({"mediaType": "text/csv", "downloadURL": url, "title": f"Opt Out Affidavits : {month}"})
    found = {"dataset": [{"title": "Something Else"}, {"title": "Opt Out Affidavits", "distribution": distribution}]}
    return File(json.dumps(found).encode())


@pytest.mark.parametrize("reference_ids", [True, False], ids=["with-reference-ids", "without"])
def test_a_file_that_moves_is_found_through_the_catalogue(
    update: Run, publishers: Publishers, tmp_path: Path, reference_ids: bool
) -> None:
    url = DAC.format("0a1b2c")
    one = {"downloadURL": url, "mediaType": "text/csv"}
    about = {"modified": "2026-10-14", "distribution": [{"identifier": "x", "data": one} if reference_ids else one]}
    publishers.web[STORE] = File(json.dumps(about).encode())
    publishers.web[url.removeprefix("https://")] = csv(_sample("cms-clinicians", "DAC"))
    publishers.web["data.cms.gov/data.json"] = _catalogue("2026-08-01", "2026-10-01", "2026-09-01")
    publishers.web["data.cms.gov/sites/default/files/2026-10-01/OptOut.csv"] = csv(_sample("cms-clinicians", "opt-out"))
    came = update("cms-clinicians")
    assert came.problems == []
    assert _in_use(tmp_path, "cms-clinicians") == date(2026, 10, 14)
    assert came.report
    assert {part.name for part in came.report.snapshot.parts} == {"clinicians", "opt-outs"}


@pytest.mark.parametrize("answer", [b"<html>moved</html>", b"{}", b'{"distribution": [{}]}', b"[]"])
def test_a_catalogue_of_another_shape_is_told(update: Run, publishers: Publishers, answer: bytes) -> None:
    publishers.web[STORE] = publishers.web["data.cms.gov/data.json"] = File(answer)
    problems = update("cms-clinicians").problems
    assert len(problems) == 2
    assert all("shape changed" in one for one in problems)


CQC_PAGE = "www.cqc.org.uk/about-us/transparency/using-cqc-data"


def test_the_newest_link_of_a_page_is_taken(update: Run, publishers: Publishers, tmp_path: Path) -> None:
    names = ["2026-09/28_September_2026_CQC_directory.csv", "2026-10/05_October_2026_CQC_directory.csv"]
    links = "".join(f'<a href="/system/files/{name}">CSV</a>' for name in (*names, names[0]))
    publishers.web[CQC_PAGE] = File(f"<p>Data {links}".encode())
    publishers.web[f"www.cqc.org.uk/system/files/{names[1]}"] = csv(_sample("cqc"))
    assert update("cqc").problems == []
    assert _in_use(tmp_path, "cqc") == date(2026, 10, 5)


def test_a_page_that_lost_its_links_is_told(update: Run, publishers: Publishers) -> None:
    publishers.web[CQC_PAGE] = File(b"<a href='/contact'>ask us</a>")
    assert "links to no file of the kind it used to (shape changed)" in update("cqc").problems[0]


# --- Socrata

NY = "data.ny.gov/resource/y3u4-jbgh.csv"
NY_ABOUT = "data.ny.gov/api/views/y3u4-jbgh.json"
SHOP = (
    "AEB-{:07},DOSAEBUSINESS,GLOWHOLLOW INC,NEW YORK,11/09/2022,,10/09/2028,Glow Hollow {},87 Tansy St,,Rochester,NY,"
    "14607,,"
)


class Portal:
    """A dataset of a Socrata portal: gives pages, at most `page` rows at a time."""

    def __init__(self, publishers: Publishers, rows: int, *, updated: int = 1793419506, page: int = 3) -> None:
        head = _sample("salons-ny").splitlines()[0]
        self.fields = [*head.split(","), "birthyear"]
        self.rows = [SHOP.format(n, n) + ",1970" for n in range(rows)]
        self.updated, self.page = updated, page
        self.selected: list[str] = []
        self.listed = True
        publishers.web[NY], publishers.web[NY_ABOUT] = self.give, lambda _: self.about()

    def about(self) -> File:
        said: dict[str, object] = {"rowsUpdatedAt": self.updated}
        if self.listed:
            said["columns"] = [{"fieldName": one} for one in (*self.fields, ":@computed_region_x")]
        return File(json.dumps(said).encode())

    def give(self, query: str) -> File:
        asked = {key: value[0] for key, value in parse_qs(query).items()}
        assert asked["$order"] == ":id"
        self.selected = asked.get("$select", "").split(",")
        kept = [n for n, field in enumerate(self.fields) if field in self.selected or not asked.get("$select")]
        begin = int(asked["$offset"])
        rows = self.rows[begin : begin + min(self.page, int(asked["$limit"]))]
        table = [self.fields, *(row.split(",") for row in rows)]
        return csv("".join(",".join(f'"{row[n]}"' for n in kept) + "\n" for row in table))


def test_a_dataset_is_read_page_by_page_without_what_is_not_loaded(
    update: Run, publishers: Publishers, tmp_path: Path
) -> None:
    portal = Portal(publishers, 8)
    came = update("salons-ny")
    assert came.report
    assert came.report.kept == 8
    assert _in_use(tmp_path, "salons-ny") == date(2026, 10, 31)
    assert "birthyear" not in portal.selected
    assert "business_name" in portal.selected
    assert [parse_qs(one.address)["$offset"] for one in publishers.of(NY)] == [["0"], ["3"], ["6"], ["8"]]
    assert update("salons-ny").sentence == "salons-ny: nothing new."
    portal.updated += 86_400
    assert update("salons-ny").report


def test_a_portal_that_lists_no_columns_gives_them_all(update: Run, publishers: Publishers) -> None:
    Portal(publishers, 2).listed = False
    came = update("salons-ny").report
    assert came
    assert came.kept == 2


def test_a_dataset_goes_on_after_the_page_it_came_to(update: Run, publishers: Publishers) -> None:
    portal = Portal(publishers, 8)
    calls = []

    def failing(query: str) -> File:
        calls.append(query)
        return File(status=500) if len(calls) > 1 else portal.give(query)

    publishers.web[NY] = failing
    assert "busy or broken" in update("salons-ny").problems[0]
    publishers.web[NY] = portal.give
    came = update("salons-ny").report
    assert came
    assert came.kept == 8
    assert parse_qs(publishers.of(NY)[-3].address)["$offset"] == ["3"]


def test_a_dataset_that_changes_while_it_is_read_is_read_again(update: Run, publishers: Publishers) -> None:
    portal = Portal(publishers, 4)

    def changing(query: str) -> File:
        if "offset=3" in query and len(portal.rows) == 4:
            portal.rows.insert(0, SHOP.format(99, 99) + ",1970")
            portal.updated += 86_400
        return portal.give(query)

    publishers.web[NY] = changing
    came = update("salons-ny").report
    assert came
    assert came.kept == 5


def test_a_dataset_that_lost_a_column_is_told_before_anything_is_fetched(update: Run, publishers: Publishers) -> None:
    portal = Portal(publishers, 2)
    portal.fields[portal.fields.index("business_name")] = "trading_as"
    assert "has no column businessname any more (shape changed)" in update("salons-ny").problems[0]
    assert publishers.of(NY) == []


def test_a_portal_of_another_shape_is_told(update: Run, publishers: Publishers) -> None:
    publishers.web[NY_ABOUT] = File(b"{}")
    assert "does not say when the rows were updated (shape changed)" in update("salons-ny").problems[0]


# --- NPPES

CMS = "download.cms.gov/nppes/"


def _zip(folder: Path, name: str, *rows: str) -> File:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(write(folder, name, *rows), name)
        archive.writestr(name.replace(".csv", "_fileheader.csv"), "NPI\n")
        archive.writestr("Readme.pdf", "%PDF-1.4")
    return File(packed.getvalue(), etag=f'"{name}"')


class Cms:
    """The NPPES page with its single-quoted relative links."""

    def __init__(self, publishers: Publishers, folder: Path) -> None:
        self.web, self.folder, self.names = publishers.web, folder, list[str]()

    def _publish(self, name: str, file: File) -> None:
        self.names.append(name)
        self.web[CMS + name] = file
        links = "".join(f"<li><a href='./{one}'>{one}</a></li>" for one in self.names)
        self.web[CMS + "NPI_Files.html"] = File(f"<html><ul>{links}</ul>".encode())

    def month(self, name: str, until: str, *rows: str) -> None:
        self._publish(
            f"NPPES_Data_Dissemination_{name}_2026_V2.zip",
            _zip(self.folder, f"npidata_pfile_20050523-{until}.csv", *rows),
        )

    def week(self, since: str, until: str, *rows: str) -> None:
        spans = "_".join(f"{one[4:6]}{one[6:]}{one[2:4]}" for one in (since, until))
        self._publish(
            f"NPPES_Data_Dissemination_{spans}_Weekly_V2.zip",
            _zip(self.folder, f"npidata_pfile_{since}-{until}.csv", *rows),
        )

    def dead(self, mmddyy: str, *numbers: str) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            book, workbook = io.BytesIO(), openpyxl.Workbook()
            sheet = workbook.worksheets[0]
            for row in (
                ["NPPES Deactivated Records"],
                ["NPI", "NPPES Deactivation Date"],
                *([n, "09/01/2026"] for n in numbers),
            ):
                sheet.append(row)
            workbook.save(book)
            archive.writestr(f"NPPES Deactivated NPI Report {mmddyy}.xlsx", book.getvalue())
        self._publish(f"NPPES_Deactivated_NPI_Report_{mmddyy}_V2.zip", File(packed.getvalue(), etag=f'"{mmddyy}"'))


@pytest.fixture
def cms(publishers: Publishers, tmp_path: Path) -> Cms:
    return Cms(publishers, tmp_path / "published")


def _families(data: Path) -> set[str]:
    wanted = Wanted("all", families=frozenset({"osterlund", "brask", "quill"}), givens=frozenset({"mariska"}))
    return {record.names[0].family for record in Snapshots(data).candidates("nppes", [wanted])["all"]}


ONE, TWO, THREE = (person(n, f, "Mariska") for n, f in ((1, "Osterlund"), (2, "Brask"), (3, "Quill")))


def test_the_month_and_the_weeks_after_it_are_loaded(
    update: Run, publishers: Publishers, cms: Cms, tmp_path: Path
) -> None:
    cms.month("September", "20260913", ONE)
    cms.month("October", "20261011", ONE)
    cms.week("20261005", "20261011", ONE)
    cms.week("20261012", "20261018", TWO)
    cms.dead("101226", "1999999992")
    came = update("nppes")
    assert came.problems == []
    assert _families(tmp_path) == {"Osterlund", "Brask"}
    assert _in_use(tmp_path, "nppes") == date(2026, 10, 18)
    assert came.report
    assert {part.name: part.released_on.day for part in came.report.snapshot.parts} == {
        "npidata": 18,
        "deactivated": 12,
    }
    fetched = [one.address.rsplit("/", 1)[-1] for one in publishers.of(".zip")]
    assert fetched == [
        "NPPES_Data_Dissemination_October_2026_V2.zip",
        "NPPES_Data_Dissemination_101226_101826_Weekly_V2.zip",
        "NPPES_Deactivated_NPI_Report_101226_V2.zip",
    ]
    assert not list((tmp_path / "downloads" / "nppes").glob("*.zip"))
    assert update("nppes").sentence == "nppes: nothing new."


def test_new_weeks_are_put_on_top_without_the_big_file(
    update: Run, publishers: Publishers, cms: Cms, tmp_path: Path
) -> None:
    cms.month("October", "20261011", ONE)
    update("nppes")
    publishers.asked.clear()
    cms.week("20261012", "20261018", TWO)
    cms.week("20261019", "20261025", THREE)
    assert update("nppes").report
    assert _families(tmp_path) == {"Osterlund", "Brask", "Quill"}
    assert len(publishers.of(".zip")) == 2


@pytest.mark.parametrize("weeks", [[], [("20261102", "20261108")]], ids=["no-weeks", "a-gap-between"])
def test_a_new_month_is_fetched_where_the_weeks_do_not_reach_back(
    update: Run, publishers: Publishers, cms: Cms, tmp_path: Path, weeks: list[tuple[str, str]]
) -> None:
    cms.month("October", "20261011", ONE)
    update("nppes")
    cms.month("November", "20261108", TWO)
    for since, until in weeks:
        cms.week(since, until, TWO)
    update("nppes")
    assert _families(tmp_path) == {"Brask"}
    assert _in_use(tmp_path, "nppes") == date(2026, 11, 8)


def test_the_big_zip_goes_on_where_it_broke_off(update: Run, publishers: Publishers, cms: Cms, tmp_path: Path) -> None:
    cms.month("October", "20261011", ONE)
    zip_file = publishers.web[CMS + "NPPES_Data_Dissemination_October_2026_V2.zip"]
    assert isinstance(zip_file, File)
    zip_file.breaks = [len(zip_file.body) // 2]
    assert update("nppes").problems == []
    assert publishers.of("October")[-1].headers["Range"] == f"bytes={len(zip_file.body) // 2}-"
    assert _families(tmp_path) == {"Osterlund"}


def test_half_a_zip_is_told_and_fetched_anew_next_time(
    update: Run, publishers: Publishers, cms: Cms, tmp_path: Path
) -> None:
    cms.month("October", "20261011", ONE)
    address = CMS + "NPPES_Data_Dissemination_October_2026_V2.zip"
    whole = publishers.web[address]
    assert isinstance(whole, File)
    publishers.web[address] = File(whole.body[:-40], etag=whole.etag)
    assert "what came is no whole zip" in update("nppes").problems[0]
    publishers.web[address] = whole
    assert update("nppes").report


def test_a_page_without_the_month_is_told(update: Run, publishers: Publishers) -> None:
    publishers.web[CMS + "NPI_Files.html"] = File(b"<a href='./NPPES_Full.parquet'>new</a>")
    assert "links to no NPPES_Data_Dissemination zip of a month (shape changed)" in update("nppes").problems[0]


def test_robots_that_refuse_are_told(update: Run, publishers: Publishers, cms: Cms) -> None:
    cms.month("October", "20261011", ONE)
    publishers.web["download.cms.gov/robots.txt"] = File(b"User-agent: *\nDisallow: /nppes/")
    assert "robots.txt does not allow /nppes/NPI_Files.html" in update("nppes").problems[0]

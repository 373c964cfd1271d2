"""Loading: bad files are told with file and line and never harm; snapshots are dated, kept and swapped in."""

from __future__ import annotations

import gzip
import zipfile
from datetime import date
from pathlib import Path

import pytest

from crawler.loading.keeping import KEPT_SNAPSHOTS
from crawler.loading.loading import add_registry
from directory.errors import ExodirError
from directory.snapshots import Snapshots, Wanted

HEAD = "board,family_name,given_names,city,region,country,status,valid_from,valid_to,registry_id\n"
ROW = "American Board of Dermatology,{},Mariska,Elmbridge,OR,US,Certified,2004-08-01,2030-12-31,\n"
GOOD = HEAD + ROW.format("Osterlund")


def _file(folder: Path, content: str | bytes, name: str = "boards.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _families(data: Path) -> set[str]:
    wanted = [Wanted("all", families=frozenset({"osterlund", "brask", "odalaigh"}), givens=frozenset({"mariska"}))]
    return {record.names[0].family for record in Snapshots(data).candidates("boards", wanted)["all"]}


BAD_FILES = [
    pytest.param(b"", r"boards\.csv: the file is empty", id="empty"),
    pytest.param("\n\n \n", r"boards\.csv: the file is empty", id="only-blank-lines"),
    pytest.param("<!DOCTYPE html><html><body>503</body></html>", "this is a web page", id="web-page"),
    pytest.param('{"error": "not found"}', "PDF or JSON", id="json"),
    pytest.param(HEAD, "no row that can be loaded", id="header-only"),
    pytest.param(HEAD.replace("status,", ""), r"line 1.*lacks 'status'", id="missing-column"),
    pytest.param("a,b\n1,2\n", r"line 1.*lacks.*Found: a,b", id="other-file"),
    pytest.param(GOOD + ROW.format("Brask")[:40], r"line 3: the file ends in the middle of a row", id="cut-off"),
    pytest.param(
        GOOD + 'American Board of Dermatology,"Bra', r"line 3: the file ends in the middle", id="cut-in-quotes"
    ),
    pytest.param(b"PK\x03\x04" + b"\0" * 100, "cut off or damaged", id="half-a-zip"),
    pytest.param(gzip.compress(GOOD.encode() * 99)[:60], "cut off or damaged", id="half-a-gzip"),
    pytest.param(
        "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,"
        "REINDATE,WAIVERDATE,WVRSTATE\n",
        "header is that of 'leie'.*exodir registry add leie",
        id="file-of-another-registry",
    ),
]


@pytest.mark.parametrize(("content", "message"), BAD_FILES)
def test_bad_file_is_told_and_the_former_snapshot_stays(tmp_path: Path, content: str | bytes, message: str) -> None:
    before = add_registry(tmp_path, "boards", [_file(tmp_path, GOOD)]).snapshot
    with pytest.raises(ExodirError, match=f"(?s){message}"):
        add_registry(tmp_path, "boards", [_file(tmp_path, content)])
    assert Snapshots(tmp_path).current("boards") == before
    assert _families(tmp_path) == {"Osterlund"}
    assert not list((tmp_path / "registries" / "boards").glob(".load-*"))


@pytest.mark.parametrize(
    ("row", "line", "reason"),
    [
        pytest.param("too,few\n", 3, "2 fields instead of 10", id="too-few-fields"),
        pytest.param(ROW.format("Brask").strip() + ",more\n", 3, "11 fields instead of 10", id="too-many-fields"),
        pytest.param(ROW.format('"Brask'), 3, "a quotation mark is not closed", id="open-quote"),
        pytest.param(ROW.format(""), 3, "no family name", id="nobody"),
        pytest.param("\n" + ROW.format(""), 4, "no family name", id="after-a-blank-line"),
    ],
)
def test_bad_row_is_refused_with_its_line_and_the_others_load(tmp_path: Path, row: str, line: int, reason: str) -> None:
    report = add_registry(tmp_path, "boards", [_file(tmp_path, GOOD + row + ROW.format("Brask"))])
    assert _families(tmp_path) == {"Osterlund", "Brask"}
    assert (report.rows_in, report.kept, report.refused) == (3, 2, 1)
    assert f"line {line}: {reason}" in report.problems[0]
    listed = (report.snapshot.folder / "refused.csv").read_text().splitlines()
    assert listed[1].startswith(f"boards.csv,{line},{reason}")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(GOOD.encode(), id="plain"),
        pytest.param(b"\xef\xbb\xbf" + GOOD.encode(), id="byte-order-mark"),
        pytest.param(b"\xef\xbb\xbf" * 2 + GOOD.encode(), id="two-marks"),
        pytest.param("\ufeff".encode() + "ï»¿".encode() + GOOD.encode(), id="a-mark-encoded-twice"),
        pytest.param(GOOD.encode("utf-16"), id="utf-16"),
        pytest.param(GOOD.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(GOOD.replace("\n", "\r").encode(), id="cr"),
        pytest.param(GOOD.strip().encode(), id="no-line-end"),
        pytest.param(GOOD.replace("\n", "\n\n ,,,,,,,,,\n").encode(), id="blank-lines"),
        pytest.param(("List of 2026\n\n" + GOOD).encode(), id="lines-above-the-header"),
        pytest.param(
            GOOD.replace(",registry_id", ",Registry ID,remarks").replace("31,\n", "31,,x\n").encode(), id="more"
        ),
        pytest.param(gzip.compress(GOOD.encode()), id="gzip"),
    ],
)
def test_forms_a_file_comes_in(tmp_path: Path, content: bytes) -> None:
    report = add_registry(tmp_path, None, [_file(tmp_path, content)])
    assert (report.rows_in, report.kept, report.refused) == (1, 1, 0)
    assert _families(tmp_path) == {"Osterlund"}


@pytest.mark.parametrize(
    ("registry", "row", "columns"),
    [
        pytest.param(
            "nhs-consultants", '"9900001","Quill","J","F","330"\n', "13 .*'GMC reference', 'practitioner code',",
            id="columns-missing",
        ),
        pytest.param("nhs-consultants", "GMC,Surname\n9900001,Quill\n", "13 .*'GMC reference'", id="with-a-header"),
        pytest.param("nhs-consultants", '"9900001","C9900001","Quill"\n', "13 .*'GMC reference'", id="too-few-fields"),
        pytest.param("nhs-consultants", '"9900001","C9900001","Qui', "13 .*'GMC reference'", id="cut-off"),
        pytest.param("salons-fl", "CE,FERNVEIL LLC\n", "18 .*'Board Number', 'Occupation Code'", id="other-order"),
    ],
)  # fmt: skip
def test_a_wrong_file_without_a_header_is_told_by_its_rows(
    tmp_path: Path, registry: str, row: str, columns: str
) -> None:
    with pytest.raises(ExodirError, match=rf"line 1.*has no header, and rows of {columns}.*Found: .*\.") as told:
        add_registry(tmp_path, registry, [_file(tmp_path, row, "list.csv")])
    assert "lacks" not in str(told.value)


def test_latin_1_lines_are_read_and_counted(tmp_path: Path) -> None:
    content = GOOD.encode() + ROW.format("Ó Dálaigh").encode("latin-1")
    report = add_registry(tmp_path, "boards", [_file(tmp_path, content)])
    assert _families(tmp_path) == {"Osterlund", "Ó Dálaigh"}
    assert "1 lines are not UTF-8" in report.problems[0]


def test_zip_and_folder_are_searched_and_the_rest_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    _file(folder, GOOD)
    _file(folder, "hello", "notes.txt")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("deep/more.csv", HEAD + ROW.format("Brask"))
    report = add_registry(tmp_path, "boards", [folder])
    assert _families(tmp_path) == {"Osterlund", "Brask"}
    assert report.skipped_files == [str(folder / "notes.txt")]


@pytest.mark.parametrize(
    ("name", "paths", "message"),
    [
        pytest.param("nonsense", ["boards.csv"], "not a registry exodir knows. Known: boards, ", id="unknown-registry"),
        pytest.param("boards", ["missing.csv"], r"missing\.csv: there is no such file", id="no-file"),
        pytest.param("boards", ["void"], "there is no file in it", id="empty-folder"),
    ],
)
def test_wrong_use_is_told(tmp_path: Path, name: str, paths: list[str], message: str) -> None:
    _file(tmp_path, GOOD)
    (tmp_path / "void").mkdir()
    with pytest.raises(ExodirError, match=message):
        add_registry(tmp_path, name, [tmp_path / path for path in paths])


class TestReleases:
    """The release date is the file's own; an older one is refused; the last three stay."""

    def test_date_comes_from_the_name(self, tmp_path: Path) -> None:
        report = add_registry(tmp_path, "boards", [_file(tmp_path, GOOD, "boards-2026-09-30.csv")])
        assert report.snapshot.released_on == date(2026, 9, 30)
        assert report.snapshot.age_days(date(2026, 10, 10)) == 10
        assert not report.snapshot.stale(date(2026, 10, 10))

    def test_older_release_is_refused_unless_forced(self, tmp_path: Path) -> None:
        add_registry(tmp_path, "boards", [_file(tmp_path, GOOD, "boards-2026-09-30.csv")])
        older = _file(tmp_path, HEAD + ROW.format("Brask"), "boards-2026-08-30.csv")
        with pytest.raises(ExodirError, match=r"2026-08-30.*older than the one in use \(2026-09-30\)"):
            add_registry(tmp_path, "boards", [older])
        assert _families(tmp_path) == {"Osterlund"}
        add_registry(tmp_path, "boards", [older], force=True)
        assert _families(tmp_path) == {"Brask"}

    @pytest.mark.parametrize(
        ("before", "now", "refused"),
        [
            pytest.param(800, 49, True, id="a-small-list-cut-off"),
            pytest.param(30, 14, True, id="less-than-half"),
            pytest.param(30, 15, False, id="half"),
            pytest.param(19, 1, False, id="too-few-to-tell"),
            pytest.param(10_000, 7_999, True, id="a-big-list-by-a-fifth"),
            pytest.param(9_999, 7_999, False, id="not-yet-big"),
        ],
    )
    def test_a_release_that_looks_cut_off_is_refused(
        self, tmp_path: Path, before: int, now: int, refused: bool
    ) -> None:
        rows = [ROW.format(f"Osterlund{n}") for n in range(before)]
        first = add_registry(tmp_path, "boards", [_file(tmp_path, HEAD + "".join(rows))]).snapshot
        less = _file(tmp_path, HEAD + "".join(rows[:now]))
        if refused:
            with pytest.raises(ExodirError, match=f"{now:,} rows against {before:,}.*cut off.*--force"):
                add_registry(tmp_path, "boards", [less])
            assert Snapshots(tmp_path).current("boards") == first
        assert add_registry(tmp_path, "boards", [less], force=refused).snapshot.rows == now

    def test_the_files_of_a_release_are_counted_together(self, tmp_path: Path) -> None:
        halves = [
            _file(tmp_path, HEAD + "".join(ROW.format(f"{name}{n}") for n in range(30)), f"{name}.csv")
            for name in ("Brask", "Osterlund")
        ]
        add_registry(tmp_path, "boards", halves)
        again = _file(tmp_path, HEAD + "".join(ROW.format(f"Quill{n}") for n in range(8)), "Brask.csv")
        assert add_registry(tmp_path, "boards", [again, halves[1]]).snapshot.rows == 38

    def test_same_file_again_changes_nothing(self, tmp_path: Path) -> None:
        path = _file(tmp_path, GOOD)
        first = add_registry(tmp_path, "boards", [path])
        again = add_registry(tmp_path, "boards", [path])
        assert again.already_loaded
        assert again.snapshot == first.snapshot
        assert "already in use" in again.sentence

    def test_a_new_release_replaces_and_never_merges(self, tmp_path: Path) -> None:
        add_registry(tmp_path, "boards", [_file(tmp_path, GOOD, "boards-2026-09-30.csv")])
        add_registry(tmp_path, "boards", [_file(tmp_path, HEAD + ROW.format("Brask"), "boards-2026-10-30.csv")])
        assert _families(tmp_path) == {"Brask"}

    def test_two_files_at_once_are_put_together(self, tmp_path: Path) -> None:
        paths = [_file(tmp_path, GOOD, "a.csv"), _file(tmp_path, HEAD + ROW.format("Brask"), "b.csv")]
        report = add_registry(tmp_path, "boards", paths)
        assert _families(tmp_path) == {"Osterlund", "Brask"}
        assert report.snapshot.rows == 2

    def test_only_the_last_few_snapshots_stay(self, tmp_path: Path) -> None:
        for month in range(1, 7):
            name = f"boards-2026-{month:02d}-01.csv"
            add_registry(tmp_path, "boards", [_file(tmp_path, HEAD + ROW.format("Brask" * month), name)])
        snapshots = Snapshots(tmp_path)
        current = snapshots.current("boards")
        assert current is not None
        assert current.released_on == date(2026, 6, 1)
        assert [one.released_on.month for one in snapshots.former("boards")] == [5, 4]
        assert len(snapshots.former("boards")) == KEPT_SNAPSHOTS - 1


def test_unknown_status_word_is_an_alarm_and_never_good(tmp_path: Path) -> None:
    content = HEAD + ROW.format("Osterlund").replace("Certified", "Frobnicated")
    report = add_registry(tmp_path, "boards", [_file(tmp_path, content)])
    assert "nobody knows the status 'Frobnicated' (1 rows)" in report.problems[0]
    wanted = Wanted("it", families=frozenset({"osterlund"}), givens=frozenset({"mariska"}))
    assert Snapshots(tmp_path).candidates("boards", [wanted])["it"][0].standing == "unknown"


def test_a_wrong_date_is_told_and_the_row_stays(tmp_path: Path) -> None:
    content = GOOD + ROW.format("Brask").replace("2004-08-01", "2004-31-31")
    report = add_registry(tmp_path, "boards", [_file(tmp_path, content)])
    assert _families(tmp_path) == {"Osterlund", "Brask"}
    assert report.problems == [
        f"{tmp_path / 'boards.csv'}: line 3: 'valid_from 2004-31-31' is not a date; "
        "1 such rows were loaded without that date"
    ]


def test_progress_is_told_in_bytes(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = _file(tmp_path, GOOD)
    add_registry(tmp_path, "boards", [path], progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (path.stat().st_size, path.stat().st_size)

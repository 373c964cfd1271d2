"""Wrong use is answered with one clear message and status 2; nothing shows a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exodir.conftest import Exodir

COMMANDS = [
    "run",
    "crawl",
    "verify",
    "export",
    "inspect",
    "explain",
    "serve",
    "status",
    "demo",
    "backup",
    "restore",
    "doctor",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_has_an_example(exodir: Exodir, command: str) -> None:
    said = exodir(command, "--help")
    assert said.status == 0
    assert f"\n  exodir {command}" in said.out


def test_help_names_every_command(exodir: Exodir) -> None:
    said = exodir("--help")
    for command in [*COMMANDS, "registry", "discover", "candidates"]:
        assert f"  {command}" in said.out


def test_version(exodir: Exodir) -> None:
    assert exodir("--version").out.startswith("exodir ")


SEEDS: list[tuple[str, str | None, str]] = [
    ("missing file", None, "There is no seeds file"),
    ("empty file", "", "is empty"),
    ("no url column", "site,name\nhttp://a.example/,A\n", "url"),
    ("only a header", "url\n", "no"),
    ("nothing but scripts and files", "url\njavascript:alert(1)\nftp://a.example/\n", "line 2"),
]


@pytest.mark.parametrize("command", ["run", "crawl"])
@pytest.mark.parametrize(("content", "words"), [c[1:] for c in SEEDS], ids=[c[0] for c in SEEDS])
def test_seeds_that_cannot_be_used(
    exodir: Exodir, tmp_path: Path, command: str, content: str | None, words: str
) -> None:
    seeds = tmp_path / "seeds.csv"
    if content is not None:
        seeds.write_text(content)
    said = exodir(command, "--seeds", seeds)
    assert said.status == 2
    assert said.err.startswith("exodir: ")
    assert words in said.err
    assert "Traceback" not in said.err


WRONG_USE: list[tuple[str, list[str], str]] = [
    ("unknown format", ["export", "pdf"], "There is no format 'pdf'"),
    ("unknown registry", ["run", "--seeds", "seeds.csv", "--registry", "nppez=x.csv"], "There is no registry 'nppez'"),
    ("registry without a path", ["run", "--seeds", "seeds.csv", "--registry", "nppes"], "NAME=PATH"),
    ("registry file missing", ["run", "--seeds", "seeds.csv", "--registry", "leie=no.csv"], "no.csv"),
    ("registry add, file missing", ["registry", "add", "leie", "no.csv"], "no.csv"),
    ("explain somebody unknown", ["explain", "Nobody Atall"], "Nobody Atall"),
    ("inspect a missing file", ["inspect", "no.html"], "Cannot read no.html"),
    ("database of no kind", ["status", "--db", "nonsense"], "--db"),
]


@pytest.mark.parametrize(("words", "message"), [c[1:] for c in WRONG_USE], ids=[c[0] for c in WRONG_USE])
def test_wrong_use(exodir: Exodir, tmp_path: Path, words: list[str], message: str) -> None:
    (tmp_path / "seeds.csv").write_text("url\nhttp://127.0.0.1:9/\n")
    said = exodir(*words)
    assert said.status == 2
    assert message in said.err
    assert "Traceback" not in said.err


def test_export_into_a_file_is_refused(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    said = exodir("export", "csv", "--out", "taken")
    assert said.status == 2
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_named_before_the_crawl(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "seeds.csv").write_text("url\nhttp://127.0.0.1:9/\n")
    said = exodir("run", "--seeds", "seeds.csv", "--out", "/proc/nowhere")
    assert said.status == 2
    assert "Cannot write to /proc/nowhere" in said.err
    assert "Visiting" not in said.err


def test_an_empty_store_exports_headers_only(exodir: Exodir, tmp_path: Path) -> None:
    assert exodir("export", "csv", "--out", "out").status == 0
    assert (tmp_path / "out" / "clinics.csv").read_text().startswith("clinic_id,name,website,street,")


def test_status_of_an_empty_folder_says_how_to_begin(exodir: Exodir) -> None:
    said = exodir("status")
    assert said.status == 0
    assert "exodir run --seeds" in said.err


def test_inspect_shows_what_is_read_on_a_saved_page(exodir: Exodir, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        "<title>Tarnbeck Skin</title><h1>Prices</h1><table><tr><td>Microneedling with exosomes</td><td>$450</td></tr>"
        "</table><footer>Call <a href='tel:+12187274410'>(218) 727-4410</a></footer>"
    )
    said = exodir("inspect", "page.html", "--url", "http://tarnbeck.example/prices", "--blocks")
    assert said.status == 0
    assert "phone=+12187274410" in said.out
    assert "stance=offered" in said.out
    assert "Read in a crawl, for it names exosomes." in said.out
    assert "block 1, <tr> in main (exosomes.py, stances.py)" in said.out
    assert "block 2, <footer> in footer\n    Call (218) 727-4410" in said.out


class TestSettings:
    def test_a_key_nobody_knows_is_named(self, exodir: Exodir, tmp_path: Path) -> None:
        (tmp_path / "exodir.toml").write_text('dleay = 2\ncontact = "me@example.org"\n')
        said = exodir("status")
        assert said.status == 2
        assert "there is no setting 'dleay'" in said.err

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            pytest.param('alert_webhook = "example.org/hook"', "https://...", id="a webhook without a scheme"),
            pytest.param('alert_mail = "desk"', "mail address", id="a mail address without a host"),
            pytest.param('smtp = "mail.example.org:587"', "smtp://name:password@host:587", id="a host alone"),
            pytest.param('smtp = "smtp://mail.example.org:port"', "smtp://name", id="a port that is none"),
            pytest.param('hours = "22:00-6:00"', "22-6", id="hours with minutes"),
        ],
    )
    def test_a_value_of_another_form_is_told_its_form(
        self, exodir: Exodir, tmp_path: Path, line: str, says: str
    ) -> None:
        (tmp_path / "exodir.toml").write_text(line)
        said = exodir("status")
        assert said.status == 2
        assert f"The setting '{line.split()[0]}'" in said.err
        assert says in said.err

    def test_a_broken_file_is_named_with_its_line(self, exodir: Exodir, tmp_path: Path) -> None:
        (tmp_path / "exodir.toml").write_text("delay = = 2\n")
        said = exodir("status")
        assert said.status == 2
        assert "exodir.toml" in said.err
        assert "line 1" in said.err

    def test_flag_before_variable_before_file(
        self, exodir: Exodir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "exodir.toml").write_text('data = "from-file"\n')
        exodir("export", "csv")
        assert (tmp_path / "from-file" / "exodir.db").exists()
        monkeypatch.setenv("EXODIR_DATA", "from-variable")
        exodir("export", "csv")
        assert (tmp_path / "from-variable" / "exodir.db").exists()
        exodir("export", "csv", "--data", "from-flag")
        assert (tmp_path / "from-flag" / "exodir.db").exists()

    def test_data_may_stand_before_the_command(self, exodir: Exodir, tmp_path: Path) -> None:
        exodir("--data", "early", "export", "csv")
        assert (tmp_path / "early" / "exodir.db").exists()


def test_one_exodir_at_a_time_in_a_data_folder(exodir: Exodir, tmp_path: Path) -> None:
    from exodir.runs import only_one

    (tmp_path / "seeds.csv").write_text("url\nhttp://127.0.0.1:9/\n")
    with only_one(tmp_path / "data"):
        said = exodir("crawl", "--seeds", "seeds.csv")
    assert said.status == 2
    assert "Another exodir is at work in data" in said.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--all-clinics", "--certified"], "leave --all-clinics out"),
        (["--near", "Nowhereville upon Nothing"], "no place is known as 'Nowhereville upon Nothing'"),
        (["--since", "nowhere"], "nowhere holds no release"),
    ],
)
def test_filters_and_comparisons_that_cannot_be_are_said(
    exodir: Exodir, tmp_path: Path, words: list[str], said: str
) -> None:
    answer = exodir("export", "csv", "--out", "out", *words)
    assert answer.status == 2
    assert said in answer.err
    assert not list((tmp_path / "out").glob("*.csv"))


def test_a_delta_leads_from_one_release_to_the_next(exodir: Exodir, tmp_path: Path) -> None:
    for name in ("old", "new"):
        assert exodir("export", "csv", "--country", "us", "--out", name).status == 0
    assert "Nothing differs." in exodir("delta", "make", "old", "new", "--out", "delta").err
    assert exodir("delta", "apply", "old", "delta", "--out", "made").status == 0
    assert (tmp_path / "made" / "index.json").read_bytes() == (tmp_path / "new" / "index.json").read_bytes()

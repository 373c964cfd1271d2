"""Splink on DuckDB at the task of `people.py`, beside ours: precision, recall, seconds, peak memory of each.

`python -m benchmarks.splink_linkage [rows] [people] [folder]`; a folder is kept, and the registry is loaded there once.
Both sides get the same people in the same parts, made into what each of them compares within its time; what a program
imports once is imported before. How long people take to be read from the store and judged is in `verification.py`.
Splink gets people and registry as two tables (given, family, middle initial, telephone, ZIP, city, state, profession;
upper case on both sides) and is used as its documentation recommends: comparisons of its library with term frequencies
for names, correlated fields of the place in one comparison, blocking on several sets of fields, u by random sampling, m
by expectation maximisation. Of each person's pairs the best counts, unless the next is as good. The threshold is chosen
in hindsight, with the truth known, which favours Splink: the best recall at the precision aimed at, and the best F1.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa

from benchmarks.people import Sought, sought
from benchmarks.verification import prepare
from directory.facts import RegistryNumber
from directory.judging.cases import Loaded
from directory.judging.lookup import look_up
from directory.judging.readings import profession_of
from directory.judging.subjects import Subject
from directory.names import PersonName
from directory.records import RecordPlace
from directory.snapshots import Snapshots
from directory.specialties import kind_of_code, kind_of_credentials

if TYPE_CHECKING:
    from splink import SettingsCreator

PRECISION = 0.995
"""The precision aimed at."""

COLUMNS = ("unique_id", "given", "family", "middle", "phone", "postal", "city", "state", "profession")
REGISTRY = """
    SELECT r.record_id AS unique_id, n.given, n.family, nullif(left(n.middle, 1), '') AS middle, p.phone_key AS phone,
        p.postal_key AS postal, p.city, p.region AS state, codes.profession
    FROM read_parquet($records) r
    JOIN read_parquet($names) n ON n.record_id = r.record_id AND n.use = 'legal'
    JOIN read_parquet($places) p ON p.record_id = r.record_id
    LEFT JOIN codes ON codes.code = list_filter(r.specialties, lambda s: s.is_primary)[1].code
    WHERE r.entity = 'person' AND n.given <> ''
"""
CODES = "SELECT DISTINCT unnest(specialties).code AS code FROM read_parquet($records)"


def settings() -> SettingsCreator:
    """What Splink compares and by which fields it blocks."""
    import splink.comparison_level_library as cll
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on

    return SettingsCreator(
        link_type="link_only",
        comparisons=[
            cl.NameComparison("given").configure(term_frequency_adjustments=True),
            cl.NameComparison("family").configure(term_frequency_adjustments=True),
            cl.ExactMatch("middle"),
            cl.LevenshteinAtThresholds("phone", 1),
            cl.CustomComparison(
                output_column_name="place",
                comparison_levels=[
                    cll.NullLevel("state"),
                    cll.ExactMatchLevel("postal"),
                    cll.And(cll.ExactMatchLevel("city"), cll.ExactMatchLevel("state")),
                    cll.ExactMatchLevel("state"),
                    cll.ElseLevel(),
                ],
            ),
            cl.ExactMatch("profession"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("phone"),
            block_on("given", "postal"),
            block_on("family", "postal"),
            block_on("family", "given"),
            block_on("family", "state", "substr(given, 1, 1)"),
        ],
    )


def tables(home: Path, people: Sequence[Sought], connection: duckdb.DuckDBPyConnection) -> None:
    """The tables `people` and `registry` in the form Splink compares."""
    snapshot = Snapshots(home).current("nppes")
    assert snapshot is not None
    files = {table: snapshot.files(table) for table in ("records", "names", "places")}
    codes = [code for (code,) in connection.execute(CODES, {"records": files["records"]}).fetchall()]
    professions = [profession_of(kind_of_code(code)) or None for code in codes]
    connection.register("codes", pa.table({"code": codes, "profession": professions}))
    connection.execute(f"CREATE TABLE registry AS {REGISTRY}", files)
    rows = [
        (
            one.key, one.given.strip("."), one.family, one.middle[:1], one.phone, one.postal, one.city, one.state,
            profession_of(kind_of_credentials((one.degree,))) if one.degree else "",
        )
        for one in people
    ]  # fmt: skip
    written = [[row[0]] + [text.upper() or None for text in row[1:-1]] + [row[-1] or None] for row in rows]
    table = pa.table([pa.array(column, pa.string()) for column in zip(*written, strict=True)], names=COLUMNS)
    connection.register("people_arrow", table)
    connection.execute("CREATE TABLE people AS FROM people_arrow")


def subject(one: Sought) -> Subject:
    """A person in the form we compare."""
    return Subject(
        subject_id=one.key,
        name=PersonName(one.given, one.middle, one.family),
        credentials=(one.degree,) if one.degree else (),
        numbers=(RegistryNumber(scheme="npi", number=one.number),) if one.number else (),
        places=(RecordPlace(one.street, one.city, one.state, one.postal, "US", one.phone),),
        country="US",
        region=one.state,
    )


def link_ours(home: Path, people: Sequence[Sought]) -> dict[str, tuple[str, float]]:
    """By our matching, as a verification does before it judges: the record for each person who was found."""
    subjects = {one.key: subject(one) for one in people}
    snapshots = Snapshots(home)
    loaded = {one.name: Loaded(one.registry, one.released_on) for one in snapshots.all()}
    links = {key: by_registry["nppes"] for key, by_registry in look_up(snapshots, subjects, loaded, {}).items()}
    return {
        key: (link.record.record_id, link.weight)
        for key, link in links.items()
        if link.state == "matched" and link.record
    }


def link_splink(home: Path, people: Sequence[Sought]) -> dict[str, tuple[str, float]]:
    """By Splink: the best record for each person, with its match weight; nobody whose best two are equally good."""
    from splink import DuckDBAPI, Linker, block_on

    connection = duckdb.connect()
    tables(home, people, connection)
    api = DuckDBAPI(connection)
    linker = Linker([api.register("people"), api.register("registry")], settings(), log_level="ERROR")
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("phone", "family"), block_on("given", "family", "postal")], recall=0.7
    )
    training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in (block_on("given", "family"), block_on("phone"), block_on("family", "postal")):
        training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_weight=-10)
    ranked = pairs.as_duckdbpyrelation().query(
        "pairs",
        "SELECT unique_id_l, unique_id_r, match_weight FROM pairs ORDER BY unique_id_l, match_weight DESC",
    )
    best: dict[str, list[tuple[str, float]]] = {}
    for key, record, weight in ranked.fetchall():
        best.setdefault(key, []).append((record, weight))
    return {key: found[0] for key, found in best.items() if len(found) == 1 or found[0][1] > found[1][1]}


def told(name: str, people: Sequence[Sought], found: dict[str, tuple[str, float]]) -> str:
    """Precision and recall: ours as it decides, Splink's at the thresholds that hindsight picks."""
    truth = {one.key: one.truth for one in people}
    wanted = sum(bool(one) for one in truth.values())
    right, curve = 0, []
    for n, (key, (record, weight)) in enumerate(sorted(found.items(), key=lambda one: -one[1][1]), start=1):
        right += record == truth[key]
        curve.append((right / n, right / wanted, weight))
    points = {"as decided": curve[-1]}
    if name == "splink":
        precise = [point for point in curve if point[0] >= PRECISION]
        points = {"at the best F1": max(curve, key=lambda point: point[0] * point[1] / (point[0] + point[1] or 1))}
        points |= {f"at precision {PRECISION}": max(precise, key=lambda point: point[1])} if precise else {}
    return "\n".join(
        f"  {what}: precision {p:.4f}, recall {r:.4f} (weight {w:.1f})" for what, (p, r, w) in points.items()
    )


def step(name: str, home: Path, count: int, number: int) -> None:
    """Run one side in this process and print its figures."""
    if name == "prepare":
        prepare(home, count)
        return
    people = list(sought(count, number))
    if name == "splink":
        settings()
    pa.array([""])  # imports pandas, where it is installed
    began, busy = time.perf_counter(), time.process_time()
    found = link_ours(home, people) if name == "ours" else link_splink(home, people)
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name}: {number:,} people in {seconds:.1f} s ({busy:.1f} s of CPU), peak memory {peak:.0f} MB")
    print(told(name, people, found), flush=True)


def main(rows: str = "1000000", number: str = "10000", kept: str = "") -> None:
    """Each side in its own process, so that peak memory is its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = kept or folder
        Path(home).mkdir(parents=True, exist_ok=True)
        for name in ("prepare", "ours", "splink"):
            command = [sys.executable, "-m", "benchmarks.splink_linkage", "--step", name, home, rows, number]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        step(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
    else:
        main(*sys.argv[1:4])

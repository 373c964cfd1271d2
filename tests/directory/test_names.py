"""Names of people: as clinics write them, as registries list them, and when two of them may be one person."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.names import (
    NameMatch,
    PersonName,
    compare_names,
    family_keys,
    fold,
    fold_key,
    fold_key_sql,
    given_variants,
    name_of_record,
    parse_name,
    read_known,
)
from directory.records import RecordName

AS_WRITTEN = {
    "title and degrees": ("Dr. Jane Q. Rye-Hart, MD, FAAD", "Jane Q. Rye-Hart", ("Dr",), ("MD", "FAAD")),
    "an initial that is a word elsewhere": ("Mark E. Quist", "Mark E. Quist", (), ()),
    "a bare initial that is a word elsewhere": ("Jane Y Quist", "Jane Y Quist", (), ()),
    "title glued": ("Dr.Jane Rye", "Jane Rye", ("Dr",), ()),
    "degrees with dots and spaces": ("Jane Rye, M. D., F.A.A.D.", "Jane Rye", (), ("MD", "FAAD")),
    "degrees without commas": ("Jane Rye BSN RN", "Jane Rye", (), ("BSN", "RN")),
    "last name first": ("RYE, JANE Q., MD", "Jane Q. Rye", (), ("MD",)),
    "double surname first": ("Garcia Lopez, Maria", "Maria Garcia Lopez", (), ()),
    "surname in capitals first": ("DUPONT Marie", "Marie Dupont", (), ()),
    "upper case": ("JANE MCCARTHY-O'BRIEN, DO", "Jane McCarthy-O'Brien", (), ("DO",)),
    "particles": ("JUAN DE LA CRUZ", "Juan de la Cruz", (), ()),
    "suffix": ("John Rye Jr., MD", "John Rye Jr", (), ("MD",)),
    "third of the name": ("John Rye III", "John Rye III", (), ()),
    "UK surgeon": ("Mr John Rye FRCS(Plast)", "John Rye", ("Mr",), ("FRCS(Plast)",)),
    "UK surgeon, a woman": ("Miss Anna Bellwood MBBS, MRCS", "Anna Bellwood", ("Miss",), ("MBBS", "MRCS")),
    "UK practitioner": ("Jane Rye, L7Dip(Aes)", "Jane Rye", (), ("L7Dip(Aes)",)),
    "dermatology member": ("Dr Jane Rye MBBS, MRCP (Derm)", "Jane Rye", ("Dr",), ("MBBS", "MRCP(Derm)")),
    "nurse practitioner": ("Jane Rye DNP, FNP-C", "Jane Rye", (), ("DNP", "FNP-C")),
    "physician assistant": ("William (Bill) Rye, PA-C", "William Rye", (), ("PA-C",)),
    "Turkish": ("Op. Dr. Elif Demirhan", "Elif Demirhan", ("Op", "Dr"), ()),
    "Turkish docent": ("Doç. Dr. Ayşe Yıldızlı", "Ayşe Yıldızlı", ("Doç", "Dr"), ()),
    "Czech": ("MUDr. Jana Novotná, Ph.D.", "Jana Novotná", ("MUDr",), ("PhD",)),
    "German": ("Prof. Dr. med. Hans Müllerhoff", "Hans Müllerhoff", ("Prof", "Dr"), ()),
    "titles of a teaching hospital": ("Adj Asst Prof Wei Ling Tan", "Wei Ling Tan", ("Assoc Prof", "Prof"), ()),
    "Spanish": ("Dra. Maria Garcia Lopez", "Maria Garcia Lopez", ("Dr",), ()),
    "surname that looks like a degree": ("Linh Do, DO", "Linh Do", (), ("DO",)),
    "surname that looks like a licence": ("An Le, LE", "An Le", (), ("LE",)),
    "role behind a bar": ("Jane Rye | Dermatologist", "Jane Rye", (), ()),
    "role behind a comma": ("Jane Rye, Owner", "Jane Rye", (), ()),
    "introduction": ("Meet Dr. Jane Rye", "Jane Rye", ("Dr",), ()),
    "pronouns": ("Jane Rye (she/her)", "Jane Rye", (), ()),
    "surname that is a service": ("Dr. Amanda Peel", "Amanda Peel", ("Dr",), ()),
    "Thai": ("ผศ.นพ. ธนภัทร ศรีวรากุล", "ธนภัทร ศรีวรากุล", ("Prof", "Dr"), ()),
    "Thai, no title": ("ปริยากร แสงเดือน", "ปริยากร แสงเดือน", (), ()),
    "Arabic": ("د. ليلى الهاشمي", "ليلى الهاشمي", ("Dr",), ()),
    "Arabic, three names": ("الدكتورة سارة أحمد خليل", "سارة أحمد خليل", ("Dr",), ()),
    "Hebrew": ('ד"ר יעל כהן', "יעל כהן", ("Dr",), ()),
    "Hindi": ("डॉ. अनिता शर्मा", "अनिता शर्मा", ("Dr",), ()),
    "Korean": ("김하나 원장", "김하나", ("Dr",), ()),
    "Korean, letter by letter": ("홍 길 동", "홍길동", (), ()),
    "Chinese": ("王小明醫師", "王小明", ("Dr",), ()),
    "Japanese": ("山田 太郎 医師", "山田太郎", ("Dr",), ()),
    "Russian": ("Иванова Мария Петровна", "Мария Петровна Иванова", (), ()),
}


@pytest.mark.parametrize(("text", "display", "titles", "degrees"), AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_a_name_is_read_as_clinics_write_it(
    text: str, display: str, titles: tuple[str, ...], degrees: tuple[str, ...]
) -> None:
    name = parse_name(text)
    assert name is not None
    assert (name.display, name.titles, name.credentials) == (display, titles, degrees)


@pytest.mark.parametrize(
    "text",
    [
        "Our Team",
        "Meet The Doctor",
        "Ageless MD Spa",
        "[Name Placeholder]",
        "Dr. [Name]",
        "123 Anywhere",
        "Skin MD",
        "MD Esthetics",
        "Botox",
        "Laser Hair Removal",
        "Chemical Peel",
        "Bethesda, MD 20814",
        "Silver Spring, MD",
        "West Hollywood, CA",
        "Beverly Hills",
        "Paris, London",
        "Book Now",
        "Before and After",
        "BSN RN",
        "",
        "   ",
        "MD",
        "Dr.",
        "jane@rye.example",
        "Dr. Rye & Associates",
        "Board Certified Dermatologist",
        "Exosome Therapy",
        "美容皮膚科",
        "피부과",
        "Наша команда",
        "x" * 400,
        "Read More",
        "ทีมแพทย์ ของเรา",
        "مركز دار النور",
        "צוות המרפאה",
    ],
)
def test_what_is_no_persons_name_is_refused(text: str) -> None:
    assert parse_name(text) is None


def test_a_single_word_is_a_name_only_with_a_title_or_as_a_usual_given_name() -> None:
    assert parse_name("Yvonne") == PersonName(given="Yvonne")
    assert parse_name("Dr. Reinhard") == PersonName(family="Reinhard", titles=("Dr",))
    assert parse_name("Reinhard-Rye") is None


AGREE = {
    "the same": ("Jane Rye", "JANE RYE", "full"),
    "hyphen dropped": ("Jane Reinhard-Rye", "JANE REINHARD RYE", "full"),
    "half of a double surname": ("Jane Reinhard-Rye", "JANE REINHARD", "variant"),
    "two surnames, one listed": ("Maria Garcia Lopez", "MARIA LOPEZ", "full"),
    "two surnames, both listed": ("Maria Garcia Lopez", "GARCIA LOPEZ, MARIA", "full"),
    "umlaut written out": ("Hans Müllerhoff", "HANS MUELLERHOFF", "full"),
    "umlaut dropped": ("Hans Müllerhoff", "HANS MULLERHOFF", "full"),
    "umlaut of the given name written out": ("Jörg Müllerhoff", "JOERG MUELLERHOFF", "full"),
    "umlaut of the given name dropped": ("Jörg Müllerhoff", "JORG MUELLERHOFF", "full"),
    "apostrophe": ("Nora O'Brien", "NORA OBRIEN", "full"),
    "O apart in a double surname": ("Nora O Brien Rye", "NORA O'BRIEN-RYE", "full"),
    "O apart": ("Nora O Brien", "NORA OBRIEN", "full"),
    "abbreviated": ("Wm. Theodore Rye", "WILLIAM THEODORE RYE", "variant"),
    "Mc and Mac": ("Nora McDonald", "NORA MACDONALD", "full"),
    "recorded nickname": ("Bill Rye", "WILLIAM RYE", "variant"),
    "two spellings of one Russian name": ("Tatiana Rye", "TATYANA RYE", "variant"),
    "two spellings of one Arabic name": ("Tarek Rye", "TARIQ RYE", "variant"),
    "British nickname": ("Pippa Rye", "PHILIPPA RYE", "variant"),
    "Greek nickname": ("Kostas Rye", "KONSTANTINOS RYE", "variant"),
    "two nicknames of one name": ("Bob Rye", "ROB RYE", "variant"),
    "spellings of one name": ("Katherine Rye", "CATHERINE RYE", "variant"),
    "middle initial": ("Jane B. Rye", "JANE BETH RYE", "full"),
    "middle name left out": ("Jane Rye", "JANE BETH RYE", "full"),
    "given name in two words": ("Mary Jane Rye", "MARYJANE RYE", "full"),
    "generation in two words": ("John Rye II", "JOHN RYE JR", "full"),
    "one generation left out": ("John Rye", "JOHN RYE SR", "full"),
    "initial and full middle name": ("J. Robert Rye", "JAMES ROBERT RYE", "variant"),
    "middle name used as first": ("Robert Rye", "J. ROBERT RYE", "middle_slot"),
    "maiden name in the middle": ("Katherine Reinhard Rye", "KATHERINE A REINHARD", "middle_slot"),
    "names swapped": ("Wei Changley", "CHANGLEY WEI", "middle_slot"),
}


@pytest.mark.parametrize(("site", "registry", "strength"), AGREE.values(), ids=AGREE)
def test_names_that_may_be_one_person(site: str, registry: str, strength: str) -> None:
    match = _compare(site, registry)
    assert (match.agrees, match.contradicts, match.strength) == (True, False, strength)
    assert match.reasons


CONTRADICT = {
    "likeness is not enough": ("Jane Rye", "JOAN RYE"),
    "no common beginnings": ("Patricia Rye", "PATRICK RYE"),
    "a shared nickname joins no formal names": ("Albert Rye", "ALEXANDER RYE"),
    "Harry is not Henry's Harold": ("Harold Rye", "HENRY RYE"),
    "father and son": ("John Rye Jr", "JOHN RYE SR"),
    "second and third": ("John Rye II", "JOHN RYE III"),
    "other middle initial": ("Jane C. Rye", "JANE BETH RYE"),
    "other middle name": ("Jane Carol Rye", "JANE BETH RYE"),
    "particles are no identity": ("Juan de la Cruz", "JUAN DE LEON"),
    "other half of a double surname": ("Ana Rye-Hart", "ANA RYE-BELL"),
    "other initial": ("K. Rye", "JANE RYE"),
    "other surname": ("Jane Rye", "JANE HARTLEY"),
    "other single name": ("Dr. Reinhard", "JANE RYE"),
}


@pytest.mark.parametrize(("site", "registry"), CONTRADICT.values(), ids=CONTRADICT)
def test_names_that_cannot_be_one_person(site: str, registry: str) -> None:
    match = _compare(site, registry)
    assert (match.agrees, match.contradicts, match.strength) == (False, True, "none")


@pytest.mark.parametrize(
    ("site", "registry", "strength"),
    [
        ("J. Rye", "JANE RYE", "initial"),
        ("MJ Rye", "MARY JANE RYE", "initial"),
        ("Dr. Rye", "JANE RYE", "none"),
        ("Dr. Jane", "JANE RYE", "none"),
        ("Jane Reinhard-Rye", "J RYE", "none"),
    ],
    ids=["initial", "two initials", "surname only", "given name only", "initial and half a surname"],
)
def test_half_a_name_neither_agrees_nor_contradicts(site: str, registry: str, strength: str) -> None:
    match = _compare(site, registry)
    assert (match.agrees, match.contradicts, match.strength) == (False, False, strength)


def test_a_full_agreement_weighs_more_than_a_nickname_and_that_more_than_the_middle_slot() -> None:
    weights = [_compare("Robert Rye", other).weight for other in ("ROBERT RYE", "BOB RYE", "J ROBERT RYE", "R RYE")]
    assert weights == sorted(weights, reverse=True)


def test_a_registrys_columns_are_put_in_order() -> None:
    assert name_of_record(RecordName(family="RYE JR", given="JOHN ROBERT")) == PersonName("JOHN", "ROBERT", "RYE", "Jr")
    assert name_of_record(RecordName(family="RYE", given="JOHN", suffix="--")) == PersonName("JOHN", "", "RYE")


def test_a_name_is_looked_up_by_all_forms_a_registry_may_use() -> None:
    assert {"william", "bill", "will"} <= given_variants("Bill")
    assert {"reinhardrye", "reinhard", "rye"} <= family_keys("Reinhard-Rye")
    assert {"mullerhoff", "muellerhoff"} <= family_keys("Müllerhoff")
    assert {"mcdonald", "macdonald"} <= family_keys("McDonald")
    assert "leon" not in family_keys("de la Cruz")


LATIN = [
    "O'Brien",
    "Müller-Lüdenscheid",
    "Ó Cofaigh",
    "SMITH-JONES",
    "Łukasz Ørsted",
    "Straße",
    "Æther",
    "Đặng",
    "ıçel İl",
    "a_b",
    "N/A",
    "",
]


@pytest.mark.parametrize("text", [*LATIN, "김하나", "Иванова"])
def test_sql_folds_as_we_do(text: str) -> None:
    sql = f"SELECT {fold_key_sql('name')} FROM (SELECT ?::VARCHAR AS name)"
    row = duckdb.connect().execute(sql, [text]).fetchone()
    assert row is not None
    assert row[0] == fold_key(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_keys_of_latin_text_are_plain(text: str) -> None:
    assert fold_key(text) == fold(text).replace(" ", "")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_key(fold_key(text)) == fold_key(text)


_PART = st.sampled_from(
    [
        "",
        "Jane",
        "J",
        "Bill",
        "William",
        "Robert",
        "Mary Jane",
        "Rye",
        "Reinhard-Rye",
        "de la Cruz",
        "Müller",
        "Kim",
        "A",
        "MJ",
    ]
)
_NAME = st.builds(
    PersonName, given=_PART, middle=_PART, family=_PART, suffix=st.sampled_from(["", "Jr", "Sr", "II", "III"])
)


@given(_NAME, _NAME)
def test_comparison_is_symmetric(a: PersonName, b: PersonName) -> None:
    assert compare_names(a, b) == compare_names(b, a)


@given(_NAME)
def test_nobody_contradicts_herself(name: PersonName) -> None:
    assert not compare_names(name, name).contradicts


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    name = parse_name(text)
    assert name is None or name.display


_WORD = st.sampled_from(["Jane", "William", "Rye", "Reinhard-Rye", "Hartley", "O'Brien", "Müller", "Kim"])


@given(st.builds(PersonName, given=_WORD, middle=_WORD, family=_WORD, suffix=st.sampled_from(["", "Jr", "III"])))
def test_a_name_shown_is_read_back(name: PersonName) -> None:
    again = parse_name("Dr. " + name.display)
    assert again is not None
    assert fold_key(again.display) == fold_key(name.display)


@pytest.mark.parametrize(
    "stored", ["Olive Kettlewell", "Summer Ash", "Sage Q. Farrant", "Willow Lake", "Star Rye-Hart"]
)
def test_the_stored_name_of_a_doctor_called_like_a_house_is_read_without_her_title(stored: str) -> None:
    titled, name = parse_name(f"Dr. {stored}"), read_known(stored)
    assert titled is not None
    assert name is not None
    assert (name.given, name.middle, name.family) == (titled.given, titled.middle, titled.family)
    assert not name.titles


def _compare(site: str, registry: str) -> NameMatch:
    a, b = parse_name(site), parse_name(registry)
    assert a is not None
    assert b is not None
    return compare_names(a, b)

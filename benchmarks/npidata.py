"""Writes NPPES files in their true form (330 columns, every field quoted) about people who do not exist."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

_MAILING = "Provider Business Mailing Address"
_PRACTICE = "Provider Business Practice Location Address"


def _address(first: str, whole: str) -> list[str]:
    return [
        f"Provider First Line Business {first}",
        f"Provider Second Line Business {first}",
        *(
            f"{whole} {one}"
            for one in (
                "City Name",
                "State Name",
                "Postal Code",
                "Country Code (If outside U.S.)",
                "Telephone Number",
                "Fax Number",
            )
        ),
    ]


HEADER: tuple[str, ...] = (
    "NPI",
    "Entity Type Code",
    "Replacement NPI",
    "Employer Identification Number (EIN)",
    "Provider Organization Name (Legal Business Name)",
    "Provider Last Name (Legal Name)",
    "Provider First Name",
    "Provider Middle Name",
    "Provider Name Prefix Text",
    "Provider Name Suffix Text",
    "Provider Credential Text",
    "Provider Other Organization Name",
    "Provider Other Organization Name Type Code",
    "Provider Other Last Name",
    "Provider Other First Name",
    "Provider Other Middle Name",
    "Provider Other Name Prefix Text",
    "Provider Other Name Suffix Text",
    "Provider Other Credential Text",
    "Provider Other Last Name Type Code",
    *_address("Mailing Address", _MAILING),
    *_address("Practice Location Address", _PRACTICE),
    "Provider Enumeration Date",
    "Last Update Date",
    "NPI Deactivation Reason Code",
    "NPI Deactivation Date",
    "NPI Reactivation Date",
    "Provider Sex Code",
    "Authorized Official Last Name",
    "Authorized Official First Name",
    "Authorized Official Middle Name",
    "Authorized Official Title or Position",
    "Authorized Official Telephone Number",
    *(
        f"{one}_{n}"
        for n in range(1, 16)
        for one in (
            "Healthcare Provider Taxonomy Code",
            "Provider License Number",
            "Provider License Number State Code",
            "Healthcare Provider Primary Taxonomy Switch",
        )
    ),
    *(f"Other Provider Identifier{one}_{n}" for n in range(1, 51) for one in ("", " Type Code", " State", " Issuer")),
    "Is Sole Proprietor",
    "Is Organization Subpart",
    "Parent Organization LBN",
    "Parent Organization TIN",
    "Authorized Official Name Prefix Text",
    "Authorized Official Name Suffix Text",
    "Authorized Official Credential Text",
    *(f"Healthcare Provider Taxonomy Group_{n}" for n in range(1, 16)),
    "Certification Date",
)
"""The header of npidata files, version 2."""

LUHN_PREFIX = "80840"


def npi(number: int) -> str:
    """The nth valid NPI: nine digits from 1 000 000 00n and their check digit."""
    body = f"{100_000_000 + number:09d}"
    total = 0
    for place, digit in enumerate(reversed(LUHN_PREFIX + body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def line(values: Mapping[str, str], header: tuple[str, ...] = HEADER) -> str:
    """One row of a file from the columns that are filled, as the publisher writes it."""
    unknown = values.keys() - set(header)
    if unknown:
        raise KeyError(f"no such column: {sorted(unknown)}")
    return ",".join(f'"{values.get(column, "")}"' for column in header) + "\n"


def head(header: tuple[str, ...] = HEADER) -> str:
    """The header line."""
    return ",".join(f'"{column}"' for column in header) + "\n"


def _listed(text: str) -> list[str]:
    return text.split()


_ONSETS = _listed("B BR C CH CR D DR F FL G GR H J K KL L M MC N P PR QU R S SH SL ST T TH TR V W Y Z")
_VOWELS = _listed("A E I O U AI EA IE OO OU")
_ENDS = _listed("ND NE R RD RT S SKI SON STEIN TON TT WELL X Z LEY MAN BERG FORD EZ")
GIVEN = _listed(
    "JAMES MARY ROBERT PATRICIA JOHN JENNIFER MICHAEL LINDA DAVID ELIZABETH WILLIAM BARBARA RICHARD SUSAN JOSEPH "
    "JESSICA THOMAS SARAH CHRISTOPHER KAREN CHARLES LISA DANIEL NANCY MATTHEW BETTY ANTHONY SANDRA MARK MARGARET "
    "DONALD ASHLEY STEVEN KIMBERLY ANDREW EMILY PAUL DONNA JOSHUA MICHELLE KENNETH CAROL KEVIN AMANDA BRIAN MELISSA "
    "GEORGE DEBORAH TIMOTHY STEPHANIE RONALD REBECCA JASON LAURA EDWARD SHARON JEFFREY CYNTHIA RYAN KATHLEEN JACOB AMY"
)
STATES = _listed("AL AZ CA CO CT FL GA IL IN KY LA MA MD ME MI MN MO NC NE NJ NV NY OH OR PA SC TN TX UT VA WA WI")
_STREETS = _listed("MAIN OAK MAPLE CEDAR PARK LAKE HILL RIVER CHURCH SPRING HIGHLAND UNION MILL WASHINGTON FOREST")
_CODES = {
    "207Q00000X": ("M.D.", "MD", "DO", ""),
    "207R00000X": ("M.D.", "MD", "DO", ""),
    "207N00000X": ("M.D.", "MD", "MD, FAAD", ""),
    "208200000X": ("M.D.", "MD", "MD, FACS", ""),
    "363LF0000X": ("NP", "FNP-C", "DNP, FNP-BC", ""),
    "363A00000X": ("PA-C", "PA", "P.A.-C.", ""),
    "163W00000X": ("RN", "R.N.", "BSN, RN", ""),
    "1041C0700X": ("LCSW", ""),
    "225100000X": ("PT", "DPT", ""),
}
"""Specialty codes and the degrees that go with them, as their holders write them or leave them out."""


def town(chance: random.Random, state: str = "") -> tuple[str, str, str]:
    """City, state and ZIP of an invented town of any state, or of this one: a state has 280 towns, a town ten ZIPs."""
    state, number = state or chance.choice(STATES), chance.randrange(280)
    name = f"{_ONSETS[number % 33]}{_VOWELS[number % 10]}{_ENDS[number // 15]}{'VILLE' if number % 2 else 'BURG'}"
    return name, state, f"{10_000 + STATES.index(state) * 2_800 + number * 10 + chance.randrange(10):05d}"


def surname(chance: random.Random) -> str:
    """An invented surname; some are far commoner than others, so that full names collide about as often as in NPPES."""
    number = int(2_000 * chance.paretovariate(0.8)) % 400_000
    parts = (_ONSETS[number % 33], _VOWELS[number // 33 % 10], _ENDS[number // 330 % 19])
    tail = number // 6270
    return "".join(parts) + ("".join((_VOWELS[tail % 10], _ENDS[tail // 10 % 19])) if tail else "")


def rows(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Invented entries: people, one organization in five, some deactivated, some with double or former names.

    Each is of one piece, as in life: the degree goes with the primary code, the sex with the given name, the ZIP with
    town and state. Full names collide four times as often as in the NPPES slices that were measured.
    """
    chance = random.Random(seed)
    for number in range(count):
        row = {"NPI": npi(number)}
        if number % 27 == 26:
            yield row | {"NPI Deactivation Date": f"{1 + number % 12:02d}/10/2019"}
            continue
        city, state, code = town(chance)
        street = f"{chance.randrange(1, 9999)} {chance.choice(_STREETS)} ST"
        place = {"City Name": city, "State Name": state, "Postal Code": f"{code}4321"}
        phone = f"{chance.randrange(201, 989)}{chance.randrange(2_000_000, 9_999_999)}"
        row |= {
            "Provider First Line Business Practice Location Address": street,
            "Provider Second Line Business Practice Location Address": "SUITE 4" if number % 3 else "",
            "Provider First Line Business Mailing Address": street,
            "Provider Enumeration Date": f"0{1 + number % 9}/23/2006",
            "Last Update Date": f"{1 + number % 12:02d}/0{1 + number % 9}/{2008 + number % 17}",
            "Other Provider Identifier_1": str(number),
            "Other Provider Identifier Type Code_1": "05",
            "Other Provider Identifier State_1": state,
        }
        for whole in (_MAILING, _PRACTICE):
            row |= {f"{whole} {name}": value for name, value in place.items()}
            row[f"{whole} Country Code (If outside U.S.)"] = "US"
            row[f"{whole} Telephone Number"] = phone
        slots = 1 + (number % 5 == 0) + (number % 11 == 0)
        main = chance.randrange(slots)
        codes = chance.sample(list(_CODES), slots)
        for slot in range(slots):
            row |= {
                f"Healthcare Provider Taxonomy Code_{slot + 1}": codes[slot],
                f"Provider License Number_{slot + 1}": f"ME{chance.randrange(10**6):06d}",
                f"Provider License Number State Code_{slot + 1}": state,
                f"Healthcare Provider Primary Taxonomy Switch_{slot + 1}": "Y" if slot == main else "N",
            }
        if number % 5 == 4:
            row |= {
                "Entity Type Code": "2",
                "Employer Identification Number (EIN)": "<UNAVAIL>",
                "Provider Organization Name (Legal Business Name)": f"{surname(chance)} HEALTH GROUP, LLC",
                "Authorized Official Last Name": surname(chance),
                "Authorized Official First Name": chance.choice(GIVEN),
                "Authorized Official Title or Position": "OWNER",
                "Authorized Official Telephone Number": phone,
            }
        else:
            sex = chance.randrange(2)
            names = GIVEN[sex::2]
            row |= {
                "Entity Type Code": "1",
                "Provider Last Name (Legal Name)": surname(chance)
                + (f"-{surname(chance)}" if number % 40 == 0 else ""),
                "Provider First Name": chance.choice(names),
                "Provider Middle Name": chance.choice("ABCDEFGHJKLMNPRSTW") if number % 3 else chance.choice(names),
                "Provider Credential Text": chance.choice(_CODES[codes[main]]),
                "Provider Sex Code": "MF"[sex],
                "Is Sole Proprietor": "N",
            }
            if sex and number % 9 == 0:
                row |= {
                    "Provider Other Last Name": surname(chance),
                    "Provider Other First Name": row["Provider First Name"],
                    "Provider Other Last Name Type Code": "1",
                }
        yield row


def write_npidata(path: Path, count: int, *, seed: int = 1) -> Path:
    """Write a file of `count` invented entries in the true form; about 1.2 kB a row."""
    columns = {column: i for i, column in enumerate(HEADER)}
    with path.open("w", encoding="ascii", newline="") as out:
        out.write(head())
        for row in rows(count, seed):
            values = [""] * len(HEADER)
            for column, value in row.items():
                values[columns[column]] = value
            out.write('"' + '","'.join(values) + '"\n')
    return path

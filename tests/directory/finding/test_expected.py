"""What a person expects to find: over sixty searches in a small invented world, and the clinics that must come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.datastructures import QueryParams

from directory import queries
from directory.finding.catalogue import Catalogue
from directory.finding.loading import load_catalogue
from directory.finding.search import address_of, read_search
from directory.geo.locating import locate_clinic
from directory.models import Clinic
from directory.storage import open_store
from tests.directory.published import NOW, clinic, person

DERM = {"provider_kind": "dermatologist", "certified": True, "grade": "A", "certified_specialties": ["dermatologist"]}
PLASTIC = {"provider_kind": "plastic_surgeon", "certified": True, "grade": "A"} | {
    "certified_specialties": ["plastic_surgeon"]
}
UK = {"country": "GB", "region": "", "city": "London"}
WORLD: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("hou", "Quarry Road Dermatology", DERM | {"city": "Houston", "postal_code": "77005"}),
    ("katy", "Bluebonnet Plastic Surgery", PLASTIC | {"city": "Katy", "postal_code": "77450"}),
    ("hou-spa", "Gilded Lily Spa", {"city": "Houston", "postal_code": "77002", "provider_kind": "salon"}),
    ("hou-np", "Lantern Aesthetics", {"city": "Houston", "postal_code": "77019", "provider_kind": "non_physician"}),
    ("dal", "Marlow Skin", DERM | {"city": "Dallas", "postal_code": "75201", "paired_procedures": ["laser"]}),
    ("elp", "Desert Face", {"city": "El Paso", "postal_code": "79901", "provider_kind": "other_physician"}),
    ("nyc", "Alder Dermatology", DERM | {"city": "New York", "region": "NY", "postal_code": "10021", "grade": "B"}),
    ("nyc2", "Beech Surgery", PLASTIC | {"city": "New York", "region": "NY", "postal_code": "10022"}),
    ("mia", "Coral Skin", DERM | {"city": "Miami", "region": "FL", "postal_code": "33131"}),
    ("par-tx", "Paris Skin Studio", {"city": "Paris", "postal_code": "75460"}),
    ("har", "Harrow & Finch", DERM | UK | {"postal_code": "W1G 9ZZ", "street": "9 Harley Street"}),
    ("che", "Chelsea Laser", UK | {"postal_code": "SW3 5TS", "provider_kind": "other_physician"}),
    ("man", "Pennine Plastic Surgery", PLASTIC | UK | {"city": "Manchester", "postal_code": "M3 3EB"}),
    ("mun", "Hautklinik Zum Löwen", DERM | {"city": "München", "region": "", "postal_code": "80331", "country": "DE"}),
    ("seo", "Haneul Skin", DERM | {"city": "Seoul", "region": "", "postal_code": "", "country": "KR"}),
    ("mon", "Clinique Élan", DERM | {"city": "Montréal", "region": "QC", "postal_code": "H3A 1A1", "country": "CA"}),
    ("dub", "Palm Surgery", PLASTIC | {"city": "Dubai", "region": "", "postal_code": "", "country": "AE"}),
)
PEOPLE = {
    "hou": ("Ilse Reinhard", "Tomas Oyelaran"),
    "katy": ("Wren Castellane",),
    "nyc": ("Odile Beaulieu-Nandu",),
    "har": ("Imogen O’Farrell-Quist",),
    "mun": ("Jörg Müßig",),
    "seo": ("Seo-yeon Baek",),
    "mia": ("Quentin Fairweather",),
}

EXPECTED: tuple[tuple[str, str], ...] = (  # an address's query -> the clinics, in order; `~`: in any order
    # by name, however it is written
    ("q=quarry+road", "hou"),
    ("q=QUARRY", "hou"),
    ("q=quary+road", "hou"),
    ("q=dermatology+quarry", "hou"),
    ("q=elan", "mon"),
    ("q=%C3%89lan", "mon"),
    ("q=clinique+elan", "mon"),
    ("q=lowen", "mun"),
    ("q=L%C3%B6wen", "mun"),
    ("q=bluebonet", "katy"),
    ("q=bluebonnet+surgery", "katy"),
    ("q=gilded+lily&verdict=all", "hou-spa"),
    ("q=gilded+lilly&verdict=all", "hou-spa"),
    ("q=harrow+%26+finch", "har"),
    ("q=haneul", "seo"),
    # by person
    ("q=reinhard", "hou"),
    ("q=ilse+reinhard", "hou"),
    ("q=reinhart", "hou"),
    ("q=dr+reinhard&verdict=all", ""),
    ("q=castellane", "katy"),
    ("q=beaulieu+nandu", "nyc"),
    ("q=beaulieu-nandu", "nyc"),
    ("q=ofarrell", "har"),
    ("q=o%27farrell+quist", "har"),
    ("q=muessig", "mun"),
    ("q=mussig", "mun"),
    ("q=baek", "seo"),
    ("q=oyelaran", "hou"),
    ("q=fairwether", "mia"),
    # by place in words
    ("q=houston", "hou"),
    ("q=housten", "hou"),
    ("q=houston&verdict=all", "hou hou-np hou-spa"),
    ("q=montreal", "mon"),
    ("q=texas", "~hou katy dal"),
    ("q=tx", "~hou katy dal"),
    ("q=uk", "~har man"),
    ("q=germany", "mun"),
    ("q=77005", "hou"),
    ("q=W1G+9ZZ", "har"),
    ("q=w1g9zz", "har"),
    ("q=dermatologist+in+houston", "hou"),
    ("q=certified+dermatologist+houston", "hou"),
    ("q=plastic+surgeon+texas", "katy"),
    ("q=best+exosome+clinic+miami", "mia"),
    # by place and radius
    ("place=Houston", "hou katy"),
    ("place=Houston&radius=10", "hou"),
    ("place=77005", "hou katy"),
    ("place=77450", "katy hou"),
    ("place=Katy,+TX&radius=25", "katy"),
    ("place=Houston&radius=500", "hou katy dal"),
    ("place=houston,+texas,+usa", "hou katy"),
    ("place=Huoston", "hou katy"),
    ("place=W1G", "har"),
    ("place=SW3+5TS&verdict=all", "har che"),
    ("place=SW3+5TS&verdict=all&sort=distance", "che har"),
    ("place=London", "har"),
    ("place=Manchester", "man"),
    ("place=Munich", "mun"),
    ("place=M%C3%BCnchen", "mun"),
    ("place=Cologne&radius=460", "mun"),
    ("place=NYC", "nyc2 nyc"),
    ("place=Paris+TX&verdict=all", "par-tx"),
    ("place=Seoul", "seo"),
    ("place=Texas", "~hou katy dal"),
    ("place=Canada", "mon"),
    ("lat=29.72&lon=-95.43&radius=10", "hou"),
    ("lat=29.79&lon=-95.82", "katy hou"),
    ("place=Brooklyn", "nyc2 nyc"),
    ("place=Houston&verdict=all&sort=distance&radius=25", "~hou-spa hou-np hou"),
    # with filters
    ("country=US&region=TX", "~hou katy dal"),
    ("country=US&specialty=plastic_surgeon", "~katy nyc2"),
    ("procedure=laser", "dal"),
    ("q=skin&country=US", "~dal mia"),
    ("verdict=salon", "hou-spa"),
    ("verdict=other_physician&country=GB", "che"),
    ("place=Houston&specialty=plastic_surgeon", "katy"),
    ("q=houston&verdict=salon&verdict=non_physician", "hou-np hou-spa"),
    # nothing there
    ("q=zzzzqqq", ""),
    ("place=Xyzzyville", ""),
    ("place=Paris", ""),
    ("place=El+Paso", ""),
    ("q=%25", "*"),
    ("q=%27+OR+1%3D1+--", ""),
)

NEAREST = (
    ("place=El+Paso", "dal", 700, 1000),  # nobody certified in El Paso: the nearest is in Dallas or Houston
    ("place=Paris", "har", 300, 400),
    ("place=Galveston&radius=10", "hou", 50, 90),
    ("q=galveston", "hou", 50, 90),  # words that are a place
    ("lat=48.21&lon=16.37&radius=50", "mun", 330, 380),
)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('world') / 'world.sqlite'}")
    with store.session() as session:
        for key, name, given in WORLD:
            row: Clinic = clinic(key, name, **({"street": "", "provider_kind": "unknown"} | given))
            locate_clinic(row)
            session.add(row)
        session.flush()
        for key, names in PEOPLE.items():
            session.add_all(person(f"p-{name}", key, name) for name in names)
        session.flush()
        yield load_catalogue(session, now=NOW)
    store.close()


@pytest.mark.parametrize(("query", "expected"), EXPECTED)
def test_a_search_finds_what_a_person_expects(known: Catalogue, query: str, expected: str) -> None:
    wanted, _ = read_search(QueryParams(query))
    found = queries.find(known, wanted, limit=100).ids
    if expected == "*":
        assert len(found) == known.verdict_mask("certified").bit_count()
    elif expected.startswith("~"):
        assert set(found) == set(expected[1:].split())
    else:
        assert found == expected.split()


def test_the_table_is_long_enough() -> None:
    assert len({query for query, _ in EXPECTED}) >= 60


@pytest.mark.parametrize(("query", "expected", "least", "most"), NEAREST)
def test_an_empty_result_leads_to_the_nearest_certified_clinic(
    known: Catalogue, query: str, expected: str, least: int, most: int
) -> None:
    found = queries.find(known, read_search(QueryParams(query))[0])
    assert found.total == 0
    assert found.nearest is not None
    assert found.nearest.ids[0] == expected
    assert least < (known.km(expected, found.nearest.where.position) or 0) < most


@pytest.mark.parametrize("query", [query for query, _ in EXPECTED])
def test_the_address_of_a_search_leads_back_to_it(query: str) -> None:
    wanted, _ = read_search(QueryParams(query))
    assert read_search(QueryParams(address_of(wanted)))[0] == wanted


@pytest.mark.parametrize("query", [query for query, _ in EXPECTED])
def test_counts_and_pages_agree(known: Catalogue, query: str) -> None:
    wanted, _ = read_search(QueryParams(query))
    found = queries.find(known, wanted, limit=100)
    assert len(found.ids) == len(set(found.ids)) == found.total
    everything = sum(value.count for value in found.facets["verdict"])
    assert everything == known.find(wanted.without("verdict")).bit_count()

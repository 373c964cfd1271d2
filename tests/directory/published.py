"""Invented clinics that show every provider kind and every status, for tests of reading, pages and exports."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session

from directory.models import Change, Clinic, ClinicRedirect, Evidence, Practitioner, Run, Site
from directory.storage import Store, open_store

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SEEN = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
RELEASED = datetime(2026, 11, 9, tzinfo=UTC)


def clinic(clinic_id: str, name: str = "", **given: Any) -> Clinic:
    """A clinic that offers exosome therapy in Tallow Springs, Texas, unless told otherwise."""
    host = f"{clinic_id}.example"
    values: dict[str, Any] = {
        "clinic_id": clinic_id,
        "site": host,
        "name": name or f"Clinic {clinic_id}",
        "website": f"https://{host}/",
        "street": "410 Quarry Road, Suite 5",
        "city": "Tallow Springs",
        "region": "TX",
        "postal_code": "78999",
        "country": "US",
        "phone": "+15124471180",
        "offers_exosome_therapy": True,
        "exosome_stance": "offered",
        "exosome_quote": "We apply exosomes after microneedling to calm the skin.",
        "exosome_url": f"https://{host}/services/exosomes",
        "exosome_products": ["Lumisome"],
        "paired_procedures": ["microneedling"],
        "first_seen": SEEN,
        "last_seen": SEEN,
        "verified_at": SEEN,
        "policy_version": "test",
    }
    return Clinic(**(values | given))


def person(practitioner_id: str, clinic_id: str, name: str, **given: Any) -> Practitioner:
    """A practitioner who treats at the clinic and whom nobody has looked up yet, unless told otherwise."""
    values: dict[str, Any] = {
        "practitioner_id": practitioner_id,
        "clinic_id": clinic_id,
        "name": name,
        "source_url": f"https://{clinic_id}.example/team",
        "first_seen": SEEN,
        "last_seen": SEEN,
        "verified_at": SEEN,
    }
    return Practitioner(**(values | given))


def evidence(evidence_id: str, clinic_id: str, practitioner_id: str = "", **given: Any) -> Evidence:
    """A supporting row of NPPES on the specialty, unless told otherwise."""
    values: dict[str, Any] = {
        "evidence_id": evidence_id,
        "clinic_id": clinic_id,
        "practitioner_id": practitioner_id,
        "claim": "specialty",
        "source": "nppes",
        "record_id": "1999999984",
        "says": "supports",
        "weight": 3.0,
        "url": "https://npiregistry.cms.hhs.gov/provider-view/1999999984",
        "quote": "207N00000X Dermatology (primary)",
        "retrieved_at": RELEASED,
    }
    return Evidence(**(values | given))


def populate(session: Session) -> None:
    """Store twelve clinics: every provider kind, grade A and B, stale, not offering, gone, merged."""
    session.add_all(_clinics())
    session.flush()
    session.add_all(_people())
    session.add_all(_evidence())
    session.add_all(_sites())
    session.add(ClinicRedirect(old_id="c-old", new_id="c-derm", merged_at=SEEN))
    session.add(
        Change(clinic_id="c-derm", practitioner_id="p-reinhard", at=SEEN, field="status", before="specialist",
               after="certified", cause="registry", policy_version="test")
    )  # fmt: skip
    session.add(
        Change(clinic_id="c-half", at=SEEN, field="provider_kind", before="unknown", after="dermatologist",
               cause="review", policy_version="test")
    )  # fmt: skip
    session.add(Run(run_id="20261118T080000", command="run", started_at=SEEN, finished_at=SEEN, outcome="done"))
    session.commit()


def _clinics() -> list[Clinic]:
    london = {"city": "London", "region": "", "postal_code": "W1G 9ZZ", "country": "GB", "phone": "+442079460000"}
    houston = {"city": "Houston", "street": "12 Bayou Court", "postal_code": "77999", "phone": "+17135550000"}
    return [
        clinic("c-derm", "Quarry Road Dermatology", certified=True, grade="B", provider_kind="dermatologist",
               certified_specialties=["dermatology"], reason="Jane Q. Reinhard is listed by NPPES as a dermatologist."),
        clinic("c-gmc", "Ash & Marrow Clinic", **london, certified=True, grade="A", provider_kind="plastic_surgeon",
               street="3 Weir Mews", certified_specialties=["plastic surgery"], paired_procedures=["laser"]),
        clinic("c-face", "Fenwright Facial Surgery", **houston, certified=True, grade="B",
               provider_kind="facial_plastic_surgeon", certified_specialties=["facial plastic surgery"]),
        clinic("c-half", "Élan Peau", provider_kind="dermatologist", city="Montréal", region="QC", country="CA",
               postal_code="H2X 9Z9", phone="+15145550000", exosome_products=[], paired_procedures=["laser", "PRP"]),
        clinic("c-phys", "Wellspring Family Aesthetics", **houston, provider_kind="other_physician"),
        clinic("c-nurse", "Needle & Thread Med Spa", provider_kind="non_physician"),
        clinic("c-salon", "Gilded Lily Day Spa", provider_kind="salon", presents_as="salon"),
        clinic("c-dunno", "Nova Glow", provider_kind="unknown", street="", phone="", website="javascript:alert()"),
        clinic("c-stale", "Old Mill Skin", certified=True, grade="B", provider_kind="dermatologist",
               certified_specialties=["dermatology"], stale_reason="NPPES of 2026-06-08 is older than 60 days."),
        clinic("c-none", "Plain Dermatology", offers_exosome_therapy=False, exosome_stance="", exosome_quote="",
               certified=True, grade="B", provider_kind="dermatologist", certified_specialties=["dermatology"]),
        clinic("c-gone", "Closed Doors Clinic", current=False),
        clinic("c-evil", "<script>document.title='pwned'</script>", provider_kind="unknown",
               website="https://evil.example/\"onmouseover=alert()",
               exosome_quote="=HYPERLINK(\"https://evil.example\")</script><img src=x onerror=alert()>"),
    ]  # fmt: skip


def _people() -> list[Practitioner]:
    return [
        person("p-reinhard", "c-derm", "Jane Q. Reinhard", credentials=["MD", "FAAD"], role="Founder",
               kind="dermatologist", status="certified", grade="B", specialty="dermatology", registry_name="nppes",
               registry_id="1999999984", reason="NPPES lists dermatology; the site says FAAD."),
        person("p-okafor", "c-derm", "Ada Okafor", credentials=["PA-C"], kind="physician_assistant",
               status="other_profession", registry_name="nppes", registry_id="1999999976"),
        person("p-absent", "c-derm", "Tobias Lindqvist", credentials=["MD"], role="Medical Director",
               relation="medical_director", treats_here=False, kind="plastic_surgeon", status="specialist",
               specialty="plastic surgery", registry_name="nppes", registry_id="1999999968"),
        person("p-quoted", "c-derm", "Quentin Quoted", relation="quoted", treats_here=False, status="certified"),
        person("p-weir", "c-gmc", "Margaret Weir", credentials=["MBBS", "FRCS(Plast)"], kind="plastic_surgeon",
               status="certified", grade="A", specialty="plastic surgery", registry_name="gmc", registry_id="7999991"),
        person("p-fenwright", "c-face", "Cole Fenwright", credentials=["MD"], kind="facial_plastic_surgeon",
               status="certified", grade="B", specialty="facial plastic surgery", registry_name="nppes",
               registry_id="1999999950"),
        person("p-elan", "c-half", "Zoë Beaulieu-Ñandú", credentials=["MD"], kind="dermatologist", status="claimed"),
        person("p-phys", "c-phys", "Oren Castellane", credentials=["DO"], kind="other_physician",
               status="other_profession", registry_name="nppes", registry_id="1999999943"),
        person("p-twin", "c-phys", "Sam Twin", credentials=["MD"], status="ambiguous", flags=["review"]),
        person("p-barred", "c-phys", "Bram Listed", credentials=["MD"], status="barred", registry_name="leie"),
        person("p-nurse", "c-nurse", "Nia Threadgold", credentials=["RN"], kind="nurse", status="other_profession"),
        person("p-lost", "c-nurse", "Lee Lost", credentials=["NP"], kind="nurse_practitioner", status="not_found"),
        person("p-new", "c-nurse", "Uma Unchecked", status="unchecked", verified_at=None),
        person("p-evil", "c-evil", "<img src=x onerror=alert()>", credentials=["\"><script>alert()</script>"],
               role="<svg onload=alert()>", status="claimed", source_url="javascript:alert()",
               reason="<img src=x onerror=alert()>: '\"><script>alert()</script>."),
        person("p-spec", "c-stale", "Ivo Millar", credentials=["MD"], kind="dermatologist", status="certified",
               grade="B", specialty="dermatology", registry_name="nppes", registry_id="1999999935"),
    ]  # fmt: skip


def _evidence() -> list[Evidence]:
    return [
        evidence("e1", "c-derm", "p-reinhard"),
        evidence("e2", "c-derm", "p-reinhard", claim="certification", source="site", record_id="", weight=1.0,
                 url="https://c-derm.example/team", quote="Dr. Reinhard, FAAD", retrieved_at=SEEN),
        evidence("e3", "c-derm", claim="exosomes", source="site", record_id="", retrieved_at=SEEN,
                 url="https://c-derm.example/services/exosomes", quote="We apply exosomes after microneedling."),
        evidence("e4", "c-derm", "p-quoted", source="site", quote="says Quentin Quoted"),
        evidence("e5", "c-gmc", "p-weir", source="gmc", record_id="7999991", claim="certification",
                 url="https://www.gmc-uk.org/registrants/7999991", quote="Specialist Register: Plastic surgery"),
        evidence("e6", "c-phys", "p-twin", source="leie", record_id="TWIN", says="contradicts", quote="TWIN,SAM,TX"),
        evidence("e7", "c-phys", "p-barred", source="leie", record_id="LISTED", says="contradicts",
                 claim="standing", quote="1128b4", url=""),
        evidence("e8", "c-salon", claim="salon", source="salons-tx", record_id="S-99", quote="Mini salon licence"),
        evidence("e9", "c-evil", claim="exosomes", source="site", url="javascript:alert()", quote="@SUM(1+1)"),
        evidence("e11", "c-evil", "p-evil", claim="<b>", source="site", record_id="'><script>alert()</script>",
                 url="data:text/html,<script>alert()</script>", quote="</q><img src=x onerror=alert()>"),
        evidence("e10", "c-none", source="site", quote="Plain"),
    ]  # fmt: skip


def _sites() -> list[Site]:
    visited = [
        Site(site=f"{c.site}", start_url=c.website, outcome="offers" if c.offers_exosome_therapy else "does_not_offer",
             pages_fetched=7, first_run="20261118T080000", last_run="20261118T080000", last_visit=SEEN)
        for c in _clinics()
    ]  # fmt: skip
    return [*visited, Site(site="shut.example", start_url="https://shut.example/", outcome="robots_disallowed",
                           reason="robots.txt disallows /")]  # fmt: skip


@contextmanager
def invented_store(folder: Path) -> Iterator[Store]:
    """A store in `folder` that holds the invented clinics."""
    store = open_store(f"sqlite:///{folder / 'exodir.db'}")
    try:
        with store.session() as session:
            populate(session)
        yield store
    finally:
        store.close()

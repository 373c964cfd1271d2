"""Lines that list degrees among roles, universities and register numbers."""

import pytest

from crawler.extraction.degree_lines import listed_degrees

LINES = """
Consultant Dermatologist, BMBS MRCP(UK) (Derm), GMC 6154432 -> BMBS MRCP
MBBS MSc FRCS(Plast), Consultant Plastic & Reconstructive Surgeon (GMC No. 4432107) -> MBBS MSc FRCS(Plast)
BDS MFDS RCS(Ed) (GDC: 112233), Aesthetic practitioner -> BDS MFDS
RGN, INP, V300 – NMC 04F1234E -> RGN INP V300
MA (Cantab), MB BChir, FRCS (Plast). Octavia paints in her free time. -> MA MB_BChir FRCS(Plast)
MB, BCh, BAO, MRCPI -> MB_BCh_BAO MRCPI
MB BCh BAO, MICGP – Medical Director (IMC 304417) -> MB_BCh_BAO MICGP
Registered General Nurse (RGN), NMBI 98121 -> RGN
Registered Nurse Prescriber (RGN, NIP) NMC 98I1234E -> RGN NIP
MBBS (Hons I), PhD, FACD -> MBBS PhD FACD
MBChB (Wits), FC Derm (SA), MMed (Derm) -> MBChB FCDerm MMed
MBBS, MD (DVL), Fellowship in Aesthetic Dermatology -> MBBS MD
MBBS, MS, M.Ch. (Plastic Surgery) -> MBBS MS MCh
MBBS (S'pore), MRCP (UK), M Med (Int Med), FAMS (Dermatology) -> MBBS MRCP MMed FAMS
Consultant Dermatologist, MBBS, MRCP (UK), FAMS (Dermatology) -> MBBS MRCP FAMS
MBChB (CUHK), MRCP (UK), FHKCP, Specialist in Dermatology and Venereology -> MBChB MRCP FHKCP
Dermatology Society fellow, MD, FPDS -> MD FPDS
Arab Board of Dermatology, MSc Dermatology (Cairo). DHA License No. 00123456-001 -> MSc
MBBS, FXQDS -> MBBS FXQDS
BSc (Med) MBBS FACD. Mei-Ling has two dogs. -> BSc MBBS FACD
Bethesda, MD 20814 ->
She trained at MD Anderson, PA, and NYU ->
Member of ASPS, ASAPS and ISAPS ->
Ms Ma Do ->
Founder, Medical Director ->
"""
CASES = [line.split(" ->") for line in LINES.strip().splitlines()]


@pytest.mark.parametrize(("line", "degrees"), CASES)
def test_a_line_gives_its_degrees_in_order(line: str, degrees: str) -> None:
    assert listed_degrees(line) == tuple(degree.replace("_", " ") for degree in degrees.split())


def test_of_a_paragraph_only_the_beginning_lists_degrees() -> None:
    story = "Lachlan trained in Sydney and has looked after skin in this town for many years with care and patience. "
    assert listed_degrees(f"MBBS (Hons), FACD. {story * 2}") == ("MBBS", "FACD")
    assert listed_degrees(f"{story * 2} He works with John Rye, MBBS, FACD.") == ()

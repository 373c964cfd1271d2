"""Words that any clinic may use of itself: a name of these and a town alone names nobody."""

from __future__ import annotations

from directory.names import fold

_WORDS = """
the a an and of in at for your our to with best top leading trusted expert experts professional official local near me
de des du la le les el los las da do dos das di della der die das und et e y i o et em en im in w na a au aux zu
clinic clinics clinique cliniques clinica clinicas klinik kliniken praxis cabinet studio centre center centro
institute instituto institut spa medspa med medi medical medicine medico medica hospital practice office home website
site page dermatology dermatologist dermatologists dermatologie dermatologue dermatologues dermatologia dermatologo
dermatologa dermatologos dermatologe dermatologen dermatolog hautarzt hautaerzte hautarztpraxis hautklinik cosmetic
cosmetics plastic surgery surgeon surgeons surgical aesthetic aesthetics esthetic esthetics aesthetician esthetician
esthetique estetica estetico estetyka asthetik kosmetik kosmetikstudio beauty salon skin skincare care laser hair face
body facial facials treatment treatments therapy therapies services service botox filler fillers injectables
microneedling exosome exosomes removal restoration transplant regenerative anti aging wellness health doctor doctors
dr md medecin medecins esthetique cirugia cirurgia chirurgie chirurgia plastica plastique estetik dermatoloji guzellik
sac ekimi merkezi klinigi
"""
GENERIC_WORDS = frozenset(fold(_WORDS).split())

"""RPPS (France): health professionals with their qualifications, one row an activity and place. Licence Ouverte."""

from __future__ import annotations

from crawler.loading.reading import Layout
from crawler.loading.shapes import FileShape, Source, details
from crawler.loading.words import date_in

_IS_SPECIALTY = "(skill_type IN ('', 'S') AND skill <> '')"

SOURCE = Source(
    name="rpps",
    files=(
        FileShape(
            part="activities",
            columns={
                "number": ("Identifiant PP", "Identifiant RPPS"),
                "national_number": "Identification nationale PP",
                "title": "Libellé civilité d'exercice",
                "surname": "Nom d'exercice",
                "given_name": "Prénom d'exercice",
                "profession": "Libellé profession",
                "category": "Libellé catégorie professionnelle",
                "skill_type": "Code type savoir-faire",
                "skill_code": "Code savoir-faire",
                "skill": "Libellé savoir-faire",
                "site_name": ("Raison sociale site", "Enseigne commerciale site"),
                "house": "Numéro Voie (coord. structure)",
                "street_type": "Libellé type de voie (coord. structure)",
                "street_name": "Libellé Voie (coord. structure)",
                "zip_code": "Code postal (coord. structure)",
                "city_name": "Libellé commune (coord. structure)",
                "telephone": "Téléphone (coord. structure)",
            },
            needs=("number", "surname", "given_name", "profession", "skill"),
            layout=Layout(delimiter="|", quote=""),
            key="number",
            refuse={"surname = ''": "nobody is named"},
            many_rows=True,
            record={
                "entity": "'person'",
                "sex": "CASE WHEN title IN ('Monsieur', 'M', 'M.') THEN 'M' WHEN title LIKE 'M%' THEN 'F' ELSE '' END",
                "profession": "profession",
                "specialties": f"CASE WHEN {_IS_SPECIALTY} "
                "THEN [{'code': skill_code, 'label': skill, 'is_primary': true}] ELSE [] END",
                "standing": "CASE WHEN category IN ('', 'Civil', 'Militaire') THEN 'good' "
                "WHEN lower(category) LIKE '%tudiant%' THEN 'restricted' ELSE 'unknown' END",
                "status": "concat_ws(', ', 'listed', nullif(category, ''))",
                "details": details(national_number="national_number"),
            },
            names=(
                {
                    "family": "plain(surname)",
                    "given": "split_part(plain(given_name), ' ', 1)",
                    "middle": "ltrim(substr(plain(given_name), length(split_part(plain(given_name), ' ', 1)) + 1))",
                },
            ),
            places=(
                {
                    "street": "plain(concat_ws(' ', nullif(house, ''), nullif(street_type, ''), "
                    "nullif(street_name, '')))",
                    "city": "plain(city_name)",
                    "postal_code": "zip_code",
                    "country": "CASE WHEN zip_code = '' AND city_name = '' THEN '' ELSE 'FR' END",
                    "phone": "telephone",
                },
            ),
        ),
    ),
    released=date_in,
)

"""The state or province that a postal code alone tells, for addresses that leave it out."""

from __future__ import annotations

import re

# First three digits of US codes, from - to, in the order of the codes.
US_RANGES = (
    "PR 006-007 PR 009-009 VI 008-008 MA 010-027 RI 028-029 NH 030-038 ME 039-049 VT 050-054 MA 055-055 VT 056-059 "
    "CT 060-069 NJ 070-089 NY 100-149 PA 150-196 DE 197-199 DC 200-200 VA 201-201 DC 202-205 MD 206-219 VA 220-246 "
    "WV 247-268 NC 270-289 SC 290-299 GA 300-319 FL 320-349 AL 350-369 TN 370-385 MS 386-397 GA 398-399 KY 400-427 "
    "OH 430-459 IN 460-479 MI 480-499 IA 500-528 WI 530-549 MN 550-567 SD 570-577 ND 580-588 MT 590-599 IL 600-629 "
    "MO 630-658 KS 660-679 NE 680-693 LA 700-714 AR 716-729 OK 730-732 TX 733-733 OK 734-749 TX 750-799 CO 800-816 "
    "WY 820-831 ID 832-838 UT 840-847 AZ 850-865 NM 870-884 TX 885-885 NV 889-898 CA 900-961 HI 967-968 GU 969-969 "
    "OR 970-979 WA 980-994 AK 995-999"
)
# First letters of Canadian codes; X is shared by two territories.
CA_LETTERS = {
    "A": "NL", "B": "NS", "C": "PE", "E": "NB", "G": "QC", "H": "QC", "J": "QC", "K": "ON", "L": "ON", "M": "ON",
    "N": "ON", "P": "ON", "R": "MB", "S": "SK", "T": "AB", "V": "BC", "Y": "YT",
}  # fmt: skip
# Australian codes, from - to.
AU_RANGES = (
    "ACT 0200-0299 NT 0800-0999 NSW 1000-2599 ACT 2600-2618 NSW 2619-2899 ACT 2900-2920 NSW 2921-2999 VIC 3000-3999 "
    "QLD 4000-4999 SA 5000-5999 WA 6000-6999 TAS 7000-7999 VIC 8000-8999 QLD 9000-9999"
)


# First two digits of Spanish codes are the province's number.
ES_PROVINCES = (
    "Álava|Albacete|Alicante|Almería|Ávila|Badajoz|Illes Balears|Barcelona|Burgos|Cáceres|Cádiz|Castellón|Ciudad "
    "Real|"
    "Córdoba|A Coruña|Cuenca|Girona|Granada|Guadalajara|Gipuzkoa|Huelva|Huesca|Jaén|León|Lleida|La Rioja|Lugo|Madrid|"
    "Málaga|Murcia|Navarra|Ourense|Asturias|Palencia|Las Palmas|Pontevedra|Salamanca|Santa Cruz de "
    "Tenerife|Cantabria|"
    "Segovia|Sevilla|Soria|Tarragona|Teruel|Toledo|Valencia|Valladolid|Bizkaia|Zamora|Zaragoza|Ceuta|Melilla"
)
# French régions with the departments (first two digits; three overseas) that lie in them.
FR_REGIONS = {
    "Auvergne-Rhône-Alpes": "01 03 07 15 26 38 42 43 63 69 73 74",
    "Bourgogne-Franche-Comté": "21 25 39 58 70 71 89 90",
    "Bretagne": "22 29 35 56",
    "Centre-Val de Loire": "18 28 36 37 41 45",
    "Corse": "20",
    "Grand Est": "08 10 51 52 54 55 57 67 68 88",
    "Hauts-de-France": "02 59 60 62 80",
    "Île-de-France": "75 77 78 91 92 93 94 95",
    "Normandie": "14 27 50 61 76",
    "Nouvelle-Aquitaine": "16 17 19 23 24 33 40 47 64 79 86 87",
    "Occitanie": "09 11 12 30 31 32 34 46 48 65 66 81 82",
    "Pays de la Loire": "44 49 53 72 85",
    "Provence-Alpes-Côte d'Azur": "04 05 06 13 83 84",
    "Guadeloupe": "971", "Martinique": "972", "Guyane": "973", "La Réunion": "974", "Mayotte": "976",
}  # fmt: skip
# First three digits of the codes of Italian towns that are split into zones: each is its own province's.
IT_ZONES = (
    "RM 001 PG 061 CA 091 SS 071 TO 101 AL 151 GE 161 SP 191 MI 201 BG 241 BS 251 PC 291 VE 301 UD 331 TS 341 PD 351 "
    "VI 361 VR 371 TN 381 BO 401 MO 411 RE 421 PR 431 FE 441 RN 479 RA 481 FI 501 PI 561 LI 571 AN 601 PE 651 BA "
    "701 FG 711 "
    "TA 741 NA 801 SA 841 RC 891 PA 901 CT 951 ME 981"
)
# First two digits of Mexican codes, from - to.
MX_RANGES = (
    "Ciudad_de_México 00-16 Aguascalientes 20-20 Baja_California 21-22 Baja_California_Sur 23-23 Campeche 24-24 "
    "Coahuila 25-27 "
    "Colima 28-28 Chiapas 29-30 Chihuahua 31-33 Durango 34-35 Guanajuato 36-38 Guerrero 39-41 Hidalgo 42-43 Jalisco "
    "44-49 "
    "Estado_de_México 50-57 Michoacán 58-61 Morelos 62-62 Nayarit 63-63 Nuevo_León 64-67 Oaxaca 68-71 Puebla 72-75 "
    "Querétaro 76-76 Quintana_Roo 77-77 San_Luis_Potosí 78-79 Sinaloa 80-82 Sonora 83-85 Tabasco 86-86 Tamaulipas "
    "87-89 "
    "Tlaxcala 90-90 Veracruz 91-96 Yucatán 97-97 Zacatecas 98-99"
)
# First two digits of Brazilian codes; those that several states share are left out.
BR_RANGES = (
    "SP 01-19 RJ 20-28 ES 29-29 MG 30-39 BA 40-48 SE 49-49 PE 50-56 AL 57-57 PB 58-58 RN 59-59 CE 60-63 PI 64-64 MA "
    "65-65 "
    "PA 66-67 DF 70-71 TO 77-77 MT 78-78 MS 79-79 PR 80-87 SC 88-89 RS 90-99"
)
# First three digits of Indian codes; those that several states share are left out.
IN_RANGES = (
    "Delhi 110-110 Haryana 121-136 Punjab 140-159 Himachal_Pradesh 171-177 Rajasthan 301-345 Gujarat 360-395 "
    "Maharashtra 400-402 Goa 403-403 Maharashtra 404-445 Madhya_Pradesh 450-488 Chhattisgarh 490-497 Telangana "
    "500-509 "
    "Andhra_Pradesh 515-535 Karnataka 560-591 Tamil_Nadu 600-604 Puducherry 605-605 Tamil_Nadu 606-643 Kerala "
    "670-695 "
    "West_Bengal 700-736 Odisha 751-770 Assam 781-788"
)


def _table(ranges: str) -> dict[str, str]:
    words = ranges.split()
    found: dict[str, str] = {}
    for code, span in zip(words[::2], words[1::2], strict=True):
        first, last = span.split("-")
        named = code.replace("_", " ")
        found |= {str(number).zfill(len(first)): named for number in range(int(first), int(last) + 1)}
    return found


_FR = {part: region for region, parts in FR_REGIONS.items() for part in parts.split()}
_TABLES: dict[str, dict[str, str]] = {
    "US": _table(US_RANGES),
    "CA": CA_LETTERS,
    "AU": _table(AU_RANGES),
    "ES": {str(number).zfill(2): name for number, name in enumerate(ES_PROVINCES.split("|"), 1)},
    "FR": _FR,
    "IT": {zone: code for code, zone in zip(IT_ZONES.split()[::2], IT_ZONES.split()[1::2], strict=True)},
    "MX": _table(MX_RANGES),
    "BR": _table(BR_RANGES),
    "IN": _table(IN_RANGES),
}
_DIGITS = {"US": 5, "AU": 4, "ES": 5, "FR": 5, "IT": 5, "MX": 5, "BR": 8, "IN": 6}


def region_of_postal(postal_code: str, country: str) -> str:
    """The region as its country writes it: a code in US, CA, AU, IT and BR, else a name; '' where none is told."""
    code = re.sub(r"[\s-]", "", postal_code).upper()
    table = _TABLES.get(country, {})
    if country == "US":
        code = code[:5]
    if not table or len(code) != _DIGITS.get(country, len(code)) or (country in _DIGITS and not code.isdigit()):
        return ""
    return next((table[code[:length]] for length in (4, 3, 2, 1) if code[:length] in table), "")

"""The state or province that a postal code alone tells, for addresses that leave it out."""

from __future__ import annotations

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


def _table(ranges: str) -> dict[str, str]:
    words = ranges.split()
    found: dict[str, str] = {}
    for code, span in zip(words[::2], words[1::2], strict=True):
        first, last = span.split("-")
        found |= {str(number).zfill(len(first)): code for number in range(int(first), int(last) + 1)}
    return found


_US, _AU = _table(US_RANGES), _table(AU_RANGES)


def region_of_postal(postal_code: str, country: str) -> str:
    """The region's code; '' where the code does not tell or the country's codes are not known here."""
    code = postal_code.strip().upper()
    if country == "US":
        return _US.get(code[:3], "") if len(code) >= 5 else ""
    if country == "CA":
        return CA_LETTERS.get(code[:1], "")
    return _AU.get(code, "") if country == "AU" else ""

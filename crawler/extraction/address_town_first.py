"""Addresses that name the town first: Japan, Korea, Taiwan, China, Russia, Hungary; building and floor stand last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extraction.address_forms import Address
from crawler.extraction.quick import Quick

_JP = re.compile(
    r"(?:〒?\s?(?P<postal>\d{3}[-‐−ー－]\d{4})\s*)?(?P<region>東京都|北海道|(?:京都|大阪)府|"
    r"[一-龥]{2,3}県)\s*(?P<city>(?:[一-龥ぁ-んァ-ヶ]{1,6}?市(?:[一-龥]{1,4}区)?|[一-龥]{1,5}?区|"
    r"[一-龥]{1,5}郡[一-龥]{1,5}[町村]))\s*(?P<street>[^\n|、。（(]{2,70})"
)
_JP_CITY_FIRST = re.compile(
    r"〒\s?(?P<postal>\d{3}[-‐−ー－]\d{4})\s*(?P<region>)(?P<city>[一-龥ぁ-んァ-ヶ]{1,6}?市(?:[一-龥]{1,4}区)?|"
    r"[一-龥]{1,5}?区)\s*(?P<street>[^\n|、。（(]{2,70})"
)
_KR = re.compile(
    r"(?:[(\[]?(?<![\d-])(?P<postal>\d{5})[)\]]?\s*)?(?P<region>서울(?:특별시|시)?|부산(?:광역시|시)?|대구(?:광역시|시)?|"
    r"인천(?:광역시|시)?|광주(?:광역시|"
    r"시)?|대전(?:광역시|시)?|울산(?:광역시|시)?|세종(?:특별자치시|시)?|경기도?|강원(?:특별자치)?도?|"
    r"충청?[북남]도?|전(?:라|북)?[북남특]?[별자치]*도?|경상?[북남]도?|"
    r"제주(?:특별자치도|도)?)\s+"
    r"(?P<city>(?:[가-힣]{1,4}시\s+)?[가-힣]{1,4}[구군시])\s+(?P<street>[가-힣\d.·]{1,20}(?:로|길|동|가|읍|"
    r"면)\s?[\d가-힣-]*"
    r"[^\n|(]{0,50})(?:\((?P<dong>[^)\n]{1,30})\))?"
)
_ZH = re.compile(
    r"(?P<postal>\d{3}(?:\d{2,3})?\s*)?(?P<region>[一-龥]{2,3}省|内蒙古|广西|西藏|宁夏|"
    r"新疆)?(?P<city>[一-龥]{2,4}?[市縣县])(?P<street>[一-龥]{1,5}[區区鄉乡鎮镇市](?:[一-龥\d]{1,12}(?:路|街|"
    r"大道|道|巷|"
    r"弄)[一-龥\d\-、,\s]{0,14}?(?:\d+\s?[號号]|\d+\s?弄)(?:之\s?\d+)?[^\n|，。（(電电]{0,30}))"
)
_RU = Quick(
    r"(?:(?P<postal>\d{6}),?\s*)?(?:(?:Россия|РФ),?\s*)?(?:[А-Яа-я-]+ (?:обл\.?|область|край),?\s*)?(?:г\.\s?|"
    r"город\s)(?P<region>)(?P<city>[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ][а-яё]+)?)\s*,\s*"
    r"(?P<street>(?:ул|пр|просп|пер|наб|бул|б-р|пл|ш|пр-т|улица|проспект|переулок|набережная|бульвар|шоссе|площадь|"
    r"\w+ (?:ул|улица|проспект|наб|пер))\b[^\n|;]{2,60}?\d"
    r"[^\n|;]{0,30}?)(?:,?\s*(?P<postal_last>\d{6}))?(?=\s*(?:[\n|;]|$|\(|тел))",
)
_HU = re.compile(
    r"(?P<postal>\d{4})\s+(?P<region>)(?P<city>[A-ZÁÉÍÓÖŐÚÜŰ][a-záéíóöőúüű]+),?\s+(?P<street>[A-ZÁÉÍÓÖŐÚÜŰ]"
    r"[^\n,|;]{2,40}?\s(?:utca|u\.|út|útja|tér|körút|krt\.|sétány|fasor|köz)\s?\d+[^\n|;]{0,30})"
)
_TH = re.compile(
    r"(?P<street>\d[\d/-]*\s[^\n|]{4,80}?)\s+(?:เขต|อำเภอ|อ\.)\s?(?P<city>[ก-๛]+)\s+"
    r"(?P<region>กรุงเทพ(?:มหานคร|ฯ)?|(?:จังหวัด|จ\.)\s?[ก-๛]+)\s*(?P<postal>\d{5})?"
)
_TW_CITIES = frozenset(
    [
        "台北市",
        "臺北市",
        "新北市",
        "桃園市",
        "台中市",
        "臺中市",
        "台南市",
        "臺南市",
        "高雄市",
        "新竹市",
        "新竹縣",
        "基隆市",
        "嘉義市",
        "宜蘭縣",
        "花蓮縣",
        "彰化縣",
        "屏東縣",
        "苗栗縣",
        "南投縣",
        "雲林縣",
        "台東縣",
    ]
)
_TAIL = re.compile(
    r"\s*(?:\s[·ㆍ•]\s|TEL|Tel|電話|전화|电话|T\.|FAX|MAP|地図|Google|約|駅|徒歩|営業|診療|진료|대표|アクセス|※).*$",
    re.S,
)
_DASHES = str.maketrans("‐−ー－", "----")
_THAI = re.compile("(?:เขต|อำเภอ|อ\\.)[ก-๛ ]")
_FOREIGN = re.compile(r"[぀-ヿ一-龥가-힣]")


def find_town_first(text: str) -> Iterator[Address]:
    """The addresses of a text that write the town before the street."""
    forms: list[tuple[str, Quick | re.Pattern[str]]] = [("RU", _RU), ("HU", _HU)]
    if _FOREIGN.search(text):
        forms += [("JP", _JP), ("JP", _JP_CITY_FIRST), ("KR", _KR), ("TW", _ZH)]
    if _THAI.search(text):
        forms.append(("TH", _TH))
    for country, pattern in forms:
        for match in pattern.finditer(text):
            street = _TAIL.sub("", match["street"]).strip(" 　,.、|-")
            if not re.search(r"[\d０-９一二三四五六七八九十]", street):
                continue
            said = match.groupdict()
            postal = (said["postal"] or said.get("postal_last") or "").strip().translate(_DASHES)
            code = "CN" if country == "TW" and said["city"] not in _TW_CITIES else country
            yield Address(street, said["city"], said["region"] or "", postal, code, match.start(), match.end())

"""From the bytes of a page to its text: byte order marks, declared and wrongly declared sets, and what is no text."""

from __future__ import annotations

import codecs
import re

MAX_BYTES = 5_000_000
"""What is read of one page; the rest of a longer body is left out."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_STARTS = (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"\x1f\x8b", b"\x00\x00\x00")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_META = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,200}encoding=[\"']([\w.:-]+)", re.I
)
# What browsers take a label for: the wider set of which the named one is a part.
_WIDER = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "shift_jis": "cp932", "shift-jis": "cp932",
    "x-sjis": "cp932", "sjis": "cp932", "big5": "big5hkscs",
}  # fmt: skip
# Sets that are tried when nothing declared fits, with the letters that a text in them uses all the time.
_SNIFFED = (
    ("cp949", re.compile("[이가는을의에다고하지기사시로한원서인해수어나대정과]")),
    ("cp932", re.compile("[ぁ-んァ-ヶー]")),
    ("euc_jp", re.compile("[ぁ-んァ-ヶー]")),
    ("gb18030", re.compile("[的一是在不了有和人这中大为我们来以可医心家里个上到地出]")),
    ("big5hkscs", re.compile("[的一是在不了有和人這中大為我們來以可醫心家裡個上到地出]")),
    ("cp1251", re.compile("[оеаинтсрвл]")),
)


def decode(body: bytes, *, content_type: str = "") -> str:
    """The text of a page's body; '' for images, archives and other bytes that are no text."""
    body = body[:MAX_BYTES]
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace").lstrip("\ufeff")
    if _is_binary(body, content_type):
        return ""
    declared = _declared(body, content_type)
    if declared.startswith(("iso-2022", "utf-16", "utf-32", "hz")) and (text := _strictly(body, declared)) is not None:
        return text
    if (text := _strictly(body, "utf-8")) is not None:
        return text
    if declared and declared != "utf-8" and (text := _strictly(body, declared)) is not None:
        return text
    return _sniffed(body, declared)


def _declared(body: bytes, content_type: str) -> str:
    """The character set the header or else the page itself names, '' when unknown to Python."""
    said = _CHARSET.search(content_type)
    meta = _META.search(body[:4096])
    for label in (said and said[1], meta and (meta[1] or meta[2]).decode("ascii", "replace")):
        if not label:
            continue
        label = label.lower()
        try:
            return codecs.lookup(_WIDER.get(label, label)).name
        except LookupError:
            continue
    return ""


def _strictly(body: bytes, name: str) -> str | None:
    """The body in that set, or None when it does not fit; a character cut off at the end is no fault."""
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(body, False)
    except (UnicodeError, LookupError):
        return None


def _sniffed(body: bytes, declared: str) -> str:
    """The best guess for a body that is not what it says it is."""
    foreign = sum(byte > 127 for byte in body[:200_000])
    text = body.decode("utf-8", "replace")
    if text[:200_000].count("\ufffd") * 20 < foreign:
        return text
    guesses = [(guess, letters) for name, letters in _SNIFFED if (guess := _strictly(body, name)) is not None]
    scored = [(len(letters.findall(guess[:200_000])), guess) for guess, letters in guesses]
    most, likely = max(scored, key=lambda pair: pair[0], default=(0, ""))
    if most * 12 > foreign:
        return likely
    return body.decode(declared if declared and declared != "utf-8" else "cp1252", "replace")


def _is_binary(body: bytes, content_type: str) -> bool:
    """Whether the body is an image, an archive or the like."""
    if content_type.lower().startswith(("image/", "audio/", "video/", "font/", "application/pdf", "application/zip")):
        return True
    head = body[:1024]
    return head.startswith(_BINARY_STARTS) or (b"<" not in head and head.count(b"\x00") > 8)

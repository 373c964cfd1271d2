"""Titles, badges and prices: what makes a few short words a line of a clinic's menu."""

from __future__ import annotations

import re

from crawler.extraction.blocks import Block

PRICE = re.compile(
    r"(?:[$£€¥₩₺₹₽฿₸₴₫₪₱₦]|US\$|HK\$|NT\$|S\$|AU?\$|R\$|\b(?:usd|gbp|eur|aed|chf|kč|czk|zł|pln|kr|rs\.?|inr|sgd|rm|"
    r"rp|tl|try|руб|₽|円|元|"
    r"원|lei|ft|thb|php|mxn|dhs?|sar|qar|kwd|myr|hkd|idr|vnd|kzt|uah|hrk|bgn|ron|huf|nok|dkk|sek)\b)\s?\.?\s?\d|"
    r"\d[\d.,]*\s?(?:[$£€¥₩₺₹₽฿₸₴₫₪₱₦]|usd|gbp|eur|aed|chf|kč|czk|zł|pln|kr\b|"
    r"tl\b|руб|円|元|만 ?원|원|lei\b|ft\b|บาท|درهم|ريال|грн|лв\b|тг\b|,-)",
    re.I,
)

OTHERS_PRICES = re.compile(
    r"\b(?:average|typically|usually|clinics|providers|charge[sd]?|range|between|around|up to|can cost|market|"
    r"worth|billion|million|"
    r"elsewhere|nationwide|promedio|durchschnitt\w*|moyenne|media)\b",
    re.I,
)

NOT_A_TITLE = re.compile(
    r"[?？.!:]|^(?:what|why|how|when|who|are|is|can|do|does|the (?:science|benefits?|truth|future|rise|power|role)|"
    r"benefits?|understanding|about|everything|guide|top|\d+ |learn|read|history|side effects|risks?|"
    r"science|research|studies|an? (?:word|note|comment|warning)\b|our (?:view|position|thoughts|stance|opinion)|"
    r"thoughts on|please |skip |avoid |stop |don't |do not |think twice|before you |say no |"
    r"warning|beware|be careful|caution|should |the problem|where we stand|qué|que |cómo|o que|como|qu'|comment|"
    r"pourquoi|was |wie |warum|cosa|come |perché|wat "
    r"|hoe |waarom|co to|czym|jak |co jsou|τι |πώς|что |как |почему|nedir|apa )|nedir|nelerdir|とは|について|"
    r"이란|란\b|무엇|"
    r"是什么|是什麼|什么是|\bvs\.?\b|versus|explained|myths?|source of|types? of",
    re.I,
)


def is_title(block: Block) -> bool:
    """Whether a block is a treatment's name rather than a sentence: short, and no question, headline or full stop."""
    text = block.text.replace("\n", " ")
    short = len(text) <= 70 and len(text.split()) <= (9 if block.level or block.tag != "p" else 6)
    return short and block.tag != "img" and block.tag != "figcaption" and not NOT_A_TITLE.search(text.strip())


def badge_of(blocks: tuple[Block, ...], index: int) -> str:
    """A few words right above a title in the same card, such as "Coming soon"."""
    if not index:
        return ""
    above, here = blocks[index - 1], blocks[index]
    first_of_card = index < 2 or blocks[index - 2].path[: len(above.path) - 1] != above.path[:-1]
    same_card = above.path[:-1] == here.path[: len(above.path) - 1]
    return above.text if same_card and first_of_card and not above.level and len(above.text) <= 40 else ""


def price_follows(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether the next words after a title are its price."""
    here = blocks[index]
    for block in blocks[index + 1 : index + 3]:
        if block.level or (block.tag != here.tag and block.tag == "tr"):
            return False
        if price := PRICE.search(block.text[:60]):
            return len(block.text) < (90 if price.start() <= 12 else 36)
        if len(block.text) > 160:
            return False
    return False


def has_twin(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether what stands behind a title is another title of the same list: its like in markup, not its description."""
    here, after = blocks[index], blocks[index + 1 : index + 2]
    return any(one.tag == here.tag and one.classes == here.classes and is_title(one) for one in after)


_ITEM_TAGS = ("li", "tr", "dt", "summary", "td", "option")
"""Each stands for itself: what the next one says is not said of this one."""


def following(blocks: tuple[Block, ...], index: int) -> str:
    """What stands under a title or behind a question: up to three blocks, ending before the next heading."""
    found: list[str] = []
    for block in blocks[index + 1 : index + 5]:
        if block.level or block.region != blocks[index].region or "?" in block.text[-2:] or len(found) == 3:
            break
        if block.tag == blocks[index].tag and block.tag in _ITEM_TAGS:
            break
        if block.tag != "img":
            found.append(block.text)
    return "\n".join(found)[:600]

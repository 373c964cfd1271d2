"""What one block that names exosomes says: judged by where it stands, then by its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile
from urllib.parse import urljoin, urlsplit

from crawler.extraction import stance_words as words
from crawler.extraction.blocks import Block
from crawler.extraction.exosome_words import has_exosome
from crawler.extraction.languages import languages_of
from crawler.extraction.menus import (
    NOT_A_TITLE,
    OTHERS_PRICES,
    PRICE,
    badge_of,
    following,
    has_twin,
    is_title,
    price_follows,
)
from crawler.extraction.page import Page
from crawler.extraction.page_kind import kind_of_url
from crawler.extraction.pairings import paired_in
from crawler.extraction.stance_words import THEM
from crawler.extraction.stances import (
    NOT_THIS_WAY,
    Judgement,
    as_goods,
    given_otherwise,
    judge_answer,
    judge_near,
    judge_section,
    judge_sentence,
)
from crawler.extraction.text import sentences
from directory.facts import PageKind

_ARTICLE_CARD = re.compile(
    r"(?:^|[\s_-])(?:blog|news|press|journal|insights?)(?:[\s_-]|$)|"
    r"(?:posts?|articles?)[_-]?(?:card|item|list|grid|title|excerpt|teaser|preview)|(?:latest|recent|"
    r"related)[_-]?(?:posts?|articles?)|"
    r"(?:^|\s)(?:posts|articles)(?:\s|$)",
    re.I,
)


_REVIEW = re.compile(
    r"(?:^|[\s_-])(?:testimonials?|reviews?|quote|blockquote|kundenstimmen|opiniones|avis)(?:[\s_-]|$)", re.I
)


BOOKING = re.compile(
    r"\b(?:book|booking|appointments?|consultations?|schedule|enquire|downtime|aftercare|sessions?|per treatment|"
    r"before (?:and|&) after|(?:good|ideal|suitable|right) candidates?|our (?:clinic|practice|patients|clients|"
    r"treatments?|services)|"
    r"reserv\w+|cita|citas|agend\w+|consulta|rendez-vous|rdv|termin\w*|behandlung\w*|prenota\w*|appuntamento|"
    r"visita|marca\w+|afspraak|boek|wizyt\w*|rezerwac\w*|zarezerw\w*|objedn\w+|rezerv\w+|ραντεβού|запис\w+|приём|"
    r"прием|randevu|janji temu|kuracja|zabieg\w*|ošetření|séances?|sesión|sesiones|sess(?:ão|ões)|sedut[ae]|sitzung\w*|"
    r"behandeling\w*|behandlung\w*|сеанс\w*|seans\w*|ședinț\w*|tretman\w*|kezelés\w*|precios?|preços?|prix|tarifs?|"
    r"preise?|"
    r"prezz[io]|listino|prijs|prijzen|tarieven|ceny?|cennik|cenik|ceník|cjenik|fiyat\w*|цен[аы]|τιμ[έή]\w*|preț\w*|"
    r"harga|priser|"
    r"pris)\b|"
    r"予約|ご相談|施術|料金|예약|상담|시술|预约|預約|咨询|諮詢|疗程|療程",
    re.I,
)


"""What a page of a clinic says of appointments, sessions and prices."""
_PHONE = re.compile(r"\(\d{3}\) ?\d{3}|\+\d{1,3}[ (-]?\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b0\d{2,4}[ /-]\d{3}")


_BARE_PRICE = re.compile(r"\|\s*\d[\d., ]*\s*$")
"""The last cell of a row of a price table, whose currency stands at its head."""


MAX_PASSAGES = 400


@dataclass
class Reader:
    """What judging one page's passages needs to know of the page."""

    page: Page
    kind: PageKind
    host: str = ""
    sections: list[tuple[int, str]] = field(default_factory=list)
    found: list[tuple[Judgement, str, str]] = field(default_factory=list)  # judgement, passage, wider passage

    @cached_property
    def treats(self) -> bool:
        """Whether the page speaks of appointments, sessions or prices, as one of a clinic does."""
        text = self.page.text
        return bool(BOOKING.search(text) or _PHONE.search(text) or PRICE.search(text))

    @cached_property
    def cues(self) -> words.Cues:
        """The patterns for the page's languages."""
        return words.cues_for(languages_of(self.page.text, self.page.language))

    def add(self, judgement: Judgement, said: str, around: str = "") -> None:
        self.found.append((judgement, said, around or said))


def enter_section(reader: Reader, block: Block) -> None:
    """Note which headings the blocks that follow stand under."""
    if block.level:
        while reader.sections and reader.sections[-1][0] >= block.level:
            reader.sections.pop()
        reader.sections.append((block.level, block.text))


def read_block(reader: Reader, index: int, block: Block) -> None:
    """Judge one block that names exosomes by where it stands, then by its sentences."""
    after = following(reader.page.blocks, index)
    above = [
        text for level, text in reader.sections if not (block.level and level == block.level and text == block.text)
    ]
    if _in_menu(reader, block):
        if judgement := _judge_menu(reader, block):
            reader.add(judgement, block.text)
        return
    if block.tag in ("option", "label") or (block.region == "form" and len(block.text) < 80):
        reader.add(judge_near(block.text, cues=reader.cues) or Judgement("offered", "choice in a form", 2), block.text)
        return
    if not block.level and (
        judgement := next((j for text in reversed(above[-3:]) if (j := judge_section(text, cues=reader.cues))), None)
    ):
        reader.add(judgement, block.text, above[-1])
        return
    if "?" in block.text[-3:] or "？" in block.text[-3:]:
        if judgement := judge_answer(block.text, after, cues=reader.cues):
            reader.add(judgement, f"{block.text} {after}")
        return
    if _is_priced(reader, index, block):
        judgement = (
            judge_near(block.text, cues=reader.cues)
            or judge_near(" ".join(above[-1:]), cues=reader.cues)
            or Judgement("offered", "stands in a price list", 4)
        )
        if reader.kind == "course" and judgement.stance == "offered":
            judgement = Judgement("taught", "stands in a list of courses", 3)
        if reader.kind == "shop" and judgement.stance == "offered":
            judgement = Judgement("cream", "stands in a shop with its price", 3)
        line = _own_lines(block.text)
        reader.add(
            as_goods(judgement, f"{line} {after}", reader.kind),
            line,
            " ".join(
                (*above[-1:], line, after if is_title(block) and not PRICE.search(block.text + after[:12]) else "")
            ),
        )
        return
    if is_title(block) and not _is_article(reader, block):
        reader.add(
            _judge_title(reader, block, badge_of(reader.page.blocks, index), after),
            block.text,
            block.text
            if len(after) >= 200 or has_twin(reader.page.blocks, index)
            else f"{block.text} {_on_exosomes(sentences(after))}",
        )
        return
    _read_sentences(reader, block, above)


def _own_lines(text: str) -> str:
    """Of a price list that is one run of lines, those that name exosomes."""
    return "\n".join(line for line in text.split("\n") if has_exosome(line)) or text


def _read_sentences(reader: Reader, block: Block, above: list[str]) -> None:
    parts = sentences(block.text)
    for position, part in enumerate(parts):
        if not has_exosome(part):
            continue
        if _REVIEW.search(block.classes) or block.tag == "blockquote":
            reader.add(Judgement("mentioned", "a patient's review or a quotation", 1), part)
            continue
        rest = parts[position + 1 :]
        judgement = _taken_back(reader, list(takewhile(lambda one: not has_exosome(one), rest)), 1)
        said = f"{part} {rest[0]}" if judgement else part
        judgement = judgement or judge_sentence(part, kind=reader.kind, cues=reader.cues)
        if judgement.strength == 0 and _is_listed(reader, block):
            judgement = Judgement("offered", "stands in a list of treatments", 3)
        if judgement.strength == 0 and any(_is_priced_sentence(reader, block, one) for one in (part, *rest[:1])):
            judgement = Judgement("offered", "named with its price", 3)
        if judgement.stance == "offered" and judgement.strength <= 2 and not reader.treats:
            judgement = Judgement("mentioned", "describes exosomes, and no treatment can be had", 0)
        if judgement.stance == "offered" and _is_article(reader, block):
            judgement = Judgement("offered", judgement.reason, min(judgement.strength, 3))
        own_page = any(map(has_exosome, above[:1])) and len(block.text) <= 800
        wider = _on_exosomes(parts) if own_page else _with_next(part, rest) if judgement.strength >= 2 else part
        reader.add(judgement, said if said in block.text else part, " ".join((*above[-1:], wider)))


_ALSO = re.compile(
    r"\b(?:also|besides|in addition|también|además|também|auch|außerdem|weiters|aussi|également|anche|inoltre|ook|"
    r"również|także|také|rovněž|ayrıca|также|dessutom|också|også|takođe|također|juga)\b|また|또한|亦|另外|還有|还有",
    re.I,
)
"""Opens a sentence on something else that is done: "We also offer PRP"."""


def _on_exosomes(parts: Sequence[str]) -> str:
    """The sentences of a passage on exosomes without those on what else is done."""
    return " ".join(part for part in parts if has_exosome(part) or not _ALSO.search(part))


def _with_next(part: str, rest: Sequence[str]) -> str:
    """A sentence and the one that goes on behind it; a line of a list and a price stand for themselves."""
    if rest and _ALSO.search(rest[0]):
        return part
    ended = part.rstrip(' "”»)').endswith((".", "!", "。", "！"))
    return " ".join((part, *rest[:1])) if ended and not PRICE.search(part) else part


def _taken_back(reader: Reader, parts: Sequence[str], near: int) -> Judgement | None:
    """Whether what follows takes an offer back; beyond the nearest sentences only one that says "this treatment"."""
    for position, part in enumerate(parts[:8]):
        if (position < near or THEM.search(part)) and (judgement := judge_near(part, anaphora=True, cues=reader.cues)):
            return judgement
    return None


def _is_priced_sentence(reader: Reader, block: Block, sentence: str) -> bool:
    """Whether a short sentence gives the clinic's price, not what clinics elsewhere charge."""
    priced = PRICE.search(sentence) and len(sentence.split()) <= 22 and not OTHERS_PRICES.search(sentence)
    return bool(priced) and not _is_article(reader, block)


def _is_listed(reader: Reader, block: Block) -> bool:
    """Whether a short item stands in a list on a page of treatments."""
    listed = block.tag in ("li", "tr", "dt") and len(block.text) <= 120 and not block.text.rstrip().endswith((".", "?"))
    return listed and reader.kind in ("service", "price") and not NOT_A_TITLE.search(block.text.split(":")[0])


def _judge_title(reader: Reader, block: Block, badge: str, after: str) -> Judgement:
    """A title such as "Exosome facial": what stands under it may take it back, else it is a treatment."""
    if own := judge_near(block.text, cues=reader.cues) or judge_near(badge, cues=reader.cues):
        return own
    if reader.kind == "shop":
        return Judgement("cream", "title of a product in a shop", 3)
    judgement = _taken_back(reader, sentences(after), 3)
    if judgement and not (judgement.reason == NOT_THIS_WAY and _is_told_otherwise(after)):
        return judgement
    if reader.kind in ("service", "price", "home", "faq", "other", "contact", "team", "person") and reader.treats:
        return as_goods(Judgement("offered", "title of a treatment", 2), block.text, reader.kind)
    return Judgement("mentioned", "title of a passage", 0)


def _is_told_otherwise(after: str) -> bool:
    """Whether what stands under a title gives another way, a price or a procedure exosomes go with."""
    return bool(given_otherwise(after) or PRICE.search(after) or paired_in(after))


def _in_menu(reader: Reader, block: Block) -> bool:
    short = len(block.text) <= 60 and "\n" not in block.text
    return (
        short
        and (block.region in ("nav", "header") or (block.region == "footer" and bool(block.href)))
        and not block.level
    )


def _judge_menu(reader: Reader, block: Block) -> Judgement | None:
    """An item of the site's own menu."""
    if judgement := judge_near(block.text, cues=reader.cues):
        return judgement
    target = urljoin(reader.page.url, block.href)
    if (urlsplit(target).hostname or "").removeprefix("www.") != reader.host.removeprefix("www."):
        return None
    if NOT_A_TITLE.search(block.text) or kind_of_url(target) in ("blog", "shop", "course", "legal", "faq"):
        return Judgement("mentioned", "menu item that leads to an article or a shop", 0)
    return Judgement("offered", "menu item", 1)


def _is_article(reader: Reader, block: Block) -> bool:
    return (
        reader.kind in ("blog", "legal")
        or bool(_ARTICLE_CARD.search(block.classes))
        or kind_of_url(urljoin(reader.page.url, block.href)) == "blog"
    )


def _is_priced(reader: Reader, index: int, block: Block) -> bool:
    """Whether a block is a line of a price list: its own price or one right behind; sentences about prices are none."""
    if _is_article(reader, block):
        return False
    if PRICE.search(block.text) and len(block.text) < 220:
        row = block.tag in ("tr", "li", "dt", "dd") or block.level > 0
        return row or reader.kind == "price" or (len(block.text.split()) <= 14 and not OTHERS_PRICES.search(block.text))
    in_table = block.tag == "tr" and reader.kind == "price" and bool(_BARE_PRICE.search(block.text))
    return in_table or (is_title(block) and price_follows(reader.page.blocks, index))

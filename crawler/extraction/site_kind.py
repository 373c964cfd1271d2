"""What a site presents itself as, judged from one page: clinic, salon, training, shop, maker, directory, news ..."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extraction.page import Page
from crawler.extraction.phones import numbers_in, read_number
from crawler.extraction.quick import Quick
from crawler.extraction.site_words import OTHER_LANGUAGES, PATIENTS, SAYS, TREATS_NOBODY
from crawler.extraction.text import quote
from directory.facts import Observed, SiteKind, SiteKindFact

_SAYS = tuple(
    (kind, reason, Quick("|".join(filter(None, (pattern, OTHER_LANGUAGES.get(kind))))))
    for kind, reason, pattern in SAYS
)

_TEMPLATE = re.compile(
    r"\b(?:website|html|wordpress|bootstrap|wix|landing page|clinic|spa|salon|medical|hospital) (?:template|"
    r"theme)\b(?! of)",
    re.I,
)
"""Left over in the titles of real clinics' inner pages too, so that a telephone or a title of its own outweighs it."""
_GO_BETWEEN = Quick(
    r"\b(?:is|are|am|acts?|acting|operates?|serves?)(?: only| solely|"
    r" purely)?(?: as)? an? (?:independent )?(?:introducer|"
    r"intermediary|(?:medical )?(?:tourism |travel )?(?:facilitator|concierge)|booking (?:agent|platform|service)|"
    r"marketplace|referral (?:service|agency)|comparison (?:site|service))|"
    r"(?<!site )(?<!page )\b(?:does|do) not (?:itself |ourselves |directly )*(?:provide|perform|carry out|"
    r"deliver) (?:any )?"
    r"(?:medical|clinical) (?:treatments?|care|services|procedures)\b(?! advice)|"
    r"\b(?:does|do) not (?:itself )?employ (?:any )?(?:doctors|clinicians|surgeons|medical staff)|"
    r"\bwe (?:introduce|connect|match) (?:you|patients|clients|guests) (?:to|with) (?:\w+ ){0,4}(?:clinics?|surgeons?|"
    r"doctors?|hospitals?|providers?)|"
    r"\bwe (?:only|exclusively) (?:partner|work|cooperate) with (?:\w+ ){0,3}(?:clinics|hospitals|surgeons)\b|"
    r"(?:contract|agreement) (?:for treatment )?is between you and the (?:clinic|hospital|surgeon)",
)

_SALON = Quick(
    r"\b(?:day ?spa|beauty (?:salon|studio|bar|room|therapist)|nail (?:salon|bar|studio)|hair(?:dressing)? salon|"
    r"facial (?:bar|studio)|lash (?:bar|studio|extensions?)|brow (?:bar|studio)|skin ?care studio|waxing|salon|"
    r"esthetician|aesthetician|esthetics studio|kosmetikstudio|kosmetikinstitut|"
    r"institut de beauté|salón de belleza|sal[ãa]o de beleza|centro est[eé]tico|estetista|esteticista|salon "
    r"kosmetyczny|kosmetický salon|güzellik (?:salonu|merkezi)|салон красоты|косметолог-эстетист|schoonheidssalon|"
    r"ινστιτούτο αισθητικής)\b|"
    r"エステサロン|サロン|피부관리실|에스테틱|美容院|美容沙龙",
)
_CALLED_SALON = (
    r"(?<!medical )(?:day ?spa|beauty (?:salon|studio|bar|parlou?r)|(?:nail|hair(?:dressing)?|skin(?: ?care)?) salon|"
    r"facial (?:bar|studio)|(?:lash|brow) (?:bar|studio)|skin ?care studio|kosmetikstudio|kosmetikinstitut|"
    r"institut de beauté|salón de belleza|sal[ãa]o de beleza|centro est[eé]tico|salon kosmetyczny|kosmetický salon|"
    r"güzellik salonu|салон красоты|schoonheidssalon)\b"
)
_NAMED_SALON = Quick(rf"\b{_CALLED_SALON}")
_IS_SALON = Quick(rf"\b(?:is|are|we're|as) (?:an?|your) (?:[\w'-]+ ){{0,4}}?{_CALLED_SALON}")
_OWN_CLINICIANS = Quick(
    r"\b(?:our|by) (?:(?!are|is|was|were|have|has)[\w-]+ ){0,3}(?:doctors?|physicians?|"
    r"surgeons?|dermatologists?|nurses?|nurse practitioners?|"
    r"medical (?:team|staff|professionals))\b(?![ -](?:[\w-]+ )?(?:develop|formulat|creat|recommend|design))|"
    r"\b(?:nurse|doctor|physician)[- ](?:led|owned)|\bnurse injectors?\b|\bmed(?:ical|i)?[- ]?spa\b",
)
"""Words of a place where clinicians treat, whoever they are; a director or an expert who is quoted is not enough."""
_MEDICAL = Quick(
    r"\b(?:clinic|medical (?:cent(?:er|re)|practice|spa|director|clinic)|med ?spa|dermatolog\w+|plastic surg\w+|"
    r"surgeons?|physicians?|doctors?|dr\.? [A-Z]\w+|M\.?D\.?\b|nurses?|hospital|patients?|cl[íi]nica|klinik\w*|"
    r"clinique|arzt\w*|ärzt\w*|praxis|médecin|m[ée]dic[oa]s?|medico|lekarz\w*|lékař\w*|"
    r"врач\w*|клиник\w*|doktor\w*|ιατρ\w*|artsen?|arts\b|przychodni\w*|ordinace|ambulanz)\b|クリニック|医院|"
    r"病院|皮膚科|医師|의원|"
    r"병원|피부과|원장|诊所|診所|医师|醫師|医院",
)
_INSTITUTE = Quick(
    r"\b(?:institute|foundation|society|association|initiative|research cent(?:er|re)|stiftung|fundación|fondation|"
    r"fondazione)\b",
)
_PHONE = re.compile(r"\(\d{3}\)|\+\d{1,3}[ (]\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b")
_PATIENTS = Quick(PATIENTS)
_TREATS_NOBODY = Quick(TREATS_NOBODY)


@lru_cache(maxsize=1)  # several readers ask for a page's kind
def find_site_kind(page: Page) -> list[Observed]:
    """At most one statement of what the site is; nothing where the page does not tell."""
    face = _face(page)
    text = page.text[:20_000]
    if leftover := _TEMPLATE.search(face if _lacks_number(page) else page.title):
        return [_observed("template", f"the page is a template: “{leftover[0]}”", leftover[0])]
    if match := next(_GO_BETWEEN.in_lines(text), None):
        return [_observed("directory", f"the site only brings people to clinics: “{match[0]}”", match[0])]
    treats = len(list(_PATIENTS.in_lines(text)))
    if match := _TREATS_NOBODY.search(text):
        return [_observed("institute", f"says that nobody is treated there: “{match[0]}”", match[0])]
    for kind, reason, pattern in _SAYS:
        match = pattern.search(face)
        counted = match or kind in ("shop", "directory", "training", "maker", "agency", "news")
        said_in_text = list(pattern.in_lines(text)) if counted else []
        hits = len(said_in_text)
        outnumbered = kind == "maker" and treats < hits  # an appointment with its representative
        if (match and (not treats or outnumbered or kind in ("template", "directory", "veterinary"))) or (
            hits >= (2 if kind in ("agency", "news") else 3) and treats <= hits // 3
        ):
            said = (match or said_in_text[0])[0]
            return [_observed(kind, f"{reason}: “{said}”", said)]
    name = _INSTITUTE.search(face)
    if name and not treats and not _MEDICAL.search(text) and not _PHONE.search(text):
        return [
            _observed("institute", f"calls itself “{name[0]}” and names neither clinician nor appointment", name[0])
        ]
    salon, medical = _SALON.search(face), _MEDICAL.search(face)
    named = not medical and (_NAMED_SALON.search(face) or _IS_SALON.search(text))
    if named and not _OWN_CLINICIANS.search(text):
        return [_observed("salon", f"presents itself as a salon: “{named[0]}”", named[0])]
    if medical:
        return [_observed("clinic", f"presents itself as a place of medicine: “{medical[0]}”", medical[0])]
    if salon and not _MEDICAL.search(text):
        return [_observed("salon", f"presents itself as a salon and names no clinician: “{salon[0]}”", salon[0])]
    return []


def _lacks_number(page: Page) -> bool:
    """Whether no telephone of the page could be real."""
    dialled = (link.href for link in page.links if link.href.lower().startswith("tel:"))
    return not any(read_number(href[4:], "US").startswith("+") for href in dialled) and not any(
        number.startswith("+")
        for line in page.text.split("\n")
        if len(line) < 300
        for number, _printed, _label in numbers_in(line, "US")
    )


def _face(page: Page) -> str:
    """Where a site says what it is: title, description, site name, first headings."""
    headings = [block.text for block in page.blocks if block.level in (1, 2)][:4]
    meta = (page.meta.get(key, "") for key in ("description", "og:site_name", "og:description"))
    return "\n".join((page.title, *meta, *headings))


def _observed(kind: SiteKind, reason: str, said: str) -> Observed:
    return Observed(fact=SiteKindFact(presents_as=kind, reason=reason), quote=quote(said))

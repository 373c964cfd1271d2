"""What a page's structured data says about exosomes: services, products, courses, questions with answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crawler.extraction.exosome_words import has_exosome
from crawler.extraction.jsonld import text_of, types_of, walk_page
from crawler.extraction.page import Page
from crawler.extraction.stance_words import Cues
from crawler.extraction.stances import Judgement, as_goods, judge_answer, judge_near
from directory.facts import PageKind


def offers_in_data(page: Page, kind: PageKind, cues: Cues) -> Iterator[tuple[Judgement, str]]:
    """Offers, services and questions, each with what it says."""
    for node in walk_page(page):
        types, name = types_of(node), text_of(node.get("name"))
        said = f"{name}. {text_of(node.get('description'))}".strip(". ")
        if "Question" in types:
            answer: Any = node.get("acceptedAnswer")
            answered = text_of(answer.get("text")) if isinstance(answer, dict) else ""
            if has_exosome(name + answered) and (judgement := judge_answer(name, answered, cues=cues)):
                yield judgement, f"{name} {answered}"
            continue
        if not has_exosome(said):
            continue
        if types & {"Course", "EducationEvent", "CourseInstance"}:
            yield Judgement("taught", "a course in structured data", 2), said
        elif "Product" in types:
            yield (
                as_goods(
                    Judgement("offered" if kind == "service" else "cream", "a product in structured data", 2),
                    said,
                    kind,
                ),
                said,
            )
        elif (
            types & {"Service", "MedicalProcedure", "MedicalTherapy", "TherapeuticProcedure", "Offer", "OfferCatalog"}
            and kind != "blog"
        ):
            judgement = judge_near(name, cues=cues)
            yield judgement or Judgement("offered", "a service in structured data", 2), said

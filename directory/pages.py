"""Renders every page, for the live app and the static site alike: same templates, same addresses, other links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from directory.finding.ranking import RANKING
from directory.finding.search import RADII, RADIUS, Search, address_of
from directory.judging import explaining
from directory.models import Clinic, Evidence, Practitioner
from directory.queries import Card, ClinicDetail, Overview, PractitionerDetail, Results
from directory.registries import REGISTRIES
from directory.released import Held
from directory.reports import RunReport
from directory.showing import language, wording
from directory.showing.atlas import Place, place_path
from directory.showing.checks import Check, checks_for
from directory.showing.feed import News, feed
from directory.showing.locator import clinic_map, place_map, results_map
from directory.showing.notices import NOTICES, notices_for
from directory.showing.structured import structured_data
from directory.showing.templating import templates_in
from directory.showing.timeline import timeline

STATIC = Path(__file__).parent / "static"
TITLE = "The Exosome Directory"

PLAIN_PAGES = {
    "/before-you-go/": "before.html",
    "/how-we-decide/": "how.html",
    "/glossary/": "glossary.html",
    "/about-the-data/": "data.html",
    "/corrections/": "corrections.html",
}
"""Pages of words, each at one address."""

TABS = ("/", "/before-you-go/", "/how-we-decide/", "/glossary/")
"""The pages that the top of every page leads to."""

STATIC_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
"""The content policy of the static pages: only the search, which is WebAssembly, runs, and nothing from elsewhere."""

ALERTED = date(2019, 12, 9)
"""The FDA's public safety alert with the questions to ask."""

REFUSED = date(2018, 12, 18)
"""The Medical Board of California's refusal of the American Board of Cosmetic Surgery."""


class Pages:
    """Renders pages to HTML. `static`: links are relative and name files, so that any web host and file:// will do."""

    def __init__(
        self,
        *,
        static: bool = False,
        base_url: str = "",
        contact: str = "",
        held: Callable[[], Held | None] = lambda: None,
    ) -> None:
        """`base_url`: where the pages will stand, for canonical links; `contact`: where corrections are sent; `held`:
        tells of a run that is held back, while the pages show what was before it."""
        self.static = static
        self.base_url = base_url.rstrip("/")
        self._held = held
        shared = {
            "static": static, "contact": contact, "words": wording, "explaining": explaining, "registries": REGISTRIES,
            "main_notice": NOTICES[0], "alert_day": ALERTED, "cosmetic_day": REFUSED, "policy": STATIC_POLICY,
            "all_notices": NOTICES, "notices_for": notices_for, "tabs": TABS,
        }  # fmt: skip
        self._templates = {code: templates_in(code, **shared) for code in language.LANGUAGES}
        self._links = {stands: self._links_from(stands) for stands in range(_ANYWHERE, _DEEPEST)}
        self._fragment = lru_cache(4096)(self._render_fragment)

    def search(self, results: Results, *, defaulted: bool = False) -> str:
        """The first page: search, filters, results. `defaulted`: only certified ones because nothing was chosen."""
        search = results.search
        return self._render(
            "search.html",
            "/",
            asked="" if defaulted and search == Search(verdict=search.verdict) else address_of(search),
            results=results,
            search=search,
            defaulted=defaulted,
            with_=partial(_search_address, search),
            address_of=address_of,
            ranking=RANKING,
            radii=RADII,
            usual_radius=RADIUS,
            map=results_map(results.cards or results.instead),
        )

    def static_home(
        self, groups: dict[str, list[Card]], world: Place, shards: Sequence[tuple[str, str, int]] = ()
    ) -> str:
        """The first page of the static site: clinics by verdict, and the search by script over one of the `shards`
        (folder, label and size of each index)."""
        return self._render("home.html", "/", groups=groups, world=world, shards=shards, ranking=RANKING)

    def clinic(self, detail: ClinicDetail) -> str:
        """One clinic's page."""
        clinic = detail.clinic
        return self._render(
            "clinic.html",
            f"/clinics/{clinic.clinic_id}/",
            detail=detail,
            clinic=clinic,
            verdict=wording.verdict_of(clinic),
            sentence=wording.clinic_sentence(clinic, detail.practitioners),
            place=place_path(clinic.country, clinic.region, clinic.city),
            checks={
                p.practitioner_id: _checks(p, clinic, detail.evidence_about(p.practitioner_id)) for p in _people(detail)
            },
            structured=structured_data(detail),
            timeline=timeline(clinic, detail.changes, {p.practitioner_id: p.name for p in _people(detail)}),
            map=clinic_map(clinic),
        )

    def practitioner(self, detail: PractitionerDetail) -> str:
        """One practitioner's page."""
        person, clinic = detail.rows[0]
        return self._render(
            "practitioner.html",
            f"/practitioners/{person.practitioner_id}/",
            detail=detail,
            person=person,
            country=clinic.country,
            checks=_checks(person, clinic, detail.evidence),
            timeline=timeline(person, detail.changes, {}),
        )

    def place(self, place: Place, groups: dict[str, list[Card]]) -> str:
        """A country's, region's or city's page, with the cards of `place.listed`."""
        cards = [card for group in groups.values() for card in group]
        drawn = place_map(place.country, place.region, cards) if place.country else None
        return self._render("place.html", place.path, place=place, groups=groups, map=drawn)

    def plain(self, path: str, overview: Overview) -> str:
        """One of the PLAIN_PAGES."""
        return self._render(PLAIN_PAGES[path], path, overview=overview)

    def status(self, overview: Overview, report: RunReport | None = None) -> str:
        """How the last runs went and how old the registries are (live only); `report`: of the last one."""
        return self._render("status.html", "/status", overview=overview, report=report)

    def feed(self, news: Sequence[News], *, root: str = "", query: str = "") -> bytes:
        """What changed lately, as an Atom feed; `root`: where the pages stand, `query`: the view it follows."""
        root = root or self.base_url
        asked = f"?{query}" if query else ""
        return feed(
            news,
            title=language.say("The Exosome Directory: what changed"),
            address=root + address_in(language.spoken(), "/").removesuffix("/") + f"/index.atom{asked}",
            page=root + address_in(language.spoken(), "/") + asked,
            link=lambda path: root + self._target(path, ""),
        )

    def missing(self, *, message: str = "") -> str:
        """The page for an address that leads nowhere."""
        return self._render("missing.html", "/404.html", message=message)

    def moved(self, old_id: str, new_id: str) -> str:
        """What stands at the address of a merged clinic on the static site."""
        return self._render("moved.html", f"/clinics/{old_id}/", target=f"/clinics/{new_id}/")

    def canonical(self, path: str) -> str:
        """The full address of a page in the language spoken now, or the path where the base address is not known."""
        return self.address(address_in(language.spoken(), path))

    def address(self, path: str) -> str:
        """The full address of a file or page."""
        return self.base_url + quote(path)

    def _render(self, template: str, here: str, *, asked: str = "", **context: Any) -> str:
        stands = self._stands(address_in(language.spoken(), here))
        return (
            self._templates[language.spoken()]
            .get_template(template)
            .render(
                link=self._links[stands],
                shared=partial(self._fragment_of, stands),
                here=here,
                asked=asked,
                canonical=self.canonical(here),
                held=self._held(),
                **context,
            )
        )

    def _fragment_of(self, stands: int, template: str, **facts: str | None) -> Markup:
        return self._fragment(template, language.spoken(), stands, tuple(facts.items()))

    def _render_fragment(
        self, template: str, code: str, stands: int, facts: tuple[tuple[str, str | None], ...]
    ) -> Markup:
        """A piece that is the same on many pages, made once for each language and depth of folders."""
        found = self._templates[code].get_template(template)
        return Markup(found.render(link=self._links[stands], **dict(facts)))  # escaped by the template

    def _links_from(self, stands: int) -> Callable[..., str]:
        """Makes links: from the path of a page, a query and another language."""

        def link(to: str, query: str = "", language: str = "") -> str:
            target = self._target(to, language)
            if not self.static:
                return f"{target}?{query}" if query else target
            return (
                self.base_url + target
                if stands == _ANYWHERE
                else up + target[1:] + ("index.html" if to.endswith("/") else "")
            )

        up = "../" * stands
        return link

    def _target(self, to: str, in_language: str) -> str:
        return _quoted(address_in(in_language or language.spoken(), to))

    def _stands(self, here: str) -> int:
        """How many folders up the first page is; _ANYWHERE where links do not depend on it."""
        return _ANYWHERE if not self.static or here.endswith("/404.html") else here.count("/") - 1


_quoted = lru_cache(4096)(quote)
_ANYWHERE, _DEEPEST = -1, 12


def address_in(spoken: str, path: str) -> str:
    """Where a page stands in a language: `/es/glossary/`; files, which do not end in a slash, stand in one place."""
    return path if spoken == language.SOURCE or not path.endswith("/") else f"/{spoken}{path}"


def group_cards(cards: Iterable[Card]) -> dict[str, list[Card]]:
    """Cards under their verdict, in the order of the verdicts."""
    groups: dict[str, list[Card]] = {verdict: [] for verdict in wording.VERDICTS}
    for card in cards:
        groups[wording.verdict_of(card.clinic)].append(card)
    return {verdict: found for verdict, found in groups.items() if found}


def _people(detail: ClinicDetail) -> list[Practitioner]:
    return [*detail.practitioners, *detail.named]


def _checks(person: Practitioner, clinic: Clinic, evidence: list[Evidence]) -> list[Check]:
    return checks_for(person, clinic.country, clinic.region, evidence)


def _search_address(search: Search, **changes: Any) -> str:
    return address_of(replace(search, **({"page": 1} | changes)))

"""What regulators have said about exosome products: dated notices by country, each with its source. Data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

EU = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Notice:
    """One notice of one authority, in our words."""

    countries: frozenset[str]  # ISO 3166 alpha-2
    authority: str
    short: str  # one sentence for the clinic's page
    text: str  # what else a reader should know
    dated: date
    title: str  # of the source page
    url: str


_FDA = "https://www.fda.gov/vaccines-blood-biologics/"

NOTICES: tuple[Notice, ...] = (
    Notice(
        countries=frozenset({"US"}),
        authority="US Food and Drug Administration (FDA)",
        short="The FDA has approved no exosome product.",
        text="Exosomes used to treat a disease or condition in people are regulated as drugs and biological products. "
        "The notice followed reports of serious adverse events in patients in Nebraska.",
        dated=date(2019, 12, 6),
        title="Public Safety Notification on Exosome Products",
        url=_FDA + "safety-availability-biologics/public-safety-notification-exosome-products",
    ),
    Notice(
        countries=frozenset({"US"}),
        authority="US Food and Drug Administration (FDA)",
        short="The FDA warns of misleading information about stem cell and exosome products.",
        text="It asks patients to report side effects to its MedWatch programme.",
        dated=date(2020, 7, 22),
        title="Consumer Alert on Regenerative Medicine Products Including Stem Cells and Exosomes",
        url=_FDA
        + "consumers-biologics/consumer-alert-regenerative-medicine-products-including-stem-cells-and-exosomes",
    ),
    Notice(
        countries=frozenset({"GB"}),
        authority="United Kingdom, retained Regulation (EC) 1223/2009 on cosmetic products",
        short="UK law does not allow cells, tissues or products of human origin in cosmetics.",
        text="Ask the clinic where its exosomes come from. The rule is in Annex II, the list of prohibited substances.",
        dated=date(2009, 11, 30),
        title="Regulation (EC) No 1223/2009, Annex II",
        url="https://www.legislation.gov.uk/eur/2009/1223/annex/II",
    ),
    Notice(
        countries=EU,
        authority="European Union, Regulation (EC) 1223/2009 on cosmetic products",
        short="EU law does not allow cells, tissues or products of human origin in cosmetics.",
        text="Ask the clinic where its exosomes come from. The rule is in Annex II, the list of prohibited substances.",
        dated=date(2009, 11, 30),
        title="Regulation (EC) No 1223/2009, Annex II",
        url="https://eur-lex.europa.eu/eli/reg/2009/1223/oj",
    ),
)


def notices_for(country: str) -> list[Notice]:
    """The country's own notices first; the main one of the FDA always, as information where it has no say."""
    own = [notice for notice in NOTICES if country in notice.countries]
    return own if country == "US" else [*own, NOTICES[0]]

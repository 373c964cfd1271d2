"""Whole pages of invented clinics: what they say about exosomes here, by where and how they say it."""

# ruff: noqa: E501 (tables of cases, one a line)
import pytest

from crawler.extraction.exosomes import find_exosomes
from crawler.extraction.page import parse_page

CHROME = (
    "<header><a class='logo' href='/'>Thornbury Skin Clinic</a><nav><a href='/'>Home</a><a href='/team'>Team</a></nav></header>"
    "<main>{body}<p>Book an appointment for a consultation.</p></main><footer>© Thornbury Skin Clinic</footer>"
)


def stances(
    body: str, *, url: str = "https://thornbury-skin.example/", title: str = "Thornbury Skin Clinic"
) -> list[str]:
    page = parse_page(f"<html><head><title>{title}</title></head><body>{CHROME.format(body=body)}</body></html>", url)
    return [observed.fact.stance for observed in find_exosomes(page)]


OFFERED = {
    "price row": ("<table><tr><td>Microneedling + exosomes</td><td>£350</td></tr></table>", "/"),
    "price in a sibling": ("<li><span>Exosomes</span><span>€ 290</span></li>", "/prices"),
    "price below": ("<div class=i><h4>Exosome boost</h4><p>$250</p></div>", "/menu"),
    "treatment card": ("<div><h3>Exosome therapy</h3><p>Tiny messengers that wake tired skin.</p></div>", "/"),
    "list of treatments": ("<h2>Our treatments</h2><ul><li>Botox</li><li>Exosome therapy</li></ul>", "/"),
    "service page": ("<h1>Exosome therapy</h1><p>Exosomes are tiny vesicles.</p><p>Most people need three sessions.</p>", "/treatments/exosome-therapy"),
    "form": ("<form><select><option>Botox</option><option>Exosomes</option></select></form>", "/contact"),
    "sentence on another service": ("<h1>Microneedling</h1><p>Each session can be finished with a vial of exosomes.</p>", "/treatments/microneedling"),
    "faq in details": ("<details><summary>Do you offer exosomes?</summary><p>Yes, we do.</p></details>", "/faq"),
    "faq in a definition list": ("<dl><dt>Do you offer exosomes?</dt><dd>Yes, after laser.</dd></dl>", "/faq"),
    "blog that offers": ("<h1>What are exosomes?</h1><p>Exosomes are vesicles.</p><p>At Thornbury we offer exosomes after laser.</p>", "/blog/exosomes"),
    "disclaimer": ("<h1>Exosomes</h1><p>Exosomes are not FDA-approved. We offer them as a cosmetic treatment.</p>", "/treatments/exosomes"),
    "Japanese menu": ("<h2>エクソソーム点滴</h2><p>初回 9,800円</p>", "/"),
    "Japanese disclaimer": ("<h2>エクソソーム点滴</h2><p>当院で行っているエクソソーム点滴は未承認の自由診療です。</p>", "/menu"),
    "German menu": ("<h3>Exosomen</h3><p>ab 290 €</p><p>Termin vereinbaren</p>", "/leistungen"),
    "put on the skin, not injected": ("<h2>Exosomes</h2><p>We never inject them. We apply them after microneedling.</p>", "/treatments"),
    "German, put on the skin": ("<h3>Exosomen</h3><p>Nach dem Microneedling tragen wir Exosomen auf; gespritzt werden sie bei uns nicht.</p>", "/leistungen"),
    "a price table with the currency at its head": ("<table><tr><th>Soin</th><th>€</th></tr><tr><td>Exosomes visage</td><td>290</td></tr></table>", "/tarifs"),
    "tenge": ("<table><tr><td>Микронидлинг + экзосомы</td><td>65 000 ₸</td></tr></table>", "/uslugi"),
    "menu item": ("", "/"),
}  # fmt: skip


@pytest.mark.parametrize("case", OFFERED)
def test_pages_that_offer(case):
    body, path = OFFERED[case]
    if case == "menu item":
        body = "<nav><a href='/exosome-therapy'>Exosome therapy</a></nav>"
    assert stances(body, url=f"https://thornbury-skin.example{path}")[0] == "offered"


NOT_OFFERED = {
    "badge in the card": ("planned", "<div class=c><span class=b>Coming soon</span><h3>Exosome facial</h3><p>Our next step.</p></div>", "/"),
    "badge behind the title": ("planned", "<div class=c><h3>Exosome facial</h3><span>Coming soon</span></div>", "/"),
    "heading above a list": ("planned", "<h2>Coming in 2027</h2><ul><li>Exosomes</li><li>A new laser</li></ul>", "/"),
    "refused below the title": ("refused", "<h2>Exosomes</h2><p>We do not offer this treatment.</p>", "/faq"),
    "refused in the next sentence": ("refused", "<p>Patients often ask about exosomes. We have decided not to offer them.</p>", "/faq"),
    "refused page": ("refused", "<h1>Why we do not offer exosomes</h1><p>The evidence is thin.</p>", "/why-no-exosomes"),
    "refused in a question": ("refused", "<h3>Do you offer exosomes?</h3><p>No. The evidence is thin.</p>", "/faq"),
    "heading of what is not done": ("refused", "<h2>What we do not offer</h2><ul><li>Exosomes</li><li>Threads</li></ul>", "/"),
    "a title and no way of giving": ("refused", "<h2>Exosomes</h2><p>We never inject them.</p>", "/treatments"),
    "no longer": ("discontinued", "<h1>Exosome therapy</h1><p>This treatment is no longer offered.</p>", "/treatments/exosomes"),
    "article": ("mentioned", "<h1>What are exosomes?</h1><p>Exosomes are vesicles that cells release.</p>", "/blog/what-are-exosomes"),
    "teaser of an article": ("mentioned", "<div class='blog-post-card'><h3>Exosomes</h3><a href='/blog/exosomes'>Read more</a></div>", "/"),
    "study": ("researched", "<p>A recent study found that exosomes calm inflammation.</p>", "/blog/study"),
    "warning": ("warned", "<p>The FDA has warned of exosomes that harmed patients.</p>", "/blog/fda"),
    "cream": ("cream", "<h1>Exosome night serum</h1><p>30 ml. Add to cart.</p>", "/shop/exosome-serum"),
    "cream in a German shop": ("cream", "<h3>Exosomen-Nachtcreme 50 ml</h3><p>59,90 € <button>In den Warenkorb</button></p>", "/shop"),
    "entry of a glossary": ("mentioned", "<h3>Exosome</h3><p>A tiny bubble that cells send to each other.</p>", "/glossary"),
    "title that advises against": ("mentioned", "<h3>Please skip the exosomes</h3><p>My view on a fashion.</p>", "/"),
    "course": ("taught", "<h1>Exosome training course</h1><p>Learn to use exosomes. £900</p>", "/courses/exosomes"),
    "review": ("mentioned", "<div class='testimonial'><p>My friend loved her exosomes elsewhere.</p></div>", "/"),
    "another sense": ("mentioned", "<p>A liquid biopsy reads exosomes in the blood.</p>", "/"),
    "menu item to an article": ("mentioned", "<nav><a href='/blog/exosomes'>Exosomes explained</a></nav>", "/"),
}  # fmt: skip


@pytest.mark.parametrize("case", NOT_OFFERED)
def test_pages_that_do_not_offer(case):
    stance, body, path = NOT_OFFERED[case]
    assert stances(body, url=f"https://thornbury-skin.example{path}") == [stance]


@pytest.mark.parametrize(
    ("body", "path", "procedures"),
    [
        ("<h1>Menu</h1><h3>Exosome facial</h3><p>£90</p><h3>Chemical peel</h3><p>£60</p>", "/services", ("facial",)),
        (
            "<dl><dt>Exosomes</dt><dd>After microneedling.</dd><dt>PRP</dt><dd>For the scalp.</dd></dl>",
            "/services",
            ("microneedling",),
        ),
        (
            "<p>Microneedling £175<br>Microneedling with exosomes £275<br>Chemical peel £95</p>",
            "/prices",
            ("microneedling",),
        ),
        (
            "<h1>Fraxel laser</h1><p>We finish each session with exosomes.</p>",
            "/treatments/fraxel",
            ("fractional laser",),
        ),
        (
            "<div class='l'><p class='t'>Exosome-assisted CO2 laser recovery</p><p class='t'>Medical facials</p></div>",
            "/",
            ("CO2 laser",),
        ),
        (
            "<ul><li>SkinPen + exosomes, face$525</li></ul><p>SkinPen + PRP, face$650</p>",
            "/microneedling",
            ("microneedling",),
        ),
        (
            "<h3>Exosomes for hair</h3><p>Our doctors deliver exosomes into the scalp with microneedling. We also offer GFC and PRP.</p>",
            "/services",
            ("microneedling",),
        ),
        (
            "<h2>Hair restoration</h2><p>Exosomes are also micro-infused into the scalp in a series of three.</p>",
            "/services",
            ("scalp injection",),
        ),
    ],
)
def test_the_procedures_are_those_of_the_item_itself(body, path, procedures):
    page = parse_page(f"<html><body>{CHROME.format(body=body)}</body></html>", f"https://thornbury-skin.example{path}")
    assert {name for observed in find_exosomes(page) for name in observed.fact.procedures} == set(procedures)


def test_a_page_without_the_word_says_nothing():
    assert stances("<h1>PDRN and polynucleotides</h1><p>We offer PRP and growth factors.</p>") == []


def test_the_quote_is_verbatim_and_bounded():
    sentence = "We offer exosomes " + "and a great many other things that make this sentence long " * 12 + "."
    page = parse_page(f"<p>{sentence}</p>", "https://thornbury-skin.example/")
    (observed,) = find_exosomes(page)
    assert len(observed.quote) <= 300
    assert observed.quote in sentence
    assert "exosomes" in observed.quote


def test_pairing_and_products_come_from_the_row():
    page = parse_page(
        "<table><tr><td>Morpheus8 with ASCE+ exosomes</td><td>£750</td></tr></table>", "https://a.example/prices"
    )
    fact = find_exosomes(page)[0].fact
    assert (fact.procedures, fact.products) == (("RF microneedling",), ("ASCE+",))


def test_the_heading_of_the_section_pairs_too():
    page = parse_page("<h1>Microneedling</h1><p>We finish with exosomes.</p>", "https://a.example/treatments/needling")
    assert find_exosomes(page)[0].fact.procedures == ("microneedling",)


def test_a_long_list_of_mentions_gives_few_facts():
    body = "".join(f"<p>Exosomes are vesicles, number {n}.</p>" for n in range(500))
    assert len(stances(body)) == 1


MORE = {
    "sentence with a price": ("offered", "<p>Microneedling with exosomes ($650), facials, chemical peels and laser. Ask us.</p>", "/medspa"),
    "what others charge": ("mentioned", "<p>Clinics charge around $900 for exosomes on average.</p>", "/p12"),
    "an article with prices": ("mentioned", "<p>Exosomes cost $900 a session.</p>", "/blog/costs"),
    "plain list of services": ("offered", "<h1>Services</h1><ul><li>Physicals</li><li>Exosome hair restoration: exosomes and PRP for the scalp</li></ul>", "/services"),
    "titles in paragraphs": ("offered", "<h2>Our services</h2><div><p>Exosome hair restoration</p><p>Restore your hairline.</p></div>", "/"),
    "goods with a price": ("cream", "<h3>Exosome renewal serum</h3><p>$74.00</p><p>Add to cart</p>", "/"),
    "refused after a pause": ("refused", "<div><a>Do you offer exosomes?</a></div><div><p>At this time we do not. They are not licensed.</p></div>", "/faq"),
    "teaser with a price": ("mentioned", "<h3>Inside the exosome boom</h3><p>Clinics charge $900 a session. What do buyers get?</p>", "/news"),
}  # fmt: skip


@pytest.mark.parametrize("case", MORE)
def test_prices_lists_and_teasers(case):
    stance, body, path = MORE[case]
    assert stances(body, url=f"https://thornbury-skin.example{path}") == [stance]


PAIRINGS = {
    "only the item of a list": ("<p>We have microneedling with exosomes ($650), peels and laser hair removal.</p>", ("microneedling",)),
    "all that a sentence combines": ("<p>We combine exosomes with microneedling, laser and peels.</p>", ("microneedling", "laser", "chemical peel")),
    "the service of the page": ("<h1>Fractional laser</h1><h2>Extras</h2><p>We finish with exosomes.</p>", ("fractional laser",)),
    "an exosome page pairs nothing by its title": ("<h1>Exosome therapy</h1><p>We offer exosomes.</p>", ()),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRINGS)
def test_what_exosomes_are_paired_with(case):
    html, procedures = PAIRINGS[case]
    page = parse_page(html, "https://thornbury-skin.example/treatments/x")
    assert find_exosomes(page)[0].fact.procedures == procedures


def test_a_page_in_a_blog_system_is_no_article():
    html = "<article class='post-12 page type-page hentry'><div class='entry-content'><p>Visit €250. Microneedling with exosomes €480.</p></div></article>"
    page = parse_page(html, "https://thornbury-skin.example/fees")
    assert find_exosomes(page)[0].fact.stance == "offered"

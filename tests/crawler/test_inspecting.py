"""What a maintainer is shown of a page: where each fact stands, what was left out, and where a crawl would go on."""

from crawler.inspecting import look_at

PAGE = b"""<html lang="en"><head><title>Larch Skin</title></head><body>
<nav><a href="/our-team">Our team</a> <a href="/privacy">Privacy</a> <a href="https://maps.example/x">Map</a></nav>
<h1>What are exosomes?</h1><p class="lead">Exosomes are vesicles, says Dr. Perpetua Vanning of Oslo.</p>
<p>Dr. Smile is our favourite toothpaste.</p>
<footer><p>Larch Skin<br>12 Larch Street<br>Austin, TX 78704</p><p>&copy; 2026 Larch Skin</p></footer></body></html>"""
URL = "https://larchskin.example/blog/what-are-exosomes"


def test_each_fact_is_shown_with_its_place_and_its_reader() -> None:
    shown = {(seen.observed.fact.kind, seen.where.split(", class")[0], seen.reader) for seen in look_at(PAGE, URL).seen}
    assert ("person", "block 4, <p> in main", "people.py") in shown
    assert ("place", "block 6, <p> in footer", "places.py") in shown
    assert ("name", "from its title", "clinic_names.py") in shown


def test_links_are_the_sites_own_with_the_most_promising_first() -> None:
    links = look_at(PAGE, URL).links
    assert [url for _, url, _ in links] == ["https://larchskin.example/our-team", "https://larchskin.example/privacy"]


def test_a_page_that_no_crawl_would_read_says_so() -> None:
    fate = look_at(b"<p>Botox and fillers</p>", "https://larchskin.example/blog/botox").fate
    assert fate.startswith("not read in a crawl")
    assert look_at(PAGE, URL).fate == "read in a crawl, for it names exosomes"


def test_what_names_exosomes_and_decides_nothing_is_left_out_in_the_open() -> None:
    page = b"<h1>Peels</h1><p>We offer exosomes. Book now.</p><aside><p>Read: exosomes and PRP compared</p></aside>"
    look = look_at(page, "https://larchskin.example/treatments/exosomes")
    told = [seen.observed.quote for seen in look.seen if seen.observed.fact.kind == "exosome"]
    assert told
    assert all(left.text not in told for left in look.left)

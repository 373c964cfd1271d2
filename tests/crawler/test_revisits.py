"""A second visit asks only for what has changed, and what is unchanged states what it stated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import md5

import pytest
from sqlmodel import select

from directory.models import Page, Site, VisitLog
from directory.storage import open_store
from tests.crawler.odd_web import OddWeb, Reply, missing, page, serve
from tests.crawler.one_crawl import Crawled, run_crawl

PAGES = {
    "/": "<p>Welcome</p><a href=/team>Our team</a> <a href=/contact>Contact</a> <a href=/es/team>Equipo</a>",
    "/team": "<p>Our team</p><a href=/team/mara>Mara</a>",
    "/team/mara": "<p>Mara</p>",
    "/contact": "<p>Where we are</p>",
    "/es/team": "<p>Nuestro equipo</p>",
}


@dataclass
class Shop:
    """A host whose pages can be changed, and that knows ETags or does not."""

    validates: bool
    pages: dict[str, str] = field(default_factory=lambda: dict(PAGES))

    def reply(self, path: str, _times: int) -> Reply:
        body = self.pages.get(path)
        if body is None:
            return missing()
        tag = {"ETag": f'"{md5(body.encode()).hexdigest()}"'} if self.validates else {}
        return page(body, **tag)


@dataclass(frozen=True)
class Again:
    """What a second crawl met."""

    crawled: Crawled
    whole: dict[str, int]  # answers with a body at the second visit
    pages: dict[str, Page]
    sites: dict[str, Site]
    logs: dict[str, VisitLog]


def whole(web: OddWeb, host: str) -> int:
    """How many pages a host sent with a body."""
    return sum(asked.status == 200 for asked in web.of(host))


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Again]:
    """Two crawls over three hosts; on one of them a page changes and a new one is linked."""
    shops = {
        "same.example": Shop(validates=True),
        "mute.example": Shop(validates=False),
        "news.example": Shop(validates=True),
    }
    data = tmp_path_factory.mktemp("data")
    seeds = [f"http://{host}/" for host in shops]
    with serve({host: shop.reply for host, shop in shops.items()}) as web:
        run_crawl(seeds, data, web.address, run_id="first", delay=0, contact="desk@crawler.example")
        shops["news.example"].pages["/team"] = "<p>Our team</p><a href=/team/otto>Otto</a>"
        shops["news.example"].pages["/team/otto"] = "<p>Otto</p>"
        web.asked.clear()
        crawled = run_crawl(seeds, data, web.address, run_id="second", delay=0, contact="desk@crawler.example")
    store = open_store(f"sqlite:///{data / 'exodir.db'}")
    with store.session() as session:
        yield Again(
            crawled,
            {host: whole(web, host) for host in shops},
            {row.url: row for row in session.exec(select(Page))},
            {row.site: row for row in session.exec(select(Site))},
            {row.site: row for row in session.exec(select(VisitLog).where(VisitLog.run_id == "second"))},
        )
    store.close()


def test_what_is_unchanged_is_not_sent_again(again: Again) -> None:
    assert again.whole["same.example"] == 0
    assert again.logs["same.example"].bytes == 0


def test_only_what_changed_or_is_new_is_sent(again: Again) -> None:
    assert again.whole["news.example"] == 2
    assert again.pages["http://news.example/team/otto"].status == 200


def test_a_host_without_validators_sends_all_and_nothing_is_read_anew(again: Again) -> None:
    assert again.whole["mute.example"] == 4
    assert again.logs["mute.example"].changes == {}


@pytest.mark.parametrize("host", ["same.example", "mute.example"])
def test_an_unchanged_site_is_as_it_was_and_counts_its_quiet_visits(again: Again, host: str) -> None:
    site = again.sites[host]
    assert (site.last_run, site.pages_fetched, site.failure) == ("second", 4, "")
    assert site.unchanged >= 1
    assert f"http://{host}/es/team" not in again.pages


def test_every_page_is_as_new_as_the_last_visit(again: Again) -> None:
    for page_ in again.pages.values():
        site = again.sites[page_.site]
        assert site.last_visit is not None
        assert abs((site.last_visit - page_.fetched_at).total_seconds()) < 30


def test_pages_read_by_other_readers_are_asked_for_whole(again: Again) -> None:
    store = open_store(f"sqlite:///{again.crawled.data / 'exodir.db'}")
    with store.session() as session:
        for row in session.exec(select(Page).where(Page.site == "same.example")):
            row.reader = "older"
            session.add(row)
    store.close()
    with serve({"same.example": Shop(validates=True).reply}) as web:
        seeds = ["http://same.example/"]
        run_crawl(seeds, again.crawled.data, web.address, run_id="third", delay=0, contact="desk@crawler.example")
        assert whole(web, "same.example") == 4

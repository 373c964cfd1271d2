"""Nobody's server is visited by someone who cannot be reached."""

from __future__ import annotations

import pytest

from crawler.manners import ContactMissingError, check_contact, leaves_this_machine, proxy_for
from crawler.seeds import Seed, Seeds, read_seed


def seeds(*urls: str) -> Seeds:
    return Seeds(tuple(seed for url in urls if isinstance(seed := read_seed(url), Seed)))


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    proxy_for.cache_clear()
    leaves_this_machine.cache_clear()
    for name in ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_real_servers_need_a_contact() -> None:
    with pytest.raises(ContactMissingError, match="--contact"):
        check_contact(seeds("http://127.0.0.1:8123/", "https://elm.example/"), "")
    check_contact(seeds("https://elm.example/"), "desk@elm.example")


def test_loopback_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    check_contact(seeds("http://127.0.0.1:8123/", "http://localhost:8124/"), "")
    proxy_for.cache_clear()
    leaves_this_machine.cache_clear()
    monkeypatch.setenv("http_proxy", "127.0.0.1:8899")
    check_contact(seeds("http://elm.example/"), "")
    with pytest.raises(ContactMissingError):
        check_contact(seeds("https://elm.example/"), "")


def test_a_proxy_elsewhere_is_no_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    with pytest.raises(ContactMissingError):
        check_contact(seeds("http://elm.example/"), "")

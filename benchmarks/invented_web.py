"""A generated web of invented clinics, as heavy as real ones, served on loopback as a proxy from memory."""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",")]


FAMILY = _words("Abara,Bellweather,Castellane,Dunmore,Eskelund,Farquhar,Gennaro,Holloway,Ibarra,Kessler,Lindqvist")
GIVEN = _words("Amara,Beatrix,Caspian,Delphine,Emeric,Fiona,Gustav,Helena,Idris,Jovana,Kieran,Liora,Magnus,Noemi")
TOWNS = _words("Ashgrove,Brindlewood,Copper Falls,Dunhaven,Eastmere,Fairlight,Glenbrook,Harrowgate Springs")
SERVICES = _words(
    "microneedling,laser-resurfacing,chemical-peel,hair-restoration,exosome-therapy,skin-boosters,botox,prp,"
    "dermal-fillers,acne-treatment,mole-check,hydrating-facial,body-contouring,rhinoplasty"
)
PHRASES = _words(
    "our patients come first,every plan begins with a careful consultation,about skin history goals and comfort,"
    "during the visit we explain each step,results vary between people,and are discussed in detail before treatment,"
    "the clinic uses modern devices,follows a clear protocol for hygiene,after care and follow up appointments"
)
STYLE = "".join(f".block-{n}{{margin:0 auto;padding:{n}px;display:flex;color:#2{n % 10}3}}" for n in range(160))
SCRIPT = "".join(f"window.dataLayer=window.dataLayer||[];function f{n}(a){{return a*{n}}};" for n in range(160))


def hosts(count: int) -> list[str]:
    """The names of the invented sites."""
    return [f"clinic-{number:04d}.example" for number in range(count)]


def pages_of(host: str) -> dict[str, bytes]:
    """All pages of one site by path; the same for the same host."""
    chance = random.Random(host)
    offered = chance.sample(SERVICES, 9)
    people = [f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for _ in range(4)]
    paths = ["/", "/our-team", "/contact", "/prices", "/about-us", *(f"/services/{name}" for name in offered)]
    menu = "".join(f'<li class="menu-item"><a href="{path}">{_title(path)}</a></li>' for path in paths)
    blog = [f"/blog/notes-{n}" for n in range(5)]
    posts = "".join(f'<li><a href="{path}">{_title(path)}</a></li>' for path in blog)
    found = {path: _page(host, path, menu, posts, people, chance) for path in (*paths, *blog)}
    listed = "".join(f"<url><loc>http://{host}{path}</loc></url>" for path in paths)
    found["/robots.txt"] = b"User-agent: *\nDisallow: /wp-admin/\n"
    found["/sitemap.xml"] = f'<?xml version="1.0"?><urlset>{listed}</urlset>'.encode()
    return found


def _title(path: str) -> str:
    return path.rsplit("/", 1)[-1].replace("-", " ").title() or "Home"


def _prose(chance: random.Random, paragraphs: int) -> str:
    return "".join(
        f'<div class="elementor-widget block-{n}"><h3>{chance.choice(PHRASES).capitalize()}</h3>'
        f"<p>{' '.join(chance.choices(PHRASES, k=11)).capitalize()}.</p></div>"
        for n in range(paragraphs)
    )


def _page(host: str, path: str, menu: str, posts: str, people: list[str], chance: random.Random) -> bytes:
    town = TOWNS[sum(host.encode()) % len(TOWNS)]
    name = f"{town} Skin Clinic"
    special = ""
    if path == "/our-team":
        special = "".join(
            f'<div class="card"><h3>Dr. {person}, MD, FAAD</h3><p>Board-certified dermatologist</p></div>'
            for person in people
        )
    elif path == "/prices":
        special = "<table>" + "".join(
            f"<tr><td>{_title(service)}</td><td>${chance.randrange(90, 900)}</td></tr>" for service in SERVICES
        )
        special += "</table>"
    elif "exosome" in path:
        special = "<p>We offer exosome therapy after microneedling in our clinic.</p>"
    ld = f'{{"@context":"https://schema.org","@type":"MedicalClinic","name":"{name}","telephone":"+1 512 867 2200"}}'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_title(path)} | {name}</title>'
        f'<style>{STYLE}</style><script>{SCRIPT}</script><script type="application/ld+json">{ld}</script></head>'
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><h1>{_title(path)}</h1>{special}"
        f"{_prose(chance, 22)}</main><aside><ul>{posts}</ul></aside><footer><nav><ul>{menu}</ul></nav>"
        f"<address>{name}, 40 Linden Street, Suite 2, {town}, TX 78701</address><p>(512) 867-2200</p></footer>"
        f"</body></html>"
    ).encode()


class _Proxy(asyncio.Protocol):
    """Answers GET requests of a proxy client from memory; one connection may ask many times."""

    replies: dict[str, bytes]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._buffer = b""

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while b"\r\n\r\n" in self._buffer:
            head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
            parts = urlsplit(head.split(b" ", 2)[1].decode())
            self._transport.write(self.replies.get(parts.netloc + (parts.path or "/"), _NOT_FOUND))


_NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nnot found"


def _reply(path: str, body: bytes) -> bytes:
    kind = b"text/plain" if path.endswith(".txt") else b"text/xml" if path.endswith(".xml") else b"text/html"
    head = b"HTTP/1.1 200 OK\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % (kind, len(body))
    return head + body


def _replies(count: int) -> Iterator[tuple[str, bytes]]:
    for host in hosts(count):
        for path, body in pages_of(host).items():
            yield host + path, _reply(path, body)


async def serve(count: int) -> None:
    """Serve so many sites on a free port, whose number is printed, until the process is ended."""
    _Proxy.replies = dict(_replies(count))
    server = await asyncio.get_running_loop().create_server(_Proxy, "127.0.0.1", 0, backlog=500)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))

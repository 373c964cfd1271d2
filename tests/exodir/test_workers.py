"""The listening sockets of the processes that answer side by side."""

from __future__ import annotations

import socket
from collections import Counter

import pytest

from directory.errors import ExodirError
from exodir.workers import listen

needs_sharing = pytest.mark.skipif(not hasattr(socket, "SO_REUSEPORT"), reason="this system cannot share a port")


@needs_sharing
def test_connections_are_shared_out_among_the_workers() -> None:
    listeners = listen("127.0.0.1", 0, workers=2)
    address = listeners[0].getsockname()
    callers = [socket.create_connection(address) for _ in range(64)]
    taken: Counter[int] = Counter()
    for number, listener in enumerate(listeners):
        listener.settimeout(0.2)
        while sum(taken.values()) < len(callers):
            try:
                listener.accept()[0].close()
            except TimeoutError:
                break
            taken[number] += 1
    for one in (*callers, *listeners):
        one.close()
    assert sum(taken.values()) == 64
    assert min(taken[0], taken[1]) > 10  # the system spreads them; a share below 10 of 64 is one in ten million


@pytest.mark.parametrize("workers", [1, 2])
def test_a_port_that_another_server_has_is_said_to_be_taken(workers: int) -> None:
    others = listen("127.0.0.1", 0, workers=workers)
    port = others[0].getsockname()[1]
    with pytest.raises(ExodirError, match=f"Cannot listen on 127.0.0.1:{port}: .*Try another --port"):
        listen("127.0.0.1", port, workers=2)
    for one in others:
        one.close()

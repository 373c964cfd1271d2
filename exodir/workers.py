"""The processes that answer side by side, each with a listening socket of its own."""

from __future__ import annotations

import socket

from uvicorn import Config
from uvicorn.supervisors.multiprocess import Multiprocess, Process

from directory.errors import ExodirError


class Workers(Multiprocess):
    """uvicorn's processes. Of one socket in common, the process that wakes first would take every connection."""

    def __init__(self, config: Config, listeners: list[socket.socket]) -> None:
        """A process that takes the place of a dead one listens at all of them."""
        super().__init__(config, listeners)

    def init_processes(self) -> None:
        """Start one process for each listening socket."""
        for number in range(self.processes_num):
            process = Process(self.config, [self.sockets[number % len(self.sockets)]])
            process.start()
            self.processes.append(process)


def listen(host: str, port: int, *, workers: int) -> list[socket.socket]:
    """One listening socket for each worker, at the same address; a single one where the system cannot share a port.

    ExodirError when the address cannot be listened on."""
    try:
        first = _bound(host, port)  # alone, so that a port which another exodir has is said to be taken
        if workers == 1 or not hasattr(socket, "SO_REUSEPORT"):
            listeners = [first]
        else:
            port = first.getsockname()[1]
            first.close()
            listeners = [_bound(host, port, shared=True) for _ in range(workers)]
        for listener in listeners:
            listener.listen(2048)  # who comes before the workers are ready waits
    except OSError as error:
        raise ExodirError(f"Cannot listen on {host}:{port}: {error.strerror}. Try another --port, or 0.") from error
    return listeners


def _bound(host: str, port: int, *, shared: bool = False) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener

"""Keeps the catalogue of a live store in memory and up to date without making readers wait."""

from __future__ import annotations

import atexit
import gc
import threading
import time
from datetime import UTC, datetime

from sqlalchemy.exc import SQLAlchemyError

from directory.finding.catalogue import Catalogue
from directory.finding.loading import load_catalogue, stamp_of
from directory.storage import Store

atexit.register(gc.unfreeze)  # at the end all is collected as ever, or extensions would report it as leaked


class CatalogueKeeper:
    """The catalogue of one store; when the store has changed it is read anew aside, and served as it was till then."""

    def __init__(self, store: Store, *, patience: float = 2.0) -> None:
        """`patience`: seconds before the store is asked again; after a reading, ten times what it took."""
        self._store = store
        self._patience = patience
        self._lock = threading.Lock()
        self._catalogue: Catalogue | None = None
        self._reading: threading.Thread | None = None
        self._next = 0.0

    def get(self) -> Catalogue:
        """The catalogue, at most a little behind the store; only the first call waits for the reading."""
        with self._lock:
            if self._catalogue is None:
                self._catalogue = self._read()
            elif time.monotonic() >= self._next and not (self._reading and self._reading.is_alive()):
                self._reading = threading.Thread(target=self._refresh, args=(self._catalogue,), daemon=True)
                self._reading.start()
            return self._catalogue

    def finish(self) -> None:
        """Wait for a reading that is under way."""
        if self._reading:
            self._reading.join()

    def _read(self) -> Catalogue:
        started = time.monotonic()
        with self._store.session() as session:
            known = load_catalogue(session, now=datetime.now(UTC))
        gc.unfreeze()
        gc.collect()
        gc.freeze()  # the catalogue is kept: walking it at each full collection would stop readers for a quarter second
        ended = time.monotonic()
        self._next = ended + max(self._patience, 10 * (ended - started))
        return known

    def _refresh(self, known: Catalogue) -> None:
        try:
            with self._store.session() as session:
                changed = stamp_of(session) != known.stamp
            if changed:
                self._catalogue = self._read()
            else:
                self._next = time.monotonic() + self._patience
        except SQLAlchemyError:
            self._next = time.monotonic() + self._patience

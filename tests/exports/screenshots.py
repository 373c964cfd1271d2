"""The pictures in the README, of the demo's invented clinics: `make pictures` (python -m tests.exports.screenshots)."""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright
from sqlmodel import Session, select

from directory.models import Clinic
from directory.web import create_app
from exodir.console import Reporter
from exodir.demo.run import run_demo
from exodir.options import Workplace

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
SHOWN = "Marrowstone Dermatology, Scottsdale"
SHOTS = (  # name, address, width, height, scheme
    ("search", "/?lang=en", 1100, 760, "light"),
    ("clinic", "/clinics/{}/", 390, 760, "light"),
    ("clinic-es", "/es/clinics/{}/", 390, 760, "dark"),
)


def main() -> None:
    """Run the demo, serve what it made, and take them."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        workplace = run_demo(Path(temporary), Reporter(quiet=True))
        with workplace.store.session() as session:
            clinic_id = _find(session)
        with _served(workplace) as address, sync_playwright() as driver:
            found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
            browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
            for name, path, width, height, scheme in SHOTS:
                size = {"width": width, "height": height}
                page = browser.new_context(viewport=size, color_scheme=scheme).new_page()  # type: ignore[arg-type]
                page.goto(address + path.format(clinic_id))
                page.screenshot(path=PICTURES / f"{name}.png")
            browser.close()


def _find(session: Session) -> str:
    return session.exec(select(Clinic.clinic_id).where(Clinic.name == SHOWN)).one()


@contextmanager
def _served(workplace: Workplace) -> Iterator[str]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(workplace.store, workplace.snapshots), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


if __name__ == "__main__":
    main()

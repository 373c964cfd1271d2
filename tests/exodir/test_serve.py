"""`exodir serve` with several processes: they answer at one address, and end together."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="ends the server with a signal")
def test_several_processes_answer_at_one_address(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "exodir", "serve", "--data", str(tmp_path), "--port", "0", "--workers", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=tmp_path) as server:
        try:
            assert server.stderr is not None
            address = re.search(r"http://[0-9.:]+/", server.stderr.readline())
            assert address
            with httpx.Client(base_url=address[0], timeout=60) as reader:
                answers = [reader.get("/healthz", headers={"Connection": "close"}) for _ in range(4)]
                assert {answer.json()["status"] for answer in answers} == {"ok"}
                assert reader.get("/api/v1/clinics").json()["total"] == 0
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0

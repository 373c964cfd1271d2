"""Alerts: sent to real local servers in test_runs; here, one that cannot be sent is named with the setting to mend."""

from __future__ import annotations

import pytest

from exodir.alerts import Alert, send
from exodir.settings import Settings
from tests.exodir.conftest import Exodir
from tests.exodir.receivers import mail_server

ALERT = Alert("20261123T023000-0000", "exodir: not published", ["- clinics: 12 before, 0 now"], "reports/x.html")
MAIL = "desk@crawler.example"


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        pytest.param(
            {"alert_webhook": "http://127.0.0.1:9/hook"}, "Is the setting alert_webhook right?", id="nobody listens"
        ),
        pytest.param({"alert_mail": MAIL}, "no mail server is set", id="no mail server"),
        pytest.param({"alert_mail": MAIL, "smtp": "smtp://127.0.0.1:9"}, "Is the setting smtp right?", id="none there"),
    ],
)
def test_an_alert_that_is_lost_is_not_lost_quietly(settings: dict[str, str], says: str) -> None:
    (failure,) = send(ALERT, Settings(**settings))
    assert says in failure
    assert ALERT.subject in failure


def test_a_password_is_not_sent_where_others_can_read_it() -> None:
    with mail_server([]) as address:
        smtp = address.replace("smtp://", "smtp://desk:secret@")
        (failure,) = send(ALERT, Settings(alert_mail=MAIL, smtp=smtp))
    assert "STARTTLS" in failure
    assert "secret" not in failure


@pytest.mark.parametrize(
    ("lines", "status", "says"),
    [
        pytest.param("", 0, "nobody is told of a run that broke off", id="none"),
        pytest.param(f'alert_mail = "{MAIL}"', 1, "alert_mail is set and smtp is not", id="half of it"),
        pytest.param('alert_webhook = "https://desk.example/hook"', 0, "sent to desk.example", id="a webhook"),
    ],
)
def test_doctor_looks_at_them(exodir: Exodir, lines: str, status: int, says: str) -> None:
    with open("exodir.toml", "w", encoding="utf-8") as file:
        file.write(lines)
    said = exodir("doctor")
    assert (said.status, says in said.err) == (status, True)

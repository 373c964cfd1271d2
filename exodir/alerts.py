"""Tells a maintainer what cannot wait, by a webhook and by mail: failed runs and checks, people newly barred."""

from __future__ import annotations

import json
import smtplib
import urllib.request
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from directory.reports import RunReport
from exodir.settings import Settings

TIMEOUT = 20
"""Seconds a receiver may take."""

URGENT = ("now barred", "no longer certified", "clinic no longer certified")
"""Beginnings of news that a maintainer is told at once."""


@dataclass(frozen=True)
class Alert:
    """One message about one run."""

    run_id: str
    subject: str
    lines: list[str]
    report: str  # file that tells more


def alert_of(report: RunReport, folder: str, error: str = "") -> Alert | None:
    """What of a run cannot wait; None when all is well."""
    lines = [f"The run broke off after '{report.stage}': {error}"] if error else []
    fatal = [says for severity, says in report.breaches if severity == "fatal"]
    if fatal and not report.published:
        lines += ["Not published; the former files stay in front of readers:", *(f"- {says}" for says in fatal)]
    lines += [f"{one.name} ({one.id}): {one.what}" for one in report.news if one.what.startswith(URGENT)]
    if not lines:
        return None
    subject = f"exodir: {'run broke off' if error else 'not published' if fatal else 'verdicts that changed'}"
    return Alert(report.run_id, subject, lines, f"{folder}/{report.run_id}.html")


def send(alert: Alert, settings: Settings) -> list[str]:
    """Send to every receiver that is set; gives what went wrong, for an alert that is lost must not be lost quietly."""
    failures = []
    for name, receiver, deliver, setting in (
        ("webhook", settings.alert_webhook, _post, "alert_webhook"),
        ("mail", settings.alert_mail, _mail, "smtp"),
    ):
        if not receiver:
            continue
        try:
            deliver(alert, settings)
        except (OSError, ValueError, smtplib.SMTPException) as error:
            failures.append(
                f"The alert by {name} could not be sent ({error}). It said: {alert.subject}. Is the setting {setting} "
                "right?"
            )
    return failures


def _post(alert: Alert, settings: Settings) -> None:
    request = urllib.request.Request(
        settings.alert_webhook,
        data=json.dumps({"program": "exodir", **asdict(alert)}, ensure_ascii=False).encode(),
        headers={"Content-Type": "application/json", "User-Agent": "exosome-directory"},
    )
    with urllib.request.urlopen(request, timeout=TIMEOUT):
        pass


def _mail(alert: Alert, settings: Settings) -> None:
    """By SMTP: `smtps://` is TLS from the start, `smtp://` with a name and a password insists on STARTTLS."""
    if not settings.smtp:
        raise ValueError("no mail server is set")
    server = urlsplit(settings.smtp)
    message = EmailMessage()
    message["Subject"] = alert.subject
    message["To"] = settings.alert_mail
    message["From"] = settings.contact if "@" in settings.contact else settings.alert_mail
    message.set_content("\n".join([*alert.lines, "", f"More: {alert.report}"]))
    kind = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with kind(server.hostname or "localhost", server.port or 0, timeout=TIMEOUT) as connection:
        if server.username:
            if server.scheme != "smtps":
                connection.starttls()
            connection.login(unquote(server.username), unquote(server.password or ""))
        connection.send_message(message)

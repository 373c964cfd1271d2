"""What readers see while a run is at work or held back: it is said, and what people decide holds there at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exodir.options import Workplace


def why_apart(workplace: Workplace) -> str:
    """Why readers see something else than what is in the store; empty when they do not."""
    if held := workplace.shown.held:
        return (
            f"Readers see what was released on {held.since:%Y-%m-%d}: the run of {held.run:%Y-%m-%d} is held back "
            f"until a run publishes, by itself or with --publish-anyway ({'; '.join(held.why)})."
        )
    if workplace.shown.apart:
        return "Readers see what was released last, till the run that is under way ends. Was it interrupted? Run again."
    return ""


def carry_over(workplace: Workplace) -> None:
    """Let what people decided hold for readers at once: who objects is not shown till a run is released."""
    from directory.models import Review
    from directory.review import all_reviews
    from exodir.corrections import take_effect

    if not workplace.shown.apart:
        return
    with workplace.store.session() as session:
        reviews = all_reviews(session)
    with workplace.shown.session() as session:
        known = {review.review_id for review in all_reviews(session)}
        new = [review for review in reviews if review.review_id not in known]
        session.add_all(Review(**(review.model_dump() | {"before": ""})) for review in new)
        session.flush()
        take_effect(session, workplace.snapshots, {review.site for review in new}, now=datetime.now(UTC))

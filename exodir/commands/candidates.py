"""`exodir candidates`: see and judge what was found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from exodir import options
from exodir.console import Reporter

if TYPE_CHECKING:
    from directory.candidates import State

Who = Annotated[list[str], typer.Argument(metavar="WHO...", help="Ids of candidates, or sites.")]

candidates = typer.Typer(no_args_is_help=True, help="See and judge what was found.")


@candidates.command("list")
def show(
    state: Annotated[str, typer.Option("--state", help="new, accepted or rejected.")] = "new",
    source: Annotated[str, typer.Option("--source", metavar="NAME", help="Only of this source.")] = "",
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Rows at the most.")] = 50,
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Show candidates, the most promising first, and how many of all are visited at the next run.

    `new` ones that a source names with exosomes are visited without being asked about; the others wait for you.

    \b
    exodir candidates list
    exodir candidates list --state rejected --source openstreetmap
    """
    from directory.candidates import listed, promises, waiting

    workplace, reporter = options.open_workplace(data=data, db=db), Reporter()
    with workplace.store.session() as session:
        rows = listed(session, state=_state(state), source=source, limit=limit)
        visited, undecided = len(promises(session)), len(waiting(session))
    if not rows:
        reporter.say(f"There are no candidates ({state}). To find some: exodir discover --help")
    reporter.table(
        f"Candidates ({state})",
        ("id", "site", "name", "place", "why"),
        [(c.candidate_id, c.site or "-", c.name, ", ".join(filter(None, (c.city, c.country))), c.why) for c in rows],
    )
    reporter.say(f"Visited at the next run: {visited:,} sites. Clinics of which nobody knows yet: {undecided:,} sites.")
    if undecided:
        reporter.say("What their own sitemaps say: exodir discover sitemaps --waiting")


@candidates.command()
def accept(
    who: Who,
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason.")] = "",
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Visit them at the next run; the visit tells whether exosomes are offered there.

    \b
    exodir candidates accept glow.example
    exodir candidates accept k-0123456789ab larkspur.example --why "seen in a brochure"
    """
    _decide(options.open_workplace(data=data, db=db), who, "accepted", why)


@candidates.command()
def reject(
    who: Who,
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason; shown if it is asked again.")],
    data: options.Data = None,
    db: options.Db = None,
) -> None:
    """Leave them alone until the source says something else.

    \b
    exodir candidates reject glow.example --why "sells creams only"
    """
    _decide(options.open_workplace(data=data, db=db), who, "rejected", why)


def _decide(workplace: options.Workplace, who: list[str], state: State, why: str) -> None:
    from directory.candidates import decide

    now = datetime.now(UTC)
    with workplace.store.session() as session:
        decided = [
            f"{one.candidate_id} {one.site or one.name}: {state}"
            for name in who
            for one in decide(session, name, state, note=why, now=now)
        ]
    for line in decided:
        Reporter().say(line)


def _state(text: str) -> State:
    from directory.candidates import STATES
    from directory.errors import ExodirError

    state = next((state for state in STATES if state == text), None)
    if state is None:
        raise ExodirError(f"There is no state '{text}'. States are: {', '.join(STATES)}.")
    return state

"""What a person reads: progress, problems and summaries, all on stderr; lively at a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # rich is imported where it draws: `exodir --help` must not wait for it
    from rich.progress import Progress, TaskID

    from exodir.journal import Journal

SHORTEST_PAUSE, LONGEST_PAUSE = 5.0, 60.0  # seconds between two plain progress lines; long work speaks less often
SHOWN = 20  # problems listed before the rest is counted


class Reporter:
    """Shows one command's progress and gathers its problems."""

    def __init__(self, *, quiet: bool = False) -> None:
        """Quiet: only stages and the summary."""
        from rich.console import Console

        self.console = Console(stderr=True, highlight=False, soft_wrap=True)
        self.quiet = quiet
        self.lively = self.console.is_terminal and not quiet
        self.problems: list[str] = []
        self.journal: Journal | None = None  # set once a run has begun

    def say(self, line: str) -> None:
        """One line for the person, as it stands."""
        self.console.print(line, markup=False)
        self._note("say", line)

    def problem(self, line: str) -> None:
        """Something the person should know; the exit status becomes 1."""
        self.problems.append(line)
        self._note("problem", line)

    @contextmanager
    def stage(self, title: str, total: int | None = None, *, unit: str = "") -> Iterator[Stage]:
        """A stretch of work with a known or unknown number of steps."""
        self._note("stage", title, total=total)
        if self.lively:
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (
                TextColumn("{task.description}"),
                BarColumn(bar_width=24),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.fields[note]}"),
            )
            with Progress(*columns, console=self.console, transient=True) as progress:
                task = progress.add_task(title, total=total, note="")
                yield LiveStage(progress, task)
        else:
            yield PlainStage(self, title, total, unit=unit)

    def table(self, title: str, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """A small table of results."""
        from rich.table import Table

        table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
        for number, heading in enumerate(headings):
            table.add_column(heading, justify="left" if number == 0 or not _numeric(rows, number) else "right")
        for row in rows:
            table.add_row(*(str(cell) for cell in row))
        self.console.print(table)

    def _note(self, event: str, text: str, **more: object) -> None:
        if self.journal:
            self.journal.note(event, text, **more)

    def finish(self) -> int:
        """Name the problems; gives the exit status: 0 all well, 1 done with problems."""
        if not self.problems:
            return 0
        self.say(f"{len(self.problems)} problem{'s' if len(self.problems) > 1 else ''}:")
        for line in self.problems[:SHOWN]:
            self.say(f"  - {line}")
        if len(self.problems) > SHOWN:
            self.say(f"  ... and {len(self.problems) - SHOWN} more (exodir status shows them)")
        return 1


class Stage:
    """Progress of one stage; `note` is a few words on where it stands."""

    def update(self, done: int, *, total: int | None = None, note: str = "") -> None:
        """Say how much is done."""
        raise NotImplementedError


class LiveStage(Stage):
    """A bar at a terminal."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        """Draw on a progress that is shown already."""
        self.progress, self.task = progress, task

    def update(self, done: int, *, total: int | None = None, note: str = "") -> None:
        """Move the bar."""
        self.progress.update(self.task, completed=done, total=total, note=note)


class PlainStage(Stage):
    """A line now and then, for logs."""

    def __init__(self, reporter: Reporter, title: str, total: int | None, *, unit: str) -> None:
        """Say that the stage begins."""
        self.reporter, self.title, self.total, self.unit = reporter, title, total, unit
        self.begun = self.last = time.monotonic()
        if not reporter.quiet:
            reporter.say(f"{title} ..." if total is None else f"{title}: {total} {unit} ...")

    def update(self, done: int, *, total: int | None = None, note: str = "") -> None:
        """Print where it stands, now and then."""
        self.total = total if total is not None else self.total
        pause = min(max(SHORTEST_PAUSE, (time.monotonic() - self.begun) / 10), LONGEST_PAUSE)
        if self.reporter.quiet or time.monotonic() - self.last < pause:
            return
        self.last = time.monotonic()
        of = f" of {self.total}" if self.total else ""
        self.reporter.say(f"{self.title}: {done}{of} {self.unit} {note}".rstrip())


def _numeric(rows: Sequence[Sequence[object]], column: int) -> bool:
    return all(isinstance(row[column], int | float) for row in rows)


def interactive() -> bool:
    """Whether a person sits at this terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()

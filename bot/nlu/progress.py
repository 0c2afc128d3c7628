"""Say what a long step is doing: a moving line on a terminal, plain lines anywhere else."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from rich.console import Console

Report = Callable[[str], None]
"""Called several times a second with the name of the present phase."""

PLAIN_EVERY: Final = 15.0
"""Seconds between plain lines of one phase: a CI log should move, not scroll."""

_NUMBER: Final = re.compile(r"\d+")


@contextmanager
def shown(
    title: str,
    stream: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Report]:
    """Show `title`, the phase and the time so far while the block runs. Writes to standard error."""
    stream = stream or sys.stderr
    started = clock()

    def line(phase: str) -> str:
        return f"{title}: {phase} ({clock() - started:.0f} s)"

    if stream.isatty():
        with Console(file=stream).status(title) as status:
            yield lambda phase: status.update(line(phase))
        return

    said: tuple[str, float] = ("", 0.0)

    def say(phase: str) -> None:
        nonlocal said
        # "7 of 90" and "8 of 90" are the same phase.
        phase_kind = _NUMBER.sub("", phase)
        if phase_kind != said[0] or clock() - said[1] >= PLAIN_EVERY:
            said = (phase_kind, clock())
            print(line(phase), file=stream, flush=True)

    yield say

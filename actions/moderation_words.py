"""Steps of moderation that need words: the operator's next message in General is taken for them.

What each operator is asked for is one sealed setting, so that it outlives a restart; it lapses after an hour.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from enum import StrEnum

from actions.context import Turn

SETTING = "moderation"
PATIENCE = timedelta(hours=1)
LONGEST_WORDS = 600
"""Characters of a text that an operator writes: it must be short enough to be read."""


class Wanted(StrEnum):
    """What an operator is asked to write."""

    QUESTION = "question"
    REJECTION = "rejection"
    NAME = "name"
    EVIDENCE = "evidence"
    SOURCE = "source"
    REASON = "reason"
    RETRACTION = "retraction"
    AGENCY_SIDE = "agency_side"


async def ask_for_words(turn: Turn, wanted: Wanted, subject: str, kept: str = "") -> None:
    """Ask the operator for words; ``kept`` is what they wrote at the step before."""
    asked = await _asked(turn)
    asked[_who(turn)] = {
        "wanted": wanted.value,
        "subject": subject,
        "kept": kept,
        "at": turn.now.isoformat(),
    }
    await _keep(turn, asked)
    prompt = turn.staff(f"words-{wanted.replace('_', '-')}", code=subject)
    turn.tell_operators(f"{prompt}\n{turn.staff('words-how', who=_who(turn))}")


async def wanted_words(turn: Turn) -> tuple[Wanted, str, str] | None:
    """Return what the operator who is acting was asked for: what, about which code, what was kept."""
    entry = (await _asked(turn)).get(_who(turn))
    if entry is None:
        return None
    return Wanted(entry["wanted"]), entry["subject"], entry["kept"]


async def done_with_words(turn: Turn) -> None:
    """The operator who is acting is asked for nothing any more."""
    asked = await _asked(turn)
    if asked.pop(_who(turn), None) is not None:
        await _keep(turn, asked)


async def _asked(turn: Turn) -> dict[str, dict[str, str]]:
    """Return what is asked of whom, without what has lapsed."""
    stored: dict[str, dict[str, str]] = json.loads(await turn.uow.settings.get(SETTING) or "{}")
    return {
        who: entry
        for who, entry in stored.items()
        if turn.now - datetime.fromisoformat(entry["at"]) <= PATIENCE
    }


async def _keep(turn: Turn, asked: dict[str, dict[str, str]]) -> None:
    await turn.uow.settings.set(SETTING, json.dumps(asked, ensure_ascii=False))


def _who(turn: Turn) -> str:
    return str(turn.incoming.sender_id)

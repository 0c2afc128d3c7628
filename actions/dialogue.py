"""What the bot waits for in a chat, and the little it remembers between two messages."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

LAST_CHARACTERS = 500


class Awaiting(StrEnum):
    """The question that is open, so that the next message can be its answer."""

    NOTHING = ""
    AGENCY = "agency"
    OFFER = "offer"
    CONTRACT_PARTY = "contract_party"
    CALCULATOR = "calculator"
    REPORT = "report"
    """A step of a report: see ``Dialogue.draft``."""
    REPORT_REPLY = "report_reply"
    """An operator's question about a report that was sent."""
    CASE_MESSAGE = "case_message"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The state of one chat. Kept as JSON, encrypted, with the contact; expires with it.

    ``notes`` belong to the open question, such as the message that a consent card is about.
    ``draft`` is a report that was begun; it outlives other questions in between. ``since`` is when the open question was asked (ISO 8601): an old question is dropped.
    """

    awaiting: Awaiting = Awaiting.NOTHING
    notes: dict[str, str] = field(default_factory=dict)
    since: str | None = None
    welcomed: bool = False
    offered: dict[str, str] = field(default_factory=dict)
    """What a typed "yes" or "no" presses: callback data of buttons under the bot's last message."""
    last: dict[str, str] = field(default_factory=dict)
    """The last message that was acted on: its ``intent``, its ``text`` ("" after a button), ``at``."""
    draft: dict[str, str] = field(default_factory=dict)
    """A report not sent yet: see :mod:`actions.report_draft`."""
    checked: dict[str, str] = field(default_factory=dict)
    """The agency last looked up, for the buttons below its verdict: see :mod:`actions.watching`."""
    reported: dict[str, str] = field(default_factory=dict)
    """How many reports were sent on the last day with one."""
    emergency_shown: str | None = None
    """When emergency numbers were last shown (ISO 8601), so that a frightened person who writes
    five messages is not flooded."""

    def waiting(self, awaiting: Awaiting, now: datetime, **notes: str) -> Dialogue:
        """Return the state with this question open; ``notes`` are added to what was noted."""
        return replace(
            self, awaiting=awaiting, notes={**self.notes, **notes}, since=now.isoformat()
        )

    def done(self) -> Dialogue:
        """Return the state with no question open and nothing noted."""
        return replace(self, awaiting=Awaiting.NOTHING, notes={}, since=None)

    def about(self, intent: str, text: str, now: datetime) -> Dialogue:
        """Return the state with this as what was talked about last."""
        last = {"intent": intent, "text": text[:LAST_CHARACTERS], "at": now.isoformat()}
        return replace(self, last=last)

    def subject(self, now: datetime, within: timedelta) -> str | None:
        """Return the intent of the last message, None when that was too long ago."""
        return self.last["intent"] if self._is_recent(now, within) else None

    def said(self, now: datetime, within: timedelta) -> str:
        """Return the text of the last message, "" when that was too long ago or a button."""
        return self.last["text"] if self._is_recent(now, within) else ""

    def _is_recent(self, now: datetime, within: timedelta) -> bool:
        at = self.last.get("at", "")
        return at != "" and now - datetime.fromisoformat(at) <= within

    def fresh(self, now: datetime, seconds: float = 24 * 3600) -> Dialogue:
        """Return the state without what is too old: its open question, a report not finished."""
        state = self
        if _is_old(self.draft.get("since"), now, seconds):
            state = replace(state, draft={})
        return state.done() if _is_old(self.since, now, seconds) else state

    def to_json(self) -> str:
        """Return the text that storage keeps."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> Dialogue:
        """Read what storage kept; anything unreadable (an older version's state) starts afresh."""
        try:
            data = json.loads(text)
            data["awaiting"] = Awaiting(data.get("awaiting", ""))
            return Dialogue(**data)
        except (ValueError, TypeError, AttributeError, KeyError):
            return Dialogue()


def _is_old(since: str | None, now: datetime, seconds: float) -> bool:
    return bool(since) and (now - datetime.fromisoformat(str(since))).total_seconds() > seconds

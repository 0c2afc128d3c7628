"""The few settings that actions depend on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a person may do in the operators' group."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class ActionSettings:
    """``operators``: who may answer cases, by Telegram id; everyone else is a stranger there.

    ``operators_language`` is the language of cards and notices in their group. ``sure`` and
    ``margin`` are the confidence, and the distance to the second guess, from which the bot answers
    without asking back (measured on ``tests/nlu``, see docs/adr/0004).
    """

    operators: dict[int, Role] = field(default_factory=dict)
    operators_language: str = "ru"
    operators_group: bool = True
    """False when no operators' group is configured: then the bot says so instead of promising."""
    sure: float = 0.40
    margin: float = 0.08
    reports_shown_from: int = 3
    """From so many independent reporters on others hear that reports are being checked."""
    warning_days: int = 365
    """How long a warning of the operators stands unless they renew it."""
    voices: frozenset[str] = frozenset()
    """Languages that a computer can read aloud here."""

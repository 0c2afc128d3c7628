"""How a part of the bot is doing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Check", "State"]


class State(StrEnum):
    """Degraded: works with less, for instance by rules alone while NLU is away."""

    OK = "ok"
    DEGRADED = "degraded"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Check:
    """A state and, for people, why. ``detail`` holds no secrets: it is shown on a page."""

    state: State
    detail: str = ""

"""What the actions ask of natural-language understanding.

Implementations: ``bot.nlu.client.RasaParser`` (Rasa over HTTP) and fakes in the tests.

    NluError
    ├── NluUnavailable   the server is down, slow or answers nonsense: go on without it
    └── NluRejected      this one text cannot be parsed (empty, or no text at all)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class NluError(Exception):
    """Understanding gave no answer. The message says why, never what the person wrote."""


class NluUnavailable(NluError):
    """No usable answer from the NLU server now; danger rules and buttons still work."""


class NluRejected(NluError):
    """The text itself cannot be parsed; asking again changes nothing."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Words of the message that name something, such as an agency.

    ``value`` is the text as written, ``start`` and ``end`` its place in the parsed text (end
    exclusive), ``confidence`` between 0 and 1.
    """

    name: str
    value: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class NluResult:
    """What a message means: its likeliest intent, intents by falling confidence (0 to 1), entities.

    ``labels`` are the model's shares (0 to 1) for further labels: ``labels["risk"]`` says for each
    level how likely it is, ``labels["indicators"]`` for each indicator whether it shows. A
    model that did not learn any gives none.
    """

    intent: str
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    entities: tuple[Entity, ...]
    labels: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    @property
    def margin(self) -> float:
        """How far the likeliest intent is ahead of the next one (0 to 1)."""
        return self.confidence - (self.ranking[1][1] if len(self.ranking) > 1 else 0.0)


class NluParser(Protocol):
    """Understands one message."""

    async def parse(self, text: str) -> NluResult:
        """Return what `text` means.

        Raises NluUnavailable where there is no answer now, NluRejected where there never will be.
        """
        ...

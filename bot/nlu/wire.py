"""Rasa's answer to ``POST /model/parse`` and what we make of it."""

from __future__ import annotations

import json
import math

from actions.nlu import Entity, NluRejected, NluResult, NluUnavailable

MAX_CHARACTERS = 1000
"""Longer texts are cut: Rasa takes half a second for 100 kB, and junk can score 1.0."""


def question(text: object) -> str:
    """Return `text` as it may be sent: capped, one line, no leading slash.

    Rasa takes a leading ``/`` for an intent spelled out ("/in_danger" with confidence 1.0), which
    nobody outside may do. Raises NluRejected for anything but a text with a letter or digit in it.
    """
    if not isinstance(text, str):
        raise NluRejected("Only texts can be understood, not " + type(text).__name__ + ".")
    # A lone half of a surrogate pair cannot be sent as UTF-8; blank it rather than fail.
    clean = text[: 4 * MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    clean = " ".join(clean.split()).lstrip("/\\ \ufeff\u200b")[:MAX_CHARACTERS].rstrip()
    if not any(character.isalnum() for character in clean):
        raise NluRejected("There are no words in this text.")
    return clean


def answer(body: bytes) -> NluResult:
    """Read Rasa's answer. Raises NluUnavailable where it is not of the documented shape."""
    try:
        content = json.loads(body)
        ranking = tuple(
            (_text(item["name"]), _share(item["confidence"]))
            for item in content["intent_ranking"] or [content["intent"]]
        )
        ranking = tuple(sorted(ranking, key=lambda item: -item[1]))
        entities = tuple(_entity(item) for item in content["entities"])
        labels = {
            _text(label): {_text(name): _share(share) for name, share in shares.items()}
            for label, shares in content.get("labels", {}).items()
        }
        return NluResult(*ranking[0], ranking, entities, labels)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise NluUnavailable(
            f"The NLU server's answer has not the shape of Rasa 3's /model/parse ({type(error).__name__}); "
            "is something else listening there?"
        ) from None


def _entity(item: dict[str, object]) -> Entity:
    start, end = item["start"], item["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        raise ValueError("entity without a place")
    return Entity(
        name=_text(item["entity"]),
        value=_text(item["value"]),
        start=start,
        end=end,
        confidence=_share(item.get("confidence_entity", 1.0)),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("not a text")
    return value


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("not a number")
    return min(max(float(value), 0.0), 1.0)

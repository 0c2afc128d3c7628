"""How serious a message is: the danger rules and the model, joined.

Both are heard. The rules know what they were told, in every language and without the NLU server; the
model has read thousands of messages and knows wordings that nobody wrote down, and it tells a
film, a football match or a general question from the real thing. The more serious of the two wins,
unless the model recognises a hard negative. The figures behind the thresholds are in docs/adr/0005.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from knowledge.danger_rules import Danger

RISKS: Final = ("none", "concern", "high", "immediate")
"""The least serious first."""
ALARMING: Final = frozenset({"high", "immediate"})

ALARM_SHARE: Final = 0.35
"""From this share of high and immediate together on, the model says that there is danger."""
IMMEDIATE_SHARE: Final = 0.5
"""The part of it that must be immediate for an emergency."""
CONCERN_SHARE: Final = 0.45
"""From this share of everything but none on, the model is concerned."""
CALM_SHARE: Final = 0.97
"""From this share of none on, a rule's alarm is taken back to a concern: a hard negative."""
INDICATOR_SHARE: Final = 0.4
NEVER_CALMED: Final = frozenset({"self_harm"})
"""What the model may not talk down."""


def join(danger: Danger, labels: Mapping[str, Mapping[str, float]]) -> tuple[str, tuple[str, ...]]:
    """Return risk and indicators of a message, the most telling indicator first.

    ``danger`` is what the rules heard, ``labels`` the model's shares (see ``actions.nlu.NluResult``);
    without labels the rules speak alone.
    """
    shares = labels.get("risk")
    if not shares:
        return danger.risk, danger.indicators
    by_model = _by_model(shares)
    by_rules: str = danger.risk
    certain = not NEVER_CALMED.isdisjoint(danger.indicators)
    if by_rules in ALARMING and shares.get("none", 0.0) >= CALM_SHARE and not certain:
        by_rules = "concern"
    risk = more_serious(by_rules, by_model)
    return risk, _indicators(risk, danger.indicators, labels.get("indicators", {}))


def more_serious(*risks: str) -> str:
    """Return the most serious of these risks."""
    return max(risks, key=RISKS.index)


def _by_model(shares: Mapping[str, float]) -> str:
    immediate = shares.get("immediate", 0.0)
    alarm = immediate + shares.get("high", 0.0)
    if alarm >= ALARM_SHARE:
        return "immediate" if immediate >= IMMEDIATE_SHARE * alarm else "high"
    return "concern" if alarm + shares.get("concern", 0.0) >= CONCERN_SHARE else "none"


def _indicators(risk: str, by_rules: Sequence[str], shares: Mapping[str, float]) -> tuple[str, ...]:
    if risk == "none":
        return ()
    likely = sorted(shares, key=lambda name: -shares[name])
    by_model = [name for name in likely if shares[name] >= INDICATOR_SHARE]
    # Danger with no name helps no operator: the likeliest, then.
    named = [*by_model, *by_rules] or likely[:1]
    return tuple(dict.fromkeys(named))

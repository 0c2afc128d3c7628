"""How serious a message is: the danger rules and the model, joined.

Both are heard. The rules know what they were told, in every language and without the NLU server; the
model has read thousands of messages and knows wordings that nobody wrote down, and it tells a
film, a football match or a general question from the real thing. The more serious of the two wins,
unless the model recognises a hard negative. The figures behind the thresholds are in docs/adr/0004.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from knowledge.danger_rules import Danger

RISKS: Final = ("none", "concern", "high", "immediate")
"""The least serious first."""
ALARMING: Final = frozenset({"high", "immediate"})

ALARM_SHARE: Final = 0.2
"""From this share of danger on, the model raises the alarm: missing one is worse than a false one."""
IMMEDIATE_SHARE: Final = 0.3
"""The part of high and immediate together that must be immediate for an emergency."""
CONCERN_SHARE: Final = 0.4
"""From this share of everything but none on, the model is concerned."""
EMERGENCIES: Final = frozenset(
    {
        "child",
        "confinement",
        "forced_military",
        "organ_removal",
        "self_harm",
        "sexual_exploitation",
        "violence",
    }
)
"""What is done to a body, or to a child: an alarm that shows one of these is an emergency."""
HAPPENS_SHARE: Final = 0.3
"""From this share of one of them on, an alarm is an emergency."""
HAPPENS_WEIGHT: Final = 0.5
"""How much the likeliest of them counts beside danger itself and the intent of telling it."""
CALM_SHARE: Final = 0.15
"""Below this share of danger a rule's alarm is taken back to a concern: a hard negative."""
CALM_CONCERN_SHARE: Final = 0.1
"""Below this share of anything but none a rule's concern is dropped."""
INDICATOR_SHARE: Final = 0.4
NEVER_CALMED: Final = frozenset({"self_harm"})
"""What the model may not talk down."""


def join(
    danger: Danger, labels: Mapping[str, Mapping[str, float]], told: float = 0.0
) -> tuple[str, tuple[str, ...]]:
    """Return risk and indicators of a message, the most telling indicator first.

    ``danger`` is what the rules heard, ``labels`` the model's shares (see ``actions.nlu.NluResult``),
    ``told`` its share for the intent of telling danger: two views of the same thing, which are right
    more often together. Without labels the rules speak alone.
    """
    shares = labels.get("risk")
    if not shares:
        return danger.risk, danger.indicators
    immediate = shares.get("immediate", 0.0)
    alarm = immediate + shares.get("high", 0.0)
    shown = labels.get("indicators", {})
    happens = max((shown.get(name, 0.0) for name in EMERGENCIES), default=0.0)
    share = max(
        (alarm + told) / 2, (alarm + told + HAPPENS_WEIGHT * happens) / (2 + HAPPENS_WEIGHT)
    )
    worried = max(1.0 - shares.get("none", 0.0), share)
    by_model = "none"
    if share >= ALARM_SHARE:
        by_model = "immediate" if immediate >= IMMEDIATE_SHARE * alarm else "high"
    elif worried >= CONCERN_SHARE:
        by_model = "concern"
    risk = more_serious(by_model, _calmed(danger, share, worried))
    if risk == "high" and happens >= HAPPENS_SHARE:
        risk = "immediate"
    return risk, _indicators(risk, danger.indicators, shown)


def _calmed(danger: Danger, share: float, worried: float) -> str:
    """Return what the rules heard, less what the model knows to be harmless."""
    if not NEVER_CALMED.isdisjoint(danger.indicators):
        return danger.risk
    if danger.risk in ALARMING and share < CALM_SHARE:
        return "concern"
    if danger.risk == "concern" and worried < CALM_CONCERN_SHARE:
        return "none"
    return danger.risk


def more_serious(*risks: str) -> str:
    """Return the most serious of these risks."""
    return max(risks, key=RISKS.index)


def _indicators(risk: str, by_rules: Sequence[str], shares: Mapping[str, float]) -> tuple[str, ...]:
    if risk == "none":
        return ()
    likely = sorted(shares, key=lambda name: -shares[name])
    by_model = [name for name in likely if shares[name] >= INDICATOR_SHARE]
    # Danger with no name helps no operator: the likeliest, then.
    named = [*by_model, *by_rules] or likely[:1]
    return tuple(dict.fromkeys(named))

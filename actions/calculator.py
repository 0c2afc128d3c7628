"""The calculator: a few sums, step by step, and how many months until the journey has paid for itself.

Nothing is converted; all sums are in the currency of the wage. The answers stay in the chat's open
question and are forgotten with it.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from actions.break_even import Outcome, Plan, break_even, monthly
from actions.context import Turn
from actions.dialogue import Awaiting
from actions.menus import topic_title
from actions.messages import Button, Buttons
from actions.taps import KEEP, Tap, Verb, data
from knowledge.offer_pay import Sum

STEPS = ("wage", "deductions", "fees", "loan", "interest", "period")
TOPICS = ("debt_bondage", "recruitment_fees")
"""Articles about debts and fees, offered below the result."""
MOST_DIGITS = 12
MOST_PERCENT = Decimal(1000)
ALIKE = frozenset({"KGS", "UZS"})
"""Both are written "som"; nobody is asked again for that."""
WRITTEN = MappingProxyType({"zero": "0", "month": "month", "year": "year"})


def calculator_row(turn: Turn) -> tuple[Button, ...]:
    """Return the button that begins a count, without replacing the message above it."""
    return (turn.button("button-calculate", Verb.CALCULATE, "start", KEEP),)


def begin(turn: Turn) -> None:
    """Ask for the wage."""
    turn.keep_tapped = True
    turn.close_question()
    turn.wait_for(Awaiting.CALCULATOR, step="wage")
    _ask(turn)


def take_tap(turn: Turn, tap: Tap) -> None:
    """Begin, or take an answer that was pressed."""
    what, step = tap.argument(0), turn.dialogue.notes.get("step")
    if what == "start":
        begin(turn)
        return
    is_open = turn.dialogue.awaiting is Awaiting.CALCULATOR
    fits_step = what in ("month", "year") if step == "period" else what == "zero"
    if not is_open or not fits_step or what is None or tap.argument(1) != step:
        turn.toast(turn.t("button-out-of-date"))
        return
    _take(turn, WRITTEN[what])


def take_answer(turn: Turn, text: str) -> None:
    """Take a written answer to the open step."""
    if turn.dialogue.notes.get("step") == "period":
        _ask(turn)
        return
    _take(turn, text)


def _take(turn: Turn, text: str) -> None:
    notes = turn.dialogue.notes
    step = notes.get("step", "wage")
    if step == "period":
        _finish(turn, {**notes, "period": text})
        return
    found = turn.library.offers.read_sum(text)
    if found is None or not _is_plausible(found, step):
        turn.say(turn.t("calc-not-a-number"), _rows(turn, step))
        return
    if step == "wage":
        turn.wait_for(Awaiting.CALCULATOR, currency=found.currency or "", unit=found.written or "")
    elif step != "interest" and _differs(found, notes.get("currency", "")):
        unit = notes["unit"] or notes["currency"]
        turn.say(turn.t("calc-other-currency", currency=unit), _rows(turn, step))
        return
    answered = {**turn.dialogue.notes, step: str(Decimal(str(found.value)))}
    after = _after(step, answered)
    if after is None:
        _finish(turn, answered)
        return
    turn.wait_for(Awaiting.CALCULATOR, **{**answered, "step": after})
    _ask(turn)


def _is_plausible(found: Sum, step: str) -> bool:
    if step == "interest":
        return Decimal(str(found.value)) <= MOST_PERCENT
    return found.value < 10**MOST_DIGITS and (step != "wage" or found.value > 0)


def _differs(found: Sum, currency: str) -> bool:
    """Whether a sum is plainly in another currency than the wage; a bare number never is."""
    if not found.currency or not currency or found.currency == currency:
        return False
    return {found.currency, currency} != ALIKE


def _after(step: str, notes: dict[str, str]) -> str | None:
    """The next step; without a loan nothing is asked about interest."""
    if step == "loan" and Decimal(notes["loan"]) == 0:
        return None
    if step == "interest" and Decimal(notes["interest"]) == 0:
        return None
    return STEPS[STEPS.index(step) + 1]


def _ask(turn: Turn) -> None:
    step = turn.dialogue.notes["step"]
    percent = _shown(Decimal(turn.dialogue.notes.get("interest", "0")), "")
    turn.say(turn.t(f"calc-ask-{step}", percent=percent), _rows(turn, step))


def _rows(turn: Turn, step: str) -> Buttons:
    choices: tuple[Button, ...] = ()
    if step == "period":
        choices = (
            turn.button("button-per-month", Verb.CALCULATE, "month", step),
            turn.button("button-per-year", Verb.CALCULATE, "year", step),
        )
    elif step != "wage":
        choices = (turn.button("button-nothing", Verb.CALCULATE, "zero", step),)
    cancel = (turn.button("button-cancel", Verb.CANCEL),)
    return (choices, cancel) if choices else (cancel,)


def _finish(turn: Turn, notes: dict[str, str]) -> None:
    """Say what comes out; a long debt is a sign of debt bondage and is said to be one."""
    plan = _plan(notes)
    outcome = break_even(plan)
    unit = notes.get("unit", "")
    lines = _lines(turn, plan, outcome, unit)
    parts = [turn.t("calc-title") + "\n" + "\n".join(lines), turn.t("calc-note")]
    turn.close_question()
    if outcome.is_trap:
        parts.insert(1, turn.t("calc-debt-warning"))
        # What an operator would get to see, and why it matters.
        asked = "\n".join(_plain(line) for line in lines)
        noted = {"asked": asked, "asked_of": asked}
        turn.wait_for(
            Awaiting.NOTHING, **noted, asked_risk="concern", asked_indicators="debt_bondage"
        )
    topics = [
        (Button(topic_title(turn, topic), data(Verb.TOPIC, topic, None, KEEP)),) for topic in TOPICS
    ]
    turn.say(
        "\n\n".join(parts),
        (turn.human_row(keep=True), *topics, calculator_row(turn), turn.menu_row(keep=True)),
    )


def _plan(notes: dict[str, str]) -> Plan:
    def number(key: str) -> Decimal:
        try:
            return Decimal(notes.get(key, "0"))
        except InvalidOperation:
            return Decimal(0)

    interest = monthly(number("interest"), a_year=notes.get("period") == "year")
    return Plan(number("wage"), number("deductions"), number("fees"), number("loan"), interest)


def _lines(turn: Turn, plan: Plan, outcome: Outcome, unit: str) -> list[str]:
    sums = {
        "wage": plan.wage,
        "deductions": plan.deductions,
        "fees": plan.fees,
        "loan": plan.loan,
        "interest": outcome.interest if plan.loan else None,
        "left": outcome.left,
    }
    lines = [
        turn.t(f"calc-line-{key}", sum=_shown(value, unit))
        for key, value in sums.items()
        if value is not None
    ]
    if outcome.months == 0:
        lines.append(turn.t("calc-nothing-owed"))
    elif outcome.months is not None:
        lines.append(turn.t("calc-months", months=str(outcome.months)))
    if outcome.left <= 0:
        lines.append(turn.t("calc-nothing-left"))
    if outcome.months is None:
        lines.append(turn.t("calc-never"))
    return lines


def _shown(value: Decimal, unit: str) -> str:
    """A sum in groups of three digits, with the currency as the person wrote it."""
    whole = f"{value:,.2f}".removesuffix(".00").replace(",", "\u00a0")
    return f"{whole}\u00a0{unit}" if unit else whole


def _plain(line: str) -> str:
    return line.replace("<b>", "").replace("</b>", "")

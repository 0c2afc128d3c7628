"""How long work abroad must be done before it has paid back what it cost to get there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

LONG_MONTHS = 6
"""From so many months of paying back on we warn of debt bondage. A judgement of ours: seasonal work
often ends after six months, and then the debt is still there."""
MOST_MONTHS = 600
"""Longer than a working life: the same as never."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody was told, all sums in one currency.

    ``wage`` and ``deductions`` are per month, ``fees`` is all that is paid to leave, ``loan`` how
    much is borrowed, ``interest`` percent of the loan per month.
    """

    wage: Decimal
    deductions: Decimal
    fees: Decimal
    loan: Decimal
    interest: Decimal


@dataclass(frozen=True, slots=True)
class Outcome:
    """``left`` is what remains of a month's wage, ``months`` until all is paid back (None: never).

    ``interest`` is all that is paid for the loan; None when it is never paid back.
    """

    left: Decimal
    months: int | None
    interest: Decimal | None

    @property
    def is_trap(self) -> bool:
        """Whether the debt lasts so long that it can bind a person."""
        return self.months is None or self.months > LONG_MONTHS


def monthly(percent: Decimal, *, a_year: bool) -> Decimal:
    """Interest as percent a month; a year's is a twelfth a month (simple, as lenders say it)."""
    return percent / 12 if a_year else percent


def break_even(plan: Plan) -> Outcome:
    """Count month by month: interest is added, then what remains of the wage pays it back.

    The loan is paid first, then what the person paid of their own (the fees that were not borrowed).
    """
    left = plan.wage - plan.deductions
    debt, own = plan.loan, max(plan.fees - plan.loan, Decimal(0))
    if debt + own <= 0:
        return Outcome(left, 0, Decimal(0))
    rate = plan.interest / 100
    if left <= 0 or left <= debt * rate:
        return Outcome(left, None, None)
    paid = Decimal(0)
    for month in range(1, MOST_MONTHS + 1):
        more = debt * rate
        paid += more
        debt += more
        rest = left - debt
        debt = max(-rest, Decimal(0))
        own -= max(rest, Decimal(0))
        if debt <= 0 and own <= 0:
            return Outcome(left, month, paid.quantize(Decimal(1), ROUND_HALF_UP))
    return Outcome(left, None, None)

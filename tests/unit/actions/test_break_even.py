"""The calculator's count, by hand and by what must hold for any sums."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.break_even import MOST_MONTHS, Outcome, Plan, break_even, monthly


def plan(wage: str, deductions: str, fees: str, loan: str = "0", interest: str = "0") -> Plan:
    return Plan(*map(Decimal, (wage, deductions, fees, loan, interest)))


@pytest.mark.parametrize(
    ("told", "months", "interest"),
    [
        (plan("1000", "200", "0"), 0, "0"),
        (plan("1000", "200", "800"), 1, "0"),
        (plan("1000", "200", "801"), 2, "0"),
        (plan("1000", "200", "2400", "2400"), 3, "0"),
        # 1000 + 10 % = 1100, 500 paid, 600 + 60 = 660, 500 paid, 160 + 16 = 176 paid
        (plan("700", "200", "1000", "1000", "10"), 3, "176"),
        # the loan is larger than the fees: all of it is to be paid back
        (plan("700", "200", "0", "1000", "0"), 2, "0"),
        # own money and a loan: the loan first
        (plan("600", "100", "1500", "1000", "0"), 3, "0"),
        (plan("1000", "1000", "500"), None, None),
        (plan("1000", "1200", "500"), None, None),
        # the interest alone takes what remains
        (plan("600", "100", "5000", "5000", "10"), None, None),
        (plan("600", "100", "4999", "4999", "10"), 90, None),
    ],
)
def test_months_until_all_is_paid_back(
    told: Plan, months: int | None, interest: str | None
) -> None:
    outcome = break_even(told)
    assert outcome.months == months
    if interest is not None:
        assert outcome.interest == Decimal(interest)


def test_a_year_of_interest_is_twelve_months_of_it() -> None:
    assert monthly(Decimal(24), a_year=True) == 2
    assert monthly(Decimal(24), a_year=False) == 24


@pytest.mark.parametrize(("months", "trap"), [(0, False), (6, False), (7, True), (None, True)])
def test_a_long_debt_is_a_trap(months: int | None, trap: bool) -> None:
    assert Outcome(Decimal(1), months, None).is_trap is trap


sums = st.integers(0, 10**9).map(Decimal)


@given(wage=sums, deductions=sums, fees=sums, loan=sums, interest=st.integers(0, 100).map(Decimal))
def test_any_sums_give_an_answer(
    wage: Decimal, deductions: Decimal, fees: Decimal, loan: Decimal, interest: Decimal
) -> None:
    outcome = break_even(Plan(wage, deductions, fees, loan, interest))
    assert outcome.left == wage - deductions
    if not outcome.months:
        return
    assert 0 <= outcome.months <= MOST_MONTHS
    assert outcome.interest is not None
    # What was earned until then covers everything, and a month less does not.
    total = max(fees, loan) + outcome.interest
    assert outcome.months * outcome.left + 1 >= total
    assert (outcome.months - 1) * outcome.left <= total + 1

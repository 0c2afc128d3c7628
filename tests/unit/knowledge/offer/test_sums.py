"""One sum, as somebody types it into a chat."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.offer import OfferRules

ROOT = Path(__file__).resolve().parents[4] / "knowledge"


@pytest.fixture(scope="module")
def offers() -> OfferRules:
    return OfferRules.load(ROOT)


@pytest.mark.parametrize(
    ("text", "value", "currency", "written"),
    [
        ("25000", 25000, None, None),
        ("25 000 сом", 25000, "KGS", "сом"),
        ("25 миң сом", 25000, "KGS", "сом"),
        ("60 тыс рублей", 60000, "RUB", "рублей"),
        ("60к", 60000, None, None),
        ("5 mln so'm", 5_000_000, "UZS", "so'm"),
        ("$300", 300, "USD", "$"),
        ("1200,50 евро", 1200.5, "EUR", "евро"),
        ("доллар 700", 700, "USD", "доллар"),
        ("5%", 5, None, None),
        ("0", 0, None, None),
    ],
)
def test_a_sum_is_read(
    offers: OfferRules, text: str, value: float, currency: str | None, written: str | None
) -> None:
    found = offers.read_sum(text)
    assert found is not None
    assert (found.value, found.currency, found.written) == (value, currency, written)


@pytest.mark.parametrize("text", ["", "много", "от 500 до 700", "9999999999999", "½", "1e9999"])
def test_what_is_not_one_sum_is_none(offers: OfferRules, text: str) -> None:
    assert offers.read_sum(text) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Стоимость визы 500 долларов", True),
        ("Виза 300 $, билет за свой счёт", True),
        ("Зарплата 500 долларов в месяц", False),
        ("Предоплата не нужна, всё бесплатно", False),
    ],
)
def test_a_price_in_an_offer_is_a_price(offers: OfferRules, text: str, asks: bool) -> None:
    assert offers.find(text).asks_money is asks

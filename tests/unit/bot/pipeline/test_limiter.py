"""The limiter, with a clock that the test sets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.limiter import Limiter, Rate, Rates


class Seconds:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_first_message_of_a_chat_goes_at_once_and_the_next_a_second_later() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    assert limiter.wait(5) == 0.0
    limiter.spend(5)
    assert 1.0 <= limiter.wait(5) <= 1.1
    assert limiter.wait(6) == 0.0
    clock.now += limiter.wait(5)
    assert limiter.wait(5) == 0.0


def test_a_group_takes_twenty_a_minute() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    for _ in range(20):
        assert limiter.wait(-7) == 0.0
        limiter.spend(-7)
        clock.now += 0.5
    assert limiter.wait(-7) > 50
    assert limiter.wait(-8) == 0.0
    clock.now += limiter.wait(-7)
    limiter.spend(-7)
    assert 0 < limiter.wait(-7) <= 0.5, "only the oldest has left the minute"


def test_several_units_wait_until_all_fit() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    for _ in range(19):
        limiter.spend(-7)
        clock.now += 1
    assert limiter.wait(-7, 1) == 0.0
    first = limiter.wait(-7, 2)
    assert first > 0
    clock.now += first
    assert limiter.wait(-7, 2) == 0.0


def test_over_all_chats_twenty_five_a_second() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    for chat in range(1, 26):
        assert limiter.room() == 26 - chat
        limiter.spend(chat)
    assert limiter.room() == 0
    assert limiter.wait(99) == limiter.room_in() == 1.0
    clock.now += 1.0
    assert limiter.room() == 25
    assert limiter.room_in() == 0.0


def test_a_flood_wait_shuts_one_chat_only_and_is_never_shortened() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    limiter.block(5, 30)
    limiter.block(5, 3)
    assert limiter.wait(5) == 30
    assert limiter.is_blocked(5)
    assert not limiter.is_blocked(6)
    assert limiter.wait(6) == 0.0
    clock.now += 30
    assert limiter.wait(5) == 0.0
    assert not limiter.is_blocked(5)


def test_a_cost_above_the_rate_goes_when_the_window_is_empty() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    assert limiter.wait(5, 2) == 0.0
    limiter.spend(5, 2)
    assert limiter.wait(5, 2) > 1
    clock.now += limiter.wait(5, 2)
    assert limiter.wait(5, 2) == 0.0


def test_chats_that_are_quiet_are_forgotten() -> None:
    clock = Seconds()
    limiter = Limiter(clock)
    for chat in range(1, 5001):
        limiter.spend(chat)
        clock.now += 0.1
    assert len(limiter._chats) < 1100


@given(
    st.lists(st.tuples(st.floats(0, 3), st.sampled_from([1, 2, -3])), max_size=60),
)
def test_no_window_is_ever_overfull(steps: list[tuple[float, int]]) -> None:
    clock = Seconds()
    rates = Rates(private=Rate(1, 1.0), group=Rate(3, 5.0), overall=Rate(4, 1.0))
    limiter = Limiter(clock, rates)
    sent: list[tuple[float, int]] = []
    for pause, chat in steps:
        clock.now += pause
        wait = limiter.wait(chat)
        if wait > 0:
            clock.now += wait
            assert limiter.wait(chat) <= 1e-6, "the wait it told was too short"
            clock.now += 1e-6
        limiter.spend(chat)
        sent.append((clock.now, chat))
    for at, chat in sent:
        rate = rates.private if chat > 0 else rates.group
        here = [t for t, c in sent if c == chat and at - rate.seconds < t <= at]
        assert len(here) <= rate.count
        assert len([t for t, _ in sent if at - 1.0 < t <= at]) <= 4

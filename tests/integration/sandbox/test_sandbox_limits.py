"""Flood limits, with a clock set by hand."""

from __future__ import annotations

from sandbox.errors import ApiError
from sandbox.limits import FloodLimits
from sandbox.settings import Settings


class Hands:
    """A clock set by hand."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time


def wait_of(limits: FloodLimits, chat: int) -> int:
    """Seconds that Telegram asks to wait; 0 when the message went through."""
    try:
        limits.spend(chat)
    except ApiError as error:
        return int((error.parameters or {})["retry_after"])
    return 0


def test_private_chats_take_a_burst_then_one_a_second() -> None:
    clock = Hands()
    limits = FloodLimits(True, clock.now)
    assert [wait_of(limits, 5) for _ in range(5)] == [0] * 5
    wait = wait_of(limits, 5)
    assert wait == 5
    assert wait_of(limits, 6) == 0, "another chat is not held up"
    clock.time += wait - 0.5
    assert wait_of(limits, 5) == 1, "asking too early does not make it longer"
    clock.time += 1
    assert wait_of(limits, 5) == 0
    sent = 0
    for _ in range(60):
        clock.time += 1
        sent += wait_of(limits, 5) == 0
    assert sent == 60


def test_groups_take_twenty_a_minute() -> None:
    clock = Hands()
    limits = FloodLimits(True, clock.now)
    for _ in range(20):
        assert wait_of(limits, -100) == 0
        clock.time += 1
    assert wait_of(limits, -100) == 40
    clock.time += 40
    assert wait_of(limits, -100) == 0


def test_thirty_a_second_over_all() -> None:
    clock = Hands()
    limits = FloodLimits(True, clock.now)
    assert [wait_of(limits, chat) for chat in range(1, 31)] == [0] * 30
    assert wait_of(limits, 99) == 1
    clock.time += 1
    assert wait_of(limits, 99) == 0


def test_switched_off() -> None:
    limits = FloodLimits(False, Hands().now)
    assert [wait_of(limits, 5) for _ in range(100)] == [0] * 100
    assert not Settings.from_environment({"SAFAR_SANDBOX_LIMITS": "off"}).limits
    assert Settings.from_environment({}).limits

"""Updates survive kill -9 of the bot: none lost, none handled twice, order kept in each chat.

The full measure (1,000 updates, 50 chats, 10 kills) is ``python -m tests.faults.measure``; the test
runs a smaller one of the same code.
"""

from __future__ import annotations

from pathlib import Path

from tests.faults.measure import measure


def test_kills_lose_nothing(tmp_path: Path) -> None:
    found = measure(tmp_path, updates=120, chats=12, kills=3)

    assert found.lost == 0
    assert found.handled_twice == 0
    assert found.out_of_order == 0
    # sendMessage has no idempotency key: at most what was being sent at each kill is repeated.
    assert found.repeated_sends <= 16 * 3

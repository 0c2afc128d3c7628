"""Kill the bot with SIGKILL again and again while people write, and count what went wrong.

    python -m tests.faults.measure --updates 1000 --chats 50 --kills 10

Each message is a name that no agency list has, so that the answer repeats it: every update can be told
from its answer. Handled twice: the database shows an update whose replies went out under more
than one outbox row. A repeated send is the same row's message twice, which a crash may cause.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sqlite3
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.support.stack import Stack, running_stack

FIRST_USER = 50_001
_MARK = re.compile(r"\bQ(\d{5})\b")


@dataclass(frozen=True, slots=True)
class Found:
    """What went wrong, in updates; ``seconds`` is the whole run."""

    updates: int
    chats: int
    kills: int
    lost: int
    handled_twice: int
    out_of_order: int
    repeated_sends: int
    seconds: float


def measure(folder: Path, *, updates: int, chats: int, kills: int, seed: int = 1) -> Found:
    """Run the measure in ``folder``."""
    # Flood limits are measured elsewhere; here the question is what a crash loses.
    with running_stack(folder, SAFAR_SANDBOX_LIMITS="off") as stack:
        return _run(stack, updates, chats, kills, random.Random(seed))


def _run(stack: Stack, updates: int, chats: int, kills: int, chance: random.Random) -> Found:
    started = time.monotonic()
    phones = [stack.phone(FIRST_USER + n) for n in range(chats)]
    for phone in phones:
        phone.send(text="/start", language_code="ru")
    asked: dict[int, list[int]] = {phone.user: [] for phone in phones}
    kill_at = {round(updates * (n + 1) / (kills + 1)) for n in range(kills)}
    done = 0
    for number in range(updates):
        phone = phones[number % chats]
        phone.send(text=f"проверьте фирму Zvqx Q{number:05d}", language_code="ru")
        asked[phone.user].append(number)
        if number + 1 in kill_at:
            time.sleep(chance.uniform(0.2, 1.5))
            stack.kill("bot")
            # Ready again before the next batch, so that each kill meets a bot at work.
            stack.start_bot()
            done += 1
    deadline = time.monotonic() + max(180.0, updates)
    while time.monotonic() < deadline:
        answered = {user: _marks(stack, user) for user in asked}
        if all(set(numbers) <= set(answered[user]) for user, numbers in asked.items()):
            break
        time.sleep(1.0)
    time.sleep(2.0)
    lost = twice = order = 0
    for user, numbers in asked.items():
        marks = _marks(stack, user)
        lost += len(set(numbers) - set(marks))
        twice += sum(count - 1 for count in Counter(marks).values())
        firsts = list(dict.fromkeys(marks))
        order += sum(1 for a, b in itertools.pairwise(firsts) if a > b)
    handled_twice, repeated = _tell_apart(stack, twice)
    return Found(
        updates, chats, done, lost, handled_twice, order, repeated, time.monotonic() - started
    )


def _marks(stack: Stack, user: int) -> list[int]:
    """The numbers in the bot's messages to a user, in the order of sending."""
    found = []
    for message in stack.phone(user).bot_messages():
        mark = _MARK.search(message["text"])
        if mark:
            found.append(int(mark.group(1)))
    return found


def _tell_apart(stack: Stack, repeats: int) -> tuple[int, int]:
    """Split repeats into updates handled twice and sends repeated by a crash.

    The worker counts a turn as handled when its unit of work committed; the unit is refused when
    the row was done before. So more outbox rows than turns is what handling twice would look like.
    """
    with sqlite3.connect(stack.data_dir / "safar.db") as database:
        rows = database.execute("SELECT count(*) FROM outbox").fetchone()[0]
        updates = database.execute("SELECT count(*) FROM inbox WHERE state = 'done'").fetchone()[0]
    # One reply per update here: the welcome for /start, the verdict for a name.
    extra = max(0, rows - updates)
    return extra, max(0, repeats - extra)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=1000)
    parser.add_argument("--chats", type=int, default=50)
    parser.add_argument("--kills", type=int, default=10)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(
            Path(folder), updates=wanted.updates, chats=wanted.chats, kills=wanted.kills
        )
    for name, value in asdict(found).items():
        print(f"{name}: {value:.1f}" if isinstance(value, float) else f"{name}: {value}")


if __name__ == "__main__":
    main()

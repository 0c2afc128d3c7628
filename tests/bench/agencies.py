"""Agencies at scale: recall, wrong verdicts, time, memory; ``python -m tests.bench agencies``."""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import psutil
from rapidfuzz import fuzz, process, utils
from rich.console import Console
from rich.table import Table

from knowledge.agencies import AgencyIndex, check
from tests.bench import perturbed, second_set
from tests.bench.generated import SOURCE, Made, agency_of, made_names
from tests.bench.perturbed import Asked
from tests.bench.scripts import in_letters

__all__ = ["Figures", "main", "measured", "questions", "unknown_names"]

TODAY = date(2026, 11, 23)
SEED, SECOND_SEED = 7, 20_261
SETS: dict[str, Callable[[Made, bool, random.Random], Asked]] = {
    "tuned on": perturbed.asked_about,
    "never tuned on": second_set.asked_about,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What a set of questions gave; times in milliseconds."""

    first: float
    decided: float
    wrong: float
    wrong_unknown: float
    median: float
    p95: float
    slowest: float
    misses: tuple[tuple[Asked, str], ...]
    by_kind: dict[str, tuple[int, int]]


def telling_key(made: Made) -> tuple[str, ...]:
    """The telling words in any order, script and keyboard: equal for names that nobody can tell apart."""
    return tuple(sorted(in_letters(word) for word in made.telling))


def questions(
    agencies: Sequence[Made],
    count: int,
    seed: int,
    ask: Callable[[Made, bool, random.Random], Asked],
) -> list[Asked]:
    """``count`` questions about agencies on the list."""
    chance = random.Random(seed)
    owners = Counter(map(telling_key, agencies))
    return [
        ask(made, owners[telling_key(made)] == 1, chance) for made in chance.sample(agencies, count)
    ]


def unknown_names(
    agencies: Sequence[Made],
    count: int,
    seed: int,
    ask: Callable[[Made, bool, random.Random], Asked],
) -> list[Asked]:
    """Questions about agencies that are made like those on the list and are not on it."""
    known = set(map(telling_key, agencies))
    chance = random.Random(seed)
    others = (
        made
        for made in made_names(count * 4, seed + 1, first=5_000_001)
        if telling_key(made) not in known
    )
    asked = (ask(made, False, chance) for made in others)
    return [Asked(item.text, None, item.kind) for item, _ in zip(asked, range(count), strict=False)]


def measured(index: AgencyIndex, asked: Iterable[Asked]) -> Figures:
    """Ask everything and compare."""
    times, misses = [], []
    by_kind: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    known = first = decided = wrong = unknown = wrong_unknown = 0
    for item in asked:
        started = time.perf_counter()
        verdict = check(index, item.text, today=TODAY)
        times.append((time.perf_counter() - started) * 1000)
        named = verdict.register_id
        if item.register_id is None:
            unknown += 1
            wrong_unknown += verdict.verdict != "unknown"
            if verdict.verdict != "unknown":
                misses.append((item, verdict.candidates[0].name))
            continue
        known += 1
        top = named or (verdict.candidates[0].register_id if verdict.candidates else None)
        right = top == item.register_id
        first += right
        decided += named == item.register_id
        wrong += named not in (None, item.register_id)
        by_kind[item.kind][0] += 1
        by_kind[item.kind][1] += right
        if not right:
            misses.append((item, verdict.candidates[0].name if verdict.candidates else "-"))
    times.sort()
    return Figures(
        first / max(known, 1), decided / max(known, 1), wrong / max(known, 1), wrong_unknown / max(unknown, 1),
        statistics.median(times), times[int(len(times) * 0.95)], times[-1], tuple(misses),
        {kind: (right, all_) for kind, (all_, right) in by_kind.items()},
    )  # fmt: skip


def wratio(names: Sequence[str], ids: Sequence[str], asked: Sequence[Asked]) -> tuple[float, float]:
    """Recall and milliseconds a question of ``rapidfuzz.process.extract`` with WRatio."""
    choices = [utils.default_process(name) for name in names]
    right = 0
    started = time.perf_counter()
    for item in asked:
        found = process.extract(
            item.text, choices, scorer=fuzz.WRatio, processor=utils.default_process, limit=5
        )
        right += bool(found) and ids[found[0][2]] == item.register_id
    return right / len(asked), (time.perf_counter() - started) * 1000 / len(asked)


def built(agencies: Sequence[Made]) -> tuple[AgencyIndex, float, float]:
    """The index over ``agencies``, the seconds it took, and the megabytes it (and they) hold."""
    process_now = psutil.Process()
    before = process_now.memory_info().rss
    records = [agency_of(made) for made in agencies]
    started = time.perf_counter()
    index = AgencyIndex(records, [SOURCE])
    seconds = time.perf_counter() - started
    return index, seconds, (process_now.memory_info().rss - before) / 2**20


def main(arguments: Sequence[str] = ()) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench agencies")
    parser.add_argument("--agencies", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=5_000)
    parser.add_argument("--unknown", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=SEED, help="of the register and the first set")
    parser.add_argument("--misses", type=int, default=0, help="how many misses to print")
    parser.add_argument("--only", choices=["first", "second"], help="one set of questions alone")
    options = parser.parse_args(arguments)
    console = Console()
    agencies = list(made_names(options.agencies, options.seed))
    index, seconds, megabytes = built(agencies)
    console.print(
        f"{options.agencies:,} agencies: built in {seconds:.1f} s, {megabytes:.0f} MB with the records"
    )
    table = Table(
        "questions",
        "right first",
        "decided",
        "wrong agency",
        "unknown: wrong verdict",
        "median",
        "p95",
        "slowest",
    )
    for number, (name, ask) in enumerate(SETS.items()):
        if options.only and number != ["first", "second"].index(options.only):
            continue
        seed = options.seed if number == 0 else SECOND_SEED
        known = questions(agencies, options.questions, seed, ask)
        asked = known + unknown_names(agencies, options.unknown, seed, ask)
        random.Random(seed).shuffle(asked)
        figures = measured(index, asked)
        table.add_row(
            name, f"{figures.first:.4f}", f"{figures.decided:.4f}", f"{figures.wrong:.4f}", f"{figures.wrong_unknown:.4f}",
            f"{figures.median:.2f} ms", f"{figures.p95:.2f} ms", f"{figures.slowest:.1f} ms",
        )  # fmt: skip
        for item, found in figures.misses[: options.misses]:
            console.print(
                f"  {item.kind}: {item.text!r} -> {found} ({item.register_id})",
                markup=False,
                highlight=False,
            )
        if options.misses:
            for kind, (right, all_) in sorted(figures.by_kind.items()):
                console.print(f"  {kind}: {right}/{all_}", highlight=False)
    console.print(table)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])

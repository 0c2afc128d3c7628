"""Agencies at scale: recall, wrong verdicts, time, memory; ``python -m tests.bench agencies``."""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import psutil
from rapidfuzz import fuzz, process, utils
from rich.console import Console
from rich.table import Table

from knowledge.agencies import Agency, AgencyIndex, check
from tests.bench import perturbed, second_set
from tests.bench.generated import SOURCE, Made, agency_of, made_names
from tests.bench.perturbed import Asked
from tests.bench.scripts import in_letters

__all__ = ["Figures", "main", "measured", "questions", "unknown_names"]

TODAY = date(2026, 11, 23)
Ask = Callable[[Made, bool, random.Random], Asked]
SETS: dict[str, tuple[Ask, int]] = {
    "tuned on": (perturbed.asked_about, 7),
    "never tuned on": (second_set.asked_about, 20_261),
}
"""How questions are made, and the seed of their register and of themselves."""


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
        # Processor time: what others do on the machine is no fault of ours.
        started = time.thread_time()
        verdict = check(index, item.text, today=TODAY)
        times.append((time.thread_time() - started) * 1000)
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


def wratio(agencies: Sequence[Made], asked: Sequence[Asked]) -> tuple[float, float]:
    """Recall and milliseconds a question of ``rapidfuzz.process.extract`` with WRatio."""
    choices = [utils.default_process(made.name) for made in agencies]
    right = 0
    started = time.perf_counter()
    for item in asked:
        text = utils.default_process(item.text)
        found = process.extract(text, choices, scorer=fuzz.WRatio, limit=5)
        right += bool(found) and agencies[found[0][2]].register_id == item.register_id
    return right / len(asked), (time.perf_counter() - started) * 1000 / len(asked)


def built(agencies: Sequence[Made]) -> tuple[AgencyIndex, float, float, float]:
    """The index over ``agencies``, the seconds it took, and the megabytes of records and index."""
    records = [agency_of(made) for made in agencies]
    filled = _megabytes()
    started = time.perf_counter()
    index = AgencyIndex(records, [SOURCE])
    seconds = time.perf_counter() - started
    held = _megabytes() - filled
    return index, seconds, held, sum(map(_size, records)) / 2**20


def _megabytes() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 2**20


def _size(agency: Agency) -> int:
    """Bytes of a record and what it alone holds."""
    parts = (
        agency.name,
        agency.register_id,
        agency.tax_number,
        agency.phones,
        agency.handles,
        agency.sites,
    )
    inner = (*agency.phones, *agency.handles, *agency.sites, *agency.permits, agency.permits)
    return sys.getsizeof(agency) + sum(map(sys.getsizeof, (*parts, *inner)))


def main(arguments: Sequence[str] = ()) -> None:
    """Print the tables."""
    options = _options(arguments)
    console = Console()
    table = Table("questions", "right first", "decided", "wrong agency", "unknown: wrong verdict", "median", "p95",
                  title=f"{options.agencies:,} agencies, {options.questions:,} questions, {options.unknown:,} unknown names")  # fmt: skip
    medians: list[Figures] = []
    for name, (ask, seed) in SETS.items():
        agencies = list(made_names(options.agencies, seed + options.seed))
        index, seconds, held, records = built(agencies)
        console.print(
            f"{name}: built in {seconds:.1f} s, {held:.0f} MB and {records:.0f} MB of records",
            highlight=False,
        )
        known = questions(agencies, options.questions, seed, ask)
        asked = known + unknown_names(agencies, options.unknown, seed, ask)
        random.Random(seed).shuffle(asked)
        figures = measured(index, asked)
        medians.append(figures)
        table.add_row(
            name, f"{figures.first:.4f}", f"{figures.decided:.4f}", f"{figures.wrong:.4f}",
            f"{figures.wrong_unknown:.4f}", f"{figures.median:.2f} ms", f"{figures.p95:.2f} ms",
        )  # fmt: skip
        _print_misses(console, figures, options.misses)
    _compare(console, agencies, index, known[: options.baseline])
    console.print(table)
    del index, agencies, asked
    if options.scale:
        _grow(console, options.scale, options.questions, medians[0])


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench agencies")
    parser.add_argument("--agencies", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=5_000)
    parser.add_argument("--unknown", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0, help="added to the seeds of both sets")
    parser.add_argument(
        "--baseline", type=int, default=40, help="questions for rapidfuzz, which is slow"
    )
    parser.add_argument(
        "--scale", type=int, default=1_000_000, help="agencies of the large register, 0 for none"
    )
    parser.add_argument("--misses", type=int, default=0, help="how many misses to print")
    return parser.parse_args(arguments)


def _print_misses(console: Console, figures: Figures, most: int) -> None:
    for item, found in figures.misses[:most]:
        console.print(f"  {item.kind}: {item.text!r} -> {found} ({item.register_id})", markup=False, highlight=False, soft_wrap=True)  # fmt: skip
    for kind, (right, all_) in sorted(figures.by_kind.items()) if most else ():
        console.print(f"  {kind}: {right}/{all_}", highlight=False)


def _compare(
    console: Console, agencies: Sequence[Made], index: AgencyIndex, asked: Sequence[Asked]
) -> None:
    """Against the baseline, on the same questions and names."""
    ours = measured(index, asked)
    started = time.perf_counter()
    for item in asked:
        check(index, item.text, today=TODAY)
    each = (time.perf_counter() - started) * 1000 / len(asked)
    recall, milliseconds = wratio(agencies, asked)
    console.print(
        f"rapidfuzz WRatio on {len(asked)} of them: right first {recall:.3f}, ours {ours.first:.3f}; "
        f"we are {milliseconds / each:.0f} times faster",
        highlight=False,
    )


def _grow(console: Console, scale: int, count: int, small: Figures) -> None:
    """The same sort of questions over a much larger register."""
    ask, seed = SETS["tuned on"]
    agencies = list(made_names(scale, seed))
    index, seconds, held, records = built(agencies)
    figures = measured(index, questions(agencies, count, seed, ask))
    console.print(
        f"{scale:,} agencies: built in {seconds:.0f} s, {held:.0f} MB and {records:.0f} MB of records; right first "
        f"{figures.first:.4f}; a question costs {figures.median / small.median:.2f} times as much (p95 "
        f"{figures.p95 / small.p95:.2f} times: {figures.p95:.2f} ms)",
        highlight=False,
    )


if __name__ == "__main__":
    main(sys.argv[1:])

"""Speed, as ratios against a baseline in the same run: ``python -m tests.bench speed``.

Ratios survive a slow or busy machine; seconds do not. Each figure is the median of several rounds.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import langdetect
from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from bot.nlu.language import LanguageDetector
from knowledge.agencies import Agency, AgencyIndex, Permit, SourceInfo, SourceKind, Status, check
from knowledge.loading import load_library

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
ROUNDS = 7
AGENCIES = 10_000
MESSAGES = (
    "работодатель забрал паспорт и не отдает",
    "Маянамды үч айдан бери бербей жатат, эмне кылсам болот",
    "нас заперли в подвале и не выпускают, помогите",
    "Menga Moskvada patent kerak, qanday olsam bo'ladi",
    "how do i get a work permit in poland",
)
SYLLABLES = (
    "ал",
    "тын",
    "нур",
    "сапар",
    "жол",
    "мек",
    "ен",
    "шарк",
    "бек",
    "тур",
    "кад",
    "ры",
    "ала",
    "тоо",
)


def median_seconds(work: Callable[[], object]) -> float:
    """Return the median time of one call."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def agencies() -> tuple[AgencyIndex, list[str]]:
    """Return a made-up register and its names."""
    chance = random.Random(7)
    names = [
        "ДЕМО " + " ".join("".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))
        for _ in range(AGENCIES)
    ]
    permits = (Permit(destination="TR", status=Status.PERMITTED),)
    info = SourceInfo("bench", "Bench", SourceKind.REGISTER, None, demo=True)
    entries = [Agency(f"B-{i}", "bench", name, permits=permits) for i, name in enumerate(names)]
    return AgencyIndex(entries, [info]), names


def main() -> None:
    """Print the table."""
    library, detector = load_library(KNOWLEDGE), LanguageDetector.load()
    index, names = agencies()
    chance = random.Random(8)
    asked = [name.replace("а", "a", 1).lower() for name in chance.sample(names, 20)]
    today = datetime.now(UTC).date()
    langdetect.detect("warm")
    pairs = [
        (
            f"agency by name among {AGENCIES:,}",
            lambda: [check(index, name, today=today) for name in asked],
            "rapidfuzz.process.extract, WRatio",
            lambda: [process.extract(name, names, scorer=fuzz.WRatio, limit=5) for name in asked],
        ),
        (
            "language of a message",
            lambda: [detector.detect(text) for text in MESSAGES],
            "langdetect as shipped",
            lambda: [langdetect.detect(text) for text in MESSAGES],
        ),
        (
            "danger in a message",
            lambda: [library.danger.find(text) for text in MESSAGES],
            "language of a message",
            lambda: [detector.detect(text) for text in MESSAGES],
        ),
        (
            "country of a message",
            lambda: [library.countries.main(text) for text in MESSAGES],
            "danger in a message",
            lambda: [library.danger.find(text) for text in MESSAGES],
        ),
    ]
    table = Table("what", "baseline", "times the baseline's speed", title="Speed")
    for name, work, baseline, other in pairs:
        ratio = median_seconds(other) / median_seconds(work)
        table.add_row(name, baseline, f"{ratio:.2f}")
    Console().print(table)

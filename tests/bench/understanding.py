"""What understanding a message costs: ``python -m tests.bench understanding``.

The baseline is the smallest answer of the same server (`/version`): what Rasa and the loopback take
without understanding anything. Needs the trained model (``make setup``).
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence

import httpx
import psutil
from rich.console import Console
from rich.table import Table

from actions.understanding import Understander
from bot.nlu.client import RasaParser
from bot.nlu.language import LanguageDetector
from bot.nlu.places import ROOT, server_token
from bot.nlu.sentences import read_schema, read_sentences
from bot.nlu.server import NluServer
from bot.nlu.serving import ensure_model
from bot.settings import load_settings
from knowledge.loading import load_library

MESSAGES = 600
AT_ONCE = 4


def main() -> None:
    """Measure and show a table."""
    asyncio.run(_measure())


async def _measure() -> None:
    data_dir = load_settings().data_dir
    model, token = ensure_model(data_dir), server_token(data_dir)
    schema = read_schema(ROOT / "nlu_data" / "schema.yml")
    found = read_sentences(ROOT / "tests" / "nlu", schema).found
    texts = [sentence.text for sentence in found[:: max(1, len(found) // MESSAGES)]][:MESSAGES]
    library, languages = load_library(ROOT / "knowledge"), LanguageDetector.load()
    log = data_dir / "logs" / "nlu-bench.log"
    table = Table("what", "median ms", "p95 ms", "times the baseline", title="Understanding")
    async with NluServer(model, token=token, log=log) as server:
        async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
            base = await _timed(texts, lambda _: client.get("/version"))
        async with RasaParser.open(server.url, token=token, model=model.name) as parser:
            parsed = await _timed(texts, parser.parse)
            again = await _timed(texts, parser.parse)
        async with RasaParser.open(server.url, token=token, model=model.name) as parser:
            whole = await _timed(texts, Understander(lambda: library, languages, parser).understand)
        async with RasaParser.open(server.url, token=token, model=model.name) as parser:
            started = time.perf_counter()
            places = asyncio.Semaphore(AT_ONCE)
            await asyncio.gather(*(_one(parser, text, places) for text in texts))
            a_second = len(texts) / (time.perf_counter() - started)
        memory = _memory_of_children()
    for name, times in (
        ("/version, the baseline", base),
        ("a parse over HTTP", parsed),
        ("the same question again", again),
        ("a message, understood whole", whole),
    ):
        middle, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        ratio = middle / statistics.median(base)
        table.add_row(name, f"{middle * 1000:.2f}", f"{slow * 1000:.2f}", f"{ratio:.2f}")
    console = Console()
    console.print(table)
    console.print(f"{a_second:.0f} messages a second, {AT_ONCE} at once; NLU server {memory} MiB")


async def _one(parser: RasaParser, text: str, places: asyncio.Semaphore) -> None:
    async with places:
        await parser.parse(text)


async def _timed(texts: Sequence[str], ask: Callable[[str], Awaitable[object]]) -> list[float]:
    times = []
    for text in texts:
        started = time.perf_counter()
        await ask(text)
        times.append(time.perf_counter() - started)
    return times


def _memory_of_children() -> int:
    """Resident memory of the programs that this one started, in MiB."""
    children = psutil.Process().children(recursive=True)
    return round(sum(child.memory_info().rss for child in children) / 2**20)

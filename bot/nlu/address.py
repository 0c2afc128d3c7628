"""Where our NLU server listens at this moment, told from one process to the others by a file."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.nlu.client import RasaParser

FILE: Final = "nlu-address.json"
LOOK_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Address:
    """The address file in the program's data folder."""

    data_dir: Path

    def write(self, url: str, model: str) -> None:
        """Say that the server with this model answers at ``url``."""
        beside = self._path.with_name(f"{FILE}.{os.getpid()}")
        beside.write_text(json.dumps({"url": url, "model": model}), encoding="utf-8")
        beside.replace(self._path)

    def remove(self) -> None:
        """Say that no server of ours runs."""
        self._path.unlink(missing_ok=True)

    def read(self) -> tuple[str, str] | None:
        """Return address and model; None where no server of ours runs."""
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            return str(content["url"]), str(content["model"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def url(self, otherwise: str) -> str:
        """Return the address, or ``otherwise`` where no server of ours runs."""
        known = self.read()
        return known[0] if known else otherwise

    @property
    def _path(self) -> Path:
        return self.data_dir / FILE


async def follow(address: Address, parser: RasaParser) -> None:
    """Let a parser ask whichever server answers now, until cancelled."""
    while True:
        if known := address.read():
            parser.use_server(*known)
        await asyncio.sleep(LOOK_SECONDS)

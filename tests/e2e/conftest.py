"""`safar run` as people start it: local Telegram, real Rasa, bot, on free ports, once per session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.stack import PATIENCE, Stack, wait_until


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    running = Stack(tmp_path_factory.mktemp("safar"))
    running.start("run", "run")
    try:
        wait_until(
            lambda: running.readiness().get("nlu", {}).get("state") == "ok",
            "the whole product",
            4 * PATIENCE,
        )
        yield running
    finally:
        running.stop()

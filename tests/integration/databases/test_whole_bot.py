"""The whole bot on each database, with the NLU server down: danger, keywords, menus go on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.stack import Stack, running_stack


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def stack(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stack]:
    extra = {}
    if request.param == "postgres":
        extra["DATABASE_URL"] = request.getfixturevalue("postgres_url")
    else:
        os.environ.pop("DATABASE_URL", None)
    with running_stack(tmp_path, **extra) as running:
        yield running


def test_without_nlu_people_are_answered_and_danger_reaches_the_operators(stack: Stack) -> None:
    assert stack.readiness()["nlu"]["state"] == "down"
    phone = stack.phone(61_001)
    phone.write("/start")
    phone.wait_for("Сафар")
    phone.ask("работодатель забрал мой паспорт и не отдаёт", "Источники")
    phone.ask("проверьте агентство ДЕМО Сапар Жумуш", "ДЕМО")
    phone.ask("нас заперли в подвале и бьют, мы в Москве", "112")
    thread = stack.desk.topic_with("заперли в подвале")["thread_id"]
    stack.desk.write(7001, thread, "мы на связи, где вы?")
    phone.wait_for("мы на связи, где вы?")
    phone.write("в промзоне")
    stack.desk.topic_with("в промзоне")

    assert "safar_queue" in stack.metrics()

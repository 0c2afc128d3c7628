"""The messages of a burst become one turn; nothing of them is lost or handled twice."""

from __future__ import annotations

from collections.abc import Callable

from actions.burst import Unfinished
from actions.messages import Incoming, Reply, Say, ToContact
from bot.pipeline.burst import LONGEST, PAUSE
from bot.storage.lanes import chat_lane
from tests.fakes.storage import MemoryStorage
from tests.unit.bot.pipeline.test_worker import Handler, Post

SECONDS = PAUSE.total_seconds()


class Waiting(Handler):
    """Finds every message unfinished until nothing more is awaited."""

    def __init__(self, storage: MemoryStorage, is_whole: Callable[[Incoming], bool]) -> None:
        super().__init__(storage)
        self.is_whole = is_whole

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        if not (incoming.settled or self.is_whole(incoming)):
            raise Unfinished
        self.seen.append(incoming)
        replies: list[Reply] = [Say(ToContact("anna"), f"heard {incoming.text}")]
        units = self.storage.units("bot")
        async with units.for_update(incoming.update_id, incoming.also) as unit:
            await unit.outbox.put(replies)
            await unit.commit()
        return replies


def post(is_whole: Callable[[Incoming], bool] = lambda _: False) -> Post:
    made = Post()
    made.handler = Waiting(made.storage, is_whole)
    made.worker._handler = made.handler
    return made


async def test_a_lonely_message_is_answered_after_a_pause() -> None:
    office = post()
    await office.comes(1, "hello")
    await office.worker.step()
    assert (office.texts, office.state(1)) == ([], "open")
    office.clock.pass_(seconds=SECONDS)
    await office.worker.step()
    assert office.said() == ["heard hello"]


async def test_three_messages_get_one_answer() -> None:
    office = post()
    await office.comes(1, "hello")
    await office.worker.step()
    for number, text in ((2, "i am in moscow"), (3, "no salary")):
        office.clock.pass_(seconds=SECONDS - 0.5)
        await office.comes(number, text)
        await office.worker.step()
    assert office.said() == []
    office.clock.pass_(seconds=SECONDS)
    await office.worker.step()
    assert office.said() == ["heard hello\ni am in moscow\nno salary"]
    assert [office.state(number) for number in (1, 2, 3)] == ["done", "done", "done"]
    assert office.storage.state.inbox[1].attempts == 0


async def test_what_was_said_long_after_is_another_request() -> None:
    office = post()
    await office.comes(1, "hello")
    office.clock.pass_(seconds=SECONDS + 0.5)
    await office.comes(2, "no salary")
    await office.worker.step()
    assert office.said() == ["heard hello"]
    office.clock.pass_(seconds=SECONDS)
    await office.worker.step()
    assert office.said() == ["heard hello", "heard no salary"]


async def test_a_command_ends_the_burst() -> None:
    office = post(lambda incoming: incoming.text.startswith("/"))
    for number, text in ((1, "hello"), (2, "i am"), (3, "/menu")):
        await office.comes(number, text)
    await office.worker.step()
    await office.worker.step()
    assert office.said() == ["heard hello\ni am", "heard /menu"]


async def test_nobody_waits_for_ever() -> None:
    office = post()
    for number in range(1, 40):
        await office.comes(number, f"m{number}")
        await office.worker.step()
        office.clock.pass_(seconds=1)
        if office.said():
            break
    waited = office.clock.now() - office.storage.state.inbox[1].received_at
    assert LONGEST <= waited <= 2 * LONGEST


async def test_other_chats_are_not_held_up() -> None:
    office = post(lambda incoming: incoming.chat_id == 6)
    await office.comes(1, "hello")
    await office.comes(2, "a clear question", chat=6)
    await office.worker.step()
    assert office.said() == ["heard a clear question"]


async def test_a_stopping_worker_answers_what_it_has() -> None:
    office = post()
    await office.comes(1, "hello")
    office.worker.stop()
    row = await office.storage.inbox.take("bot", office.clock.now(), 60)
    assert row is not None
    assert row.lane == chat_lane(5)
    await office.worker._work_off(row)
    assert office.said() == ["heard hello"]

"""The main job on real parts: python-telegram-bot, Rasa, SQLite, local Telegram."""

from __future__ import annotations

import itertools
import json
import time

import psutil
import pytest

from knowledge.languages import OWN_NAMES
from tests.support.stack import Stack, wait_until

pytestmark = pytest.mark.rasa

_users = itertools.count(90_001)

QUESTIONS = {
    "ru": ("сколько стоит патент в Москве", "патент"),
    "ky": ("Москвада патент кантип алса болот", "патент"),
    "kk": ("Мәскеуде патентті қалай алуға болады", "патент"),
    "tg": ("дар Москва патентро чӣ хел гирифтан мумкин", "патент"),
    "uz-Latn": ("Moskvada patent qanday olinadi", "patent"),
    "uz-Cyrl": ("Москвада патент қандай олинади", "патент"),
    "tk": ("Moskwada patenti nädip alyp bolýar", "patent"),
    "en": ("how do i get a patent in Moscow", "patent"),
}


@pytest.mark.parametrize("language", QUESTIONS)
def test_a_question_is_answered_in_each_language(stack: Stack, language: str) -> None:
    phone = stack.phone(next(_users), language.split("-", maxsplit=1)[0])
    phone.write("/start")
    welcome = wait_until(phone.bot_messages, "the first screen")[-1]
    phone.tap(welcome, OWN_NAMES[language])
    wait_until(lambda: len(phone.bot_messages()[-1]["buttons"]) > 5, "the menu")
    question, word = QUESTIONS[language]
    answer = phone.ask(question, word)

    assert "2025" in answer["text"]
    assert any("👤" in b["text"] for row in answer["buttons"] for b in row)


def test_one_thought_in_three_messages_gets_one_answer(stack: Stack) -> None:
    phone = stack.phone(next(_users), "ru")
    phone.write("/start")
    before = len(wait_until(phone.bot_messages, "the first screen"))
    for text in ("здравствуйте", "я тут в Москве", "патент как оформить?"):
        phone.write(text)
    answer = phone.wait_for("Источники")
    time.sleep(2.5)  # longer than a burst's pause: nothing else comes

    assert "патент" in answer["text"].casefold()
    assert len(phone.bot_messages()) == before + 1


def test_danger_in_kyrgyz_opens_a_case_and_an_operator_answers(stack: Stack) -> None:
    phone = stack.phone(next(_users), "ky")
    text = "жардам бергиле, бизди подвалга камап коюшту, сабап жатышат, Москвадабыз"
    told = phone.ask(text, "112")
    topic = stack.desk.topic_with("камап коюшту")
    thread = topic["thread_id"]

    assert "🔴" in topic["name"]
    assert told["text"].index("112") < 400
    stack.desk.write(7001, thread, "Саламатсызбы, мен операторм. Азыр жалгызсызбы?")
    phone.wait_for("Азыр жалгызсызбы")
    phone.write("ооба, алар кетишти")
    stack.desk.topic_with("ооба, алар кетишти")
    stack.desk.write(7001, thread, "/close")
    wait_until(
        lambda: next(t for t in stack.desk.topics() if t["thread_id"] == thread)["closed"],
        "the closed topic",
    )


def test_a_stranger_in_the_group_reaches_nobody(stack: Stack) -> None:
    phone = stack.phone(next(_users))
    phone.ask("нас заперли в цеху и бьют, мы в Казани", "112")
    thread = stack.desk.topic_with("заперли в цеху")["thread_id"]
    stack.desk.write(4242, thread, "выходи, я тебя жду")
    stack.desk.topic_with("нет в списке операторов")

    assert not any("я тебя жду" in m["text"] for m in phone.bot_messages())


def test_a_demo_agency_is_checked_by_name(stack: Stack) -> None:
    phone = stack.phone(next(_users))
    phone.write("/agency")
    phone.wait_for("Напишите название")

    assert "ДЕМО" in phone.ask("ДЕМО Сапар Жумуш", "Сапар Жумуш")["text"]


def test_a_broken_update_is_a_dead_letter_and_the_next_is_answered(stack: Stack) -> None:
    broken = {"message": {"message_id": 1, "date": "yesterday", "chat": {"id": "x"}, "text": 5}}
    stack.http.post("/sandbox/updates", json=broken).raise_for_status()
    phone = stack.phone(next(_users))
    phone.write("/start")

    wait_until(phone.bot_messages, "an answer after the broken update")


def test_the_kill_of_a_part_is_noticed_and_mended(stack: Stack) -> None:
    parent = psutil.Process(stack._processes["run"].pid)
    bots = [c for c in parent.children(recursive=True) if "bot" in c.cmdline()[-1:]]
    assert len(bots) == 1
    bots[0].kill()
    phone = stack.phone(next(_users))
    phone.write("/start")

    wait_until(phone.bot_messages, "an answer after the restart")


def test_no_text_or_token_is_in_any_log(stack: Stack) -> None:
    phone = stack.phone(next(_users))
    phone.ask("сколько стоит патент в Москве, спрашивает квазипатентщик", "Источники")
    time.sleep(0.2)
    logs = "".join(p.read_text("utf-8", "replace") for p in (stack.data_dir / "logs").iterdir())

    assert "квазипатентщик" not in logs
    assert "LOCAL-telegram" not in logs


def test_understand_answers_by_the_same_code(stack: Stack) -> None:
    lines = [
        {"id": "a", "text": "сколько стоит патент в Москве"},
        {"id": "b", "text": ""},
        {"id": "c", "text": "нас заперли и бьют", "language_code": "ru"},
    ]
    done = stack.safar("understand", "--jsonl", input="\n".join(map(json.dumps, lines)))
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0, done.stderr
    assert [a["id"] for a in answers] == ["a", "b", "c"]
    assert (answers[0]["action"], answers[0]["topic"], answers[0]["country"]) == (
        "answer", "work_permit", "RU",
    )  # fmt: skip
    assert answers[2]["risk"] == "immediate"

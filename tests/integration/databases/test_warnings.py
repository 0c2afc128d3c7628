"""A report becomes a warning on the local Telegram, on each database, with the NLU server down."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.integration.databases.test_whole_bot import stack
from tests.support.stack import Phone, Stack, wait_until

__all__ = ["stack"]

GENERAL = 1
STORY = "взяли с меня деньги за визу и уже месяц не отвечают на звонки"
FIRM = "Зувакс Перлон, +996 100 00 00 88"
_users = itertools.count(71_001)


def general(stack: Stack) -> list[dict[str, Any]]:
    return [
        message
        for topic in stack.desk.topics()
        if topic["general"]
        for message in topic["messages"]
    ]


def wait_general(stack: Stack, fits: Callable[[str], bool], what: str) -> dict[str, Any]:
    """Return the newest message of General that fits."""

    def look() -> dict[str, Any] | None:
        found = [message for message in general(stack) if fits(message["text"] or "")]
        return found[-1] if found else None

    return wait_until(look, what)


def press(stack: Stack, message: dict[str, Any], label: str, who: int) -> None:
    labels = [b["text"] for row in message["buttons"] for b in row]
    (button,) = [text for text in labels if label in text]
    stack.desk.tap(who, GENERAL, message["message_id"], button)


def write(stack: Stack, text: str, who: int, prompt: str) -> None:
    """Answer what the bot has asked this operator for in General."""
    wait_general(stack, lambda shown: prompt in shown and str(who) in shown, f"{prompt!r}")
    stack.desk.write(who, GENERAL, text)


def report(phone: Phone) -> str:
    """Tell everything a report asks for; returns its code."""
    phone.write("/start")
    welcome = phone.wait_for("Сафар")
    assert welcome["buttons"]
    phone.write("/menu")
    phone.tap(phone.wait_for("Меню."), "Пожаловаться")
    phone.wait_for("Что случилось")
    phone.write(STORY)
    phone.tap(phone.wait_for("О работе в какой стране"), "Польша")
    phone.wait_for("На кого жалоба")
    phone.write(FIRM)
    phone.tap(phone.wait_for("Сколько денег"), "Пропустить")
    phone.tap(phone.wait_for("Когда это было"), "Пропустить")
    phone.wait_for("Есть фото чека")
    phone.send(photo=True)
    phone.tap(phone.wait_for("Файл добавлен"), "Готово")
    phone.tap(phone.wait_for("Можно ли оператору"), "Да")
    phone.tap(phone.wait_for("Проверьте, пожалуйста"), "Отправить")
    sent = phone.wait_for("Жалоба принята")
    found = re.search(r"номер ([A-Z0-9]{6})", sent["text"])
    assert found
    return found[1]


def check(phone: Phone, words: str) -> dict[str, Any]:
    return phone.ask("проверьте агентство Зувакс Перлон", words)


def test_a_report_becomes_a_warning_and_is_retracted(stack: Stack, tmp_path: Path) -> None:
    watcher = stack.phone(next(_users))
    watcher.write("/start")
    watcher.wait_for("Сафар")
    watcher.tap(check(watcher, "нет в тех списках"), "Следить")
    watcher.wait_for("Слежу за")

    reporter = stack.phone(next(_users))
    code = report(reporter)
    card = wait_general(stack, lambda text: code in text and STORY in text, "the card")
    wait_until(lambda: any(m.get("photo") or m.get("kind") == "photo" or "photo" in m
                           for m in general(stack)), "the photo")  # fmt: skip
    assert str(reporter.user) not in card["text"]

    press(stack, card, "Взять", 7001)
    card = wait_general(stack, lambda text: code in text and "в работе" in text, "the card taken")
    press(stack, card, "Спросить", 7001)
    write(stack, "Есть ли договор?", 7001, "напишите вопрос")
    reporter.tap(reporter.wait_for("Есть ли договор?"), "Ответить")
    reporter.wait_for("Напишите ответ")
    reporter.write("договор есть, но без печати")
    answer = wait_general(stack, lambda text: "без печати" in text, "the answer")

    press(stack, answer, "Подтвердить", 7001)
    write(stack, "Позвонили, номер тот же", 7001, "что вы проверили")
    write(stack, "Чек и договор без печати", 7001, "напишите основание")
    warning = wait_general(
        stack, lambda text: "Предупреждение" in text and "черновик" in text, "the draft"
    )
    press(stack, warning, "Опубликовать", 7001)
    write(stack, "Брали деньги за визы и не отвечали", 7001, "что увидят люди")
    proposed = wait_general(stack, lambda text: "ждёт второго оператора" in text, "the proposal")
    press(stack, proposed, "Второй оператор", 7001)
    press(stack, proposed, "Второй оператор", 4242)
    assert check(watcher, "нет в тех списках")
    press(stack, proposed, "Второй оператор", 7002)
    wait_general(stack, lambda text: "опубликовано" in text, "the publication")

    news = watcher.wait_for("статус изменился")
    assert "есть предупреждение" in news["text"]
    asker = stack.phone(next(_users))
    asker.write("/start")
    asker.wait_for("Сафар")
    heard = check(asker, "опубликовали предупреждение")["text"]
    assert "Брали деньги за визы и не отвечали" in heard
    assert "Чек и договор без печати" in heard
    assert "номер тот же" not in heard

    file = tmp_path / "warnings.csv"
    assert stack.safar("warnings", "export", str(file)).returncode == 0
    with file.open(encoding="utf-8") as lines:
        (row,) = list(csv.DictReader(lines))
    checked = stack.safar("agencies", "check", "Zuvaks Perlon")
    assert '"warned"' in checked.stdout
    logged = stack.safar("warnings", "log", row["register_id"])
    assert all(word in logged.stdout for word in ("propose", "publish", "7001", "7002"))
    edited = file.read_text("utf-8").replace("Брали деньги", "Двое отдали деньги")
    file.write_text(edited, "utf-8")
    alone = stack.safar("warnings", "apply", str(file), "--by", "7001", "--confirmed-by", "7001")
    assert alone.returncode != 0
    assert "another operator must confirm" in alone.stderr
    both = ("--by", "7001", "--confirmed-by", "7003")
    applied = stack.safar("warnings", "apply", str(file), *both)
    assert applied.returncode == 0, applied.stderr

    def is_corrected() -> bool:
        return "Двое отдали деньги" in check(asker, "опубликовали предупреждение")["text"]

    wait_until(is_corrected, "the corrected warning")

    live = wait_general(stack, lambda text: "Люди видят" in text, "the card of the warning")
    press(stack, live, "Отозвать", 7002)
    write(stack, "Оказалась другая фирма", 7002, "почему отзываете")
    wait_general(stack, lambda text: "отозвано" in text, "the retraction")
    watcher.wait_for("Предупреждение больше не действует")
    assert check(asker, "нет в тех списках")

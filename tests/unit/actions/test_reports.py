"""A report from the chat: every question, every way out, and what the operators get."""

from __future__ import annotations

from typing import Any

import pytest

from actions.messages import Attach, Kind, Reply, Say, ToCase, ToOperators
from actions.report_agency import MOST_A_DAY
from actions.report_draft import MOST_FILES, Step
from actions.report_records import AgencyReport, Evidence
from knowledge.languages import LANGUAGES
from tests.unit.actions.conftest import Chat, buttons, data_of, said

STORY = "фирма взяла с меня деньги за визу и уже месяц не отвечает на звонки"
PHOTO: dict[str, Any] = {"kind": Kind.MEDIA, "media": "photo", "file_id": "file-1"}


def to_operators(replies: list[Reply]) -> list[Say]:
    return [r for r in replies if isinstance(r, Say) and isinstance(r.to, ToOperators)]


def reports(chat: Chat) -> list[AgencyReport]:
    return list(chat.storage.state.reports.values())


async def begin(chat: Chat) -> list[Reply]:
    await chat.write("/start")
    return await chat.tap("report")


async def up_to(chat: Chat, step: Step) -> list[Reply]:
    """Answer everything before a step."""
    replies = await begin(chat)
    answers = {
        Step.WHAT: lambda: chat.write(STORY),
        Step.COUNTRY: lambda: chat.tap("rcountry:PL"),
        Step.AGENCY: lambda: chat.write("Зувакс Перлон, +996 100 00 00 88"),
        Step.MONEY: lambda: chat.write("500 евро"),
        Step.HAPPENED: lambda: chat.write("в сентябре"),
        Step.EVIDENCE: lambda: chat.tap("rskip:evidence"),
        Step.ASK_BACK: lambda: chat.tap("raskback:yes"),
    }
    for one, answer in answers.items():
        if one is step:
            break
        replies = await answer()
    return replies


async def test_a_report_tells_what_where_who_money_when_files_and_whether_to_ask_back(
    chat: Chat,
) -> None:
    await up_to(chat, Step.EVIDENCE)
    await chat.send(**PHOTO)
    await chat.tap("rskip:evidence")
    summary = await chat.tap("raskback:yes")
    for told in (STORY, "Зувакс Перлон", "500 евро", "в сентябре"):
        assert told in said(summary)
    replies = await chat.tap("rsend")

    (report,) = reports(chat)
    assert (report.what, report.country, report.money) == (STORY, "PL", "500 евро")
    assert (report.agency, report.happened) == ("Зувакс Перлон, +996 100 00 00 88", "в сентябре")
    assert report.evidence == (Evidence("photo", "file-1"),)
    assert report.may_ask_back
    assert set(report.keys) == {"firm:perlon-zovaks", "phone:996:100000088"}
    assert report.id in said(replies)
    (card,) = to_operators(replies)
    assert STORY in card.text
    assert "501" not in card.text, "who told it is not shown"
    assert [r.file_id for r in replies if isinstance(r, Attach)] == ["file-1"]
    assert (await chat.contact()).dialogue.count("file-1") == 0


async def test_everything_can_be_skipped_but_not_everything_at_once(chat: Chat) -> None:
    replies = await begin(chat)
    for step in (Step.WHAT, Step.COUNTRY, Step.AGENCY, Step.MONEY, Step.HAPPENED, Step.EVIDENCE):
        data = "rcountry:general" if step is Step.COUNTRY else f"rskip:{step}"
        assert data in [b.data for b in buttons(replies)]
        replies = await chat.tap(data)
    replies = await chat.tap("raskback:no")
    assert "Пока нечего проверять" in said(replies)
    await chat.write("обманули на 300 долларов")
    replies = await chat.tap("rsend")

    (report,) = reports(chat)
    assert report.what == "обманули на 300 долларов"
    assert (report.agency, report.country, report.money, report.happened) == ("", None, None, None)
    assert (report.evidence, report.may_ask_back, report.keys) == ((), False, ())


async def test_the_first_message_is_not_asked_again(chat: Chat) -> None:
    await chat.write("/start")
    text = "фирма «Зувакс Перлон» взяла с меня деньги и не отвечает уже месяц"
    replies = await chat.write(text, "report_agency")

    assert "стране" in said(replies)
    assert text not in said(replies)


@pytest.mark.parametrize("step", list(Step)[1:])
async def test_back_opens_the_question_before_and_keeps_what_else_was_told(
    chat: Chat, step: Step
) -> None:
    await up_to(chat, step)
    typed = await chat.write("назад")
    before = list(Step)[list(Step).index(step) - 1]

    texts = chat.turns.understander.library().texts
    key = "report-ask-back" if before is Step.ASK_BACK else f"report-ask-{before}"
    assert texts.t("ru", key) in said(typed)
    if before is not Step.WHAT:
        assert "Назад" in str(buttons(typed))


async def test_a_button_of_an_older_question_says_so_and_changes_nothing(chat: Chat) -> None:
    await up_to(chat, Step.MONEY)
    before = (await chat.contact()).dialogue
    for data in ("rskip:agency", "rback:what", "rcountry:DE", "raskback:yes", "rsend"):
        replies = await chat.tap(data)
        assert "устарела" in str(replies)
        assert said(replies) == ""
    assert (await chat.contact()).dialogue.partition('"draft"')[2] == before.partition('"draft"')[2]


@pytest.mark.parametrize("way", ["отмена", "rcancel"])
async def test_cancel_drops_the_report(chat: Chat, way: str) -> None:
    await up_to(chat, Step.MONEY)
    replies = await (chat.tap(way) if way == "rcancel" else chat.write(way))
    assert "отменено" in said(replies)
    again = await chat.tap("report")
    assert "Что случилось" in said(again)
    assert "не потеряна" not in said(again)
    assert reports(chat) == []


async def test_a_question_in_the_middle_is_answered_and_the_report_goes_on(chat: Chat) -> None:
    await up_to(chat, Step.MONEY)
    replies = await chat.write("сколько стоит патент в Москве?", "work_permit")

    assert "патент" in said(replies).casefold()
    assert "Ваша жалоба не потеряна" in said(replies)
    assert "Сколько денег" in said(replies)
    await chat.write("500 евро")
    await chat.tap("rskip:happened")
    await chat.tap("rskip:evidence")
    await chat.tap("raskback:no")
    await chat.tap("rsend")
    assert [report.money for report in reports(chat)] == ["500 евро"]


async def test_a_story_that_sounds_like_a_topic_is_the_story(chat: Chat) -> None:
    await begin(chat)
    replies = await chat.write("мне не заплатили зарплату за три месяца", "unpaid_wages")

    assert "стране" in said(replies)


async def test_buttons_of_other_things_do_not_lose_the_report(chat: Chat) -> None:
    await up_to(chat, Step.MONEY)
    await chat.tap("menu")
    await chat.write("телефоны помощи оаэ", "find_help")
    replies = await chat.tap("report")
    assert "не потеряна" in said(replies)
    assert "Сколько денег" in said(replies)


async def test_danger_leaves_the_report_at_once(chat: Chat) -> None:
    await begin(chat)
    replies = await chat.write("нас заперли в подвале в Москве и бьют", "in_danger")

    assert "112" in said(replies)
    assert any(isinstance(r, Say) and isinstance(r.to, ToCase) for r in replies)
    assert "Ваша жалоба" not in said(replies)
    assert reports(chat) == []


async def test_a_report_not_finished_is_forgotten_after_a_day(chat: Chat) -> None:
    await up_to(chat, Step.MONEY)
    await chat.tap("menu")
    chat.clock.pass_(hours=25)
    replies = await chat.tap("report")
    assert "не потеряна" not in said(replies)
    assert "Что случилось" in said(replies)


async def test_files_come_at_any_question_and_their_captions_are_answers(chat: Chat) -> None:
    await begin(chat)
    replies = await chat.send(**PHOTO, text=STORY)
    assert "стране" in said(replies)
    await chat.tap("rcountry:PL")
    await chat.send(**{**PHOTO, "media": "voice", "file_id": "voice-1"})
    nothing = await chat.send(kind=Kind.MEDIA, media="location")
    assert "не файл" in said(nothing)
    sticker = await chat.send(kind=Kind.MEDIA, media="sticker", file_id="smile")
    assert "не файл" in said(sticker)
    await chat.write("Зувакс Перлон")
    for number in range(MOST_FILES + 3):
        await chat.send(**{**PHOTO, "file_id": f"more-{number}"})
    await chat.write("дальше")
    await chat.write("не помню")
    await chat.tap("rskip:evidence")
    await chat.write("да")
    await chat.write("да")

    (report,) = reports(chat)
    assert report.what == STORY
    assert report.evidence[:2] == (Evidence("photo", "file-1"), Evidence("voice", "voice-1"))
    assert len(report.evidence) == MOST_FILES
    assert report.may_ask_back


async def test_what_is_written_where_files_are_asked_is_part_of_the_story(chat: Chat) -> None:
    await up_to(chat, Step.EVIDENCE)
    await chat.write("чек остался у сестры, могу прислать потом")
    await chat.tap("rskip:evidence")
    await chat.tap("raskback:no")
    await chat.tap("rsend")
    (report,) = reports(chat)
    assert report.what == f"{STORY}\nчек остался у сестры, могу прислать потом"


async def test_a_place_nobody_knows_is_not_lost(chat: Chat) -> None:
    await up_to(chat, Step.COUNTRY)
    await chat.write("на острове Тмутаракань")
    await chat.write("Зувакс Перлон")
    for data in ("rskip:money", "rskip:happened", "rskip:evidence", "raskback:no", "rsend"):
        await chat.tap(data)
    (report,) = reports(chat)
    assert report.country is None
    assert "Тмутаракань" in report.what


async def test_a_person_who_floods_is_led_to_a_human(chat: Chat) -> None:
    for _ in range(MOST_A_DAY):
        await up_to(chat, Step.CHECK)
        await chat.tap("rsend")
    await up_to(chat, Step.CHECK)
    replies = await chat.tap("rsend")
    assert "уже много жалоб" in said(replies)
    assert len(reports(chat)) == MOST_A_DAY
    assert to_operators(replies) == []
    chat.clock.pass_(days=1)
    await up_to(chat, Step.CHECK)
    await chat.tap("rsend")
    assert len(reports(chat)) == MOST_A_DAY + 1


async def test_a_person_counts_once_and_the_second_report_says_that_there_are_two(
    chat: Chat,
) -> None:
    await up_to(chat, Step.CHECK)
    await chat.tap("rsend")
    await up_to(chat, Step.CHECK)
    replies = await chat.tap("rsend")
    (card,) = to_operators(replies)
    assert "Жалоб об этой фирме: 2. Независимых людей: 1." in card.text


async def tell(chat: Chat, user: int, story: str, *, new: bool = False) -> AgencyReport:
    """Another person reports the same firm."""
    known = set(chat.storage.state.reports)
    chat.user = user
    await chat.write("/start")
    if not new:
        chat.clock.pass_(hours=2)
    await chat.tap("report")
    await chat.write(story)
    await chat.tap("rcountry:PL")
    await chat.write("ОсОО «Зувакс Перлон»")
    for data in ("rskip:money", "rskip:happened", "rskip:evidence", "raskback:no", "rsend"):
        await chat.tap(data)
    (fresh,) = set(chat.storage.state.reports) - known
    return chat.storage.state.reports[fresh]


async def test_others_hear_of_reports_from_three_people_on_and_never_more(chat: Chat) -> None:
    stories = (
        "взяли триста долларов и пропали",
        "обещали визу в Польшу, не дали ничего",
        "паспорт вернули только через месяц",
    )
    asked = 900
    for number, story in enumerate(stories):
        report = await tell(chat, 601 + number, story)
        assert report.campaign == ""
        chat.user = asked = asked + 1
        await chat.write("/start")
        replies = await chat.write("проверьте Zuvaks Perlon", "check_agency")
        shown = "Жалобы ещё проверяются" in said(replies) or "сейчас проверяются" in said(replies)
        assert shown is (number == 2), f"after {number + 1} reports"
        assert story not in said(replies)


@pytest.mark.parametrize(
    ("first", "second", "new", "campaign"),
    [
        (STORY, STORY.upper(), False, "same_text"),
        (STORY, STORY + "!!", False, "same_text"),
        (f"{STORY} лучше звоните +996 100 00 00 55", "пропали, берите +996100000055", False,
         "same_phone"),
        ("взяли деньги и пропали", "обманули меня и брата", True, "burst"),
        ("взяли деньги", "взяли деньги", False, ""),
        ("взяли деньги и пропали", "обманули меня и брата", False, ""),
    ],
)  # fmt: skip
async def test_one_voice_with_many_accounts_is_recognised(
    chat: Chat, first: str, second: str, new: bool, campaign: str
) -> None:
    one = await tell(chat, 601, first, new=new)
    other = await tell(chat, 602, second, new=new)
    assert one.campaign == ""
    assert other.campaign == campaign
    async with chat.storage.units("reader").reading() as uow:
        assert await uow.reports.reporters_of(other.keys) == (1 if campaign else 2)


async def test_a_burst_is_one_hour(chat: Chat) -> None:
    await tell(chat, 601, "взяли деньги и пропали", new=True)
    chat.clock.pass_(hours=1.1)
    assert (await tell(chat, 602, "обманули меня и брата", new=True)).campaign == ""


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_report_speaks_every_language(chat: Chat, language: str) -> None:
    await chat.write("/start")
    await chat.tap(f"lang:{language}")
    shown = [said(await chat.tap("report"))]
    shown.append(said(await chat.write("x" * 50)))
    for data in ("rcountry:general", "rskip:agency", "rskip:money", "rskip:happened"):
        shown.append(said(await chat.tap(data)))
    shown.append(said(await chat.send(**PHOTO)))
    for data in ("rskip:evidence", "raskback:yes", "rsend"):
        shown.append(said(await chat.tap(data)))

    assert all(shown)
    assert len(set(shown)) == len(shown)
    assert len(reports(chat)) == 1


async def test_the_button_under_a_verdict_names_the_agency(chat: Chat) -> None:
    await chat.write("/start")
    verdict = await chat.write("проверьте ДЕМО Сапар Жумуш", "check_agency")
    await chat.tap(data_of(verdict, "report:"))
    await chat.write(STORY)
    replies = await chat.tap("rcountry:PL")
    assert "Сколько денег" in said(replies), "who it is about is known"

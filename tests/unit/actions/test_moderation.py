"""From a report to a warning that people see: operators' steps, two of them to publish, the log."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from actions.messages import AnswerTap, Attach, Edit, Kind, Reply, Say, ToContact, ToOperators
from actions.moderation_words import LONGEST_WORDS
from actions.own_warnings import OWN_LIST, as_agency, expire, with_own
from actions.report_records import AgencyReport, OwnWarning, WarningState
from knowledge.agencies import AgencyIndex, check
from knowledge.agencies import Kind as Verdict
from knowledge.languages import LANGUAGES
from tests.unit.actions.conftest import Chat, buttons, data_of, said

STORY = "взяли с меня деньги за визу и уже месяц не отвечают на звонки"
FIRM = "Зувакс Перлон, +996 100 00 00 88"


@dataclass
class Group:
    """The operators' group in front of one chat, and what is live."""

    chat: Chat
    lists: AgencyIndex
    says: list[Reply] = field(default_factory=list)

    async def tap(self, data: str, who: int = 7001) -> list[Reply]:
        self.says = await self.chat.operator(
            kind=Kind.TAP, tap=data, tap_id="t", message_id=5, who=who
        )
        return self.says

    async def write(self, text: str, who: int = 7001) -> list[Reply]:
        self.says = await self.chat.operator(text, who=who)
        return self.says

    @property
    def shown(self) -> str:
        """What the group sees of the last step: new messages, changed cards, toasts."""
        return "\n".join(
            r.text or ""
            for r in self.says
            if isinstance(r, Edit | AnswerTap)
            or (isinstance(r, Say) and isinstance(r.to, ToOperators))
        )

    @property
    def report(self) -> AgencyReport:
        return list(self.chat.storage.state.reports.values())[-1]

    @property
    def warning(self) -> OwnWarning:
        return list(self.chat.storage.state.warnings.values())[-1]

    @property
    def steps(self) -> list[tuple[str, int | None, str]]:
        return [(e.step, e.operator_id, e.subject) for e in self.chat.storage.state.audit]

    def live(self) -> AgencyIndex:
        warnings = [
            one
            for one in self.chat.storage.state.warnings.values()
            if one.state is WarningState.PUBLISHED
        ]
        texts = self.chat.turns.understander.library().texts
        return with_own(self.lists, warnings, texts, self.chat.clock.now().date())

    async def report_of(self, firm: str = FIRM, *, ask_back: str = "yes", **files: Any) -> None:
        await self.chat.write("/start")
        await self.chat.tap("report")
        await self.chat.write(STORY)
        await self.chat.tap("rcountry:PL")
        if files:
            await self.chat.send(kind=Kind.MEDIA, **files)
        await (self.chat.write(firm) if firm else self.chat.tap("rskip:agency"))
        for data in ("rskip:money", "rskip:happened", "rskip:evidence", f"raskback:{ask_back}"):
            await self.chat.tap(data)
        self.says = await self.chat.tap("rsend")

    async def verify(self, who: int = 7001) -> None:
        await self.tap(f"rverify:{self.report.id}", who)
        await self.write("Позвонили, номер отвечает, договор без печати", who)
        await self.write("Два чека и переписка", who)

    async def publish(self, text: str = "Брали деньги за визы и не отвечали") -> None:
        await self.verify()
        await self.tap(f"wpublish:{self.warning.id}")
        await self.write(text)
        await self.tap(f"wconfirm:{self.warning.id}", 7002)


@pytest.fixture
def group(chat: Chat, agencies: AgencyIndex) -> Group:
    found = Group(chat, agencies)
    chat.turns = replace(chat.turns, agencies=found.live)
    return found


async def ask(chat: Chat, query: str, user: int = 990) -> str:
    """What somebody else hears."""
    chat.user = user
    await chat.write("/start")
    return said(await chat.write(f"проверьте {query}", "check_agency"))


async def test_the_whole_way_from_a_report_to_a_warning_and_back(group: Group, chat: Chat) -> None:
    await group.report_of()
    report = group.report
    await group.tap(f"rtake:{report.id}")
    assert "в работе" in group.shown
    await group.verify()
    assert (group.report.state, group.warning.state) == ("accepted", WarningState.DRAFT)
    assert "нет в тех списках" in await ask(chat, "Зувакс Перлон")

    code = group.warning.id
    await group.tap(f"wpublish:{code}")
    await group.write("Брали деньги за визы и не отвечали")
    assert group.warning.state is WarningState.PROPOSED
    assert "нет в тех списках" in await ask(chat, "Зувакс Перлон")
    await group.tap(f"wconfirm:{code}")
    assert "другой оператор" in group.shown
    assert group.warning.state is WarningState.PROPOSED
    await group.tap(f"wconfirm:{code}", 7002)

    for query in ("Зувакс Перлон", "Zuvaks Perlon LLC", "+996 100 00 00 88"):
        heard = await ask(chat, query)
        assert "Операторы программы опубликовали предупреждение" in heard, query
        assert "Брали деньги за визы и не отвечали" in heard
        assert "Опубликовано: 24.11.2026" in heard
        assert "Основание: Два чека и переписка" in heard
        assert "договор без печати" not in heard, "the evidence is for operators"
        assert STORY not in heard
        assert "официальное" not in heard
    assert group.warning.expires_on == (chat.clock.now() + timedelta(days=365)).date()

    await group.tap(f"wside:{code}")
    await group.write("Фирма говорит: вернём деньги до декабря")
    await group.tap(f"wcorrect:{code}")
    await group.write("Двум людям деньги вернули", who=7001)
    assert "Брали деньги за визы" in await ask(chat, "Зувакс Перлон"), "the old text until then"
    await group.tap(f"wconfirm:{code}", 7003)
    heard = await ask(chat, "Зувакс Перлон")
    assert "Двум людям деньги вернули" in heard
    assert "Исправлено: 24.11.2026" in heard
    assert "Фирма говорит: вернём деньги" in heard

    await group.tap(f"wretract:{code}", 7002)
    await group.write("Оказалась другая фирма", who=7002)
    assert "нет в тех списках" in await ask(chat, "Зувакс Перлон")
    assert group.steps == [
        ("take", 7001, report.id),
        ("verify", 7001, report.id),
        ("draft", 7001, code),
        ("propose", 7001, code),
        ("publish", 7002, code),
        ("agency_side", 7001, code),
        ("propose", 7001, code),
        ("correct", 7003, code),
        ("retract", 7002, code),
    ]
    await group.tap(f"audit:{code}")
    assert "опубликовал" in group.shown
    assert "7002" in group.shown


async def test_strangers_publish_nothing(group: Group) -> None:
    await group.report_of()
    for data in (f"rtake:{group.report.id}", f"rverify:{group.report.id}"):
        await group.tap(data, who=4242)
        assert "нет в списке операторов" in group.shown
    await group.tap(f"rverify:{group.report.id}")
    assert await group.write("всё проверено", who=4242) == []
    assert await group.write("я не спрошен", who=7002) == []
    assert (group.report.state, group.steps) == ("new", [])


async def test_a_report_is_rejected_with_a_reason_and_counts_no_more(
    group: Group, chat: Chat
) -> None:
    await group.report_of()
    await group.tap(f"rreject:{group.report.id}")
    assert "почему отклоняете" in group.shown
    await group.write("// посмотрю ещё")
    assert group.report.state == "new"
    await group.write("Речь о другой фирме")
    assert (group.report.state, group.report.reason) == ("rejected", "Речь о другой фирме")
    assert "Речь о другой фирме" in group.shown
    async with chat.storage.units("r").reading() as uow:
        assert await uow.reports.reporters_of(group.report.keys) == 0
    await group.tap(f"rverify:{group.report.id}")
    assert "устарела" in group.shown


async def test_the_reporter_is_asked_through_the_bot_and_the_answer_comes_back(
    group: Group, chat: Chat
) -> None:
    await group.report_of()
    code = group.report.id
    await group.tap(f"rask:{code}")
    replies = await group.write("Есть ли у вас чек?")
    (question,) = [r for r in replies if isinstance(r, Say) and isinstance(r.to, ToContact)]
    assert "Есть ли у вас чек?" in question.text
    assert "7001" not in question.text
    await chat.tap(data_of([question], "rreply:"))
    group.says = await chat.write("да, чек есть, сейчас пришлю", "greet")
    assert "да, чек есть" in group.shown
    await chat.tap(f"rreply:{code}:keep")
    replies = await chat.send(kind=Kind.MEDIA, media="photo", file_id="receipt")
    assert [r.file_id for r in replies if isinstance(r, Attach)] == ["receipt"]
    assert group.report.answers == ("да, чек есть, сейчас пришлю",)
    assert [file.file_id for file in group.report.evidence] == ["receipt"]
    await group.tap(f"rfiles:{code}")
    assert [r.file_id for r in group.says if isinstance(r, Attach)] == ["receipt"]


async def test_nobody_is_asked_who_did_not_allow_it_or_talks_to_an_operator(
    group: Group, chat: Chat
) -> None:
    await group.report_of(ask_back="no")
    await group.tap(f"rask:{group.report.id}")
    assert "спросить нельзя" in group.shown
    chat.clock.pass_(hours=1)
    await group.report_of(ask_back="yes")
    case = await chat.open_case()
    await group.tap(f"rask:{group.report.id}")
    assert "Сейчас этого человека спросить нельзя" in group.shown
    assert case not in group.shown
    assert not [r for r in group.says if isinstance(r, Say) and isinstance(r.to, ToContact)]


async def test_another_persons_report_cannot_be_answered(group: Group, chat: Chat) -> None:
    await group.report_of()
    chat.user = 777
    await chat.write("/start")
    replies = await chat.tap(f"rreply:{group.report.id}")
    assert "устарела" in str(replies)


async def test_danger_in_an_answer_is_heard(group: Group, chat: Chat) -> None:
    await group.report_of()
    await chat.tap(f"rreply:{group.report.id}")
    replies = await chat.write("нас заперли в подвале в Москве и бьют", "in_danger")
    assert "112" in said(replies)
    assert group.report.answers == ()


async def test_a_report_that_names_nobody_gets_its_name_from_an_operator(group: Group) -> None:
    await group.report_of(firm="")
    code = group.report.id
    await group.tap(f"rverify:{code}")
    assert "о ком она" in group.shown
    await group.write("работа")
    assert "фирму не найти" in group.shown
    await group.write("Зувакс Перлон")
    await group.write("Позвонили")
    await group.write("Переписка")
    assert group.warning.names == ("Зувакс Перлон",)
    assert group.report.keys == ("firm:perlon-zovaks",)


async def test_the_name_of_another_firm_is_not_warned_of_with_its_impostor(
    group: Group, chat: Chat
) -> None:
    """Somebody uses a permitted firm's name: the warning is about the phone alone."""
    await group.report_of(firm="ДЕМО Сапар Жумуш, +996 100 00 00 77")
    await group.verify()
    code = group.warning.id
    await group.tap(f"wname:{code}")
    assert "Только контакты" in group.shown
    await group.tap(f"wpublish:{code}")
    await group.write("С этого номера берут деньги от чужого имени")
    await group.tap(f"wconfirm:{code}", 7002)
    honest = await ask(chat, "ДЕМО Сапар Жумуш")
    assert "действующим разрешением" in honest
    assert "предупреждение" not in honest
    assert "опубликовали предупреждение" in await ask(chat, "+996 100 00 00 77")
    await group.tap(f"wname:{code}")
    assert "устарела" in group.shown, "what is published is not widened by one operator"


async def test_a_second_report_joins_the_warning_and_does_not_widen_what_is_published(
    group: Group, chat: Chat
) -> None:
    await group.report_of()
    await group.publish()
    chat.user = 602
    await group.report_of(firm="Zuvaks Perlon, @zuvaks_new")
    assert group.warning.id in group.shown
    await group.verify(who=7003)
    assert len(chat.storage.state.warnings) == 1
    assert len(group.warning.report_ids) == 2
    assert group.warning.contacts == ("+996 100 00 00 88",)
    assert "@zuvaks_new" not in await ask(chat, "Зувакс Перлон")


async def test_a_campaign_counts_once_an_operator_says_so(group: Group, chat: Chat) -> None:
    await group.report_of()
    chat.user = 602
    await group.report_of()
    assert "Похоже на кампанию" in group.shown
    keys = group.report.keys
    async with chat.storage.units("r").reading() as uow:
        assert await uow.reports.reporters_of(keys) == 1
    await group.tap(f"rcount:{group.report.id}")
    assert "кампанию" not in group.shown
    async with chat.storage.units("r").reading() as uow:
        assert await uow.reports.reporters_of(keys) == 2
    assert group.steps == [("count", 7001, group.report.id)]


async def test_words_lapse_can_be_cancelled_and_must_be_short(group: Group, chat: Chat) -> None:
    await group.report_of()
    code = group.report.id
    await group.tap(f"rreject:{code}")
    await group.write("я" * (LONGEST_WORDS + 1))
    assert "Слишком длинно" in group.shown
    await group.write("/cancel")
    assert "Отменено" in group.shown
    assert await group.write("ничего не спрошено") == []
    await group.tap(f"rreject:{code}")
    chat.clock.pass_(hours=2)
    assert await group.write("слишком поздно") == []
    assert group.report.state == "new"


async def test_two_operators_answer_side_by_side(group: Group, chat: Chat) -> None:
    await group.report_of()
    first = group.report.id
    chat.user = 602
    await group.report_of(firm="Хвощ Драга")
    second = group.report.id
    await group.tap(f"rreject:{first}", 7001)
    await group.tap(f"rreject:{second}", 7002)
    await group.write("второй", 7002)
    await group.write("первый", 7001)
    reasons = {one.id: one.reason for one in chat.storage.state.reports.values()}
    assert reasons == {first: "первый", second: "второй"}


async def test_a_warning_withdraws_itself_and_can_be_published_again(
    group: Group, chat: Chat
) -> None:
    await group.report_of()
    await group.publish()
    chat.clock.pass_(days=365)
    assert "опубликовали предупреждение" in await ask(chat, "Зувакс Перлон", 991)
    now = chat.clock.pass_(days=1)
    assert "нет в тех списках" in await ask(chat, "Зувакс Перлон", 992)
    async with chat.storage.units("program").writing() as uow:
        (ended,) = await expire(uow, now)
        assert await expire(uow, now) == []
        await uow.commit()
    assert group.steps[-1] == ("expire", None, ended.id)
    assert group.warning.state is WarningState.EXPIRED
    await group.tap(f"wpublish:{ended.id}", 7003)
    await group.write("Всё ещё так, проверено снова", 7003)
    await group.tap(f"wconfirm:{ended.id}", 7001)
    assert group.warning.published_on == now.date()
    assert "проверено снова" in await ask(chat, "Зувакс Перлон", 993)


async def test_without_a_group_a_report_is_kept_and_nobody_is_told(chat: Chat) -> None:
    chat.turns = replace(chat.turns, settings=replace(chat.turns.settings, operators_group=False))
    group = Group(chat, chat.turns.agencies())
    await group.report_of()
    assert not [r for r in group.says if isinstance(r, Say) and isinstance(r.to, ToOperators)]
    assert group.report.what == STORY


@pytest.mark.parametrize("language", LANGUAGES)
async def test_cards_steps_and_log_speak_every_language(
    group: Group, chat: Chat, language: str
) -> None:
    chat.turns = replace(
        chat.turns, settings=replace(chat.turns.settings, operators_language=language)
    )
    await group.report_of(media="photo", file_id="f")
    await group.publish()
    code = group.warning.id
    for data in (f"wside:{code}", f"wcorrect:{code}", f"wretract:{code}"):
        await group.tap(data)
        assert group.shown
        await group.write("…")
    await group.tap(f"audit:{code}")
    assert len(group.shown.strip().splitlines()) == len(await _log(chat, code)) + 1
    library = chat.turns.understander.library()
    for state in WarningState:
        assert library.texts.has(f"warning-state-{state}", language)
    assert [b.text for b in buttons(group.says)] == []


async def _log(chat: Chat, code: str) -> list[Any]:
    async with chat.storage.units("r").reading() as uow:
        return await uow.audit.of(code)


def test_a_warning_in_a_small_list_does_not_catch_names_that_only_resemble_it(
    chat: Chat, agencies: AgencyIndex
) -> None:
    """Beside a big register nothing is decided by a likeness that the register has better."""
    library = chat.turns.understander.library()
    now = chat.clock.now()
    warning = OwnWarning(
        "W1", WarningState.PUBLISHED, ("ДЕМО Сапар Турист",), (), (), None, "", "", (), now, now,
        reason="r", published_on=now.date(),
    )  # fmt: skip
    live = with_own(agencies, [warning], library.texts, now.date())
    same = check(live, "DEMO Sapar Turist", today=now.date())
    other = check(live, "ДЕМО Сапар Жумуш", today=now.date())
    assert (same.verdict, same.register_id) == (Verdict.WARNED, "W1")
    assert [source.id for source in same.sources] == [OWN_LIST]
    assert other.verdict is Verdict.LICENSED
    assert len(live) == len(agencies) + 1
    assert live.by_id("W1", OWN_LIST) == as_agency(warning)
    assert with_own(agencies, [], library.texts, now.date()) is agencies

"""Offers against the lists, the contract's party, the office, and the calculator, as conversations."""

from __future__ import annotations

import pytest

from actions.messages import Reply
from knowledge.agencies import AgencyIndex, load_agencies
from knowledge.languages import LANGUAGES
from knowledge.library import Library
from tests.unit.actions.conftest import KNOWLEDGE, Chat, buttons, data_of, said

NBSP = "\u00a0"


async def offer(chat: Chat, text: str) -> str:
    return said(await chat.write(text, "screen_offer"))


# -- the advert against the lists -------------------------------------------------------------


async def test_an_advert_of_a_permitted_agency_for_another_country(chat: Chat) -> None:
    text = await offer(
        chat, "ОсОО «ДЕМО Сапар Жумуш» набирает сварщиков в Германию, зарплата 2000 евро в месяц."
    )
    assert "есть разрешение, но не для этой страны: Германия" in text
    assert "ДЕМО-реестр" in text
    assert "вымышлен" in text


async def test_an_advert_with_a_strangers_phone(chat: Chat) -> None:
    text = await offer(
        chat,
        "«ДЕМО Сапар Жумуш» приглашает на работу в Турцию, договор. Звоните +996 100 77 77 77.",
    )
    assert "контакт чужой" in text
    assert "Этот контакт не указан в списке: +996 100 77 77 77" in text


async def test_contacts_of_nobody_are_said_to_be_on_no_list(chat: Chat) -> None:
    text = await offer(
        chat,
        "Работа на складе в Польше, 1200 евро в месяц, пишите @warsaw_jobs_best или @lodz_jobs_best.",
    )
    assert "«@warsaw_jobs_best» нет в тех списках, что у нас есть" in text
    assert "@lodz_jobs_best — нет в наших списках" in text
    assert "Это не значит, что фирма плохая или хорошая" in text


async def test_an_offer_that_names_nobody_speaks_of_no_list(chat: Chat) -> None:
    text = await offer(
        chat, "Работа на стройке в Москве, 100000 рублей в месяц, жильё даём, график 6/1"
    )
    assert "Что говорят списки" not in text


async def test_the_contract_with_another_firm_is_said(chat: Chat) -> None:
    text = await offer(
        chat,
        "ОсОО «ДЕМО Сапар Жумуш» набирает швей в Турцию. Зарплата 900 долларов. "
        "Договор заключается с ОсОО «Тестовый Берег».",
    )
    assert "В объявлении фирма «ДЕМО Сапар Жумуш», а договор с «Тестовый Берег»" in text


async def test_the_contract_with_the_same_firm_is_no_difference(chat: Chat) -> None:
    text = await offer(
        chat,
        "ОсОО «ДЕМО Сапар Жумуш» набирает швей в Турцию. "
        "Договор заключается с ОсОО «DEMO Sapar Jumush».",
    )
    assert "а договор с" not in text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Работа в Дубае горничной, 2000 дирхам в месяц. Стоимость визы 500 долларов.",
         "ОАЭ называет незаконным"),
        ("Сезон в Англии, ферма, 1800 фунтов в месяц. Нужно заранее оплатить 700 долларов.",
         "Визу и билет в Великобританию"),
        ("Завод в Словакии, 1100 евро в месяц. Предоплата 300 долларов до отъезда.",
         "стандарту Международной организации труда"),
    ],
)  # fmt: skip
async def test_fees_are_held_against_the_rule_of_the_country(
    chat: Chat, text: str, says: str
) -> None:
    answer = await offer(chat, text)
    assert says in answer
    assert "Верно на" in answer
    if "ОАЭ" not in says:
        assert "незаконн" not in answer


async def test_a_guest_visa_is_held_against_the_rule_of_the_country(chat: Chat) -> None:
    text = await offer(
        chat, "Работа в Турции на фабрике, 800 долларов в месяц, поедете по туристической визе."
    )
    assert "не дают права работать" in text


async def test_an_offer_without_fees_or_visa_gets_no_rule(chat: Chat) -> None:
    text = await offer(
        chat, "Повар в кафе в Алматы, 300000 тенге в месяц, договор, жильё, график 5/2"
    )
    assert "О плате" not in text
    assert "О визе" not in text


# -- the verdict ------------------------------------------------------------------------------


async def ask(chat: Chat, name: str) -> list[Reply]:
    return await chat.write(f"проверьте агентство {name}", "check_agency")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("«ДЕМО Насими Кӯҳ»", "просила разрешение и не получила"),
        ("«DEMO Yashil Yelkan»", "разрешения никогда не было"),
        ("«ДЕМО Ак Жылга»", "сейчас проверяет ведомство"),
        ("«ДЕМО Рахат-Саякат»", "действующ"),
    ],
)
async def test_every_status_has_its_own_words(chat: Chat, name: str, says: str) -> None:
    text = said(await ask(chat, name))
    assert says in text
    assert "мошенни" not in text
    assert "безопасна" not in text


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("ru", "проверьте агентство «Тестовый Берег» из Ташкента", "license.gov.uz"),
        ("ru", "проверьте агентство «Тестовый Берег» из Душанбе", "Миграционной службе"),
        ("ru", "проверьте агентство «Тестовый Берег»", "в ведомстве, которое даёт разрешения"),
        ("ky", "«Тестовый Берег» агенттигин текшериңиз", "migrant.kg"),
        ("tk", "«Тестовый Берег» agentligini barlaň", "Türkmenistanyň agentlikleriniň"),
    ],
)
async def test_the_office_is_that_of_the_country_people_are_from(
    chat: Chat, language: str, text: str, office: str
) -> None:
    await chat.tap(f"lang:{language}")
    assert office in said(await chat.write(text, "check_agency"))


async def test_without_lists_it_says_so(chat: Chat) -> None:
    nothing = load_agencies(KNOWLEDGE, demo=False)
    object.__setattr__(chat.turns, "agencies", lambda: nothing)
    text = said(await ask(chat, "«ДЕМО Сапар Жумуш»"))
    assert "нет ни одного списка" in text
    assert "ДЕМО-реестр" not in text
    assert "вымышлен" not in text


async def test_without_the_demo_an_offer_has_nothing_of_it(chat: Chat) -> None:
    nothing = load_agencies(KNOWLEDGE, demo=False)
    object.__setattr__(chat.turns, "agencies", lambda: nothing)
    text = await offer(
        chat, "Фирма зовёт в Турцию на завод, 900 долларов, телефон +996 100 00 00 01"
    )
    assert "ДЕМО" not in text
    assert "DEMO" not in text


# -- the contract's party ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("ОсОО «ДЕМО Сапар Жумуш»", "совпадают"),
        ("DEMO Sapar Jumush", "совпадают"),
        ("ИНН 00000000000101", "совпадают"),
        ("ИП ДЕМО Сапар Жумуш", "не одинаковы"),
        ("ОсОО «Тестовый Берег»", "Договор с «ОсОО „Тестовый Берег“», а разрешение у"),
        ("Иванов Иван", "а разрешение у"),
    ],
)
async def test_the_name_on_the_contract_is_compared(chat: Chat, written: str, says: str) -> None:
    found = await ask(chat, "«ДЕМО Сапар Жумуш»")
    asked = await chat.tap(data_of(found, "party"))
    assert "Сравню с" in said(asked)
    answer = await chat.write(written)
    assert says in said(answer)
    assert "Как проверить в ведомстве" in said(answer)
    assert (await chat.contact()).dialogue.count("contract_party") == 0


async def test_a_verdict_without_a_permit_has_nothing_to_compare(chat: Chat) -> None:
    found = await ask(chat, "«ДЕМО Бермет-Трэвел»")
    assert not [b for b in buttons(found) if (b.data or "").startswith("party")]


@pytest.mark.parametrize("data", ["party", "party:nobody", "calc", "calc:zero:wage", "calc:month"])
async def test_old_buttons_are_explained(chat: Chat, data: str) -> None:
    replies = await chat.tap(data)
    assert "устарела" in str(replies)


# -- the calculator ---------------------------------------------------------------------------


async def test_a_count_to_the_end(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    for answer in ("60 тыс рублей", "20000", "80 000 руб", "50000 рублей"):
        replies = await chat.write(answer)
    assert "процентов" in said(replies)
    replies = await chat.write("24")
    assert "за месяц или за год" in said(replies)
    text = said(await chat.tap(data_of(replies, "calc:year")))
    assert f"Остаётся в месяц: <b>40{NBSP}000{NBSP}рублей</b>" in text
    assert "Месяцев, пока всё окупится: <b>3</b>" in text
    assert "привязывает" not in text


async def test_a_long_debt_warns_and_an_operator_hears_why(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    for answer in ("500 долларов", "400", "3000", "3000"):
        replies = await chat.write(answer)
    replies = await chat.write("5%")
    replies = await chat.tap(data_of(replies, "calc:month"))
    assert "никогда" in said(replies)
    assert "Долгий долг привязывает к хозяину" in said(replies)
    card = said(await chat.tap("human:keep"))
    assert "Долг: 3" in card
    consent = await chat.contact()
    assert '"case_risk":"concern"' in consent.dialogue
    assert "debt_bondage" in consent.dialogue


async def test_the_sign_of_a_count_is_not_put_on_a_later_question(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    for answer in ("500 долларов", "500", "3000", "0"):
        await chat.write(answer)
    await chat.write("что-то совсем непонятное про погоду", "out_of_scope", 0.2)
    await chat.tap("human:keep")
    assert "debt_bondage" not in (await chat.contact()).dialogue


async def test_without_a_loan_nothing_is_asked_about_interest(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    await chat.write("1000 $")
    await chat.tap("calc:zero:deductions")
    await chat.write("500")
    text = said(await chat.tap("calc:zero:loan"))
    assert "Месяцев, пока всё окупится: <b>1</b>" in text
    assert f"1{NBSP}000{NBSP}$" in text


async def test_what_is_no_sum_or_another_currency_is_asked_again(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    for text in ("не знаю 5 или 7", "0", "много 0 много", "9" * 13):
        assert "Не вижу суммы" in said(await chat.write(text))
    await chat.write("1000 долларов")
    assert "другая валюта" in said(await chat.write("5000 рублей"))
    assert "Сколько всего вы платите" in said(await chat.write("100 usd"))


async def test_som_and_som_are_not_two_currencies(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    await chat.write("5 mln so'm")
    assert "Сколько всего вы платите" in said(await chat.write("1 mln som"))


async def test_danger_in_the_middle_of_a_count_is_heard(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    assert "🆘" in said(await chat.write("нас заперли и бьют, помогите", "in_danger"))


async def test_a_question_in_the_middle_of_a_count_is_answered(chat: Chat) -> None:
    await chat.tap("calc:start:keep")
    text = said(await chat.write("как проверить агентство в Кыргызстане", "agency_licence", 0.95))
    assert "Не вижу суммы" not in text


@pytest.mark.parametrize("topic", ["recruitment_fees", "debt_bondage"])
async def test_the_count_is_offered_below_articles_on_fees_and_debt(chat: Chat, topic: str) -> None:
    assert data_of(await chat.tap(f"topic:{topic}"), "calc") == "calc:start:keep"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_verdict_and_count_speak_every_language(chat: Chat, language: str) -> None:
    await chat.tap(f"lang:{language}")
    found = await ask(chat, "«ДЕМО Сапар Жумуш»")
    await chat.tap(data_of(found, "party"))
    other = await chat.write("ОсОО «Тестовый Берег»")
    await chat.tap("calc:start:keep")
    for answer in ("500", "450", "3000", "0"):
        replies = await chat.write(answer)
    texts = [said(r) for r in (found, other, replies)]
    assert all("{" not in text and "calc-" not in text and "party-" not in text for text in texts)
    assert "DEMO" in texts[0].upper() or "ДЕМО" in texts[0].upper()


def test_the_demo_can_be_left_out_whole(agencies: AgencyIndex, library: Library) -> None:
    bare = load_agencies(KNOWLEDGE, demo=False)
    assert not bare.agencies
    assert not bare.sources
    assert bare.by_id("DEMO-001") is None
    assert agencies.by_id("DEMO-001") is not None

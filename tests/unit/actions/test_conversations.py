"""What a contact sees, from the first word to an erased chat."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.messages import (
    AnswerTap,
    Copy,
    Edit,
    EraseMessages,
    Incoming,
    Kind,
    Place,
    Priority,
    Say,
    SetTopic,
    ToCase,
    ToContact,
    ToOperators,
)
from actions.taps import read
from actions.turn import new_contact
from knowledge.languages import LANGUAGES, OWN_NAMES
from tests.unit.actions.conftest import Chat, buttons, data_of, said

# -- first contact and language ------------------------------------------------


async def test_start_shows_the_one_screen_and_the_languages_by_their_own_names(chat: Chat) -> None:
    replies = await chat.write("/start")

    assert "Сафар" in said(replies)
    assert "бесплатно" in said(replies)
    assert "/privacy" in said(replies)
    assert "/operator" in said(replies)
    assert [b.text for b in buttons(replies)] == [OWN_NAMES[code] for code in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_chosen_language_is_kept_and_spoken(chat: Chat, language: str) -> None:
    await chat.write("/start")
    replies = await chat.tap(f"lang:{language}")
    menu = await chat.write("/menu")

    texts = chat.turns.understander.library().texts
    assert said(replies) == texts.t(language, "welcome")
    assert said(menu) == texts.t(language, "menu")


async def test_a_question_as_first_message_is_answered_before_the_introduction(chat: Chat) -> None:
    replies = await chat.write("не платят зарплату, что делать", "unpaid_wages")

    first, *_, last = [r for r in replies if isinstance(r, Say)]
    assert "Сафар" not in first.text
    assert "Сафар" in last.text
    assert [b.text for b in buttons([last])][:2] == ["Русский", "Кыргызча"]


async def test_the_message_s_own_language_is_answered_in(chat: Chat) -> None:
    text = "Маянамды үч айдан бери бербей жатат, эмне кылсам болот"
    replies = await chat.write(text, "unpaid_wages")

    texts = chat.turns.understander.library().texts
    assert texts.t("ky", "was-it-helpful") in said(replies)


# -- answers -------------------------------------------------------------------


async def test_an_answer_has_sources_date_and_ways_on(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.write("патент в казани", "work_permit")

    assert "Источники" in said(replies)
    assert "Верно на" in said(replies)
    verbs = {(b.data or "").split(":")[0] for b in buttons(replies)}
    assert {"helpful", "topic", "human", "menu"} <= verbs


async def test_a_general_article_comes_at_once_with_countries_to_choose(chat: Chat) -> None:
    await chat.write("/start")
    shown = await chat.write("как сделать патент", "work_permit")
    assert "Источники" in said(shown)
    russia = data_of(shown, "topic:work_permit:RU")
    assert read(russia).keep, "the general article stays above the country's"  # type: ignore[union-attr]

    await chat.tap(russia)
    again = await chat.write("нужна регистрация", "migration_registration")

    assert "Росси" in said(again)


async def test_what_home_offices_do_is_told_for_the_country_of_origin(chat: Chat) -> None:
    await chat.write("/start")
    await chat.write("бюро занятости в Кыргызстане", "find_official_jobs")
    await chat.write("патент в Москве", "work_permit")
    contact = await chat.contact()
    assert (contact.country, contact.origin) == ("RU", "KG")

    home = await chat.write("работа после возвращения", "reintegration")
    there = await chat.write("как уехать домой", "return_home")

    assert data_of(home, "helpful:yes") == "helpful:yes:reintegration:KG"
    assert data_of(there, "helpful:yes") == "helpful:yes:return_home:RU"


async def test_without_an_article_the_bot_says_so_and_does_not_guess(chat: Chat) -> None:
    library = chat.turns.understander.library()
    others = {key: it for key, it in library.articles.items() if key.topic != "working_hours"}
    without = replace(library, articles=others)
    chat.turns = replace(
        chat.turns, understander=replace(chat.turns.understander, library=lambda: without)
    )
    await chat.write("/start")
    replies = await chat.write("сколько выходных положено", "working_hours")

    assert "пока нет проверенного ответа" in said(replies)
    assert any((b.data or "").startswith("human") for b in buttons(replies))


async def test_an_unclear_message_gives_three_guesses_and_a_human(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.write("зарплата патент виза", "unpaid_wages", sure=0.35)

    guesses = [b for b in buttons(replies) if (b.data or "").startswith("intent:")]
    assert len(guesses) == 3
    assert any((b.data or "").startswith("human") for b in buttons(replies))


async def test_where_the_guesses_are_weak_the_words_of_articles_are_asked(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.write("патерял пасспорт штобы уехать", "greet", sure=0.1)

    guesses = [b.data for b in buttons(replies) if (b.data or "").startswith("intent:")]
    assert "intent:lost_passport" in guesses
    assert "intent:out_of_scope" not in guesses
    assert len(buttons(replies)) <= 7


async def test_a_first_question_that_the_model_misses_is_not_only_welcomed(chat: Chat) -> None:
    replies = await chat.write("патерял пасспорт штобы уехать", "greet", sure=0.1)

    assert "intent:lost_passport" in [b.data for b in buttons(replies)]
    assert "Сафар" in said(replies)


async def test_a_first_message_that_says_nothing_is_welcomed(chat: Chat) -> None:
    replies = await chat.write("ну вот как-то так", "greet", sure=0.1)

    assert [b.text for b in buttons(replies)] == [OWN_NAMES[code] for code in LANGUAGES]


async def test_a_chosen_guess_is_done_with_the_words_that_were_asked(chat: Chat) -> None:
    await chat.write("/start")
    await chat.write("патент в казани оформить", "work_permit", sure=0.3)
    replies = await chat.tap("intent:work_permit")

    assert "патент" in said(replies).lower()
    assert data_of(replies, "helpful:yes") == "helpful:yes:work_permit:RU"


async def test_helpful_is_counted_without_the_person(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.tap("helpful:no:work_permit:RU")

    assert isinstance(replies[0], AnswerTap)
    assert any((b.data or "").startswith("human") for b in buttons(replies))
    assert list(chat.storage.state.feedback.values()) == [1]


@pytest.mark.parametrize(
    "data", ["", "topic:nonsense", "lang:xx", "a:b:c", "consent:yes", "💥", "topics:999"]
)
async def test_old_and_foreign_buttons_are_answered_kindly(chat: Chat, data: str) -> None:
    await chat.write("/start")
    replies = await chat.tap(data)

    assert isinstance(replies[0], AnswerTap)


# -- with the NLU server down ----------------------------------------------------


async def test_with_nlu_down_danger_menus_and_keywords_go_on(chat: Chat) -> None:
    chat.nlu.down = True
    await chat.write("/start")

    assert buttons(await chat.write("/menu"))
    assert "112" in said(await chat.write("/hotlines")) or buttons(await chat.write("/hotlines"))
    answered = await chat.write("работодатель забрал паспорт")
    assert "аспорт" in said(answered)
    case = await chat.write("помогите, меня заперли и избивают")
    assert any(isinstance(r, Say) and isinstance(r.to, ToCase) for r in case)


# -- agencies ------------------------------------------------------------------


async def test_an_unknown_agency_is_unknown_and_never_judged(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.write("проверьте фирму «Зувакс Перлон»", "check_agency")

    assert "нет в тех списках" in said(replies)
    assert "безопасн" not in said(replies)


async def test_a_demo_agency_is_found_with_its_list_and_date(chat: Chat) -> None:
    register = chat.turns.agencies()
    name = next(a.name for a in register.agencies if a.permits)
    await chat.write("/start")
    await chat.write("/agency")
    replies = await chat.write(name, "out_of_scope", sure=0.2)

    inside_quotes = name.replace("«", "„").replace("»", "“")
    assert inside_quotes in said(replies).replace("&amp;", "&")
    assert "ДЕМО" in said(replies)
    assert "по состоянию на" in said(replies)


async def test_an_offer_shows_flags_with_their_words(chat: Chat) -> None:
    await chat.write("/start")
    text = (
        "Требуются девушки до 25 лет в Бахрейн, виза туристическая, билет за наш счёт, "
        "договор на месте, паспорт отдать сразу, пишите только в телеграм"
    )
    replies = await chat.write(text, "screen_offer")

    assert "Тревожные признаки" in said(replies)
    assert "туристическ" in said(replies)
    assert "безопасн" not in said(replies)


# -- help ----------------------------------------------------------------------


async def test_hotlines_say_their_age_and_are_never_alone(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.write("телефоны помощи оаэ", "find_help")

    text = said(replies)
    assert "80084" in text
    assert "не проверяли этот номер" in text
    assert "/operator" in text


# -- cases ---------------------------------------------------------------------


async def test_immediate_danger_opens_a_case_at_once_and_says_so(chat: Chat) -> None:
    replies = await chat.write("нас заперли в подвале в Москве и бьют", "in_danger")

    mine = next(r for r in replies if isinstance(r, Say) and isinstance(r.to, ToContact))
    card = next(r for r in replies if isinstance(r, Say) and isinstance(r.to, ToCase))
    assert mine.priority is Priority.URGENT
    assert "112" in mine.text
    assert "уже позвал оператора" in mine.text
    assert mine.text.index("112") < mine.text.index("уже позвал")
    assert "нас заперли в подвале" in card.text
    assert card.priority is Priority.URGENT


async def test_asking_for_a_human_shows_what_will_be_seen_first(chat: Chat) -> None:
    await chat.write("/start")
    consent = await chat.write("хочу поговорить с оператором о договоре", "ask_human")

    assert "хочу поговорить с оператором о договоре" in said(consent)
    assert not chat.storage.state.cases
    refused = await chat.tap(data_of(consent, "consent:no"))
    assert "ничего не передано" in said(refused)
    assert not chat.storage.state.cases


async def test_consent_opens_the_case(chat: Chat) -> None:
    await chat.write("/start")
    shown = await chat.write("хочу поговорить с оператором о договоре", "ask_human")
    await chat.tap(data_of(shown, "consent:yes"))

    (case,) = chat.storage.state.cases.values()
    assert case.summary == "хочу поговорить с оператором о договоре"


async def test_a_yes_under_an_older_card_passes_nothing_on(chat: Chat) -> None:
    await chat.write("/start")
    first = await chat.write("хочу рассказать оператору первую историю", "ask_human")
    await chat.write("хочу рассказать оператору вторую историю", "ask_human")
    await chat.tap(data_of(first, "consent:yes"))

    assert not chat.storage.state.cases


async def test_a_bare_wish_for_a_human_is_asked_what_happened(chat: Chat) -> None:
    await chat.write("/start")
    asked = await chat.write("оператор", "ask_human")
    assert "что случилось" in said(asked)
    card = await chat.write("хозяин не платит и грозит", "out_of_scope", sure=0.2)

    assert "хозяин не платит и грозит" in said(card)


async def test_danger_behind_a_slash_is_heard(chat: Chat) -> None:
    replies = await chat.write("/помогите меня заперли и бьют", "in_danger")

    assert any(isinstance(r, Say) and isinstance(r.to, ToCase) for r in replies)


async def test_danger_is_heard_whatever_else_fails(chat: Chat) -> None:
    async def broken(_: str) -> None:
        raise RuntimeError("a bug in the model's adapter")

    chat.nlu.parse = broken  # type: ignore[method-assign, assignment]
    replies = await chat.write("нас заперли и бьют, помогите")

    assert any(isinstance(r, Say) and isinstance(r.to, ToCase) for r in replies)


async def test_where_no_emergency_number_is_known_other_numbers_are_given(chat: Chat) -> None:
    replies = await chat.write("меня заперли и бьют в Ашхабаде", "in_danger")

    assert "+993" in said(replies)
    assert "уже позвал оператора" in said(replies)


async def test_who_could_not_be_answered_is_told_with_emergency_numbers(chat: Chat) -> None:
    incoming = Incoming(
        1, Place.PRIVATE, Kind.TEXT, 501, 501, chat.clock.now(), text="нас заперли и бьют в Москве"
    )
    replies = await chat.turns.apologise(incoming, new_contact(incoming, chat.clock.now()))

    assert "112" in said(replies)
    assert any(isinstance(r, Say) and isinstance(r.to, ToOperators) for r in replies)


async def _with_topic(chat: Chat, case_id: str, thread: int = 77) -> None:
    await chat.storage.outbox.topic_opened(case_id, thread)


async def test_words_and_media_go_both_ways_and_the_bot_is_silent(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)

    said_on = await chat.write("мы на даче, адреса не знаю", "housing")
    voice = await chat.send(kind=Kind.MEDIA, media="voice")
    answer = await chat.operator("Здравствуйте, вы сейчас одни?", thread_id=77)
    photo = await chat.operator(kind=Kind.MEDIA, media="photo", thread_id=77)

    assert [r.to for r in said_on if isinstance(r, Say)] == [ToCase(case_id)]
    assert [r.to for r in voice if isinstance(r, Copy)] == [ToCase(case_id)]
    relayed = [r for r in answer if isinstance(r, Say) and isinstance(r.to, ToContact)]
    assert any("вы сейчас одни?" in r.text and r.case_id == case_id for r in relayed)
    assert any("подключился оператор" in r.text for r in relayed)
    assert any(isinstance(r, Copy) and isinstance(r.to, ToContact) for r in photo)


async def test_emergency_numbers_are_the_exception_to_silence(chat: Chat) -> None:
    await chat.open_case("нас заперли и бьют, помогите")
    chat.clock.pass_(hours=1)
    replies = await chat.write("он снова меня избил, мы в Алматы", "in_danger")

    assert "112" in said(replies)


async def test_a_tap_during_a_case_is_answered_by_a_toast_only(chat: Chat) -> None:
    await chat.open_case()
    replies = await chat.tap("topics")

    assert [type(r) for r in replies] == [AnswerTap]


async def test_claim_and_close_tell_the_person_and_give_the_bot_back(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)
    claimed = await chat.operator(kind=Kind.TAP, tap=f"claim:{case_id}", tap_id="t", message_id=9)
    closed = await chat.operator("/close", thread_id=77)
    again = await chat.write("как сделать патент в москве", "work_permit")

    assert "подключился оператор" in said(claimed)
    assert any(isinstance(r, SetTopic) and r.closed for r in closed)
    assert "закончил разговор" in said(closed)
    assert "Источники" in said(again)


async def test_a_topic_closed_by_hand_closes_the_case(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)
    replies = await chat.operator(kind=Kind.TOPIC_CLOSED, thread_id=77)

    assert chat.storage.state.cases[case_id].closed_at is not None
    assert "закончил разговор" in said(replies)


async def test_a_stranger_s_words_are_not_passed_on(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)
    written = await chat.operator("привет, это хозяин", who=666, thread_id=77)
    tapped = await chat.operator(
        who=666, kind=Kind.TAP, tap=f"close:{case_id}", tap_id="t", message_id=9
    )

    assert not any(isinstance(r, Say) and isinstance(r.to, ToContact) for r in written + tapped)
    assert chat.storage.state.cases[case_id].closed_at is None


async def test_notes_among_operators_stay_there(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)

    assert await chat.operator("// похоже на прошлый случай", thread_id=77) == []


async def test_the_person_can_end_the_conversation(chat: Chat) -> None:
    await chat.open_case()
    replies = await chat.tap("endcase:keep")

    assert "закончен" in said(replies)
    assert any(isinstance(r, SetTopic) and r.closed for r in replies)


async def test_a_reply_to_somebody_who_blocked_the_bot_is_not_lost_silently(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)
    told = await chat.send(kind=Kind.BLOCKED)
    answer = await chat.operator("вы здесь?", thread_id=77)

    assert any("заблокировал" in r.text for r in told if isinstance(r, Say))
    assert any("заблокировал" in r.text for r in answer if isinstance(r, Say))


# -- privacy -------------------------------------------------------------------


async def test_erasing_forgets_at_once_and_says_what_cannot_be_erased(chat: Chat) -> None:
    case_id = await chat.open_case()
    await _with_topic(chat, case_id)
    asked = await chat.tap("erase:ask")
    assert "48 часов" in said(asked)
    replies = await chat.tap("erase:yes")

    assert not chat.storage.state.contacts
    assert chat.storage.state.cases[case_id].contact_id is None
    assert any(isinstance(r, EraseMessages) for r in replies)
    assert any(isinstance(r, Edit) and "стёрты" in (r.text or "") for r in replies)
    assert any(isinstance(r, Say) and isinstance(r.to, ToCase) for r in replies)


# -- other kinds of messages -----------------------------------------------------


@pytest.mark.parametrize(
    "media", ["voice", "photo", "document", "sticker", "location", "contact", "video_note"]
)
async def test_every_kind_of_media_gets_a_kind_answer(chat: Chat, media: str) -> None:
    replies = await chat.send(kind=Kind.MEDIA, media=media)

    assert said(replies)


@pytest.mark.parametrize(
    "text",
    ["😀😀", "...", "👍", "\u200b", "1", "x" * 4096, "/nonsense", "/start@safar_bot x", "<b>&amp;"],
)
async def test_odd_texts_get_a_kind_answer(chat: Chat, text: str) -> None:
    assert said(await chat.write(text))


async def test_groups_and_service_messages_are_left_alone(chat: Chat) -> None:
    assert await chat.send(place=Place.ELSEWHERE, text="привет") == []
    assert await chat.send(kind=Kind.IGNORED) == []
    assert not chat.storage.state.contacts


async def test_what_people_write_is_escaped(chat: Chat) -> None:
    await chat.write("/start")
    replies = await chat.write("оператор, помогите мне с <script>&", "ask_human")

    assert "&lt;script&gt;&amp;" in said(replies)


async def test_a_forwarded_advert_is_looked_at_as_an_offer(chat: Chat) -> None:
    await chat.write("/start")
    text = "Работа в Польше, предоплата 300 евро, виза туристическая, пишите в личку"
    replies = await chat.send(text=text, forwarded=True)

    assert "Тревожные признаки" in said(replies)


# -- job offers and what past years showed ---------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_below_an_offer_stands_what_past_years_showed(chat: Chat, language: str) -> None:
    library = chat.turns.understander.library()
    profile = next(it for it in library.risk_profiles.all if it.id == "any-to-gb-farm-debt")
    chat.client = None
    await chat.tap(f"lang:{language}")
    chat.storage.state.contacts.update(
        {key: replace(it, origin="TM") for key, it in chat.storage.state.contacts.items()}
    )
    offer = "Работа на ферме в Англии, сбор клубники, виза и жильё, зарплата каждую неделю"
    text = said(await chat.write(offer, "screen_offer"))

    assert library.texts.t(language, "plain", text=profile.texts[language]) in text
    assert library.texts.t(language, "as-of", date=profile.as_of) in text
    assert "The Bureau of Investigative Journalism" in text


@pytest.mark.parametrize(
    "offer",
    [
        "Работа на ферме, сбор клубники, жильё бесплатно, зарплата каждую неделю",
        "Работа водителем в Японии, жильё бесплатно, зарплата каждую неделю",
    ],
)
async def test_where_no_profile_fits_nothing_is_said_of_the_past(chat: Chat, offer: str) -> None:
    text = said(await chat.write(offer, "screen_offer"))

    assert "По опыту прошлых лет" not in text


async def test_where_a_person_is_from_is_heard_in_the_offer(chat: Chat) -> None:
    offer = "Приглашаем граждан Узбекистана на стройку в Россию, жильё и питание, зарплата вовремя"
    text = said(await chat.write(offer, "screen_offer"))

    assert "мужчин из Узбекистана" in text

"""Whom a message is about, in eight languages; and that ordinary questions name nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.agencies import best_name, extract

NAMED = [
    ("Проверьте агентство Алтын Кадам", "Алтын Кадам"),
    ("агентство алтын кадам надежное?", "алтын кадам"),
    ("Можно ли доверять фирме «Зелёный Мост»?", "Зелёный Мост"),
    ("ОсОО Бермет Трэвел настоящая?", "Бермет Трэвел"),
    ("Скажите, Silk Compass это мошенники?", "Silk Compass"),
    ("есть ли лицензия у silk compass", "silk compass"),
    ("Меня обманула компания Север Плюс, взяли 50000 рублей", "Север Плюс"),
    ("Этот номер +996 100 00 00 01 пишет мне про работу, кто это?", "+996 100 00 00 01"),
    ("@demo_agent проверить", "@demo_agent"),
    ("Работал кто-нибудь через Евро Старт?", "Евро Старт"),
    ("Алтын Кадам деген агенттикке ишенсе болобу?", "Алтын Кадам"),
    ("Global Bridgeге ишенсем болобу", "Global Bridge"),
    ("Бермет агенттиги алдап кетти", "Бермет"),
    ("«Сапар Жумуш» фирмасынын уруксаты барбы?", "Сапар Жумуш"),
    ("алтын кадам фирмасы чынбы", "алтын кадам"),
    ("Алтын Көпір агенттігіне сенуге бола ма?", "Алтын Көпір"),
    ("Көк Аспан деген компания алаяқ па?", "Көк Аспан"),
    ("ЖШС Дала Жолы рұқсаты бар ма", "Дала Жолы"),
    ("Ширкати Роҳи Абрешим иҷозатнома дорад?", "Роҳи Абрешим"),
    ("Ба агентии «Насими Кӯҳ» бовар кардан мумкин аст?", "Насими Кӯҳ"),
    ("ширкат бо номи Умед маро фиреб дод", "Умед"),
    ("агентии умед иҷозат дорад?", "умед"),
    ("Oltin Yo'l agentligiga ishonsa bo'ladimi?", "Oltin Yo'l"),
    ("Baxtli Qadam degan firma bormi", "Baxtli Qadam"),
    ("MChJ Zumrad Karvon litsenziyasi bormi?", "Zumrad Karvon"),
    ("meni Yulduz Travel aldadi", "Yulduz Travel"),
    ("oltin qadam firmasi ishonchlimi", "oltin qadam"),
    ("Олтин Йўл агентлигига ишонса бўладими?", "Олтин Йўл"),
    ("Зумрад Карвон деган фирма ростми", "Зумрад Карвон"),
    ("Döwletli Ýol agentligine ynanyp bolarmy?", "Döwletli Ýol"),
    ("Altyn Deňiz atly firma meni aldady", "Altyn Deňiz"),
    ("HJ Bagtly Gün rugsady barmy", "Bagtly Gün"),
    ("Is Golden Bridge Agency licensed?", "Golden Bridge"),
    ("can i trust silk compass agency", "silk compass"),
    ("A company called Blue Harbour wants my passport, is it legit?", "Blue Harbour"),
    ("I want to report Easy Visa Ltd, they took my money", "Easy Visa"),
    ("Has anyone worked with Nordstar?", "Nordstar"),
    ("t.me/demo_x is this real?", "t.me/demo_x"),
]

NOBODY = [
    "Как получить патент в Москве?",
    "Что делать, если работодатель не платит?",
    "Агентство",
    "Как проверить агентство?",
    "Есть ли у агентств лицензия?",
    "Компания забрала паспорт",
    "Здравствуйте! Я из Кыргызстана, работаю в России. Мне не платят зарплату",
    "Нужен ли вид на жительство в Польше",
    "Кто может проверить контракт?",
    "Фирма обманула меня и не заплатила",
    "Агентство просит деньги вперед, это нормально?",
    "Как узнать, что фирма настоящая?",
    "Можно ли доверять частным агентствам?",
    "Агенттикти кантип текшерем?",
    "Россияда иштеш үчүн патент керекпи?",
    "Агенттик акча сурап жатат, бул туурабы?",
    "Фирма мени алдап кетти",
    "Ишенимдүү агенттикти кантип тапса болот?",
    "Мамлекеттик агенттик барбы?",
    "Агенттіктің лицензиясын қалай тексеремін?",
    "Қазақстанда жұмыс істеуге рұқсат керек пе?",
    "Компания жалақымды бермеді, алдады",
    "Агентиро чӣ тавр санҷам?",
    "Дар Русия кор кардан мехоҳам",
    "Ширкат маошамро надод",
    "Оё агентӣ бояд иҷозатнома дошта бошад?",
    "Agentlikni qanday tekshirsam bo'ladi?",
    "Firma pasportimni olib qo'ydi",
    "Rossiyada ishlash uchun patent kerakmi?",
    "Chet elga ish topib beradigan agentlik bormi?",
    "Migratsiya agentligi telefoni qanday?",
    "Ishonchli firma bormi?",
    "Агентликни қандай текшираман?",
    "Фирма пулимни бермаяпти, алдади",
    "Туркияда ишлаш учун рухсат керакми?",
    "Agentligi nädip barlamaly?",
    "Türkiýede işlemek üçin rugsat gerekmi?",
    "Firma aýlygymy bermedi, aldady",
    "How do I check an agency?",
    "Is my agency licensed?",
    "My employer took my passport",
    "Can I trust recruitment agencies in Dubai?",
    "Do I need a work permit in Poland?",
    "The company did not pay me",
    "I was promised 90 000 rubles a month",
    "Assalomu alaykum, Polshaga qanday boraman?",
    "Привет, Айбек!",
    "В Telegram пишут про работу, это обман?",
    "Зарплата 120 000 - 150 000 руб, вахта 15.01.2026, это реально?",
    "Президент Путин подписал закон?",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_the_words_that_identify_it_are_found(text: str, name: str) -> None:
    assert best_name(text) == name


@pytest.mark.parametrize("text", NOBODY)
def test_ordinary_questions_name_nobody(text: str) -> None:
    assert extract(text) is None


def test_contacts_come_with_the_name() -> None:
    found = extract(
        "Агентство «Зумрад Карвон» ИНН 00000000000101 пишет с +996 100 00 00 01, @demo_zumrad, "
        "https://zumrad.example/job"
    )
    assert found is not None
    assert found.names == ("Зумрад Карвон",)
    assert found.phones == ("+996 100 00 00 01",)
    assert found.handles == ("@demo_zumrad",)
    assert found.links == ("https://zumrad.example/job",)
    assert found.tax_numbers == ("00000000000101",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Global Workту текшерип бериңизчи", "Global Work"),
        ("Global Work'dan xabar keldi, firibgarmi?", "Global Work"),
        ("Global Work-ка ишенсе болобу?", "Global Work"),
    ],
)
def test_endings_that_the_spelling_sets_off_are_dropped(text: str, name: str) -> None:
    assert best_name(text) == name


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    found = extract(text)
    assert found is None or any(
        (found.names, found.phones, found.handles, found.links, found.tax_numbers)
    )


@pytest.mark.parametrize("text", ["«" * 4096, "ОсОО " * 800, "Агентство " * 400, "A&" * 2000])
def test_long_and_odd_texts_are_read(text: str) -> None:
    assert best_name(text) is None or len(best_name(text) or "") <= 4096

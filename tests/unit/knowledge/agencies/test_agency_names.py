"""Names across scripts, spellings, typing errors, legal forms and word order."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.agencies import Agency, AgencyIndex, Permit, Status
from knowledge.agencies.words import load_words


def index_of(*names: str) -> AgencyIndex:
    permit = Permit("TR", Status.PERMITTED, as_of=date(2026, 1, 1))
    return AgencyIndex(
        Agency(f"R{number}", "test", name, permits=(permit,)) for number, name in enumerate(names)
    )


def decided(index: AgencyIndex, query: str) -> str | None:
    matches = index.search(query)
    return matches[0].agency.name if matches and matches[0].decides else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The spellings of fact F-RG-81.
        ("Голден ворк & тревел", "Голден Ворк Тревел"),
        ("ОсОО «Голден Ворк Тревел»", "Голден ворк & тревел"),
        ("Аска-Трэвел", "Аска Тревел"),
        ("ОсОО «Аска-Трэвел»", "Аска Тревел"),
        ("Рамай-Саякат", "Рамай Саякат"),
        ("ОсОО Рамай Саякат", "рамай-саякат"),
        # Scripts.
        ("Golden Work & Travel LLC", "Голден Ворк Тревел"),
        ("Ramay Sayakat", "Рамай-Саякат"),
        ("Sapar Zhumush", "Сапар Жумуш"),
        ("Sapar Jumush", "Сапар Жумуш"),
        ("Yoʻlchi Yulduz MChJ", "МЧЖ Йўлчи Юлдуз"),
        ("Yo'lchi Yulduz", "Йулчи Юлдуз"),
        ("Роҳи Абрешим", "Rohi Abreshim"),
        ("Роҳи Абрешим", "Рохи Абрешим"),
        ("Döwletli Ýol HJ", "Dowletli Yol"),
        ("Алтын Көпір", "Алтын Копир"),
        ("Қыран Жол ЖШС", "Qyran Jol"),
        ("Dream Bridge", "Дрим Бридж"),
        # Word order, spaces, typing errors, look-alike letters.
        ("Жол Қыран", "Қыран Жол"),
        ("ЗумрадКарвон", "Зумрад Карвон"),
        ("Zumrad Karvn", "Zumrad Karvon"),
        ("Зумрад Карвом", "Зумрад Карвон"),
        ("Сарар Жумуш".replace("р", "p", 1), "Сарар Жумуш"),
        ("ЗУМРАД КАРВОН", "зумрад карвон"),
    ],
)
def test_spellings_of_one_name_decide(one: str, other: str) -> None:
    assert decided(index_of(one), other) == one
    assert decided(index_of(other), one) == other


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        ("Алтын Кадам", "Алтын Орда"),
        ("Алтын Кадам Тревел", "Алтын Кадам Сервис"),
        ("Зумрад Карвон", "Зумрад"),
        ("Зумрад", "Зумрад Карвон"),
        ("Мехр-2017", "Мехр-2018"),
        ("Нур Тревел", "Нур"),
        ("Нур Тревел", "Бар Тревел"),
        ("Глобал Ворк", "Глобал Ворк"),
        ("Global Work Travel", "Global Work Travel"),
        ("Бермет", "Беркут"),
        ("Ала-Тоо Жумуш", "Ала Жумуш"),
    ],
)
def test_other_short_or_generic_names_do_not_decide(listed: str, asked: str) -> None:
    assert decided(index_of(listed), asked) is None


def test_generic_names_still_give_candidates() -> None:
    (match,) = index_of("Глобал Ворк").search("global work")
    assert match.agency.name == "Глобал Ворк"
    assert not match.decides


def test_one_telling_word_decides_only_while_it_is_rare() -> None:
    assert decided(index_of("Чынарбек Тревел"), "Чынарбек") == "Чынарбек Тревел"
    assert decided(index_of("Чынарбек Тревел", "Чынарбек Ворк"), "Чынарбек") is None


@pytest.mark.parametrize(
    "form",
    ["ОсОО", "ООО", "ЧАЗ", "ЖЧК", "ТОО", "ЖШС", "ИП", "ЖК", "XK", "MChJ", "МЧЖ", "XBA", "ҶДММ",
     "КВД", "HJ", "LLC", "Ltd.", "GmbH", "A.Ş.", "Ltd. Şti.", "О.с.О.О.", "s.r.o.",
     "Общество с ограниченной ответственностью", "Mas'uliyati cheklangan jamiyati",
     "Жоопкерчилиги чектелген коом", "Ҷамъияти дорои масъулияташ маҳдуд", "Hojalyk jemgyýeti"],
)  # fmt: skip
def test_legal_forms_of_all_languages_are_dropped(form: str) -> None:
    words = load_words()
    assert words.name(f"{form} «Зумрад Карвон»") == words.name("Зумрад Карвон")


def test_a_mountain_is_no_legal_form() -> None:
    words = load_words()
    assert "too" not in words.legal_forms
    assert words.name("ТОО «Орёл»") == words.name("Орёл")
    assert words.name("Степной Орёл ТОО") == words.name("Степной Орёл")
    assert words.name("Ала-Тоо") == words.name("Ala-Too") != words.name("Ала")


def test_the_cost_does_not_come_from_the_size_alone() -> None:
    """Only names that share a word with the question are compared."""
    names = [f"Название{number:04d}слово Другое{number:04d}имя" for number in range(1500)]
    index = index_of(*names, "Зумрад Карвон")
    assert [match.agency.name for match in index.search("Zumrad Karvon")] == ["Зумрад Карвон"]

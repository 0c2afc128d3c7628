"""The matcher: which spellings of a word it forgives, and which it keeps apart."""

import pytest

from knowledge.concept import ConceptError, Lexicon
from knowledge.concept_text import key_and_script, uzbek_cyrillic, words_of


def made(*patterns: str, language: str = "ru", concept: str = "thing") -> Lexicon:
    lexicon = Lexicon({})
    for pattern in patterns:
        lexicon.add(concept, pattern, language)
    return lexicon


def said(lexicon: Lexicon, text: str, concept: str = "thing") -> list[str]:
    reading = lexicon.read(text)
    return [reading.said(hit) for hit in reading.hits.get(concept, ())]


@pytest.mark.parametrize(
    ("pattern", "language", "text"),
    [
        ("паспорт*", "ru", "где мой ПАСПОРТ?"),
        ("паспорт*", "ru", "moy pasport"),
        ("паспорт*", "ru", "мой пасспорт"),
        ("паспорт*", "ru", "мой пспорт"),
        ("паспорт*", "ru", "мой пacпopт"),  # Latin a, c, p, o inside
        ("паспорт*", "ru", "мой пас\u200bпорт"),
        ("қарыз*", "ky", "карызым бар"),
        ("үйдөн чыгарбай*", "ky", "уйдон чыгарбайт"),
        ("үйдөн чыгарбай*", "ky", "uydon chygarbayt"),
        ("ӯро мезанад", "tg", "уро мезанад"),
        ("ýaşasym gelenok", "tk", "yasasym gelenok"),
        ("o'g'lim*", "uz", "oʻgʻlimni"),
        ("o'g'lim*", "uz", "oglimni"),
        ("o'g'lim*", "uz", "o`g`lim"),
        ("o'g'lim*", "uz", "ўғлимни"),
        ("o'g'lim*", "uz", "углимни"),
        ("не выпускают", "ru", "ne vypuskayut"),
        ("не выпускают", "ru", "nas ne vypuskaiut"),
        ("человек*", "ru", "chelovek"),
    ],
)
def test_forgiven_spellings(pattern: str, language: str, text: str) -> None:
    assert said(made(pattern, language=language), text)


@pytest.mark.parametrize(
    ("pattern", "language", "text"),
    [
        ("бил", "ru", "я был дома"),  # ы is not и in Cyrillic
        ("дом", "ru", "dom"),  # too short to be looked for in Latin letters
        ("зарплат*!", "ru", "зарлата"),  # ! forgives nothing
        ("сабап", "kk", "сабак"),  # too short for typos
        ("заперли", "ru", "заперся"),
        ("o'lsam!", "uz", "qaysi birini olsam"),  # o' is another letter than o
        ("must", "en", "мушт"),  # English is never meant by Cyrillic letters
        ("мушт*", "tg", "must you open the door"),
    ],
)
def test_words_kept_apart(pattern: str, language: str, text: str) -> None:
    assert not said(made(pattern, language=language), text)


def test_phrase_allows_one_word_in_between() -> None:
    lexicon = made("забрали паспорт")
    assert said(lexicon, "забрали мой паспорт") == ["забрали мой паспорт"]
    assert not said(lexicon, "забрали у нас всех паспорт")


def test_tilde_allows_four_words_in_between() -> None:
    assert said(made("забрали ~ паспорт"), "забрали у нас у всех паспорт")


def test_sentence_end_breaks_a_phrase() -> None:
    assert not said(made("не отдают"), "Денег не. Отдают долги.")


def test_ampersand_takes_both_orders() -> None:
    lexicon = made("не_пускают & улицу")
    assert said(lexicon, "на улицу нас не пускают")
    assert said(lexicon, "не пускают нас на улицу")


def test_alternatives_of_several_words() -> None:
    lexicon = made("деньги ~ не_отдал|зажал")
    assert said(lexicon, "деньги хозяин не отдал")
    assert said(lexicon, "деньги зажал")
    assert not said(lexicon, "деньги отдал")


def test_number_ranges() -> None:
    lexicon = made("#5-17 лет")
    assert said(lexicon, "ему 15 лет") == ["15 лет"]
    assert not said(lexicon, "ему 25 лет")
    assert said(lexicon, "ему 15лет")


def test_excluded_phrase_takes_the_hit_away() -> None:
    lexicon = made("мезанад", "-занг мезанад", language="tg")
    assert said(lexicon, "вай маро мезанад")
    assert not said(lexicon, "вай ба ман занг мезанад")


def test_negation_before_and_after() -> None:
    lexicon = made("бьют", "урган", concept="beat")
    lexicon.add("negation_before", "не", "ru")
    lexicon.add("negation_after", "жок", "ky")
    assert lexicon.read("нас не бьют").hits["beat"][0].negated
    assert lexicon.read("мени урган жок").hits["beat"][0].negated
    assert not lexicon.read("денег нет, бьют").hits["beat"][0].negated
    assert not lexicon.read("не знаю, бьют").hits["beat"][0].negated


@pytest.mark.parametrize("pattern", ["", "~", "па*спорт", "пас порт?", "#5-x", "|"])
def test_unreadable_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(ConceptError):
        made(pattern)


def test_words_keep_their_place_in_the_original() -> None:
    text = "  Па\u200bспорт — забрали!!  Oʻgʻlim 15да."
    words = words_of(text)
    assert [text[w.start : w.end] for w in words] == [
        "Па\u200bспорт",
        "забрали",
        "Oʻgʻlim",
        "15",
        "да",
    ]
    assert words[2].place - words[1].place > words[1].place - words[0].place > 1


def test_uzbek_transliteration() -> None:
    assert uzbek_cyrillic("qo'rqityapti") == "қўрқитяпти"
    assert uzbek_cyrillic("eshik") == "эшик"
    assert key_and_script("қўрқитяпти")[0] == key_and_script(uzbek_cyrillic("qoʻrqityapti"))[0]


def test_every_concept_is_in_use_somewhere(lexicon: Lexicon) -> None:
    assert len(lexicon.meanings) > 150
    assert "passport" in lexicon.read("паспорт").hits

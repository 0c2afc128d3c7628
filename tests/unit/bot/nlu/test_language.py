"""Language detection: own sentences only; the measured figures are in the docs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import langdetect.detector_factory as langdetect_global  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.language import LANGUAGES, LanguageDetector
from bot.nlu.language.text import MAX_LETTERS, plain_words

SENTENCES = {
    "ru": "Хозяин уже второй месяц не отдаёт зарплату, куда обратиться?",
    "ky": "Кожоюн эки айдан бери айлыгымды бербей жатат, эмне кылсам болот?",
    "kk": "Қожайын екі айдан бері жалақымды бермей жүр, қайда барсам болады?",
    "tg": "Соҳибкор ду моҳ боз маоши маро намедиҳад, ба куҷо муроҷиат кунам?",
    "uz-Latn": "Xo'jayin ikki oydan beri oyligimni bermayapti, qayerga murojaat qilsam bo'ladi?",
    "uz-Cyrl": "Хўжайин икки ойдан бери ойлигимни бермаяпти, қаерга мурожаат қилсам бўлади?",
    "tk": "Hojaýyn iki aý bäri aýlygymy bermeýär, nirä ýüz tutsam bolar?",
    "en": "The owner has not paid my wages for two months, where can I complain?",
}


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector.load()


@pytest.mark.parametrize("language", LANGUAGES)
def test_knows_every_language(detector: LanguageDetector, language: str) -> None:
    guess = detector.detect(SENTENCES[language])
    assert guess.language == language
    assert guess.probability > 0.9
    assert not guess.foreign


@pytest.mark.parametrize("language", LANGUAGES)
def test_shouting_changes_nothing(detector: LanguageDetector, language: str) -> None:
    assert detector.detect(SENTENCES[language].upper()).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mne uzhe dva mesyaca ne platyat zarplatu, kuda obratitsya", "ru"),
        ("nachalnik pasport zabral i ne otdaet chto delat", "ru"),
        ("hojayyn iki ay bari aylygymy bermeyar, nira yuz tutsam bolar", "tk"),
        ("xojayin ikki oydan beri oyligimni bermayapti nima qilsam boladi", "uz-Latn"),
        ("men rossияда иштеп жатам, патентти кандай төлөйм", "ky"),
    ],
)
def test_knows_what_phones_without_the_letters_write(
    detector: LanguageDetector, text: str, language: str
) -> None:
    assert detector.detect(text).language == language


@pytest.mark.parametrize("mark", ["'", "`", "\u2018", "\u2019", "\u02bb", "\u02bc", "\u00b4"])
def test_every_apostrophe_is_the_same(detector: LanguageDetector, mark: str) -> None:
    text = SENTENCES["uz-Latn"].replace("'", mark)
    assert plain_words(text) == plain_words(SENTENCES["uz-Latn"])
    assert detector.detect(text) == detector.detect(SENTENCES["uz-Latn"])


@pytest.mark.parametrize(
    "text",
    ["", "  ", "12 000 !!!", "🙂👍", "@somebody", "/start", "https://example.org/job"],
)
def test_no_words_no_language(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text) == detector.detect(text, chosen="ky")
    assert detector.detect(text).language is None


@pytest.mark.parametrize(
    "text",
    [
        "کارفرما دو ماه است که حقوق مرا نمی‌دهد",
        "老板两个月没给我发工资了",
        "मालिक ने दो महीने से वेतन नहीं दिया",
        "사장님이 두 달째 월급을 안 줘요",
        "Patron iki aydır maaşımı ödemiyor, nereye başvurabilirim?",
        "Роботодавець вже другий місяць не віддає мені зарплату, куди звернутися?",
    ],
)
def test_says_that_it_does_not_speak_a_language(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text).foreign
    assert detector.detect(text).probability < 0.5


def test_links_names_and_commands_do_not_count(detector: LanguageDetector) -> None:
    text = f"/report https://example.com/the-best-jobs @great_offers_abroad {SENTENCES['tg']}"
    assert detector.detect(text) == detector.detect(SENTENCES["tg"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_word_stays_with_the_choice(detector: LanguageDetector, language: str) -> None:
    word = "ok" if language in ("uz-Latn", "tk", "en") else "ок"
    assert detector.detect(word, chosen=language).language == language


def test_a_clear_sentence_wins_over_the_choice(detector: LanguageDetector) -> None:
    for chosen in LANGUAGES:
        for language, text in SENTENCES.items():
            assert detector.detect(text, chosen=chosen).language == language


def test_the_client_weighs_less_than_the_choice(detector: LanguageDetector) -> None:
    def probability(**known: str) -> float:
        guess = detector.detect("salom dostlar", **known)
        return guess.probability if guess.language == "tk" else 1 - guess.probability

    assert probability() < probability(client="tk") < probability(chosen="tk")


@pytest.mark.parametrize("client", ["uz", "UZ", "uz-latn"])
def test_the_client_code_uz_means_both_scripts(detector: LanguageDetector, client: str) -> None:
    for language in ("uz-Latn", "uz-Cyrl"):
        with_code = detector.detect(SENTENCES[language], client=client)
        assert with_code.language == language
        assert with_code.probability >= detector.detect(SENTENCES[language]).probability


def test_unknown_codes_are_no_evidence(detector: LanguageDetector) -> None:
    for odd in ("", "xx", "pt-br", "fr"):
        assert detector.detect("salom dostlar", client=odd) == detector.detect("salom dostlar")


def test_is_the_same_in_every_run_and_thread(detector: LanguageDetector) -> None:
    texts = [*SENTENCES.values(), "salom", "ok", "rahmat"] * 20
    alone = [detector.detect(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(detector.detect, texts)) == alone
    assert [LanguageDetector.load().detect(text) for text in texts[:11]] == alone[:11]


def test_leaves_the_librarys_global_state_alone(detector: LanguageDetector) -> None:
    detector.detect(SENTENCES["ru"])
    assert langdetect_global._factory is None


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300), chosen=st.sampled_from([None, *LANGUAGES]))
def test_any_text_gets_an_answer(text: str, chosen: str | None) -> None:
    guess = _SHARED.detect(text, chosen=chosen)
    assert guess.language in {None, *LANGUAGES}
    assert 0.0 <= guess.probability <= 1.0 + 1e-9
    assert len(plain_words(text)) <= MAX_LETTERS


_SHARED = LanguageDetector.load()

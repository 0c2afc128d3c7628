"""What is read aloud: words for dates, numbers and signs, no markup, nothing that a voice leaves out."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from knowledge.errors import ContentError
from knowledge.loading import load_library
from knowledge.numerals import NUMERALS
from knowledge.spoken import Spoken


@pytest.fixture(scope="module")
def spoken(real_root: Path) -> Spoken:
    return Spoken.load(real_root)


@pytest.mark.parametrize(
    ("digits", "uzbek", "turkmen"),
    [
        ("0", "nol", "nol"),
        ("5", "besh", "bäş"),
        ("10", "oʻn", "on"),
        ("25", "yigirma besh", "ýigrimi bäş"),
        ("90", "toʻqson", "togsan"),
        ("100", "yuz", "ýüz"),
        ("112", "yuz oʻn ikki", "ýüz on iki"),
        ("600", "olti yuz", "alty ýüz"),
        ("1000", "ming", "müň"),
        ("1350", "ming uch yuz ellik", "müň üç ýüz elli"),
        ("2025", "ikki ming yigirma besh", "iki müň ýigrimi bäş"),
        ("18000", "oʻn sakkiz ming", "on sekiz müň"),
        ("120000", "yuz yigirma ming", "ýüz ýigrimi müň"),
        ("1000000", "bir million", "bir million"),
        ("2000000003", "ikki milliard uch", "iki milliard üç"),
        ("0112", "nol bir bir ikki", "nol bir bir iki"),
        ("1234567890123", "bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz nol bir ikki uch",
         "bir iki üç dört bäş alty ýedi sekiz dokuz nol bir iki üç"),
    ],
)  # fmt: skip
def test_numbers_are_written_out_where_the_voice_knows_no_figures(
    digits: str, uzbek: str, turkmen: str
) -> None:
    assert NUMERALS["uz-Latn"].say(digits) == uzbek
    assert NUMERALS["tk"].say(digits) == turkmen


def test_each_number_below_a_thousand_is_said_differently() -> None:
    for numerals in NUMERALS.values():
        assert len({numerals.say(str(number)) for number in range(1000)}) == 1000


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("ru", "с 05.02.2025 до 31.12", "с 5 февраля 2025 до 31 декабря."),
        ("ky", "05.02.2025", "5 февраль 2025."),
        ("kk", "05.02.2025", "5 ақпан 2025."),
        ("tk", "05.02.2025", "bäş fewral iki müň ýigrimi bäş."),
        ("uz-Latn", "05.02.2025", "besh fevral ikki ming yigirma besh."),
        ("en", "05.02.2025", "5 February 2025."),
        ("ru", "99.99.2025", "99.99.2025."),
        ("ru", "более 120 000 человек", "более 120000 человек."),
        ("en", "18,000 somoni, 1.13 million", "18000 somoni, 1.13 million."),
        ("ru", "1,13 млн", "1 запятая 13 млн."),
        ("uz-Latn", "1,05 mln", "bir vergul nol besh mln."),
        ("tk", "12-nji madda, 15–20 gün", "on iki-nji madda, on bäş — ýigrimi gün."),
        ("ru", "€50, 5%", "50 евро, 5 процентов."),
        ("ky", "EPS жана ID.", "и-пи-эс жана ай-ди."),
        ("uz-Latn", "maʼlumot, oʻn", "ma'lumot, oʻn."),
        ("tk", "sanaw (реестр) bar", "sanaw bar."),
        ("ru", "сайт https://www.gov.example/visa?x=1", "сайт gov точка example."),
        ("en", "see www.gov.uk/visa now", "see gov dot uk now."),
        ("ru", "<b>Что делать</b>\n\n• раз;\n• <a href=\"https://x.kg\">два</a> &amp; три", "Что делать.\nраз;\nдва & три."),
        ("ru", "[[h@'loU]] слово", "h@'loU слово."),
        ("tg", "салом", "салом."),
        ("ru", "", ""),
    ],
)  # fmt: skip
def test_a_text_becomes_the_words_of_a_reader(
    spoken: Spoken, language: str, written: str, said: str
) -> None:
    assert spoken.text(written, language) == said


def test_no_article_leaves_a_voice_with_figures_or_letters_that_it_cannot_say(
    real_root: Path,
) -> None:
    library = load_library(real_root)
    for article in library.articles.values():
        text = library.spoken.article(article)
        assert text.endswith((".", "!", "?", ":", ";", "…")), article.path
        assert not re.search(r"[<>*\[\]•]|https?:", text), article.path
        if article.language in NUMERALS:
            assert not re.search(r"\d", text), article.path
        if article.language == "tk":
            assert not re.search(r"\([^()]*[Ѐ-ӿ][^()]*\)", text), article.path


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is missing")
@pytest.mark.parametrize("language", ["uz-Latn", "tk"])
def test_the_written_out_numbers_are_all_heard(language: str) -> None:
    voice = {"uz-Latn": "uz", "tk": "tk"}[language]
    numbers = [NUMERALS[language].say(str(number)) for number in (*range(1, 100), 112, 1350, 2025)]
    heard = subprocess.run(
        ["espeak-ng", "-v", voice, "-q", "-x", "--stdin"],
        input="\n\n".join(numbers), capture_output=True, text=True, check=True,
    ).stdout.split("\n")  # fmt: skip
    phonemes = [line.strip() for line in heard if line.strip()]
    assert len(set(phonemes)) == len(numbers)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ru: [a]", "Fields"),
        ("ru: {EPS: [x]}", "must be a text"),
        ("ru: {EPS: ''}", "is empty"),
        ("russian: {EPS: x}", "Unknown field"),
        ("ru: {'': x}", "no sign"),
        ("- x", "Fields"),
    ],
)
def test_a_wrong_list_is_refused_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "spoken.yml").write_text(text, "utf-8")
    with pytest.raises(ContentError, match=words) as refused:
        Spoken.load(tmp_path)
    assert refused.value.problems[0].line == 1


def test_a_backslash_in_the_list_is_a_backslash(tmp_path: Path) -> None:
    (tmp_path / "spoken.yml").write_text('ru: {EPS: "\\\\1"}', "utf-8")
    assert Spoken.load(tmp_path).text("EPS", "ru") == "\\1."

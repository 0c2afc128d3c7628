from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.article import parse_article
from knowledge.check import check
from knowledge.errors import ContentError, errors_in
from knowledge.ftl import read_ftl
from knowledge.transliterate import load_exceptions, to_cyrillic, to_latin
from knowledge.uzbek import article_file, make_uz_cyrl, outdated_uz_cyrl

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

# Latin, Cyrillic, as dictionaries have them.
PAIRS = [
    ("Oʻzbekiston", "Ўзбекистон"),
    ("gʻisht", "ғишт"),
    ("shahar", "шаҳар"),
    ("choy", "чой"),
    ("yoʻl", "йўл"),
    ("yoʻqotish", "йўқотиш"),
    ("Yevropa", "Европа"),
    ("yetti", "етти"),
    ("ekspert", "эксперт"),
    ("aeroport", "аэропорт"),
    ("poema", "поэма"),
    ("daryo", "дарё"),
    ("tayyor", "тайёр"),
    ("yuridik", "юридик"),
    ("ayol", "аёл"),
    ("keyin", "кейин"),
    ("qoʻyish", "қўйиш"),
    ("tabiiy", "табиий"),
    ("maʼlumot", "маълумот"),
    ("sanʼat", "санъат"),
    ("meʼyor", "меъёр"),
    ("masʼuliyat", "масъулият"),
    ("Isʼhoq", "Исҳоқ"),
    ("mashhur", "машҳур"),
    ("migratsiya", "миграция"),
    ("konstitutsiya", "конституция"),
    ("korrupsiya", "коррупция"),
    ("inspeksiya", "инспекция"),
    ("pensiya", "пенсия"),
    ("versiya", "версия"),
    ("litsenziya", "лицензия"),
    ("ketsa", "кетса"),
    ("aytsin", "айтсин"),
    ("obyekt", "объект"),
    ("Koreya", "Корея"),
    ("Qozogʻiston", "Қозоғистон"),
    ("AQSH", "АҚШ"),
    ("CHET EL", "ЧЕТ ЭЛ"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), PAIRS)
def test_both_ways(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic
    assert to_latin(cyrillic) == latin


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("oktabr", "октябрь"),
        ("oktabrda", "октябрда"),
        ("rubl", "рубль"),
        ("rublga", "рублга"),
        ("Polshada", "Польшада"),
        ("rayon", "район"),
        ("o'g'il, o`g`il, o‘g’il", "ўғил, ўғил, ўғил"),
    ],
)
def test_exceptions_and_apostrophes(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(
    "text",
    [
        "https://xorijdaish.uz/service/appeal?a=b",
        "xorijdaish.uz",
        "license.gov.uz/registry",
        "@munosibmehnat_bot",
        "info@example.uz",
        "/operator",
        "{ $name }",
        "<b></b>",
        "&amp;",
        "+998 71 202-33-55",
        "WhatsApp",
        "Telegram",
        "EPS-TOPIK",
        "B1",
        "XXI",
        "Western Union",
        "кириллица",
    ],
)
def test_what_stays_as_it_is(text: str) -> None:
    assert to_cyrillic(text) == text


def test_mixed_text() -> None:
    assert (
        to_cyrillic(
            "<b>Telegramda</b> yozing: [havola](https://a.uz/yoz). {$n}ta 'ish' bor, WhatsAppdan"
        )
        == "<b>Telegramда</b> ёзинг: [ҳавола](https://a.uz/yoz). {$n}та 'иш' бор, WhatsAppдан"
    )


@given(st.text())
def test_any_text_is_taken_and_the_result_is_stable(text: str) -> None:
    once = to_cyrillic(text)
    assert to_cyrillic(text) == once
    to_latin(text)


def test_broken_exceptions_file_says_where(tmp_path: Path) -> None:
    path = tmp_path / "uz_exceptions.yml"
    path.write_text("words:\n  a: б\n  c: 7\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"uz_exceptions\.yml:3"):
        load_exceptions(path)
    path.write_text("word: {}\n", encoding="utf-8")
    with pytest.raises(ContentError):
        load_exceptions(path)


def test_made_files_follow_the_latin_ones(tree: ContentTree) -> None:
    tree.article(
        language="uz-Latn",
        title='Ish \\"ruxsati\\"',
        body="Oʻqing: **muhim**.\n\n- bir",
        more="translated_from: {language: ru, hash: abcdef123456}\n",
    )
    tree.write("interface/uz-Latn.ftl", "# izoh\nhello = Salom, { $name }!\n    <b>yoʻl</b>\n")
    article = tree.root / "articles/work_permit/general/uz-Cyrl.md"
    interface = tree.root / "interface/uz-Cyrl.ftl"
    assert set(make_uz_cyrl(tree.root)) == {article, interface}
    assert make_uz_cyrl(tree.root) == []
    made = parse_article(tree.root, "articles/work_permit/general/uz-Cyrl.md").article
    latin = parse_article(tree.root, "articles/work_permit/general/uz-Latn.md").article
    assert made is not None
    assert latin is not None
    assert (made.title, made.body) == ('Иш "рухсати"', "Ўқинг: **муҳим**.\n\n- бир")
    assert made.translated_from is not None
    assert (made.translated_from.language, made.translated_from.hash) == ("uz-Latn", latin.hash)
    assert article_file(made) == article.read_text(encoding="utf-8")
    assert "{ $name }!\n    <b>йўл</b>" in interface.read_text(encoding="utf-8")
    assert read_ftl(interface).problems == ()

    tree.edit("articles/work_permit/general/uz-Latn.md", "bir", "ikki")
    assert outdated_uz_cyrl(tree.root) == [article]
    assert any(p.path == article for p in errors_in(check(tree.root, parts=())))
    assert make_uz_cyrl(tree.root) == [article]
    assert outdated_uz_cyrl(tree.root) == []


def test_what_a_native_reader_corrected_is_left_alone(tree: ContentTree) -> None:
    tree.article(language="uz-Latn", body="Bir.")
    tree.write("interface/uz-Latn.ftl", "hello = Salom, { $name }\n")
    article, interface = sorted(make_uz_cyrl(tree.root))
    relative = "articles/work_permit/general/uz-Cyrl.md"
    tree.edit(relative, "machine-drafted", "native-read")
    tree.edit("interface/uz-Cyrl.ftl", "# review: machine-drafted", "# review: native-read")
    tree.edit(relative, "Бир.", "Битта.")
    tree.edit("articles/work_permit/general/uz-Latn.md", "Bir.", "Ikki.")
    assert make_uz_cyrl(tree.root) == []
    assert "Битта." in article.read_text(encoding="utf-8")
    assert outdated_uz_cyrl(tree.root) == []
    assert interface.exists()

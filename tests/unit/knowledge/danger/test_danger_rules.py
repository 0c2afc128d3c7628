"""What the danger rules hear, what they leave alone, and what they say they heard."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.danger_rules import Danger, DangerRules

LEVELS = ("none", "concern", "high", "immediate")
SENTENCES = Path(__file__).resolve().parents[3] / "danger"
FILES = sorted(SENTENCES.glob("*.yml"))
ALARM = ("high", "immediate")


def sentences(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data["dangerous"], data["harmless"]


def test_every_language_variant_has_enough_sentences() -> None:
    assert {path.stem for path in FILES} == {
        "ru",
        "ky",
        "kk",
        "tg",
        "uz-Latn",
        "uz-Cyrl",
        "tk",
        "en",
    }
    for path in FILES:
        dangerous, harmless = sentences(path)
        assert len(dangerous) >= 25, path
        assert len(harmless) >= 25, path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_danger_is_heard(path: Path, rules: DangerRules) -> None:
    dangerous, _ = sentences(path)
    deaf = [s["text"] for s in dangerous if rules.find(s["text"]).risk not in ALARM]
    assert len(deaf) <= 0.05 * len(dangerous), deaf


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_danger_is_heard_as_serious_as_it_is(path: Path, rules: DangerRules) -> None:
    dangerous, _ = sentences(path)
    weak = [
        s["text"]
        for s in dangerous
        if LEVELS.index(rules.find(s["text"]).risk) < LEVELS.index(s["level"])
    ]
    assert len(weak) <= 0.1 * len(dangerous), weak


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_sign_is_named(path: Path, rules: DangerRules) -> None:
    dangerous, _ = sentences(path)
    unnamed = [
        s["text"] for s in dangerous if s["indicator"] not in rules.find(s["text"]).indicators
    ]
    assert len(unnamed) <= 0.1 * len(dangerous), unnamed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harmless_sentences_stay_calm(path: Path, rules: DangerRules) -> None:
    _, harmless = sentences(path)
    alarms = [text for text in harmless if rules.find(text).risk in ALARM]
    assert len(alarms) <= 1, alarms


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        ("Хозяин забрал мой паспорт", "concern"),
        ("Хозяин забрал мой паспорт и угрожает депортацией", "high"),
        ("Хозяин забрал паспорт, нас заперли в бараке", "immediate"),
        ("Зарплату не платят второй месяц", "concern"),
        ("Зарплату не платят второй месяц и домой не отпускают", "high"),
        ("Зовут в Дубай по туристической визе, договор потом", "concern"),
        ("Предлагают продать почку за 10000 долларов", "high"),
        ("Что такое торговля людьми?", "none"),
        ("Имеет ли право работодатель забирать паспорт?", "none"),
        ("Can an employer keep a passport?", "none"),
        ("", "none"),
        ("🙏🙏🙏", "none"),
        ("/start", "none"),
    ],
)
def test_levels(text: str, risk: str, rules: DangerRules) -> None:
    assert rules.find(text).risk == risk


@pytest.mark.parametrize(
    "text",
    [
        "Моего сына бьют на работе",
        "Уулумду жумушта уруп жатышат",
        "Ұлымды жұмыста ұрып жатыр",
        "O'g'limni ishda kaltaklashyapti",
        "Ўғлимни ишда калтаклашяпти",
        "Oglumy işde urýarlar",
        "Писарамро дар кор лату кӯб мекунанд",
        "They beat my son at work",
    ],
)
def test_a_relative_counts_as_the_person(text: str, rules: DangerRules) -> None:
    assert rules.find(text).risk == "immediate"


@pytest.mark.parametrize(
    "text",
    ["Нас не бьют и не запирают", "Мени урган жок", "They never beat us", "Meni urgani yo'q"],
)
def test_denied_is_not_told(text: str, rules: DangerRules) -> None:
    assert rules.find(text).risk not in ALARM


def test_two_languages_in_one_message(rules: DangerRules) -> None:
    danger = rules.find("Хозяин паспортумду забрал, үйдөн чыгарбай жатат")
    assert danger.risk == "immediate"
    assert {"passport_retained", "confinement"} <= set(danger.indicators)


def test_evidence_quotes_the_message(rules: DangerRules) -> None:
    text = "Начальник нас ЗАПЕРЛИ в подвале, паспорт забрали"
    danger = rules.find(text)
    assert danger.evidence
    for item in danger.evidence:
        assert item.words
        assert all(word in text for word in item.words)
        assert LEVELS.index(item.level) <= LEVELS.index(danger.risk)
    assert any("ЗАПЕРЛИ" in word for item in danger.evidence for word in item.words)
    assert {item.indicator for item in danger.evidence} == set(danger.indicators)


def test_the_most_serious_comes_first(rules: DangerRules) -> None:
    danger = rules.find("паспорт забрали, зарплату не платят, вчера меня избили")
    ranks = [LEVELS.index(item.level) for item in danger.evidence]
    assert ranks == sorted(ranks, reverse=True)
    assert danger.indicators[0] == "violence"


ONE_OF_EACH = [sentences(path)[0][0]["text"] for path in FILES]


@pytest.mark.parametrize("text", ONE_OF_EACH)
def test_invisible_characters_and_case_change_nothing(text: str, rules: DangerRules) -> None:
    plain = rules.find(text)
    hidden = "\u200b".join(text.replace(" ", "  ")).replace("\u200b \u200b \u200b", " ")
    assert _heard(rules.find(hidden)) == _heard(plain)
    assert _heard(rules.find(text.upper())) == _heard(plain)
    assert _heard(rules.find(f"\u202e{text}\u202c")) == _heard(plain)


PLAIN_LETTERS = str.maketrans(
    "өүңіұқғәһӣӯҷҳӨҮҢІҰҚҒӘҺӢӮҶҲýžňşçöüäÝŽŇŞÇÖÜÄ", "оунйукгахиучхОУНИУКГАХИУЧХyznscouaYZNSCOUA"
)
PLAIN_LETTERS |= str.maketrans("іІ", "иИ")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_missing_special_letters_change_little(path: Path, rules: DangerRules) -> None:
    dangerous, _ = sentences(path)
    texts = [
        s["text"].translate(PLAIN_LETTERS).replace("'", "").replace("ʻ", "") for s in dangerous
    ]
    deaf = [text for text in texts if rules.find(text).risk not in ALARM]
    assert len(deaf) <= 0.1 * len(dangerous), deaf


def _heard(danger: Danger) -> tuple[str, frozenset[str]]:
    return danger.risk, frozenset(danger.indicators)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300))
def test_no_text_breaks_the_rules(text: str, rules: DangerRules) -> None:
    danger = rules.find(text)
    assert danger.risk in LEVELS
    for item in danger.evidence:
        assert all(word in text for word in item.words)


WORDS = st.lists(
    st.sampled_from([word for text in ONE_OF_EACH for word in text.split()]), max_size=40
)


@settings(max_examples=100, deadline=None)
@given(words=WORDS)
def test_no_order_of_dangerous_words_breaks_the_rules(words: list[str], rules: DangerRules) -> None:
    danger = rules.find(" ".join(words))
    assert (danger.risk == "none") == (not danger.evidence)


def test_a_long_message_is_searched_to_its_end(rules: DangerRules) -> None:
    text = "Здравствуйте! " * 280 + "Нас заперли в подвале"
    assert rules.find(text[-4096:]).risk == "immediate"

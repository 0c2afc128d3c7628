"""`safar knowledge check` finds the mistakes that content editors make."""

import shutil
from pathlib import Path

import pytest

from knowledge.concept import ConceptError, Lexicon
from knowledge.danger_check import check_files
from knowledge.danger_files import RuleError, read_rules
from knowledge.danger_rules import DangerRules
from knowledge.errors import KnowledgeError
from knowledge.keyword_router import read_keywords
from tests.support.content import few_concepts

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's files with a few patterns for each concept, quick to check many times."""
    root = tmp_path_factory.mktemp("knowledge")
    shutil.copytree(KNOWLEDGE / "danger", root / "danger")
    shutil.copy(KNOWLEDGE / "keywords.yml", root / "keywords.yml")
    few_concepts(root)
    return root


@pytest.fixture
def copy(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "knowledge"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_files_of_the_project_are_in_order() -> None:
    assert check_files(KNOWLEDGE) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("concepts/ru.yml", "  fear: [", "  faer: [", "fear"),
        ("concepts/ru.yml", "  fear: [", "  fear: [бою*сь, ", "бою*сь"),
        ("concepts/ru.yml", "  fear: [", "  fear: [боюсь, ", "twice"),
        ("concepts/ru.yml", "  fear: [", "  passport: []\n  fear: [", "twice"),
        ("concepts/ru.yml", "  fear: [", "  fear: [12, ", "quote"),
        ("concepts/ru.yml", "concepts:", "concepts: [", "YAML"),
        ("danger/rules.yml", "all: [suicide]", "all: [suicde]", "suicde"),
        ("danger/rules.yml", "calm: [fiction]", "calm: [ficton]", "ficton"),
        ("danger/rules.yml", "indicator: self_harm", "indicator: selfharm", "selfharm"),
        ("danger/rules.yml", "level: immediate", "level: urgent", "urgent"),
        ("danger/rules.yml", "within: 6", "wihtin: 6", "wihtin"),
        ("danger/rules.yml", "id: raped,", "id: suicide,", "two rules"),
        ("danger/phrases/ru.yml", "level: immediate", "level: sehr", "sehr"),
        ("keywords.yml", "licence: 0.8", "licence: 8", "weight"),
        ("keywords.yml", "licence: 0.8", "license: 0.8", "'licence'"),
    ],
)
def test_a_mistake_is_found(copy: Path, name: str, old: str, new: str, says: str) -> None:
    change(copy / name, old, new)
    problems = check_files(copy)
    assert any(says in p.message or says in p.remedy for p in problems), problems
    assert all(p.remedy for p in problems)


def test_a_problem_names_its_line(copy: Path) -> None:
    path = copy / "concepts" / "ky.yml"
    change(path, "  fear: [", "  fear: [кор*ку, ")
    problem = next(p for p in check_files(copy) if "кор*ку" in p.message)
    assert path.read_text(encoding="utf-8").splitlines()[problem.line - 1].startswith("  fear:")


def test_a_missing_language_is_an_error(copy: Path) -> None:
    (copy / "concepts" / "tk.yml").unlink()
    with pytest.raises(ConceptError, match=r"tk\.yml"):
        Lexicon.load(copy)
    assert any(p.path.name == "tk.yml" for p in check_files(copy))


def test_a_missing_rule_file_is_an_error(copy: Path) -> None:
    (copy / "danger" / "rules.yml").unlink()
    with pytest.raises(RuleError, match="no danger is heard"):
        DangerRules.load(copy)


def test_an_idiom_becomes_a_rule(copy: Path) -> None:
    change(
        copy / "danger" / "phrases" / "en.yml",
        "phrases:\n",
        "phrases:\n  - {indicator: threats, level: high, phrases: [purple elephant*]}\n",
    )
    danger = DangerRules.load(copy).find("he said: purple elephants tonight")
    assert danger.risk == "high"
    assert danger.evidence[0].words == ("purple elephants",)


def test_rules_name_their_file(tmp_path: Path) -> None:
    path = tmp_path / "rules.yml"
    path.write_text("rules: [{id: x, level: high, indicator: threats}]", encoding="utf-8")
    with pytest.raises(RuleError, match=r"rules\.yml: rule x: write `all:`"):
        read_rules(path)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("concepts/ru.yml", b"concepts:", b"\xff\xfe:", "UTF-8"),
        ("concepts/_meaning.yml", b"self:", b"self: &a", "anchors"),
        ("danger/rules.yml", b"rules:", b"\0rules:", "NUL"),
        ("danger/rules.yml", b"groups:", b"groups: [x]\nothers:", "groups"),
        ("danger/rules.yml", b"  mine: self", b"  mine: mine|self", "names itself"),
        ("danger/rules.yml", b"calm: [fiction]", b"calm: [[fiction]]", "calm"),
        ("danger/phrases/ru.yml", b"phrases:", b"phrases:\n  - [a, b]", "entry 1"),
        ("danger/phrases/ru.yml", b"phrases:", b"phrases: \xff", "UTF-8"),
        ("keywords.yml", b"licence: 0.8", b"licence: true", "weight"),
        ("keywords.yml", b"agency_licence:", b"\xe4:", "UTF-8"),
    ],
)
def test_a_damaged_file_is_a_problem_and_no_crash(
    copy: Path, name: str, old: bytes, new: bytes, says: str
) -> None:
    path = copy / name
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))
    assert any(says in f"{p.message} {p.remedy}" for p in check_files(copy))
    with pytest.raises(KnowledgeError, match=says):
        load_all(copy)


def load_all(root: Path) -> None:
    DangerRules.load(root, Lexicon.load(root))
    read_keywords(root / "keywords.yml")

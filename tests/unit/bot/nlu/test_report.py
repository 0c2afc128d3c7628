"""The report on understanding, from small outcomes made by hand."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markupsafe import Markup

from actions.intents import action_of, topic_of
from actions.understanding import Understanding
from bot.nlu import study
from bot.nlu.evaluation import Evaluation, Outcome
from bot.nlu.in_rasa.study_findings import (
    Findings,
    LeftOut,
    Level,
    Pipeline,
    Stolen,
    Theft,
    TopicLevel,
)
from bot.nlu.model import fingerprint
from bot.nlu.report import (
    balance,
    bins,
    calibration_error,
    confusions,
    false_alarms,
    figures,
    missed,
    render,
    thresholds,
    tone,
    worst,
)
from bot.nlu.report_charts import Line, heat_map, lines, reliability
from bot.nlu.sentences import Schema, Sentence
from bot.nlu.study import StudyError, ensure_findings
from knowledge.danger_rules import Evidence

ROOT = Path("/checkout")
SCHEMA = Schema(
    languages=("ru", "en"),
    actions={
        "greet": "greet",
        "wages": "answer",
        "unpaid_wages": "answer",
        "in_danger": "escalate",
    },
    entities=("agency",),
    least_sentences=2,
    risks=("none", "concern", "high", "immediate"),
)
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def sentence(text: str, intent: str, language: str = "en", risk: str = "none") -> Sentence:
    path = ROOT / "tests" / "nlu" / language / f"{intent}.yml"
    return Sentence(text, intent, language, path, 7, risk=risk)


def outcome(
    meant: str,
    understood: str,
    confidence: float,
    *,
    text: str = "some words",
    risk: str = "none",
    heard: str = "none",
    evidence: tuple[Evidence, ...] = (),
) -> Outcome:
    return Outcome(
        sentence(text, meant, risk=risk),
        Understanding(
            text=text, language="en", language_probability=1.0, intent=understood,
            action=action_of(understood), topic=topic_of(understood), country=None, agency=None,
            risk=heard, indicators=(), confidence=confidence, guesses=(), evidence=evidence,
            by_model=True,
        ),
    )  # fmt: skip


OUTCOMES = (
    outcome("greet", "greet", 0.95),
    outcome("greet", "wages", 0.91, text="hello <b>money</b> & co"),
    outcome("wages", "unpaid_wages", 0.3, text="the less sure one"),
    outcome("wages", "unpaid_wages", 0.55, text="the surer one"),
    outcome("in_danger", "in_danger", 0.65, text="locked in", risk="immediate", heard="high"),
    outcome("in_danger", "greet", 0.2, text="not heard at all", risk="high"),
    outcome(
        "wages", "wages", 0.8, text="calm one", heard="high",
        evidence=(Evidence("beaten", "violence", "high", ("beat", "<me>")),),
    ),
)  # fmt: skip
FINDINGS = Findings(
    seconds=12.0,
    trained=40,
    tests=7,
    groups=31,
    levels=[
        Level(0.5, 20, {"en": 0.4, "all": 0.4}, {"en": 0.5, "all": 0.5}),
        Level(1.0, 40, {"en": 0.65, "all": 0.65}, {"en": None, "all": None}),
    ],
    topics=[TopicLevel("wages", 0.25, 4, 11)],
    left_out=[LeftOut(["uz-Latn", "uz-Cyrl"], 9, 0.2, 0.45, 0.7, None, 0.5)],
    pipelines=[Pipeline("+ concepts", 0.612, 0.7, 0.01, 33.0, 0.41)],
    thefts=[
        Theft("wages", "greet", 3, [Stolen("<i>stolen</i>", "en", "nlu_data/en/wages.yml:4", 0.8)])
    ],
)


def page(outcomes: tuple[Outcome, ...] = OUTCOMES, findings: Findings | None = FINDINGS) -> str:
    training = [sentence("good pay", "wages"), sentence("hello", "greet", "ru")]
    evaluation = Evaluation(outcomes, SCHEMA)
    return render(evaluation, training, findings, model="nlu-1.tar.gz", made=NOW, root=ROOT)


def drawing(svg: Markup) -> ET.Element:
    return ET.fromstring(str(svg))


def shown(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_escapes_what_people_wrote() -> None:
    html = page()
    assert "hello &lt;b&gt;money&lt;/b&gt; &amp; co" in html
    assert "beat … &lt;me&gt;" in html
    assert "&lt;i&gt;stolen&lt;/i&gt;" in html
    for raw in ("<b>", "<me>", "<i>"):
        assert raw not in html


def test_is_one_file_with_nothing_from_outside() -> None:
    html = page()
    assert not re.search(r"https?://|<script|<link|<img|@import|url\(", html)
    for drawn in re.findall(r"<svg.*?</svg>", html, re.DOTALL):
        ET.fromstring(drawn)


def test_names_file_and_line_inside_the_checkout() -> None:
    html = page()
    assert "tests/nlu/en/wages.yml:7" in html
    assert "/checkout" not in html


def test_says_what_was_left_out() -> None:
    html = page(findings=None)
    assert "run the report without --quick" in html
    assert "Learning curves</a>" not in html
    assert "run the report without --quick" not in page()


def test_says_when_the_model_did_not_answer() -> None:
    assert "by keywords only" not in page()
    alone = replace(OUTCOMES[0], meaning=replace(OUTCOMES[0].meaning, by_model=False))
    assert "Understood by keywords only, as the server gave no answer: 1." in page((alone,))


def test_says_when_the_model_is_of_other_sentences() -> None:
    evaluation = Evaluation(OUTCOMES, SCHEMA)
    old = render(evaluation, [], model="nlu-0.tar.gz", made=NOW, current=False)
    assert "of another state of the checkout" in old
    assert "of another state of the checkout" not in page()


def test_shows_the_study() -> None:
    text = shown(page())
    assert "uz-Latn, uz-Cyrl 9 0.200 0.450 +0.250 – 0.500 0.700" in text
    assert "+ concepts 0.612 0.700 0.010 33 0.41" in text
    assert "wages 0.250 4 11" in text
    assert "all 0.400 0.650 +0.250 –" in text
    assert "wages&#39;s sentences are taken by greet: 3" in text or (
        "wages's sentences are taken by greet: 3" in text
    )


@pytest.mark.parametrize("findings", [None, Findings(0.0, 0, 0, 0, [], [], [], [], [])])
def test_nothing_to_show_is_no_failure(findings: Findings | None) -> None:
    empty = Evaluation((), replace(SCHEMA, languages=(), actions={}))
    assert "</html>" in render(empty, [], findings, model="none", made=NOW)
    assert "</html>" in page((), findings)


def test_figures_have_a_row_per_language_and_their_goals() -> None:
    rows = figures(Evaluation(OUTCOMES, SCHEMA))
    assert [(name, count) for name, count, _ in rows] == [("ru", 0), ("en", 7), ("all", 7)]
    assert {cell.text for cell in rows[0][2]} == {"–"}
    by_measure = dict(zip(Evaluation(OUTCOMES, SCHEMA).figures(), rows[2][2], strict=True))
    assert (by_measure["language"].text, by_measure["language"].tone) == ("1.000", "good")
    assert (by_measure["risk_recall"].text, by_measure["risk_recall"].tone) == ("0.500", "bad")
    assert by_measure["intent"].tone == ""


@pytest.mark.parametrize(
    ("measure", "figure", "expected"),
    [
        ("action", 0.92, "good"), ("action", 0.9, "near"), ("action", 0.8, "bad"),
        ("false_alarm", 0.02, "good"), ("false_alarm", 0.028, "near"),
        ("false_alarm", 0.2, "bad"), ("action", None, ""), ("intent", 0.1, ""),
    ],
)  # fmt: skip
def test_a_figure_is_held_to_its_goal(measure: str, figure: float | None, expected: str) -> None:
    assert tone(measure, figure) == expected


def test_confusions_come_with_the_surest_examples() -> None:
    first = confusions(Evaluation(OUTCOMES, SCHEMA))[0]
    assert (first.meant, first.understood, first.times) == ("wages", "unpaid_wages", 2)
    assert [o.sentence.text for o in first.examples] == ["the surer one", "the less sure one"]


def test_the_worst_are_wrong_and_sure() -> None:
    confidences = [o.meaning.confidence for o in worst(OUTCOMES)]
    assert confidences == [0.91, 0.55, 0.3, 0.2]


def test_danger_heard_as_less_is_missed() -> None:
    assert [o.sentence.text for o in missed(OUTCOMES)] == ["not heard at all", "locked in"]
    assert [o.sentence.text for o in false_alarms(OUTCOMES)] == ["calm one"]


def test_bins_and_calibration() -> None:
    given = [
        outcome("greet", "greet", 0.3),
        outcome("greet", "wages", 0.35),
        outcome("greet", "greet", 1.0),
        outcome("greet", "greet", 0.0),
    ]
    found = bins(given)
    assert [one.count for one in found] == [1, 0, 0, 2, 0, 0, 0, 0, 0, 1]
    assert found[3].right == 0.5
    assert found[3].sure == pytest.approx(0.325)
    # Off by 0.175 for two of four, by 1 for the one at 0, by nothing for the one at 1.
    assert calibration_error(found) == pytest.approx((2 * 0.175 + 1.0) / 4)
    assert calibration_error(bins([])) is None


def test_thresholds_tell_what_is_answered() -> None:
    rows = {row.least: row for row in thresholds(OUTCOMES)}
    assert rows[0.2].answered == 1.0
    assert rows[0.2].right == pytest.approx(3 / 7)
    assert rows[0.6].answered == pytest.approx(4 / 7)
    assert rows[0.6].right == 0.75
    assert thresholds([])[0].right is None


def test_balance_marks_what_is_scarce() -> None:
    training = [sentence("a", "greet")] + [sentence("b", "wages")] * 9
    training += [sentence("c", "wages", "ru")] * 3 + [sentence("d", "unpaid_wages")] * 8
    training += [sentence("e", "unpaid_wages", "ru")] * 8 + [sentence("f", "in_danger")] * 8
    rows = {intent: (cells, total) for intent, cells, total in balance(training, SCHEMA)}
    assert [cell.tone for cell in rows["greet"][0]] == ["bad", "bad"]
    assert [(cell.text, cell.tone) for cell in rows["wages"][0]] == [("3", "near"), ("9", "")]
    assert rows["wages"][1] == 12


def test_heat_map_shades_by_share_of_the_row() -> None:
    svg = drawing(heat_map(["a", "<b>"], {("a", "a"): 3, ("a", "<b>"): 1}))
    squares = {square.findtext("title"): square for square in svg.iter("rect")}
    right, wrong = (
        squares["a understood as a: 3 of 4"],
        squares["a understood as <b>: 1 of 4"],
    )
    assert (right.get("class"), wrong.get("class")) == ("right", "wrong")
    assert float(right.get("fill-opacity", 0)) > float(wrong.get("fill-opacity", 0)) > 0


def test_reliability_bars_are_as_tall_as_rightness() -> None:
    svg = drawing(reliability(bins([outcome("greet", "greet", 0.95)] * 3)))
    heights = [float(bar.get("height", 0)) for bar in svg.iter("rect")]
    assert heights == [0.0] * 9 + [240.0]
    assert "3" in [text.text for text in svg.iter("text")]


def test_lines_have_a_point_per_step() -> None:
    svg = drawing(lines("tg & ru", [Line("right", "intent", ((0.1, 0.2), (1.0, 0.5)))]))
    assert [dot.findtext("title") for dot in svg.iter("circle")] == [
        "right at 10%: 0.200",
        "right at 100%: 0.500",
    ]


# The study, with a program of the test in the place of the NLU environment's Python.

PROGRAM = """#!/bin/sh
echo counting
echo run >> "$(dirname "$0")/runs"
while [ "$1" != --out ]; do shift; done
cp "$(dirname "$0")/findings.json" "$2"
"""


def program(folder: Path, text: str = PROGRAM) -> Path:
    path = folder / "python"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_study_is_made_once_for_the_same_sentences(tmp_path: Path) -> None:
    root, data_dir = tmp_path / "root", tmp_path / "var"
    tests = root / "tests" / "nlu" / "en" / "greet.yml"
    tests.parent.mkdir(parents=True)
    tests.write_text("one", encoding="utf-8")
    python = program(tmp_path)
    (tmp_path / "findings.json").write_bytes(study._FINDINGS.dump_json(FINDINGS))
    said: list[str] = []

    def runs() -> int:
        assert asdict(ensure_findings(data_dir, said.append, root, python=python)) == asdict(
            FINDINGS
        )
        return len((tmp_path / "runs").read_text().split())

    assert (runs(), runs()) == (1, 1)
    assert said == ["counting"]
    tests.write_text("another test sentence", encoding="utf-8")
    assert runs() == 2
    kept = data_dir / "reports" / f"study-{fingerprint(root)}.json"
    kept.write_text("{}", encoding="utf-8")
    assert runs() == 3


def test_a_study_that_fails_names_its_log(tmp_path: Path) -> None:
    python = program(tmp_path, "#!/bin/sh\necho 'ValueError: no sentences' >&2\nexit 3\n")
    with pytest.raises(StudyError, match=r"no sentences.*study\.log"):
        ensure_findings(tmp_path / "var", lambda _: None, tmp_path, python=python)
    silent = program(tmp_path, "#!/bin/sh\nexit 0\n")
    with pytest.raises(StudyError, match="without findings"):
        ensure_findings(tmp_path / "var", lambda _: None, tmp_path, python=silent)

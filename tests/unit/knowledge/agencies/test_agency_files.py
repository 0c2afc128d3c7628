"""The files of the knowledge folder itself, and what is said when they are wrong."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import phonenumbers
import pytest

from knowledge.agencies import AgencyIndex, SourcesError, Status, check_files, load_sources
from knowledge.agencies.sources import LANGUAGES

TODAY = date(2026, 11, 23)


def test_our_files_are_in_order(knowledge_root: Path) -> None:
    assert check_files(knowledge_root, today=TODAY) == []


def test_every_country_has_a_source_and_the_real_ones_are_off(knowledge_root: Path) -> None:
    sources = load_sources(knowledge_root / "agencies" / "sources.yml")
    real = [source for source in sources.values() if not source.demo]
    official = [source for source in real if source.country]
    assert {source.country for source in official} == {"KG", "UZ", "TJ", "KZ", "TM"}
    assert all(not source.enabled and source.why and source.needs for source in official)
    assert [source.id for source in real if source not in official] == ["team-warnings"]
    assert all(set(source.titles) == set(LANGUAGES) for source in sources.values())


def test_the_demo_shows_every_status_and_marks_all_as_fictional(demo_index: AgencyIndex) -> None:
    assert len(demo_index) >= 25
    statuses = {permit.status for agency in demo_index.agencies for permit in agency.permits}
    assert statuses == set(Status)
    for agency in demo_index.agencies:
        assert all("DEMO" in name or "ДЕМО" in name for name in agency.names), agency.names
        assert all(site.endswith(".example") for site in agency.sites)
        for phone in agency.phones:
            number = phonenumbers.parse(phone, None)
            assert phonenumbers.is_possible_number(number), phone
            assert not phonenumbers.is_valid_number(number), phone


@pytest.fixture
def copy(tmp_path: Path, knowledge_root: Path) -> Path:
    folder = tmp_path / "agencies"
    folder.mkdir()
    shutil.copy(knowledge_root / "agencies" / "sources.yml", folder)
    shutil.copy(knowledge_root / "agencies" / "warnings.csv", folder)
    shutil.copytree(knowledge_root / "agencies" / "demo", folder / "demo")
    return tmp_path


@pytest.mark.parametrize(
    ("find", "put", "column"),
    [
        ("kind: register\n", "kind: list\n", "kind"),
        ("enabled: true", "enabled: maybe", "enabled"),
        ("    enabled: true", "    enabled: true\n    colour: red", "colour"),
        ("id: demo-warnings", "id: demo-register", "id"),
        ("id: demo-warnings", "id: ../up", "id"),
        ("file: demo/register.csv", "file: null", "file"),
        ("refresh_days: 14", "refresh_days: soon", "refresh_days"),
        ("defaults: {status: permitted}", "defaults: {colour: red}", "columns"),
        ("statuses: {active: permitted}", "statuses: {active: fine}", "statuses"),
        ("statuses: {active: permitted}", "statuses: 5", "statuses"),
    ],
)
def test_a_wrong_source_is_named_with_line_and_field(
    copy: Path, find: str, put: str, column: str
) -> None:
    path = copy / "agencies" / "sources.yml"
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, put, 1), encoding="utf-8")
    with pytest.raises(SourcesError):
        load_sources(path)
    problems = check_files(copy, today=TODAY)
    assert column in {problem.column for problem in problems}
    assert all(problem.row and problem.remedy for problem in problems)


def test_broken_yaml_is_named_with_its_line(copy: Path) -> None:
    path = copy / "agencies" / "sources.yml"
    path.write_text("sources:\n  - id: [\n", encoding="utf-8")
    (problem,) = check_files(copy, today=TODAY)
    assert problem.path == str(path)
    assert problem.row is not None


def test_a_wrong_row_and_an_unmarked_demo_agency_are_found(copy: Path) -> None:
    path = copy / "agencies" / "demo" / "register.csv"
    text = path.read_text(encoding="utf-8")
    text = text.replace("DEMO Silk Compass GmbH,ДЕМО", "Silk Compass GmbH,ДЕМО")
    text = text.replace("2026-02-20", "20.02.2026", 1)
    path.write_text(text, encoding="utf-8")
    problems = check_files(copy, today=TODAY)
    assert {(problem.row, problem.column) for problem in problems} == {
        (2, "status_date"),
        (None, "name"),
    }


def test_a_missing_file_is_found(copy: Path) -> None:
    (copy / "agencies" / "demo" / "warnings.csv").unlink()
    (problem,) = check_files(copy, today=TODAY)
    assert "cannot be opened" in problem.message

"""The page that shows articles while they are being written."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient, Response
from starlette.applications import Starlette

from bot.preview.pages import preview_app
from knowledge.languages import LANGUAGES
from tests.support.content import small_content

TOPIC = "lost_passport"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_content(tmp_path_factory.mktemp("content") / "knowledge", (TOPIC, "wages"))


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    """A copy of the project's content with few articles."""
    return shutil.copytree(small, tmp_path / "knowledge")


@dataclass(frozen=True, slots=True)
class Page:
    """Asks the page as a browser does."""

    app: Starlette

    def get(self, path: str, **options: Any) -> Response:
        async def ask() -> Response:
            transport = ASGITransport(self.app)
            async with AsyncClient(transport=transport, base_url="http://127.0.0.1:8090") as client:
                return await client.get(path, **options)

        return asyncio.run(ask())


@pytest.fixture
def page(root: Path) -> Page:
    return Page(preview_app(root))


def ru(root: Path) -> Path:
    return root / "articles" / TOPIC / "general" / "ru.md"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def show(page: Page, **query: str) -> str:
    answer = page.get("/", params={"topic": TOPIC, "country": "general", **query})
    assert answer.status_code == 200
    return answer.text


def phone(text: str, language: str) -> str:
    start = text.index(f'data-language="{language}"')
    end = text.find('<section class="phone"', start)
    return text[start : end if end > 0 else len(text)]


def test_all_languages_stand_side_by_side_with_sources_and_date(page: Page) -> None:
    text = show(page)
    for language in LANGUAGES:
        shown = phone(text, language)
        assert "<b>" in shown
        assert "📄" in shown
    assert "Верно на" in phone(text, "ru")
    assert "Correct as of" in phone(text, "en")


def test_every_article_can_be_chosen(page: Page, root: Path) -> None:
    text = show(page)
    for folder in (root / "articles").glob("*/*"):
        place = "" if folder.name == "general" else folder.name
        assert f"topic={folder.parent.name}&amp;country={place or 'general'}" in text


def test_a_save_is_on_the_page_and_changes_the_version(page: Page, root: Path) -> None:
    before = page.get("/version").json()
    assert page.get("/version").json() == before
    edit(ru(root), "\n---\n", "\n---\nНовая строка.\n\n")
    assert page.get("/version").json() != before
    assert "Новая строка." in phone(show(page), "ru")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("as_of:", "asof:", "as_of"),
        ("title:", "title: [", "YAML"),
        ("sources: [", "sources: [F-NONE, ", "F-NONE"),
    ],
)
def test_a_bad_file_shows_its_problem_and_the_rest_goes_on(
    page: Page, root: Path, old: str, new: str, says: str
) -> None:
    edit(ru(root), old, new)
    text = show(page)
    shown = phone(text, "ru")
    assert 'data-state="error"' in shown
    assert says in shown
    assert f"articles/{TOPIC}/general/ru.md" in shown
    assert 'class="message"' not in shown
    assert 'class="message"' in phone(text, "ky")
    assert f"articles/{TOPIC}/general/ru.md" in show(page, topic="wages")  # said elsewhere too

    edit(ru(root), new, old)
    assert 'class="message"' in phone(show(page), "ru")


def test_figures_that_no_fact_states_are_said_with_their_line(page: Page, root: Path) -> None:
    edit(ru(root), "\n---\n", "\n---\nЗаплатите 987654.\n\n")
    shown = phone(show(page), "ru")
    line = ru(root).read_text(encoding="utf-8").split("\n").index("Заплатите 987654.") + 1
    assert "987654 stands in none of the facts" in shown
    assert f"ru.md:{line}" in shown
    assert "987654" in phone(show(page), "ky")  # missing there


def test_drafts_are_shown_as_such(page: Page, root: Path) -> None:
    edit(ru(root), "review: machine-drafted", "review: draft")
    shown = phone(show(page), "ru")
    assert 'data-state="draft"' in shown
    assert "nobody sees it" in shown
    assert 'class="message"' in shown


def test_a_missing_translation_shows_what_people_read_instead(page: Page, root: Path) -> None:
    ru(root).with_name("tk.md").unlink()
    shown = phone(show(page), "tk")
    assert 'data-state="missing"' in shown
    assert "ℹ️" in shown


def test_another_day_shows_what_time_does_to_it(page: Page) -> None:
    assert 'data-state="withdrawn"' in show(page, day="2099-01-01")
    assert 'data-state="withdrawn"' not in show(page)
    assert 'data-state="withdrawn"' not in show(page, day="yesterday")


@pytest.mark.parametrize("broken", ["interface/ru.ftl", "countries.yml", "sources.yml"])
def test_whatever_breaks_the_page_answers(page: Page, root: Path, broken: str) -> None:
    (root / broken).write_bytes(b"\xff\x00")
    assert broken in show(page)
    shutil.rmtree(root / "articles")
    assert page.get("/").status_code == 200
    shutil.rmtree(root)
    assert page.get("/").status_code == 200


def test_text_of_an_article_is_never_markup_of_the_page(page: Page, root: Path) -> None:
    edit(ru(root), "\n---\n", "\n---\n<script>alert(1)</script>\n\n")
    assert "<script>alert" not in show(page)
    assert "<script>alert" not in show(page, topic="<script>alert(1)</script>")


def test_only_this_computer_may_ask(page: Page) -> None:
    assert page.get("/version", headers={"Host": "evil.example"}).status_code == 400
    policy = page.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy

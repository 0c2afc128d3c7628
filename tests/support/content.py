"""A small copy of the project's content: everything in it is real, there is only less of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection
from pathlib import Path

from knowledge.concept import LANGUAGE_FILES, read_concepts

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
FEW = 3


def small_content(root: Path, topics: Collection[str]) -> Path:
    """Copy the content to ``root``, with the articles of these topics and few words per concept.

    Concepts take most of the time that loading takes.
    """
    left_out = shutil.ignore_patterns("*.py", "__pycache__", "articles", "concepts", "agencies")
    shutil.copytree(KNOWLEDGE, root, ignore=left_out)
    for topic in topics:
        shutil.copytree(KNOWLEDGE / "articles" / topic, root / "articles" / topic)
    few_concepts(root)
    return root


def few_concepts(root: Path) -> None:
    """Write the concepts to ``root``, with a few patterns for each."""
    folder = root / "concepts"
    folder.mkdir(parents=True)
    shutil.copy(KNOWLEDGE / "concepts" / "_meaning.yml", folder)
    for language in LANGUAGE_FILES:
        concepts = read_concepts(KNOWLEDGE / "concepts" / f"{language}.yml")
        lines = [
            f"  {name}: {json.dumps(patterns[:FEW], ensure_ascii=False)}\n"
            for name, patterns in concepts.items()
        ]
        text = f"language: {language}\nconcepts:\n{''.join(lines)}"
        (folder / f"{language}.yml").write_text(text, encoding="utf-8")

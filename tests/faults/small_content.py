"""A whole knowledge folder that is quick to load: the real one, with long lists cut short."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from knowledge.yamlfile import Node, parse_yaml

CONCEPTS = (
    "self", "relative", "passport", "take_away", "not_return", "locked_up", "beaten_me", "boss", "lost",
    "fiction", "general_question", "help_me", "held",
)  # fmt: skip
RULES = """\
groups:
  mine: self|relative
  hurt: beaten_me
calm: [fiction]
asked: [general_question]
told: [self, relative, help_me, locked_up, held, beaten_me]
rules:
  - id: passport_kept
    indicator: passport_retained
    level: concern
    all: [passport, take_away|not_return]
    within: 6
    unless: [lost]
    not_near: [help_me]
  - id: beaten
    indicator: violence
    level: immediate
    all: [hurt]
  - {id: both, level: high, signs: [passport_retained, violence]}
"""
KEYWORDS = """\
passport_confiscation:
  passport + take_away|not_return: 0.85
  passport: 0.2
in_danger: {locked_up: 0.9, beaten_me: 0.8}
"""
ARTICLES = tuple(
    f"articles/{name}.md"
    for name in (
        "unpaid_wages/AE/ru",
        "unpaid_wages/AE/en",
        "unpaid_wages/general/ru",
        "unpaid_wages/general/uz-Latn",
        "work_permit/RU/ru",
        "work_permit/RU/ky",
        "passport_confiscation/general/ru",
        "passport_confiscation/general/tg",
    )
)
WHOLE = ("replies.yml", "spoken.yml", "situations.yml", "offers/flags.yml")
_FACT = re.compile(r"F-[A-Z]+-\d+")


def write_small(real: Path, root: Path) -> None:
    """Write it under ``root``, which is not there yet."""
    for relative in (*WHOLE, *ARTICLES):
        (root / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(real / relative, root / relative)
    for path in sorted((real / "offers").glob("*.yml")):
        if path.name != "flags.yml":
            _put(root, f"offers/{path.name}", _cut(_read(path), 1))
    shutil.copytree(real / "danger", root / "danger")
    (root / "danger/rules.yml").write_text(RULES, "utf-8")
    (root / "keywords.yml").write_text(KEYWORDS, "utf-8")
    for path in sorted((real / "concepts").glob("*.yml")):
        content = _read(path)
        if path.name == "_meaning.yml":
            content = {name: content[name] for name in CONCEPTS}
        else:
            concepts = content["concepts"]
            content = {**_cut(content, 3), "concepts": {c: concepts[c][:3] for c in CONCEPTS}}
        _put(root, f"concepts/{path.name}", content)
    _put(root, "countries.yml", _cut(_read(real / "countries.yml"), 2))
    hotlines = _read(real / "hotlines.yml")
    _put(root, "hotlines.yml", {**hotlines, "entries": hotlines["entries"][:4]})
    profiles = _read(real / "risk_profiles.yml")
    short = {name: words[:2] for name, words in profiles["sectors"].items()}
    _put(
        root,
        "risk_profiles.yml",
        {**profiles, "sectors": short, "profiles": profiles["profiles"][:2]},
    )
    rules = _read(real / "country_rules.yml")
    general = [rule for rule in rules["rules"] if rule["country"] == "general"]
    _put(root, "country_rules.yml", {**rules, "rules": general})
    (root / "interface").mkdir()
    for language in ("ru", "uz-Latn"):
        shutil.copyfile(real / f"interface/{language}.ftl", root / f"interface/{language}.ftl")
    named = {i for path in root.rglob("*.*") for i in _FACT.findall(path.read_text("utf-8"))}
    sources = _read(real / "sources.yml")
    _put(root, "sources.yml", {id_: source for id_, source in sources.items() if id_ in named})


def short_ftl(path: Path) -> bytes:
    """The first messages of an interface file."""
    blocks = path.read_text("utf-8").split("\n\n")
    return ("\n\n".join(blocks[:4]) + "\n").encode()[:6000]


def _read(path: Path) -> Any:
    return _plain(parse_yaml(path.read_text("utf-8"), path))


def _plain(node: Node) -> Any:
    if isinstance(node.value, tuple):
        return [_plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: _plain(item) for key, item in node.value.items()}
    return node.value


def _cut(value: Any, most: int) -> Any:
    if isinstance(value, list):
        return [_cut(item, most) for item in value[:most]]
    if isinstance(value, dict):
        return {key: _cut(item, most) for key, item in value.items()}
    return value


def _put(root: Path, relative: str, value: Any) -> None:
    path = root / relative
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100), "utf-8")

"""Training and test sentences as they stand in the files, with their lines, and the schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import yaml

_ANNOTATION: Final = re.compile(r"\[([^]\[]+)\]\(([^()]+)\)")
_EXAMPLE: Final = re.compile(r"\s*- (.*\S)\s*$")


class SchemaError(Exception):
    """nlu_data/schema.yml cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What the files may contain. `actions` maps every intent to its action of understanding.

    `risks` are the words for how serious a sentence is, the least serious first; `labelled` names the
    intents whose every sentence must say its risk.
    """

    languages: tuple[str, ...]
    actions: dict[str, str]
    entities: tuple[str, ...]
    least_sentences: int
    risks: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One example. `text` is without annotations, `entities` are (name, start, end) in it.

    `risk` and `indicators` are those of the block it stands in; a block that says nothing has
    the least risk.
    """

    text: str
    intent: str
    language: str
    path: Path
    line: int
    entities: tuple[tuple[str, int, int], ...] = ()
    risk: str = ""
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a writer has to correct."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(slots=True)
class Sentences:
    """What was read from a folder, and what was wrong with it."""

    found: list[Sentence] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_schema(path: Path) -> Schema:
    """Read nlu_data/schema.yml. Raises SchemaError."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Schema(
            languages=tuple(content["languages"]),
            actions={name: str(intent["action"]) for name, intent in content["intents"].items()},
            entities=tuple(content["entities"]),
            least_sentences=int(content["least_sentences"]),
            risks=tuple(content.get("risks", ())),
            indicators=tuple(content.get("indicators", ())),
            labelled=tuple(n for n, i in content["intents"].items() if i.get("labelled")),
        )
    except (
        OSError,
        yaml.YAMLError,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
    ) as error:
        raise SchemaError(f"{path} cannot be read as a schema: {error!r}") from error


def read_sentences(folder: Path, schema: Schema) -> Sentences:
    """Read `<folder>/<language>/<intent>.yml`, all of them, collecting problems on the way."""
    result = Sentences()
    for path in sorted(folder.glob("*/*.y*ml")):
        if path.parent.name not in schema.languages:
            message = f"{path.parent.name!r} is not a language of the schema"
            result.problems.append(Problem(path, 1, message))
            continue
        _read_file(path, schema, result)
    return result


def _read_file(path: Path, schema: Schema, result: Sentences) -> None:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        line = mark.line + 1 if mark else 1
        result.problems.append(Problem(path, line, f"is not valid YAML: {reason}"))
        return
    blocks = _entry(root, "nlu")
    if not isinstance(blocks, yaml.SequenceNode):
        result.problems.append(Problem(path, 1, "has no list under `nlu:`"))
        return
    for block in blocks.value:
        line = block.start_mark.line + 1
        intent, examples = _entry(block, "intent"), _entry(block, "examples")
        if not (isinstance(intent, yaml.ScalarNode) and isinstance(examples, yaml.ScalarNode)):
            result.problems.append(Problem(path, line, "needs `intent:` and `examples: |`"))
        elif intent.value not in schema.actions:
            result.problems.append(
                Problem(path, line, f"intent {intent.value!r} is not in the schema")
            )
        elif intent.value != path.stem:
            message = f"intent {intent.value!r} belongs into {intent.value}.yml"
            result.problems.append(Problem(path, line, message))
        elif examples.style != "|":
            message = "`examples:` needs a `|`, so that each line stays a sentence"
            result.problems.append(Problem(path, line, message))
        else:
            risk, indicators, wrong = _labels(_entry(block, "metadata"), schema)
            if intent.value in schema.labelled and not (risk or wrong):
                wrong = f"sentences of {intent.value} need `metadata: {{risk: …, indicators: […]}}`"
            if wrong:
                result.problems.append(Problem(path, line, wrong))
            blank = Sentence("", intent.value, path.parent.name, path, line)
            blank = replace(blank, risk=risk or next(iter(schema.risks), ""), indicators=indicators)
            result.found += _examples(examples, blank, schema, result)


def _labels(node: yaml.Node | None, schema: Schema) -> tuple[str, tuple[str, ...], str]:
    """Return risk and indicators of a block, and what is wrong with them ("": nothing)."""
    if node is None:
        return "", (), ""
    found = _plain(node)
    if not isinstance(found, dict):
        return "", (), "`metadata:` is written {risk: …, indicators: […]}"
    risk, indicators = found.get("risk", ""), found.get("indicators", [])
    if extra := sorted(map(str, found.keys() - {"risk", "indicators"})):
        return "", (), f"`metadata:` knows no {extra[0]!r}, only risk and indicators"
    if risk not in schema.risks:
        return "", (), f"risk {risk!r} is none of {', '.join(schema.risks)}"
    if not isinstance(indicators, list):
        return "", (), "`indicators:` is a list: [violence, threats]"
    for name in indicators:
        if name not in schema.indicators:
            return "", (), f"indicator {name!r} is not in the schema"
    return risk, tuple(indicators), ""


def _plain(node: yaml.Node) -> object:
    return yaml.SafeLoader("").construct_object(node, deep=True)


def _examples(
    node: yaml.ScalarNode, blank: Sentence, schema: Schema, result: Sentences
) -> Iterator[Sentence]:
    path = blank.path
    first = node.start_mark.line + 2
    for line, raw in enumerate(node.value.split("\n"), first):
        if not raw.strip():
            continue
        match = _EXAMPLE.match(raw)
        if match is None:
            result.problems.append(Problem(path, line, "a sentence begins with `- `"))
            continue
        text, entities = plain(match[1])
        result.problems += [
            Problem(path, line, message) for message in _faults(text, entities, schema)
        ]
        yield replace(blank, text=text, line=line, entities=entities)


def plain(annotated: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """Return a sentence without its `[words](entity)` marks, and the entities' places in it."""
    text, end, entities = "", 0, []
    for match in _ANNOTATION.finditer(annotated):
        text += annotated[end : match.start()]
        entities.append((match[2], len(text), len(text) + len(match[1])))
        text += match[1]
        end = match.end()
    return text + annotated[end:], tuple(entities)


def _faults(text: str, entities: tuple[tuple[str, int, int], ...], schema: Schema) -> Iterator[str]:
    if text.startswith("/"):
        yield "a sentence must not begin with `/`: Rasa takes it for an intent"
    if re.search(r"\]\s*\(|\[[^]]*\]\s*\{", text):
        yield "an entity is written `[words](name)`, without a space between"
    for name, _, _ in entities:
        if name not in schema.entities:
            yield f"entity {name!r} is not in the schema"


def _entry(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                return value  # type: ignore[no-any-return]  # PyYAML types this as a bare list
    return None

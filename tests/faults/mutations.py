"""Ways in which a content file goes wrong: slips of editors, of editors' programs, and of disks."""

from __future__ import annotations

import random
from collections.abc import Callable

Mutation = Callable[[random.Random, bytes], bytes]

ODD_VALUES = (
    "", "[]", "{}", "[[]]", "{a: b}", "null", "true", "0", "-1", "1e999", "99999999999999999999",
    "2026-02-30", "2026-11-23", "0001-01-01", "'", '"', "|", ">", "&a x", "*a", "<<: *a",
    "!!python/object/apply:os.system [ls]", "!!binary aGk=", "? x", "- x", "[x, [y, {z: 1}]]",
    "{x: {y: {z: {w: [1]}}}}", "\x85", "%", "@x", "`x`", "no", "~", ".inf", "0x1F", "12:30:45",
)  # fmt: skip
ODD_TEXT = (
    "\0", "\x1b[31m", "\u202e", "\u200b", "\ufeff", "\u2028", "\ud7ff", "\ufffe", "\U0010ffff",
    "🇰🇬" * 40, "е\u0301" * 30, "Ａ", "ʼ", "\r", "\r\n", "\t", "\x0b", "---\n", "...\n", "#", ": ", " - ",
    "{ $x }", "{ -a }", "{ NUMBER($x) }", "}", "{", "{{{", "[", "](", "**", "*", "_", "`", "```\n",
    "<b>", "</b>", "<script>", "<b", "&", "&nbsp;", "<!--", "[x](javascript:alert(1))", "> ", "# ",
    "[x](https://a.b/\"onx=1)", "![x](https://a.b)", "<https://a.b>", "    code\n", "1. ", "- - - x",
    "| a | b |", "\\", "[a]: https://a.b\n", "~~x~~", "***x**", "**a*b**c*", "[**a](https://x.y)**",
)  # fmt: skip


def truncate(dice: random.Random, data: bytes) -> bytes:
    return data[: dice.randint(0, len(data))]


def flip_bytes(dice: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def swap_letters(dice: random.Random, data: bytes) -> bytes:
    """Flipped bits seldom leave UTF-8 behind; swapped letters always do."""
    text = list(data.decode())
    for _ in range(dice.randint(1, 12)):
        one, other = dice.randrange(len(text)), dice.randrange(len(text))
        text[one], text[other] = text[other], text[one]
    return "".join(text).encode()


def delete_a_part(dice: random.Random, data: bytes) -> bytes:
    text = data.decode()
    start = dice.randint(0, len(text))
    return (text[:start] + text[start + dice.randint(1, 80) :]).encode()


def _lines(change: Callable[[random.Random, list[bytes]], None]) -> Mutation:
    def mutation(dice: random.Random, data: bytes) -> bytes:
        lines = data.split(b"\n")
        change(dice, lines)
        return b"\n".join(lines)

    mutation.__name__ = change.__name__
    return mutation


@_lines
def swap_lines(dice: random.Random, lines: list[bytes]) -> None:
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


@_lines
def double_lines(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    lines[at:at] = lines[at : at + dice.randint(1, 5)] * dice.randint(1, 3)


@_lines
def remove_lines(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    del lines[at : at + dice.randint(1, 4)]


@_lines
def indent_lines(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    lines[at] = dice.choice([b" ", b"   ", b"\t", b"- ", b"# "]) + lines[at].lstrip(b" ")


@_lines
def shuffle_lines(dice: random.Random, lines: list[bytes]) -> None:
    dice.shuffle(lines)


@_lines
def odd_value(dice: random.Random, lines: list[bytes]) -> None:
    """A field gets a value of a wrong type, or one that YAML understands otherwise."""
    at = dice.choice([n for n, line in enumerate(lines) if b":" in line or b"=" in line] or [0])
    mark = b":" if b":" in lines[at] else b"="
    key = lines[at].partition(mark)[0]
    lines[at] = key + mark + b" " + dice.choice(ODD_VALUES).encode()


@_lines
def odd_item(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.randrange(len(lines))
    lines[at] = lines[at].replace(b"[", b"[" + dice.choice(ODD_VALUES).encode() + b", ", 1)


@_lines
def odd_key(dice: random.Random, lines: list[bytes]) -> None:
    at = dice.choice([n for n, line in enumerate(lines) if b":" in line] or [0])
    key, mark, value = lines[at].partition(b":")
    lead = key[: len(key) - len(key.lstrip())]
    lines[at] = (
        lead + dice.choice([b"", b"x", b"[a, b]", b"{a: b}", b"1", b"null", b"? "]) + mark + value
    )


def odd_text(dice: random.Random, data: bytes) -> bytes:
    text = data.decode()
    for _ in range(dice.randint(1, 4)):
        at = dice.randint(0, len(text))
        text = text[:at] + dice.choice(ODD_TEXT) + text[at:]
    return text.encode()


def windows(dice: random.Random, data: bytes) -> bytes:
    """Saved by an editor of another world."""
    text = data.decode()
    encoding = dice.choice(["utf-8-sig", "utf-16", "cp1251", "latin-1"])
    return text.replace("\n", "\r\n").encode(encoding, "replace")


def binary(dice: random.Random, data: bytes) -> bytes:
    return dice.randbytes(dice.randint(0, len(data)))


def deep(dice: random.Random, data: bytes) -> bytes:
    """Nested without end, as no editor would write it."""
    depth = dice.choice([10, 200, 3000])
    opening = dice.choice([b"[", b"{a: ", b"- ", b"**", b"> ", b"{ ", b"[a](", b"<b>"])
    at = dice.randint(0, len(data))
    return data[:at] + opening * depth + data[at:]


def huge(dice: random.Random, data: bytes) -> bytes:
    """Far too large, or with one line that is."""
    if dice.random() < 0.5:
        return data * (700_000 // max(len(data), 1) + 1)
    at = dice.randint(0, len(data))
    return data[:at] + dice.choice([b"x", b" ", b"*", b"a: ", "ӯ".encode()]) * 20_000 + data[at:]


COMMON: tuple[Mutation, ...] = (
    truncate, flip_bytes, swap_letters, delete_a_part, swap_lines, double_lines, remove_lines,
    indent_lines, shuffle_lines, odd_value, odd_item, odd_key, odd_text, odd_text, windows, binary, deep,
)  # fmt: skip
SELDOM: tuple[Mutation, ...] = (huge,)
"""Slow to read, and it is always the same that goes wrong."""


def mutate(dice: random.Random, data: bytes) -> tuple[str, bytes]:
    """Return what was done, and the damaged file; about one in six is damaged twice."""
    kinds = [dice.choice(SELDOM if dice.random() < 0.01 else COMMON)]
    if dice.random() < 0.17:
        kinds.append(dice.choice((truncate, flip_bytes, remove_lines, double_lines)))
    for kind in kinds:
        data = kind(dice, data)
    return "+".join(getattr(kind, "__name__", "?") for kind in kinds), data

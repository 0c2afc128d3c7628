"""From an article's Markdown to the HTML that Telegram accepts.

The subset: paragraphs, ``**bold**``, ``*italic*``, ``[links](https://…)``, ``-`` and ``1.`` lists
of one level, headings ``#`` and ``##`` (shown bold). Telegram knows no lists and no paragraphs, so
these become lines. Everything else is shown as the plain characters it is, and reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

MESSAGE_LIMIT = 4096
"""Longest message Telegram takes, in UTF-16 code units of the visible text."""

FOOTER_ROOM = 600
"""Kept free for what the bot adds below an article: source, date, warning, fallback notice."""

BODY_LIMIT = MESSAGE_LIMIT - FOOTER_ROOM
"""Longest title and body together, in UTF-16 code units."""

ENTITY_LIMIT = 90
"""Telegram ignores formatting after about 100 entities; the footer needs a few."""

_MARKUP_LEFT = re.compile(r"\*\*|\]\s?\(|\[[^\]]*\]\(|</?[A-Za-z][^>]*>|^\s*\|.*\|", re.MULTILINE)
_PARAGRAPH = "\n\n"
_LINE = "\n"
_TAGS = {"strong_open": "b", "strong_close": "b", "em_open": "i", "em_close": "i"}
_REFUSED = {
    "fence": ("A block of code.", "Write plain paragraphs."),
    "code_block": ("A block of code.", "Write plain paragraphs."),
    "hr": ("A horizontal rule.", "Use an empty line or a heading."),
    "blockquote_open": ("A quotation block (>).", "Write a plain paragraph."),
    "image": ("A picture.", "Telegram shows none inside text: remove it."),
    "code_inline": ("Text in backticks.", "Remove the backticks."),
}
_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*(?![\w*])")
"""Bold that no rule of Markdown takes for anything else."""
_NOT_PLAIN = re.compile(
    r"[`~<>&#\\|_*\[\]]"  # other markup
    r"|^[^\S\n]|^[+=]|^-[-\s]*$|^-\s\s"  # indented, other lists, rules
    r"|^(?:-|\d+[.)])\s+(?:[-+]|\d+[.)])(?:\s|$)",  # lists in lists
    re.MULTILINE,
)
_MARGIN = 100
_LINK = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?")


@dataclass(frozen=True, slots=True)
class RenderProblem:
    """Markup that Telegram has nothing for; ``line`` is counted from the body's first line as 0."""

    line: int
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """Telegram HTML, its length as Telegram counts it, and what was wrong with the markup."""

    html: str
    length: int
    problems: tuple[RenderProblem, ...]


def visible_length(text: str) -> int:
    """Length of plain text as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_plain(title: str, body: str) -> bool:
    """Whether :func:`render` can find nothing wrong: bold, simple lists and text, and not too much.

    A glance, not a parse: it may say no to a text that is in order, never yes to one that is not.
    """
    rest, bold = _BOLD.subn("x", body)
    return (
        _NOT_PLAIN.search(rest) is None
        and bold < ENTITY_LIMIT
        and visible_length(title) + visible_length(body) < BODY_LIMIT - _MARGIN
    )


def render(title: str, body: str) -> Rendered:
    """Title (bold) and Markdown body as Telegram HTML."""
    writer = _Blocks(title)
    writer.write(_markdown().parse(body))
    if writer.length > BODY_LIMIT:
        writer.problem(
            f"The article has {writer.length} characters; Telegram leaves room for {BODY_LIMIT}.",
            "Shorten it, or split it into two topics.",
            0,
        )
    if writer.entities > ENTITY_LIMIT:
        writer.problem(
            f"The article has {writer.entities} pieces of formatting; Telegram shows about 100.",
            "Use less bold and italic.",
            0,
        )
    return Rendered(writer.html, writer.length, tuple(writer.problems))


@cache
def _markdown() -> MarkdownIt:
    # Without these rules, a line indented by an editor or underlined with --- stays plain text.
    return MarkdownIt("commonmark", {"html": False}).disable(["code", "lheading", "reference"])


class _Blocks:
    """Paragraphs, headings and lists, as lines of HTML and of plain text."""

    def __init__(self, title: str) -> None:
        self.problems: list[RenderProblem] = []
        self.entities = 1  # the title
        self._html = [f"<b>{escape(title, quote=False)}</b>"]
        self._plain = [title]
        self._lists: list[int | None] = []  # per open list: its next number, None for bullets
        self._gap = _PARAGRAPH
        self._prefix = ""
        self._in_heading = False
        self._line = 0

    @property
    def html(self) -> str:
        return "".join(self._html)

    @property
    def length(self) -> int:
        return visible_length("".join(self._plain))

    def problem(self, message: str, remedy: str, line: int | None = None) -> None:
        self.problems.append(RenderProblem(self._line if line is None else line, message, remedy))

    def write(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._line = token.map[0] if token.map else self._line
            if token.type in _REFUSED:
                self.problem(*_REFUSED[token.type])
            if token.type in ("fence", "code_block"):
                self._add(escape(token.content.strip(), quote=False), token.content.strip())
            elif token.type == "inline":
                self._text(token)
            elif token.type.startswith("heading"):
                self._heading(token)
            elif "list" in token.type:
                self._list(token)

    def _heading(self, token: Token) -> None:
        self._in_heading = token.nesting > 0
        if self._in_heading and token.tag not in ("h1", "h2"):
            self.problem("A heading deeper than ##.", "Use # or ##.")
        if not self._in_heading:
            self._gap = _LINE  # what follows stands right below it

    def _list(self, token: Token) -> None:
        if token.type == "list_item_open":
            number = self._lists[-1]
            self._prefix = "• " if number is None else f"{number}. "
            self._lists[-1] = None if number is None else number + 1
        elif token.nesting > 0:
            if self._lists:
                self.problem("A list inside a list.", "Make it one list.")
            numbered = token.type == "ordered_list_open"
            self._lists.append(int(token.attrs.get("start", 1)) if numbered else None)
        elif token.type != "list_item_close":
            self._lists.pop()
            self._gap, self._prefix = _PARAGRAPH, ""

    def _text(self, token: Token) -> None:
        inline = _Inline(self._line, in_heading=self._in_heading)
        inline.write(token.children or [])
        self.problems.extend(inline.problems)
        self.entities += inline.entities + self._in_heading
        html = f"<b>{inline.html}</b>" if self._in_heading else inline.html
        if inline.plain.strip():
            self._add(html, inline.plain)

    def _add(self, html: str, plain: str) -> None:
        before = self._gap + self._prefix
        self._html.append(before + html)
        self._plain.append(before + plain)
        self._gap = _LINE if self._lists else _PARAGRAPH
        self._prefix = "  " if self._lists else ""


class _Inline:
    """The text of one block."""

    def __init__(self, line: int, *, in_heading: bool) -> None:
        self.problems: list[RenderProblem] = []
        self.entities = 0
        self._html: list[str] = []
        self._plain: list[str] = []
        self._line = line
        self._in_heading = in_heading
        self._links: list[bool] = []  # whether each open link is written

    @property
    def html(self) -> str:
        return "".join(self._html)

    @property
    def plain(self) -> str:
        return "".join(self._plain)

    def write(self, tokens: list[Token]) -> None:
        start, lines = self._line, [""]
        for token in tokens:
            if token.type in _REFUSED:
                self._problem(*_REFUSED[token.type])
            if token.type in ("softbreak", "hardbreak"):
                # Editors wrap lines, and Telegram would show each wrap.
                self._add(" " if token.type == "softbreak" else "\n")
                self._line += 1
                lines.append("")
            elif token.type in _TAGS:
                self._tag(_TAGS[token.type], opens=token.nesting > 0)
            elif token.type.startswith("link"):
                self._link(token)
            elif token.content:
                self._add(token.content)
                lines[-1] += token.content
        text = "\n".join(lines)
        if found := _MARKUP_LEFT.search(text):
            self._line = start + text.count("\n", 0, found.start())
            self._problem(
                f"Markup that Telegram would show as it stands: {found.group()[:40]!r}.",
                "Close the bold or the link, remove HTML and tables.",
            )

    def _add(self, plain: str) -> None:
        self._html.append(escape(plain, quote=False))
        self._plain.append(plain)

    def _tag(self, tag: str, *, opens: bool) -> None:
        if tag == "b" and self._in_heading:
            return  # bold already
        self.entities += opens
        self._html.append(f"<{tag}>" if opens else f"</{tag}>")

    def _link(self, token: Token) -> None:
        if token.nesting < 0:
            if self._links.pop():
                self._html.append("</a>")
            return
        href = str(token.attrs.get("href", ""))
        self._links.append(_LINK.fullmatch(href) is not None)
        if self._links[-1]:
            self.entities += 1
            self._html.append(f'<a href="{escape(href)}">')
        else:
            self._problem(
                f"The link {href[:60]!r} is not a full address.", "Write [text](https://…)."
            )

    def _problem(self, message: str, remedy: str) -> None:
        self.problems.append(RenderProblem(self._line, message, remedy))

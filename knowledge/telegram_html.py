"""Which HTML Telegram's parse mode takes, so that a slip is found before a message is refused."""

from __future__ import annotations

import re

TAGS = frozenset({"b", "strong", "i", "em", "u", "s", "code", "pre", "blockquote", "a"})

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^<>]*)>")
_HREF = re.compile(r'\s+href="(?:https?://|tg://|tel:)[^"<>]+"')
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});")


def html_problem(text: str) -> str | None:
    """What Telegram would refuse in ``text``, or None where it is well-formed."""
    if _ENTITY.sub("", text).count("&"):
        return "a bare & (write &amp;)"
    open_tags: list[str] = []
    for tag in _TAG.finditer(text):
        name, rest = tag["name"].lower(), tag["rest"]
        if name not in TAGS:
            return f"the tag <{name}>, which Telegram does not know"
        if tag["close"]:
            if not open_tags or open_tags.pop() != name:
                return f"a </{name}> that closes nothing"
        else:
            if name == "a" and not _HREF.fullmatch(rest):
                return "a link without a full address"
            if name != "a" and rest.strip():
                return f"a <{name}> with attributes"
            open_tags.append(name)
    if open_tags:
        return f"a <{open_tags[-1]}> that is not closed"
    if set(_TAG.sub("", text)) & {"<", ">"}:
        return "a bare < or > (write &lt; or &gt;)"
    return None

"""robots.txt as RFC 9309 has it: groups by user agent, the longest rule that fits, ``*`` and ``$``.

The standard library's parser takes the first rule that fits and knows no ``*`` in a path.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

MOST_LINES = 20_000


def allows(robots: str, agent: str, url: str) -> bool:
    """Whether ``robots``, the text of a robots.txt, lets ``agent`` (a bare name) fetch ``url``."""
    parts = urlsplit(url)
    path = unquote(parts.path or "/") + (f"?{unquote(parts.query)}" if parts.query else "")
    fitting = [
        (len(rule), is_allowed)
        for is_allowed, rule in _rules(robots, agent.casefold())
        if _fits(rule, path)
    ]
    # Of equally long rules the one that allows wins.
    return max(fitting, default=(0, True))[1]


def _rules(robots: str, agent: str) -> list[tuple[bool, str]]:
    """The rules of all groups for ``agent``, or of those for ``*`` when there are none."""
    own: list[tuple[bool, str]] = []
    general: list[tuple[bool, str]] = []
    has_own = False
    names: list[str] = []
    in_rules = False
    for line in robots.lstrip("\ufeff").splitlines()[:MOST_LINES]:
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().casefold(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            names = [] if in_rules else names
            in_rules = False
            names.append(value.casefold())
            has_own = has_own or value.casefold() == agent
        elif key in ("allow", "disallow"):
            in_rules = True
            rule = (key == "allow", unquote(value))
            if value and agent in names:
                own.append(rule)
            elif value and "*" in names:
                general.append(rule)
    return own if has_own else general


def _fits(rule: str, path: str) -> bool:
    end = "$" if rule.endswith("$") else ""
    parts = rule.removesuffix("$").split("*")
    return re.match(".*".join(map(re.escape, parts)) + end, path, re.DOTALL) is not None

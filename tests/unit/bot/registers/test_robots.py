"""robots.txt, rule by rule."""

from __future__ import annotations

import pytest

from bot.registers.robots import allows

CASES = [
    ("", "/x", True),
    ("User-agent: *\nDisallow:", "/x", True),
    ("User-agent: *\nDisallow: /", "/x", False),
    ("User-agent: other\nDisallow: /", "/x", True),
    ("User-agent: a\nUser-agent: us\nDisallow: /x", "/x/y", False),
    ("User-agent: us\nAllow: /\n\nUser-agent: *\nDisallow: /", "/x", True),
    ("User-agent: us\nDisallow:\n\nUser-agent: *\nDisallow: /", "/x", True),
    ("User-agent: *\nDisallow: /\nAllow: /open", "/open/list", True),
    ("User-agent: *\nAllow: /open\nDisallow: /open/list", "/open/list", False),
    ("User-agent: *\nDisallow: /same\nAllow: /same", "/same", True),
    ("User-agent: *\nDisallow: /*.csv$", "/a/list.csv", False),
    ("User-agent: *\nDisallow: /*.csv$", "/a/list.csv?x=1", True),
    ("User-agent: *\nDisallow: /*?page=", "/list?page=2", False),
    ("user-agent: *  # all\nDISALLOW : /x # no", "/x", False),
    ("\ufeffUser-agent: *\nDisallow: /x", "/x", False),
    ("User-agent: *\nDisallow: /%D1%80", "/р", False),
    ("User-agent: *\nCrawl-delay: 5\nDisallow: /(", "/(x", False),
    ("Disallow: /\n" * 3 + "nonsense", "/x", True),
]


@pytest.mark.parametrize(("robots", "path", "allowed"), CASES)
def test_the_longest_rule_of_our_group_counts(robots: str, path: str, allowed: bool) -> None:
    assert allows(robots, "Us", f"https://register.example{path}") is allowed

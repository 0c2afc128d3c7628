"""Charts of the report as SVG inside the page: no library, no file beside it, colours from its CSS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

CELL: Final = 15
"""Side of a square of a heat map, in pixels."""
_LABELS: Final = 190
_LETTER: Final = 6.2
_LEAST_INK: Final = 0.2


@dataclass(frozen=True, slots=True)
class Bin:
    """Messages with a confidence from `low` to `high`: how many, and two shares (0 to 1).

    `right` is the share understood rightly, `sure` the average confidence; both 0 where there are none.
    """

    low: float
    high: float
    count: int
    right: float
    sure: float


@dataclass(frozen=True, slots=True)
class Line:
    """A named line through points (x, y); `kind` is the class that gives it its colour."""

    name: str
    kind: str
    points: tuple[tuple[float, float], ...]


def heat_map(names: Sequence[str], counts: Mapping[tuple[str, str], int]) -> Markup:
    """Draw meant (rows) against understood (columns), each square shaded by its share of the row.

    The diagonal is right; a tooltip gives the numbers.
    """
    label = min(_LABELS, 16 + round(max((len(name) for name in names), default=0) * _LETTER))
    side = len(names) * CELL
    parts = [Markup('<rect class="plot" x="{}" y="{}" width="{}" height="{}"/>').format(
        label, label, side, side)]  # fmt: skip
    for place, name in enumerate(names):
        middle = label + place * CELL + CELL / 2
        parts.append(_text(name, label - 5, middle + 4, anchor="end"))
        parts.append(_text(name, middle + 4, label - 5, turned=True))
        parts.append(_stroke("grid", label, middle + CELL / 2, label + side, middle + CELL / 2))
        parts.append(_stroke("grid", middle + CELL / 2, label, middle + CELL / 2, label + side))
    for row, meant in enumerate(names):
        total = sum(counts.get((meant, name), 0) for name in names)
        for column, understood in enumerate(names):
            if times := counts.get((meant, understood), 0):
                ink = _LEAST_INK + (1 - _LEAST_INK) * times / total
                parts.append(
                    Markup(
                        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" fill-opacity="{}">'
                        "<title>{} understood as {}: {} of {}</title></rect>"
                    ).format(
                        "right" if row == column else "wrong",
                        label + column * CELL,
                        label + row * CELL,
                        CELL - 1,
                        CELL - 1,
                        f"{ink:.2f}",
                        meant,
                        understood,
                        times,
                        total,
                    )
                )
    return _svg(label + side + 4, label + side + 4, parts, "Meant against understood")


def reliability(bins: Sequence[Bin]) -> Markup:
    """Draw a bar of rightness per bin of confidence, its count, and the diagonal of honest confidence."""
    width, height, left, top = 460, 240, 40, 24
    parts = [*_axes(left, top, width, height, under="confidence", beside="right")]
    for one in bins:
        x, wide = left + one.low * width, (one.high - one.low) * width - 3
        tall = one.right * height
        title = (
            f"confidence {one.low:.1f} to {one.high:.1f}: {one.count} sentences, "
            f"{one.right:.0%} right, {one.sure:.0%} sure on average"
        )
        parts.append(
            Markup(
                '<rect class="bar" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
            ).format(
                f"{x + 1:.1f}", f"{top + height - tall:.1f}", f"{wide:.1f}", f"{tall:.1f}", title
            )
        )
        if one.count:
            parts.append(_text(str(one.count), x + wide / 2, top + height - tall - 4, "middle"))
    parts.append(_stroke("honest", left, top + height, left + width, top))
    return _svg(left + width + 20, top + height + 40, parts, "Confidence against rightness")


def lines(title: str, drawn: Sequence[Line], width: int = 230, height: int = 130) -> Markup:
    """Draw lines over a square of shares, 0 to 1 both ways, with a tooltip for each point."""
    left, top = 34, 22
    parts = [_text(title, left, 13, "start"), *_axes(left, top, width, height)]
    for line in drawn:
        at = [(left + x * width, top + (1 - y) * height, x, y) for x, y in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _, _ in at)
        parts.append(Markup('<polyline class="line {}" points="{}"/>').format(line.kind, path))
        parts += [
            Markup(
                '<circle class="dot {}" cx="{}" cy="{}" r="3.5"><title>{}</title></circle>'
            ).format(line.kind, f"{x:.1f}", f"{y:.1f}", f"{line.name} at {part:.0%}: {share:.3f}")
            for x, y, part, share in at
        ]
    return _svg(left + width + 20, top + height + 22, parts, title)


def _axes(
    left: int, top: int, width: int, height: int, *, under: str = "", beside: str = ""
) -> list[Markup]:
    parts = []
    for mark in (0.0, 0.25, 0.5, 0.75, 1.0):
        y, x = top + (1 - mark) * height, left + mark * width
        parts.append(_stroke("grid", left, y, left + width, y))
        parts.append(_text(f"{mark:.0%}", left - 5, y + 4, "end"))
        parts.append(_text(f"{mark:.0%}", x, top + height + 15, "middle"))
    if under:
        parts.append(_text(under, left + width / 2, top + height + 32, "middle"))
    if beside:
        parts.append(_text(beside, 2, 12, "start"))
    return parts


def _text(words: str, x: float, y: float, anchor: str = "start", *, turned: bool = False) -> Markup:
    turn = Markup(' transform="rotate(-90 {} {})"').format(f"{x:g}", f"{y:g}") if turned else ""
    return Markup('<text x="{}" y="{}" text-anchor="{}"{}>{}</text>').format(
        f"{x:g}", f"{y:g}", anchor, turn, words
    )


def _stroke(kind: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return Markup('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(
        kind, f"{x1:g}", f"{y1:g}", f"{x2:g}", f"{y2:g}"
    )


def _svg(width: int, height: int, parts: Sequence[Markup], name: str) -> Markup:
    return Markup(
        '<svg role="img" aria-label="{}" width="{}" height="{}" viewBox="0 0 {} {}">{}</svg>'
    ).format(escape(name), width, height, width, height, Markup("").join(parts))

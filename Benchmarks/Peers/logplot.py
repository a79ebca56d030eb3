# Linkwright: a plot of times. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines over two logarithmic axes, as an SVG."""
import math
import typing

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 440, 70, 175, 24, 62
# The smallest distance between two words: one below the other, and side by side along the axis.
LINE, WORD = 15, 34


class Line(typing.NamedTuple):
    """The times of one solver: name, colour, points, and whether the line is dashed."""
    name: str
    colour: str
    points: list
    dashed: bool = False


def seconds(value):
    """A time with about three significant figures."""
    number, unit = (value * 1000, "ms") if value < 1 else (value, "s")
    return f"{number:.{max(0, 2 - math.floor(math.log10(max(number, 0.01))))}f} {unit}"


def tick(value):
    """A power of ten in seconds, as a person would write it."""
    return f"{value * 1000:g} ms" if value < 1 else f"{value:g} s"


class Axis:
    """Maps a number to a position between two ends."""

    def __init__(self, low, high, start, end):
        self.low, self.high, self.start, self.end = low, high, start, end

    def __call__(self, value):
        share = math.log(value / self.low) / math.log(self.high / self.low) if self.high > self.low else 0.5
        return self.start + (self.end - self.start) * share


def apart(positions, least, low, high):
    """The positions, moved as little as possible so that they are this far apart, and within the ends if there is room."""
    order = sorted(range(len(positions)), key=lambda number: positions[number])
    moved = list(positions)
    for before, after in zip([None] + order, order):
        moved[after] = max(moved[after], low if before is None else moved[before] + least)
    limit = high
    for number in reversed(order):
        moved[number] = min(moved[number], limit)
        limit = moved[number] - least
    return moved


def axes(x, y, ticks, label):
    """Lines at powers of ten, and the numbers below the plot as far as there is room."""
    parts, decade = [], y.low
    while decade <= y.high * 1.001:
        parts.append(f'<path d="M{LEFT} {y(decade):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 8}" y="{y(decade) + 4:.1f}" text-anchor="end">{tick(decade)}</text>')
        decade *= 10
    last = -math.inf
    for value in ticks:
        position = x(value)
        parts.append(f'<path d="M{position:.1f} {HEIGHT - BOTTOM}v5" stroke="#888"/>')
        if position - last >= WORD:
            parts.append(f'<text x="{position:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{value:,g}</text>')
            last = position
    parts.append(f'<path d="M{LEFT} {HEIGHT - BOTTOM}H{WIDTH - RIGHT}" stroke="#888"/>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 14}" text-anchor="middle">{label}</text>')
    return parts


def svg(title, label, lines, ticks=None):
    """The plot. `label` names the horizontal axis; `ticks` are the positions of its marks, by default at all points."""
    points = [point for line in lines for point in line.points]
    ticks = sorted(ticks or {x for x, _ in points})
    lowest, highest = min(y for _, y in points), max(y for _, y in points)
    x = Axis(ticks[0], ticks[-1], LEFT + 15, WIDTH - RIGHT - 15)
    y = Axis(10.0 ** math.floor(math.log10(lowest) + 1e-9), 10.0 ** math.ceil(math.log10(highest) - 1e-9),
             HEIGHT - BOTTOM, TOP)
    if y.low == y.high:
        y.high *= 10
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
             f'font-size="12"><title>{title}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    parts += axes(x, y, ticks, label)
    # The first line is ours; it is drawn over the others.
    for line in reversed(lines):
        path = "L".join(f"{x(a):.1f} {y(b):.1f}" for a, b in sorted(line.points))
        dash = ' stroke-dasharray="5 4"' if line.dashed else ""
        parts.append(f'<path d="M{path}" fill="none" stroke="{line.colour}" stroke-width="2"{dash}/>')
        parts += [f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="3.5" fill="{line.colour}"/>' for a, b in line.points]
    # Names beside the plot, at the height of their lines' ends, with a thin line to an end that is further left.
    ends = [max(line.points) for line in lines]
    heights = apart([y(b) for _, b in ends], LINE, TOP, HEIGHT - BOTTOM)
    for line, (a, b), height in zip(lines, ends, heights):
        parts.append(f'<path d="M{x(a) + 5:.1f} {y(b):.1f}L{WIDTH - RIGHT + 4} {height:.1f}" stroke="{line.colour}" '
                     'stroke-width="0.6" stroke-dasharray="1 3" fill="none"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{height + 4:.1f}" fill="{line.colour}">{line.name}</text>')
    return "\n".join(parts + ["</svg>", ""])

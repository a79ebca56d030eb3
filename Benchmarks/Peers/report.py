# Linkwright: the table and the plot of a comparison. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts/peers writes."""
import importlib.metadata
import math
import os
import platform
import re
import subprocess

NAMES = {"graph": "Linkwright, core", "links": "Linkwright, links", "lemon": "LEMON", "highs": "HiGHS", "scip": "SCIP",
         "cpsat": "CP-SAT", "glpk": "GLPK"}
COLOURS = {"graph": "#0b6e4f", "links": "#73b761", "lemon": "#c1440e", "highs": "#2e5eaa", "scip": "#7b3fa0",
           "cpsat": "#b8860b", "glpk": "#555555"}


def seconds(value):
    """A time with some three figures."""
    number, unit = (value * 1000, "ms") if value < 1 else (value, "s")
    return f"{number:.{max(0, 2 - math.floor(math.log10(max(number, 0.01))))}f} {unit}"


def ratio(value):
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def columns(rows):
    return [name for name in NAMES if any(name in row["times"] for row in rows)]


def cell(row, name, budget):
    """A time and how many times the core's it is; a dash where the peer was not asked."""
    if name not in row["times"]:
        return "–"
    value = row["times"][name]
    if value is None:
        return f"> {budget:g} s"
    return seconds(value) if name == "graph" else f"{seconds(value)} ({ratio(value / row['times']['graph'])})"


def versions():
    def first(command, pattern):
        try:
            text = subprocess.run(command, capture_output=True, text=True).stdout
        except OSError:
            return "?"
        found = re.search(pattern, text)
        return found[1] if found else "?"

    def package(name):
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            return "?"

    return ", ".join([
        "Swift " + first(["swift", "--version"], r"Swift version (\S+)"),
        "LEMON " + first(["dpkg-query", "-W", "-f", "${Version}", "liblemon-dev"], r"(\S+)"),
        "GLPK " + first(["glpsol", "--version"], r"v?(\d+\.\d+)"),
        "HiGHS " + package("highspy"), "PySCIPOpt " + package("pyscipopt"), "OR-Tools " + package("ortools")])


def table(rows, whole, options, date):
    names = columns(rows)
    lines = [
        f"### {date}", "",
        f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), {versions()}. Load of the machine at the end: "
        f"{os.getloadavg()[0]:.1f}. Budget {options.budget:g} s an instance. In brackets: how many times as long as "
        "Linkwright's core, in this run.", "",
        "| instance | classes | pairs | links | points | " + " | ".join(NAMES[name] for name in names)
        + " | audit of the proof | candidates |",
        "|---|--:|--:|--:|--:|" + "--:|" * (len(names) + 2)]
    for row in rows:
        lines.append(
            f"| {row['name']} | {row['classes']:,} | {row['pairs']:,} | {row['links']:,} | {row['points']:,} | "
            + " | ".join(cell(row, name, options.budget) for name in names)
            + f" | {seconds(row['times']['audit'])} | {seconds(row['candidates'])} |")
    if whole:
        lines += ["", f"`linkwright match` on all of England, three-way links and all its policy, from start to exit: "
                  f"{seconds(whole['seconds'])}, {whole['megabytes']:.0f} MB, exit code {whole['code']}."]
    return "\n".join(lines + ["", f"![Time against classes](matching-{date}.svg)", ""])


def plot(rows):
    """Time against classes, both logarithmic, as an SVG of our own."""
    series = {}
    for row in rows:
        for name in NAMES:
            value = row["times"].get(name)
            if value:
                label = NAMES[name] + (", England" if row["kind"] == "england" else "")
                series.setdefault((label, name, row["kind"]), []).append((row["classes"], value))
    points = [point for line in series.values() for point in line]
    if not points:
        return ""
    width, height, left, right, top, bottom = 760, 470, 70, 210, 20, 50
    low_x, high_x = min(x for x, _ in points), max(x for x, _ in points)
    low_y, high_y = (10.0 ** math.floor(math.log10(min(y for _, y in points))),
                     10.0 ** math.ceil(math.log10(max(y for _, y in points))))

    def place(value, low, high, start, end):
        span = math.log(high / low) or 1.0
        return start + (end - start) * math.log(value / low) / span

    def at(x, y):
        return (place(x, low_x, high_x, left + 10, width - right - 10), place(y, low_y, high_y, height - bottom, top))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
             f'font-size="12"><title>Time against classes</title><rect width="{width}" height="{height}" fill="white"/>']
    decade = low_y
    while decade <= high_y * 1.001:
        y = at(low_x, decade)[1]
        parts.append(f'<path d="M{left} {y:.1f}H{width - right}" stroke="#ddd"/>'
                     f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{decade:g} s</text>')
        decade *= 10
    for classes in sorted({x for x, _ in points}):
        x = at(classes, low_y)[0]
        parts.append(f'<text transform="translate({x + 4:.1f} {height - bottom + 14}) rotate(-35)" text-anchor="end">'
                     f'{classes:,}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 4}" text-anchor="middle">classes</text>')
    ends = []
    for (label, name, kind), line in series.items():
        line = sorted(line)
        dash = ' stroke-dasharray="5 4"' if kind == "england" else ""
        path = "L".join(f"{at(*point)[0]:.1f} {at(*point)[1]:.1f}" for point in line)
        parts.append(f'<path d="M{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"{dash}/>')
        parts += [f'<circle cx="{at(*point)[0]:.1f}" cy="{at(*point)[1]:.1f}" r="3" fill="{COLOURS[name]}"/>'
                  for point in line]
        ends.append([at(*line[-1])[1], label, COLOURS[name]])
    # Labels beside the ends of their lines, pushed apart where they would touch.
    previous = -math.inf
    for end in sorted(ends):
        end[0] = previous = max(end[0] + 4, previous + 15)
        parts.append(f'<text x="{width - right + 8}" y="{end[0]:.1f}" fill="{end[2]}">{end[1]}</text>')
    return "\n".join(parts + ["</svg>", ""])

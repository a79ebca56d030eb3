# Linkwright: the table and the plots of a comparison of timetables. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts/peers timetable writes."""
import math
import os
import platform
import subprocess

from report import seconds, versions

NAMES = {"linkwright": "Linkwright", "highs": "HiGHS", "scip": "SCIP", "cpsat": "CP-SAT, 1 worker",
         "cpsat2": "CP-SAT, 2 workers", "cbc": "CBC", "glpk": "GLPK"}
COLOURS = {"linkwright": "#0b6e4f", "highs": "#2e5eaa", "scip": "#7b3fa0", "cpsat": "#b8860b", "cpsat2": "#e0b040",
           "cbc": "#c1440e", "glpk": "#555555"}
# Of each sweep: the number that varies, by its place in an instance, and what it is.
AXES = {"tight": (0, "links, 0.9 places each"), "loose": (0, "links, 3.0 places each"),
        "venues": (1, "venues, 100 links, 1.3 places each"), "slack": (2, "places a link, 100 links at 12 venues")}


def cell(answer, best):
    """A time where it is proved, else how far value and bound are from the best that anybody knows."""
    if answer is None:
        return "–"
    if answer["proved"]:
        return seconds(max(answer["seconds"], 1e-3))
    if answer["value"] is None:
        return "nothing"
    bound = answer["bound"]
    gap = "?" if bound is None else f"{100 * abs(answer['value'] - bound) / max(1, abs(answer['value'])):.2f} %"
    behind = answer["value"] - best
    return f"gap {gap}" + (f", {100 * behind / max(1, abs(best)):.2f} % behind" if behind else "")


def cbc_version():
    try:
        found = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "coinor-cbc"], capture_output=True, text=True)
        return found.stdout or "?"
    except OSError:
        return "?"


def table(rows, options, date, total, plots):
    names = ["linkwright"] + options.peers
    lines = [
        f"### {date}", "",
        f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), {versions()}, CBC {cbc_version()}. Load of the "
        f"machine at the end: {os.getloadavg()[0]:.1f}. Budget {options.budget:g} s an instance and solver, "
        f"{total / 60:.0f} minutes in all. Linkwright with {options.threads} thread{'s' if options.threads > 1 else ''}, and all "
        "priorities; peers only the last one. Where nothing is proved: the gap between a solver's own value and bound, and how "
        "far its value is behind the best that any has.", "",
        "| links | venues | places a link | rounds | meetings placed | program | best | "
        + " | ".join(NAMES[name] for name in names) + " |",
        "|--:|--:|--:|--:|--:|---|--:|" + "--:|" * len(names)]
    for (links, venues, slack, rounds), row in sorted(rows.items()):
        answers = row["answers"]
        values = [answer["value"] for answer in answers.values() if answer["value"] is not None]
        best = min(values)
        lines.append(
            f"| {links} | {venues} | {slack} | {rounds} | {row['placed']} of {row['meetings']} | {row['size']} | "
            f"{row['objective']} {best:,} | " + " | ".join(cell(answers.get(name), best) for name in names) + " |")
    return "\n".join(lines + [""] + [f"![{name}]({name})" for name in plots] + [""])


def plots(rows, sweeps, date):
    """For each sweep and number of rounds time against what varies, of whoever proves the optimum."""
    written = {}
    for name, instances in sweeps.items():
        place, label = AXES[name]
        for rounds in sorted({instance[3] for instance in instances}):
            series = {}
            for instance in instances:
                if instance[3] != rounds or instance not in rows:
                    continue
                for who, answer in rows[instance]["answers"].items():
                    if answer["proved"]:
                        series.setdefault(who, []).append((instance[place], max(answer["seconds"], 1e-3)))
            if series:
                what = f"{label}, {rounds} round{'s' if rounds > 1 else ''}"
                written[f"timetable-{name}-{rounds}-{date}.svg"] = plot(series, what)
    return written


def plot(series, label):
    """Lines with both axes logarithmic, as an SVG."""
    points = [point for line in series.values() for point in line]
    width, height, left, right, top, bottom = 640, 400, 70, 170, 20, 55
    low_x, high_x = min(x for x, _ in points), max(x for x, _ in points)
    low_y, high_y = (10.0 ** math.floor(math.log10(min(y for _, y in points))),
                     10.0 ** math.ceil(math.log10(max(y for _, y in points)) + 1e-9))

    def scaled(value, low, high, start, end):
        return start + (end - start) * (math.log(value / low) / math.log(high / low) if high > low else 0.5)

    def at(x, y):
        return (scaled(x, low_x, high_x, left + 15, width - right - 15),
                scaled(y, low_y, high_y, height - bottom, top))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
             f'font-size="12"><title>Time to the proof against {label}</title>'
             f'<rect width="{width}" height="{height}" fill="white"/>']
    decade = low_y
    while decade <= high_y * 1.001:
        y = at(low_x, decade)[1]
        parts.append(f'<path d="M{left} {y:.1f}H{width - right}" stroke="#ddd"/>'
                     f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{decade:g} s</text>')
        decade *= 10
    for value in sorted({x for x, _ in points}):
        x = at(value, low_y)[0]
        parts.append(f'<text x="{x:.1f}" y="{height - bottom + 18}" text-anchor="middle">{value:g}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle">{label}</text>')
    ends = []
    for name, line in series.items():
        line = sorted(line)
        path = "L".join("{:.1f} {:.1f}".format(*at(*point)) for point in line)
        parts.append(f'<path d="M{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>')
        for point in line:
            x, y = at(*point)
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{COLOURS[name]}"/>')
        ends.append([at(*line[-1])[1], NAMES[name], COLOURS[name]])
    # Labels beside the plot, pushed apart where they would touch.
    previous = -math.inf
    for end in sorted(ends):
        end[0] = previous = max(end[0] + 4, previous + 15)
        parts.append(f'<text x="{width - right + 8}" y="{end[0]:.1f}" fill="{end[2]}">{end[1]}</text>')
    return "\n".join(parts + ["</svg>", ""])

# Linkwright: the table and the plot of a comparison. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts/peers matching writes."""
import importlib.metadata
import os
import platform
import re
import subprocess

import logplot
from logplot import seconds

NAMES = {"graph": "Linkwright, core", "links": "Linkwright, links", "lemon": "LEMON", "highs": "HiGHS", "scip": "SCIP",
         "cpsat": "CP-SAT", "glpk": "GLPK"}
COLOURS = {"graph": "#0b6e4f", "links": "#73b761", "lemon": "#c1440e", "highs": "#2e5eaa", "scip": "#7b3fa0",
           "cpsat": "#b8860b", "glpk": "#555555"}


def ratio(value):
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def columns(rows):
    return [name for name in NAMES if any(name in row["times"] for row in rows)]


def cell(row, name, budget):
    """A time, with its multiple of the core's time; a dash if the peer was not asked."""
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
        f"{os.getloadavg()[0]:.1f}. Budget {options.budget:g} s per instance. In brackets: the multiple of the time of "
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
        lines += ["", f"`linkwright match` on all of England, with three-way links and its whole policy, from start to exit: "
                  f"{seconds(whole['seconds'])}, {whole['megabytes']:.0f} MB, exit code {whole['code']}."]
    return "\n".join(lines + ["", f"![Time against classes](matching-{date}.svg)", ""])


def plot(rows):
    """Time against classes, on logarithmic axes, as an SVG."""
    series = {}
    for row in rows:
        for name in NAMES:
            value = row["times"].get(name)
            if value:
                label = NAMES[name] + (", England" if row["kind"] == "england" else "")
                series.setdefault((label, name, row["kind"]), []).append((row["classes"], value))
    if not series:
        return ""
    lines = [logplot.Line(label, COLOURS[name], points, kind == "england")
             for (label, name, kind), points in series.items()]
    return logplot.svg("Time against classes", "classes", lines)

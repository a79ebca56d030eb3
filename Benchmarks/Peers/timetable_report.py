# Linkwright: the table and the plots of a comparison of timetables. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts/peers timetable writes."""
import os
import platform
import subprocess

import logplot
from logplot import seconds
from report import versions

NAMES = {"linkwright": "Linkwright", "highs": "HiGHS", "scip": "SCIP", "cpsat": "CP-SAT, 1 worker",
         "cpsat2": "CP-SAT, 2 workers", "cbc": "CBC", "glpk": "GLPK"}
COLOURS = {"linkwright": "#0b6e4f", "highs": "#2e5eaa", "scip": "#7b3fa0", "cpsat": "#b8860b", "cpsat2": "#e0b040",
           "cbc": "#c1440e", "glpk": "#555555"}
# With --patience, a peer gets at least this many seconds.
LEAST_ALLOWANCE = 15.0
# For each sweep: the index of the number that varies, and its label.
AXES = {"tight": (0, "links, 0.9 places each"), "loose": (0, "links, 3.0 places each"),
        "venues": (1, "venues, 100 links, 1.3 places each"), "slack": (2, "places per link, 100 links at 12 venues")}


def cell(answer, best, budget):
    """A time if it is proved; the time allowed, if that was less than the budget; otherwise the gap, and the distance of the value from the best value known."""
    if answer is None:
        return "not asked"
    if "failed" in answer:
        return "failed"
    if answer["proved"]:
        return seconds(answer["seconds"]) if answer["seconds"] > 0 else "< 0.1 s"
    if answer.get("allowance", budget) < budget:
        return "> " + seconds(answer["allowance"])
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


def counted(number):
    return "?" if number is None else str(number)


def machine(rows):
    """How busy the machine was, and how long the run took."""
    answers = [answer for row in rows.values() for answer in row["answers"].values() if "took" in answer]
    loads = [answer["load"] for answer in answers] or [0.0]
    return (f"Load of the machine after each answer: {min(loads):.1f} to {max(loads):.1f}. "
            f"{sum(answer['took'] for answer in answers) / 60:.0f} minutes in total.")


def patience(options):
    if not options.patience:
        return ""
    return (f"> *time*: stopped after {options.patience:g} times as long as Linkwright took to prove the optimum, or after "
            f"{LEAST_ALLOWANCE:g} s if that is later. ")


def table(rows, options, date, plots):
    names = ["linkwright"] + options.peers
    lines = [
        f"### {date}", "",
        f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), {versions()}, CBC {cbc_version()}. "
        f"{machine(rows)} Budget {options.budget:g} s per instance and solver. Linkwright with {options.threads} "
        f"thread{'s' if options.threads > 1 else ''} and all priorities; peers with only the last one. If nothing is proved: the gap "
        "between a solver's own value and bound, and how far its value is behind the best value of any solver. "
        f"{patience(options)}*Not asked*: the solver exceeded its budget, or failed, with fewer links in that sweep.", "",
        "| links | venues | places per link | rounds | meetings placed | program | best | "
        + " | ".join(NAMES[name] for name in names) + " |",
        "|--:|--:|--:|--:|--:|---|--:|" + "--:|" * len(names)]
    for (links, venues, slack, rounds), row in sorted(rows.items()):
        answers = row["answers"]
        values = [answer["value"] for answer in answers.values() if answer["value"] is not None]
        best = min(values, default=None)
        lines.append(
            f"| {links} | {venues} | {slack} | {rounds} | {counted(row['placed'])} of {counted(row['meetings'])} | {row['size']} | "
            f"{row['objective']} {'?' if best is None else format(best, ',')} | "
            + " | ".join(cell(answers.get(name), best, options.budget) for name in names) + " |")
    return "\n".join(lines + [""] + [f"![{name}]({name})" for name in plots] + [""])


def plots(rows, sweeps, date):
    """For each sweep and number of rounds, the time to a proof against what varies, for every solver."""
    written = {}
    for name, instances in sweeps.items():
        index, label = AXES[name]
        for rounds in sorted({instance[3] for instance in instances}):
            own = [instance for instance in instances if instance[3] == rounds and instance in rows]
            lines = []
            for who, colour in COLOURS.items():
                proved = [(instance[index], rows[instance]["answers"][who]["seconds"]) for instance in own
                          if rows[instance]["answers"].get(who, {}).get("proved")]
                if proved:
                    lines.append(logplot.Line(NAMES[who], colour, [(x, max(time, 1e-3)) for x, time in proved]))
            if lines:
                what = f"{label}, {rounds} round{'s' if rounds > 1 else ''}"
                written[f"timetable-{name}-{rounds}-{date}.svg"] = logplot.svg(
                    f"Time to a proof against {what}", what, lines, [instance[index] for instance in own])
    return written

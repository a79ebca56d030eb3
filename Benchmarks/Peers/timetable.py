# Linkwright: the timetable, beside other solvers. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every peer on every timetable, checks that they agree, and writes a table and plots. See Benchmarks/README.md."""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys
import time

import timetable_report as report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = ["highs", "scip", "cpsat", "cpsat2", "cbc", "glpk"]
VENUES = {20: 4, 50: 6, 100: 12, 200: 20, 350: 30, 1000: 60}


def family():
    """Sweeps by name: how time grows with links (tight and slack), with venues, and with slack; one round and three."""
    sweeps = {"tight": [(links, venues, 0.9) for links, venues in VENUES.items()],
              "loose": [(links, venues, 3.0) for links, venues in VENUES.items()],
              "venues": [(100, venues, 1.3) for venues in [4, 8, 12, 24, 60]],
              "slack": [(100, 12, slack) for slack in [0.9, 1.1, 1.3, 2.0, 3.0]]}
    return {name: [(*instance, rounds) for rounds in (1, 3) for instance in instances]
            for name, instances in sweeps.items()}


def run(command, timeout=None):
    """What a command prints; the comparison ends where it fails."""
    process = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=timeout)
    if process.returncode != 0:
        sys.exit(f"peers: {' '.join(map(str, command))}\nended with {process.returncode}: {process.stderr}")
    return process.stdout


class Comparison:
    """All instances, all peers, and what came out."""

    def __init__(self, options):
        self.options = options
        self.rows = {}

    def instance(self, links, venues, slack, rounds):
        """The folder of a timetable, its links, and what Linkwright makes of it; None where peers have no program."""
        name = f"t{links}-v{venues}-s{slack}-r{rounds}"
        folder = pathlib.Path(self.options.work) / name
        area, out = folder / "area", folder / "links"
        linkwright = self.options.linkwright
        if not (out / "assignments.csv").exists():
            folder.mkdir(parents=True, exist_ok=True)
            run([linkwright, "generate", "timetable", "--links", links, "--venues", venues, "--rounds", rounds,
                 "--slack", slack, "--seed", self.options.seed, area, "--overwrite", "--quiet"])
            run([linkwright, "match", area, "--out", out, "--overwrite", "--quiet", "--time-limit", 600])
        return name, folder, area, out / "assignments.csv"

    def linkwright(self, area, assignments, folder):
        """Linkwright's values, bounds and seconds at all priorities together."""
        options = self.options
        text = run([options.linkwright, "schedule", area, "--assignments", assignments, "--out", folder / "plan",
                    "--overwrite", "--json", "--time-limit", options.budget, "--threads", options.threads])
        summary = json.loads(text)
        priorities = {entry["priority"]: entry for entry in summary["timetable"]["priorities"]}
        meetings = sum(entry["meetings"] for entry in summary["counts"]["rounds"])
        return {"priorities": priorities, "seconds": summary["seconds"]["timetable"], "meetings": meetings,
                "placed": sum(entry["placed"] for entry in summary["counts"]["rounds"]),
                "proved": summary["timetable"]["status"] == "optimal"}

    def program(self, area, assignments, folder):
        """The plain program of the last priority, and which it is: the first that Linkwright does not prove, if any."""
        path = folder / "program.mps"
        text = run([self.options.linkwright, "export", area, "--program", "timetable", "--assignments", assignments,
                    "--format", "mps", path, "--overwrite", "--time-limit", self.options.budget])
        size, objective = text.splitlines()[0].split(": ", 1)[1].split(". To be made small: ")
        return path, size, objective.rstrip(".")

    def peer(self, name, path):
        """What a peer found; the process is ended where it takes far longer than it may."""
        command = [sys.executable, HERE / "solve_timetable.py", name, path, self.options.budget]
        try:
            return json.loads(run(command, 2 * self.options.budget + 120).strip().splitlines()[-1])
        except subprocess.TimeoutExpired:
            return {"proved": False, "seconds": 2 * self.options.budget, "value": None, "bound": None}

    @staticmethod
    def agree(name, answers):
        """Whoever proves an optimum proves the same one, and no bound contradicts a value that somebody has."""
        proved = {who: answer["value"] for who, answer in answers.items() if answer["proved"]}
        if len(set(proved.values())) > 1:
            sys.exit(f"peers: on {name} these are all proved: {proved}; nothing was written")
        best = min((answer["value"] for answer in answers.values() if answer["value"] is not None), default=None)
        for who, answer in answers.items():
            if best is not None and answer["bound"] is not None and answer["bound"] > best + 0.5:
                sys.exit(f"peers: on {name} {who} bounds by {answer['bound']}, and {best} was found; nothing was written")

    def compare(self, instance):
        name, folder, area, assignments = self.instance(*instance)
        ours = self.linkwright(area, assignments, folder)
        path, size, objective = self.program(area, assignments, folder)
        priority = objective.removeprefix("minus_")
        sign = -1 if objective.startswith("minus_") else 1
        entry = ours["priorities"][priority]
        answers = {"linkwright": {
            "proved": entry["proved"], "seconds": ours["seconds"], "value": sign * entry["value"],
            "bound": None if entry["bound"] is None else sign * entry["bound"]}}
        print(f"{name}: {size}; {ours['placed']} of {ours['meetings']} placed; {objective} {answers['linkwright']}", flush=True)
        for peer in self.options.peers:
            answers[peer] = self.peer(peer, path)
            print(f"  {peer}: {answers[peer]}", flush=True)
        self.agree(name, answers)
        self.rows[instance] = {"name": name, "size": size, "objective": objective, "placed": ours["placed"],
                               "meetings": ours["meetings"], "answers": answers}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    sweeps = family()
    parser.add_argument("--linkwright", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--sweeps", default=",".join(sweeps))
    parser.add_argument("--rounds", default="1,3")
    parser.add_argument("--most-links", type=int, default=1000)
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--budget", type=float, default=300)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    options.peers = options.peers.split(",") if options.peers else []
    chosen = options.sweeps.split(",")
    unknown = [name for name in chosen if name not in sweeps] + [name for name in options.peers if name not in PEERS]
    if unknown:
        parser.error(f"found {unknown}, expected some of {list(sweeps)} and {PEERS}")
    rounds = {int(number) for number in options.rounds.split(",")}

    start = time.monotonic()
    comparison = Comparison(options)
    instances = sorted({instance for name in chosen for instance in sweeps[name]
                        if instance[3] in rounds and instance[0] <= options.most_links})
    for instance in instances:
        comparison.compare(instance)
    date = datetime.date.today().isoformat()
    folder = HERE.parent / "Results" if options.keep else ROOT / "out" / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    plots = report.plots(comparison.rows, {name: sweeps[name] for name in chosen}, date)
    for name, text in plots.items():
        (folder / name).write_text(text)
    text = report.table(comparison.rows, options, date, time.monotonic() - start, list(plots))
    (folder / f"timetable-{date}.md").write_text(text)
    print(f"Written: {folder}/timetable-{date}.md and {len(plots)} plots")


if __name__ == "__main__":
    main()

# Linkwright: the timetable, beside other solvers. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every peer on every timetable, checks that they agree, and writes a table and plots. See Benchmarks/README.md."""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys

import timetable_report as report
from kept_answers import KeptAnswers

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = ["highs", "scip", "cpsat", "cpsat2", "cbc", "glpk"]
VENUES = {20: 4, 50: 6, 100: 12, 200: 20, 350: 30, 1000: 60}


def family():
    """The sweeps by name: time against links (with little and with much room), venues, and slack; with one round and with three."""
    sweeps = {"tight": [(links, venues, 0.9) for links, venues in VENUES.items()],
              "loose": [(links, venues, 3.0) for links, venues in VENUES.items()],
              "venues": [(100, venues, 1.3) for venues in [4, 8, 12, 24, 60]],
              "slack": [(100, 12, slack) for slack in [0.9, 1.1, 1.3, 2.0, 3.0]]}
    return {name: [(*instance, rounds) for rounds in (1, 3) for instance in instances]
            for name, instances in sweeps.items()}


class Failed(Exception):
    """A command failed."""


def run(command, timeout=None):
    """What a command prints."""
    try:
        process = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=timeout)
    except OSError as error:
        raise Failed(str(error)) from error
    if process.returncode != 0:
        code = process.returncode
        how = f"killed by signal {-code}" if code < 0 else f"ended with {code}"
        raise Failed(f"{how}: {(process.stderr.strip().splitlines() or [''])[-1][:200]}")
    return process.stdout


def instance_name(instance):
    return "t{}-v{}-s{}-r{}".format(*instance)


class Comparison:
    """All instances, all peers, and the results."""

    def __init__(self, options, kept, sweeps):
        self.options, self.kept, self.sweeps = options, kept, sweeps
        self.rows = {}
        self.faults = []
        # By solver, sweep and rounds, the fewest links with which the solver exceeded its budget.
        self.beaten = {}

    def instance(self, links, venues, slack, rounds):
        """The folders of a timetable, and the file of its links."""
        folder = pathlib.Path(self.options.work) / f"t{links}-v{venues}-s{slack}-r{rounds}-seed{self.options.seed}"
        area, out = folder / "area", folder / "links"
        linkwright = self.options.linkwright
        if not (out / "assignments.csv").exists():
            folder.mkdir(parents=True, exist_ok=True)
            run([linkwright, "generate", "timetable", "--links", links, "--venues", venues, "--rounds", rounds,
                 "--slack", slack, "--seed", self.options.seed, area, "--overwrite", "--quiet"])
            run([linkwright, "match", area, "--out", out, "--overwrite", "--quiet", "--time-limit", 600])
        return folder, area, out / "assignments.csv"

    def linkwright(self, area, assignments, folder):
        """Linkwright's values and bounds at all priorities, and its total time."""
        options = self.options
        try:
            text = run([options.linkwright, "schedule", area, "--assignments", assignments, "--out", folder / "plan",
                        "--overwrite", "--json", "--time-limit", options.budget, "--threads", options.threads],
                       2 * options.budget + 120)
        except (Failed, subprocess.TimeoutExpired) as error:
            return {"failed": str(error), "priorities": {}, "seconds": None, "meetings": None, "placed": None}
        summary = json.loads(text)
        priorities = {entry["priority"]: entry for entry in summary["timetable"]["priorities"]}
        meetings = sum(entry["meetings"] for entry in summary["counts"]["rounds"])
        return {"priorities": priorities, "seconds": summary["seconds"]["timetable"], "meetings": meetings,
                "placed": sum(entry["placed"] for entry in summary["counts"]["rounds"])}

    def program(self, area, assignments, folder):
        """The size and the objective of the plain program: the first priority that Linkwright does not prove, or else the last."""
        path = folder / "program.mps"
        text = run([self.options.linkwright, "export", area, "--program", "timetable", "--assignments", assignments,
                    "--format", "mps", path, "--overwrite", "--time-limit", self.options.budget])
        size, objective = re.fullmatch(r".*?: (.*)\. [^.]*: (\S+)\.", text.splitlines()[0]).groups()
        return {"size": size, "objective": objective}

    def allowance(self, ours):
        """The time limit of a peer: the budget or, if Linkwright has proved the optimum, at most the patience."""
        options = self.options
        if not options.patience or not ours["proved"]:
            return options.budget
        return min(options.budget, max(report.LEAST_ALLOWANCE, options.patience * ours["seconds"]))

    def peer(self, name, path, allowance):
        """What a peer found. It is stopped if it takes far longer than allowed, and has failed if it ends badly."""
        command = [sys.executable, HERE / "solve_timetable.py", name, path, allowance]
        nothing = {"proved": False, "seconds": None, "value": None, "bound": None}
        try:
            found = json.loads(run(command, 2 * allowance + 120).strip().splitlines()[-1])
            return {**found, "allowance": allowance}
        except subprocess.TimeoutExpired:
            return {**nothing, "seconds": 2 * allowance, "allowance": allowance}
        except (Failed, ValueError, IndexError) as error:
            return {**nothing, "failed": str(error) or "it printed nothing"}

    def is_asked(self, peer, instance):
        """Whether the peer kept within its budget on all instances with fewer links in this instance's sweeps."""
        return all(instance[0] <= self.beaten.get((peer, sweep, instance[3]), instance[0])
                   for sweep, instances in self.sweeps.items() if instance in instances)

    def note_beaten(self, peer, instance):
        for sweep, instances in self.sweeps.items():
            if instance in instances:
                key = (peer, sweep, instance[3])
                self.beaten[key] = min(instance[0], self.beaten.get(key, instance[0]))

    def agree(self, name, answers):
        """Checks that all proved optima are equal, and that no bound contradicts a value that was found."""
        proved = {who: answer["value"] for who, answer in answers.items() if answer["proved"]}
        if len(set(proved.values())) > 1:
            self.faults.append(f"on {name}, all of these are proved: {proved}")
        best = min((answer["value"] for answer in answers.values() if answer["value"] is not None), default=None)
        for who, answer in answers.items():
            if best is not None and answer["bound"] is not None and answer["bound"] > best + 0.5:
                self.faults.append(f"on {name}, {who} has the bound {answer['bound']}, but {best} was found")

    def compare(self, instance):
        name = instance_name(instance)
        row = {"name": name, "size": "?", "objective": "?", "placed": None, "meetings": None, "answers": {}}
        self.rows[instance] = row
        try:
            folder, area, assignments = self.instance(*instance)
            ours = self.kept.get(name, "linkwright", lambda: self.linkwright(area, assignments, folder))
            program = self.kept.get(name, "program", lambda: self.program(area, assignments, folder))
            if not (folder / "program.mps").exists():
                self.program(area, assignments, folder)
        except (Failed, OSError) as error:
            # Without its program, there is nothing to ask the others.
            print(f"{name}: {error}", flush=True)
            row["answers"]["linkwright"] = {"proved": False, "seconds": None, "value": None, "bound": None,
                                            "failed": str(error)}
            return
        row.update(size=program["size"], objective=program["objective"], placed=ours["placed"], meetings=ours["meetings"])
        answers = row["answers"]
        answers["linkwright"] = self.ours(ours, program["objective"])
        print(f"{name}: {row['size']}; {row['placed']} of {row['meetings']} placed; {row['objective']} "
              f"{answers['linkwright']}", flush=True)
        allowance = self.allowance(answers["linkwright"])
        for peer in self.options.peers:
            if not self.is_asked(peer, instance):
                print(f"  {peer}: not asked", flush=True)
                continue
            if self.options.only_kept and not self.kept.has(name, peer):
                continue
            answers[peer] = self.kept.get(name, peer, lambda: self.peer(peer, folder / "program.mps", allowance))
            print(f"  {peer}: {answers[peer]}", flush=True)
            # A solver that was stopped early may do better elsewhere.
            if not answers[peer]["proved"] and answers[peer].get("allowance", 0) >= self.options.budget:
                self.note_beaten(peer, instance)
        self.agree(name, answers)

    @staticmethod
    def ours(found, objective):
        """Linkwright's answer at the objective that the peers get."""
        entry = found["priorities"].get(objective.removeprefix("minus_"))
        if entry is None:
            return {"proved": False, "seconds": found["seconds"], "value": None, "bound": None,
                    "failed": found.get("failed", "it has no such priority"), "took": found["took"], "load": found["load"]}
        sign = -1 if objective.startswith("minus_") else 1
        return {"proved": entry["proved"], "seconds": found["seconds"], "value": sign * entry["value"],
                "bound": None if entry["bound"] is None else sign * entry["bound"], "took": found["took"],
                "load": found["load"]}


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
    parser.add_argument("--patience", type=float, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--again", metavar="DATE", help="continue the run of that date")
    parser.add_argument("--only-kept", action="store_true", help="with --again: ask no solver, and write the answers so far")
    parser.add_argument("--afresh", action="store_true", help="discard the answers of an earlier run today")
    options = parser.parse_args()
    options.peers = options.peers.split(",") if options.peers else []
    chosen = options.sweeps.split(",")
    unknown = [name for name in chosen if name not in sweeps] + [name for name in options.peers if name not in PEERS]
    if unknown:
        parser.error(f"found {unknown}, expected some of {list(sweeps)} and {PEERS}")
    rounds = {int(number) for number in options.rounds.split(",")}

    conditions = {"budget": options.budget, "patience": options.patience, "threads": options.threads, "seed": options.seed}
    kept = KeptAnswers(options.work, datetime.date.today().isoformat(), options.again, options.afresh, conditions,
                       options.linkwright)
    chosen = {name: sweeps[name] for name in chosen}
    comparison = Comparison(options, kept, chosen)
    instances = sorted({instance for instances in chosen.values() for instance in instances
                        if instance[3] in rounds and instance[0] <= options.most_links})
    if options.only_kept:
        instances = [instance for instance in instances
                     if all(kept.has(instance_name(instance), solver) for solver in ["linkwright", "program"])]
    for instance in instances:
        comparison.compare(instance)
    if comparison.faults:
        sys.exit("\n".join(["peers: answers contradict each other; nothing was written."] + comparison.faults
                           + [f"The answers are in {kept.folder}; --again {kept.date} without the faulty peer continues."]))
    folder = HERE.parent / "Results" if options.keep else ROOT / "out" / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    plots = report.plots(comparison.rows, chosen, kept.date)
    for name, text in plots.items():
        (folder / name).write_text(text)
    text = report.table(comparison.rows, options, kept.date, list(plots))
    (folder / f"timetable-{kept.date}.md").write_text(text)
    print(f"Written: {folder}/timetable-{kept.date}.md and {len(plots)} plots")


if __name__ == "__main__":
    main()

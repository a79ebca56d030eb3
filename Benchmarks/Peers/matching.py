# Linkwright: the pairing of classes, beside other solvers. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every peer on every instance, checks that they agree, and writes a table and a plot. See Benchmarks/README.md."""
import argparse
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# Synthetic areas in which a class has about as many possible partners as in England: about 37 pairs per class at
# 1,000 classes, about 50 from 5,000 on. No class is online only, because it could be linked with the whole country.
COMMON = ["--online-only", "0", "--rounds", "0", "--min-shared-dates", "1", "--history", "0", "--left-out", "0",
          "--must-link", "0", "--must-not-link", "0"]
SYNTHETIC = {
    200: ["--seed", "200", "--towns", "6", "--extent-km", "60", "--max-km", "15"],
    1000: ["--seed", "1000", "--towns", "20", "--extent-km", "130", "--max-km", "13"],
    5000: ["--seed", "5000", "--towns", "100", "--extent-km", "260", "--max-km", "12"],
    20000: ["--seed", "20000", "--towns", "400", "--extent-km", "400", "--max-km", "8"],
}
ENGLAND = [1000, 2000, 4000, 8000, 12000, None]
PROGRAMS = ["highs", "scip", "cpsat", "glpk"]
# Below this many seconds, further runs cost little and tell more.
SHORT = 20.0


def call(command, budget):
    """The figures that a command prints, and its wall time; None if it takes far longer than allowed."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        out, err = process.communicate(timeout=budget)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    if process.returncode != 0:
        sys.exit(f"peers: {' '.join(map(str, command))}\nended with {process.returncode}: {err}")
    figures = json.loads(out.strip().splitlines()[-1])
    figures["wall"] = time.monotonic() - start
    return figures


def whole_command(command):
    """Seconds and peak memory in MB of a command, from start to exit."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {"seconds": time.monotonic() - start, "megabytes": usage.ru_maxrss / 1024, "code": process.returncode}


class Comparison:
    """All instances, all peers, and the results."""

    def __init__(self, options):
        self.options = options
        self.given_up = {}
        self.rows = []

    def area(self, size):
        """The folder of a synthetic area, freshly made."""
        folder = pathlib.Path(self.options.work) / f"area-{size}"
        subprocess.run(
            [self.options.linkwright, "generate", "area", "--classes", str(size), *SYNTHETIC[size], *COMMON,
             str(folder), "--overwrite", "--quiet"], check=True)
        return folder

    def instance(self, name, area, nearest=None):
        """Writes the instance in the forms that the peers read."""
        folder = pathlib.Path(self.options.work) / name
        folder.mkdir(parents=True, exist_ok=True)
        which = [str(nearest)] if nearest else []
        facts = call([self.options.matching_peer, "instance", str(area), str(folder), *which], None)
        (folder / "instance.json").write_text(json.dumps(facts))
        print(f"{name}: {facts['classes']} classes, {facts['pairs']} pairs, best {facts['links']} links and "
              f"{facts['points']} points", flush=True)
        return folder, facts

    def graph_peers(self, folder, facts):
        """Linkwright's core and LEMON in turn, so that a busy minute affects both; medians."""
        commands = {"graph": [self.options.matching_peer, "graph", folder / "graph.gr", "1"]}
        if "lemon" in self.options.peers:
            commands["lemon"] = [self.options.lemon_peer, folder / "graph.gr", "1"]
        times = {name: [] for name in commands}
        for _ in range(self.options.runs):
            for name, command in commands.items():
                figures = call([str(word) for word in command], None)
                times[name].append(figures["seconds"])
                points = figures["weight"] - figures["links"] * facts["packing"]
                self.agree(name, facts, figures["links"], points)
                if name == "graph":
                    audit = figures["audit_seconds"]
        return {name: statistics.median(values) for name, values in times.items()} | {"audit": audit}

    def links(self, area, facts, nearest=None):
        """Linkwright's links, as `match` makes them; None if they are not proved within the budget."""
        budget = self.options.budget
        which = [str(nearest)] if nearest else []
        figures = call([self.options.matching_peer, "links", str(area), str(budget), *which], None)
        if not figures["proved"]:
            return None
        self.agree("links", facts, figures["links"], figures["points"])
        return figures["seconds"]

    def program_peer(self, name, folder, facts):
        """An integer programming solver; None if it exceeded its budget on this instance or a smaller one."""
        if facts["pairs"] > self.given_up.get(name, facts["pairs"]):
            return None
        budget = self.options.budget
        times = []
        while len(times) < 3:
            figures = call([sys.executable, str(HERE / "solve_program.py"), name, str(folder), str(budget)], 3 * budget + 120)
            if figures is None or not figures["proved"]:
                self.given_up[name] = facts["pairs"]
                return None
            self.agree(name, facts, facts["links"], figures["points"])
            times.append(figures["seconds"])
            if times[0] > SHORT:
                break
        return statistics.median(times)

    @staticmethod
    def agree(name, facts, links, points):
        """A time counts only for the right answer."""
        if (links, points) != (facts["links"], facts["points"]):
            sys.exit(f"peers: {name} found {links} links and {points} points, but {facts['links']} and {facts['points']} "
                     "are proved optimal; nothing was written")

    def run(self, name, kind, area, peers, nearest=None):
        folder, facts = self.instance(name, area, nearest)
        times = self.graph_peers(folder, facts)
        if "links" in self.options.peers:
            times["links"] = self.links(area, facts, nearest)
        for peer in peers:
            times[peer] = self.program_peer(peer, folder, facts)
            print(f"  {peer}: {times[peer]}", flush=True)
        self.rows.append({"kind": kind, "name": name, "classes": facts["classes"], "pairs": facts["pairs"],
                          "links": facts["links"], "points": facts["points"],
                          "candidates": facts["candidates_seconds"], "times": times})
        print(f"  {times}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ["linkwright", "matching-peer", "lemon-peer", "work"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--sizes", default="200,1000,5000,20000")
    parser.add_argument("--peers", default="links,lemon," + ",".join(PROGRAMS))
    parser.add_argument("--budget", type=float, default=300)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--england")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    options.peers = options.peers.split(",") if options.peers else []
    sizes = [int(size) for size in options.sizes.split(",")] if options.sizes else []
    unknown = [size for size in sizes if size not in SYNTHETIC]
    if unknown:
        parser.error(f"--sizes: found {unknown}, expected some of {list(SYNTHETIC)}")

    comparison = Comparison(options)
    for size in sizes:
        comparison.run(f"synthetic-{size}", "synthetic", comparison.area(size),
                       [peer for peer in PROGRAMS if peer in options.peers])
    whole = None
    if options.england:
        for size in ENGLAND:
            name = f"england-{size}" if size else "england"
            comparison.run(name, "england", options.england, [], size)
        out = pathlib.Path(options.work) / "england-plan"
        whole = whole_command([options.linkwright, "match", options.england, "--out", str(out), "--overwrite", "--quiet",
                               "--time-limit", str(options.budget)])

    date = datetime.date.today().isoformat()
    folder = HERE.parent / "Results" if options.keep else ROOT / "out" / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"matching-{date}.md").write_text(report.table(comparison.rows, whole, options, date))
    (folder / f"matching-{date}.svg").write_text(report.plot(comparison.rows))
    print(f"Written: {folder}/matching-{date}.md and .svg")


if __name__ == "__main__":
    main()

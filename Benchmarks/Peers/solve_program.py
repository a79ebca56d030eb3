# Linkwright: gives a plain program to another solver. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""solve_program.py SOLVER FOLDER SECONDS: one line of JSON. One thread; the time covers solving, not reading."""
import json
import re
import subprocess
import sys
import time


def highs(folder, budget):
    import highspy

    model = highspy.Highs()
    for option, value in [("output_flag", False), ("threads", 1), ("time_limit", budget), ("mip_rel_gap", 0.0),
                          ("mip_abs_gap", 0.99)]:
        model.setOptionValue(option, value)
    model.readModel(f"{folder}/program.mps")
    start = time.monotonic()
    model.run()
    seconds = time.monotonic() - start
    optimal = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return optimal, seconds, -model.getInfo().objective_function_value if optimal else 0


def scip(folder, budget):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(f"{folder}/program.mps")
    model.setParam("limits/time", budget)
    # Values are whole, so a gap below one is none.
    model.setParam("limits/absgap", 0.99)
    start = time.monotonic()
    model.optimize()
    seconds = time.monotonic() - start
    optimal = model.getStatus() in ("optimal", "gaplimit")
    return optimal, seconds, -model.getObjVal() if optimal else 0


def cpsat(folder, budget):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    instance = json.load(open(f"{folder}/instance.json"))
    at, pairs, points = {}, [], []
    for line in open(f"{folder}/graph.gr"):
        if line[0] != "e":
            continue
        _, u, v, weight = line.split()
        pair = model.new_bool_var("")
        at.setdefault(u, []).append(pair)
        at.setdefault(v, []).append(pair)
        pairs.append(pair)
        points.append(int(weight) - instance["packing"])
    for choices in at.values():
        model.add_at_most_one(choices)
    model.add(sum(pairs) >= instance["links"])
    model.maximize(cp_model.LinearExpr.weighted_sum(pairs, points))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = budget
    start = time.monotonic()
    status = solver.solve(model)
    seconds = time.monotonic() - start
    optimal = status == cp_model.OPTIMAL
    return optimal, seconds, solver.objective_value if optimal else 0


def glpk(folder, budget):
    report = f"{folder}/glpk.txt"
    command = ["glpsol", "--freemps", f"{folder}/program.mps", "--tmlim", str(int(budget)), "--output", report]
    log = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seconds = float(re.search(r"Time used:\s+([\d.]+) secs", log)[1])
    with open(report, encoding="utf-8") as file:
        head = "".join(next(file, "") for _ in range(8))
    optimal = "INTEGER OPTIMAL" in head
    return optimal, seconds, -float(re.search(r"Objective:\s+points = (\S+)", head)[1]) if optimal else 0


if __name__ == "__main__":
    name, folder, budget = sys.argv[1], sys.argv[2], float(sys.argv[3])
    optimal, seconds, value = {"highs": highs, "scip": scip, "cpsat": cpsat, "glpk": glpk}[name](folder, budget)
    print(json.dumps({"proved": int(optimal), "seconds": seconds, "points": round(value)}))

# Linkwright: gives a timetable's plain program to another solver. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""solve_timetable.py SOLVER PROGRAM SECONDS: one line of JSON: proved, seconds, value, bound.

What is timed is the solver's work, not reading. One thread, or two for cpsat2. Every value of the program is whole, so a
bound less than one away proves it."""
import json
import re
import subprocess
import sys
import time


def highs(path, budget):
    import highspy

    model = highspy.Highs()
    for option, value in [("output_flag", False), ("threads", 1), ("time_limit", budget), ("mip_rel_gap", 0.0),
                          ("mip_abs_gap", 0.99)]:
        model.setOptionValue(option, value)
    model.readModel(path)
    start = time.monotonic()
    model.run()
    seconds = time.monotonic() - start
    info = model.getInfo()
    found = info.primal_solution_status == 2
    return (model.getModelStatus() == highspy.HighsModelStatus.kOptimal, seconds,
            info.objective_function_value if found else None, info.mip_dual_bound)


def scip(path, budget):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/time", budget)
    model.setParam("limits/absgap", 0.99)
    start = time.monotonic()
    model.optimize()
    seconds = time.monotonic() - start
    found = model.getNSols() > 0
    return (model.getStatus() in ("optimal", "gaplimit"), seconds, model.getObjVal() if found else None,
            model.getDualbound())


def cpsat(path, budget, workers):
    from ortools.linear_solver.python import model_builder

    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        sys.exit(f"{path}: OR-Tools can't read it")
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(budget)
    solver.set_solver_specific_parameters(f"num_workers:{workers}")
    start = time.monotonic()
    status = solver.solve(model)
    seconds = time.monotonic() - start
    found = status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    return (status == model_builder.SolveStatus.OPTIMAL, seconds, solver.objective_value if found else None,
            solver.best_objective_bound if found else None)


def cbc(path, budget):
    log = subprocess.run(
        ["cbc", path, "-threads", "0", "-ratioGap", "0", "-allowableGap", "0.99", "-timeMode", "elapsed",
         "-seconds", str(budget), "-solve"], capture_output=True, text=True, check=True).stdout

    def number(pattern):
        found = re.search(pattern + r":\s*(-?[\d.e+]+)", log)
        return float(found[1]) if found else None

    seconds = number(r"Time \(Wallclock seconds\)") or number(r"Total time .*Wallclock seconds\)") or budget
    proved = "Result - Optimal solution found" in log and "Stopped" not in log
    value = number("Objective value")
    return proved, seconds, value, value if proved else number("Lower bound")


def glpk(path, budget):
    report = path + ".glpk"
    log = subprocess.run(
        ["glpsol", "--freemps", path, "--cuts", "--tmlim", str(max(1, int(budget))), "--output", report],
        capture_output=True, text=True, check=True).stdout
    seconds = float(re.search(r"Time used:\s+([\d.]+) secs", log)[1])
    with open(report, encoding="utf-8") as file:
        head = "".join(next(file, "") for _ in range(8))
    value = re.search(r"Objective:.* = (\S+)", head)
    found = "INTEGER OPTIMAL" in head or "INTEGER NON-OPTIMAL" in head
    proved = "INTEGER OPTIMAL" in head
    return proved, seconds, float(value[1]) if found else None, float(value[1]) if proved else None


SOLVERS = {"highs": highs, "scip": scip, "cpsat": lambda path, budget: cpsat(path, budget, 1),
           "cpsat2": lambda path, budget: cpsat(path, budget, 2), "cbc": cbc, "glpk": glpk}

if __name__ == "__main__":
    name, path, budget = sys.argv[1], sys.argv[2], float(sys.argv[3])
    proved, seconds, value, bound = SOLVERS[name](path, budget)
    print(json.dumps({"proved": bool(proved), "seconds": seconds, "value": None if value is None else round(value),
                      "bound": None if bound is None or abs(bound) > 1e15 else bound}))

# Linkwright: the answers of a long comparison, stored as they come. Copyright (C) 2026 the Linkwright authors.
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder per run with a file per answer, so that a run that was cut off can continue where it stopped."""
import hashlib
import json
import os
import pathlib
import shutil
import sys
import time


class KeptAnswers:
    """The answers of one run, by instance and solver."""

    def __init__(self, work, date, again, afresh, conditions, linkwright):
        """Starts a run, or continues the one of that date; its conditions must be the same."""
        self.date = again or date
        self.folder = pathlib.Path(work) / "runs" / self.date
        conditions = {**conditions, "linkwright": hashlib.sha256(pathlib.Path(linkwright).read_bytes()).hexdigest()}
        about = self.folder / "run.json"
        if afresh and self.folder.exists():
            shutil.rmtree(self.folder)
        if again:
            if not about.exists():
                sys.exit(f"peers: found no run of {again} in {self.folder.parent}.\nMaybe: leave out --again.")
            kept = json.loads(about.read_text())
            for name, value in conditions.items():
                if kept.get(name) != value:
                    sys.exit(f"peers: the run of {again} has {name} {kept.get(name)}, but this one has {value}: their times "
                             "can't be compared.\nMaybe: --afresh")
        elif about.exists():
            sys.exit(f"peers: answers of {self.date} exist already.\n"
                     f"Maybe: --again {self.date} to continue with them, --afresh to start over")
        self.folder.mkdir(parents=True, exist_ok=True)
        about.write_text(json.dumps(conditions, indent=1))

    def has(self, instance, solver):
        return (self.folder / f"{instance}.{solver}.json").exists()

    def get(self, instance, solver, ask):
        """The stored answer, or else what `ask` returns, which is stored with the machine's load and the time it took.

        A solver that failed is asked again: the machine may have been at fault."""
        path = self.folder / f"{instance}.{solver}.json"
        if path.exists():
            answer = json.loads(path.read_text())
            if "failed" not in answer:
                return answer
        start = time.monotonic()
        answer = ask()
        answer.update(took=time.monotonic() - start, load=os.getloadavg()[0])
        # Written whole or not at all: if this is cut off while writing, the solver is asked again.
        partial = path.with_suffix(".partial")
        partial.write_text(json.dumps(answer))
        partial.rename(path)
        return answer

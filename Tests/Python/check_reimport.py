"""Makes the same meetings from an input with one class more and its rows in another order, and sees that calendars know them again.

Usage: check_reimport.py LINKWRIGHT INPUT OUTPUT, the command, the input folder and the folder that plan wrote.
"""

import csv
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from icalendar import Calendar


def uids(plan):
    calendar = Calendar.from_ical((plan / "calendar.ics").read_bytes())
    return sorted(str(event["UID"]) for event in calendar.walk("VEVENT"))


def changed(area, copy):
    copy.mkdir()
    for path in area.iterdir():
        if path.suffix != ".csv" or path.name == "rounds.csv":
            (copy / path.name).write_bytes(path.read_bytes())
            continue
        with open(path, encoding="utf-8-sig", newline="") as file:
            header, *lines = csv.reader(file)
        if path.name == "classes.csv":
            # Sorted before all others, so that every link would get another number if it were linked.
            lines.append(["00-new" if name == "class_id" else cell for name, cell in zip(header, lines[0])])
        random.Random(1).shuffle(lines)
        with open(copy / path.name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header] + lines)


def main():
    command, area, plan = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as scratch:
        copy, out = Path(scratch) / "input", Path(scratch) / "plan"
        changed(area, copy)
        subprocess.run(
            [command, "schedule", copy, "--assignments", plan / "assignments.csv", "--out", out, "--quiet"],
            check=True)
        before, after = uids(plan), uids(out)
    if not before or before != after:
        print(f"{plan}/calendar.ics: {len(set(before) - set(after))} of {len(before)} meetings would not be known again")
        sys.exit(1)


main()

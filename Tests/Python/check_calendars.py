"""Reads the calendar files of a plan with another reader, and sets them beside timetable.csv.

Usage: check_calendars.py OUTPUT, the folder that plan, match or schedule wrote.
"""

import csv
import datetime
import sys
from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

LONDON = ZoneInfo("Europe/London")


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def form(name, octets):
    """What RFC 5545 asks of lines."""
    if not octets.endswith(b"\r\n"):
        yield f"{name}: does not end with a line's end"
    for number, line in enumerate(octets.split(b"\r\n")[:-1], 1):
        if b"\n" in line or b"\r" in line:
            yield f"{name}: line {number} has an end in the middle"
        if len(line) > 75:
            yield f"{name}: line {number} has {len(line)} octets"
        # Fails where a character was cut.
        line.decode("utf-8")


def clocks(calendar):
    """The file's own rules, against those of the time zone database, every day at noon and around each change."""
    zone = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    moment = datetime.datetime(1997, 1, 1, 12)
    while moment.year < 2040:
        if moment.replace(tzinfo=zone).utcoffset() != moment.replace(tzinfo=LONDON).utcoffset():
            yield f"the rules of the clocks are wrong at {moment}"
            return
        moment += datetime.timedelta(hours=18)


def entry(event):
    """What an entry says, to be compared with another file's and with the timetable."""
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    return (
        str(event["UID"]), start.isoformat(), end.isoformat(), str(event["SUMMARY"]),
        str(event["LOCATION"]), str(event["DESCRIPTION"]),
    )


def faults(plan):
    paths = sorted(plan.glob("calendars/*")) + sorted(plan.glob("calendar.ics"))
    timetable = rows(plan / "timetable.csv") if (plan / "timetable.csv").exists() else []
    if not timetable:
        if paths:
            yield f"{len(paths)} calendar files, but no meeting"
        return
    entries = {}
    for path in paths:
        octets = path.read_bytes()
        yield from form(path.name, octets)
        calendar = Calendar.from_ical(octets)
        if path.name == "calendar.ics":
            yield from clocks(calendar)
        events = list(calendar.walk("VEVENT"))
        if len(list(calendar.walk("VTIMEZONE"))) != 1 or not events:
            yield f"{path.name}: {len(events)} entries, expected one or more, and one time zone"
        for event in events:
            if event.errors or not all(key in event for key in ("DTSTAMP", "SEQUENCE", "CATEGORIES")):
                yield f"{path.name}: {event.get('UID')}: {event.errors}"
        entries[path.name] = [entry(event) for event in events]
    everything = entries.pop("calendar.ics", [])
    if len({uid for uid, *_ in everything}) != len(everything):
        yield "calendar.ics: two entries have one UID"

    # A date and a time on the clock in London is one moment, in winter and in summer.
    def moment(row, column):
        value = datetime.datetime.fromisoformat(f"{row['date']}T{row[column]}")
        return value.replace(tzinfo=LONDON).isoformat()

    expected = Counter(
        (moment(row, "start"), moment(row, "end"), "Online" if row["venue_id"] == "" else row["venue"])
        for row in timetable)
    found = Counter((start, end, place) for _, start, end, _, place, _ in everything)
    # An apostrophe keeps a spreadsheet from running a name.
    if found != expected and not any(row["venue"].startswith("'") for row in timetable):
        yield f"calendar.ics and timetable.csv differ: {list((expected - found).elements())[:3]}"

    ofClasses = Counter(e for name, list_ in entries.items() if name.startswith("class-") for e in list_)
    ofVenues = Counter(e for name, list_ in entries.items() if name.startswith("venue-") for e in list_)
    if set(ofClasses) != set(everything) or not all(count in (2, 3) for count in ofClasses.values()):
        yield "the calendars of classes do not hold each meeting once for each of its classes"
    if ofVenues != Counter(e for e in everything if e[4] != "Online"):
        yield "the calendars of venues do not hold each meeting in person once"
    meeting = {row["link_id"] for row in timetable}
    classes = sum(
        1 for row in rows(plan / "assignments.csv") if row["link_id"] in meeting
        for column in ("class_a", "class_b", "class_c") if row[column])
    count = sum(1 for name in entries if name.startswith("class-"))
    if count != classes:
        yield f"{count} calendars of classes, but {classes} classes meet"
    if len({path.name.lower() for path in paths}) != len(paths):
        yield "two names of files differ only in case"


def main():
    plan = Path(sys.argv[1])
    found = list(faults(plan))
    for fault in found[:20]:
        print(f"{plan}: {fault}")
    sys.exit(1 if found else 0)


main()

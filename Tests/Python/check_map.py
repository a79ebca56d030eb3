"""Reads links.geojson of a plan with other people's readers, and sets it beside assignments.csv.

Usage: check_map.py INPUT OUTPUT, the input folder and the folder that plan, match or schedule wrote.
"""

import csv
import json
import math
import sys
from pathlib import Path

import geojson
from geojson_pydantic import FeatureCollection


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plain(cell):
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@\t\r" else cell


def kilometres(a, b):
    """Along the great circle, between two positions of longitude and latitude."""
    (x, y), (u, v) = [[math.radians(value) for value in place] for place in (a, b)]
    h = math.sin((v - y) / 2) ** 2 + math.cos(y) * math.cos(v) * math.sin((u - x) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def faults(area, plan):
    text = (plan / "links.geojson").read_text(encoding="utf-8")
    collection = geojson.loads(text)
    if not collection.is_valid:
        yield f"the geojson package finds fault: {collection.errors()}"
    FeatureCollection.model_validate(json.loads(text))

    places = [tuple(place) for place in geojson.utils.coords(collection)]
    west, south, east, north = collection.bbox
    found = (
        min(x for x, _ in places), min(y for _, y in places),
        max(x for x, _ in places), max(y for _, y in places),
    )
    if found != (west, south, east, north):
        yield f"bbox is {collection.bbox}, but the positions reach over {found}"
    for longitude, latitude in places:
        if not (-11.5 <= longitude <= 2.5 and 49 <= latitude <= 61.5):
            yield f"{longitude}, {latitude} is not in the British Isles; longitude comes first"

    schools = {}
    links = {}
    for feature in collection.features:
        if feature.geometry.type == "Point":
            schools[feature.properties["school_id"]] = tuple(feature.geometry.coordinates)
        else:
            links[feature.properties["link_id"]] = feature
    expected = {plain(row["school_id"]) for row in rows(area / "schools.csv")}
    if set(schools) != expected:
        yield f"schools: {len(schools)} on the map, {len(expected)} in schools.csv"

    roads = (area / "travel.csv").exists()
    assigned = rows(plan / "assignments.csv")
    if set(links) != {row["link_id"] for row in assigned}:
        yield f"links: {len(links)} on the map, {len(assigned)} in assignments.csv"
        return
    for row in assigned:
        link = links[row["link_id"]]
        name = row["link_id"]
        classes = [plain(row[f"class_{c}"]) for c in "abc" if row[f"class_{c}"]]
        if link.properties["classes"] != classes:
            yield f"{name}: classes {link.properties['classes']}, in assignments.csv {classes}"
        for column in ("difference", "distance_km", "points"):
            if abs(float(row[column]) - link.properties[column]) > 1e-9:
                yield f"{name}: {column} {link.properties[column]}, in assignments.csv {row[column]}"
        lines = [link.geometry.coordinates] if len(classes) == 2 else link.geometry.coordinates
        if len(lines) != (1 if len(classes) == 2 else 3):
            yield f"{name}: {len(lines)} lines between {len(classes)} classes"
        ends = {schools[plain(row[f"school_{c}"])] for c in "abc"[: len(classes)]}
        if {tuple(place) for line in lines for place in line} != ends:
            yield f"{name}: does not go from school to school"
        longest = max(kilometres(*line) for line in lines)
        # A grid of 1936 and a sphere differ from the ellipsoid by some parts in a thousand, and places by rounding.
        if not roads and abs(longest - float(row["distance_km"])) > 0.005 * longest + 0.002:
            yield f"{name}: {longest:.3f} km on the map, {row['distance_km']} in assignments.csv"


def main():
    area, plan = map(Path, sys.argv[1:3])
    found = list(faults(area, plan))
    for fault in found[:20]:
        print(f"{plan}/links.geojson: {fault}")
    sys.exit(1 if found else 0)


main()

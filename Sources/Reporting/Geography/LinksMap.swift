import Basics
public import Linking
import Tables

/// The schools and links of a plan as a map that geographers' programs open: GeoJSON (RFC 7946).
///
/// A feature a line: first each school as a point, by id, then each link in the order of the plan, as a line between two
/// schools, or three lines between three. Positions are longitude, then latitude, in degrees of WGS 84 with six decimals.
public enum LinksMap {
    /// What the file is called.
    public static let name = "links.geojson"

    /// The text of the file.
    public static func text(_ year: LinkingYear, _ plan: Plan) -> String {
        let points = year.schools.map { MapPoint($0.place) }
        let features =
            year.schools.indices.map { school(year, $0, points) }
            + year.figures(of: plan).map { link(year, $0, points) }
        var head = "{\"type\": \"FeatureCollection\", "
        if let box = box(points) { head += "\"bbox\": [\(box)], " }
        return head + "\"features\": [\n" + features.joined(separator: ",\n") + "\n]}\n"
    }

    private static func school(_ year: LinkingYear, _ number: Int, _ points: [MapPoint]) -> String {
        let school = year.schools[number]
        let classes = year.classesOfSchool[number].map { year.classes[$0].id.text }
        return feature(
            geometry: "\"Point\", \"coordinates\": \(position(points[number]))",
            properties: [
                ("school_id", JSONString.quoted(school.id.text)), ("name", JSONString.quoted(school.name)),
                ("area", JSONString.quoted(school.area)), ("classes", JSONString.array(classes)),
            ])
    }

    private static func link(_ year: LinkingYear, _ figures: LinkFigures, _ points: [MapPoint]) -> String {
        let lines = figures.link.pairs.map { pair in
            let ends = [pair.0, pair.1].map { position(points[year.schoolOfClass[$0]]) }
            return "[\(ends.joined(separator: ", "))]"
        }
        let schools = figures.link.map { year.schools[year.schoolOfClass[$0]].name }
        return feature(
            geometry: figures.link.isThreeWay
                ? "\"MultiLineString\", \"coordinates\": [\(lines.joined(separator: ", "))]"
                : "\"LineString\", \"coordinates\": \(lines.joined())",
            properties: [
                ("link_id", JSONString.quoted(figures.id)),
                ("classes", JSONString.array(figures.link.map { year.classes[$0].id.text })),
                ("schools", JSONString.array(schools)),
                ("difference", FixedPoint.text(figures.difference, places: 4)),
                ("distance_km", FixedPoint.text(figures.metres, places: 3)),
                ("points", String(figures.points)),
            ])
    }

    private static func feature(geometry: String, properties: [(name: String, json: String)]) -> String {
        let members = properties.map { "\"\($0.name)\": \($0.json)" }.joined(separator: ", ")
        return
            "{\"type\": \"Feature\", \"geometry\": {\"type\": \(geometry)}, \"properties\": {\(members)}}"
    }

    private static func position(_ point: MapPoint) -> String { "[\(point.longitude), \(point.latitude)]" }

    /// West, south, east, north; nil of no points. A link lies between its schools, so the points are enough.
    private static func box(_ points: [MapPoint]) -> String? {
        guard let west = points.map(\.east).min(), let south = points.map(\.north).min(),
            let east = points.map(\.east).max(), let north = points.map(\.north).max()
        else { return nil }
        return [west, south, east, north].map { FixedPoint.text($0, places: 6) }.joined(separator: ", ")
    }
}

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

    /// The bytes of the file.
    public static func bytes(_ year: LinkingYear, _ plan: Plan) -> [UInt8] {
        let points = year.schools.map { MapPoint($0.place) }
        return JSONWriter.bytes(indent: 0) { json in
            json.object(.line) { json in
                json.entry("type", "FeatureCollection")
                if let box = box(points) {
                    json.key("bbox")
                    json.list(.line, box) { $0.number($1) }
                }
                json.key("features")
                json.list(.lines) { json in
                    for number in year.schools.indices { school(&json, year, number, points[number]) }
                    for figures in year.figures(of: plan) { link(&json, year, figures, points) }
                }
            }
        }
    }

    private static func school(
        _ json: inout JSONWriter, _ year: LinkingYear, _ number: Int, _ point: MapPoint
    ) {
        let school = year.schools[number]
        feature(&json, "Point") { json in
            position(&json, point)
        } properties: { json in
            json.entry("school_id", school.id.text)
            json.entry("name", school.name)
            json.entry("area", school.area)
            json.entry("classes", year.classesOfSchool[number].map { year.classes[$0].id.text })
        }
    }

    private static func link(
        _ json: inout JSONWriter, _ year: LinkingYear, _ figures: LinkFigures, _ points: [MapPoint]
    ) {
        func line(_ json: inout JSONWriter, _ pair: (Int, Int)) {
            json.list(.line, [pair.0, pair.1]) { position(&$0, points[year.schoolOfClass[$1]]) }
        }
        let pairs = figures.link.pairs
        feature(&json, figures.link.isThreeWay ? "MultiLineString" : "LineString") { json in
            if figures.link.isThreeWay {
                json.list(.line, pairs, line)
            } else {
                for pair in pairs { line(&json, pair) }
            }
        } properties: { json in
            json.entry("link_id", figures.id)
            json.entry("classes", figures.link.map { year.classes[$0].id.text })
            json.entry("schools", figures.link.map { year.schools[year.schoolOfClass[$0]].name })
            json.key("difference")
            json.number(FixedPoint.text(figures.difference, places: 4))
            json.key("distance_km")
            json.number(FixedPoint.text(figures.metres, places: 3))
            json.entry("points", figures.points)
        }
    }

    private static func feature(
        _ json: inout JSONWriter, _ type: String, coordinates: (inout JSONWriter) -> Void,
        properties: (inout JSONWriter) -> Void
    ) {
        json.object(.line) { json in
            json.entry("type", "Feature")
            json.key("geometry")
            json.object(.line) { json in
                json.entry("type", type)
                json.key("coordinates")
                coordinates(&json)
            }
            json.key("properties")
            json.object(.line, properties)
        }
    }

    private static func position(_ json: inout JSONWriter, _ point: MapPoint) {
        json.list(.line, [point.longitude, point.latitude]) { $0.number($1) }
    }

    /// West, south, east, north; nil of no points. A link lies between its schools, so the points are enough.
    private static func box(_ points: [MapPoint]) -> [String]? {
        guard let west = points.map(\.east).min(), let south = points.map(\.north).min(),
            let east = points.map(\.east).max(), let north = points.map(\.north).max()
        else { return nil }
        return [west, south, east, north].map { FixedPoint.text($0, places: 6) }
    }
}

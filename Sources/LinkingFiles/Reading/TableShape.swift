import Linking

/// The columns of an input file.
struct TableShape {
    /// Those that must be there, the id first.
    let required: [String]
    /// Those that may be.
    let optional: [String]
    /// Whether each row has a place, on a grid or in degrees.
    var hasPlace = false
    /// Whether the file must have rows.
    var needsRows = false

    static let grid = ["easting", "northing"]
    static let degrees = ["latitude", "longitude"]

    /// Every column that the file may have, whatever the policy names.
    var known: [String] { required + (hasPlace ? Self.grid + Self.degrees : []) + optional }

    /// The columns of a table; nil for the policy, which is no table.
    static func of(_ table: InputTable) -> TableShape? {
        switch table {
        case .schools:
            TableShape(required: ["school_id", "name"], optional: ["area"], hasPlace: true, needsRows: true)
        case .classes:
            TableShape(
                required: ["class_id", "school_id", "year_groups", "pupils"],
                optional: ["weekdays", "unavailable", "mode", "max_km", "needs", "three_way"], needsRows: true
            )
        case .venues:
            TableShape(
                required: ["venue_id", "name", "capacity_pupils"], optional: ["provides", "home_of"],
                hasPlace: true)
        case .rounds:
            TableShape(
                required: ["round_id", "name", "format", "opens", "closes"],
                optional: ["gap_days", "required", "max_sessions"])
        case .sessions:
            TableShape(
                required: ["session_id", "date", "start", "end"],
                optional: ["round_id", "venue_id", "capacity_pupils", "capacity_links", "fee"])
        case .history: TableShape(required: ["linking_year", "school_a"], optional: ["school_b"])
        case .rules: TableShape(required: ["rule", "a", "b"], optional: ["note"])
        case .travel: TableShape(required: ["from", "to", "km"], optional: [])
        case .policy: nil
        }
    }
}

/// A row that has a place.
package protocol Placed {
    /// Where it is.
    var place: Place { get set }
}

/// The columns of places: metres on a national grid, or degrees. All places of a folder are of the same kind.
enum PlaceColumns {
    static func group<Record: InputRecord & Placed>(_ record: Record.Type = Record.self) -> ColumnGroup<
        Record
    > {
        .place(
            grid: [
                RecordColumn(
                    "easting", \.place.easting, .metres, .place,
                    meaning: "Metres east on the national grid; together with `northing`.",
                    limits: .place("metres east on the grid of the British Isles", 0...700_000),
                    example: "416200"),
                RecordColumn(
                    "northing", \.place.northing, .metres, .place,
                    meaning: "Metres north on the national grid; together with `easting`.",
                    limits: .place("metres north on the grid of the British Isles", 0...1_300_000),
                    example: "433100"),
            ],
            degrees: [
                RecordColumn(
                    "latitude", \.place.latitude, .degrees, .place,
                    meaning: "Degrees north, instead of metres on a grid; together with `longitude`.",
                    limits: .place("degrees north in the British Isles", 49...61.5), example: "53.7936"),
                RecordColumn(
                    "longitude", \.place.longitude, .degrees, .place,
                    meaning: "Degrees east, below 0 to the west of Greenwich; together with `latitude`.",
                    limits: .place("degrees east in the British Isles", -11.5...2.5), example: "-1.7564"),
            ])
    }
}

/// One coordinate, or nil if the place is of the other kind. Setting one changes the place to its kind; the other
/// coordinate is then 0 until it is also set.
extension Place {
    fileprivate var easting: Double? {
        get { if case .grid(let easting, _) = self { easting } else { nil } }
        set { self = .grid(easting: newValue ?? 0, northing: northing ?? 0) }
    }

    fileprivate var northing: Double? {
        get { if case .grid(_, let northing) = self { northing } else { nil } }
        set { self = .grid(easting: easting ?? 0, northing: newValue ?? 0) }
    }

    fileprivate var latitude: Double? {
        get { if case .degrees(let latitude, _) = self { latitude } else { nil } }
        set { self = .degrees(latitude: newValue ?? 0, longitude: longitude ?? 0) }
    }

    fileprivate var longitude: Double? {
        get { if case .degrees(_, let longitude) = self { longitude } else { nil } }
        set { self = .degrees(latitude: latitude ?? 0, longitude: newValue ?? 0) }
    }
}

import Basics
import Linking

/// A place as maps on the web have it: degrees of WGS 84, to a millionth, some ten centimetres.
struct MapPoint: Hashable {
    /// Millionths of a degree north and east.
    let north, east: Int

    /// The point of a place. Grid metres are those of Great Britain's National Grid.
    init(_ place: Place) {
        let degrees: (latitude: Double, longitude: Double) =
            switch place {
            case .grid(let easting, let northing):
                NationalGrid.degrees(easting: easting, northing: northing)
            case .degrees(let latitude, let longitude): (latitude, longitude)
            }
        north = (degrees.latitude * 1_000_000).wholeNumber
        east = (degrees.longitude * 1_000_000).wholeNumber
    }

    /// Degrees north with six decimals.
    var latitude: String { FixedPoint.text(north, places: 6) }

    /// Degrees east with six decimals.
    var longitude: String { FixedPoint.text(east, places: 6) }
}

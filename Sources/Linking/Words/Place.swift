import Foundation

/// Where a school or a venue is.
public enum Place: Hashable, Sendable {
    /// Metres east and north on a national grid.
    case grid(easting: Double, northing: Double)
    /// Degrees on the globe.
    case degrees(latitude: Double, longitude: Double)

    /// The radius of the Earth, in metres, on which great circles are measured.
    public static let earthRadius = 6_371_008.8

    /// Whole metres to `other` in a straight line: on the grid by Pythagoras, in degrees along the great circle
    /// (haversine formula). One folder uses one kind of place; between two kinds the answer is nil.
    public func metres(to other: Place) -> Int? {
        switch (self, other) {
        case (.grid(let x, let y), .grid(let u, let v)):
            return hypot(x - u, y - v).wholeNumber
        case (.degrees(let a, let b), .degrees(let c, let d)):
            let (latitude, otherLatitude) = (a.radians, c.radians)
            let (down, across) = (sin((otherLatitude - latitude) / 2), sin((d.radians - b.radians) / 2))
            let h = down * down + cos(latitude) * cos(otherLatitude) * across * across
            return (2 * Place.earthRadius * asin(h.squareRoot())).wholeNumber
        default: return nil
        }
    }

    /// The coordinate along which a sweep finds neighbours: metres north, so that two places that differ in it by
    /// more than some metres are further apart than that.
    var metresNorth: Double {
        switch self {
        case .grid(_, let northing): northing
        case .degrees(let latitude, _): latitude.radians * Place.earthRadius
        }
    }
}

extension Double {
    fileprivate var radians: Double { self * .pi / 180 }
}

import Foundation

/// The location of a school or a venue.
public enum Place: Hashable, Sendable {
    /// Metres east and north on a national grid.
    case grid(easting: Double, northing: Double)
    /// Degrees on the globe.
    case degrees(latitude: Double, longitude: Double)

    /// The radius of the Earth, in metres, for distances along great circles.
    public static let earthRadius = 6_371_008.8

    /// The distance to `other` in whole metres, in a straight line: by Pythagoras on the grid, along the great circle
    /// in degrees (haversine formula). One folder uses one kind of place; the distance between two kinds is nil.
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

    /// The coordinate for a sweep that finds neighbours: metres north. Two places are at least as far apart as they
    /// differ in it, give or take a few metres.
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

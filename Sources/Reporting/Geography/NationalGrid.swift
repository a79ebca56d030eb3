import Foundation

/// Places of the Ordnance Survey's National Grid in degrees of WGS 84, which maps on the web expect.
///
/// Great Britain's, the Isle of Man's with it; Northern Ireland has a grid of its own, whose figures look alike and can't be told from
/// these, so that its places must be given in degrees.
///
/// The grid is undone on the Airy 1830 ellipsoid, and the datum changed by one rigid step of seven parameters (Helmert). The
/// Ordnance Survey states that this step is true to some five metres anywhere in Great Britain; what its own grid of shifts
/// (OSTN15) adds, no map of schools needs. Source: Ordnance Survey, *A guide to coordinate systems in Great Britain* (annexes B
/// and C: the constants, the meridional arc, the inverse projection, the transformation).
public enum NationalGrid {
    /// Latitude and longitude on WGS 84, in degrees, of a point whose easting and northing are given in metres.
    public static func degrees(easting: Double, northing: Double) -> (latitude: Double, longitude: Double) {
        let onAiry = unprojected(easting, northing)
        let moved = helmert(airy.cartesian(onAiry.latitude, onAiry.longitude))
        let place = wgs84.geodetic(moved)
        return (place.latitude * 180 / .pi, place.longitude * 180 / .pi)
    }

    /// An ellipsoid of revolution, with its half axes in metres.
    private struct Ellipsoid {
        let major: Double
        let minor: Double

        /// The square of its eccentricity.
        var eccentricity2: Double { 1 - (minor * minor) / (major * major) }

        /// A point on its surface, in metres from its middle.
        func cartesian(_ latitude: Double, _ longitude: Double) -> (x: Double, y: Double, z: Double) {
            let radius = major / (1 - eccentricity2 * sin(latitude) * sin(latitude)).squareRoot()
            return (
                radius * cos(latitude) * cos(longitude), radius * cos(latitude) * sin(longitude),
                (1 - eccentricity2) * radius * sin(latitude)
            )
        }

        /// The angles of a point near its surface, in radians; ten steps are far more than a map needs.
        func geodetic(_ point: (x: Double, y: Double, z: Double)) -> (latitude: Double, longitude: Double) {
            let distance = hypot(point.x, point.y)
            var latitude = atan2(point.z, distance * (1 - eccentricity2))
            for _ in 0..<10 {
                let radius = major / (1 - eccentricity2 * sin(latitude) * sin(latitude)).squareRoot()
                latitude = atan2(point.z + eccentricity2 * radius * sin(latitude), distance)
            }
            return (latitude, atan2(point.y, point.x))
        }
    }

    private static let airy = Ellipsoid(major: 6_377_563.396, minor: 6_356_256.909)
    private static let wgs84 = Ellipsoid(major: 6_378_137, minor: 6_356_752.314_2)

    // The grid: its scale on the central meridian, its true origin, and where that lies in metres.
    private static let scale = 0.999_601_271_7
    private static let originLatitude = 49 * Double.pi / 180
    private static let originLongitude = -2 * Double.pi / 180
    private static let falseEasting = 400_000.0
    private static let falseNorthing = -100_000.0

    /// Metres along the central meridian from the true origin to a latitude.
    private static func arc(to latitude: Double) -> Double {
        let n = (airy.major - airy.minor) / (airy.major + airy.minor)
        let (n2, n3) = (n * n, n * n * n)
        let (difference, sum) = (latitude - originLatitude, latitude + originLatitude)
        let terms = [
            (1 + n + 1.25 * n2 + 1.25 * n3) * difference,
            -(3 * n + 3 * n2 + 2.625 * n3) * sin(difference) * cos(sum),
            (1.875 * n2 + 1.875 * n3) * sin(2 * difference) * cos(2 * sum),
            -35.0 / 24 * n3 * sin(3 * difference) * cos(3 * sum),
        ]
        return airy.minor * scale * terms.reduce(0, +)
    }

    /// The angles on the Airy ellipsoid, in radians, of a point of the grid.
    static func unprojected(
        _ easting: Double, _ northing: Double
    ) -> (latitude: Double, longitude: Double) {
        // The foot of the point on the central meridian: each step removes all but a few parts in a thousand of what is left.
        var foot = originLatitude + (northing - falseNorthing) / (airy.major * scale)
        for _ in 0..<20 {
            foot += (northing - falseNorthing - arc(to: foot)) / (airy.major * scale)
        }
        let squeeze = 1 - airy.eccentricity2 * sin(foot) * sin(foot)
        let across = airy.major * scale / squeeze.squareRoot()
        let along = airy.major * scale * (1 - airy.eccentricity2) / (squeeze * squeeze.squareRoot())
        let eta2 = across / along - 1
        let (t, secant) = (tan(foot), 1 / cos(foot))
        let (t2, t4, t6) = (t * t, t * t * t * t, t * t * t * t * t * t)
        // How far east, in radii: the powers of it are those of the guide's series.
        let e = (easting - falseEasting) / across
        let (e2, e3) = (e * e, e * e * e)
        let latitudeTerms = [
            -t * across / (2 * along) * e2,
            t * across / (24 * along) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * e2 * e2,
            -t * across / (720 * along) * (61 + 90 * t2 + 45 * t4) * e3 * e3,
        ]
        let longitudeTerms = [
            secant * e,
            -secant / 6 * (across / along + 2 * t2) * e3,
            secant / 120 * (5 + 28 * t2 + 24 * t4) * e3 * e2,
            -secant / 5040 * (61 + 662 * t2 + 1320 * t4 + 720 * t6) * e3 * e3 * e,
        ]
        return (foot + latitudeTerms.reduce(0, +), originLongitude + longitudeTerms.reduce(0, +))
    }

    /// From the datum of the grid to WGS 84: a shift in metres, a change of scale, and three small turns.
    private static func helmert(
        _ point: (x: Double, y: Double, z: Double)
    ) -> (x: Double, y: Double, z: Double) {
        let second = Double.pi / 180 / 3600
        let (turnX, turnY, turnZ) = (0.1502 * second, 0.2470 * second, 0.8421 * second)
        let size = 1 - 20.4894e-6
        return (
            446.448 + size * point.x - turnZ * point.y + turnY * point.z,
            -125.157 + turnZ * point.x + size * point.y - turnX * point.z,
            542.060 - turnY * point.x + turnX * point.y + size * point.z
        )
    }
}

import Foundation
import Linking

/// A point of a drawing, in its own units: x to the right, y down.
struct DrawingPoint: Hashable, Sendable {
    let x, y: Double
}

/// How places lie on a drawing: to scale, north up.
///
/// Places of a grid are drawn as they are. Places in degrees are laid on the plane that touches the globe where their middle
/// is, degrees of longitude shrunk by the cosine of the middle latitude; over an area for linking that is true to some
/// parts in ten thousand, over all of England to some in a hundred.
struct MapFrame: Sendable {
    /// The size of the drawing, in its units.
    let width, height: Double
    /// How many metres one unit is.
    let metresPerUnit: Double
    private let west, north: Double
    private let cosine: Double

    /// Leaves this much free at each side.
    static let margin = 28.0
    /// An area smaller than this, in metres, is drawn as if it were as large.
    private static let least = 500.0

    /// A drawing `width` wide, and as high as these places need, inside limits; nil where there are none, or where they
    /// are of both kinds.
    init?(_ places: [Place], width: Double = 720, heights: ClosedRange<Double> = 360...760) {
        let latitudes = places.compactMap(\.latitude)
        guard !places.isEmpty, latitudes.isEmpty || latitudes.count == places.count else { return nil }
        let cosine = cos(((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2 * .pi / 180)
        let metres = places.map { $0.metres(cosine: cosine) }
        let (east, north) = (metres.map(\.east), metres.map(\.north))
        guard let west = east.min(), let far = east.max(), let south = north.min(), let top = north.max()
        else { return nil }
        let (wide, high) = (max(far - west, MapFrame.least), max(top - south, MapFrame.least))
        let inside = width - 2 * MapFrame.margin
        let wanted = high / wide * inside + 2 * MapFrame.margin
        let height = min(max(wanted, heights.lowerBound), heights.upperBound)
        metresPerUnit = max(wide / inside, high / (height - 2 * MapFrame.margin))
        // What is left over is shared between the sides.
        self.west = (west + far) / 2 - metresPerUnit * width / 2
        self.north = (south + top) / 2 + metresPerUnit * height / 2
        (self.width, self.height, self.cosine) = (width, height, cosine)
    }

    /// Where a place lies.
    func point(_ place: Place) -> DrawingPoint {
        let metres = place.metres(cosine: cosine)
        return DrawingPoint(
            x: (metres.east - west) / metresPerUnit, y: (north - metres.north) / metresPerUnit)
    }

    /// A length of 1, 2 or 5 times a power of ten metres, 100 m at least, that is a quarter of the width at most; and how
    /// long it is on the drawing.
    var scaleBar: (metres: Int, length: Double) {
        let room = metresPerUnit * width / 4
        var best = 100
        var power = 100
        while Double(power) <= room {
            for step in [1, 2, 5] where Double(step * power) <= room { best = step * power }
            power *= 10
        }
        return (best, Double(best) / metresPerUnit)
    }
}

extension Place {
    fileprivate var latitude: Double? {
        if case .degrees(let latitude, _) = self { latitude } else { nil }
    }

    fileprivate func metres(cosine: Double) -> (east: Double, north: Double) {
        switch self {
        case .grid(let easting, let northing): (easting, northing)
        case .degrees(let latitude, let longitude):
            (
                longitude * .pi / 180 * cosine * Place.earthRadius, latitude * .pi / 180 * Place.earthRadius
            )
        }
    }
}

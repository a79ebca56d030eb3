import Foundation
import Reporting
import Testing

@Suite("The National Grid in degrees")
struct NationalGridTests {
    /// Metres between two points in degrees, on a sphere: good to some parts in a thousand, which is enough for ten metres.
    private func metres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
        let radian = Double.pi / 180
        let north = (a.0 - b.0) * radian * 6_371_008.8
        let east = (a.1 - b.1) * radian * 6_371_008.8 * cos(a.0 * radian)
        return hypot(north, east)
    }

    @Test("The true origin's grid point lies some hundred metres from 49° N 2° W, for the datums differ")
    func origin() {
        let place = NationalGrid.degrees(easting: 400_000, northing: -100_000)
        #expect(metres(place, (49, -2)) > 50)
        #expect(metres(place, (49, -2)) < 200)
    }
}

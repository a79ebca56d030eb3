import Linking
import Testing

@testable import Reporting

@Suite("The map is to scale")
struct MapFrameTests {
    private func grid(_ easting: Double, _ northing: Double) -> Place {
        .grid(easting: easting, northing: northing)
    }

    private func isNear(_ a: Double, _ b: Double, _ by: Double = 0.001) -> Bool { abs(a - b) <= by }

    @Test("ten kilometres fill the width, north is up, and what is left over is shared between the sides")
    func wide() throws {
        // 720 units less 28 at each side leave 664 for 10 km: 15.06 m a unit. 4 km would need 265.6 + 56 units, and the
        // drawing is 360 high at least: (360 - 265.6) / 2 = 47.2 above and below.
        let frame = try #require(MapFrame([grid(400_000, 200_000), grid(410_000, 204_000)]))
        #expect(isNear(frame.metresPerUnit, 10_000 / 664))
        #expect(frame.height == 360)
        let (a, b) = (frame.point(grid(400_000, 200_000)), frame.point(grid(410_000, 204_000)))
        #expect(isNear(a.x, 28) && isNear(b.x, 692))
        #expect(isNear(b.y, 47.2) && isNear(a.y, 312.8))
        // A quarter of the width is 180 units or 2710 m; the longest round length below is 2 km, 132.8 units.
        #expect(frame.scaleBar.metres == 2000)
        #expect(isNear(frame.scaleBar.length, 132.8))
    }

    @Test("a tall area is as high as a drawing may be, and as wide as its scale says")
    func tall() throws {
        // 760 - 56 units for 70.4 km: 100 m a unit; 10 km are 100 units, in the middle of 720.
        let frame = try #require(MapFrame([grid(0, 0), grid(10_000, 70_400)]))
        #expect(frame.height == 760 && isNear(frame.metresPerUnit, 100))
        #expect(isNear(frame.point(grid(0, 0)).x, 310) && isNear(frame.point(grid(10_000, 70_400)).x, 410))
        #expect(frame.scaleBar.metres == 10_000 && isNear(frame.scaleBar.length, 100))
    }

    @Test("degrees of longitude shrink by the cosine of the middle latitude")
    func degrees() throws {
        // At 60° north a tenth of a degree east is half of 11,119.5 m; the frame makes its 5,559.75 m 664 units wide.
        let places = [0.0, 0.1].map { Place.degrees(latitude: 60, longitude: $0) }
        let frame = try #require(MapFrame(places))
        #expect(isNear(frame.metresPerUnit * 664, 5559.75, 0.5))
    }

    @Test("one school alone has a map, no school has none, nor have places of two kinds")
    func few() throws {
        let one = try #require(MapFrame([grid(5, 5)]))
        let middle = one.point(grid(5, 5))
        #expect(isNear(middle.x, 360) && isNear(middle.y, one.height / 2))
        #expect(MapFrame([]) == nil)
        #expect(MapFrame([grid(0, 0), .degrees(latitude: 50, longitude: 0)]) == nil)
    }

    @Test("a pair is a line, three are a triangle, and classes at one place a ring")
    func paths() {
        let points = [DrawingPoint(x: 1, y: 2), DrawingPoint(x: 30.55, y: 4), DrawingPoint(x: 5, y: 60)]
        #expect(LinkMap.path(Array(points.prefix(2))) == "M1 2L30.6 4")
        #expect(LinkMap.path(points) == "M1 2L30.6 4L5 60Z")
        #expect(LinkMap.path([points[2], points[2]]).hasPrefix("M-4 60a9 9"))
    }

    @Test("lines grow stronger with the difference, over round bands")
    func ramp() {
        // From 0.1000 to 0.5311 in bands of 0.1: five, so each has a style of its own.
        let ramp = DifferenceRamp([1000, 1500, 2400, 3900, 5311])
        #expect(
            ramp.bands.map(\.label) == [
                "0.10 to 0.20", "0.20 to 0.30", "0.30 to 0.40", "0.40 to 0.50", "0.50 to 0.60",
            ])
        #expect(ramp.bands.map(\.links) == [2, 1, 1, 0, 1])
        #expect(ramp.bands.map(\.style) == (0..<5).map { "band-\($0)" })
        #expect(ramp.style(2000) == "band-1")
        #expect(DifferenceRamp([3000, 3000]).bands.map(\.style) == ["band-4"])
    }
}

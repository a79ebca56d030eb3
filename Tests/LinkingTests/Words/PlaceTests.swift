import Linking
import TestSupport
import Testing

@Suite("Distances between places")
struct PlaceTests {
    private func grid(_ x: Double, _ y: Double) -> Place { .grid(easting: x, northing: y) }
    private func degrees(_ latitude: Double, _ longitude: Double) -> Place {
        .degrees(latitude: latitude, longitude: longitude)
    }

    @Test("on the grid the straight line is Pythagoras', to the nearest metre, halves up")
    func pythagoras() {
        #expect(grid(0, 0).metres(to: grid(3000, 4000)) == 5000)
        #expect(grid(530_000, 180_000).metres(to: grid(530_000, 180_000)) == 0)
        // √(1² + 1²) = 1.41, √(2² + 2²) = 2.83; 0.5 exactly.
        #expect(grid(0, 0).metres(to: grid(1, 1)) == 1)
        #expect(grid(0, 0).metres(to: grid(-2, -2)) == 3)
        #expect(grid(0, 0).metres(to: grid(0.5, 0)) == 1)
    }

    @Test("in degrees the great circle goes by a mean radius of 6,371,008.8 m")
    func greatCircle() {
        // A quarter, a half and a 360th of the circumference 2π · 6,371,008.8 m.
        #expect(degrees(0, 0).metres(to: degrees(90, 0)) == 10_007_557)
        #expect(degrees(0, 0).metres(to: degrees(0, 180)) == 20_015_114)
        #expect(degrees(0, 10).metres(to: degrees(0, 11)) == 111_195)
        #expect(degrees(50, 7).metres(to: degrees(51, 7)) == 111_195)
        // All meridians meet at the pole.
        #expect(degrees(90, 0).metres(to: degrees(90, 120)) == 0)
        // Over the date line it is two degrees, not 358.
        #expect(degrees(0, 179).metres(to: degrees(0, -179)) == 222_390)
    }

    @Test(
        "London and Edinburgh, and Cambridge and Oxford, are as far apart as the angle between their vectors says"
    )
    func cities() {
        // R · atan2(|u × v|, u · v) of the unit vectors: 533,652.9 m (maps say 534 km), and 107,085.2 m.
        #expect(degrees(51.5074, -0.1278).metres(to: degrees(55.9533, -3.1883)) == 533_653)
        #expect(degrees(52.2053, 0.1218).metres(to: degrees(51.752, -1.2577)) == 107_085)
    }

    @Test("it is as far there as back, and never further than by way of a third place")
    func symmetry() throws {
        var random = SeededGenerator(seed: 7)
        func place(_ isGrid: Bool) -> Place {
            isGrid
                ? grid(Double(random.int(0...700_000)), Double(random.int(0...1_300_000)))
                : degrees(Double(random.int(-900...900)) / 10, Double(random.int(-1800...1800)) / 10)
        }
        for number in 0..<500 {
            let (a, b, c) = (place(number % 2 == 0), place(number % 2 == 0), place(number % 2 == 0))
            let ab = try #require(a.metres(to: b))
            #expect(b.metres(to: a) == ab)
            #expect(a.metres(to: a) == 0)
            let (ac, cb) = (try #require(a.metres(to: c)), try #require(c.metres(to: b)))
            // Each of the three is rounded by half a metre at most.
            #expect(ab <= ac + cb + 1)
        }
    }

    @Test("between a place on a grid and one in degrees there is no distance")
    func kinds() {
        #expect(grid(0, 0).metres(to: degrees(0, 0)) == nil)
        #expect(degrees(0, 0).metres(to: grid(0, 0)) == nil)
    }
}

import Foundation
import Testing

@testable import Reporting

@Suite("The National Grid in degrees")
struct NationalGridTests {
    /// A point that the Ordnance Survey has published: where its stations are on the grid and, by its own transformation OSTN15, in
    /// degrees of ETRS89, which lies within a metre of WGS 84.
    struct Station: CustomTestStringConvertible {
        let name: String
        let easting, northing, latitude, longitude: Double
        var testDescription: String { name }
    }

    /// Ordnance Survey, files `OSTN15_OSGM15_TestInput_OSGBtoETRS.txt` and `…TestOutput…` that come with OSTN15: points TP01 to TP40,
    /// of which these go once around Great Britain and its islands, and through the middle.
    static let stations: [Station] = [
        ("TP01, St Mary's, Scilly", 91492.146, 11318.804, 49.92226394, -6.29977752),
        ("TP02, Lizard", 170370.718, 11572.405, 49.96006138, -5.20304610),
        ("TP03, Plymouth", 250359.811, 62016.569, 50.43885826, -4.10864564),
        ("TP04, Isle of Wight", 449816.371, 75335.861, 50.57563665, -1.29782277),
        ("TP06, Nash Point", 292184.870, 168003.465, 51.40078220, -3.55128349),
        ("TP07, North Foreland", 639821.835, 169565.858, 51.37447026, 1.44454730),
        ("TP09, Lambeth", 530624.974, 178388.464, 51.48936565, -0.11992557),
        ("TP14, King's Lynn", 562180.547, 319784.995, 52.75136687, 0.40153547),
        ("TP17, Anglesey", 247958.971, 393492.909, 53.41628516, -4.28918070),
        ("TP20, Leeds and Bradford", 422242.186, 433818.701, 53.80021520, -1.66379168),
        ("TP21, Isle of Man", 227778.330, 468847.388, 54.08666318, -4.63452168),
        ("TP25, Newcastle", 424639.355, 565012.703, 54.97912274, -1.61657685),
        ("TP26, Glasgow", 256340.925, 664697.269, 55.85399953, -4.29649016),
        ("TP29, Aberdeen", 397160.491, 805349.736, 57.13902519, -2.04856031),
        ("TP31, St Kilda", 9587.909, 899448.996, 57.81351838, -8.57854456),
        ("TP33, Lewis", 151968.652, 966483.780, 58.51560361, -6.26091456),
        ("TP35, Orkney", 330398.323, 1017347.016, 59.03743871, -3.21454001),
        ("TP38, Fair Isle", 421300.525, 1072147.239, 59.53470794, -1.62516966),
        ("TP39, Shetland", 440725.073, 1107878.448, 59.85409914, -1.27486910),
        ("TP40, Foula", 395999.668, 1138728.951, 60.13308092, -2.07382823),
    ].map { Station(name: $0.0, easting: $0.1, northing: $0.2, latitude: $0.3, longitude: $0.4) }

    /// Metres between two points in degrees, on a sphere: good to some parts in a thousand, which is enough for ten metres.
    private func metres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
        let radian = Double.pi / 180
        let north = (a.0 - b.0) * radian * 6_371_008.8
        let east = (a.1 - b.1) * radian * 6_371_008.8 * cos(a.0 * radian)
        return hypot(north, east)
    }

    @Test("comes within ten metres of points that the Ordnance Survey has published", arguments: stations)
    func published(station: Station) {
        let place = NationalGrid.degrees(easting: station.easting, northing: station.northing)
        #expect(metres(place, (station.latitude, station.longitude)) < 10)
    }

    @Test("undoes the projection as the guide's worked example does")
    func workedExample() {
        // A guide to coordinate systems in Great Britain, annex C: E 651409.903, N 313177.270 is 52° 39' 27.2531" N,
        // 1° 43' 4.5177" E on the Airy ellipsoid. A ten-thousandth of a second is three millimetres.
        let place = NationalGrid.unprojected(651_409.903, 313_177.270)
        let second = 180 * 3600 / Double.pi
        #expect(abs(place.latitude * second - (52 * 3600 + 39 * 60 + 27.2531)) < 0.0001)
        #expect(abs(place.longitude * second - (1 * 3600 + 43 * 60 + 4.5177)) < 0.0001)
    }

    @Test("a place off by a hundred metres is seen to be")
    func wrong() {
        // The datum matters: without its change, every point of the grid would be some hundred metres wrong.
        let place = NationalGrid.unprojected(422_242.186, 433_818.701)
        let degrees = (place.latitude * 180 / .pi, place.longitude * 180 / .pi)
        #expect(metres(degrees, (53.80021520, -1.66379168)) > 50)
    }
}

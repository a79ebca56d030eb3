import Foundation
import Linking
import Testing

@testable import Reporting

@Suite("links.geojson")
struct LinksMapTests {
    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("reads as worked out by hand where places are in degrees")
    func byHand() throws {
        let year = try ThreeSchools.year {
            for number in 0..<3 {
                $0.schools[number].place = .degrees(
                    latitude: 53.8 + Double(number) / 100, longitude: 0.00005 - Double(number) / 50)
            }
            $0.venues[0].place = .degrees(latitude: 53.8, longitude: 0)
        }
        // Shares of 10 and 80 percent: 0.7. A hundredth of a degree north is 1111.95 m on R = 6371008.8; a fiftieth of a degree east at
        // 53.805° N is 2223.9 · cos 53.805° = 1313.3: together √(1111.95² + 1313.3²) = 1720.8 m. Points: 7000 + 1000 · 2/10 for two
        // shared dates - round(10000 · 0.3 · 1721 / 15000) = 344 - round(10000 · 0.1 · 4/9) = 444.
        let map = String(decoding: LinksMap.bytes(year, try ThreeSchools.plan()), as: UTF8.self)
        let expected = """
            {"type": "FeatureCollection", "bbox": [-0.039950, 53.800000, 0.000050, 53.820000], "features": [
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0.000050, 53.800000]}, "properties": {"school_id": "A", "name": "Ash, the \\"School\\"", "area": "north", "classes": ["a"]}},
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-0.019950, 53.810000]}, "properties": {"school_id": "B", "name": "Bîrch; Primary", "area": "north", "classes": ["b"]}},
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-0.039950, 53.820000]}, "properties": {"school_id": "C", "name": "Cedar", "area": "north", "classes": ["c"]}},
            {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[0.000050, 53.800000], [-0.019950, 53.810000]]}, "properties": {"link_id": "L001", "classes": ["a", "b"], "schools": ["Ash, the \\"School\\"", "Bîrch; Primary"], "difference": 0.7000, "distance_km": 1.721, "points": 6412}}
            ]}

            """
        #expect(map == expected)
    }

    @Test("takes grid metres to degrees, longitude first")
    func grid() throws {
        let map = try json(
            String(decoding: LinksMap.bytes(ThreeSchools.year(), ThreeSchools.plan()), as: UTF8.self))
        let features = try #require(map["features"] as? [[String: Any]])
        let geometry = try #require(features[0]["geometry"] as? [String: Any])
        let place = try #require(geometry["coordinates"] as? [Double])
        // School A stands on the published point TP20; 0.0001° of latitude is 11 m, of longitude there 6.6 m.
        #expect(abs(place[0] + 1.663792) < 0.0001 && abs(place[1] - 53.800215) < 0.0001)
        let box = try #require(map["bbox"] as? [Double])
        #expect(box[0] == place[0] && box[0] < box[2] && box[1] <= box[3])
    }

    @Test("draws three lines for three classes, one between each two schools")
    func threeWay() throws {
        let map = try json(
            String(decoding: LinksMap.bytes(ThreeSchools.year(), ThreeSchools.threeWay()), as: UTF8.self))
        let features = try #require(map["features"] as? [[String: Any]])
        let places = try features.prefix(3).map { feature in
            let geometry = try #require(feature["geometry"] as? [String: Any])
            return try #require(geometry["coordinates"] as? [Double])
        }
        let link = try #require(features.last?["geometry"] as? [String: Any])
        #expect(link["type"] as? String == "MultiLineString")
        let lines = try #require(link["coordinates"] as? [[[Double]]])
        #expect(lines == [[places[0], places[1]], [places[0], places[2]], [places[1], places[2]]])
    }
}

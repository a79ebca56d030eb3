import Foundation
import Generating
import Graphs
import Linking
import LinkingFiles
@_spi(Measuring) import Matching

/// The input of the benchmarks; the same in every run.
enum Areas {
    /// One thread, and ten minutes: far more than a solver needs, and not a threshold.
    static var patience: SolveControl { SolveControl(deadline: ContinuousClock.now + .seconds(600)) }

    /// A folder of `Instances/`, wherever the benchmarks are started.
    static func folder(_ name: String) -> String {
        URL(filePath: #filePath)  // …/Benchmarks/LinkwrightBenchmarks/Areas.swift
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Instances").appending(path: name).path(percentEncoded: false)
    }

    /// An area of `Instances/`, read.
    static func instance(_ name: String) throws -> LinkingYear { try InputFolder.read(folder(name)).year }

    /// The links of an area, proved optimal: the basis of a timetable and of an audit.
    static func links(_ year: LinkingYear) throws -> [Link] {
        let answer = try Matching(year, Candidates(year)).solve(patience)
        guard answer.outcome.status == .optimal, let links = answer.links else {
            throw Unfinished(status: answer.outcome.status)
        }
        return links
    }

    /// 5,000 classes in 40 towns over 150 km: more than a linking network has.
    static func largest() throws -> LinkingYear {
        var area = AreaSpecification()
        (area.seed, area.classes, area.towns, area.extentKm) = (5000, 5000, 40, 150)
        return try LinkingYear(area.draft())
    }

    /// The pairs of that area as a plain graph whose edges are worth their points.
    static func pairs() throws -> PlainGraph {
        let year = try largest()
        return try PlainGraph(
            vertexCount: year.classes.count,
            edges: Candidates(year).pairs.map { GraphEdge($0.a + 1, $0.b + 1, weight: Int($0.points)) })
    }

    /// A fractional solution whose violated odd sets do not show as components: a ring of 100 double triangles,
    /// each pair joined by a strong link, and each triangle violated by a tenth. Only minimum cuts find them.
    static func fractional() -> SeparationSample {
        let count: Int32 = 100
        var pairs: [(a: Int32, b: Int32, part: Double)] = []
        for number in 0..<count {
            let first = 6 * number
            for (a, b, part) in [
                (0, 1, 0.5), (0, 2, 0.25), (1, 2, 0.35), (2, 3, 0.4), (4, 5, 0.5), (3, 5, 0.25), (3, 4, 0.35),
            ] as [(Int32, Int32, Double)] {
                pairs.append((first + a, first + b, part))
            }
            let next = 6 * ((number + 1) % count) + 1
            pairs.append((min(first, next), max(first, next), 0.1))
        }
        return SeparationSample(pairs: pairs, vertexCount: 6 * Int(count))
    }

    /// A table of 100,000 rows, 7.4 MB, in which one cell in five is quoted and contains quotes, a delimiter or a
    /// line break.
    static func table() -> [UInt8] {
        var random = SplitMix64(seed: 100_000)
        var table = CSVWriter(header: ["class", "school", "note", "pupils", "km"])
        for row in 0..<100_000 {
            let school = "School \(random.next() % 20_000)"
            let note =
                switch random.next() % 3 {
                case 0: "Brings \"Rex\", the class's dog; asks for a ground floor"
                case 1: "Mornings only, and never Fridays"
                default: "Call first,\nthen write to the office"
                }
            table.append([
                .text("C\(row)"), .text(school), .text(note), .integer(Int(random.next() % 35)),
                .fixed(Int(random.next() % 100_000), places: 3),
            ])
        }
        return table.bytes
    }
}

/// Thrown if a solution should be proved but is not.
struct Unfinished: Error {
    let status: SolveStatus
}

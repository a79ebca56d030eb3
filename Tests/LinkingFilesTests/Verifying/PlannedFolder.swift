import Proving
import Explaining
import Foundation
import Linking
import Planning
import TestSupport

@testable import LinkingFiles

/// An input folder and the plan that was made of it and written, for tests that read it back.
struct PlannedFolder {
    let output: TemporaryFolder
    let read: ReadYear
    let result: PlanResult

    private let report: CapacityReport?

    /// Writes `draft`, reads it, plans it, and writes the plan; with what changes to its sessions would do, if they
    /// are to be tried.
    init(_ draft: YearDraft, triesChanges: Bool = false) throws {
        let input = try TemporaryFolder()
        try InputFolderWriter.write(draft, to: input.path, overwrite: true)
        read = try InputFolder.read(input.path)
        result = try Planner(read.year).plan()
        report =
            triesChanges && result.timetable != nil
            ? try Planner(read.year).capacity(
                of: result.plan, certificate: result.timetableCertificate) : result.capacity
        output = try TemporaryFolder()
        for (name, bytes) in try files() { try output.write(bytes, to: name) }
    }

    /// The files of the plan.
    func files() throws -> [(name: String, bytes: [UInt8])] {
        let tables = PlanTables(
            read.year, result.plan, links: .chosen(result.links.status), timetable: result.timetable?.status,
            capacity: report)
        let summary = Summary(
            version: "1", command: "plan",
            inputs: Dictionary(uniqueKeysWithValues: read.hashes.map { ($0.file, $0.sha256) }),
            counts: Summary.Counts(
                read.year, result.plan,
                candidates: result.candidates.map { .init(pairs: $0.pairs, threeWay: $0.threeWay) },
                hasTimetable: result.timetable != nil),
            links: Summary.Program(result.links, leaves: result.certificate?.leaves.count),
            timetable: result.timetable.map {
                Summary.Program($0, certificate: result.timetableCertificate)
            },
            capacity: report.map { Summary.Capacity(read.year, result.plan, $0) },
            status: result.status, seconds: ["total": 0.5], threads: 1, warnings: [])
        return try PlanFolder.files(
            tables.all(), result.certificate,
            timetable: result.timetableCertificate.map { ($0, result.plan.links) }, summary, of: read.year)
    }

    /// What the verifier says of the files as they are now.
    func verify() throws -> Verification { try PlanVerifier.verify(output.path, of: read) }

    /// The text of a file of the plan, without its byte-order mark.
    func text(_ name: String) throws -> String {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(output.path)/\(name)")))
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}

/// Five classes on a line, two rounds, one gallery too small for everybody: a plan with a three-way link, meetings
/// online and in person, and meetings without a place.
enum FiveClasses {
    static func draft() -> YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 1
        let names = ["A", "B", "C", "D", "E"]
        let monday = Day(year: 2025, month: 2, day: 3) ?? Day(number: 0)
        var draft = YearDraft(
            policy: Policy(match: match),
            schools: names.enumerated().map {
                School(
                    id: ID($0.element), name: "School, \($0.element)",
                    place: .grid(easting: 400_000 + 1000 * Double($0.offset), northing: 200_000))
            },
            classes: names.map {
                LinkingClass(id: ID("-\($0)"), school: ID($0), yearGroups: [5], pupils: 30)
            },
            background: [
                BackgroundColumn(
                    name: "fsm", kind: .number, schools: [10, 80, 20, 70, 33].map { .number($0) })
            ])
        draft.venues = [
            Venue(
                id: "V", name: "Town Gallery", place: .grid(easting: 402_000, northing: 200_500),
                capacityPupils: 100)
        ]
        guard let window = Days(from: monday, to: monday + 27), let start = ClockTime("09:30"),
            let end = ClockTime("14:00")
        else { return draft }
        draft.rounds = [
            Round(id: "online", name: "Hello", format: .online, window: window),
            Round(id: "visit", name: "Gallery day", format: .inPerson, window: window),
        ]
        draft.sessions = [
            Session(id: "S1", date: monday, start: start, end: end),
            Session(id: "S2", venue: "V", date: monday + 8, start: start, end: end, fee: 50),
        ]
        return draft
    }
}

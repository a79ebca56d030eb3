import Foundation
public import Linking

/// A plan that was read back from its folder and holds, so that something can be worked out about it.
public struct WrittenPlan: Sendable {
    /// Links and meetings.
    public let plan: Plan
    /// What the folder says of itself.
    public let summary: Summary
    /// The files as they are, by name.
    private let files: [(name: String, bytes: [UInt8])]

    /// Reads the plan in the folder at `path`, made from the input that was read.
    ///
    /// - Throws: ``InputError`` where the folder isn't there, ``BrokenPlan`` where what it says does not hold.
    public init(_ path: String, of read: ReadYear) throws {
        let found = try PlanFiles(folder: path)
        var result = Verification()
        let summary = found.summary(&result)
        let reading = PlanReading(found, year: read.year, &result)
        result.findings += reading.auditFindings(reading.isWhole ? summary : nil)
        guard result.holds, let summary else { throw BrokenPlan(path: path, findings: result.findings) }
        (plan, self.summary) = (reading.plan, summary)
        files = try PlanFolder.filesAsTheyAre(in: path)
    }

    /// How the links came about, and what is known of them.
    public var origin: LinksOrigin {
        summary.links.given ? .given : .chosen(SolveStatus(rawValue: summary.links.status) ?? .feasible)
    }

    /// What is known of the timetable; nil where there is none.
    public var timetable: SolveStatus? {
        summary.timetable.map { SolveStatus(rawValue: $0.status) ?? .feasible }
    }

    /// The files of the folder with this report of its places in the place of the one that is there; all others stay
    /// as they are, to the byte.
    public func files(with report: CapacityReport, _ year: LinkingYear) throws -> [(
        name: String, bytes: [UInt8]
    )] {
        var summary = summary
        summary.capacity = Summary.Capacity(year, plan, report)
        let table = CapacityTable(year: year, use: CapacityUse(year, plan), report: report).table()
        let new = [(table.fileName, table.bytes), (OutputFile.summary, try JSONText.bytes(summary))]
        return files.filter { file in !new.contains { $0.0 == file.name } } + new.map { ($0.0, $0.1) }
    }
}

/// A plan whose files do not hold together.
public struct BrokenPlan: Error, Sendable, CustomStringConvertible {
    /// The folder.
    public let path: String
    /// What does not hold, at least one.
    public let findings: [PlanFinding]

    /// The findings, a line each, and what to try.
    public var description: String {
        let lines = findings.prefix(InputFaults.shown).map(\.text)
        let more = findings.count - lines.count
        return
            (lines + (more > 0 ? ["… and \(more) more"] : [])
            + ["Maybe \(path) was made from another input; make the plan again"]).joined(separator: "\n")
    }
}

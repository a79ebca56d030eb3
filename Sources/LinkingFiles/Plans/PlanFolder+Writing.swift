import Explaining
import Linking
import Proving
public import Results
import Tables

extension PlanFolder {
    /// What was written.
    public struct Written: Sendable {
        /// What the plan says of itself.
        public let summary: Summary
        /// The names of the files, in the order in which people are told of them.
        public let files: [String]
        /// The warnings of the summary as a terminal tells them: with the lines of the input that they are about.
        public let warnings: [String]
    }

    /// Writes a plan and all that is known of it as the folder at `path`, whole or not at all.
    ///
    /// - Parameters:
    ///   - result: The plan, and all that is known of it.
    ///   - read: The input folder that the year was read from, if it was: its hashes and warnings go into the summary.
    ///   - path: Where the folder is to stand.
    ///   - run: What the run says of itself; if nil, that a program made the plan.
    ///   - overwrite: Whether an earlier plan may be replaced.
    /// - Throws: ``Tables/OutputError`` if the folder can't be written.
    @discardableResult
    public static func write(
        _ result: PlanResult, of read: ReadYear? = nil, to path: String, run: RunFacts? = nil,
        overwrite: Bool = false
    ) throws -> Written {
        let summary = Summary(
            result, run: run ?? RunFacts(of: result), inputs: read.map(inputs) ?? [:],
            warnings: (read?.warningsInAnyOrder ?? []) + result.conflictWarnings)
        let tables = PlanTables(result)
        var files = try self.files(tables, summary)
        files += try PeopleFiles(tables: tables, summary: summary).all(besides: files.map(\.name))
        try FolderWriter.write(files, to: path, overwrite: overwrite, isKnown: isKnown)
        return Written(
            summary: summary, files: files.map(\.name),
            warnings: (read?.warnings ?? []).map(\.text) + result.conflictWarnings)
    }

    /// The tables, the proofs if there are any, and the summary, by name.
    static func files(_ tables: PlanTables, _ summary: Summary) throws -> [(name: String, bytes: [UInt8])] {
        let (result, year) = (tables.result, tables.year)
        let certificate = result.certificate.map {
            (CertificateFile.name, CertificateFile.bytes($0, of: year))
        }
        let timetable = result.timetableCertificate.map {
            (
                TimetableCertificateFile.name,
                TimetableCertificateFile.bytes($0, of: year, links: result.plan.links)
            )
        }
        return tables.all().map { ($0.fileName, $0.bytes) } + [certificate, timetable].compactMap(\.self)
            + [(OutputFile.summary, try SummaryFile.bytes(summary))]
    }

    /// Writes what was found out about the places of a plan into the folder that `record` was read from: its capacity table
    /// and its summary. All other files stay as they are, to the byte.
    ///
    /// - Parameters:
    ///   - result: The plan of the record, with its ``Results/PlanResult/capacity``.
    ///   - record: The plan folder, as it was read.
    public static func writeCapacity(_ result: PlanResult, _ record: PlanRecord) throws {
        guard let report = result.capacity else { return }
        var summary = record.summary
        summary.capacity = Summary.Capacity(result.year, result.plan, report)
        let table = CapacityTable(
            year: result.year, use: CapacityUse(result.year, result.plan), report: report
        ).table()
        let new = [
            (name: table.fileName, bytes: table.bytes),
            (name: OutputFile.summary, bytes: try SummaryFile.bytes(summary)),
        ]
        try replace(in: record.path, with: new) { name in new.contains { $0.name == name } }
    }

    /// Makes the page, the map and the calendars of a plan again in the folder that `record` was read from. All other files
    /// stay as they are, to the byte.
    ///
    /// - Parameters:
    ///   - result: The plan of the record, with the reasons why classes and meetings have no place.
    ///   - record: The plan folder, as it was read.
    ///   - read: The input folder that the plan was made from.
    /// - Throws: ``BrokenPlan`` if the links are called the best, and their certificate can be checked quickly and does
    ///   not prove it.
    public static func writePages(_ result: PlanResult, _ record: PlanRecord, of read: ReadYear) throws {
        var (result, summary) = (result, record.summary)
        result.eligible = result.eligible ?? Candidates(result.year)
        result.isProofChecked = try isProofChecked(result, record, read)
        let names = try filesAsTheyAre(in: record.path).map(\.name)
        // A certificate that was left behind proves nothing.
        if !names.contains(CertificateFile.name) { summary.links.leaves = nil }
        let new = try PeopleFiles(tables: PlanTables(result), summary: summary).all(besides: names)
        // The calendar of a venue that is no longer used goes.
        try replace(in: record.path, with: new, PeopleFiles.isKnown)
    }

    /// Writes the folder again with `new` in the place of the files that `isReplaced` names.
    private static func replace(
        in path: String, with new: [(name: String, bytes: [UInt8])], _ isReplaced: (String) -> Bool
    ) throws {
        let kept = try filesAsTheyAre(in: path).filter { !isReplaced($0.name) }
        try FolderWriter.write(kept + new, to: path, overwrite: true, isKnown: isKnown)
    }
}

extension PlanResult {
    /// Says which rules conflict; nothing where none do.
    var conflictWarnings: [String] {
        conflict.isEmpty
            ? []
            : [
                "rules.csv: these rules can't all hold: \(conflict.joined(separator: ", "))\nMaybe one of them can be deleted"
            ]
    }
}

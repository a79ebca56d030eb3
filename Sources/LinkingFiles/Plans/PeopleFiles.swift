import Foundation
import Linking
import Reporting
import Results
import Tables

/// The files of an output folder that people read, or that other programs show to them, beside the tables and the proofs: the
/// page, the map of its links, and calendars where it has meetings. Nothing reads them back, so `report` can make them again
/// for an earlier run.
struct PeopleFiles {
    /// The tables of the plan.
    let tables: PlanTables
    /// What the plan says of itself.
    let summary: Summary

    /// Whether a file, or a subfolder where the name ends in a slash, is one of these.
    static func isKnown(_ name: String) -> Bool {
        [Report.fileName, LinksMap.name].contains(name) || CalendarFiles.isKnown(name)
    }

    /// All of them, by name, those of the subfolder last, for a folder that has `others` too.
    func all(besides others: [String]) throws -> [(name: String, bytes: [UInt8])] {
        let forPrograms =
            [(name: LinksMap.name, bytes: LinksMap.bytes(tables.year, tables.plan))]
            + CalendarFiles.files(tables.year, tables.plan)
        let names = others.filter { !PeopleFiles.isKnown($0) } + forPrograms.map(\.name)
        let report = Report(
            tables.result, figures: tables.figures, summary: summary, files: names + [Report.fileName])
        return [(Report.fileName, Array(try report.html().utf8))] + forPrograms
    }
}

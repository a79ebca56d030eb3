public import Explaining
public import Linking
import Reporting

/// The files of an output folder that people read, or that other programs show to them, beside the tables and the proofs: the
/// page, the map of its links, and calendars where it has meetings. Nothing reads them back, so `report` can make them anew
/// for an earlier run.
public struct PeopleFiles {
    private let tables: PlanTables
    private let summary: Summary
    private let candidates: Candidates
    private let isProofChecked: Bool
    private let answers: [LeftOutAnswer]

    /// The files of the plan that `tables` are of, of which `summary` says what is known; its links were chosen from
    /// `candidates`, `isProofChecked` says whether their certificate was checked and holds, and `answers` what would help those
    /// who were left out, as far as it was looked into.
    public init(
        _ tables: PlanTables, _ summary: Summary, from candidates: Candidates, isProofChecked: Bool,
        answers: [LeftOutAnswer]
    ) {
        (self.tables, self.summary, self.candidates) = (tables, summary, candidates)
        (self.isProofChecked, self.answers) = (isProofChecked, answers)
    }

    /// Whether a file, or a subfolder where the name ends in a slash, is one of these.
    static func isKnown(_ name: String) -> Bool {
        [Report.fileName, LinksMap.name].contains(name) || CalendarFiles.isKnown(name)
    }

    /// All of them, by name, those of the subfolder last, for a folder that has `others` too.
    public func all(besides others: [String]) throws -> [(name: String, bytes: [UInt8])] {
        let forPrograms =
            [(name: LinksMap.name, bytes: Array(LinksMap.text(tables.year, tables.plan).utf8))]
            + CalendarFiles.files(tables.year, tables.plan)
        let names = others.filter { !PeopleFiles.isKnown($0) } + forPrograms.map(\.name)
        return [try page(files: names + [Report.fileName])] + forPrograms
    }

    private func page(files: [String]) throws -> (name: String, bytes: [UInt8]) {
        let nothing = ProgramOutcome(status: .feasible, priorities: [])
        let report = Report(
            year: tables.year, plan: tables.plan, figures: tables.figures, candidates: candidates,
            links: Standing(
                links: summary.links.outcome ?? nothing, isGiven: summary.links.given,
                leaves: summary.links.leaves, isChecked: isProofChecked),
            timetable: summary.timetable.map {
                Standing(timetable: $0.outcome ?? nothing, certified: $0.priorities.map(\.certified))
            }, leftOut: tables.leftOut, answers: answers, unplaced: tables.unplaced,
            warnings: summary.warnings, files: files)
        return (Report.fileName, Array(try report.html().utf8))
    }
}

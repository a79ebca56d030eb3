import Basics
import Foundation
import Linking
import Results
import Tables

/// One reading of an output folder without the input that its plan was made from, which gathers what is wrong.
struct PlanRecordReading {
    private let files: PlanFiles
    private(set) var faults: [FileFault] = []

    /// Reads the folder at `path`: `assignments.csv`, `by_class.csv`, `unassigned.csv`, `summary.json`, and `timetable.csv`
    /// where the summary has a timetable.
    static func read(_ path: String) throws(InputError) -> PlanRecord {
        let files = try PlanFiles(
            folder: path, hasLongNames: true, maybe: "its name is spelt otherwise, or it stands elsewhere")
        var reading = PlanRecordReading(files: files)
        let summary = try reading.summary()
        let tables = try reading.tables(summary.timetable == nil ? [.timetable, .capacity] : [.capacity])
        let record = reading.record(summary, tables)
        guard reading.faults.isEmpty else {
            throw .faults(InputFaults(faults: reading.faults, leftOut: 0, warnings: []))
        }
        return record
    }

    /// Why classes are in no link, as far as a table says it.
    static func whyLeftOut(_ table: CSVTable?) -> [ID: String] {
        guard let table else { return [:] }
        let columns = ColumnNames(table)
        let rows = (0..<table.rowCount).filter { columns.text($0, "what") == "class" }
        return Dictionary(
            rows.map { (ID(columns.text($0, "id")), columns.text($0, "detail")) },
            uniquingKeysWith: { one, _ in one })
    }

    private init(files: PlanFiles) { self.files = files }

    private func missing(_ name: String) -> InputError {
        let isInput = FileManager.default.fileExists(atPath: "\(files.path)/\(InputTable.classes.fileName)")
        let maybe =
            isInput
            ? "this is an input folder, and the one that a plan was written to was meant"
            : "make the plan again with `linkwright plan`"
        let message =
            "\(files.path): found no \(name) that can be read, expected it beside the other files of a plan\nMaybe \(maybe)"
        return .missing(MissingInput(folder: files.path, messages: [message]))
    }

    private func summary() throws(InputError) -> Summary {
        guard let bytes = files.summaryBytes else { throw missing(OutputFile.summary) }
        do throws(NoSummary) {
            return try SummaryFile.read(bytes)
        } catch {
            let fault = FileFault(
                file: "\(files.path)/\(OutputFile.summary)", found: "something else (\(error.reason))",
                expected: "a summary such as Linkwright writes",
                maybe: "another version wrote it; make the plan again", severity: .error)
            throw .faults(InputFaults(faults: [fault], leftOut: 0, warnings: []))
        }
    }

    private func tables(_ without: [OutputFile]) throws(InputError) -> [OutputFile: CSVTable] {
        var tables: [OutputFile: CSVTable] = [:]
        for file in OutputFile.allCases where !without.contains(file) {
            guard let table = files.table(file) else { throw missing(file.fileName) }
            tables[file] = table
        }
        return tables
    }

    private mutating func record(_ summary: Summary, _ tables: [OutputFile: CSVTable]) -> PlanRecord {
        var classIDs: Set<ID> = []
        let classes = rows(tables[.byClass], needing: ["class_id", "school_id", "school"]) { row in
            row.once("class_id", among: &classIDs, "an id that no other class has")
            return PlanRecord.Class(
                id: row.id("class_id"), school: row.id("school_id"), schoolName: row.text("school"))
        }
        var known = Set(classes.map(\.id))
        var linkIDs: Set<ID> = []
        let links = rows(
            tables[.assignments],
            needing: ["link_id", "class_a", "class_b", "class_c", "difference", "distance_km", "points"]
        ) { row in
            row.once("link_id", among: &linkIDs, "an id that no other link has")
            for column in ["class_a", "class_b"] where row.text(column).isEmpty {
                row.fault(column, "the id of a class")
            }
            let ids = ["class_a", "class_b", "class_c"].filter { !row.text($0).isEmpty }
            for column in ids where known.remove(row.id(column)) == nil {
                row.fault(column, "the id of a class of by_class.csv that is in no other link")
            }
            return PlanRecord.Link(
                id: row.text("link_id"), classes: ids.map(row.id),
                difference: row.number("difference", 10_000, in: 0...1),
                metres: row.number("distance_km", 1000, in: 0...1_000_000),
                points: row.number("points", 1, in: -1_000_000_000...1_000_000_000))
        }
        let positions = Dictionary(
            links.enumerated().map { (ID($0.element.id), $0.offset) }, uniquingKeysWith: { one, _ in one })
        var held: Set<[ID]> = []
        let meetings = tables[.timetable].map { table in
            rows(
                table,
                needing: ["link_id", "round_id", "venue_id", "venue", "date", "start", "end"]
                    + ["km_a", "km_b", "km_c"]
            ) { row -> PlanRecord.Meeting? in
                if !held.insert([row.id("link_id"), row.id("round_id")]).inserted {
                    row.fault("round_id", "a round in which the link has no other meeting")
                }
                return Self.meeting(&row, positions)
            }.compactMap(\.self)
        }
        _ = rows(tables[.unassigned], needing: ["what", "id", "detail"]) { _ in }
        return PlanRecord(
            path: files.path, classes: classes, links: links, meetings: meetings,
            whyLeftOut: Self.whyLeftOut(tables[.unassigned]), summary: summary)
    }

    private static func meeting(_ row: inout RecordRow, _ positions: [ID: Int]) -> PlanRecord.Meeting? {
        guard let link = positions[row.id("link_id")] else {
            row.fault("link_id", "the id of a link of assignments.csv")
            return nil
        }
        guard let date = Day(spreadsheet: row.text("date")) else {
            row.fault("date", "a date such as 2025-01-31")
            return nil
        }
        var times: [ClockTime] = []
        for column in ["start", "end"] {
            guard let time = ClockTime(row.text(column)) else {
                row.fault(column, "a time such as 09:45")
                return nil
            }
            times.append(time)
        }
        let ways = ["km_a", "km_b", "km_c"].filter { !row.text($0).isEmpty }
        return PlanRecord.Meeting(
            link: link, round: row.id("round_id"), session: row.id("session_id"), date: date, start: times[0],
            end: times[1],
            venue: row.id("venue_id"), venueName: row.text("venue"),
            metres: ways.map { row.number($0, 1000, in: 0...1_000_000) })
    }

    /// What `body` makes of each row; nothing, and faults, where a column is missing.
    private mutating func rows<Value>(
        _ table: CSVTable?, needing names: [String], _ body: (inout RecordRow) -> Value
    ) -> [Value] {
        guard let table else { return [] }
        let columns = ColumnNames(table)
        faults += table.faults.map { fault in
            FileFault(
                file: table.name, line: fault.place.line, column: fault.place.column,
                columnName: fault.columnName, found: fault.found, expected: fault.expected, maybe: fault.hint,
                severity: .error)
        }
        let missing = columns.missing(names)
        faults += missing
        guard missing.isEmpty else { return [] }
        return (0..<table.rowCount).map { number in
            var row = RecordRow(table: table, columns: columns, number: number)
            let value = body(&row)
            faults += row.faults
            return value
        }
    }
}

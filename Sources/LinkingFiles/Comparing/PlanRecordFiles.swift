import Basics
import Foundation
import Linking
public import Reporting
import Tables

/// Reads what the files of an output folder tell of a plan, without the input that it was made from.
public enum PlanRecordFiles {
    /// Reads the folder at `path`: `assignments.csv`, `by_class.csv`, `unassigned.csv`, `summary.json`, and `timetable.csv` where the summary
    /// has a timetable.
    ///
    /// - Throws: ``InputError`` where the folder or a file isn't there, or where files can't be understood or do not go together;
    ///   every fault at once.
    public static func read(_ path: String) throws(InputError) -> PlanRecord {
        var reading = PlanRecordReading(folder: path)
        let summary = try reading.summary()
        let tables = try reading.tables(summary.timetable == nil ? [.timetable, .capacity] : [.capacity])
        let record = reading.record(summary, tables)
        guard reading.faults.isEmpty else {
            throw .faults(InputFaults(faults: reading.faults, leftOut: 0, warnings: []))
        }
        return record
    }
}

/// One reading of a folder, which gathers what is wrong.
private struct PlanRecordReading {
    let folder: String
    private(set) var faults: [FileFault] = []

    init(folder: String) { self.folder = folder }

    private func bytes(_ name: String) throws(InputError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw missing(
                "\(folder): found no such folder, expected one that plan, match or schedule wrote",
                maybe: "its name is spelt otherwise, or it stands elsewhere")
        }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name)))
        } catch {
            let isInput = FileManager.default.fileExists(atPath: "\(folder)/\(InputTable.classes.fileName)")
            throw missing(
                "\(folder): found no \(name) that can be read, expected it beside the other files of a plan",
                maybe: isInput
                    ? "this is an input folder, and the one that a plan was written to was meant"
                    : "make the plan again with `linkwright plan`")
        }
    }

    private func missing(_ found: String, maybe: String) -> InputError {
        .missing(MissingInput(folder: folder, messages: ["\(found)\nMaybe \(maybe)"]))
    }

    mutating func summary() throws(InputError) -> Summary {
        let bytes = try bytes(OutputFile.summary)
        do {
            return try Summary.read(bytes)
        } catch {
            let fault = FileFault(
                file: "\(folder)/\(OutputFile.summary)", found: "something else (\(Summary.words(error)))",
                expected: "a summary such as Linkwright writes",
                maybe: "another version wrote it; make the plan again", severity: .error)
            throw .faults(InputFaults(faults: [fault], leftOut: 0, warnings: []))
        }
    }

    mutating func tables(_ without: [OutputFile]) throws(InputError) -> [OutputFile: CSVTable] {
        var tables: [OutputFile: CSVTable] = [:]
        for file in OutputFile.allCases where !without.contains(file) {
            tables[file] = CSVTable.read(try bytes(file.fileName), name: "\(folder)/\(file.fileName)")
        }
        return tables
    }

    mutating func record(_ summary: Summary, _ tables: [OutputFile: CSVTable]) -> PlanRecord {
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
        let whyLeftOut = rows(tables[.unassigned], needing: ["what", "id", "detail"]) { row in
            row.text("what") == "class" ? (row.id("id"), row.text("detail")) : nil
        }.compactMap(\.self)
        let programs = [("links", summary.links)] + (summary.timetable.map { [("timetable", $0)] } ?? [])
        return PlanRecord(
            path: folder, classes: classes, links: links, meetings: meetings,
            whyLeftOut: Dictionary(whyLeftOut, uniquingKeysWith: { one, _ in one }),
            priorities: programs.flatMap(\.1.outcomes), statuses: programs.map { ($0.0, $0.1.status) },
            inputs: summary.inputs)
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
            link: link, round: row.id("round_id"), date: date, start: times[0], end: times[1],
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

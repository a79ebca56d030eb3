import Linking
import Tables

/// Compares a table that was read with the one that it should be, row by row of the same key and cell by cell.
///
/// Rows may stand in any order, and columns too: people sort files, and add columns to them.
struct TableComparison {
    private let expected: OutputTable
    private let found: CSVTable
    private let columns: ColumnNames

    init(_ expected: OutputTable, _ found: CSVTable) {
        (self.expected, self.found) = (expected, found)
        columns = ColumnNames(found)
    }

    /// Every cell, row and column that is not as it should be, in the order of the file; what is missing last.
    func findings() -> [PlanFinding] {
        let file = expected.fileName
        var findings = found.faults.map {
            PlanFinding(file, at: $0.place, "found \($0.found), expected \($0.expected)")
        }
        let needed = expected.columns.filter { $0.kind != .prose }
        findings += columns.missing(needed.map(\.name)).map(PlanFinding.init)
        let keys = expected.columns.filter(\.isKey).map(\.name)
        guard columns.hasAll(keys) else { return findings }

        // Written and read once, so that both sides have gone through the same quoting and trimming.
        let model = CSVTable.read(expected.bytes, name: file)
        let modelColumns = ColumnNames(model)
        var rowOfKey: [[ID]: Int] = [:]
        for row in 0..<model.rowCount { rowOfKey[keys.map { ID(modelColumns.text(row, $0)) }] = row }
        var lineOfKey: [[ID]: Int] = [:]
        for row in 0..<found.rowCount {
            let key = keys.map { ID(columns.text(row, $0)) }
            let name = key.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
            let place = columns.place(row, keys.first ?? "")
            if let line = lineOfKey[key] {
                findings.append(
                    PlanFinding(
                        file, at: place, wholeRow: true, "\(name) stands here again, after line \(line)"))
                continue
            }
            lineOfKey[key] = place.line
            guard let modelRow = rowOfKey[key] else {
                findings.append(
                    PlanFinding(
                        file, at: place, wholeRow: true,
                        "\(name) should not be here, by the year and the plan"))
                continue
            }
            for column in needed where columns.position(column.name) != nil {
                let (is_, shouldBe) = (
                    columns.text(row, column.name), modelColumns.text(modelRow, column.name)
                )
                if isSame(is_, shouldBe, column.kind) { continue }
                findings.append(
                    PlanFinding(
                        file, at: columns.place(row, column.name),
                        "\(column.name): found \(FileFault.shown(is_)), by the year and the plan \(FileFault.shown(shouldBe))"
                    ))
            }
        }
        for row in 0..<model.rowCount {
            let key = keys.map { ID(modelColumns.text(row, $0)) }
            if lineOfKey[key] == nil {
                let name = key.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
                findings.append(PlanFinding(file, "no row for \(name)"))
            }
        }
        return findings
    }

    private func isSame(_ a: String, _ b: String, _ kind: OutputTable.Kind) -> Bool {
        if ID(a) == ID(b) { return true }
        switch kind {
        case .text, .prose: return false
        case .number:
            return found.number(spreadsheet: a).map { $0 == found.number(spreadsheet: b) } ?? false
        case .date: return Day(spreadsheet: a).map { $0 == Day(spreadsheet: b) } ?? false
        case .time: return ClockTime(a).map { $0 == ClockTime(b) } ?? false
        }
    }
}

extension CSVTable {
    /// A number as a spreadsheet may write it: where semicolons stand between cells, with a decimal comma.
    func number(spreadsheet text: String) -> Double? {
        let plain =
            delimiter == .semicolon
            ? text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".") : text
        return Double(plain)
    }
}

extension Day {
    /// The date that `text` writes as `2025-02-03`, or as a spreadsheet does, the day before the month: `03/02/2025`,
    /// `03.02.25`. With anything before or behind it, such as a sign, it is none.
    init?(spreadsheet text: String) {
        func isPart(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
        guard isPart(text.first), isPart(text.last), let day = Day(iso: text) ?? DateGuess.day(text) else {
            return nil
        }
        self = day
    }
}

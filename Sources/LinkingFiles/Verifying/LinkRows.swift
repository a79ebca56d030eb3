import Basics
import Linking
import Tables

/// The rows of an assignments file as links, with everything that is wrong with them.
struct LinkRows {
    /// A row that is a link.
    struct Row {
        /// Its place in the table.
        let row: Int
        /// What the file calls it; empty where it has no `link_id`.
        let id: String
        let link: Link
    }

    let table: CSVTable
    let columns: ColumnNames
    /// Whether the columns are there without which no row is a link.
    let isReadable: Bool
    private(set) var rows: [Row] = []
    private(set) var faults: [FileFault] = []
    private let year: LinkingYear

    /// Reads the rows of `table`; with `needsIDs` each must have a `link_id` of its own.
    init(_ table: CSVTable, year: LinkingYear, needsIDs: Bool) {
        (self.table, self.year, columns) = (table, year, ColumnNames(table))
        let needed = (needsIDs ? ["link_id"] : []) + ["class_a", "class_b"]
        isReadable = columns.hasAll(needed)
        faults = table.faults.map { fault($0) }
        faults += columns.missing(needed)
        guard isReadable else { return }
        var rowOfID: [ID: Int] = [:]
        for row in 0..<table.rowCount {
            let id = columns.text(row, "link_id")
            if needsIDs {
                if id.isEmpty {
                    add(row, "link_id", found: "nothing", expected: "the id of the link", maybe: "")
                } else if let first = rowOfID[ID(id)] {
                    add(
                        row, "link_id", found: "\"\(id)\"", expected: "an id that no other link has",
                        maybe: "one of the two rows is a copy", other: first)
                }
            }
            rowOfID[ID(id)] = rowOfID[ID(id)] ?? row
            if let link = link(row) { rows.append(Row(row: row, id: id, link: link)) }
        }
    }

    /// A place in this file, as a fault.
    func fault(_ fault: CSVFault) -> FileFault {
        FileFault(
            file: table.name, line: fault.place.line, column: fault.place.column,
            columnName: fault.columnName, found: fault.found, expected: fault.expected, maybe: fault.hint,
            severity: fault.kind.isWarning ? .warning : .error)
    }

    private mutating func link(_ row: Int) -> Link? {
        var numbers: [Int] = []
        let before = faults.count
        for column in ["class_a", "class_b", "class_c"] {
            let id = columns.text(row, column)
            if id.isEmpty {
                if column != "class_c" {
                    add(
                        row, column, found: "nothing", expected: "the id of a class",
                        maybe: "the row is not complete yet, or can be deleted")
                }
                continue
            }
            guard let number = year.classNumber(ID(id)) else {
                let known = faults.count < 50 ? year.classes.map(\.id.text) : []
                add(
                    row, column, found: "\"\(id)\"", expected: "the id of a class",
                    maybe: NearestWord.to(id, among: known).map { "\"\($0)\" was meant" }
                        ?? "the class has left classes.csv")
                continue
            }
            if numbers.contains(number) {
                add(
                    row, column, found: "\"\(id)\"", expected: "another class than the first",
                    maybe: "the other class was meant")
            } else {
                numbers.append(number)
            }
        }
        return faults.count == before ? Link(numbers) : nil
    }

    /// Adds every way in which the links break a rule of the year.
    mutating func addRuleFaults() {
        var rowOfLink: [Link: Int] = [:]
        var sorted: [Row] = []
        for row in rows.sorted(by: { ($0.link, $0.row) < ($1.link, $1.row) }) {
            if let first = rowOfLink[row.link] {
                add(
                    row.row, "class_a", found: names(row.link), expected: "a link that stands once",
                    maybe: "delete one of the two rows", other: first)
            } else {
                rowOfLink[row.link] = row.row
                sorted.append(row)
            }
        }
        for finding in Audit(year).findings(Plan(links: sorted.map(\.link))) {
            guard case .link(let place) = finding.subject else {
                faults.append(
                    FileFault(
                        file: table.name, found: finding.name,
                        expected: "links that keep the rules of the year: \(finding.message)",
                        maybe: "choose other classes for these links", severity: .error))
                continue
            }
            let row = sorted[place]
            let others = sorted.filter { other in
                other.row != row.row && other.link.contains { row.link.contains($0) }
            }
            add(
                row.row, "class_a", found: names(row.link),
                expected: "a link that keeps the rules: \(finding.message)",
                maybe:
                    "choose another class, or where distance, year_gap or shared_dates is in the way, add a must_link rule for the two to rules.csv",
                other: others.first?.row)
        }
        faults.sort { FileFault.precedes($0, $1) }
    }

    private func names(_ link: Link) -> String {
        link.map { year.classes[$0].id.text }.joined(separator: " with ")
    }

    private mutating func add(
        _ row: Int, _ column: String, found: String, expected: String, maybe: String, other: Int? = nil
    ) {
        let place = columns.place(row, column)
        faults.append(
            FileFault(
                file: table.name, line: place.line, column: place.column, columnName: column, found: found,
                expected: expected, maybe: maybe,
                other: other.map { "\(table.name):\(columns.place($0, column).line)" }, severity: .error))
    }
}

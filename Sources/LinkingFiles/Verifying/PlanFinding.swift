import Tables

/// Something in the files of a plan that does not hold.
public struct PlanFinding: Hashable, Sendable {
    /// The file.
    public var file: String
    /// Its line, from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// The number of the cell in its row, from 1; nil where the row as a whole is meant.
    public var column: Int?
    /// What does not hold, as a sentence without its first capital.
    public var message: String

    init(_ file: String, at place: CSVPlace? = nil, wholeRow: Bool = false, _ message: String) {
        (self.file, line, self.message) = (file, place?.line, message)
        column = wholeRow ? nil : place?.column
    }

    init(_ fault: FileFault) {
        (file, line, column) = (fault.file, fault.line, fault.column)
        let name = fault.columnName.map { "\($0): " } ?? ""
        message = "\(name)found \(fault.found), expected \(fault.expected)"
    }

    /// A fault of a file that no spreadsheet has changed, with what to try on a second line.
    static func advising(_ fault: FileFault) -> PlanFinding {
        var finding = PlanFinding(fault)
        if !fault.maybe.isEmpty { finding.message += "\nMaybe \(fault.maybe)" }
        return finding
    }

    /// `assignments.csv:14:9: points: …`
    public var text: String {
        "\([file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")): \(message)"
    }
}

/// What became of a verification.
public struct Verification: Sendable {
    /// Everything that does not hold, file by file.
    public internal(set) var findings: [PlanFinding] = []
    /// What people should know besides.
    public internal(set) var notes: [String] = []
    /// What was checked, a sentence each, without its full stop.
    public internal(set) var checked: [String] = []

    /// Whether all holds.
    public var holds: Bool { findings.isEmpty }

    /// What to tell people after the findings.
    public var lines: [String] {
        let verdict =
            holds
            ? checked.map { "Holds: \($0)." }
            : ["\(findings.count) \(findings.count == 1 ? "thing does" : "things do") not hold."]
        return verdict + notes.map { "Note: \($0)" }
    }
}

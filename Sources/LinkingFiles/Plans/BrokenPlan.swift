import Results
import Tables

/// A plan whose files do not hold together.
public struct BrokenPlan: Error, Sendable, CustomStringConvertible {
    /// The folder.
    public let path: String
    /// What does not hold, at least one.
    public let findings: [PlanFinding]
    /// Whether the input is the same as when the plan was made.
    let isOfInput: Bool

    init(path: String, findings: [PlanFinding], isOfInput: Bool) {
        (self.path, self.findings, self.isOfInput) = (path, findings, isOfInput)
    }

    /// A plan of which one file does not hold.
    init(_ record: PlanRecord, _ read: ReadYear, _ file: String, _ message: String) {
        self.init(
            path: record.path, findings: [PlanFinding(file, message)],
            isOfInput: record.summary.inputs == PlanFolder.inputs(of: read))
    }

    /// The findings, a line each, and what to try.
    public var description: String {
        let lines = findings.prefix(InputFaults.shown).map(\.text)
        let more = findings.count - lines.count
        let cause = isOfInput ? "its files were changed by hand" : "it was made from another input"
        return
            (lines + (more > 0 ? ["… and \(more) more"] : [])
            + ["Maybe make the plan in \(path) again: \(cause)"]).joined(separator: "\n")
    }
}

public import Explaining
import Foundation
public import Linking
public import Proving
import Tables

/// A plan that was read back from its folder and holds, so that something can be worked out about it.
public struct WrittenPlan: Sendable {
    /// Links and meetings.
    public let plan: Plan
    /// What the folder says of itself.
    public let summary: Summary
    /// The files as they are, by name.
    private let files: [(name: String, bytes: [UInt8])]
    /// Whether the input is the same as when the plan was made.
    private let isOfInput: Bool

    /// Reads the plan in the folder at `path`, made from the input that was read.
    ///
    /// - Throws: ``InputError`` where the folder isn't there, ``BrokenPlan`` where what it says does not hold.
    public init(_ path: String, of read: ReadYear) throws {
        let found = try PlanFiles(folder: path)
        var result = Verification()
        let summary = found.summary(&result)
        let reading = PlanReading(found, year: read.year, &result)
        result.findings += reading.auditFindings(reading.isWhole ? summary : nil)
        let inputs = Dictionary(uniqueKeysWithValues: read.hashes.map { ($0.file, $0.sha256) })
        let isOfInput = summary?.inputs == inputs
        guard result.holds, let summary else {
            throw BrokenPlan(path: path, findings: result.findings, isOfInput: isOfInput)
        }
        (plan, self.summary, self.isOfInput) = (reading.plan, summary, isOfInput)
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

    /// What proves how good its timetable is, where the folder has a proof.
    ///
    /// - Throws: ``BrokenPlan`` where that has faults.
    public func timetableCertificate(_ year: LinkingYear, path: String) throws -> TimetableCertificate? {
        guard let file = files.first(where: { $0.name == TimetableCertificateFile.name }) else { return nil }
        let values = year.policy.schedule.priorities.map { year.value(of: plan, at: $0) }
        let certificate = TimetableCertificateReading(file.bytes, year: year, links: plan.links).certificate
        if let certificate,
            TimetableBounds(year, links: plan.links).verdict(certificate, values: values).findings.isEmpty
        {
            return certificate
        }
        throw BrokenPlan(
            path: path,
            findings: [
                PlanFinding(file.name, "proves nothing, because it has faults; `linkwright verify` says more")
            ], isOfInput: isOfInput)
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

extension WrittenPlan {
    /// The files of the folder with those for people made anew; all others stay as they are, to the byte. `answering` says what
    /// would help the classes that were left out.
    ///
    /// - Throws: ``BrokenPlan`` where the links are called the best and their certificate was quickly checked and does not
    ///   prove it.
    public func files(
        withPagesOf year: LinkingYear, path: String, answering: ([ClassLeftOut]) throws -> [LeftOutAnswer]
    ) throws -> [(name: String, bytes: [UInt8])] {
        var summary = summary
        let candidates = Candidates(year)
        let isChecked = try checkProof(year, candidates, path)
        // A certificate that was left behind proves nothing.
        if !files.contains(where: { $0.name == CertificateFile.name }) { summary.links.leaves = nil }
        let tables = PlanTables(year, plan, links: origin, timetable: timetable)
        let new = try PeopleFiles(
            tables, summary, from: candidates, isProofChecked: isChecked, answers: answering(tables.leftOut)
        ).all(besides: files.map(\.name))
        // The calendar of a venue that is no longer used goes.
        return files.filter { !PeopleFiles.isKnown($0.name) } + new
    }

    /// Whether the certificate was checked and proves that the links are the best.
    private func checkProof(_ year: LinkingYear, _ candidates: Candidates, _ path: String) throws -> Bool {
        let audit = CertificateAudit(year, candidates)
        guard summary.links.status == SolveStatus.optimal.rawValue, !summary.links.given,
            audit.isQuick(leaves: summary.links.leaves ?? 1),
            let file = files.first(where: { $0.name == CertificateFile.name })
        else { return false }
        let certificate = CertificateReading(file.bytes, year: year).certificate
        guard let certificate, audit.isQuick(leaves: certificate.leaves.count),
            audit.verdict(certificate, links: plan.links).isProved
        else {
            throw BrokenPlan(
                path: path,
                findings: [
                    PlanFinding(
                        CertificateFile.name,
                        "does not prove that the links are the best, as summary.json says; `linkwright verify` says more"
                    )
                ], isOfInput: isOfInput)
        }
        return true
    }
}

/// A plan whose files do not hold together.
public struct BrokenPlan: Error, Sendable, CustomStringConvertible {
    /// The folder.
    public let path: String
    /// What does not hold, at least one.
    public let findings: [PlanFinding]
    /// Whether the input is the same as when the plan was made.
    let isOfInput: Bool

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

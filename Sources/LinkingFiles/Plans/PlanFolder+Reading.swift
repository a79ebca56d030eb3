import Explaining
import Foundation
import Linking
public import Proving
public import Results
import Tables

extension PlanFolder {
    /// Reads the plan in the folder at `path`, without the input that it was made from.
    ///
    /// - Throws: ``InputError`` where the folder or a file isn't there, or where files can't be understood or do not go
    ///   together; every fault at once.
    public static func read(_ path: String) throws(InputError) -> PlanRecord {
        try PlanRecordReading.read(path)
    }

    /// Reads the plan in the folder at `path`, made from the input that was read, and holds it against its year.
    ///
    /// - Throws: ``InputError`` where the folder isn't there, ``BrokenPlan`` where what it says does not hold.
    public static func read(_ path: String, of read: ReadYear) throws -> PlanRecord {
        let files = try PlanFiles(folder: path)
        var result = Verification()
        let summary = files.summary(&result)
        let reading = PlanReading(files, year: read.year, &result)
        result.findings += reading.auditFindings(reading.isWhole ? summary : nil)
        guard result.holds, let summary else {
            throw BrokenPlan(
                path: path, findings: result.findings, isOfInput: summary?.inputs == inputs(of: read))
        }
        return PlanRecord(
            read.year, reading.plan, whyLeftOut: PlanRecordReading.whyLeftOut(files.table(.unassigned)),
            summary,
            path: path)
    }

    /// What proves how good the timetable of a plan is that was read; nil where its folder has no proof.
    ///
    /// - Throws: ``BrokenPlan`` where the proof has faults.
    public static func timetableCertificate(_ record: PlanRecord, of read: ReadYear) throws
        -> TimetableCertificate?
    {
        guard let bytes = bytes(of: TimetableCertificateFile.name, in: record.path) else { return nil }
        let (year, plan) = (read.year, record.plan(in: read.year))
        let values = year.policy.schedule.priorities.map { year.value(of: plan, at: $0) }
        let certificate = TimetableCertificateReading(bytes, year: year, links: plan.links).certificate
        if let certificate,
            TimetableBounds(year, links: plan.links).verdict(certificate, values: values).findings.isEmpty
        {
            return certificate
        }
        throw BrokenPlan(
            record, read, TimetableCertificateFile.name,
            "proves nothing, because it has faults; `linkwright verify` says more")
    }

    /// Whether the certificate of the links was checked and proves that they are the best; it is not checked where that takes
    /// long.
    static func isProofChecked(_ result: PlanResult, _ record: PlanRecord, _ read: ReadYear) throws -> Bool {
        let audit = CertificateAudit(result.year, result.eligible ?? Candidates(result.year))
        guard result.origin == .chosen(.optimal), audit.isQuick(leaves: record.summary.links.leaves ?? 1),
            let bytes = bytes(of: CertificateFile.name, in: record.path)
        else { return false }
        let certificate = CertificateReading(bytes, year: result.year).certificate
        guard let certificate, audit.isQuick(leaves: certificate.leaves.count),
            audit.verdict(certificate, links: result.plan.links).isProved
        else {
            throw BrokenPlan(
                record, read, CertificateFile.name,
                "does not prove that the links are the best, as summary.json says; `linkwright verify` says more"
            )
        }
        return true
    }

    /// The hash of each input file, by name.
    static func inputs(of read: ReadYear) -> [String: String] {
        Dictionary(uniqueKeysWithValues: read.hashes.map { ($0.file, $0.sha256) })
    }
}

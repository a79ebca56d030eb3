import Foundation
import Linking
import Proving

/// What proves that the links of a plan are the best, as far as its folder has a proof.
struct LinkProof {
    /// What is proved, or why the certificate was not checked, as a note for people; nil where there is none.
    private(set) var statement: String?

    /// Checks the certificate against the year and the plan, without any solver, and adds what does not hold in it, or
    /// in what the summary claims of it.
    init(
        _ files: PlanFiles, year: LinkingYear, _ candidates: Candidates, plan: PlanReading, summary: Summary?,
        _ result: inout Verification
    ) {
        guard let bytes = files.certificate else {
            let missing = LinkProof.missing(summary)
            result.findings +=
                missing.isEmpty && plan.isWhole
                ? LinkProof.unproved(summary, year, candidates, certified: nil) : missing
            return
        }
        let reading = CertificateReading(bytes, year: year)
        result.findings += reading.faults.map { PlanFinding.advising($0) }
        if reading.faultsLeftOut > 0 {
            result.findings.append(
                PlanFinding(CertificateFile.name, "\(reading.faultsLeftOut) more places can't be read"))
        }
        guard let certificate = reading.certificate else {
            statement = "links: certificate.json was not checked, because it could not be understood."
            return
        }
        if let links = summary?.links, links.leaves != certificate.leaves.count {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary,
                    "links.leaves: found \(links.leaves.map(String.init) ?? "none"), by certificate.json \(certificate.leaves.count)"
                ))
        }
        guard plan.isWhole else {
            statement =
                "links: certificate.json was not checked, because some rows of the plan could not be understood."
            return
        }
        guard Audit(year).linkFindings(plan.plan).isEmpty else {
            statement =
                "links: certificate.json was not checked: it speaks of links that keep all the rules, and these don't."
            return
        }
        let audit = CertificateAudit(
            year, candidates, threads: ProcessInfo.processInfo.activeProcessorCount)
        let verdict = audit.verdict(certificate, links: plan.plan.links)
        judge(verdict, year, candidates, summary, &result)
    }

    /// A summary that counts leaves has lost its certificate; one that calls links the best has no right to without.
    /// Links that were given need none, as long as nothing is claimed of them.
    private static func missing(_ summary: Summary?) -> [PlanFinding] {
        guard let links = summary?.links else { return [] }
        if let leaves = links.leaves {
            return [
                PlanFinding(
                    CertificateFile.name,
                    "the file isn't there, or can't be read; by the summary it holds a proof of \(Summary.count(leaves, "part"))\nMaybe it was left behind when the folder was copied"
                )
            ]
        }
        guard links.status == SolveStatus.optimal.rawValue, !links.given else { return [] }
        return [
            PlanFinding(
                OutputFile.summary,
                "links.status: found \"optimal\", and there is no certificate.json that proves it\nMaybe an earlier version of Linkwright made the plan; plan the year again to have its proof"
            )
        ]
    }

    private mutating func judge(
        _ verdict: CertificateVerdict, _ year: LinkingYear, _ candidates: Candidates, _ summary: Summary?,
        _ result: inout Verification
    ) {
        result.findings += verdict.findings.map {
            PlanFinding(CertificateFile.name, "\($0.subject): \($0.message)")
        }
        guard verdict.findings.isEmpty else {
            statement = "links: certificate.json proves nothing, because it has faults."
            return
        }
        let priorities = year.policy.match.priorities
        let leaves = Summary.count(verdict.leaves, "part")
        if verdict.isProved {
            result.checked.append("certificate.json proves that no other choice of links is better")
            statement =
                "links: the best there can be; the proof in certificate.json was checked here step by step (\(leaves))."
            return
        }
        let proved = zip(priorities, zip(verdict.values, verdict.bounds)).map { priority, figures in
            let (value, bound) = figures
            guard let bound else { return "\(priority.rawValue) \(value), nothing proved" }
            return "\(priority.rawValue) \(value), \(bound == value ? "the best" : "at most \(bound)")"
        }
        result.checked.append(
            "certificate.json proves how good links could be at most, as it says")
        statement =
            "links: not proved to be the best; certificate.json proves: \(proved.joined(separator: "; "))."
        guard let summary else { return }
        if summary.links.status == SolveStatus.optimal.rawValue {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary,
                    "links.status: found \"optimal\", which certificate.json does not prove: \(proved.joined(separator: "; "))"
                ))
            return
        }
        result.findings += LinkProof.unproved(summary, year, candidates, certified: verdict.bounds)
    }

    /// The bounds that say more than what the certificate proves, if there is one, and what counting alone does.
    private static func unproved(
        _ summary: Summary?, _ year: LinkingYear, _ candidates: Candidates, certified: [Int?]?
    ) -> [PlanFinding] {
        guard let links = summary?.links else { return [] }
        return zip(year.policy.match.priorities, links.priorities).enumerated().compactMap { place, entry in
            let (priority, claimed) = entry
            guard priority == claimed.priority, let bound = claimed.bound else { return nil }
            let plain = year.plainBound(at: priority, candidates)
            let proved = priority.tightest([certified?[place], plain])
            if let proved, !priority.isBetter(proved, than: bound) { return nil }
            let known = proved.map { "; that none can pass \($0) is all that is known" } ?? ""
            return PlanFinding(
                OutputFile.summary,
                "links.\(priority.rawValue).bound: found \(bound), which nothing here proves\(known)")
        }
    }
}

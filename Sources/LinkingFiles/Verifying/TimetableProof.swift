import Linking
import Proving
import Reporting

/// What proves that a plan's timetable is the best for its links, as far as its folder has a proof.
struct TimetableProof {
    /// What is proved, or why the certificate was not checked, as notes for people; empty where there is none.
    private(set) var statements: [String] = []
    /// The certificate, where it was checked and is without fault.
    private(set) var certificate: TimetableCertificate?

    /// Checks the certificate against the year and the plan, without any solver, and adds what does not hold in it, or
    /// in what the summary says of it.
    init(
        _ files: PlanFiles, year: LinkingYear, plan: PlanReading, summary: Summary?,
        _ result: inout Verification
    ) {
        let name = TimetableCertificateFile.name
        guard let bytes = files.timetableCertificate else {
            if summary?.timetable?.priorities.contains(where: { $0.certified != nil }) ?? false {
                result.findings.append(
                    PlanFinding(
                        name,
                        "the file isn't there, or can't be read; by the summary it proves something\nMaybe it was left behind when the folder was copied"
                    ))
            }
            return
        }
        guard plan.isWhole else {
            statements.append(
                "timetable: \(name) was not checked, because some rows of the plan could not be understood.")
            return
        }
        guard Audit(year).findings(plan.plan).isEmpty else {
            statements.append(
                "timetable: \(name) was not checked: it speaks of a timetable that keeps all the rules, and this one doesn't."
            )
            return
        }
        let reading = TimetableCertificateReading(bytes, year: year, links: plan.plan.links)
        result.findings += reading.faults.map { PlanFinding.advising($0) }
        if reading.faultsLeftOut > 0 {
            result.findings.append(PlanFinding(name, "\(reading.faultsLeftOut) more places can't be read"))
        }
        guard let certificate = reading.certificate else {
            statements.append("timetable: \(name) was not checked, because it could not be understood.")
            return
        }
        let values = year.policy.schedule.priorities.map { year.value(of: plan.plan, at: $0) }
        let verdict = TimetableBounds(year, links: plan.plan.links).verdict(certificate, values: values)
        result.findings += verdict.findings.map { PlanFinding(name, "\($0.subject): \($0.message)") }
        guard verdict.findings.isEmpty else {
            statements.append("timetable: \(name) proves nothing, because it has faults.")
            return
        }
        self.certificate = certificate
        result.checked.append(
            "timetable_certificate.json proves how good a timetable of these links could be at most, as it says"
        )
        judge(verdict, year.policy.schedule.priorities, summary?.timetable, &result)
    }

    private mutating func judge(
        _ verdict: TimetableVerdict, _ priorities: [Priority], _ summary: Summary.Program?,
        _ result: inout Verification
    ) {
        for (place, priority) in priorities.enumerated() {
            let (value, bound) = (verdict.values[place], verdict.bounds[place])
            let claim = summary?.priorities.first { $0.priority == priority }
            if let claim, claim.certified != bound {
                result.findings.append(
                    PlanFinding(
                        OutputFile.summary,
                        "timetable.\(priority.rawValue).certified: found \(claim.certified.map(String.init) ?? "none"), by \(TimetableCertificateFile.name) \(bound.map(String.init) ?? "none")"
                    ))
            }
            if let claim, let bound, priority.tightest([claim.bound, bound]) != claim.bound {
                result.findings.append(
                    PlanFinding(
                        OutputFile.summary,
                        "timetable.\(priority.rawValue).bound: found \(claim.bound.map(String.init) ?? "none"), which says less than what is certified, \(bound)"
                    ))
            }
            let unit = priority.unit
            let least = priority.isLessBetter ? "no less than" : "no more than"
            var text = "timetable, \(priority.words.counted): the plan has \(unit.text(value)); "
            switch bound {
            case value?: text += "the best there can be; the proof was checked here step by step."
            case let bound?:
                text +=
                    "\(least) \(unit.text(bound)) is proved, and the proof was checked here step by step."
                if let known = claim?.bound, known != bound {
                    text +=
                        known == value
                        ? " That it is the best is what the search said that made it; of this there is no proof to check."
                        : " That it is \(least) \(unit.text(known)) is what the search said that made it; of this there is no proof to check."
                }
            case nil: text += "nothing is proved."
            }
            statements.append(text)
        }
    }
}

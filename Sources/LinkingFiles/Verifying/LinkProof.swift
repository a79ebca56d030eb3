import Linking

/// What proves that the links of a plan are the best, as far as its folder has a proof.
struct LinkProof {
    /// What is proved, as a note for people; nil where there is no certificate that could be checked.
    private(set) var statement: String?
    /// What people should know besides.
    private(set) var notes: [String] = []
    private let year: LinkingYear
    private let summary: Summary?

    /// Checks the certificate against the year and the plan, without any solver, and adds what does not hold in it, or
    /// in what the summary claims of it.
    init(
        _ files: PlanFiles, year: LinkingYear, plan: PlanReading, summary: Summary?,
        _ result: inout Verification
    ) {
        (self.year, self.summary) = (year, summary)
        guard let bytes = files.certificate else {
            if let leaves = summary?.links.leaves {
                result.findings.append(
                    PlanFinding(
                        CertificateFile.name,
                        "the file isn't there, or can't be read; the summary says that it has \(Summary.count(leaves, "leaf", "leaves"))\nMaybe it was left behind when the folder was copied"
                    ))
            }
            return
        }
        let reading = CertificateReading(bytes, year: year)
        result.findings += reading.faults.map { PlanFinding.advising($0) }
        if reading.faultsLeftOut > 0 {
            result.findings.append(
                PlanFinding(CertificateFile.name, "\(reading.faultsLeftOut) more places can't be read"))
        }
        guard let certificate = reading.certificate else { return }
        if let claimed = summary?.links.leaves, claimed != certificate.leaves.count {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary,
                    "links.leaves: found \(claimed), by certificate.json \(certificate.leaves.count)"))
        }
    }
}

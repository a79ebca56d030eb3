import Explaining
import Linking
import Tables

/// Reads a plan from its files, works everything out again from the year, and says what does not hold.
public enum PlanVerifier {
    /// Verifies the plan in the folder at `path`, made from the input that was read.
    ///
    /// - Throws: ``InputError`` where the folder isn't there. Whatever is wrong inside it is a finding.
    public static func verify(_ path: String, of read: ReadYear) throws(InputError) -> Verification {
        let files = try PlanFiles(folder: path)
        var result = Verification()
        let summary = files.summary(&result)
        let plan = PlanReading(files, year: read.year, &result)
        // What a summary says of a plan that is not all there can't be judged.
        result.findings += plan.auditFindings(plan.isWhole ? summary : nil)
        let claims = SummaryClaims(summary: summary, year: read.year, plan: plan.plan, hashes: read.hashes)
        claims.checkWords(&result, hasTimetable: files.table(.timetable) != nil)
        let candidates = Candidates(read.year)
        if plan.isWhole { claims.checkCounts(candidates, &result) }
        let timetable = TimetableProof(files, year: read.year, plan: plan, summary: summary, &result)
        if plan.isWhole {
            compare(files, read.year, plan.plan, summary, timetable, &result)
        } else {
            result.notes.append(
                "the other files were not compared with the plan, because some of its rows could not be understood."
            )
        }
        result.checked.append("no rule is broken")
        let links = LinkProof(files, year: read.year, candidates, plan: plan, summary: summary, &result)
        let infeasible = InfeasibleClaim(summary, year: read.year, plan: plan, &result)
        if let summary {
            result.notes.append("summary.json: version, seconds and threads are not checked.")
            result.notes += claims.proofs(summary, links.statement ?? infeasible.statement, timetable)
        }
        return result
    }

    private static func compare(
        _ files: PlanFiles, _ year: LinkingYear, _ plan: Plan, _ summary: Summary?, _ proof: TimetableProof,
        _ result: inout Verification
    ) {
        let links: LinksOrigin =
            summary.map {
                $0.links.given ? .given : .chosen(SolveStatus(rawValue: $0.links.status) ?? .feasible)
            }
            ?? .chosen(.feasible)
        let timetable = files.table(.timetable).map { _ in
            summary?.timetable.flatMap { SolveStatus(rawValue: $0.status) } ?? .feasible
        }
        let capacity = summary?.capacity
        if (files.table(.capacity) == nil) != (capacity == nil), summary != nil {
            result.findings.append(
                PlanFinding(
                    OutputFile.capacity.fileName,
                    capacity == nil
                        ? "it is there, but summary.json has no capacity"
                        : "it isn't there, but summary.json has a capacity"))
        }
        if let capacity {
            CapacityClaims(claimed: capacity, year: year, plan: plan, proof: proof).check(&result)
        }
        let tables = PlanTables(
            year, plan, links: links, timetable: timetable, capacity: capacity?.report(year))
        if !tables.unplaced.isEmpty {
            let known = tables.unplaced.count { $0.explanation.remedy != nil }
            result.checked.append(
                "for \(known) of the \(tables.unplaced.count) meetings without a place, unassigned.csv names one change that would give it a place without breaking any rule"
            )
        }
        result.notes.append("sentences for people, such as notes, reasons and warnings, are not compared.")
        for expected in tables.all() {
            guard let found = files.tables[expected.fileName] else { continue }
            result.findings += TableComparison(expected, found).findings()
            // What of the worth of sessions was checked is said where it is.
            let isCapacity = expected.fileName == OutputFile.capacity.fileName
            result.checked.append(
                "\(expected.fileName) is \(isCapacity ? "as summary.json has it" : "right") (\(Summary.count(found.rowCount, "row")))"
            )
        }
    }
}

import Linking
import Results

/// What a summary claims, beside what can be worked out again.
struct SummaryClaims {
    let summary: Summary?
    let year: LinkingYear
    let plan: Plan
    let hashes: [InputHash]

    /// Adds what does not hold in the summary by itself, and notes what changed in the input.
    func checkWords(_ result: inout Verification, hasTimetable: Bool) {
        guard let summary else { return }
        func say(_ message: String) { result.findings.append(PlanFinding(OutputFile.summary, message)) }
        let words = SolveStatus.allCases.map(\.rawValue)
        var statuses: [SolveStatus] = []
        for (name, status) in [
            ("links.status", summary.links.status),
            ("timetable.status", summary.timetable?.status ?? "optimal"),
        ] {
            if let known = SolveStatus(rawValue: status) {
                statuses.append(known)
            } else {
                say("\(name): found \"\(status)\", expected one of \(words.joined(separator: ", "))")
            }
        }
        if statuses.count == 2, let weaker = statuses.max(), weaker.rawValue != summary.status {
            say("status: found \"\(summary.status)\", by the two programs \"\(weaker.rawValue)\"")
        }
        if !["plan", "match", "schedule"].contains(summary.command) {
            say("command: found \"\(summary.command)\", expected plan, match or schedule")
        }
        if (summary.timetable != nil) != hasTimetable {
            say(
                hasTimetable
                    ? "timetable: none, but timetable.csv is there"
                    : "timetable: there, but timetable.csv is not")
        }
        for (name, program) in [("links", summary.links), ("timetable", summary.timetable)] {
            for entry in program?.priorities ?? [] where entry.proved != (entry.bound == entry.value) {
                say("\(name).\(entry.priority): proved is \(entry.proved), but value and bound say otherwise")
            }
        }
        let gap = summary.links.gap(of: "links") ?? summary.timetable?.gap(of: "timetable")
        if gap != summary.gap { say("gap: not what values and bounds say") }
        let now = Dictionary(hashes.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        let changed = InputTable.allCases.map(\.fileName).filter { now[$0] != summary.inputs[$0] }
        if !changed.isEmpty {
            result.notes.append(
                "\(changed.joined(separator: ", ")): not the same as when the plan was made; all was checked against the input as it is now."
            )
        }
    }

    /// Adds what the summary counts otherwise than the plan. The values at the priorities, and that no bound is on
    /// the wrong side of them, are for the audit.
    func checkCounts(_ result: inout Verification) {
        guard let summary else { return }
        let counts = Summary.Counts(
            year, plan, candidates: summary.counts.candidates, hasTimetable: summary.timetable != nil)
        if counts != summary.counts {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary,
                    "counts: found \(summary.counts.words), by the year and the plan \(counts.words)"))
        }
        if Summary.Program.differences(year, plan) != summary.links.differences {
            result.findings.append(
                PlanFinding(OutputFile.summary, "links.differences: not those of the links, smallest first"))
        }
        result.checked.append("summary.json gives the plan's own counts and values")
    }

    /// What is claimed to be proved, and on whose word.
    func proofs(_ summary: Summary, _ links: LinkProof, _ timetable: TimetableProof) -> [String] {
        let word =
            timetable.statements.isEmpty ? summary.timetable.map { [proof("timetable", $0)] } ?? [] : []
        return [links.statement ?? proof("links", summary.links)] + word + timetable.statements
    }

    private func proof(_ what: String, _ program: Summary.Program) -> String {
        if program.given { return "\(what): given, so nothing is claimed of how good they are." }
        switch SolveStatus(rawValue: program.status) {
        case .optimal:
            return
                "\(what): the best there can be, says the search that made the plan; there is no proof here to check."
        case .infeasible:
            return
                "\(what): none keeps all the rules, says the search that looked for them; there is no proof here to check."
        default:
            let open = program.priorities.first { !$0.proved }
            let bound = open.flatMap(\.bound).map {
                "; none can pass \($0) there, says the search that made the plan"
            }
            return
                "\(what): not proved to be the best\(open.map { ", from \($0.priority) on" } ?? "")\(bound ?? "")."
        }
    }
}

extension Summary.Counts {
    /// The counts in a row, to be compared by eye.
    var words: String {
        var words = [
            "schools \(schools)", "classes \(classes)", "linked \(linked)", "left_out \(leftOut)",
            "links \(links)", "pairs \(pairs)", "three_way \(threeWay)",
        ]
        if let sessionsUsed { words.append("sessions_used \(sessionsUsed)") }
        words += (rounds ?? []).map {
            "\($0.round) \($0.placed) of \($0.meetings) placed in \($0.sessions) sessions"
        }
        return words.joined(separator: ", ")
    }
}

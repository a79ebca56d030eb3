import Linking

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
        if let message = origin(summary) { say(message) }
        if (summary.timetable != nil) != hasTimetable {
            say(
                hasTimetable
                    ? "timetable: none, but timetable.csv is there"
                    : "timetable: there, but timetable.csv is not")
        }
        for (name, program) in [("links", summary.links), ("timetable", summary.timetable)] {
            guard let program else { continue }
            for entry in program.priorities where entry.proved != (entry.bound == entry.value) {
                say(
                    "\(name).\(entry.priority.rawValue): proved is \(entry.proved), but value and bound say otherwise"
                )
            }
            let unproved = [SolveStatus.feasible, .interrupted].map(\.rawValue)
            if unproved.contains(program.status), program.priorities.allSatisfy(\.proved) {
                say("\(name).status: found \"\(program.status)\", but every priority is proved")
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

    /// What is said of how links and timetable came about that can't be so; nil where it can.
    private func origin(_ summary: Summary) -> String? {
        let isScheduled = summary.command == "schedule"
        let infeasible = SolveStatus.infeasible.rawValue
        if summary.links.given != isScheduled {
            return "links.given: found \(summary.links.given), by the command \(isScheduled)"
        }
        if isScheduled, summary.links.status == infeasible {
            return "links.status: found \"\(infeasible)\", but the links were given"
        }
        guard let timetable = summary.timetable else { return nil }
        if timetable.status == infeasible {
            return "timetable.status: found \"\(infeasible)\", but a meeting may stay without a place"
        }
        return timetable.given ? "timetable.given: found true, but a timetable is never given" : nil
    }

    /// Adds what the summary counts otherwise than the plan. The values at the priorities, and that no bound is on
    /// the wrong side of them, are for the audit.
    func checkCounts(_ candidates: Candidates, _ result: inout Verification) {
        guard let summary else { return }
        let counts = Summary.Counts(
            year, plan, candidates: summary.links.given ? nil : Summary.Candidates(year, candidates),
            hasTimetable: summary.timetable != nil)
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
    ///
    /// - Parameter links: What was found of the links, where they were looked at.
    func proofs(_ summary: Summary, _ links: String?, _ timetable: TimetableProof) -> [String] {
        let word =
            timetable.statements.isEmpty ? summary.timetable.map { [proof("timetable", $0)] } ?? [] : []
        return [links ?? proof("links", summary.links)] + word + timetable.statements
    }

    private func proof(_ what: String, _ program: Summary.Program) -> String {
        if program.given, program.priorities.allSatisfy({ $0.bound == nil }) {
            return "\(what): given, so nothing is claimed of how good they are."
        }
        switch SolveStatus(rawValue: program.status) {
        case .optimal:
            return
                "\(what): the best there can be, says the search that made the plan; there is no proof here to check."
        case .infeasible:
            return "\(what): said to be impossible, which was not checked."
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
        if let candidates {
            words.append(
                "candidates \(candidates.pairs) pairs and \(candidates.threeWay.map(String.init) ?? "unknown") three-way"
            )
        }
        if let sessionsUsed { words.append("sessions_used \(sessionsUsed)") }
        words += (rounds ?? []).map {
            "\($0.round) \($0.placed) of \($0.meetings) placed in \($0.sessions) sessions"
        }
        return words.joined(separator: ", ")
    }
}

import Basics
import Explaining
import Linking
import Proving
import Results

/// What a plan's files say its places are worth, beside what can be worked out again without a solver: use and waiting;
/// what another session could add at most, by the timetable's certificate; and that no change does what none can.
struct CapacityClaims {
    private let claimed: Summary.Capacity
    private let year: LinkingYear
    private let plan: Plan
    private let proof: TimetableProof
    private let report: CapacityReport
    private let bounds: TimetableBounds
    private let values: [Int]

    /// The claims of a plan whose timetable has this proof.
    init(claimed: Summary.Capacity, year: LinkingYear, plan: Plan, proof: TimetableProof) {
        (self.claimed, self.year, self.plan, self.proof) = (claimed, year, plan, proof)
        report = claimed.report(year)
        bounds = TimetableBounds(year, links: plan.links)
        values = year.policy.schedule.priorities.map { year.value(of: plan, at: $0) }
    }

    /// Adds what does not hold in the summary, and notes what can't be checked.
    func check(_ result: inout Verification) {
        func say(_ message: String) {
            result.findings.append(PlanFinding(OutputFile.summary, "capacity: \(message)"))
        }
        let known = Set(year.sessions.map(\.id.text))
        let expected = Summary.Capacity(year, plan, report)
        compare("venues", claimed.venues, expected.venues, say)
        compare("sessions", claimed.sessions, expected.sessions, say)
        result.checked.append("capacity.csv and summary.json give the plan's own use of its sessions")
        let unproved = checkLimits(say).map(\.rawValue)
        let names = unproved.joined(separator: ", ")
        if unproved.count < report.priorities.count {
            result.checked.append(
                "another session adds no more than it is said to at most\(names.isEmpty ? "" : ", but for \(names)"), by \(TimetableCertificateFile.name)"
            )
        }
        if !unproved.isEmpty {
            result.notes.append(
                "capacity: what another session adds at most at \(names) is what the search said; there is no proof here to check."
            )
        }
        for change in claimed.changes ?? [] {
            let name = "\(change.change) of session \(change.session)"
            guard known.contains(change.session), CapacityTrial.Kind(rawValue: change.change) != nil else {
                say("\(name): no such session or no such change")
                continue
            }
            if change.proved, change.differences == nil { say("\(name): proved, but not tried") }
        }
        for trial in report.trials {
            let name = "\(trial.kind.rawValue) of session \(year.sessions[trial.session].id)"
            if !isPossible(trial) {
                say(
                    "\(name): \(trial.kind == .withoutSession ? "less room can't make a timetable better" : "more room can't make a timetable worse")"
                )
            } else if let passed = passed(trial) {
                say(
                    "\(name): found \(passed.found) more at \(passed.priority.rawValue), by \(TimetableCertificateFile.name) at most \(passed.most)"
                )
            }
        }
        if !report.trials.isEmpty {
            result.notes.append(
                "capacity: what a change to a session would do is what the search said that tried it; there is no proof here to check."
            )
        }
    }

    private func compare(
        _ what: String, _ found: [Summary.Capacity.Place], _ expected: [Summary.Capacity.Place],
        _ say: (String) -> Void
    ) {
        guard found.map(\.id) == expected.map(\.id) else {
            say("\(what): not those of the year")
            return
        }
        for (found, expected) in zip(found, expected) where found.words != expected.words {
            say("\(what), \(found.id): found \(found.words), by the year and the plan \(expected.words)")
        }
    }

    /// Says which figures of what another session adds at most are below what the certificate proves; the priorities that
    /// have figures of which it says nothing come back.
    private func checkLimits(_ say: (String) -> Void) -> [Priority] {
        let most = bounds.moreSessions(proof.certificate, values: values)
        var unproved: Set<Priority> = []
        func check(_ what: String, _ ids: [ID], _ claimed: [[Int?]], _ most: [[Int?]]) {
            for (id, (claimed, most)) in zip(ids, zip(claimed, most)) {
                for (priority, (claim, most)) in zip(report.priorities, zip(claimed, most)) {
                    guard let claim else { continue }
                    guard let most else {
                        unproved.insert(priority)
                        continue
                    }
                    if claim < most {
                        say(
                            "\(what), \(id): another adds at most \(FixedPoint.text(claim, places: 2)) at \(priority.rawValue), by \(TimetableCertificateFile.name) \(FixedPoint.text(most, places: 2))"
                        )
                    }
                }
            }
        }
        check("venues", year.venues.map(\.id), report.another.venues, most.venues)
        check("sessions", year.sessions.map(\.id), report.another.sessions, most.sessions)
        return report.priorities.filter(unproved.contains)
    }

    /// More room never makes the best timetable worse, and less never better, priority by priority.
    private func isPossible(_ trial: CapacityTrial) -> Bool {
        guard trial.isProved, let differences = trial.differences else { return true }
        guard let first = upward(differences).first(where: { $0 != 0 }) else { return true }
        return trial.kind == .withoutSession ? first < 0 : first > 0
    }

    private func upward(_ differences: [Int]) -> [Int] {
        zip(report.priorities, differences).map { $0.programValue($1) }
    }

    /// The first priority at which a change does more than the duals allow in the year with it: they bound that year too. A
    /// later one is only looked at where the certificate proves the plan to be the best at those before, for else the
    /// difference may be to a better timetable than the plan's.
    private func passed(_ trial: CapacityTrial) -> (priority: Priority, found: Int, most: Int)? {
        guard let differences = trial.differences, let certificate = proof.certificate,
            let changed = try? Scenario(year, [trial.change(in: year)].compactMap(\.self)).year
        else { return nil }
        let bounds = TimetableBounds(changed, links: plan.links)
        for (place, found) in upward(differences).enumerated() where place < certificate.priorities.count {
            let duals = certificate.priorities[place]
            let more = bounds.bound(duals, values: values) - values[place]
            let most = duals.priority.programValue(more)
            if found > most { return (duals.priority, found, most) }
            guard found == 0, duals.bound == values[place] else { return nil }
        }
        return nil
    }
}

extension Summary.Capacity.Place {
    /// The figures in a row, to be compared by eye.
    fileprivate var words: String {
        let room = [capacityPupils.map { "\($0) pupils" }, capacityLinks.map { "\($0) links" }]
            .compactMap(\.self).joined(separator: " and ")
        let limits = (another ?? [:]).sorted { $0.key < $1.key }.map {
            ", \($0.key) \(FixedPoint.text($0.value, places: 2)) more at most"
        }
        return
            "\(meetings) meetings, \(pupils) pupils, room for \(room.isEmpty ? "any number" : room), \(waiting) waiting\(limits.joined())"
    }
}

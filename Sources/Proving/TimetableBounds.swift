public import Linking

/// What duals prove of the timetables of a year's links, worked out from the year alone, in exact arithmetic and
/// without a solver.
public struct TimetableBounds: Sendable {
    let year: LinkingYear
    private let links: [Link]
    /// The meetings that may use each session: link, round, cost.
    private let options: [[(link: Int, round: Int, cost: Int)]]
    private let pupils: [Int]

    /// The year's rules for the meetings of `links`. O(links × sessions).
    public init(_ year: LinkingYear, links: [Link]) {
        (self.year, self.links) = (year, links)
        var options = [[(link: Int, round: Int, cost: Int)]](repeating: [], count: year.sessions.count)
        for (number, link) in links.enumerated() {
            for round in year.roundsOfLink(link) {
                for option in year.options(link, round: round) {
                    options[option.session].append((number, round, option.cost))
                }
            }
        }
        self.options = options
        pupils = links.map { year.pupils($0) }
    }

    /// Whether any meeting may use the session.
    func isUsable(_ session: Int) -> Bool { !options[session].isEmpty }

    /// The bound that the duals of `proof` prove, if nothing is wrong with them: no timetable that is as good as
    /// `values` at the priorities that the proof calls earlier passes it. `values` is what the timetable reaches at
    /// each priority of the policy.
    public func bound(_ proof: TimetableCertificate.PriorityProof, values: [Int]) -> Int {
        value(proof, values: values).bound()
    }

    /// What the duals of `proof` are worth: of the rows Σ meetings' duals + Σ rounds' duals × their limits + Σ dates' and
    /// gaps' duals − Σ earlier duals × values; and what each session adds.
    func value(_ proof: TimetableCertificate.PriorityProof, values: [Int]) -> DualValue {
        var total: Int128 = 0
        var ofMeeting = [Int128](repeating: 0, count: links.count * year.rounds.count)
        for entry in proof.meetings {
            ofMeeting[entry.link * year.rounds.count + entry.round] += Int128(entry.dual)
            total += Int128(entry.dual)
        }
        var charges = [Int128](repeating: 0, count: year.rounds.count)
        for entry in proof.rounds {
            charges[entry.round] += Int128(entry.dual)
            total += Int128(entry.dual) * Int128(year.rounds[entry.round].maxSessions ?? 0)
        }
        total += proof.dates.reduce(0) { $0 + Int128($1.dual) }
        total += proof.gaps.reduce(0) { $0 + Int128($1.dual) }
        var multipliers = [(year.weights(at: proof.priority), Int128(proof.scale))]
        for entry in proof.earlier {
            multipliers.append((year.weights(at: entry.priority), Int128(entry.dual)))
            let place = year.policy.schedule.priorities.firstIndex(of: entry.priority) ?? 0
            total -= Int128(entry.dual) * Int128(entry.priority.programValue(values[place]))
        }
        var dates = [[TimetableCertificate.DateDual]](repeating: [], count: links.count)
        for entry in proof.dates { dates[entry.link].append(entry) }
        var gaps = [[TimetableCertificate.GapDual]](repeating: [], count: links.count)
        for entry in proof.gaps { gaps[entry.link].append(entry) }
        let sessions = year.sessions.indices.map { session in
            let date = year.sessions[session].date
            let items = options[session].map { option in
                var value: Int128 = -ofMeeting[option.link * year.rounds.count + option.round]
                for (weights, multiplier) in multipliers {
                    let weight = weights.ofMeeting(round: option.round, cost: option.cost)
                    value += multiplier * Int128(weights.priority.programValue(weight))
                }
                for entry in dates[option.link] where entry.date == date { value -= Int128(entry.dual) }
                for entry in gaps[option.link] where counts(entry, round: option.round, date) {
                    value -= Int128(entry.dual)
                }
                return BestPattern.Item(
                    link: option.link, round: option.round, pupils: pupils[option.link], value: value)
            }
            let fee = year.fee(session: session)
            let use = multipliers.reduce(Int128(0)) { sum, entry in
                let weight = entry.0.ofSession(fee: fee)
                return sum + entry.1 * Int128(entry.0.priority.programValue(weight))
            }
            return BestPattern.value(
                items, use: use, charges: charges, pupils: year.capacityPupils(session: session),
                links: year.sessions[session].capacityLinks)
        }
        return DualValue(priority: proof.priority, scale: proof.scale, rows: total, sessions: sessions)
    }

    /// Whether the row of a gap counts the link's meeting of `round` on `date`. The meetings of a link are never on one
    /// date, so that a gap of none is a gap of one day.
    private func counts(_ entry: TimetableCertificate.GapDual, round: Int, _ date: Day) -> Bool {
        if round == entry.earlier { return date >= entry.date }
        return round == entry.later && date - entry.date < max(1, year.rounds[entry.later].gapDays ?? 1)
    }
}

extension TimetableBounds {
    /// No dual, scale or limit is taken that is larger than this, so that no sum leaves the arithmetic.
    public static let largest = 1 << 56

    /// What `certificate` proves of a timetable with these values, and everything that is wrong with it.
    public func verdict(_ certificate: TimetableCertificate, values: [Int]) -> TimetableVerdict {
        var findings: [Finding] = []
        func say(_ place: String, _ message: String) { findings.append(Finding(place, message)) }
        let priorities = year.policy.schedule.priorities
        if certificate.objectives != values {
            say("objectives", "found \(certificate.objectives), by the plan \(values)")
        }
        if certificate.priorities.map(\.priority) != Array(priorities.prefix(certificate.priorities.count)) {
            say("priorities", "not the policy's, in its order")
        }
        for (place, proof) in certificate.priorities.enumerated() {
            faults(proof, earlier: Array(priorities.prefix(place)), "priorities[\(place)]", say)
        }
        var bounds = [Int?](repeating: nil, count: priorities.count)
        guard findings.isEmpty else {
            return TimetableVerdict(findings: findings, values: values, bounds: bounds)
        }
        for (place, proof) in certificate.priorities.enumerated() {
            let bound = bound(proof, values: values)
            bounds[place] = bound
            if bound != proof.bound {
                say("priorities[\(place)].bound", "found \(proof.bound), by the duals \(bound)")
            }
            if proof.priority.isBetter(values[place], than: bound) {
                say(
                    "priorities[\(place)].bound",
                    "found \(bound), which the plan passes with \(values[place])")
            }
        }
        return TimetableVerdict(findings: findings, values: values, bounds: bounds)
    }

    private func faults(
        _ proof: TimetableCertificate.PriorityProof, earlier: [Priority], _ path: String,
        _ say: (String, String) -> Void
    ) {
        if !(1...Self.largest).contains(proof.scale) {
            say("\(path).scale", "found \(proof.scale), expected a whole number from 1")
        }
        func check<Entry>(
            _ name: String, _ entries: [Entry], _ dual: (Entry) -> Int, _ isKnown: (Entry) -> Bool
        ) {
            for (place, entry) in entries.enumerated() {
                if !(0...Self.largest).contains(dual(entry)) {
                    say("\(path).\(name)[\(place)]", "found the dual \(dual(entry)), expected 0 or more")
                }
                if !isKnown(entry) { say("\(path).\(name)[\(place)]", "there is no such rule") }
            }
        }
        func isRound(_ number: Int) -> Bool { year.rounds.indices.contains(number) }
        check("earlier", proof.earlier, \.dual) { earlier.contains($0.priority) }
        check("meetings", proof.meetings, \.dual) { links.indices.contains($0.link) && isRound($0.round) }
        check("max_sessions", proof.rounds, \.dual) {
            isRound($0.round) && year.rounds[$0.round].maxSessions != nil
        }
        check("dates", proof.dates, \.dual) { links.indices.contains($0.link) }
        check("gaps", proof.gaps, \.dual) {
            links.indices.contains($0.link) && isRound($0.earlier) && isRound($0.later)
                && $0.earlier < $0.later && year.rounds[$0.later].gapDays != nil
        }
    }
}

import Explaining
import Linking
import Scheduling

/// Chooses the changes that are worth a solution of their own: by the duals, and so not by how fast a machine is.
struct CapacityScreen {
    /// How many changes are tried.
    static let most = 10

    private let year: LinkingYear
    private let worth: [SessionWorth?]
    private let values: [Int]
    private let use: CapacityUse

    /// A screen for a timetable whose values at the priorities, more being better, are `values`.
    init(_ year: LinkingYear, _ use: CapacityUse, _ worth: [SessionWorth?], values: [Int]) {
        (self.year, self.use, self.worth, self.values) = (year, use, worth, values)
    }

    /// A change and what the duals say of it, priority by priority, in thousandths.
    private struct Candidate {
        let session: Int
        let kind: CapacityTrial.Kind
        let gains: [Int]
    }

    /// The changes to try: taken by turns from more sessions, more room and fewer sessions, and listed by kind with
    /// the most promising first.
    func chosen() -> [(session: Int, kind: CapacityTrial.Kind)] {
        var lists = [
            best(of: [.anotherSession]), best(of: [.tenMorePlaces, .oneMoreLink]), dispensable,
        ]
        var chosen: [Candidate] = []
        while chosen.count < Self.most, lists.contains(where: { !$0.isEmpty }) {
            for kind in lists.indices where chosen.count < Self.most && !lists[kind].isEmpty {
                chosen.append(lists[kind].removeFirst())
            }
        }
        let order: [CapacityTrial.Kind] = [.anotherSession, .tenMorePlaces, .oneMoreLink, .withoutSession]
        return order.flatMap { kind in chosen.filter { $0.kind == kind } }.map { ($0.session, $0.kind) }
    }

    /// The sessions that differ in more than their hour, the first of each sort.
    private var sorts: [Int] {
        var seen: Set<Session> = []
        return year.sessions.indices.filter { number in
            var sort = year.sessions[number]
            (sort.id, sort.start, sort.end) = (ID(""), .midnight, .midnight)
            return seen.insert(sort).inserted
        }
    }

    /// Changes that add room and could add something, the largest worth at the first priority first.
    private func best(of kinds: [CapacityTrial.Kind]) -> [Candidate] {
        sorts.flatMap { session in kinds.map { (session, $0) } }.compactMap { session, kind -> Candidate? in
            let gains = worth.map { $0.map { gain(of: kind, session, $0) } ?? 0 }
            // Weak duality: where bound and worth together do not reach one more, nothing can be gained.
            let canGain = worth.indices.contains { priority in
                guard let worth = worth[priority], gains[priority] > Self.least else { return false }
                return worth.bound + gains[priority] - Double(values[priority]) > 1 - Self.least
            }
            guard canGain else { return nil }
            return Candidate(session: session, kind: kind, gains: gains.map(Self.thousandths))
        }
        .sorted { a, b in
            a.gains == b.gains
                ? (a.session, a.kind.rawValue) < (b.session, b.kind.rawValue)
                : b.gains.lexicographicallyPrecedes(a.gains)
        }
    }

    /// Sessions in use, those whose loss costs the least by the duals first, then those with the fewest meetings.
    private var dispensable: [Candidate] {
        year.sessions.indices.filter { use.sessions[$0].meetings > 0 }.map { session in
            Candidate(
                session: session, kind: .withoutSession,
                gains: worth.map { Self.thousandths($0?.another[session] ?? 0) })
        }
        .sorted { a, b in
            guard a.gains == b.gains else { return a.gains.lexicographicallyPrecedes(b.gains) }
            return (use.sessions[a.session].meetings, a.session) < (
                use.sessions[b.session].meetings, b.session
            )
        }
    }

    private func gain(of kind: CapacityTrial.Kind, _ session: Int, _ worth: SessionWorth) -> Double {
        switch kind {
        case .anotherSession, .withoutSession: worth.another[session]
        case .tenMorePlaces: worth.tenMorePlaces[session]
        case .oneMoreLink: worth.oneMoreLink[session]
        }
    }

    /// What is no more than rounding.
    private static let least = 1e-6

    private static func thousandths(_ value: Double) -> Int { (1000 * min(value, 1e12)).wholeNumber }
}

import Linking
import Proving

/// From the duals of linear programs, in floating point, to a certificate in whole numbers.
///
/// Rounding costs nothing but strength: any duals that are not below 0 prove a bound, which is worked out anew from the
/// whole numbers.
struct CertificateMaking {
    let program: TimetableProgram
    let priorities: [SchedulePriority]
    let bounds: TimetableBounds
    /// What the timetable reaches, a cost in hundredths.
    let values: [Int]

    /// A dual of this many is one unit, before common factors are taken out.
    private static let scale = 1_000_000

    /// The certificate of these duals, up to the first priority without any.
    func certificate(_ duals: [DualBound?]) -> TimetableCertificate {
        let proofs = duals.prefix { $0 != nil }.enumerated().compactMap { place, dual in
            dual.map { proof(place, $0) }
        }
        return TimetableCertificate(objectives: values, priorities: proofs)
    }

    private func proof(_ priority: Int, _ dual: DualBound) -> TimetableCertificate.PriorityProof {
        func whole(_ value: Double) -> Int { Int((value * Double(Self.scale)).rounded()) }
        var meetings = dual.meetings.map(whole)
        var earlier = (0..<priority).map {
            dual.holds.indices.contains($0) ? max(0, whole(dual.holds[$0])) : 0
        }
        // Where meetings were required because all that count at an earlier priority are placed, their duals may be
        // below 0. The same is said by a dual of that priority, and so much more for each of the meetings.
        for held in earlier.indices {
            guard let weights = program.plainWeights(held) else { continue }
            var missing = 0
            for meeting in meetings.indices where meetings[meeting] < 0 && weights[meeting] > 0 {
                missing = max(missing, (-meetings[meeting] + weights[meeting] - 1) / weights[meeting])
            }
            earlier[held] += missing
            for meeting in meetings.indices { meetings[meeting] += missing * weights[meeting] }
        }
        meetings = meetings.map { max(0, $0) }
        let rounds = dual.rounds.map { max(0, whole($0)) }
        let orders = dual.orders.map { ($0.order, max(0, whole($0.dual))) }
        let all = meetings + earlier + rounds + orders.map(\.1)
        let factor = all.reduce(Self.scale) { Self.commonFactor($0, $1) }
        let proof = TimetableCertificate.PriorityProof(
            priority: priorities[priority], scale: Self.scale / factor, bound: 0,
            earlier: earlier.enumerated().filter { $0.element > 0 }.map {
                .init(priorities[$0.offset], $0.element / factor)
            },
            meetings: meetings.enumerated().filter { $0.element > 0 }.map {
                let item = program.meetings[$0.offset]
                return .init(link: item.link, round: item.round, $0.element / factor)
            },
            rounds: rounds.enumerated().filter { $0.element > 0 }.map {
                .init($0.offset, $0.element / factor)
            },
            dates: orders.compactMap { order, dual in
                guard dual > 0, case .date(let link, let date) = order else { return nil }
                return .init(link: link, date: Day(number: date), dual / factor)
            },
            gaps: orders.compactMap { order, dual in
                guard dual > 0, case .gap(let link, let earlier, let later, let date) = order else {
                    return nil
                }
                return .init(
                    link: link, earlier: earlier, later: later, date: Day(number: date), dual / factor)
            })
        return proof.bounded(by: bounds.bound(proof, values: values))
    }

    private static func commonFactor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : commonFactor(b, a % b) }
}

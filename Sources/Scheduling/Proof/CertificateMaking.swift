import Linking
import Proving

/// Turns floating-point duals of linear programs into a certificate in whole numbers.
///
/// Rounding only weakens the bound: any non-negative duals prove one, and it is computed from the whole numbers.
struct CertificateMaking {
    let program: TimetableProgram
    let priorities: [Priority]
    let bounds: TimetableBounds
    /// The timetable's values; costs are in hundredths.
    let values: [Int]

    /// How many units of a dual make one unit of value, before common factors are removed.
    private static let scale = 1_000_000
    /// No dual of more than this is made ten times larger.
    private static let largest = Double(TimetableBounds.largest >> 10)

    /// The certificate from these duals, up to the first priority without any.
    func certificate(_ duals: [DualBound?]) -> TimetableCertificate {
        let proofs = duals.prefix { $0 != nil }.enumerated().compactMap { index, dual in
            dual.map { proof(index, $0) }
        }
        return TimetableCertificate(objectives: values, priorities: proofs)
    }

    private func proof(_ priority: Int, _ dual: DualBound) -> TimetableCertificate.PriorityProof {
        let scale = scale(priority, dual)
        func whole(_ value: Double) -> Int { Int((value * Double(scale)).rounded()) }
        var meetings = dual.meetings.map(whole)
        var earlier = (0..<priority).map {
            dual.holds.indices.contains($0) ? max(0, whole(dual.holds[$0])) : 0
        }
        // Meetings may have been required because all that count at an earlier priority are placed; their duals may
        // then be negative. A dual of that priority, with as much more for each of its meetings, is equivalent.
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
        let factor = all.reduce(scale) { Self.commonFactor($0, $1) }
        let proof = TimetableCertificate.PriorityProof(
            priority: priorities[priority], scale: scale / factor, bound: 0,
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

    /// How many one unit is. Where a cost is held, its dual says what a hundredth of a kilometre is worth in meetings, which
    /// is so little that a millionth would be much.
    private func scale(_ priority: Int, _ dual: DualBound) -> Int {
        let held = dual.holds.prefix(priority).indices.filter { dual.holds[$0] > 0 }
        let unit = held.map(program.unit).max() ?? 1
        let all = dual.meetings + dual.rounds + dual.orders.map(\.dual) + dual.holds
        let largest = all.reduce(0) { max($0, abs($1)) }
        var scale = Self.scale
        while Double(scale) < unit * Double(Self.scale), Double(scale) * largest < Self.largest {
            scale *= 10
        }
        return scale
    }

    private static func commonFactor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : commonFactor(b, a % b) }
}

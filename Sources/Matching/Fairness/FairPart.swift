import Linking
import Proving

/// One part of the year, with the differences of its links.
struct FairPart: Sendable {
    private let part: ProgramBuilder.Part
    private let priorities: [Priority]
    /// The difference of each link, in ten-thousandths.
    let differences: [Int32]

    /// A part whose program has the policy's priorities as weights; the weights of fairness priorities are not
    /// used.
    init(_ part: ProgramBuilder.Part, _ year: LinkingYear) {
        (self.part, priorities) = (part, year.policy.match.priorities)
        differences = part.program.links.map { Int32(part.link($0).flatMap(year.difference) ?? 0) }
    }

    /// The part with `steps` as its priorities.
    func part(_ steps: [ProofStep]) -> ProgramBuilder.Part {
        var new = part
        new.program = program(steps)
        return new
    }

    /// The program with `steps` as its priorities, followed, if `guess` is set, by a heuristic weight for fairness.
    func program(_ steps: [ProofStep], guess: Bool = false) -> PairingProgram {
        let none = [Int32](repeating: 0, count: part.program.vertexCount)
        return part.program.with(
            weights: steps.map(weights) + (guess ? [spread] : []),
            // No link in the band is clearly the best possible value.
            plainDuals: steps.map { step in
                step.band == nil ? index(step).flatMap { part.program.plainDuals[$0] } : none
            } + (guess ? [none] : []))
    }

    private func index(_ step: ProofStep) -> Int? { priorities.firstIndex(of: step.priority) }

    private func weights(_ step: ProofStep) -> [Int32] {
        guard let band = step.band else { return index(step).map { part.program.weights[$0] } ?? [] }
        return differences.map { band.contains(Int($0)) ? -1 : 0 }
    }

    /// A weight that prefers large differences and penalises small ones most: the fourth power of the shortfall, up
    /// to a million, so that one bad link outweighs many fair ones. It proves nothing.
    private var spread: [Int32] {
        differences.map { difference in
            let missing = LinkingYear.largestDifference - Int(difference)
            let square = missing * missing / LinkingYear.largestDifference
            return Int32(-(square * square / 100))
        }
    }

    /// The smallest difference among the links taken; if there are none, the largest possible difference.
    func least(_ taken: [Int]) -> Int {
        taken.map { Int(differences[$0]) }.min() ?? LinkingYear.largestDifference
    }

    /// The differences of the links taken, ascending, each once.
    func levels(_ taken: [Int]) -> [Int] { Set(taken.map { Int(differences[$0]) }).sorted() }
}

extension PairingProgram {
    /// The same links and rows with other priorities.
    fileprivate func with(weights: [[Int32]], plainDuals: [[Int32]?]) -> PairingProgram {
        PairingProgram(
            vertexCount: vertexCount, links: links, weights: weights, limits: limits, limit: limit,
            pins: pins,
            plainDuals: plainDuals)
    }
}

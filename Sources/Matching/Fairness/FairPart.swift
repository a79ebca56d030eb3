import Linking
import Proving

/// One part, and how different its links are.
struct FairPart: Sendable {
    private let part: ProgramBuilder.Part
    private let priorities: [MatchPriority]
    /// The difference of each link, in ten-thousandths.
    let differences: [Int32]

    /// A part whose program has the policy's priorities for its weights; those of fairness are not read.
    init(_ part: ProgramBuilder.Part, _ year: LinkingYear) {
        (self.part, priorities) = (part, year.policy.match.priorities)
        differences = part.program.links.map { Int32(part.link($0).flatMap(year.difference) ?? 0) }
    }

    /// The part with `steps` for its priorities.
    func part(_ steps: [ProofStep]) -> ProgramBuilder.Part {
        var new = part
        new.program = program(steps)
        return new
    }

    /// The program with `steps` for its priorities, and behind them, if asked for, a guess at what fairness wants.
    func program(_ steps: [ProofStep], guess: Bool = false) -> PairingProgram {
        let none = [Int32](repeating: 0, count: part.program.vertexCount)
        return part.program.with(
            weights: steps.map(weights) + (guess ? [spread] : []),
            // That no link is in a band is plainly the best there can be.
            plainDuals: steps.map { step in
                step.band == nil ? place(step).flatMap { part.program.plainDuals[$0] } : none
            } + (guess ? [none] : []))
    }

    private func place(_ step: ProofStep) -> Int? { priorities.firstIndex(of: step.priority) }

    private func weights(_ step: ProofStep) -> [Int32] {
        guard let band = step.band else { return place(step).map { part.program.weights[$0] } ?? [] }
        return differences.map { band.contains(Int($0)) ? -1 : 0 }
    }

    /// Differences as large as can be, and the small ones most: the fourth power of what is missing, up to a million, so
    /// that one bad link outweighs many fair ones. It proves nothing.
    private var spread: [Int32] {
        differences.map { difference in
            let missing = LinkingYear.largestDifference - Int(difference)
            let square = missing * missing / LinkingYear.largestDifference
            return Int32(-(square * square / 100))
        }
    }

    /// The smallest difference among the links taken; the largest there is where there are none.
    func least(_ taken: [Int]) -> Int {
        taken.map { Int(differences[$0]) }.min() ?? LinkingYear.largestDifference
    }

    /// The differences that the links taken have, ascending.
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

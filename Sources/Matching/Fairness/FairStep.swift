import Linking

/// One aim of a part, each a sum over links, to which a policy with fairness comes down.
///
/// Fairness looks at links one by one, but what it asks for is a row of sums: "as few links as can be whose difference
/// lies in this band", one band after the other, from the smallest difference up.
enum FairStep: Hashable, Sendable {
    /// The priority at this place of the policy, which is a sum.
    case priority(Int)
    /// As few links as can be whose difference lies in the band, for the priority at this place.
    case fewest(Int, Range<Int>)
    /// Differences as large as can be, and the small ones most: a guess at what fairness wants, which proves nothing.
    case spread

    /// The place among the policy's priorities that the step serves; nil of a guess.
    var place: Int? {
        switch self {
        case .priority(let place), .fewest(let place, _): place
        case .spread: nil
        }
    }
}

/// The program of one part, and how different its links are.
struct FairPart: Sendable {
    /// With the policy's priorities as its weights; those at a fairness priority are not read.
    let program: PairingProgram
    /// The difference of each link, in ten-thousandths.
    let differences: [Int32]
    /// The differences there are, ascending.
    let levels: [Int]

    init(_ part: ProgramBuilder.Part, _ year: LinkingYear) {
        program = part.program
        differences = part.links.map { Int32(year.difference($0) ?? 0) }
        levels = Set(differences.map(Int.init)).sorted()
    }

    /// What each link counts at `step`.
    private func weights(_ step: FairStep) -> [Int32] {
        switch step {
        case .priority(let place):
            return program.weights[place]
        case .fewest(_, let band):
            return differences.map { band.contains(Int($0)) ? -1 : 0 }
        case .spread:
            // The fourth power of what is missing, up to a million, so that one bad link outweighs many fair ones.
            return differences.map { difference in
                let missing = LinkingYear.largestDifference - Int(difference)
                let square = missing * missing / LinkingYear.largestDifference
                return Int32(-(square * square / 100))
            }
        }
    }

    /// The program with `steps` for its priorities.
    func program(_ steps: [FairStep]) -> PairingProgram { program.with(weights: steps.map(weights)) }

    /// The smallest difference among the links taken; the largest there is where there are none.
    func least(_ taken: [Int]) -> Int {
        taken.map { Int(differences[$0]) }.min() ?? LinkingYear.largestDifference
    }

    /// The differences that the links taken have, ascending.
    func levels(_ taken: [Int]) -> [Int] { Set(taken.map { Int(differences[$0]) }).sorted() }
}

extension PairingProgram {
    /// The same links and rows with other priorities.
    func with(weights: [[Int32]]) -> PairingProgram {
        PairingProgram(
            vertexCount: vertexCount, links: links, weights: weights, limits: limits, limit: limit, pins: pins
        )
    }
}

import GLPK
import Linking

/// The pairing program given whole to GLPK: one binary column per candidate link, one row per class, pair of
/// schools and `must_link`. The priorities are solved one after the other, each held as a row. It shares nothing
/// with the program under test except the reading of the rules.
struct DirectSolution {
    /// The best values at the policy's priorities; nil if no choice of links keeps all rules.
    let best: [Int]?
    /// The number of candidate links.
    let columnCount: Int

    init(_ year: LinkingYear) throws {
        var links: [Link] = []
        for a in year.classes.indices {
            for b in year.classes.indices where b > a && year.reading(a, b).isEligible {
                links += ([Link(a, b)] + year.classes.indices.filter { $0 > b }.map { Link([a, b, $0]) })
                    .compactMap { $0 }.filter(year.allows)
            }
        }
        columnCount = links.count
        let points = links.map { year.points($0) ?? 0 }

        var problem = try Problem(.maximize)
        try problem.add(columns: links.map { _ in Column(kind: .binary) })
        func entries(_ isCounted: (Link) -> Bool) -> [Entry] {
            links.indices.filter { isCounted(links[$0]) }.map { Entry($0, 1) }
        }
        for number in year.classes.indices {
            try problem.add(Row(.atMost(1), entries { $0.contains(number) }))
        }
        let limit = year.policy.match.maxLinksBetweenSchools
        for a in year.schools.indices where limit > 0 {
            for b in year.schools.indices where b > a {
                let pair = SchoolPair(a, b)
                try problem.add(Row(.atMost(Double(limit)), entries { year.schoolPairs($0).contains(pair) }))
            }
        }
        for pin in year.pins.classes {
            try problem.add(Row(.atLeast(1), entries { $0.contains(pin.a) && $0.contains(pin.b) }))
        }
        for pin in year.pins.schools {
            try problem.add(Row(.atLeast(1), entries { year.schoolPairs($0).contains(pin.schools) }))
        }

        var best: [Int] = []
        for priority in year.policy.match.priorities {
            let weights = links.indices.map { year.weights(at: priority).of(links[$0], points: points[$0]) }
            for (column, weight) in weights.enumerated() {
                try problem.setObjective(column: column, Double(weight))
            }
            let outcome = try problem.solveInteger()
            guard outcome.known == .optimal, let incumbent = outcome.incumbent else {
                self.best = nil
                return
            }
            let taken = links.indices.filter { incumbent.values[$0] > 0.5 }
            let value = taken.reduce(0) { $0 + weights[$1] }
            best.append(value)
            let counted = weights.enumerated().filter { $0.element != 0 }
            try problem.add(
                Row(.atLeast(Double(value)), counted.map { Entry($0.offset, Double($0.element)) }))
        }
        self.best = best
    }
}

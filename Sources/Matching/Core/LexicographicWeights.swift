import Blossom

/// Several priorities as one weight, of which they are the digits.
///
/// A priority's digit counts so much that everything that later priorities can add or take away over a whole matching,
/// and everything that their duals can come to, is less. Then the matching of the largest weight is the best by the
/// priorities in their order, and the digits of its duals, each taken as near to 0 as it can be, are duals of the
/// priorities: a sum of weights is at least 0 exactly if its digits are so lexicographically, as long as no sum of
/// digits comes near the next one.
struct LexicographicWeights<Weight: MatchingWeight> {
    /// How much one unit of each priority counts; 0 where the priority is 0 for every link.
    private let units: [Weight]

    /// The weights of a program's priorities; nil where they do not fit into `Weight`.
    init?(_ program: PairingProgram) {
        // The first digit needs room for duals, too, and the search itself for sums of them.
        let room = Double(64 * (program.vertexCount + 1))
        var units: [Weight] = []
        var (next, size): (Weight, Double) = (1, 1)
        for weights in program.weights.reversed() {
            let largest = weights.reduce(0) { max($0, Int($1.magnitude)) }
            guard largest > 0 else {
                units.append(0)
                continue
            }
            units.append(next)
            size *= room * Double(largest)
            guard size * 64 < Double(Weight.max) else { return nil }
            next *= Weight(64 * (program.vertexCount + 1)) * Weight(largest)
        }
        self.units = units.reversed()
    }

    /// How many priorities there are.
    var count: Int { units.count }

    /// The weight of a link.
    func weight(_ link: Int, _ program: PairingProgram) -> Weight {
        units.indices.reduce(0) { $0 + units[$1] * Weight(program.weights[$1][link]) }
    }

    /// A number's digits, one a priority; nil where they do not fit into whole numbers.
    func digits(_ number: Weight) -> [Int]? {
        var digits = [Int](repeating: 0, count: units.count)
        var rest = number
        // From the last digit on, what is left is a multiple of the next unit.
        let places = units.indices.reversed().filter { units[$0] != 0 }
        for (order, place) in places.enumerated() {
            var digit = rest / units[place]
            if order + 1 < places.count {
                let base = units[places[order + 1]] / units[place]
                digit = digit % base
                if digit > base / 2 { digit -= base } else if digit < -(base / 2) { digit += base }
            }
            rest -= digit * units[place]
            guard let whole = Int(exactly: digit) else { return nil }
            digits[place] = whole
        }
        return digits
    }

    /// What no choice passes at the first priority that counts at all, where none has a larger weight than `bound`: what
    /// later priorities can take away is far less than half a unit.
    func leading(_ bound: Weight) -> (priority: Int, value: Int)? {
        guard let priority = units.firstIndex(where: { $0 != 0 }) else { return nil }
        let unit = units[priority]
        let (quotient, rest) = (bound + unit / 2).quotientAndRemainder(dividingBy: unit)
        return Int(exactly: rest < 0 ? quotient - 1 : quotient).map { (priority, $0) }
    }

    /// Whether sums of so many at a priority stay clear of the next one.
    func isClear(_ sum: Int, at priority: Int) -> Bool {
        guard units[priority] != 0, let above = units[..<priority].last(where: { $0 != 0 }) else {
            return true
        }
        return Weight(sum.magnitude) < above / units[priority] / 8
    }
}

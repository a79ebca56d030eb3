import Blossom

/// Several priorities combined into one weight, with the priorities as its digits.
///
/// A priority's unit exceeds everything that later priorities can add or take away over a whole matching, and
/// everything that their duals can add up to. So a matching of maximum weight is optimal for the priorities in
/// their order. The digits of its duals, each chosen as close to 0 as possible, are duals for the priorities: a sum
/// of weights is at least 0 exactly if its digits are lexicographically, as long as no sum of digits comes close to
/// the next unit.
struct LexicographicWeights<Weight: MatchingWeight> {
    /// The value of one unit of each priority; 0 if the priority is 0 for every link.
    private let units: [Weight]

    /// The weights for a program's priorities; nil if they do not fit into `Weight`.
    init?(_ program: PairingProgram) {
        // The first digit also needs room for duals, and for the sums of duals in the search.
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

    /// The number of priorities.
    var count: Int { units.count }

    /// The weight of a link.
    func weight(_ link: Int, _ program: PairingProgram) -> Weight {
        units.indices.reduce(0) { $0 + units[$1] * Weight(program.weights[$1][link]) }
    }

    /// A number's digits, one per priority; nil if they do not fit into whole numbers.
    func digits(_ number: Weight) -> [Int]? {
        var digits = [Int](repeating: 0, count: units.count)
        var rest = number
        // Starting with the last digit, what is left is a multiple of the next unit.
        let positions = units.indices.reversed().filter { units[$0] != 0 }
        for (order, index) in positions.enumerated() {
            var digit = rest / units[index]
            if order + 1 < positions.count {
                let base = units[positions[order + 1]] / units[index]
                digit = digit % base
                if digit > base / 2 { digit -= base } else if digit < -(base / 2) { digit += base }
            }
            rest -= digit * units[index]
            guard let whole = Int(exactly: digit) else { return nil }
            digits[index] = whole
        }
        return digits
    }

    /// If no choice has a larger weight than `bound`: the upper bound at the first priority that matters at all.
    /// Later priorities can take away far less than half a unit.
    func leading(_ bound: Weight) -> (priority: Int, value: Int)? {
        guard let priority = units.firstIndex(where: { $0 != 0 }) else { return nil }
        let unit = units[priority]
        let (quotient, rest) = (bound + unit / 2).quotientAndRemainder(dividingBy: unit)
        return Int(exactly: rest < 0 ? quotient - 1 : quotient).map { (priority, $0) }
    }

    /// Whether sums of this size at a priority stay clear of the next unit.
    func isClear(_ sum: Int, at priority: Int) -> Bool {
        guard units[priority] != 0, let above = units[..<priority].last(where: { $0 != 0 }) else {
            return true
        }
        return Weight(sum.magnitude) < above / units[priority] / 8
    }
}

import Linking

/// What the rules say of one class and all others.
struct PartnerScan {
    /// The classes that it may link with, ascending.
    private(set) var partners: [Int] = []
    /// The least number of rules that any other class fails with it.
    private(set) var fewest = Int.max
    /// Among the others that fail the fewest rules: how many fail each as their first; index = order of report.
    private(set) var firsts = [Int](repeating: 0, count: EligibilityRule.allCases.count)
    /// The others that one change would make partners, ascending.
    private(set) var changes: [(other: Int, change: PairChange)] = []

    /// Reads the class `number` against every other. O(classes).
    init(_ number: Int, _ year: LinkingYear) {
        for other in year.classes.indices where other != number {
            let reading = year.reading(number, other)
            guard let first = reading.failed.first else {
                partners.append(other)
                continue
            }
            if reading.failed.count < fewest {
                fewest = reading.failed.count
                firsts = firsts.map { _ in 0 }
            }
            if reading.failed.count == fewest, let place = EligibilityRule.allCases.firstIndex(of: first) {
                firsts[place] += 1
            }
            if let change = PairChange(reading, number, other, year) { changes.append((other, change)) }
        }
    }

    /// The rule that most of the nearest others fail; nil where there is no other class.
    var mainRule: EligibilityRule? {
        guard let most = firsts.max(), most > 0 else { return nil }
        return zip(EligibilityRule.allCases, firsts).first { $0.1 == most }?.0
    }

    /// How many of the nearest fail each rule first, the most frequent first.
    var counts: [(rule: EligibilityRule, count: Int)] {
        zip(EligibilityRule.allCases, firsts).filter { $0.1 > 0 }.map { ($0.0, $0.1) }
            .sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }

    /// The cheapest change among the others that pass `isWanted`; of equals the one with the smallest class.
    func cheapest(where isWanted: (Int) -> Bool) -> (other: Int, change: PairChange)? {
        var best: (other: Int, change: PairChange)?
        for candidate in changes where isWanted(candidate.other) {
            if best.map({ candidate.change.isCheaper(than: $0.change) }) ?? true { best = candidate }
        }
        return best
    }
}

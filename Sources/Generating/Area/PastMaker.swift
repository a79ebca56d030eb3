import Basics
import Linking

/// Makes the two years before: schools near each other were linked, and some were left out.
struct PastMaker {
    let specification: AreaSpecification
    let schools: SchoolMaker

    func history() -> [HistoryEntry] {
        var random = AreaPart.past.generator(seed: specification.seed)
        let years = [2, 1].map {
            "\(specification.year - $0 - 1)-\(padded((specification.year - $0) % 100, to: 10))"
        }
        return year(years[0], linked: specification.history / 2, leftOut: 0, &random)
            + year(years[1], linked: specification.history, leftOut: specification.leftOut, &random)
    }

    private func year(
        _ name: String, linked: Double, leftOut: Double, _ random: inout SplitMix64
    ) -> [HistoryEntry] {
        let count = schools.schools.count
        let wanted = (linked * Double(count) / 2).wholeNumber
        var isFree = [Bool](repeating: true, count: count)
        var pairs: [(Int, Int)] = []
        for a in random.permutation(count) where isFree[a] && pairs.count < wanted {
            isFree[a] = false
            let point = schools.sites[a].point
            let near = (0..<count).filter { isFree[$0] }
                .map { (schools.sites[$0].point.squaredDistance(point), $0) }.sorted { $0 < $1 }.prefix(5)
            guard !near.isEmpty else { break }
            let b = near[random.below(near.count)].1
            isFree[b] = false
            pairs.append((min(a, b), max(a, b)))
        }
        let out = random.chosen(leftOut, of: count)
        return pairs.sorted { $0 < $1 }.map { entry(name, $0.0, $0.1) }
            + (0..<count).filter { out[$0] }.map { entry(name, $0, nil) }
    }

    private func entry(_ year: String, _ a: Int, _ b: Int?) -> HistoryEntry {
        HistoryEntry(
            linkingYear: year, schoolA: schools.schools[a].id, schoolB: b.map { schools.schools[$0].id })
    }
}

import Basics
import Linking

/// Makes rules for some classes. No two rules contradict each other, and each can be kept.
struct RuleMaker {
    let specification: AreaSpecification
    let schools: SchoolMaker
    let classes: [LinkingClass]
    /// The school of each class.
    let owners: [Int]

    func rules() -> [Rule] {
        var random = AreaPart.rules.generator(seed: specification.seed)
        let pinned = pinned(&random)
        let barred = barred(apartFrom: pinned, &random)
        return pinned.map { rule(.mustLink, $0, "asked for by both teachers") }
            + barred.map { rule(.mustNotLink, $0, "known to each other already") }
    }

    private func rule(_ kind: Rule.Kind, _ pair: [Int], _ note: String) -> Rule {
        Rule(kind, classes[pair[0]].id, classes[pair[1]].id, note: note)
    }

    /// Uses each class at most once, and no two schools more than once together.
    private func pinned(_ random: inout SplitMix64) -> [[Int]] {
        var isTaken = [Bool](repeating: false, count: classes.count)
        var schoolPairs: Set<[Int]> = []
        var pairs: [[Int]] = []
        for a in random.permutation(classes.count) where !isTaken[a] {
            if pairs.count >= specification.mustLink { break }
            let near = partners(of: a).filter { b in
                !isTaken[b] && !schoolPairs.contains([owners[a], owners[b]].sorted())
            }
            guard let b = near.first else { continue }
            (isTaken[a], isTaken[b]) = (true, true)
            schoolPairs.insert([owners[a], owners[b]].sorted())
            pairs.append([min(a, b), max(a, b)])
        }
        return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }

    private func barred(apartFrom pinned: [[Int]], _ random: inout SplitMix64) -> [[Int]] {
        var taken = Set(pinned)
        var pairs: [[Int]] = []
        for a in random.permutation(classes.count) {
            if pairs.count >= specification.mustNotLink { break }
            let near = partners(of: a).prefix(5).map { [min(a, $0), max(a, $0)] }.filter {
                !taken.contains($0)
            }
            guard !near.isEmpty else { continue }
            let pair = near[random.below(near.count)]
            taken.insert(pair)
            pairs.append(pair)
        }
        return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }

    /// The classes that `a` could reasonably be linked with, nearest first.
    private func partners(of a: Int) -> [Int] {
        classes.indices.filter { suit(a, $0) }
            .map { (squaredDistance(a, $0), $0) }.sorted { $0 < $1 }.map(\.1)
    }

    private func squaredDistance(_ a: Int, _ b: Int) -> Int {
        schools.sites[owners[a]].point.squaredDistance(schools.sites[owners[b]].point)
    }

    private func suit(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (classes[a], classes[b])
        guard owners[a] != owners[b], !schools.sites[owners[a]].isIsolated,
            !schools.sites[owners[b]].isIsolated
        else { return false }
        let formats = x.formats.intersection(y.formats)
        guard !formats.isEmpty else { return false }
        guard x.yearGroups.contains(where: { i in y.yearGroups.contains { abs(i - $0) <= 1 } }) else {
            return false
        }
        guard x.weekdays.intersection(y.weekdays).rawValue.nonzeroBitCount >= 2 else { return false }
        guard formats.contains(.inPerson) else { return true }
        let reach = (1000 * min(specification.maxKm, x.maxKm ?? .infinity, y.maxKm ?? .infinity)).wholeNumber
        return squaredDistance(a, b) <= reach * reach
    }
}

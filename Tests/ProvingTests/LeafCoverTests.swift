import Linking
import TestSupport
import Testing

@testable import Proving

@Suite("What a leaf's rows cover")
struct LeafCoverTests {
    /// Rows at random: odd sets nested and crossing, with school pairs and without, and duals of any size, so that many
    /// candidates are a little above or below what they are worth.
    private func proof(
        _ priority: Priority, _ year: LinkingYear, best: Int, _ random: inout SeededGenerator
    ) -> Certificate.PriorityProof {
        let unit = priority == .points ? random.pick([1000, 5000]) : 1
        let scale = random.int(1...3)
        func dual() -> Int { random.int(0...3) * unit * scale / 2 }
        var sets: [Certificate.OddSetDual] = []
        for _ in 0..<random.int(0...6) {
            var inner: [Int] = []
            if !sets.isEmpty, random.chance(60) { inner = [random.int(0...(sets.count - 1))] }
            let list = OddSetList(sets, of: year)
            let held = inner.flatMap { list.classes(of: $0) }
            let classes = year.classes.indices.filter { !held.contains($0) && random.chance(25) }
            var schools: [SchoolPair] = []
            if year.policy.match.maxLinksBetweenSchools > 0, year.schools.count > 1, random.chance(30) {
                let (a, b) = (
                    random.int(0...(year.schools.count - 1)), random.int(0...(year.schools.count - 1))
                )
                if a != b { schools = [SchoolPair(a, b)] }
            }
            sets.append(
                Certificate.OddSetDual(classes: classes, sets: inner, schoolPairs: schools, dual: dual()))
        }
        var limits: [Certificate.SchoolPairDual] = []
        for a in year.schools.indices {
            for b in year.schools.indices where b > a && random.chance(20) {
                limits.append(Certificate.SchoolPairDual(SchoolPair(a, b), dual()))
            }
        }
        var classes = year.classes.indices.map { _ in dual() }
        if random.chance(80) {
            // A set of all classes that is worth what the best pair is covers all pairs, and few three-way links,
            // which are worth up to half as much again; the duals of classes that are just enough leave all to it.
            let sure = year.classes.indices.map { number in
                switch priority {
                case .linkEveryone: scale
                case .notLeftOutTwice: year.history.satOut[year.schoolOfClass[number]] ? scale : 0
                default: 0
                }
            }
            classes = zip(classes, sure).map { random.chance(4) ? $0.0 + $0.1 : $0.1 }
            if priority == .points || random.chance(20) {
                sets.append(
                    Certificate.OddSetDual(
                        classes: Array(year.classes.indices), dual: scale * (priority == .points ? best : 2)))
            }
        }
        return Certificate.PriorityProof(
            priority: priority, scale: scale, bound: 0,
            classes: classes.enumerated().map { Certificate.ClassDual($0.offset, $0.element) }, oddSets: sets,
            schoolPairs: limits,
            mustLinks: year.pins.classes.map { Certificate.MustLinkDual(.classes($0.a, $0.b), -dual()) }
                + year.pins.schools.map { Certificate.MustLinkDual(.schools($0.schools), -dual()) })
    }

    @Test("three-way links that are passed over unseen would all have been covered")
    func skipping() throws {
        var (cut, whole, years) = (0, 0, 0)
        for seed in 0..<UInt64(400) {
            var random = SeededGenerator(seed: seed)
            var draft = TinyYears.dense(seed: seed, classes: 9)
            draft.policy.match.threeWay = .whenNeeded
            guard let year = try? LinkingYear(draft) else { continue }
            let candidates = Candidates(year)
            var links: [Link] = []
            candidates.forEachLink(year) { link, _ in
                links.append(link)
                return true
            }
            guard let best = candidates.pairs.map({ Int($0.points) }).max() else { continue }
            let dropped = Set(links.filter { _ in random.chance(10) })
            // Fairness bands stand anywhere among the priorities.
            let steps = year.policy.match.priorities.flatMap { priority -> [ProofStep] in
                let from = random.int(0...6000)
                let band = from..<random.int(from...10_001)
                let fair = ProofStep(.leximinDifference, band: band)
                return random.chance(15) ? [fair, ProofStep(priority)] : [ProofStep(priority)]
            }
            let rows = steps.map { step -> LeafRows in
                let kind = step.band == nil ? step.priority : random.pick([.fewestThreeWay, .linkEveryone])
                var proof = proof(kind, year, best: best, &random)
                proof = Certificate.PriorityProof(
                    step: step, scale: proof.scale, bound: 0, classes: proof.classes,
                    oddSets: proof.oddSets, schoolPairs: proof.schoolPairs, mustLinks: proof.mustLinks)
                if random.chance(30) {
                    let link = random.pick(links)
                    proof = Certificate.PriorityProof(
                        step: step, scale: proof.scale, bound: 0, classes: proof.classes,
                        oddSets: proof.oddSets, schoolPairs: proof.schoolPairs, mustLinks: proof.mustLinks,
                        taken: [Certificate.TakenDual(link, random.int(-2000...2000))])
                }
                return LeafRows(proof, OddSetList(proof.oddSets, of: year), of: year)
            }
            let skipped = LeafCover(year, candidates, rows, dropped: dropped).gaps()
            let plain = LeafCover(year, candidates, rows, dropped: dropped, isPlain: true).gaps()
            #expect(skipped == plain, "seed \(seed)")
            years += 1
            if plain.links.first?.isThreeWay == true { cut += 1 }
            if plain.links.isEmpty { whole += 1 }
        }
        // Many of the years have three-way links alone uncovered, and many none.
        #expect(years > 100 && cut > 10 && whole > 10, "\(years) \(cut) \(whole)")
    }

    @Test(
        "what is said of all pairs at once is what the rows say of each, with numbers of 64 bits and of 128")
    func signs() throws {
        var (pairs, wide, close) = (0, 0, 0)
        for seed in 0..<UInt64(300) {
            var random = SeededGenerator(seed: seed)
            guard let year = try? LinkingYear(TinyYears.dense(seed: seed, classes: 9)) else { continue }
            let candidates = Candidates(year)
            guard let best = candidates.pairs.map({ Int($0.points) }).max() else { continue }
            let rows = year.policy.match.priorities.map { priority -> LeafRows in
                let proof = proof(priority, year, best: best, &random)
                let factor = random.chance(30) ? 1 << 46 : 1
                let large = Certificate.PriorityProof(
                    priority: priority, scale: proof.scale * factor, bound: 0,
                    classes: proof.classes.map { .init($0.number, $0.dual * factor) },
                    oddSets: proof.oddSets.map {
                        .init(
                            classes: $0.classes, sets: $0.sets, schoolPairs: $0.schoolPairs,
                            dual: $0.dual * factor)
                    },
                    schoolPairs: proof.schoolPairs.map { .init($0.schools, $0.dual * factor) },
                    mustLinks: proof.mustLinks.map { .init($0.mustLink, $0.dual * factor) })
                let row = LeafRows(large, OddSetList(large.oddSets, of: year), of: year)
                wide += PairPrices<Int>.fits(row, largestPoints: best) ? 0 : 1
                return row
            }
            let signs = PairSigns(candidates, rows, wantsClose: true)
            for (place, pair) in candidates.pairs.enumerated() {
                let prices = rows.map { row -> (cost: Int128, closeness: Int128) in
                    let (over, sets) = row.price(Int(pair.a), Int(pair.b), points: Int(pair.points))
                    return (over, over + row.help - sets)
                }
                let cost = prices.map(\.cost).first { $0 != 0 } ?? 0
                let closeness = prices.map(\.closeness).first { $0 != 0 } ?? 0
                #expect(Int128(signs.sign(place)) == cost.signum(), "seed \(seed)")
                #expect(signs.isClose(place) == (closeness < 0), "seed \(seed)")
                pairs += 1
                close += closeness < 0 ? 1 : 0
            }
        }
        #expect(pairs > 2000 && wide > 20 && close > 100, "\(pairs) \(wide) \(close)")
    }

    @Test("sums along a path are those of the sets that hold two, or two of three, counted one by one")
    func forest() throws {
        for seed in 0..<UInt64(200) {
            var random = SeededGenerator(seed: seed)
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed % 20, classes: 12)) else { continue }
            // Nested by halving at random, or not, so that some sets cross.
            var sets: [[Int]] = []
            func split(_ classes: [Int]) {
                guard classes.count > 2 else { return }
                sets.append(classes)
                let middle = random.int(1...(classes.count - 1))
                split(Array(classes[..<middle]))
                split(Array(classes[middle...]))
            }
            split(year.classes.indices.shuffled(using: &random))
            if random.chance(50) {
                sets += (0..<3).map { _ in year.classes.indices.filter { _ in random.chance(40) } }
            }
            sets.shuffle(using: &random)
            let entries = sets.map { Certificate.OddSetDual(classes: $0, dual: random.int(-5...9)) }
            let list = OddSetList(entries, of: year)
            let forest = OddSetForest(list, classCount: year.classes.count)
            let inside = entries.indices.filter { !forest.crossing.contains($0) }
            func sum(_ classes: Set<Int>) -> Int128 {
                inside.reduce(0) { total, index in
                    classes.intersection(entries[index].classes).count > 1
                        ? total + Int128(entries[index].dual) : total
                }
            }
            for _ in 0..<40 {
                let three = Array(year.classes.indices.shuffled(using: &random).prefix(3))
                #expect(forest.sum(three[0], three[1]) == sum([three[0], three[1]]))
                #expect(forest.sum(three[0], three[1], three[2]) == sum(Set(three)))
            }
        }
    }

    @Test("a thousand nested sets are one path")
    func deep() throws {
        // Set n holds the classes 0 to n + 1: of the pair a < b all sets from b - 1 on.
        let count = 1000
        var draft = YearDraft(
            policy: Policy(
                match: MatchPolicy(difference: [Measure("m", .share, weight: 1, columns: ["fsm"])])),
            schools: [School(id: "S", name: "S", place: .grid(easting: 0, northing: 0))],
            classes: (0..<count).map {
                LinkingClass(id: ID("c\(10_000 + $0)"), school: "S", yearGroups: [5], pupils: 30)
            })
        draft.background = [BackgroundColumn(name: "fsm", kind: .number, schools: [.number(1)])]
        let year = try LinkingYear(draft)
        let entries = (0..<(count - 1)).map {
            Certificate.OddSetDual(
                classes: $0 == 0 ? [0, 1] : [$0 + 1], sets: $0 == 0 ? [] : [$0 - 1], dual: 1)
        }
        let list = OddSetList(entries, of: year)
        #expect(list.fault == nil)
        #expect(list.sizes.last == count)
        let forest = OddSetForest(list, classCount: count)
        #expect(forest.crossing.isEmpty)
        for (a, b) in [(0, 1), (0, 999), (17, 500), (499, 500)] {
            #expect(forest.sum(a, b) == Int128(count - 1 - (b - 1)))
            #expect(forest.sum(a, b, 2) == Int128(count - 1 - (max(min(a, b), 2) - 1)) || b < 3)
        }
    }
}

import Linking
import Testing

@testable import Proving

/// Certificates worked out by hand.
@Suite("The audit of certificates")
struct CertificateAuditTests {
    private func verdict(_ year: LinkingYear, _ certificate: Certificate, _ links: [[Int]])
        -> CertificateVerdict
    {
        let links = links.compactMap { Link($0) }
        let audit = CertificateAudit(year, Candidates(year))
        let (verdict, plain) = (
            audit.verdict(certificate, links: links),
            audit.verdict(certificate, links: links, isPlain: true)
        )
        #expect(verdict == plain)
        return verdict
    }

    /// Of a, b and c two are linked. The odd set of the three says that there is one link at most: at 2 a link that is
    /// 2 classes, which every pair has; at 3000 a link that is a-c's points, and the others have less.
    private let odd = Certificate(
        [2, 3000],
        [
            Certificate.PriorityProof(
                priority: .linkEveryone, scale: 1, bound: 2, classes: [],
                oddSets: [Certificate.OddSetDual(classes: [0, 1, 2], dual: 2)]),
            Certificate.PriorityProof(
                priority: .points, scale: 1, bound: 3000, classes: [],
                oddSets: [Certificate.OddSetDual(classes: [0, 1, 2], dual: 3000)]),
        ])

    @Test("an odd set proves that of three classes one is left out")
    func oddSet() throws {
        let verdict = verdict(try ProofYears.triangle(), odd, [[0, 2]])
        #expect(verdict.isProved, "\(verdict.findings)")
        #expect(verdict.bounds == [2, 3000])
        #expect(verdict.leaves == 1)
    }

    @Test("a certificate of the best links is none of others")
    func otherLinks() throws {
        let verdict = verdict(try ProofYears.triangle(), odd, [[0, 1]])
        #expect(verdict.findings.map(\.name) == ["objectives"])
        #expect(!verdict.isProved)
        #expect(verdict.bounds == [nil, nil])
    }

    @Test("two leaves, one that takes a link and one that leaves it, prove what one does by an odd set")
    func branching() throws {
        // Where a-b is taken, nothing else is: a at 3000 and b at 2000 cover a-c and b-c, and the row of a-b gives
        // 4000 back, so that 1000 is left, a-b's points. Where it is left, c is in one link, worth 3000 at most.
        let year = try ProofYears.triangle(priorities: [.points])
        let ab = try #require(Link(0, 1))
        let leaves = [
            Certificate.Leaf(
                decisions: [Certificate.Decision(ab, isTaken: true)],
                priorities: [
                    Certificate.PriorityProof(
                        priority: .points, scale: 1, bound: 1000,
                        classes: [Certificate.ClassDual(0, 3000), Certificate.ClassDual(1, 2000)],
                        taken: [Certificate.TakenDual(ab, -4000)])
                ]),
            Certificate.Leaf(
                decisions: [Certificate.Decision(ab, isTaken: false)],
                priorities: [
                    Certificate.PriorityProof(
                        priority: .points, scale: 1, bound: 3000, classes: [Certificate.ClassDual(2, 3000)])
                ]),
        ]
        let both = verdict(year, Certificate(objectives: [3000], leaves: leaves), [[0, 2]])
        #expect(both.isProved, "\(both.findings)")
        let one = verdict(year, Certificate(objectives: [3000], leaves: [leaves[0]]), [[0, 2]])
        #expect(one.findings.map(\.description) == ["leaves: no leaf holds the plans that leave a, b."])
        // The leaf that leaves a-b, without having decided so, does not cover it.
        let bare = Certificate(
            objectives: [3000], leaves: [Certificate.Leaf(decisions: [], priorities: leaves[1].priorities)])
        let uncovered = verdict(year, bare, [[0, 2]])
        #expect(uncovered.findings.map(\.name) == ["leaves[0]"])
        #expect(
            uncovered.findings[0].message.hasPrefix(
                "a, b is not covered: its rows are worth more than it by points -1000/1"))
    }

    @Test("a must_link of schools has a dual below 0")
    func mustLink() throws {
        // Shares of 0, 10, 50 and 100: a-c and b-d would be worth 14,000, but A and B must be linked, and a-b and c-d
        // are worth 6000. Duals of 5000, 4000, 0 and 5000 cover all but a-b eightfold: the rule gives 8000 back.
        let year = try ProofYears.year([("A", 0), ("B", 10), ("C", 50), ("D", 100)]) {
            $0.rules = [Rule(.mustLink, "A", "B")]
        }
        func certificate(_ dual: Int, bound: Int) -> Certificate {
            Certificate(
                [4, 6000],
                [
                    Certificate.PriorityProof(
                        priority: .linkEveryone, scale: 1, bound: 4,
                        classes: (0..<4).map { Certificate.ClassDual($0, 1) }),
                    Certificate.PriorityProof(
                        priority: .points, scale: 1, bound: bound,
                        classes: [(0, 5000), (1, 4000), (3, 5000)].map { Certificate.ClassDual($0.0, $0.1) },
                        mustLinks: [Certificate.MustLinkDual(.schools(SchoolPair(0, 1)), dual)]),
                ])
        }
        let proved = verdict(year, certificate(-8000, bound: 6000), [[0, 1], [2, 3]])
        #expect(proved.isProved, "\(proved.findings)")
        let weaker = verdict(year, certificate(-7999, bound: 6001), [[0, 1], [2, 3]])
        #expect(weaker.findings.isEmpty && !weaker.isProved)
        #expect(weaker.bounds == [4, 6001])
        #expect(!verdict(year, certificate(-8001, bound: 5999), [[0, 1], [2, 3]]).findings.isEmpty)
        let above = verdict(year, certificate(1, bound: 14_001), [[0, 1], [2, 3]])
        #expect(above.findings.map(\.name) == ["leaves[0].priorities[1].must_links"])
    }

    @Test("half the sum of two classes and a limit between schools, rounded down, is a row")
    func zeroHalf() throws {
        // a and b are of A, c and d of B; c and d may not link. One link joins A and B at most, and a-b would take both
        // classes of A: so one link in all. Half of the rows of a, of b and of the limit counts each of them once, and
        // allows (2 + 1) / 2 of them, rounded down.
        let year = try ProofYears.year([("A", 0), ("A", 5), ("B", 20), ("B", 30)]) {
            $0.policy.match.sameSchool = .allowed
            $0.rules = [Rule(.mustNotLink, "c", "d")]
        }
        let half = Certificate.OddSetDual(classes: [0, 1], schoolPairs: [SchoolPair(0, 1)], dual: 2)
        let points = Certificate.OddSetDual(classes: [0, 1], schoolPairs: [SchoolPair(0, 1)], dual: 3000)
        let certificate = Certificate(
            [2, 3000],
            [
                Certificate.PriorityProof(
                    priority: .linkEveryone, scale: 1, bound: 2, classes: [], oddSets: [half]),
                Certificate.PriorityProof(
                    priority: .points, scale: 1, bound: 3000, classes: [], oddSets: [points]),
            ])
        let proved = verdict(year, certificate, [[0, 3]])
        #expect(proved.isProved, "\(proved.findings)")
        let unlimited = try ProofYears.year([("A", 0), ("A", 5), ("B", 20), ("B", 30)]) {
            $0.policy.match.sameSchool = .allowed
            $0.policy.match.maxLinksBetweenSchools = 0
            $0.rules = [Rule(.mustNotLink, "c", "d")]
        }
        let subjects = verdict(unlimited, certificate, [[0, 3]]).findings.map(\.name)
        #expect(subjects == ["leaves[0].priorities[0].odd_sets[0]", "leaves[0].priorities[1].odd_sets[0]"])
    }

    @Test("where a leaf stays open, the bounds up to there are proved and nothing behind")
    func open() throws {
        // Half a unit for each class: 3/2, of which 1 pair is 2 of 3 classes; 3 is no proof of 2.
        let year = try ProofYears.triangle()
        let certificate = Certificate(
            [2, 3000],
            [
                Certificate.PriorityProof(
                    priority: .linkEveryone, scale: 2, bound: 3,
                    classes: (0..<3).map { Certificate.ClassDual($0, 2) })
            ])
        let verdict = verdict(year, certificate, [[0, 2]])
        #expect(verdict.findings.isEmpty)
        #expect(verdict.bounds == [3, nil])
        #expect(!verdict.isProved)
    }

    @Test("a bound is rounded down, and one that the duals don't add up to is found")
    func rounding() throws {
        // Thirds: 2/3 of a unit above each class make 3 · 5/3 = 5.
        let year = try ProofYears.triangle()
        func certificate(_ bound: Int) -> Certificate {
            Certificate(
                [2, 3000],
                [
                    Certificate.PriorityProof(
                        priority: .linkEveryone, scale: 3, bound: bound,
                        classes: [3, 3, 4].enumerated().map { Certificate.ClassDual($0.offset, $0.element) })
                ])
        }
        #expect(verdict(year, certificate(3), [[0, 2]]).bounds == [3, nil])
        for wrong in [2, 4] {
            let findings = verdict(year, certificate(wrong), [[0, 2]]).findings
            #expect(findings.map(\.name) == ["leaves[0].priorities[0].bound"])
            #expect(
                findings[0].message == "found \(wrong), the duals add up to 10/3, which is 3 rounded down.")
        }
    }

    @Test("duals at the ends of 64 bits are added exactly, and beyond 128 bits refused")
    func overflow() throws {
        let year = try ProofYears.triangle(priorities: [.points])
        func certificate(_ proof: Certificate.PriorityProof) -> Certificate { Certificate([3000], [proof]) }
        let high = verdict(
            year,
            certificate(
                Certificate.PriorityProof(
                    priority: .points, scale: 1, bound: .max,
                    classes: (0..<3).map { Certificate.ClassDual($0, .max) })),
            [[0, 2]])
        #expect(high.findings.map(\.name) == ["leaves[0].priorities[0].bound"])
        #expect(high.findings[0].message.contains("the duals add up to 27670116110564327421/1"))
        let scaled = verdict(
            year,
            certificate(
                Certificate.PriorityProof(priority: .points, scale: .max, bound: 0, classes: [])), [[0, 2]])
        #expect(scaled.findings.count == 3)
        #expect(scaled.findings[0].message.contains("points -9223372036854775807000/9223372036854775807"))
    }

    @Test(
        "an odd set is found at fault that names a later set, holds a class twice, or is not signed as it must be"
    )
    func oddSetFaults() throws {
        let year = try ProofYears.triangle(priorities: [.points])
        func findings(_ sets: [Certificate.OddSetDual]) -> [String] {
            let proof = Certificate.PriorityProof(
                priority: .points, scale: 1, bound: 3000, classes: [Certificate.ClassDual(2, 3000)],
                oddSets: sets)
            return verdict(year, Certificate([3000], [proof]), [[0, 2]]).findings.map(\.description)
        }
        let place = "leaves[0].priorities[0].odd_sets"
        #expect(
            findings([Certificate.OddSetDual(classes: [0, 1, 2], sets: [0], dual: 1)])
                == ["\(place)[0]: names the set 0, expected earlier ones, from 0."])
        #expect(
            findings([
                Certificate.OddSetDual(classes: [0, 1], dual: 0),
                Certificate.OddSetDual(classes: [1, 2], sets: [0], dual: 1),
            ]) == ["\(place)[1]: holds the class b twice, expected each once."])
        let negative = findings([Certificate.OddSetDual(classes: [0, 1, 2], dual: -1)])
        #expect(negative.count == 1 && negative[0].hasPrefix("\(place)[0]: the odd set has the duals -1"))
        // Empty sets that name one another are nothing, however often.
        var many = [Certificate.OddSetDual(classes: [], dual: 1)]
        for index in 1...200 {
            many.append(Certificate.OddSetDual(classes: [], sets: Array(0..<index), dual: 1))
        }
        #expect(findings(many).first?.contains("a, b is not covered") == true)
    }

    @Test("a row that falls below 0 later was above 0 before, under whatever index it was listed there")
    func sameRow() throws {
        // At the first priority {a, b, c} has 2; at the second -1 with b and c listed as a set of their own. Then the
        // classes must make up for it.
        let year = try ProofYears.triangle()
        func certificate(_ classes: [Int]) -> Certificate {
            Certificate(
                [2, 3000],
                [
                    odd.leaves[0].priorities[0],
                    Certificate.PriorityProof(
                        priority: .points, scale: 1, bound: 3001,
                        classes: [Certificate.ClassDual(0, 1001), Certificate.ClassDual(2, 2001)],
                        oddSets: [
                            Certificate.OddSetDual(classes: [1, 2], dual: 0),
                            Certificate.OddSetDual(classes: classes, sets: [0], dual: -1),
                        ]),
                ])
        }
        let same = verdict(year, certificate([0]), [[0, 2]])
        #expect(same.findings.isEmpty, "\(same.findings)")
        #expect(same.bounds == [2, 3001])
        #expect(
            verdict(year, certificate([]), [[0, 2]]).findings.map(\.name) == [
                "leaves[0].priorities[1].odd_sets[1]"
            ])
    }

    @Test("rows that the year or the leaf does not have are found")
    func strangers() throws {
        let year = try ProofYears.triangle(priorities: [.points])
        let ab = try #require(Link(0, 1))
        let proof = Certificate.PriorityProof(
            priority: .points, scale: 1, bound: 3000,
            classes: [Certificate.ClassDual(0, 3000), Certificate.ClassDual(1, 2000)],
            mustLinks: [
                Certificate.MustLinkDual(.classes(0, 1), -1000),
                Certificate.MustLinkDual(.schools(SchoolPair(0, 2)), -1),
            ],
            taken: [Certificate.TakenDual(ab, -1000)])
        let found = verdict(year, Certificate([3000], [proof]), [[0, 2]]).findings.map(\.description)
        #expect(
            found == [
                "leaves[0].priorities[0].must_links[0]: no must_link names a and b.",
                "leaves[0].priorities[0].must_links[1]: no must_link names A and C.",
                "leaves[0].priorities[0].taken[0]: the leaf does not take a, b.",
            ])
        let wrong = Certificate(
            [3000], [Certificate.PriorityProof(priority: .linkEveryone, scale: 1, bound: 2, classes: [])])
        #expect(verdict(year, wrong, [[0, 2]]).findings.map(\.name) == ["leaves[0].priorities"])
        #expect(
            verdict(year, Certificate([3000], []), [[0, 2]]).findings.map(\.name) == [
                "leaves[0].priorities"
            ])
        #expect(
            verdict(year, Certificate(objectives: [3000], leaves: []), [[0, 2]]).findings.map(\.name) == [
                "leaves"
            ])
    }
}

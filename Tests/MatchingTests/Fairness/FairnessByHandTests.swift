import Proving
import Linking
import Matching
import TestSupport
import Testing

/// Six schools on a line, with one class each. Their shares of free school meals are 80, 40, 10, 90, 50, 10, at
/// kilometres 5, 8, 4, 2, 9, 7. A pair has 100 points for each percentage point of difference, minus 200 per
/// kilometre. Of the fifteen ways to pair six classes, three matter:
///
/// | pairs | differences | points |
/// |---|---|---|
/// | a-f, b-e, c-d | 0.70, 0.10, 0.80 | 7000 − 400 + 1000 − 200 + 8000 − 400 = 15000 |
/// | a-b, c-d, e-f | 0.40, 0.80, 0.40 | 4000 − 600 + 8000 − 400 + 4000 − 400 = 14600 |
/// | a-c, b-d, e-f | 0.70, 0.50, 0.40 | 7000 − 200 + 5000 − 1200 + 4000 − 400 = 14200 |
///
/// No pairing has more than 0.40 throughout, because e differs from every other class by at most 0.40.
@Suite("Fairness worked out by hand")
struct FairnessByHandTests {
    private func year(_ priorities: [Priority], threeWay: ThreeWayPolicy = .never) throws -> LinkingYear {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.points.sharedDates = 0
        match.priorities = priorities
        match.threeWay = threeWay
        let (meals, km) = ([80.0, 40, 10, 90, 50, 10], [5.0, 8, 4, 2, 9, 7])
        let ids = ["a", "b", "c", "d", "e", "f"].map { ID($0) }
        return try LinkingYear(
            YearDraft(
                policy: Policy(match: match),
                schools: zip(ids, km).map {
                    School(
                        id: ID("S\($0.0)"), name: "School",
                        place: .grid(easting: 400_000 + 1000 * $0.1, northing: 200_000))
                },
                classes: ids.map { LinkingClass(id: $0, school: ID("S\($0)"), yearGroups: [5], pupils: 30) },
                background: [
                    BackgroundColumn(name: "fsm", kind: .number, schools: meals.map { .number($0) })
                ]))
    }

    private func solve(_ year: LinkingYear) throws -> MatchingAnswer {
        try Matching(year, Candidates(year)).solve(SolveControl())
    }

    private func names(_ answer: MatchingAnswer, _ year: LinkingYear) -> [String] {
        (answer.links ?? []).map { link in link.map { year.classes[$0].id.text }.joined() }
    }

    @Test(
        "takes the fairest plan with the most points, or the most points of the fairest plans",
        arguments: [
            ([Priority.linkEveryone, .points], ["af", "be", "cd"], [6, 15_000]),
            ([.linkEveryone, .worstDifference, .points], ["ab", "cd", "ef"], [6, 4000, 14_600]),
            ([.linkEveryone, .leximinDifference, .points], ["ac", "bd", "ef"], [6, 4000, 14_200]),
            ([.linkEveryone, .points, .worstDifference], ["af", "be", "cd"], [6, 15_000, 1000]),
            (
                [.linkEveryone, .worstDifference, .points, .leximinDifference], ["ab", "cd", "ef"],
                [6, 4000, 14_600, 4000]
            ),
            (
                [.linkEveryone, .leximinDifference, .worstDifference, .points], ["ac", "bd", "ef"],
                [6, 4000, 4000, 14_200]
            ),
            // Without link_everyone before it, the fairest plan has no links at all.
            ([.worstDifference, .linkEveryone], [], [10_000, 0]),
        ])
    func orders(_ priorities: [Priority], _ pairs: [String], _ values: [Int]) throws {
        let year = try year(priorities)
        let answer = try solve(year)
        #expect(names(answer, year) == pairs)
        #expect(answer.outcome.priorities.map(\.value) == values)
        #expect(answer.outcome.priorities.map(\.bound) == values)
        #expect(answer.outcome.status == .optimal)
    }

    @Test("the certificate has a threshold for worst_difference, and a band per difference for leximin")
    func certificate() throws {
        let worst = try year([.linkEveryone, .worstDifference, .points])
        let proof = try #require(try solve(worst).certificate)
        #expect(proof.leaves[0].priorities.map(\.step.band) == [nil, 0..<4000, nil])
        #expect(proof.thresholds.map(\.below) == [4001])
        #expect(proof.thresholds[0].leaves[0].priorities.map(\.step.band) == [nil, 0..<4001])
        #expect(proof.thresholds[0].leaves[0].priorities[1].bound < 0)

        let leximin = try year([.linkEveryone, .leximinDifference, .points])
        let bands = try #require(try solve(leximin).certificate)
        #expect(bands.thresholds.isEmpty)
        #expect(
            bands.leaves[0].priorities.map(\.step.band) == [
                nil, 0..<4000, 4000..<4001, 4001..<5000, 5000..<5001, 5001..<7000, 7000..<7001, 7001..<10_001,
                nil,
            ])
        #expect(bands.leaves[0].priorities.map(\.bound) == [6, 0, -1, 0, -1, 0, -1, 0, 14_200])
    }

    @Test("a certificate without its threshold, or for another plan, proves nothing about worst_difference")
    func tampered() throws {
        let year = try year([.linkEveryone, .worstDifference, .points])
        let answer = try solve(year)
        let (proof, links) = (try #require(answer.certificate), try #require(answer.links))
        let audit = CertificateAudit(year, Candidates(year))
        #expect(audit.verdict(proof, links: links).bounds == [6, 4000, 14_600])

        let bare = Certificate(objectives: proof.objectives, leaves: proof.leaves)
        #expect(audit.verdict(bare, links: links).findings.isEmpty)
        #expect(audit.verdict(bare, links: links).bounds == [6, nil, nil])

        let lower = Certificate.Threshold(
            priority: .worstDifference, below: 5000, leaves: proof.thresholds[0].leaves)
        let wrong = Certificate(objectives: proof.objectives, leaves: proof.leaves, thresholds: [lower])
        #expect(!audit.verdict(wrong, links: links).findings.isEmpty)

        // The best links by points include a difference of 0.10, so their bands would differ.
        let others = try #require(try solve(self.year([.linkEveryone, .points])).links)
        #expect(!audit.verdict(proof, links: others).findings.isEmpty)

        // Duals that are too small at the threshold's band do not cover the pairs in it.
        let leaf = proof.thresholds[0].leaves[0]
        let cheap = Certificate.PriorityProof(
            step: leaf.priorities[1].step, scale: 1, bound: -6,
            classes: year.classes.indices.map { Certificate.ClassDual($0, -1) })
        let threshold = Certificate.Threshold(
            priority: .worstDifference, below: 4001,
            leaves: [Certificate.Leaf(decisions: [], priorities: [leaf.priorities[0], cheap])])
        let cheapest = Certificate(
            objectives: proof.objectives, leaves: proof.leaves, thresholds: [threshold])
        #expect(!audit.verdict(cheapest, links: links).findings.isEmpty)
    }

    @Test("the difference of a three-way link is that of its two most similar classes")
    func threeWay() throws {
        let year = try year([.linkEveryone, .worstDifference, .points], threeWay: .whenNeeded)
        // a 80, b 40, d 90: 0.40, 0.10, 0.50.
        #expect(year.difference(try #require(Link([0, 1, 3]))) == 1000)
        #expect(
            year.differences(of: [try #require(Link([0, 1, 3])), try #require(Link(2, 4))]) == [1000, 4000])
    }
}

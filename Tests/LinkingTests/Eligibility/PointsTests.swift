import TestSupport
import Linking
import Testing

/// The two classes of the tiny draft: difference 0.3, 5,000 m apart, five shared weekdays.
@Suite("What a link is worth")
struct PointsTests {
    private func terms(_ change: (inout YearDraft) -> Void = { _ in }) throws -> PointTerms {
        var draft = TinyDraft.draft
        change(&draft)
        let year = try LinkingYear(draft)
        let terms = try #require(year.pointTerms(year.reading(0, 1)))
        #expect(year.points(try #require(Link(0, 1))) == terms.total)
        return terms
    }

    private static let past = HistoryEntry(linkingYear: "2023-24", schoolA: "S1", schoolB: "S2")

    @Test("each term by the default weights")
    func defaults() throws {
        let terms = try terms {
            $0.classes[1].yearGroups = [6]; $0.history = [Self.past]
        }
        #expect(terms.difference == 3000)
        #expect(terms.sharedDates == 500)  // 10,000 · 0.1 · 5/10
        #expect(terms.distance == 1000)  // 10,000 · 0.3 · 5/15
        #expect(terms.yearGap == 1000)  // 10,000 · 0.1 · 1/1
        #expect(terms.repeated == 2000)  // 10,000 · 0.2
        #expect(terms.total == -500)
    }

    @Test("each term follows its own weight and no other")
    func weights() throws {
        let base = try terms {
            $0.classes[1].yearGroups = [6]; $0.history = [Self.past]
        }
        func changed(_ change: (inout PointWeights) -> Void) throws -> PointTerms {
            try terms {
                $0.classes[1].yearGroups = [6]
                $0.history = [Self.past]
                change(&$0.policy.match.points)
            }
        }
        #expect(try changed { $0.difference = 2 }.total == base.total + 3000)
        #expect(try changed { $0.difference = -1 }.total == base.total - 6000)
        #expect(try changed { $0.sharedDates = 0 }.total == base.total - 500)
        #expect(try changed { $0.distance = 0.6 }.total == base.total - 1000)
        #expect(try changed { $0.yearGap = 0 }.total == base.total + 1000)
        #expect(try changed { $0.repeated = 0.25 }.total == base.total - 500)
    }

    @Test("distance counts by the policy's limit, and not at all where they only meet online")
    func distance() throws {
        #expect(try terms { $0.policy.match.maxKm = 5 }.distance == 3000)
        #expect(try terms { $0.classes[0].maxKm = 5 }.distance == 1000)
        #expect(try terms { $0.classes[0].formats = .online }.distance == 0)
        #expect(try terms { $0.classes[0].formats = .inPerson }.distance == 1000)
        // A must_link lets them be further apart than the policy's limit, and that costs more than the whole weight.
        #expect(
            try terms {
                $0.policy.match.maxKm = 4; $0.rules = [Rule(.mustLink, "A", "B")]
            }.distance == 3750)
    }

    @Test("the year gap counts by the policy's limit, which is at least one")
    func yearGap() throws {
        #expect(
            try terms {
                $0.classes[1].yearGroups = [6]; $0.policy.match.maxYearGap = 4
            }.yearGap == 250)
        let pinned = try terms {
            $0.classes[1].yearGroups = [7]
            $0.policy.match.maxYearGap = 0
            $0.rules = [Rule(.mustLink, "A", "B")]
        }
        #expect(pinned.yearGap == 2000)
    }

    @Test("more than ten shared dates are worth no more than ten")
    func sharedDates() throws {
        func terms(_ days: Int) throws -> PointTerms {
            try self.terms {
                $0.policy.match.minSharedDates = 0
                // From a Monday on: 14 days hold ten school days, 15 hold eleven.
                guard let monday = Day(iso: "2025-02-03"),
                    let window = Days(from: monday, to: monday + (days - 1))
                else { return }
                $0.rounds = [Round(id: "r", name: "Meet", format: .inPerson, window: window)]
            }
        }
        #expect(try terms(11).sharedDates == 900)
        #expect(try terms(12).sharedDates == 1000)
        #expect(try terms(15).sharedDates == 1000)
        #expect(try terms(28).sharedDates == 1000)
    }

    @Test("a repeat costs points only where the policy avoids it")
    func repeats() throws {
        #expect(try terms { $0.history = [Self.past] }.repeated == 2000)
        #expect(
            try terms {
                $0.history = [Self.past]; $0.policy.match.repeatLinks = .allowed
            }.repeated == 0)
        #expect(try terms().repeated == 0)
    }

    @Test("each term is rounded by itself, halves away from zero")
    func rounding() throws {
        // Difference 3000 · 0.0005 = 1.5 → 2; distance 10,000 · 0.0001 · 5000/10,000 = 0.5 → 1.
        let terms = try terms {
            $0.policy.match.points.difference = 0.0005
            $0.policy.match.points.distance = 0.0001
            $0.policy.match.maxKm = 10
            $0.policy.match.points.sharedDates = 0
        }
        #expect([terms.difference, terms.distance, terms.total] == [2, 1, 1])
    }

    @Test("a three-way link is worth half the sum of its pairs, rounded down, below zero too")
    func threeWay() throws {
        func points(_ weight: Double) throws -> Int? {
            var draft = TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)])
            draft.policy.match.points.difference = weight
            draft.policy.match.points.distance = 0
            draft.policy.match.points.sharedDates = 0
            return try LinkingYear(draft).points(try #require(Link([0, 1, 2])))
        }
        // Shares 10, 40 and 70: differences 3000, 6000 and 3000, so at full weight (3000 + 6000 + 3000) / 2.
        #expect(try points(1) == 6000)
        #expect(try points(-1) == -6000)
        // 0.3, 0.6, 0.3 → 0, 1, 0: half of 1 is 0; −0.3, −0.6, −0.3 → 0, −1, 0: half of −1, rounded down, is −1.
        #expect(try points(0.0001) == 0)
        #expect(try points(-0.0001) == -1)
        // 0.9, 1.8, 0.9 → 1, 2, 1 and their opposites.
        #expect(try points(0.0003) == 2)
        #expect(try points(-0.0003) == -2)
        // 1.5, 3, 1.5 → 2, 3, 2: 7/2; −7/2 goes down to −4.
        #expect(try points(0.0005) == 3)
        #expect(try points(-0.0005) == -4)
    }

    @Test("what a link counts at each priority")
    func priorities() throws {
        var draft = TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)])
        draft.history = [
            HistoryEntry(linkingYear: "2022-23", schoolA: "S1"),
            HistoryEntry(linkingYear: "2023-24", schoolA: "S2"),
            HistoryEntry(linkingYear: "2023-24", schoolA: "S3"),
        ]
        let year = try LinkingYear(draft)
        func weights(_ classes: [Int]) throws -> [Int] {
            let link = try #require(Link(classes))
            return [.linkEveryone, .notLeftOutTwice, .fewestThreeWay, .points].map {
                year.weights(at: $0).of(link, points: 77)
            }
        }
        // Only the newest year counts: of it S2 and S3 sat out.
        #expect(try weights([0, 1]) == [2, 1, 0, 77])
        #expect(try weights([1, 2]) == [2, 2, 0, 77])
        #expect(try weights([0, 1, 2]) == [3, 2, -1, 77])
    }
}

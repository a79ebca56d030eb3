import TestSupport
import Linking
import Testing

/// One sound plan, and then one thing changed at a time: in the plan, or in the rules of the year under it.
@Suite("The audit of links")
struct LinkAuditTests {
    /// A and B, C and D: Elm has A, Oak has B and D, Ash has C.
    private func draft(_ change: (inout YearDraft) -> Void = { _ in }) -> YearDraft {
        var draft = TinyDraft.adding([
            LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20),
            LinkingClass(id: "D", school: "S2", yearGroups: [5], pupils: 25),
        ])
        change(&draft)
        return draft
    }

    private func findings(
        _ links: [[Int]] = [[0, 1], [2, 3]], _ change: (inout YearDraft) -> Void = { _ in }
    ) throws -> [Finding] {
        Audit(try LinkingYear(draft(change))).findings(Plan(links: links.compactMap { Link($0) }))
    }

    @Test("a plan that keeps all rules passes, also one with a three-way link, and one without any link")
    func sound() throws {
        #expect(try findings().isEmpty)
        #expect(try findings([[0, 1, 2]]).isEmpty)
        #expect(try findings([]).isEmpty)
    }

    @Test("a class in two links is found, under the second")
    func twice() throws {
        let findings = try findings([[0, 1], [0, 2]])
        #expect(findings.map(\.subject) == ["L002"])
        #expect(findings.first?.message.contains("A is in L001 too") == true)
    }

    @Test(
        "a pair that may not link is found for each rule, under its link and by the rule's name",
        arguments: EligibilityRule.allCases)
    func ineligible(rule: EligibilityRule) throws {
        let findings = try findings(rule == .sameSchool ? [[1, 3]] : [[0, 1]]) { draft in
            switch rule {
            case .format: (draft.classes[0].formats, draft.classes[1].formats) = (.online, .inPerson)
            case .area: for number in [1, 2] { draft.schools[number].area = "south" }
            case .sameSchool: break
            case .distance: draft.classes[0].maxKm = 4.999
            case .yearGap: draft.classes[0].yearGroups = [7]
            case .sharedDates: draft.classes[0].weekdays = [Weekdays(.monday), Weekdays(.friday)]
            case .mustNotLink: draft.rules = [Rule(.mustNotLink, "A", "S2")]
            case .repeated:
                draft.policy.match.repeatLinks = .never
                draft.history = [HistoryEntry(linkingYear: "2001-02", schoolA: "S2", schoolB: "S1")]
            case .background: draft.background[0].schools[0] = .missing
            }
        }
        // Without a format in common two classes have no date in common either.
        let expected: [EligibilityRule] = rule == .format ? [.format, .sharedDates] : [rule]
        #expect(findings.map(\.subject) == expected.map { _ in "L001" })
        for (finding, rule) in zip(findings, expected) {
            #expect(finding.message.contains("(\(rule.rawValue))"))
        }
        #expect(findings.allSatisfy { $0.meeting == nil })
    }

    @Test("a must_link lets its pair break three rules, and the audit lets it pass")
    func pinnedPair() throws {
        let findings = try findings {
            $0.rules = [Rule(.mustLink, "A", "B")]
            $0.classes[0].maxKm = 1
            $0.classes[0].yearGroups = [1]
            $0.classes[0].weekdays = Weekdays(.monday)
        }
        #expect(findings.isEmpty)
    }

    @Test(
        "three in a link are found where the policy has none, where one is unwilling, and where two may not link"
    )
    func threeWay() throws {
        let never = try findings([[0, 1, 2]]) { $0.policy.match.threeWay = .never }
        #expect(never.map(\.subject) == ["L001"])
        for number in 0...2 {
            let unwilling = try findings([[0, 1, 2]]) { $0.classes[number].threeWay = false }
            #expect(unwilling.map(\.subject) == ["L001"])
            #expect(unwilling.first?.message.hasPrefix(["A", "B", "C"][number] + " is not willing") == true)
        }
        let barred = try findings([[0, 1, 2]]) { $0.rules = [Rule(.mustNotLink, "B", "C")] }
        #expect(barred.map(\.subject) == ["L001"])
        #expect(barred.first?.message.contains("(must_not_link)") == true)
        // In pairs nobody asks who is willing.
        #expect(try findings { for number in 0...3 { $0.classes[number].threeWay = false } }.isEmpty)
    }

    @Test(
        "a must_link of classes is found broken where they are in two links, where one is in none, and both")
    func mustLinkClasses() throws {
        let rule: (inout YearDraft) -> Void = { $0.rules = [Rule(.mustLink, "D", "A")] }
        for links in [[[0, 1], [2, 3]], [[0, 1]], [[2, 3]], []] {
            let findings = try findings(links, rule)
            #expect(findings.map(\.subject) == ["A"])
            #expect(findings.first?.message.contains("D") == true)
        }
        #expect(try findings([[0, 3], [1, 2]], rule).isEmpty)
        #expect(try findings([[0, 2, 3]], rule).isEmpty)
    }

    @Test("a must_link of schools is found broken where no link joins them")
    func mustLinkSchools() throws {
        let rule: (inout YearDraft) -> Void = { $0.rules = [Rule(.mustLink, "S3", "S1")] }
        let findings = try findings([[0, 1], [2, 3]], rule)
        #expect(findings.map(\.subject) == ["S1"])
        #expect(findings.first?.message.contains("S3") == true)
        #expect(try self.findings([[0, 2]], rule).isEmpty)
        #expect(try self.findings([[0, 1, 2]], rule).isEmpty)
    }

    @Test("more links between two schools than there may be are found, with three-way links among them")
    func limit() throws {
        let more: (inout YearDraft) -> Void = {
            $0.classes.append(LinkingClass(id: "E", school: "S1", yearGroups: [5], pupils: 20))
        }
        // A-B and D-E both join Elm and Oak.
        let findings = try findings([[0, 1], [3, 4]], more)
        #expect(findings.map(\.subject) == ["S1 and S2"])
        #expect(
            try self.findings([[0, 1], [3, 4]]) {
                more(&$0); $0.policy.match.maxLinksBetweenSchools = 2
            }.isEmpty)
        #expect(
            try self.findings([[0, 1], [3, 4]]) {
                more(&$0); $0.policy.match.maxLinksBetweenSchools = 0
            }.isEmpty)
        #expect(try self.findings([[0, 1, 2], [3, 4]], more).map(\.subject) == ["S1 and S2"])
    }

    @Test("links out of order are found, for their ids would be wrong")
    func order() throws {
        #expect(try findings([[2, 3], [0, 1]]).map(\.subject) == ["links"])
        let again = try findings([[0, 1], [0, 1]])
        #expect(again.contains { $0.subject == "links" })
        #expect(again.contains { $0.subject == "L002" })
    }
}

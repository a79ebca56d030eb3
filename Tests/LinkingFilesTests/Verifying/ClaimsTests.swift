import Foundation
import Linking
import Planning
import TestSupport
import Testing

@testable import LinkingFiles

/// What a summary claims beyond the plan's own values: each number is worked out again, checked by a certificate, or named
/// as not checked.
@Suite("Verifying what a summary claims")
struct ClaimsTests {
    /// What the verifier says where the summary has `new` in the place of `old`, which must be there.
    private func verify(
        _ folder: PlannedFolder, _ changes: [(old: String, new: String)], file: String = OutputFile.summary
    ) throws -> Verification {
        let original = try folder.text(file)
        var text = original
        for (old, new) in changes {
            #expect(text.contains(old), "\(old) in \(text)")
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        try folder.output.write(text, to: file)
        let verification = try folder.verify()
        try folder.output.write(original, to: file)
        return verification
    }

    /// Five classes in one row, all within reach: ten pairs, and ten links of three.
    @Test("refuses other numbers of candidates than there are, and none")
    func candidates() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        #expect(try folder.verify().checked.contains("summary.json gives the plan's own counts and values"))
        for change in [
            ("\"pairs\" : 10", "\"pairs\" : 57"), ("\"three_way\" : 10", "\"three_way\" : 4"),
            ("\"three_way\" : 10", "\"three_way\" : null"),
        ] {
            let findings = try verify(folder, [change]).findings.map(\.text)
            #expect(findings.count == 1 && findings[0].contains("candidates 10 pairs and 10 three-way"))
        }
    }

    /// The gallery holds one of the two links. Another session would have the other: 1 more.
    @Test(
        "refuses that another session adds less at most than the certificate proves, though both files agree")
    func atMost() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let table = try folder.text("capacity.csv")
        let kept = "\"required_rounds\" : 100"
        #expect(table.contains(",1.00,") && table.contains("session,V,S2"))
        try folder.output.write(table.replacing(",1.00,", with: ",0.00,"), to: "capacity.csv")
        let lowered = try verify(
            folder, [(kept, "\"required_rounds\" : 0"), (kept, "\"required_rounds\" : 0")])
        #expect(
            lowered.findings.map(\.text).sorted() == [
                "summary.json: capacity: sessions, S2: another adds at most 0.00 at required_rounds, by timetable_certificate.json 1.00",
                "summary.json: capacity: venues, V: another adds at most 0.00 at required_rounds, by timetable_certificate.json 1.00",
            ])
        // More at most is less said, and as true.
        try folder.output.write(table.replacing(",1.00,", with: ",2.00,"), to: "capacity.csv")
        let raised = try verify(
            folder, [(kept, "\"required_rounds\" : 200"), (kept, "\"required_rounds\" : 200")])
        #expect(raised.holds, "\(raised.findings.map(\.text))")
    }

    @Test(
        "names what another session adds at most as not checked where no certificate is there to work it out from"
    )
    func noCertificate() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let text = "another session adds no more than it is said to at most, by timetable_certificate.json"
        #expect(try folder.verify().checked.contains(text))
        try FileManager.default.removeItem(atPath: folder.output.path + "/timetable_certificate.json")
        let summary = try folder.text("summary.json")
        try folder.output.write(summary.replacing(/"certified" : \d+,\s*/, with: ""), to: "summary.json")
        let verification = try folder.verify()
        #expect(verification.holds, "\(verification.findings.map(\.text))")
        #expect(!verification.checked.contains { $0.hasPrefix("another session adds no more") })
        #expect(
            verification.notes.contains(
                "capacity: what another session adds at most at required_rounds, optional_rounds, cost is what the search said; there is no proof here to check."
            ))
    }

    @Test(
        "names what a change would do as not checked, and refuses more than the duals allow in the year with it"
    )
    func changes() throws {
        let folder = try PlannedFolder(FiveClasses.draft(), triesChanges: true)
        let honest = try folder.verify()
        #expect(honest.holds, "\(honest.findings.map(\.text))")
        #expect(honest.notes.contains { $0.hasPrefix("capacity: what a change to a session would do is") })
        // One meeting waits, so that another session adds one at most.
        let summary = try folder.text("summary.json")
        let changes = try #require(summary.firstRange(of: "\"another_session\""))
        let start = try #require(summary[changes.upperBound...].firstRange(of: "\"required_rounds\" : 1"))
        try folder.output.write(
            summary.replacingCharacters(in: start, with: "\"required_rounds\" : 2"), to: "summary.json")
        #expect(
            try folder.verify().findings.contains {
                $0.message
                    == "capacity: another_session of session S2: found 2 more at required_rounds, by timetable_certificate.json at most 1"
            })
    }

    @Test("refuses a bound of the timetable that says less than what is certified")
    func weakBound() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let cost = try #require(folder.result.timetable?.priorities.last)
        #expect(cost.value > 0 && cost.bound == cost.value)
        let verification = try verify(
            folder, [("\"bound\" : \(cost.value)", "\"bound\" : \(cost.value - 11)")])
        #expect(
            verification.findings.contains {
                $0.message
                    == "timetable.cost.bound: found \(cost.value - 11), which says less than what is certified, \(cost.value)"
            })
    }

    @Test("says what it does not look at")
    func unchecked() throws {
        let notes = try PlannedFolder(FiveClasses.draft()).verify().notes
        #expect(notes.contains("summary.json: version, seconds and threads are not checked."))
    }

    @Test("refuses a status, a command or an origin that does not go with the rest")
    func origin() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        for (old, new, message) in [
            ("\"given\" : false", "\"given\" : true", "links.given: found true, by the command false"),
            (
                "\"command\" : \"plan\"", "\"command\" : \"schedule\"",
                "links.given: found false, by the command true"
            ),
            (
                "\"status\" : \"optimal\"", "\"status\" : \"feasible\"",
                "links.status: found \"feasible\", but every priority is proved"
            ),
        ] {
            let findings = try verify(folder, [(old, new)]).findings
            #expect(findings.contains { $0.message == message }, "\(findings.map(\.text))")
        }
    }

    @Test("a date with a sign before it is none, though its figures are right")
    func dates() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let table = try folder.text("timetable.csv")
        for (new, isRight) in [("-2025-02-03", false), ("2025-02-03-", false), ("3 Feb 2025", true)] {
            try folder.output.write(table.replacing("2025-02-03", with: new), to: "timetable.csv")
            let findings = try folder.verify().findings
            #expect(findings.isEmpty == isRight, "\(new): \(findings.map(\.text))")
            #expect(findings.allSatisfy { $0.file == "timetable.csv" && $0.message.hasPrefix("date: ") })
        }
    }
}

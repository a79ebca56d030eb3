import Linking
import Planning
import TestSupport
import Testing

@testable import LinkingFiles

/// Five classes of five schools on a line, and rules that some schools be linked.
@Suite("Verifying that no links keep all the rules")
struct InfeasibleClaimTests {
    private func draft(_ mustLink: [(ID, ID)]) -> YearDraft {
        var draft = FiveClasses.draft()
        draft.policy.match.threeWay = .never
        (draft.rounds, draft.sessions, draft.venues) = ([], nil, [])
        draft.rules = mustLink.map { Rule(.mustLink, $0, $1) }
        return draft
    }

    @Test("holds where A is to be linked with B and with C and has one class, and says that it was tried")
    func honest() throws {
        let folder = try PlannedFolder(draft([("A", "B"), ("A", "C")]))
        #expect(folder.result.links.status == .infeasible)
        let verification = try folder.verify()
        #expect(verification.holds, "\(verification.findings.map(\.text))")
        #expect(verification.checked.contains("no links keep every must_link rule"))
        #expect(
            verification.notes.contains(
                "links: none keeps all the rules; every way to keep the must_link rules was tried here."))
    }

    /// The files of a plan of which nothing keeps all rules, beside a year of which something does.
    @Test(
        "is refused where some do, and says which",
        arguments: [
            ([("A", "B"), ("C", "D")], "but these links keep every rule: '-A with '-B, '-C with '-D"),
            ([], "but there is no must_link rule, and without one to link nobody keeps every rule"),
        ] as [([(ID, ID)], String)])
    func false_(_ rules: [(ID, ID)], _ message: String) throws {
        let conflict = try PlannedFolder(draft([("A", "B"), ("A", "C")]))
        let input = try TemporaryFolder()
        try InputFolderWriter.write(draft(rules), to: input.path, overwrite: true)
        let verification = try PlanVerifier.verify(conflict.output.path, of: InputFolder.read(input.path))
        #expect(
            verification.findings.map(\.text) == [
                "summary.json: links.status: found \"infeasible\", \(message)"
            ])
        #expect(!verification.checked.contains("no links keep every must_link rule"))
    }

    @Test("is refused where there are links all the same, or values of them")
    func contradictions() throws {
        let linked = try PlannedFolder(draft([("A", "B")]))
        let summary = try linked.text("summary.json")
        try linked.output.write(
            summary.replacing("\"status\" : \"optimal\"", with: "\"status\" : \"infeasible\""),
            to: "summary.json")
        #expect(
            try linked.verify().findings.contains {
                $0.message == "links.status: found \"infeasible\", but assignments.csv has links"
            })
        let conflict = try PlannedFolder(draft([("A", "B"), ("A", "C")]))
        let text = try conflict.text("summary.json")
        #expect(text.contains("\"value\" : 0"))
        try conflict.output.write(
            text.replacing("\"value\" : 0", with: "\"value\" : 3", maxReplacements: 1), to: "summary.json")
        #expect(
            try conflict.verify().findings.map(\.message) == [
                "links.link_everyone: found a value or a bound, expected 0 and none where nobody is linked"
            ])
    }
}

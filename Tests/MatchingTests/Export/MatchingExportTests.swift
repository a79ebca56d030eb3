import Foundation
import Linking
import Matching
import TestSupport
import Testing

@Suite("The pairing program as other solvers read it")
struct MatchingExportTests {
    /// Years of 10 to 20 classes with all kinds of rules.
    private func years(_ seeds: Range<UInt64>) -> [LinkingYear] {
        seeds.compactMap {
            try? LinkingYear(TinyYears.draft(seed: 17_000 + $0, classes: 10 + Int($0 % 11)))
        }
    }

    private func export(
        _ year: LinkingYear, _ format: ProgramFormat, to path: String, mostColumns: Int = 100_000
    ) throws(ExportError) -> ExportedProgram {
        try Matching(year, Candidates(year)).export(
            format, to: path, mostColumns: mostColumns, SolveControl())
    }

    @Test(
        "gives glpsol our own optimum at the last priority, in both formats",
        .enabled(if: Glpsol.isThere))
    func agrees() throws {
        let folder = try TemporaryFolder()
        var (solved, limited, pinned, threeWay) = (0, 0, 0, 0)
        for year in years(0..<30) {
            let answer = try Matching(year, Candidates(year)).solve(SolveControl())
            guard answer.outcome.status == .optimal, answer.pairs > 0 else { continue }
            let outcomes = answer.outcome.priorities
            let last = try #require(outcomes.last)
            for format in ProgramFormat.allCases {
                let path = "\(folder.path)/program.\(format.rawValue)"
                let program = try export(year, format, to: path)
                let objective = "minus_\(last.priority.rawValue)"
                #expect(program.priority == last.priority)
                #expect(program.held == Array(outcomes.dropLast()))
                #expect(program.columns == answer.pairs + (answer.threeWay ?? 0))
                #expect(program.names.count == program.rows + program.columns)
                let option = format == .lp ? "--lp" : "--freemps"
                #expect(try Glpsol.optimum([option], path) == Double(-last.value), "\(format)")
                let text = try String(contentsOfFile: path, encoding: .utf8)
                for name in program.names.prefix(40) { #expect(text.contains(name.name)) }
                #expect(text.contains(objective))
            }
            solved += 1
            limited += year.policy.match.maxLinksBetweenSchools > 0 ? 1 : 0
            pinned += year.pins.classes.isEmpty && year.pins.schools.isEmpty ? 0 : 1
            threeWay += answer.threeWay ?? 0 > 0 ? 1 : 0
        }
        #expect(solved > 10 && limited > 5 && pinned > 3 && threeWay > 5)
    }

    @Test(
        "holds fairness by bands of differences, so that glpsol reaches the same points",
        .enabled(if: Glpsol.isThere),
        arguments: [
            [Priority.linkEveryone, .worstDifference, .points],
            [.linkEveryone, .leximinDifference, .points],
        ])
    func fairness(_ priorities: [Priority]) throws {
        let folder = try TemporaryFolder()
        var solved = 0
        for year in try years(30..<50).map({ try having(priorities, $0) }) {
            let answer = try Matching(year, Candidates(year)).solve(SolveControl())
            guard answer.outcome.status == .optimal, answer.pairs > 0 else { continue }
            let path = folder.path + "/program.mps"
            let program = try export(year, .mps, to: path)
            #expect(program.held == Array(answer.outcome.priorities.dropLast()))
            let points = try #require(answer.outcome.priorities.last).value
            #expect(try Glpsol.optimum(["--freemps"], path) == Double(-points))
            solved += 1
        }
        #expect(solved > 5)
        let year = try having(priorities.dropLast(), try #require(years(0..<9).first))
        #expect(throws: ExportError.noObjective(priorities[1])) {
            try export(year, .lp, to: folder.path + "/no.lp")
        }
    }

    @Test("has the same bytes in whatever order the input's rows come")
    func sameBytes() throws {
        let folder = try TemporaryFolder()
        var forward = TinyYears.draft(seed: 17_003, classes: 12)
        forward.rules = []
        var backward = forward
        backward.schools.reverse()
        backward.classes.reverse()
        for number in backward.background.indices {
            backward.background[number].schools.reverse()
            backward.background[number].classes.reverse()
        }
        let (one, two) = ("\(folder.path)/one.lp", "\(folder.path)/two.lp")
        _ = try export(LinkingYear(forward), .lp, to: one)
        _ = try export(LinkingYear(backward), .lp, to: two)
        #expect(
            try String(contentsOfFile: one, encoding: .utf8) == String(contentsOfFile: two, encoding: .utf8))
    }

    @Test("has the same bytes in whatever order the rules, and the two names in each, come")
    func sameBytesOfRules() throws {
        let folder = try TemporaryFolder()
        let numbers = 0..<8
        let match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        var forward = YearDraft(
            policy: Policy(match: match),
            schools: numbers.map {
                School(
                    id: ID("s\($0)"), name: "School \($0)",
                    place: .grid(easting: 400_000 + 1000 * Double($0), northing: 200_000))
            },
            classes: numbers.map {
                LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 30)
            },
            background: [
                BackgroundColumn(name: "fsm", kind: .number, schools: numbers.map { _ in .number(20) })
            ])
        // Each rule is a row of the program, and which of several optimal plans a solver finds depends on the order
        // of the rows.
        forward.rules = [
            Rule(.mustLink, "c4", "c2"), Rule(.mustLink, "c0", "c1"), Rule(.mustLink, "s7", "s6"),
            Rule(.mustLink, "s3", "s5"),
        ]
        var backward = forward
        backward.rules = forward.rules.reversed().map { Rule($0.kind, $0.b, $0.a) }
        let (one, two) = ("\(folder.path)/one.lp", "\(folder.path)/two.lp")
        _ = try export(LinkingYear(forward), .lp, to: one)
        _ = try export(LinkingYear(backward), .lp, to: two)
        let text = try String(contentsOfFile: one, encoding: .utf8)
        #expect(text.contains("must_link.class.c0.c1"))
        #expect(try text == String(contentsOfFile: two, encoding: .utf8))
    }

    @Test("makes an earlier priority that is not proved in time the objective, and says so")
    func unproved() throws {
        let folder = try TemporaryFolder()
        var draft = TinyYears.draft(seed: 17_005, classes: 14)
        draft.rules = []
        draft.policy.match.priorities = [.points, .linkEveryone]
        let year = try LinkingYear(draft)
        let program = try Matching(year, Candidates(year)).export(
            .lp, to: folder.path + "/late.lp", mostColumns: 100_000, SolveControl(deadline: .now))
        #expect(program.priority == .points && program.held.isEmpty)
        #expect(program.notes.contains { $0.hasPrefix("points was not proved") })
    }

    @Test("is refused if it has too many columns, none at all, or no solution")
    func refused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/program.lp"
        var draft = TinyYears.draft(seed: 17_005, classes: 14)
        draft.rules = []
        let year = try LinkingYear(draft)
        let columns = try export(year, .lp, to: path).columns
        #expect(try export(year, .lp, to: path, mostColumns: columns).columns == columns)
        #expect(throws: ExportError.tooLarge(most: columns - 1)) {
            try export(year, .lp, to: path, mostColumns: columns - 1)
        }
        #expect(throws: ExportError.nothingToChoose) {
            draft.policy.match.maxKm = 0.001
            draft.classes = draft.classes.map {
                var value = $0
                value.formats = .inPerson
                return value
            }
            _ = try export(LinkingYear(draft), .lp, to: path)
        }
        #expect {
            try export(year, .lp, to: folder.path + "/no/such/folder.lp")
        } throws: { error in
            if case ExportError.unwritable(let words) = error { words.contains("no/such") } else { false }
        }
    }

    /// The year with these priorities.
    private func having(_ priorities: [Priority], _ year: LinkingYear) throws -> LinkingYear {
        try Scenario(year, [.set(PolicyValues(priorities, of: .links))]).year
    }
}

import GLPK
import Linking
import TestSupport
import Testing

@testable import Scheduling

@Suite("The timetable program in full")
struct PlainTimetableProgramTests {
    @Test(
        "has the same optimum as the program by patterns at every priority, on random timetables with all rules"
    )
    func agrees() throws {
        var (solved, gaps, limits, fees) = (0, 0, 0, 0)
        for seed in 0..<150 as Range<UInt64> {
            var draft = TinyYears.draft(seed: 1000 + seed, classes: 4 + Int(seed % 5), timetable: true)
            draft.rules = []
            if seed % 3 == 0 { draft.policy.schedule.priorities = [.cost, .requiredRounds] }
            guard let year = try? LinkingYear(draft) else { continue }
            let links = firstLinks(year)
            let answer = try Scheduling(year, links: links).solve(SolveControl())
            let values = answer.outcome.priorities.map(\.value)
            for count in values.indices {
                let plain = PlainTimetableProgram(year, links: links, held: Array(values.prefix(count)))
                guard !plain.columns.isEmpty else { continue }
                var problem = try plain.problem()
                let outcome = try problem.solveInteger(IntegerOptions()) { _ in .proceed }
                let sign = plain.priority == .cost ? 1.0 : -1.0
                let optimum = try #require(outcome.incumbent?.objective)
                #expect(outcome.known == .optimal, "seed \(seed)")
                #expect(sign * optimum.rounded() == Double(values[count]), "seed \(seed), \(count)")
                solved += 1
                func has(_ kind: ExportedProgram.Name.Kind) -> Int {
                    plain.rows.contains { $0.name.kind == kind } ? 1 : 0
                }
                (gaps, limits) = (gaps + has(.gap), limits + has(.sessions))
                fees += plain.columns.contains { $0.name.kind == .open } ? 1 : 0
            }
        }
        #expect(solved > 150)
        #expect(gaps > 10)
        #expect(limits > 10)
        #expect(fees > 50)
    }

    @Test("has names that are safe, unique and explained")
    func names() throws {
        for seed in 0..<40 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 6, timetable: true)
            draft.rules = []
            for number in (draft.sessions ?? []).indices {
                draft.sessions?[number].id = ID(
                    "séance \(number % 2) \(String(repeating: "+", count: number))")
            }
            guard let year = try? LinkingYear(draft) else { continue }
            let plain = PlainTimetableProgram(year, links: firstLinks(year), held: [])
            let names = plain.columns.map(\.name.name) + plain.rows.map(\.name.name)
            #expect(Set(names).count == names.count, "seed \(seed)")
            for name in names {
                let isSafe = name.utf8.allSatisfy { byte in
                    let character = Character(UnicodeScalar(byte))
                    return character.isASCII
                        && (character.isLetter || character.isNumber || "._".contains(character))
                }
                #expect(isSafe && name.utf8.count < 256, "\(name)")
            }
        }
    }
}

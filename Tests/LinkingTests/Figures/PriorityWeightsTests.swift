import Linking
import TestSupport
import Testing

@Suite("What parts of a plan add at a priority")
struct PriorityWeightsTests {
    /// A plan of links that do not share a class, and of meetings anywhere that they may be: it need keep no other rule.
    private func plan(_ year: LinkingYear, _ random: inout SeededGenerator) -> Plan {
        var (links, used) = ([Link](), Set<Int>())
        for (link, _) in ExhaustiveLinks.candidates(year).shuffled(using: &random)
        where used.isDisjoint(with: link) && random.chance(70) {
            links.append(link)
            used.formUnion(link)
        }
        links.sort()
        let meetings = links.indices.flatMap { link in
            year.roundsOfLink(links[link]).compactMap { round -> Meeting? in
                let options = year.options(links[link], round: round)
                return options.isEmpty || random.chance(20)
                    ? nil : Meeting(link: link, round: round, session: random.pick(options).session)
            }
        }
        return Plan(links: links, meetings: meetings)
    }

    @Test("adds up to the plan's value as the manual has it, at every priority, on random plans")
    func values() {
        var random = SeededGenerator(seed: 5)
        var seen: [Priority: Set<Int>] = [:]
        for seed in 0..<200 as Range<UInt64> {
            let draft = TinyYears.draft(seed: seed, classes: 4 + Int(seed % 5), timetable: true)
            guard let year = try? LinkingYear(draft) else { continue }
            let plan = plan(year, &random)
            for priority in Priority.allCases {
                let value = PlainValues.value(of: plan, at: priority, year)
                #expect(year.value(of: plan, at: priority) == value, "seed \(seed), \(priority)")
                seen[priority, default: []].insert(value)
            }
        }
        for priority in Priority.allCases { #expect(seen[priority]?.count ?? 0 > 1, "\(priority)") }
    }

    @Test("no choice of links has more than counting its classes allows, and some have as much")
    func plainBounds() throws {
        var (reached, judged) = (0, 0)
        for seed in 0..<60 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 6)) else { continue }
            let candidates = Candidates(year)
            let linkable = year.classes.indices.filter { !candidates.partners(of: $0).isEmpty }
            for priority in Priority.allCases {
                guard let most = year.weights(at: priority).most(ofClasses: linkable) else { continue }
                let alone = try Scenario(year, [.set(PolicyValues([priority], of: .links))]).year
                // Where no choice keeps all the rules there is nothing to pass it.
                guard let best = ExhaustiveLinks(alone).best?.first else { continue }
                #expect(best <= most, "seed \(seed), \(priority)")
                (reached, judged) = (reached + (best == most ? 1 : 0), judged + 1)
            }
        }
        #expect(reached > 20 && reached < judged)
    }

    @Test("counting says nothing of points, fairness and cost, nor of the other program's parts")
    func noPlainBound() throws {
        var draft = TinyYears.draft(seed: 3, classes: 6, timetable: true)
        draft.rules = []
        let year = try LinkingYear(draft)
        let (classes, rounds) = (Array(year.classes.indices), Array(year.rounds.indices))
        #expect(
            Priority.allCases.filter { year.weights(at: $0).most(ofClasses: classes) != nil }
                == [.linkEveryone, .notLeftOutTwice, .fewestThreeWay])
        #expect(
            Priority.allCases.filter { year.weights(at: $0).most(ofRounds: rounds) != nil }
                == [.requiredRounds, .optionalRounds])
        // Every class in a link, none of three, and one meeting of each round that is required.
        #expect(year.weights(at: .linkEveryone).most(ofClasses: classes) == 6)
        #expect(year.weights(at: .fewestThreeWay).most(ofClasses: classes) == 0)
        let required = year.rounds.count(where: \.required)
        #expect(year.weights(at: .requiredRounds).most(ofRounds: rounds) == required)
    }
}

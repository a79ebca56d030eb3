import Linking
import TestSupport
import Testing

@testable import Explaining

@Suite("Why a class is in no link")
struct ClassLeftOutTests {
    @Test("names the limit that a class misses by a little, and by how much")
    func distance() throws {
        let why = try LineOfSchools([0, 16.23]).explanation(of: 0)
        #expect(why?.reason == "distance")
        #expect(why?.detail == "It may not link with the only other class: it is too far away.")
        #expect(
            why?.suggestion
                == "With match.max_km 16.3 instead of 15 in the policy, it could link with b (School B)."
        )
    }

    @Test(
        "prints a limit as it was given, and rounds up only what is needed beyond it",
        arguments: [
            (16.15, 16.1, "16.2 instead of 16.1"), (2.6, 2.55, "2.6 instead of 2.55"),
        ])
    func limits(_ away: Double, _ limit: Double, _ words: String) throws {
        let why = try LineOfSchools([0, away]) { $0.maxKm = limit }.explanation(of: 0)
        #expect(
            why?.suggestion
                == "With match.max_km \(words) in the policy, it could link with b (School B).")
    }

    @Test("names the class whose own limit is in the way")
    func ownLimit() throws {
        var line = LineOfSchools([0, 9])
        line.draft.classes[1].maxKm = 5
        let a = try line.explanation(of: 0)
        #expect(
            a?.suggestion
                == "With b (School B) willing to travel 9 km instead of 5 km (max_km), it could link with b (School B)."
        )
        let b = try line.explanation(of: 1)
        #expect(
            b?.suggestion
                == "With b (School B) willing to travel 9 km instead of 5 km (max_km), it could link with a (School A)."
        )
    }

    @Test("asks for a date before it asks for a longer way")
    func dates() throws {
        // b is free on 2 days of the nominal week, and 3 are needed; c is a kilometre too far from a.
        var line = LineOfSchools([0, 1, 16])
        line.draft.classes[1].weekdays = [Weekdays(.monday), Weekdays(.friday)]
        let why = try line.explanation(of: 0)
        // One of the two fails each rule; of rules as frequent, the first in the order of report.
        #expect(why?.reason == "distance")
        #expect(
            why?.detail
                == "It may not link with any of the 2 other classes: 1 is too far away and 1 shares too few free dates with it."
        )
        #expect(
            why?.suggestion
                == "With 1 more date on which it and b are both free (they share 2 and need 3), it could link with b (School B)."
        )
    }

    @Test("prefers a partner that is unlinked, though another would ask less")
    func unlinkedFirst() throws {
        // c is 15.5 km from b and 16.5 km from a; d, at 33 km, is 17.5 km from c. a and b are linked.
        let line = LineOfSchools([0, 1, 16.5, 34])
        let why = try line.explanation(of: 2, links: [[0, 1]])
        #expect(
            why?.suggestion
                == "With match.max_km 17.5 instead of 15 in the policy, it could link with d (School D)."
        )
    }

    @Test("offers the third place in a link where one change mends both pairs")
    func join() throws {
        let why = try LineOfSchools([0, 1, 16.5]).explanation(of: 2, links: [[0, 1]])
        #expect(
            why?.suggestion
                == "With match.max_km 16.5 instead of 15 in the policy, it could join a (School A) and b (School B) in a three-way link."
        )
    }

    @Test("sees that a class that meets only in person needs another format, not more dates")
    func format() throws {
        var line = LineOfSchools([0, 1])
        line.draft.classes[0].formats = .online
        line.draft.classes[1].formats = .inPerson
        let why = try line.explanation(of: 0)
        #expect(why?.reason == "format")
        #expect(
            why?.suggestion
                == "With a (School A) also able to meet in person (mode), it could link with b (School B)."
        )
    }

    @Test("says that the odd one out has partners, and why nobody took it in")
    func oddOneOut() throws {
        let line = LineOfSchools([0, 1, 2]) { $0.threeWay = .never }
        let why = try line.explanation(of: 2, links: [[0, 1]])
        #expect(why?.reason == "odd_one_out")
        #expect(
            why?.detail
                == "It may link with 2 classes, and each of them is linked with another. The policy has no three-way links."
        )
        #expect(
            why?.suggestion
                == "With match.three_way when_needed instead of never in the policy, it could join a (School A) and b (School B) in a three-way link."
        )
    }

    @Test("says whose willingness is missing")
    func unwilling() throws {
        var line = LineOfSchools([0, 1, 2])
        line.draft.classes[2].threeWay = false
        let own = try line.explanation(of: 2, links: [[0, 1]])
        #expect(own?.detail.hasSuffix("It is not willing to be one of three.") == true)
        #expect(
            own?.suggestion.hasPrefix(
                "With c (School C) willing to be one of three (three_way), it") == true)

        line.draft.classes[2].threeWay = true
        line.draft.classes[1].threeWay = false
        let partner = try line.explanation(of: 2, links: [[0, 1]])
        #expect(
            partner?.detail.hasSuffix("the classes that may link with it are not willing to be one of three.")
                == true)
        #expect(partner?.suggestion.hasPrefix("With b (School B) willing to be one of three") == true)
    }

    @Test(
        "tells a search that ended early from a policy that has no gain, and from links that were given",
        arguments: [
            (LinksOrigin.chosen(.feasible), "time_ran_out"), (.chosen(.interrupted), "time_ran_out"),
            (.chosen(.optimal), "priorities"), (.given, "links_given"),
            (.chosen(.infeasible), "rules_conflict"),
        ])
    func couldLink(_ origin: LinksOrigin, _ reason: String) throws {
        let why = try LineOfSchools([0, 1]).explanation(of: 0, origin: origin)
        #expect(why?.reason == reason)
    }

    @Test("blames the limit between schools where nothing else is in the way")
    func schoolLimit() throws {
        // Two classes each of two schools: a and b are linked, and one link is all that their schools may have.
        var line = LineOfSchools([0, 1])
        line.draft.classes += ["c", "d"].map {
            LinkingClass(id: ID($0), school: $0 == "c" ? "A" : "B", yearGroups: [5], pupils: 30)
        }
        let why = try line.explanation(of: 2, links: [[0, 1]])
        #expect(why?.reason == "max_links_between_schools")
        #expect(
            why?.suggestion
                == "With match.max_links_between_schools 2 instead of 1 in the policy, it could link with d (School B)."
        )
    }

    @Test("names all the rules that keep two apart, for it is not enough to delete one")
    func twoRules() throws {
        var line = LineOfSchools([0, 1])
        line.draft.rules = [Rule(.mustNotLink, "a", "b")]
        let one = try line.explanation(of: 0)
        #expect(
            one?.suggestion
                == "With no must_not_link rule for a and b, it could link with b (School B)."
        )
        line.draft.rules.append(Rule(.mustNotLink, "A", "B"))
        let two = try line.explanation(of: 0)
        #expect(
            two?.suggestion
                == "With no must_not_link rule for a and b and no must_not_link rule for A and B, it could link with b (School B)."
        )
    }

    @Test("asks for the background of the class of which it is missing, and not of one where it is of both")
    func background() throws {
        var line = LineOfSchools([0, 1])
        func suggestion(_ schools: [BackgroundValue]) throws -> [String?] {
            line.draft.background[0].schools = schools
            return [try line.explanation(of: 0)?.suggestion, try line.explanation(of: 1)?.suggestion]
        }
        let one = try suggestion([.missing, .number(20)])
        #expect(
            one == [
                "With the background columns of its own filled in, it could link with b (School B).",
                "With the background columns of a filled in, it could link with a (School A).",
            ])
        let neither = try suggestion([.missing, .missing])
        #expect(neither.allSatisfy { $0?.hasPrefix("No single change would do.") == true })
    }

    @Test("promises no partner whom the limit between schools or a must_link would still keep from it")
    func notFree() throws {
        // The schools of a and b have their one link. c, of year 1, is 5 years from d and 4 from b; of its own school it may
        // link with nobody.
        var line = LineOfSchools([0, 1])
        line.draft.classes += [("c", "A", 1), ("d", "B", 6)].map {
            LinkingClass(id: ID($0.0), school: ID($0.1), yearGroups: [$0.2], pupils: 30)
        }
        let limited = try line.explanation(of: 2, links: [[0, 1]])
        #expect(
            limited?.suggestion
                == "With match.max_year_gap 4 instead of 1 in the policy, it could link with b (School B); but that class is linked with a (School A) now, so plan again to see who would gain."
        )
        line.draft.rules = [Rule(.mustLink, "a", "b")]
        let pinned = try line.explanation(of: 2, links: [[0, 1]])
        #expect(pinned?.suggestion.hasPrefix("No single change would do.") == true)
    }

    @Test("has something to say of a year of one class")
    func alone() throws {
        let why = try LineOfSchools([0]).explanation(of: 0)
        #expect(
            why
                == Explanation(
                    reason: "odd_one_out", detail: "There is no other class this year.",
                    suggestion: "Invite another class."))
    }
}

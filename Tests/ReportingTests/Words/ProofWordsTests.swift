import Proving
import Linking
import Testing

@testable import Reporting

@Suite("What is proved, in plain words")
struct ProofWordsTests {
    private func outcome(_ status: SolveStatus, _ values: [(Priority, Int, Int?)]) -> ProgramOutcome {
        ProgramOutcome(
            status: status, priorities: values.map { PriorityOutcome($0.0, value: $0.1, bound: $0.2) })
    }

    private let best: [(Priority, Int, Int?)] = [
        (.linkEveryone, 34, 34), (.fewestThreeWay, -1, -1), (.points, 43_504, 43_504),
    ]

    @Test("the best links are called so, in the order of the priorities, with a certificate that was checked")
    func optimal() {
        let words = ProofWords(
            links: Standing(links: outcome(.optimal, best), isGiven: false, leaves: 3, isChecked: true))
        #expect(words.headline == "These links are the best there are.")
        #expect(
            words.details.first
                == "No other choice of links that keeps all the rules links more classes. Among those that do as well at that, none has fewer links of three. Among those that are equal so far, none has more points."
        )
        #expect(
            words.details.last?.hasPrefix(
                "The proof is in certificate.json, in 3 parts. Certificate verified") == true)
        // Links of three are counted below zero in the plan, and above it for people.
        #expect(words.rows.map(\.reached) == ["34", "1", "43,504"])
        #expect(words.rows.map(\.verdict) == Array(repeating: "the best there is", count: 3))
    }

    @Test("a certificate that nobody checked is not called checked, and one that is missing not a proof")
    func unchecked() {
        let large = ProofWords(
            links: Standing(links: outcome(.optimal, best), isGiven: false, leaves: 43, isChecked: false))
        #expect(large.details.last?.contains("has not been checked yet: run “linkwright verify”") == true)
        #expect(!large.details.joined().contains("verified"))
        let bare = ProofWords(
            links: Standing(links: outcome(.optimal, best), isGiven: false, leaves: nil, isChecked: false))
        #expect(
            bare.details.last
                == "There is no certificate of this, so it rests on the word of the search alone.")
    }

    @Test("of links that were given, and of rules that conflict, nothing is claimed")
    func given() {
        let given = ProofWords(
            links: Standing(
                links: outcome(.feasible, [(.linkEveryone, 4, nil)]), isGiven: true, leaves: nil,
                isChecked: false))
        #expect(given.headline == "These links were given to Linkwright, not chosen by it.")
        #expect(given.rows.map(\.verdict) == ["not looked at"])
        let none = ProofWords(
            links: Standing(links: outcome(.infeasible, []), isGiven: false, leaves: nil, isChecked: false))
        #expect(none.headline == "No set of links keeps all the rules of this year, so nobody is linked.")
    }

    @Test("links that are not proved say how far from the best they may be")
    func open() {
        // 100 links proved; points 950 of 1000 at most: 50 away.
        let words = ProofWords(
            links: Standing(
                links: outcome(.feasible, [(.linkEveryone, 100, 100), (.points, 950, 1000)]),
                isGiven: false,
                leaves: 1, isChecked: false))
        #expect(words.headline.hasPrefix("These are the best links found in the time there was."))
        #expect(words.details[0] == "It is proved that none does better in classes linked.")
        #expect(
            words.details[1]
                == "In points it has 950, and none can be above 1,000: so the best is at most 50 away.")
        let stopped = ProofWords(
            links: Standing(
                links: outcome(.interrupted, [(.linkEveryone, 100, nil)]), isGiven: false, leaves: nil,
                isChecked: false))
        #expect(stopped.headline.contains("before somebody stopped the search"))
        #expect(stopped.details[0].hasSuffix("how much better it could be is not known."))
    }

    @Test("of a timetable it says what the certificate proves, and what is the word of the search alone")
    func timetable() {
        let priorities: [(Priority, Int, Int?)] = [(.requiredRounds, 22, 22), (.cost, 26_302, 26_302)]
        let whole = ProofWords(
            timetable: Standing(timetable: outcome(.optimal, priorities), certified: [22, 26_302]))
        #expect(whole.details.last?.hasPrefix("timetable_certificate.json proves all of this") == true)
        #expect(
            whole.rows.map(\.verdict) == Array(repeating: "the best there is, by the certificate", count: 2))
        #expect(whole.rows.last?.reached == "263.02")
        let part = ProofWords(
            timetable: Standing(timetable: outcome(.optimal, priorities), certified: [22, 26_000]))
        #expect(part.details.last?.contains("cost: none can be below 260.00") == true)
        #expect(part.details.last?.hasSuffix("The rest is the word of the search alone.") == true)
        let bare = ProofWords(
            timetable: Standing(timetable: outcome(.optimal, priorities), certified: [nil, nil]))
        #expect(bare.details.last?.hasPrefix("All this rests on the word of the search alone") == true)
    }
}

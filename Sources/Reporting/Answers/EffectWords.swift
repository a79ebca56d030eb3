import Basics
import Explaining
import Linking

/// What another choice would come to, in words for people.
enum EffectWords {
    /// What the links would be, where two classes must be together or apart: the second half of a sentence that begins
    /// "If so, …".
    static func links(_ anew: Anew<Link>?, _ priorities: [MatchPriority]) -> String {
        words(anew, priorities.map(link), impossible: "no choice of links keeps all the rules")
    }

    /// The `must_link` rules that stand in the way where two classes can't be together, to follow that it can't be; empty
    /// where there is none.
    static func demands<Item>(_ anew: Anew<Item>?, _ a: Int, _ b: Int, _ year: LinkingYear) -> String {
        guard anew?.status == .infeasible else { return "" }
        let rules = [(a, b), (b, a)].flatMap { number, other in
            year.pins.partners[number].filter { $0 != other }.map { [number, $0] }
        }
        let words = rules.map { "\(year.classes[$0[0]].id) must be with \(year.classes[$0[1]].id)" }
        return words.isEmpty ? "" : " (\(words.joined(separator: ", ")): must_link in rules.csv)"
    }

    /// What the timetable would be, where a meeting must be in a certain session.
    static func meetings(_ anew: Anew<Meeting>?, _ priorities: [SchedulePriority]) -> String {
        words(anew, priorities.map(meeting), impossible: "no timetable keeps all the rules")
    }

    /// How one priority is told: the size of a difference as people say it, whether more is better, and the words for
    /// more and for less.
    private struct Telling {
        let isMoreBetter: Bool
        let words: (_ size: Int, _ isMore: Bool) -> String
    }

    private static func link(_ priority: MatchPriority) -> Telling {
        switch priority {
        case .linkEveryone:
            Telling(isMoreBetter: true) { size, isMore in
                "\(Words.count(size, "class", "classes")) \(isMore ? "more" : "fewer") would be linked"
            }
        case .notLeftOutTwice:
            Telling(isMoreBetter: true) { size, isMore in
                "\(Words.count(size, "class", "classes")) \(isMore ? "fewer" : "more") would be left out whose school was left out last time"
            }
        case .fewestThreeWay:
            Telling(isMoreBetter: true) { size, isMore in
                "there would be \(Words.count(size, isMore ? "link" : "more link", isMore ? "links" : "more links")) of three\(isMore ? " fewer" : "")"
            }
        case .points:
            Telling(isMoreBetter: true) { size, isMore in
                "\(Words.count(size, "point")) \(isMore ? "more" : "fewer")"
            }
        case .worstDifference, .leximinDifference:
            Telling(isMoreBetter: true) { size, isMore in
                "the smallest difference would be \(FixedPoint.text(size, places: 4)) \(isMore ? "larger" : "smaller")"
            }
        }
    }

    private static func meeting(_ priority: SchedulePriority) -> Telling {
        switch priority {
        case .requiredRounds, .optionalRounds:
            Telling(isMoreBetter: true) { size, isMore in
                "\(Words.count(size, "meeting")) \(isMore ? "more" : "fewer") of \(priority == .requiredRounds ? "required" : "optional") rounds would have a place"
            }
        case .cost:
            Telling(isMoreBetter: false) { size, isMore in
                "the timetable would cost \(FixedPoint.text(size, places: 2)) \(isMore ? "more" : "less")"
            }
        }
    }

    private static func words<Item>(_ anew: Anew<Item>?, _ tellings: [Telling], impossible: String) -> String
    {
        guard let anew else { return "not worked out, because the time ran out" }
        if anew.status == .infeasible { return "it can't be: \(impossible)" }
        guard let found = anew.differences else {
            return "nothing was found in the time there was, so that nothing is known"
        }
        if anew.status == .optimal {
            let parts = zip(tellings, found).compactMap { told($0, $1) }
            return parts.isEmpty ? "nothing would be lost" : parts.joined(separator: ", ")
        }
        return open(found, anew.bounds, tellings)
    }

    private static func told(_ telling: Telling, _ difference: Int) -> String? {
        difference == 0 ? nil : telling.words(Int(difference.magnitude), difference > 0)
    }

    /// What is known where the time ran out: exactly what comes before the first open priority, and of that two ends.
    private static func open(_ found: [Int], _ bounds: [Int?], _ tellings: [Telling]) -> String {
        var parts: [String] = []
        for (place, telling) in tellings.enumerated() {
            if bounds[place] == found[place] {
                parts += [told(telling, found[place])].compactMap(\.self)
                continue
            }
            let same = "as now"
            parts.append("at worst \(told(telling, found[place]) ?? same)")
            if let bound = bounds[place] { parts.append("at best \(told(telling, bound) ?? same)") }
            break
        }
        return "\(parts.joined(separator: ", ")) (the search ended before it was known exactly)"
    }
}

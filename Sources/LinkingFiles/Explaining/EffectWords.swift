import Explaining
import Linking

/// What another choice would come to, in words for people.
enum EffectWords {
    /// What the links would be, where two classes must be together or apart: the second half of a sentence that begins
    /// "If so, …".
    static func links(_ anew: Anew<Link>?, _ priorities: [Priority]) -> String {
        words(anew, priorities, impossible: "no choice of links keeps all the rules")
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
    static func meetings(_ anew: Anew<Meeting>?, _ priorities: [Priority]) -> String {
        words(anew, priorities, impossible: "no timetable keeps all the rules")
    }

    private static func words<Item>(
        _ anew: Anew<Item>?, _ priorities: [Priority], impossible: String
    ) -> String {
        guard let anew else { return "not worked out, because the time ran out" }
        if anew.status == .infeasible { return "it can't be: \(impossible)" }
        guard let found = anew.differences else {
            return "nothing was found in the time there was, so that nothing is known"
        }
        if anew.status == .optimal {
            let parts = zip(priorities, found).compactMap { $0.words.effect(of: $1) }
            return parts.isEmpty ? "nothing would be lost" : parts.joined(separator: ", ")
        }
        return open(found, anew.bounds, priorities)
    }

    /// What is known where the time ran out: exactly what comes before the first open priority, and of that two ends.
    private static func open(_ found: [Int], _ bounds: [Int?], _ priorities: [Priority]) -> String {
        var parts: [String] = []
        for (place, priority) in priorities.enumerated() {
            let effect = priority.words.effect
            if bounds[place] == found[place] {
                parts += [effect(found[place])].compactMap(\.self)
                continue
            }
            let same = "as now"
            parts.append("at worst \(effect(found[place]) ?? same)")
            if let bound = bounds[place] { parts.append("at best \(effect(bound) ?? same)") }
            break
        }
        return "\(parts.joined(separator: ", ")) (the search ended before it was known exactly)"
    }
}

/// Text in columns, and the numbers there.
enum Columns {
    /// Whole ten-thousandths, 0 or more, as a number with four decimals.
    static func tenThousandths(_ value: Int) -> String {
        let rest = String(value % 10_000)
        return "\(value / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
    }

    /// The rows with their cells side by side, two spaces apart; those of the columns named to the right.
    static func aligned(_ rows: [[String]], right: Set<Int> = [], indent: Int = 2) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return right.contains(column) ? padding + cell : cell + padding
            }
            var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

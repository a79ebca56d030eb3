import Linking

/// `policy.yaml`: every key with its value, and beside it what it means, for a person who may change it.
enum PolicyFile {
    static func bytes(_ policy: Policy) -> [UInt8] { Array(text(policy).utf8) }

    private static func text(_ policy: Policy) -> String {
        """
        # The policy: what a good link and a good timetable are here.
        #
        # Change a value to the right of a colon. Text after a # is an explanation and has no effect.
        # A key that is taken out has its default. Linkwright says where a word or a number can't be right.

        match:                          # who is linked with whom

        \(match(policy.match))

        schedule:                       # when and where the linked classes meet

        \(schedule(policy.schedule))

        """
    }

    private static func match(_ match: MatchPolicy) -> String {
        let rows = [
            row(
                "max_km", PlainNumber.text(match.maxKm),
                "longest distance between partners, in kilometres (default 15)"),
            row("max_year_gap", "\(match.maxYearGap)", "largest difference in year group (default 1)"),
            row(
                "min_shared_dates", "\(match.minSharedDates)",
                "fewest dates on which all partners are free (default 3)"),
            row(
                "same_school", match.sameSchool.rawValue,
                "links inside one school: never (default) or allowed"),
            row(
                "across_areas", match.acrossAreas.rawValue,
                "links from one area to another: never (default) or allowed"),
            row(
                "repeat_links", match.repeatLinks.rawValue,
                "schools that history.csv has as linked: allowed, avoid (default) or never"),
            row(
                "max_links_between_schools", "\(match.maxLinksBetweenSchools)",
                "links that two schools may have (default 1); 0 for any number"),
            row(
                "three_way", match.threeWay.rawValue,
                "links of three classes: never, or when_needed (default)"),
        ]
        let points = match.points
        let terms = [
            row(
                "difference", PlainNumber.text(points.difference), "for the whole difference (default 1)",
                depth: 2),
            row(
                "distance", PlainNumber.text(points.distance), "taken away at max_km (default 0.3)", depth: 2),
            row(
                "year_gap", PlainNumber.text(points.yearGap), "taken away at max_year_gap (default 0.1)",
                depth: 2),
            row(
                "shared_dates", PlainNumber.text(points.sharedDates),
                "for ten shared dates or more (default 0.1)", depth: 2),
            row(
                "repeat", PlainNumber.text(points.repeated),
                "taken away for a link that repeats, under avoid (default 0.2)", depth: 2),
        ]
        return """
            \(rows.joined(separator: "\n"))

              # What counts first, second and so on; a later one never costs an earlier one anything. Each may stand once:
            \(meanings(of: .links))
              # Default: the first four, in this order.
              priorities: [\(match.priorities.map(\.rawValue).joined(separator: ", "))]

              # What a link is worth: 1 is ten thousand points.
              points:
            \(terms.joined(separator: "\n"))

              # What makes two classes different; there is no default. Each measure has a name of your choice and
              #   measure  composition (several columns that are parts of a whole, such as ethnic groups),
              #            share (one column of percentages), category (one column of words: same or not),
              #            or number (one column; compared with the range over all classes)
              #   weight   above 0, relative to the other measures: one of 6 counts twice as much as one of 3
              #   columns  (or column) of schools.csv or classes.csv
              difference:
            \(match.difference.map(measure).joined(separator: "\n"))
            """
    }

    private static func measure(_ measure: Measure) -> String {
        let isList = measure.kind == .composition
        let columns = measure.columns.map(word).joined(separator: ", ")
        return
            "    \(word(measure.name)): {measure: \(measure.kind.rawValue), weight: \(PlainNumber.text(measure.weight)), "
            + (isList ? "columns: [\(columns)]}" : "column: \(columns)}")
    }

    private static func schedule(_ schedule: SchedulePolicy) -> String {
        let cost = schedule.cost
        let terms = [
            row(
                "km", PlainNumber.text(cost.km), "for each kilometre that a class travels (default 1)",
                depth: 2),
            row(
                "imbalance_km", PlainNumber.text(cost.imbalanceKm),
                "for each kilometre that one partner travels further (default 1)", depth: 2),
            row(
                "fee", PlainNumber.text(cost.fee), "for each pound of a session's fee (default 0.1)", depth: 2
            ),
        ]
        return """
            \(row("max_km", PlainNumber.text(schedule.maxKm), "longest way to a venue, in kilometres (default 15)"))

              # What counts first, second and so on, as above. Each may stand once:
            \(meanings(of: .timetable))
              # Default: all three, in this order.
              priorities: [\(schedule.priorities.map(\.rawValue).joined(separator: ", "))]

              cost:
            \(terms.joined(separator: "\n"))
            """
    }

    /// Every priority of a program, a line each.
    private static func meanings(of program: Priority.Program) -> String {
        let priorities = Priority.all(of: program)
        let width = priorities.map(\.rawValue.count).max() ?? 0
        return priorities.map { priority in
            let name = priority.rawValue
            let space = String(repeating: " ", count: width + 2 - name.count)
            return "  #   \(name)\(space)\(priority.words.meaning)"
        }.joined(separator: "\n")
    }

    private static func row(_ key: String, _ value: String, _ meaning: String, depth: Int = 1) -> String {
        let start = String(repeating: "  ", count: depth) + "\(key): \(value)"
        return start + String(repeating: " ", count: max(2, 40 - start.count)) + "# " + meaning
    }

    /// A word as YAML takes it for that word and nothing else: quoted, unless it is plainly a name.
    private static func word(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || byte == 0x5F
        }
        let startsAsName = text.utf8.first.map { !(0x30...0x39).contains($0) && $0 != 0x5F } ?? false
        let reserved = ["y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf"]
        if isPlain, startsAsName, !reserved.contains(text.lowercased()) { return text }
        return YAMLWord.quoted(text)
    }
}

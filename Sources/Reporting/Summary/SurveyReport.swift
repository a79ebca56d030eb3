public import Explaining
import Linking
import Tables

/// What `check` says of a year, for programs; the JSON of its `--json`.
public struct SurveyReport: Hashable, Sendable, Encodable {
    /// The smallest, middle and largest.
    struct Spread: Hashable, Encodable {
        var min: Int
        var median: Double
        var max: Int
    }

    /// A class that may link with no other.
    struct Lonely: Hashable, Encodable {
        var `class`: String
        var reason: String
        var detail: String
        var suggestion: String
    }

    /// The places of a round, and who could need them.
    struct Round: Hashable, Encodable {
        var round: String
        var classes, pupils, sessions: Int
        var places, linkPlaces: Int?
        var short: Bool

        enum CodingKeys: String, CodingKey {
            case round, classes, pupils, sessions, places, short
            case linkPlaces = "link_places"
        }
    }

    var schools, classes, venues, rounds, sessions, pairs: Int
    var partners: Spread?
    var withoutPartners: [Lonely]
    var needs: [Round]
    var warnings: [String]

    enum CodingKeys: String, CodingKey {
        case schools, classes, venues, rounds, sessions, pairs, partners, needs, warnings
        case withoutPartners = "without_partners"
    }

    /// The report of `survey`, with the warnings of the folder it was read from.
    public init(_ survey: YearSurvey, warnings: [String]) {
        let year = survey.year
        (schools, classes, venues) = (year.schools.count, year.classes.count, year.venues.count)
        (rounds, sessions, pairs) = (year.rounds.count, year.sessions.count, survey.pairs)
        partners = survey.partners.map { Spread(min: $0.least, median: $0.median, max: $0.most) }
        withoutPartners = survey.withoutPartners.map {
            Lonely(
                class: year.classes[$0.number].id.text, reason: $0.explanation.reason,
                detail: $0.explanation.detail, suggestion: $0.explanation.suggestion)
        }
        needs = survey.rounds.map {
            Round(
                round: year.rounds[$0.round].id.text, classes: $0.classes, pupils: $0.pupils,
                sessions: $0.sessions, places: $0.places, linkPlaces: $0.linkPlaces, short: $0.isShort)
        }
        self.warnings = warnings
    }
}

extension SurveyReport {
    /// The same for people: a table of what was read, then who has nobody to link with, then the rounds.
    public var lines: [String] {
        var lines = [
            "Schools   \(schools)", "Classes   \(classes)", "Venues    \(venues)", "Rounds    \(rounds)",
            "Sessions  \(sessions)", "Pairs that may link  \(pairs)",
        ]
        if let partners {
            lines.append(
                "Partners a class can choose from  fewest \(partners.min), half of them have \(Self.plain(partners.median)) or more, most \(partners.max)"
            )
        }
        lines.append("")
        lines.append(
            withoutPartners.isEmpty
                ? "Every class may link with at least one other."
                : "Classes that may link with no other: \(withoutPartners.count)")
        for lonely in withoutPartners {
            lines.append("  \(lonely.class) (\(lonely.reason)): \(lonely.detail) \(lonely.suggestion)")
        }
        if !needs.isEmpty {
            lines += ["", "Rounds: places against the need if every class is linked"]
            let rows = [
                ["round", "classes", "pupils", "sessions", "places for pupils", "places for links", ""]
            ]
            lines += TextTable.lines(
                rows
                    + needs.map { need in
                        [
                            need.round, "\(need.classes)", "\(need.pupils)", "\(need.sessions)",
                            need.places.map(String.init) ?? "no limit",
                            need.linkPlaces.map(String.init) ?? "no limit", need.short ? "too few" : "",
                        ]
                    }, indent: 2)
        }
        return lines
    }

    private static func plain(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }
}

/// One property of an ``AreaSpecification``, as the command line offers it.
public struct AreaKnob: Sendable {
    /// The property and the values it may take.
    public enum Value: Sendable {
        /// A whole number.
        case count(any WritableKeyPath<AreaSpecification, Int> & Sendable, ClosedRange<Int>)
        /// A number with decimals.
        case amount(any WritableKeyPath<AreaSpecification, Double> & Sendable, ClosedRange<Double>)
    }

    /// The name of its option, without the dashes: `extent-km`.
    public let option: String
    /// Its description for a help text; a clause without a full stop.
    public let summary: String
    /// The property and its range.
    public let value: Value

    /// The range as a person would write it: `0 to 1`.
    public var rangeText: String {
        switch value {
        case .count(_, let range): "\(range.lowerBound) to \(range.upperBound)"
        case .amount(_, let range): "\(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"
        }
    }

    static func plain(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }

    private init(
        _ option: String, _ path: any WritableKeyPath<AreaSpecification, Int> & Sendable,
        _ range: ClosedRange<Int>, _ summary: String
    ) {
        (self.option, self.summary, value) = (option, summary, .count(path, range))
    }

    private init(
        _ option: String, _ path: any WritableKeyPath<AreaSpecification, Double> & Sendable,
        _ range: ClosedRange<Double>, _ summary: String
    ) {
        (self.option, self.summary, value) = (option, summary, .amount(path, range))
    }

    fileprivate static let all: [AreaKnob] = [
        AreaKnob("classes", \.classes, 2...50_000, "classes"),
        AreaKnob("towns", \.towns, 1...400, "towns that the schools lie in"),
        AreaKnob("extent-km", \.extentKm, 1...400, "side of the square that holds the towns, in kilometres"),
        AreaKnob("isolated", \.isolated, 0...0.5, "share of classes too far from all others to be linked"),
        AreaKnob("online-only", \.onlineOnly, 0...1, "share of classes that meet only online"),
        AreaKnob("in-person-only", \.inPersonOnly, 0...1, "share of classes that meet only in person"),
        AreaKnob("mixed-years", \.mixedYears, 0...1, "share of classes with two year groups"),
        AreaKnob("tightness", \.tightness, 0...1, "how little free time classes have"),
        AreaKnob("three-way", \.threeWay, 0...1, "share of classes willing to be one of three"),
        AreaKnob("needs", \.needs, 0...1, "share of classes that have a need, such as step-free access"),
        AreaKnob(
            "limited-km", \.limitedKm, 0...1, "share of classes that travel less far than the policy allows"),
        AreaKnob("missing", \.missing, 0...1, "share of schools with an unknown background"),
        AreaKnob("history", \.history, 0...1, "share of schools that were linked last year"),
        AreaKnob("left-out", \.leftOut, 0...1, "share of schools that were left out last year"),
        AreaKnob("must-link", \.mustLink, 0...100, "pairs of classes that must be linked"),
        AreaKnob("must-not-link", \.mustNotLink, 0...1000, "pairs of classes that must not be linked"),
        AreaKnob("roads", \.roads, 0...10_000, "known road distances between schools and venues"),
        AreaKnob(
            "rounds", \.rounds, 0...3,
            "rounds: 0 none, 1 neutral venue, 2 also online before it, 3 also social action after it"),
        AreaKnob("venues", \.venues, 0...500, "venues; 0 means one for every eight classes"),
        AreaKnob("slack", \.slack, 0.1...5, "places in a round's sessions per link that could need one"),
        AreaKnob("year", \.year, 2001...2099, "calendar year of the meetings"),
        AreaKnob(
            "max-km", \.maxKm, 1...40, "longest distance between partners and to a venue, in kilometres"),
        AreaKnob(
            "min-shared-dates", \.minSharedDates, 0...20, "smallest number of dates that partners must share"),
    ]
}

extension AreaSpecification {
    /// Every knob but the seed, in the order of the properties.
    public static var knobs: [AreaKnob] { AreaKnob.all }

    /// One clause for each knob out of its range: `slack is 9, but must be from 0.1 to 5`. Empty if an area can be
    /// made.
    public var faults: [String] {
        var faults: [String] = []
        for knob in Self.knobs {
            let (isFine, found): (Bool, String) =
                switch knob.value {
                case .count(let path, let range):
                    (range.contains(self[keyPath: path]), "\(self[keyPath: path])")
                case .amount(let path, let range):
                    (range.contains(self[keyPath: path]), AreaKnob.plain(self[keyPath: path]))
                }
            if !isFine { faults.append("\(knob.option) is \(found), but must be from \(knob.rangeText)") }
        }
        if onlineOnly + inPersonOnly > 1 {
            faults.append("online-only and in-person-only add up to more than 1")
        }
        return faults
    }
}

/// A specification from which no area can be made.
public struct ImpossibleArea: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, one clause per fault; at least one.
    public let faults: [String]

    /// The faults, one per line.
    public var description: String { faults.joined(separator: "\n") }
}

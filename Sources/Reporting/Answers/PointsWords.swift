import Basics
import Explaining
import Linking
import Tables

/// The points of pairs, term by term, in lines that add up.
struct PointsWords {
    let year: LinkingYear

    /// One pair's points.
    func lines(_ pair: PairPoints) -> [String] {
        let (reading, terms, match) = (pair.reading, pair.terms, year.policy.match)
        var rows = pair.shares.map { share in
            [
                "  \(share.measure)",
                share.distance.map { "\(Self.percent($0)) apart" } ?? "not known of both",
                Self.signed(share.points),
            ]
        }
        rows.insert(
            [
                "difference", "\(FixedPoint.text(pair.difference, places: 4)) of 1, made up of",
                "",
            ], at: 0)
        rows.append([
            "shared dates", "\(reading.sharedDates)\(reading.sharedDates > 10 ? ", of which 10 count" : "")",
            Self.signed(terms.sharedDates),
        ])
        let km = EligibilityWords.kilometres(Double(reading.metres))
        rows.append([
            "distance",
            reading.formats.contains(.inPerson)
                ? "\(km) of \(EligibilityWords.kilometres(limit: match.maxKm))"
                : "\(km), but they only meet online",
            Self.signed(-terms.distance),
        ])
        rows.append(["year groups", "\(pair.reading.yearGap) apart", Self.signed(-terms.yearGap)])
        rows.append([
            "linked before", reading.isRepeat ? "yes" : "no", Self.signed(-terms.repeated),
        ])
        rows.append(["together", "", "\(terms.total)"])
        return TextTable.lines(rows, indent: 2) { column, _ in column == 2 }
    }

    /// `+12`, `−12`, `0`.
    static func signed(_ value: Int) -> String {
        value == 0 ? "0" : "\(value > 0 ? "+" : "−")\(value.magnitude)"
    }

    /// A part of one as a whole percentage.
    static func percent(_ value: Double) -> String { "\((100 * value).wholeNumber) %" }
}

/// The reported figures of one link, all derived from the year alone.
public struct LinkFigures: Hashable, Sendable {
    /// Its id in the plan: `L001` and so on.
    public let id: String
    /// Its classes.
    public let link: Link
    /// The mean of the differences of its pairs, in ten-thousandths.
    public let difference: Int
    /// The largest distance in its pairs.
    public let metres: Int
    /// The largest year gap in its pairs.
    public let yearGap: Int
    /// The number of dates on which all its classes are free.
    public let sharedDates: Int
    /// Its points.
    public let points: Int
    /// Whether any two of its schools were linked in a past year.
    public let isRepeat: Bool
    /// Notes for the reader, a sentence each.
    public let notes: [String]
}

/// The reported figures of one placed meeting.
public struct MeetingFigures: Hashable, Sendable {
    /// The meeting.
    public let meeting: Meeting
    /// The number of pupils.
    public let pupils: Int
    /// The distance each class of the link travels, in the order of the link; empty online.
    public let metres: [Int]
    /// The cost of the travel, in hundredths.
    public let cost: Int
}

extension LinkingYear {
    /// The id of the n-th link of a plan of `count` links, counted from 0: three digits, or more if three are not
    /// enough.
    public static func linkID(_ position: Int, of count: Int) -> String {
        let digits = String(position + 1)
        let width = max(3, String(count).count)
        return "L" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The figures of the links of `plan`. A link without a known difference has 0; the audit rejects it.
    public func figures(of plan: Plan) -> [LinkFigures] {
        plan.links.enumerated().map { position, link in
            let readings = link.pairs.map { reading($0.0, $0.1) }
            let sum = readings.reduce(0) { $0 + ($1.difference ?? 0) }
            return LinkFigures(
                id: LinkingYear.linkID(position, of: plan.links.count), link: link,
                difference: (Double(sum) / Double(readings.count)).wholeNumber,
                metres: readings.map(\.metres).max() ?? 0, yearGap: readings.map(\.yearGap).max() ?? 0,
                sharedDates: sharedDates(link), points: points(link) ?? 0,
                isRepeat: readings.contains(where: \.isRepeat), notes: notes(link, readings))
        }
    }

    private func notes(_ link: Link, _ readings: [PairReading]) -> [String] {
        var notes: [String] = []
        for number in link {
            let missing = measures.missing(number)
            if !missing.isEmpty {
                notes.append(
                    "\(classes[number].id): no figure for \(missing.joined(separator: ", ")), so the other measures count for more."
                )
            }
        }
        for (pair, reading) in zip(link.pairs, readings) {
            let names = "\(classes[pair.0].id) and \(classes[pair.1].id)"
            if pins.isRuled(pair.0, pair.1) {
                let overridden = reading.overridden.map {
                    EligibilityWords.why($0, reading, pair.0, pair.1, self)
                }
                notes.append(
                    overridden.isEmpty
                        ? "\(names): linked by a must_link rule."
                        : "\(names): linked by a must_link rule, although \(overridden.joined(separator: " and "))."
                )
            }
            if reading.isRepeat { notes.append("\(names): their schools were linked before.") }
        }
        if formats(link) == .online { notes.append("Meets online only.") }
        return notes
    }

    /// The figures of the meetings of `plan`.
    public func meetingFigures(of plan: Plan) -> [MeetingFigures] {
        plan.meetings.map { meeting in
            let link = plan.links[meeting.link]
            return MeetingFigures(
                meeting: meeting, pupils: pupils(link),
                metres: venueOfSession[meeting.session].map { venue in link.map { metres($0, toVenue: venue) }
                } ?? [],
                cost: travelCost(link, session: meeting.session))
        }
    }

    /// The classes that are in none of `links`, ascending.
    public func unlinked(_ links: [Link]) -> [Int] {
        var isLinked = [Bool](repeating: false, count: classes.count)
        for link in links { for number in link { isLinked[number] = true } }
        return classes.indices.filter { !isLinked[$0] }
    }

    /// The meetings of the plan's links without a place: link and round.
    public func unplaced(_ plan: Plan) -> [(link: Int, round: Int)] {
        let placed = Set(plan.meetings.map { [$0.link, $0.round] })
        return plan.links.indices.flatMap { link in
            roundsOfLink(plan.links[link]).filter { !placed.contains([link, $0]) }.map { (link, $0) }
        }
    }
}

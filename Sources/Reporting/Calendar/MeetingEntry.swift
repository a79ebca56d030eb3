import Basics
import Linking

/// One meeting as an entry of a calendar, in the words of staff. It reads the same in every file that holds it.
struct MeetingEntry {
    private let year: LinkingYear
    private let link: Link
    private let figures: MeetingFigures

    init(_ year: LinkingYear, _ plan: Plan, _ figures: MeetingFigures) {
        (self.year, self.figures) = (year, figures)
        link = plan.links[figures.meeting.link]
    }

    /// The lines of the entry.
    var bytes: [UInt8] {
        let session = year.sessions[figures.meeting.session]
        let round = year.rounds[figures.meeting.round]
        let identity = MeetingIdentity(year, link, round: figures.meeting.round)
        var text = CalendarText()
        text.add("BEGIN", "VEVENT")
        text.add("UID", identity.uid)
        text.add("DTSTAMP", identity.stamp)
        text.add("SEQUENCE", "0")
        text.add("DTSTART;TZID=\(LondonTime.zone)", LondonTime.stamp(session.date, session.start))
        text.add("DTEND;TZID=\(LondonTime.zone)", LondonTime.stamp(session.date, session.end))
        text.add("SUMMARY", text: "\(round.name): \(Self.list(link.map(name), " with "))")
        text.add("LOCATION", text: venue?.name ?? "Online")
        if let venue {
            let point = MapPoint(venue.place)
            text.add("GEO", "\(point.latitude);\(point.longitude)")
        }
        text.add("DESCRIPTION", text: description.joined(separator: "\n"))
        text.add("CATEGORIES", text: round.name)
        text.add("STATUS", "CONFIRMED")
        text.add("END", "VEVENT")
        return text.bytes
    }

    private var venue: Venue? { year.venueOfSession[figures.meeting.session].map { year.venues[$0] } }

    /// `Ash School (A-1)`.
    private func name(_ number: Int) -> String {
        "\(year.schools[year.schoolOfClass[number]].name) (\(year.classes[number].id))"
    }

    /// A line a class, then what there is to say of all.
    private var description: [String] {
        let classes = link.indices.map { position -> String in
            let value = year.classes[link[position]]
            var parts = [
                Self.years(value.yearGroups), value.pupils == 1 ? "1 pupil" : "\(value.pupils) pupils",
            ]
            if let metres = figures.metres[at: position] {
                parts.append("\(Figures.km(metres)) to the venue")
            }
            if !value.needs.isEmpty { parts.append("needs \(value.needs.joined(separator: ", "))") }
            return "\(name(link[position])): \(parts.joined(separator: ", "))"
        }
        return classes + [venue == nil ? "They meet online." : "\(figures.pupils) pupils in all."]
    }

    private static func list(_ items: [String], _ joint: String) -> String {
        guard let last = items.last, items.count > 2 else { return items.joined(separator: joint) }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func years(_ groups: [Int]) -> String {
        let words = groups.sorted().map { $0 == 0 ? "Reception" : "year \($0)" }
        return words.isEmpty ? "no year given" : Words.list(words)
    }
}

extension Array {
    /// The element at a position; nil where there is none.
    fileprivate subscript(at position: Int) -> Element? { indices.contains(position) ? self[position] : nil }
}

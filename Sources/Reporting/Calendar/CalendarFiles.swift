public import Linking

/// The meetings of a plan as calendar files (RFC 5545): one with all of them, one for each class and one for each venue that has any.
///
/// The same entry stands in each file that it belongs to, and a calendar that imports two of them keeps it once. Entries are in the order
/// in which they take place. There is no `METHOD`: that would make an invitation of a file, which needs an organiser.
public enum CalendarFiles {
    /// What the file with all meetings is called.
    public static let name = "calendar.ics"

    /// The subfolder of the files for classes and venues, with a slash at its end.
    public static let folder = "calendars/"

    private static let classPrefix = "class-"
    private static let venuePrefix = "venue-"
    private static let suffix = ".ics"

    /// Whether `name` is one that ``files(_:_:)`` gives, for some plan or other, or that of the subfolder.
    public static func isKnown(_ name: String) -> Bool {
        if name == CalendarFiles.name || name == folder { return true }
        return [classPrefix, venuePrefix].contains { prefix in
            let start = folder + prefix
            guard name.hasPrefix(start), name.hasSuffix(suffix) else { return false }
            return SafeFileNames.isSafe(name.dropFirst(start.count).dropLast(suffix.count))
        }
    }

    /// The files by name, the one with all meetings first; none where the plan has no meetings.
    public static func files(_ year: LinkingYear, _ plan: Plan) -> [(name: String, bytes: [UInt8])] {
        let meetings = year.meetingFigures(of: plan).map { (key: key(year, $0.meeting), figures: $0) }
            .sorted { $0.key < $1.key }.map(\.figures)
        guard !meetings.isEmpty else { return [] }
        let entries = meetings.map { MeetingEntry(year, plan, $0).bytes }
        var ofClass = [[Int]](repeating: [], count: year.classes.count)
        var ofVenue = [[Int]](repeating: [], count: year.venues.count)
        for (position, meeting) in meetings.map(\.meeting).enumerated() {
            for number in plan.links[meeting.link] { ofClass[number].append(position) }
            if let venue = year.venueOfSession[meeting.session] { ofVenue[venue].append(position) }
        }
        func group(
            _ prefix: String, _ ids: [ID], _ titles: [String], _ positions: [[Int]]
        ) -> [(name: String, bytes: [UInt8])] {
            zip(SafeFileNames.names(for: ids), zip(titles, positions)).compactMap { name, content in
                content.1.isEmpty
                    ? nil
                    : (folder + prefix + name + suffix, file(content.0, content.1.map { entries[$0] }))
            }
        }
        return [(name, file("Linking: all meetings", entries))]
            + group(
                classPrefix, year.classes.map(\.id),
                year.classes.indices.map {
                    "Linking: \(year.schools[year.schoolOfClass[$0]].name) (\(year.classes[$0].id))"
                }, ofClass)
            + group(venuePrefix, year.venues.map(\.id), year.venues.map { "Linking: \($0.name)" }, ofVenue)
    }

    private static func file(_ title: String, _ entries: [[UInt8]]) -> [UInt8] {
        var text = CalendarText()
        text.add("BEGIN", "VCALENDAR")
        text.add("VERSION", "2.0")
        text.add("PRODID", "-//Linkwright//Linkwright//EN")
        text.add("CALSCALE", "GREGORIAN")
        // The name as RFC 7986 has it, and as most calendars knew it before.
        text.add("NAME", text: title)
        text.add("X-WR-CALNAME", text: title)
        LondonTime.addRules(to: &text)
        for entry in entries { text.add(entry) }
        text.add("END", "VCALENDAR")
        return text.bytes
    }

    /// By time, then by what else tells meetings apart.
    private static func key(_ year: LinkingYear, _ meeting: Meeting) -> Key {
        let session = year.sessions[meeting.session]
        return Key(
            parts: [session.date.number, session.start.minutes, meeting.session, meeting.link, meeting.round])
    }

    private struct Key: Comparable {
        let parts: [Int]
        static func < (a: Key, b: Key) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
    }
}

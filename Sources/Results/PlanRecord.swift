public import Linking

/// What a folder tells of one plan, in the words of its files: what is read back, and what is set beside another plan.
///
/// It needs no year. Where the year is at hand, ``result(in:)`` makes of it again what the planner made.
public struct PlanRecord: Hashable, Sendable {
    /// A class that took part.
    public struct Class: Hashable, Sendable {
        /// Its id, and its school's.
        public let id, school: ID
        /// What people call the school.
        public let schoolName: String

        /// A class.
        public init(id: ID, school: ID, schoolName: String) {
            (self.id, self.school, self.schoolName) = (id, school, schoolName)
        }
    }

    /// A link.
    public struct Link: Hashable, Sendable {
        /// What the plan calls it; another plan may call it otherwise.
        public let id: String
        /// Its two or three classes, in the order of the file.
        public let classes: [ID]
        /// In ten-thousandths.
        public let difference: Int
        /// Between its schools, at most.
        public let metres: Int
        /// What it is worth.
        public let points: Int

        /// A link.
        public init(id: String, classes: [ID], difference: Int, metres: Int, points: Int) {
            (self.id, self.classes, self.difference) = (id, classes, difference)
            (self.metres, self.points) = (metres, points)
        }
    }

    /// A meeting that has a place.
    public struct Meeting: Hashable, Sendable {
        /// Its link, by its place among the links.
        public let link: Int
        /// Its round.
        public let round: ID
        /// Its session.
        public let session: ID
        /// Its date.
        public let date: Day
        /// When it begins and ends.
        public let start, end: ClockTime
        /// The venue's id; empty online.
        public let venue: ID
        /// What people call the venue.
        public let venueName: String
        /// How far each class travels, in the order of the link; empty online.
        public let metres: [Int]

        /// A meeting.
        public init(
            link: Int, round: ID, session: ID, date: Day, start: ClockTime, end: ClockTime, venue: ID,
            venueName: String, metres: [Int]
        ) {
            (self.link, self.round, self.session) = (link, round, session)
            (self.date, self.start, self.end) = (date, start, end)
            (self.venue, self.venueName, self.metres) = (venue, venueName, metres)
        }
    }

    /// The folder, as it was named.
    public let path: String
    /// The classes, sorted by id.
    public let classes: [Class]
    /// The links, in the order of the file.
    public let links: [Link]
    /// The meetings, by link and then by the id of the round; nil where no timetable was made.
    public let meetings: [Meeting]?
    /// Why a class is in no link, in a sentence, as far as the files say it.
    public let whyLeftOut: [ID: String]
    /// What the plan says of itself: how good it is, and how it was made.
    public let summary: Summary

    /// A record of what was read.
    public init(
        path: String, classes: [Class], links: [Link], meetings: [Meeting]?,
        whyLeftOut: [ID: String] = [:], summary: Summary
    ) {
        (self.path, self.links) = (path, links)
        self.meetings = meetings?.sorted { ($0.link, $0.round) < ($1.link, $1.round) }
        self.classes = classes.sorted { $0.id < $1.id }
        (self.whyLeftOut, self.summary) = (whyLeftOut, summary)
    }
}

extension PlanRecord {
    /// What was reached at the priorities of the links, then at those of the timetable.
    public var priorities: [PriorityOutcome] { programs.flatMap(\.program.outcomes) }

    /// The status of the links, and that of the timetable if there is one.
    public var statuses: [(program: String, status: String)] { programs.map { ($0.name, $0.program.status) } }

    /// The fingerprint of each input file, by name.
    public var inputs: [String: String] { summary.inputs }

    private var programs: [(name: String, program: Summary.Program)] {
        [("links", summary.links)] + (summary.timetable.map { [("timetable", $0)] } ?? [])
    }
}

public import Linking

/// What the files of one plan tell, without the input that it was made from: enough to set it beside another.
public struct PlanRecord: Sendable {
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
            link: Int, round: ID, date: Day, start: ClockTime, end: ClockTime, venue: ID, venueName: String,
            metres: [Int]
        ) {
            (self.link, self.round, self.date, self.start, self.end) = (link, round, date, start, end)
            (self.venue, self.venueName, self.metres) = (venue, venueName, metres)
        }
    }

    /// The folder, as it was named.
    public let path: String
    /// The classes, sorted by id.
    public let classes: [Class]
    /// The links, in the order of the file.
    public let links: [Link]
    /// The meetings; nil where no timetable was made.
    public let meetings: [Meeting]?
    /// Why a class is in no link, in a sentence, as far as the files say it.
    public let whyLeftOut: [ID: String]
    /// What was reached at the priorities of the links, then at those of the timetable.
    public let priorities: [PriorityOutcome]
    /// The status of links and timetable, as the summary has them.
    public let statuses: [(program: String, status: String)]
    /// The fingerprint of each input file, by name.
    public let inputs: [String: String]

    /// A record of what was read.
    public init(
        path: String, classes: [Class], links: [Link], meetings: [Meeting]?,
        whyLeftOut: [ID: String] = [:], priorities: [PriorityOutcome],
        statuses: [(program: String, status: String)], inputs: [String: String]
    ) {
        (self.path, self.links, self.meetings) = (path, links, meetings)
        self.classes = classes.sorted { $0.id < $1.id }
        self.whyLeftOut = whyLeftOut
        (self.priorities, self.statuses, self.inputs) = (priorities, statuses, inputs)
    }
}

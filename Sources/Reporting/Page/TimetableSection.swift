import Explaining
import Linking

/// The meetings, round by round, as grids of dates by venues.
struct TimetableSection {
    /// A round.
    struct RoundView {
        let anchor: String
        let roundName: String
        let facts: String
        let outcome: String
        let grids: [Grid]
        /// Why not all of its sessions are shown; nil where they are.
        let remark: String?
    }

    /// Dates by some of the venues.
    struct Grid {
        let caption: String
        let venues: [Column]
        let dates: [DateRow]
    }

    /// The head of a column.
    struct Column {
        let venueName: String
        let venueRoom: String
    }

    /// A date.
    struct DateRow {
        let date: String
        let cells: [Cell]
    }

    /// What is at one venue on one date.
    struct Cell {
        let entries: [SessionView]
    }

    let rounds: [RoundView]

    /// Nil where there is no timetable.
    init?(_ facts: PageFacts) {
        guard facts.report.timetable != nil else { return nil }
        let use = CapacityUse(facts.report.year, facts.report.plan)
        rounds = facts.report.year.rounds.indices.map { RoundGrids($0, facts, use).view() }
    }
}

/// One session, with its load against its capacity.
struct SessionView {
    let time: String
    let isUsed: Bool
    /// `58 of 75 pupils`.
    let load: String
    /// Percent of the bar that is filled; nil where there is no limit.
    let filled: Int?
    let isFull: Bool
    let guests: [LinkReference]
    /// Meetings of other rounds in the same session; nil where there are none.
    let others: String?
}

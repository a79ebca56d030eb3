import Linking
import Tables

/// `timetable.csv`: the meetings that are placed.
enum TimetableTable {
    /// A meeting, with the ids of its link and its round, and where it is.
    struct Row {
        let linkID: String
        let roundID: ID
        let session: Session
        let venue: Venue?
        let figures: MeetingFigures

        func metres(_ index: Int) -> Int? {
            index < figures.metres.count ? figures.metres[index] : nil
        }
    }

    static let columns: [OutputColumn<Row>] = [
        OutputColumn("link_id", isKey: true, says: "The id of the link.") { .text($0.linkID) },
        OutputColumn("round_id", isKey: true, says: "The round.") { .text($0.roundID.text) },
        OutputColumn("session_id", says: "The session in which the link meets.") {
            .text($0.session.id.text)
        },
        OutputColumn("venue_id", says: "The venue; blank online.") { .textIfAny($0.venue?.id.text) },
        OutputColumn("venue", says: "The name of the venue, or `online`.") {
            .text($0.venue?.name ?? "online")
        },
        OutputColumn("date", .date, says: "The date.") { .text($0.session.date.description) },
        OutputColumn("start", .time, says: "When the session starts.") {
            .text($0.session.start.description)
        },
        OutputColumn("end", .time, says: "When the session ends.") { .text($0.session.end.description) },
        OutputColumn("pupils", .number, says: "How many pupils come.") { .integer($0.figures.pupils) },
        way("a", 0), way("b", 1), way("c", 2),
    ]

    private static func way(_ letter: String, _ index: Int) -> OutputColumn<Row> {
        OutputColumn(
            "km_\(letter)", .number,
            says: "How far the class `class_\(letter)` of the link travels, in kilometres; blank online."
        ) { .kilometres($0.metres(index)) }
    }
}

extension PlanTables {
    /// The meetings that are placed.
    func timetable() -> OutputTable {
        let meetings = year.meetingFigures(of: plan).sorted {
            ($0.meeting.link, year.rounds[$0.meeting.round].id) < (
                $1.meeting.link, year.rounds[$1.meeting.round].id
            )
        }
        return OutputTable(
            .timetable, TimetableTable.columns,
            meetings.map { figures in
                TimetableTable.Row(
                    linkID: self.figures[figures.meeting.link].id,
                    roundID: year.rounds[figures.meeting.round].id,
                    session: year.sessions[figures.meeting.session],
                    venue: year.venueOfSession[figures.meeting.session].map { year.venues[$0] },
                    figures: figures)
            })
    }
}

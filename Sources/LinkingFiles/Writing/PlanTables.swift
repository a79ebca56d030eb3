import Explaining
import Linking
public import Results
import Tables

/// The tables of an output folder, made from a plan and what is known of it.
public struct PlanTables: Sendable {
    /// What they tell of.
    public let result: PlanResult
    let figures: [LinkFigures]

    /// The tables of a plan whose reasons are known.
    public init(_ result: PlanResult) {
        self.result = result
        figures = result.year.figures(of: result.plan)
    }

    var year: LinkingYear { result.year }
    var plan: Plan { result.plan }
    var hasTimetable: Bool { result.timetable != nil }

    /// Every table that belongs in the folder; ``OutputFile/timetable`` only where one was asked for, and
    /// ``OutputFile/capacity`` where the worth of its places is known.
    public func all() -> [OutputTable] {
        [assignments()] + (hasTimetable ? [timetable()] : []) + [unassigned(), byClass()]
            + (result.capacity.map {
                [CapacityTable(year: year, use: CapacityUse(year, plan), report: $0).table()]
            }
                ?? [])
    }

    /// The links.
    func assignments() -> OutputTable {
        let sides = ["a", "b", "c"].flatMap {
            [OutputTable.Column("class_\($0)"), OutputTable.Column("school_\($0)")]
        }
        let rows = figures.map { link -> [CSVValue] in
            var row: [CSVValue] = [.text(link.id), .text(link.link.kindWord)]
            for number in link.link { row += [.text(year.classes[number].id.text), .text(schoolID(number))] }
            if !link.link.isThreeWay { row += [.blank, .blank] }
            return row + [
                .fixed(link.difference, places: 4), .fixed(link.metres, places: 3), .integer(link.yearGap),
                .integer(link.sharedDates), .integer(link.points), .text(link.isRepeat ? "yes" : "no"),
                .text(link.notes.joined(separator: " ")),
            ]
        }
        return OutputTable(
            fileName: OutputFile.assignments.fileName,
            columns: [.init("link_id", isKey: true), .init("kind")] + sides + [
                .init("difference", .number), .init("distance_km", .number), .init("year_gap", .number),
                .init("shared_dates", .number), .init("points", .number), .init("repeat"),
                .init("note", .prose),
            ], rows: rows)
    }

    /// The meetings that are placed.
    func timetable() -> OutputTable {
        let ways = ["km_a", "km_b", "km_c"].map { OutputTable.Column($0, .number) }
        let meetings = year.meetingFigures(of: plan).sorted {
            ($0.meeting.link, year.rounds[$0.meeting.round].id) < (
                $1.meeting.link, year.rounds[$1.meeting.round].id
            )
        }
        let rows = meetings.map { figures -> [CSVValue] in
            let session = year.sessions[figures.meeting.session]
            let venue = year.venueOfSession[figures.meeting.session].map { year.venues[$0] }
            let km = figures.metres.map { CSVValue.fixed($0, places: 3) }
            return [
                .text(self.figures[figures.meeting.link].id),
                .text(year.rounds[figures.meeting.round].id.text),
                .text(session.id.text), venue.map { .text($0.id.text) } ?? .blank,
                .text(venue?.name ?? "online"),
                .text(session.date.description), .text(session.start.description),
                .text(session.end.description), .integer(figures.pupils),
            ] + km + Array(repeating: .blank, count: 3 - km.count)
        }
        return OutputTable(
            fileName: OutputFile.timetable.fileName,
            columns: [
                .init("link_id", isKey: true), .init("round_id", isKey: true), .init("session_id"),
                .init("venue_id"), .init("venue"), .init("date", .date), .init("start", .time),
                .init("end", .time), .init("pupils", .number),
            ] + ways, rows: rows)
    }

    /// The classes in no link, then the meetings without a place.
    func unassigned() -> OutputTable {
        func row(_ what: String, _ id: String, _ round: CSVValue, _ why: Explanation) -> [CSVValue] {
            [
                .text(what), .text(id), round, .text(why.reason), .text(why.detail), .text(why.suggestion),
            ]
        }
        let classes = result.leftOut.map {
            row("class", year.classes[$0.number].id.text, .blank, $0.explanation)
        }
        let meetings =
            result.unplaced
            .sorted { ($0.link, year.rounds[$0.round].id) < ($1.link, year.rounds[$1.round].id) }
            .map {
                row("meeting", figures[$0.link].id, .text(year.rounds[$0.round].id.text), $0.explanation)
            }
        return OutputTable(
            fileName: OutputFile.unassigned.fileName,
            columns: [
                .init("what", isKey: true), .init("id", isKey: true), .init("round_id", isKey: true),
                .init("reason"), .init("detail", .prose), .init("suggestion", .prose),
            ], rows: classes + meetings)
    }

    func schoolID(_ number: Int) -> String { year.schools[year.schoolOfClass[number]].id.text }

    func schoolName(_ number: Int) -> String { year.schools[year.schoolOfClass[number]].name }
}

extension Link {
    /// How the files call its kind.
    var kindWord: String { isThreeWay ? "three_way" : "pair" }
}

import Linking
import Tables

/// `rounds.csv` and `sessions.csv`.
enum TimetableFiles {
    static func rounds(_ draft: YearDraft) -> [UInt8] {
        var file = CSVWriter(header: [
            "round_id", "name", "format", "opens", "closes", "gap_days", "required", "max_sessions",
        ])
        for round in draft.rounds {
            file.append([
                InputCells.text(round.id.text), InputCells.text(round.name), .text(round.format.word),
                .text("\(round.window.first)"), .text("\(round.window.last)"),
                InputCells.number(round.gapDays),
                InputCells.answer(round.required), InputCells.number(round.maxSessions),
            ])
        }
        return file.bytes
    }

    static func sessions(_ draft: YearDraft) -> [UInt8] {
        var file = CSVWriter(header: [
            "session_id", "round_id", "venue_id", "date", "start", "end", "capacity_pupils", "capacity_links",
            "fee",
        ])
        for session in draft.sessions ?? [] {
            file.append([
                InputCells.text(session.id.text), InputCells.text(session.round?.text ?? ""),
                InputCells.text(session.venue?.text ?? ""), .text("\(session.date)"),
                .text("\(session.start)"),
                .text("\(session.end)"), InputCells.number(session.capacityPupils),
                InputCells.number(session.capacityLinks), InputCells.number(session.fee),
            ])
        }
        return file.bytes
    }
}

import Linking
import Tables

extension PlanTables {
    /// One row a class, every class alike: what staff send letters from.
    ///
    /// Rounds come in the order of their dates, so that a letter tells a class its year from first to last.
    func byClass() -> OutputTable {
        let rounds = hasTimetable ? year.rounds.indices.sorted { isEarlier($0, $1) } : []
        var linkOfClass = [Int?](repeating: nil, count: year.classes.count)
        for (position, link) in plan.links.enumerated() {
            for number in link { linkOfClass[number] = position }
        }
        var sessions: [[Int]: Int] = [:]
        for meeting in plan.meetings { sessions[[meeting.link, meeting.round]] = meeting.session }

        let rows = year.classes.indices.map { number -> [CSVValue] in
            let start: [CSVValue] = [
                .text(year.classes[number].id.text), .text(schoolID(number)), .text(schoolName(number)),
            ]
            guard let position = linkOfClass[number] else { return start + blanks(9 + 5 * rounds.count) }
            let link = plan.links[position]
            let partners = link.filter { $0 != number }.flatMap { partner -> [CSVValue] in
                [
                    .text(year.classes[partner].id.text), .text(schoolID(partner)),
                    .text(schoolName(partner)),
                ]
            }
            let served = Set(year.roundsOfLink(link))
            return start + [.text(figures[position].id), .text(link.kindWord)] + partners
                + blanks(6 - partners.count) + [.fixed(figures[position].metres, places: 3)]
                + rounds.flatMap { served.contains($0) ? meeting(sessions[[position, $0]]) : blanks(5) }
        }
        return OutputTable(
            fileName: OutputFile.byClass.fileName,
            columns: [
                .init("class_id", isKey: true), .init("school_id"), .init("school"), .init("link_id"),
                .init("kind"), .init("partner_1"), .init("partner_1_school_id"), .init("partner_1_school"),
                .init("partner_2"), .init("partner_2_school_id"), .init("partner_2_school"),
                .init("distance_km", .number),
            ] + rounds.flatMap { columns(year.rounds[$0].id.text) }, rows: rows)
    }

    private func columns(_ round: String) -> [OutputTable.Column] {
        [
            .init("\(round)_date", .date), .init("\(round)_start", .time), .init("\(round)_end", .time),
            .init("\(round)_venue"), .init("\(round)_status"),
        ]
    }

    private func meeting(_ session: Int?) -> [CSVValue] {
        guard let session else { return blanks(4) + [.text("not placed")] }
        let value = year.sessions[session]
        return [
            .text(value.date.description), .text(value.start.description), .text(value.end.description),
            .text(year.venueOfSession[session].map { year.venues[$0].name } ?? "online"), .text("placed"),
        ]
    }

    private func blanks(_ count: Int) -> [CSVValue] { Array(repeating: .blank, count: count) }

    private func isEarlier(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (year.rounds[a], year.rounds[b])
        return (x.window.first, x.window.last, x.id) < (y.window.first, y.window.last, y.id)
    }
}

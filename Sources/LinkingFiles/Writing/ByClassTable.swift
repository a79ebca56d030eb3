import Linking
import Tables

/// `by_class.csv`: one row a class, every class alike: what staff send letters from.
enum ByClassTable {
    /// A class or a partner of it.
    struct Member {
        let id: String
        let school: School
    }

    /// What a class has in a round.
    enum Stage {
        /// No meeting there, or no link at all.
        case none
        /// A meeting without a place.
        case notPlaced
        /// A meeting in a session; the venue is nil online.
        case placed(Session, Venue?)
    }

    /// A class, its link and partners if it has any, and what it has in each round.
    struct Row {
        let own: Member
        let link: LinkFigures?
        let partners: [Member]
        let stages: [Stage]

        func partner(_ index: Int) -> Member? { index < partners.count ? partners[index] : nil }

        func session(_ round: Int) -> (session: Session, venue: Venue?)? {
            if case .placed(let session, let venue) = stages[round] { (session, venue) } else { nil }
        }
    }

    /// The columns before those of the rounds.
    static let columns: [OutputColumn<Row>] = [
        names, partner(0, "The class that it is linked with."),
        partner(1, "In a link of three, the other class."), [distance],
    ].flatMap { $0 }

    private static let names: [OutputColumn<Row>] = [
        OutputColumn("class_id", isKey: true, says: "The class.") { .text($0.own.id) },
        OutputColumn("school_id", says: "The id of its school.") { .text($0.own.school.id.text) },
        OutputColumn("school", says: "The name of its school.") { .text($0.own.school.name) },
        OutputColumn("link_id", says: "The id of its link; blank where it has none.") {
            .textIfAny($0.link?.id)
        },
        OutputColumn("kind", says: "`pair`, or `three_way` for a link of three.") {
            .textIfAny($0.link?.link.kindWord)
        },
    ]

    private static func partner(_ index: Int, _ meaning: String) -> [OutputColumn<Row>] {
        let name = "partner_\(index + 1)"
        return [
            OutputColumn(name, says: meaning) { .textIfAny($0.partner(index)?.id) },
            OutputColumn("\(name)_school_id", says: "The id of that class's school.") {
                .textIfAny($0.partner(index)?.school.id.text)
            },
            OutputColumn("\(name)_school", says: "The name of that class's school.") {
                .textIfAny($0.partner(index)?.school.name)
            },
        ]
    }

    private static let distance = OutputColumn<Row>(
        "distance_km", .number, says: "Kilometres between the schools: the largest over the pairs."
    ) { .kilometres($0.link?.metres) }

    /// The columns of the round with this id, the n-th of a row.
    static func columns(ofRound id: String, _ round: Int) -> [OutputColumn<Row>] {
        [
            OutputColumn("\(id)_date", .date, says: "The date of its meeting in the round.") {
                .textIfAny($0.session(round)?.session.date.description)
            },
            OutputColumn("\(id)_start", .time, says: "When the meeting starts.") {
                .textIfAny($0.session(round)?.session.start.description)
            },
            OutputColumn("\(id)_end", .time, says: "When the meeting ends.") {
                .textIfAny($0.session(round)?.session.end.description)
            },
            OutputColumn("\(id)_venue", says: "The name of the venue, or `online`.") {
                .textIfAny($0.session(round).map { $0.venue?.name ?? "online" })
            },
            OutputColumn(
                "\(id)_status",
                says: "`placed` or `not placed`; blank where the link has no meeting in the round."
            ) {
                switch $0.stages[round] {
                case .none: .blank
                case .notPlaced: .text("not placed")
                case .placed: .text("placed")
                }
            },
        ]
    }
}

extension PlanTables {
    /// One row a class. Rounds come in the order of their dates, so that a letter tells a class its year from first to
    /// last.
    func byClass() -> OutputTable {
        let rounds = hasTimetable ? year.rounds.indices.sorted { isEarlier($0, $1) } : []
        var linkOfClass = [Int?](repeating: nil, count: year.classes.count)
        for (position, link) in plan.links.enumerated() {
            for number in link { linkOfClass[number] = position }
        }
        var sessions: [[Int]: Int] = [:]
        for meeting in plan.meetings { sessions[[meeting.link, meeting.round]] = meeting.session }

        let rows = year.classes.indices.map { number -> ByClassTable.Row in
            guard let position = linkOfClass[number] else {
                return ByClassTable.Row(
                    own: member(number), link: nil, partners: [], stages: rounds.map { _ in .none })
            }
            let served = Set(year.roundsOfLink(plan.links[position]))
            return ByClassTable.Row(
                own: member(number), link: figures[position],
                partners: plan.links[position].filter { $0 != number }.map(member),
                stages: rounds.map { served.contains($0) ? stage(sessions[[position, $0]]) : .none })
        }
        let columns =
            ByClassTable.columns
            + rounds.enumerated().flatMap { ByClassTable.columns(ofRound: year.rounds[$1].id.text, $0) }
        return OutputTable(.byClass, columns, rows)
    }

    private func member(_ number: Int) -> ByClassTable.Member {
        ByClassTable.Member(
            id: year.classes[number].id.text, school: year.schools[year.schoolOfClass[number]])
    }

    private func stage(_ session: Int?) -> ByClassTable.Stage {
        guard let session else { return .notPlaced }
        return .placed(year.sessions[session], year.venueOfSession[session].map { year.venues[$0] })
    }

    private func isEarlier(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (year.rounds[a], year.rounds[b])
        return (x.window.first, x.window.last, x.id) < (y.window.first, y.window.last, y.id)
    }
}

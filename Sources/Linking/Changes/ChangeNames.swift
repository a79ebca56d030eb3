import Basics

/// How a change names what it is about; by the id alone where the year does not have it, as of a row that another change adds.
extension LinkingYear {
    /// `B-2 (Hill Primary)`.
    func name(ofClass id: ID) -> String { classNumber(id).map { name(ofClass: $0) } ?? id.text }

    /// `B (Hill Primary)`.
    func name(ofSchool id: ID) -> String { schoolNumber(id).map { "\(id) (\(schools[$0].name))" } ?? id.text }

    /// `Town Gallery (V03)`.
    func name(ofVenue id: ID) -> String { venueNumber(id).map { "\(venues[$0].name) (\(id))" } ?? id.text }

    /// `round visit (Gallery day)`.
    func name(ofRound id: ID) -> String { roundNumber(id).map { name(ofRound: $0) } ?? "round \(id)" }

    /// `session S012 at Town Gallery on Monday 2025-02-03`.
    func name(ofSession id: ID) -> String { sessionNumber(id).map { name(ofSession: $0) } ?? "session \(id)" }

    /// The name of a row of any table.
    func name(of id: ID, in table: InputTable) -> String {
        switch table {
        case .schools: name(ofSchool: id)
        case .classes: name(ofClass: id)
        case .venues: name(ofVenue: id)
        case .rounds: name(ofRound: id)
        case .sessions: name(ofSession: id)
        default: id.text
        }
    }
}

extension Days {
    /// Each day, in order.
    var all: [Day] { (first.number...last.number).map(Day.init(number:)) }

    /// What is left of the range when another is taken out of it: none, one or two ranges.
    func without(_ gone: Days) -> [Days] {
        guard gone.first <= last, first <= gone.last else { return [self] }
        return [Days(from: first, to: gone.first + -1), Days(from: gone.last + 1, to: last)].compactMap(
            \.self)
    }
}

extension [Days] {
    /// `Monday 2025-03-03 and from Tuesday 2025-03-04 to Friday 2025-03-07`.
    var spoken: String {
        Words.list(
            map { days in
                days.first == days.last
                    ? days.first.spoken : "\(days.first.spoken) to \(days.last.spoken)"
            })
    }
}

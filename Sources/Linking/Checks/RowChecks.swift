import Basics

/// The checks that look at one row at a time, and at the ids it names.
struct RowChecks {
    let draft: YearDraft
    let index: YearIndex

    /// Runs them; those of a table that looks as it did in `base`, with all that the check sees of others, are not run again.
    func run(like base: LinkingYear?, _ same: SameParts, _ report: inout FaultReport) {
        let areAll = same.schools && same.venues
        report.check(.schools, unless: areAll, like: base) {
            kindOfPlace(&$0)
            for (row, value) in draft.schools.enumerated() { cells(value, row, &$0) }
        }
        report.check(.classes, unless: same.classes && areAll, like: base, classes)
        report.check(.venues, unless: areAll, like: base, venues)
        report.check(.rounds, unless: same.rounds, like: base, rounds)
        report.check(.sessions, unless: same.sessions && same.venues && same.rounds, like: base, sessions)
        report.check(.history, unless: same.history, like: base) {
            for (row, value) in draft.history.enumerated() { cells(value, row, &$0) }
        }
        report.check(.travel, unless: same.travel && areAll, like: base, travel)
    }

    /// The columns' own checks of their cells: numbers out of bounds, and missing values.
    private func cells<Record: InputRecord>(_ record: Record, _ row: Int, _ report: inout FaultReport) {
        for group in Record.columns {
            for column in group.columns { report.add(column.fault(record, row: row)) }
        }
    }

    /// Checks that all places are of one kind.
    private func kindOfPlace(_ report: inout FaultReport) {
        let all =
            draft.schools.enumerated().map { (InputTable.schools, $0.offset, $0.element.place) }
            + draft.venues.enumerated().map { (InputTable.venues, $0.offset, $0.element.place) }
        guard let first = all.first else { return }
        let isGridFirst = first.2.isGrid
        guard let (table, row, _) = all.first(where: { $0.2.isGrid != isGridFirst }) else { return }
        report.error(
            Spot(table, row: row, column: isGridFirst ? "latitude" : "easting"),
            found: isGridFirst ? "degrees" : "grid metres", expected: "one kind of place in the whole folder",
            maybe: "convert all places to \(isGridFirst ? "easting and northing" : "latitude and longitude")",
            other: Spot(first.0, row: first.1))
    }

    private func classes(_ report: inout FaultReport) {
        let provided = Set(draft.venues.flatMap(\.provides))
        for (row, value) in draft.classes.enumerated() {
            if index.school[value.school] == nil {
                report.unknown(
                    value.school, ClassColumns.school.spot(row), among: index.school.ids, what: "school")
            }
            cells(value, row, &report)
            guard value.formats.contains(.inPerson), !draft.venues.isEmpty else { continue }
            for need in value.needs where !provided.contains(need) {
                report.warn(
                    ClassColumns.needs.spot(row), found: need,
                    expected: "something that a venue provides; none provides this",
                    maybe: NearestWord.to(need, among: provided.sorted()).map { "\"\($0)\" was meant" }
                        ?? "add it to the venues that have it")
            }
        }
    }

    private func venues(_ report: inout FaultReport) {
        for (row, value) in draft.venues.enumerated() {
            cells(value, row, &report)
            for school in value.homeOf where index.school[school] == nil {
                report.warn(
                    VenueColumns.homeOf.spot(row), found: school.text,
                    expected: "the id of a school; it is passed over",
                    maybe: "the school takes no part this year, or its id is misspelt")
            }
        }
    }

    private func rounds(_ report: inout FaultReport) {
        for (row, value) in draft.rounds.enumerated() {
            cells(value, row, &report)
            if value.closes < value.opens {
                report.error(
                    RoundColumns.closes.spot(row), found: "\(value.closes)",
                    expected: "a date that is not before the round opens, \(value.opens)",
                    maybe: "the two were swapped")
            } else if value.closes - value.opens > 3660 {
                report.error(
                    RoundColumns.closes.spot(row), found: "\(value.closes)",
                    expected: "a date at most ten years after the round opens, \(value.opens)",
                    maybe: "a digit of the year is wrong")
            }
        }
    }

    private func sessions(_ report: inout FaultReport) {
        for (row, value) in (draft.sessions ?? []).enumerated() {
            if let venue = value.venue, index.venue[venue] == nil {
                report.unknown(venue, SessionColumns.venue.spot(row), among: index.venue.ids, what: "venue")
            }
            if value.end <= value.start {
                report.error(
                    SessionColumns.end.spot(row), found: "\(value.end)",
                    expected: "a time after the start, \(value.start)", maybe: "the two were swapped")
            }
            cells(value, row, &report)
            guard let id = value.round else { continue }
            guard let number = index.round[id] else {
                report.unknown(id, SessionColumns.round.spot(row), among: index.round.ids, what: "round")
                continue
            }
            isUsable(value, row, by: number, &report)
        }
    }

    /// Whether the session can be used by the round that it is kept for.
    private func isUsable(_ session: Session, _ row: Int, by number: Int, _ report: inout FaultReport) {
        let round = draft.rounds[number]
        if round.format != session.format {
            report.warn(
                SessionColumns.venue.spot(row), found: session.venue?.text ?? "",
                expected: session.venue == nil
                    ? "a venue, because the round \(round.id) meets in person; nobody can use this session"
                    : "no venue, because the round \(round.id) meets online; nobody can use this session",
                maybe: "the round_id is another's", other: RoundColumns.format.spot(number))
        } else if round.opens <= round.closes, !round.window.contains(session.date) {
            report.warn(
                SessionColumns.date.spot(row), found: "\(session.date)",
                expected:
                    "a date from \(round.opens) to \(round.closes), when the round \(round.id) is open; nobody can use this session",
                maybe: "the date is wrong, or the round's dates are", other: RoundColumns.opens.spot(number))
        }
    }

    private func travel(_ report: inout FaultReport) {
        var seen: [Set<ID>: Int] = [:]
        var unknown: [(id: ID, spot: Spot)] = []
        for (row, value) in draft.travel.enumerated() {
            cells(value, row, &report)
            for (column, id) in [(TravelColumns.from, value.from), (TravelColumns.to, value.to)] {
                let (isSchool, isVenue) = (index.school[id] != nil, index.venue[id] != nil)
                if isSchool && isVenue {
                    report.error(
                        column.spot(row), found: id.text,
                        expected: "an id that is not both a school's and a venue's",
                        maybe: "give the venue an id of its own")
                } else if !isSchool && !isVenue {
                    unknown.append((id, column.spot(row)))
                }
            }
            if let earlier = seen[[value.from, value.to]] {
                if draft.travel[earlier].km != value.km {
                    report.error(
                        TravelColumns.km.spot(row), found: PlainNumber.text(value.km),
                        expected: "one distance between \(value.from) and \(value.to), which holds both ways",
                        maybe: "delete the row that is wrong", other: TravelColumns.km.spot(earlier))
                }
            } else {
                seen[[value.from, value.to]] = row
            }
        }
        // The nearest id is looked up only for some, and which ones must not depend on the order of the rows.
        var nearest: [ID: String?] = [:]
        for (id, spot) in unknown.sorted(by: { $0.id < $1.id }) {
            let known =
                nearest[id] ?? report.nearest(id, among: Array(index.school.ids) + Array(index.venue.ids))
            nearest[id] = known
            report.warn(
                spot, found: id.text, expected: "the id of a school or a venue; the row is passed over",
                maybe: known ?? "it takes no part this year")
        }
    }
}

extension FaultReport {
    /// Runs a check whose warnings, and no other check's, are about `table`; where nothing that it looks at has changed, what it
    /// warned of in the base is noted again.
    mutating func check(
        _ table: InputTable, unless isSame: Bool, like base: LinkingYear?, _ run: (inout FaultReport) -> Void
    ) {
        if isSame, let base {
            add(warnings: base.warnings.filter { $0.spot.table == table })
        } else {
            run(&self)
        }
    }
}

extension Place {
    /// Whether it is on a national grid; else it is in degrees.
    fileprivate var isGrid: Bool { if case .grid = self { true } else { false } }
}

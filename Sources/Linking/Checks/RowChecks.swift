import Basics

/// The checks that look at one row at a time, and at the ids it names.
struct RowChecks {
    let draft: YearDraft
    let index: YearIndex

    /// The British Isles on their national grids, in metres, and on the globe, in degrees.
    static let eastings = 0.0...700_000.0
    static let northings = 0.0...1_300_000.0
    static let latitudes = 49.0...61.5
    static let longitudes = -11.5...2.5
    /// Reception (0) to year 13.
    static let yearGroups = 0...13
    /// Money and kilometres beyond this are slips of the keyboard, and would leave the exact whole numbers.
    static let largest = 1_000_000.0

    /// Runs them; those of a table that looks as it did in `base`, with all that the check sees of others, are not run again.
    func run(like base: LinkingYear?, _ same: SameParts, _ report: inout FaultReport) {
        let areAll = same.schools && same.venues
        report.check(.schools, unless: areAll, like: base, places)
        report.check(.classes, unless: same.classes && areAll, like: base, classes)
        report.check(.venues, unless: areAll, like: base, venues)
        report.check(.rounds, unless: same.rounds, like: base, rounds)
        report.check(.sessions, unless: same.sessions && same.venues && same.rounds, like: base, sessions)
        report.check(.history, unless: same.history, like: base, history)
        report.check(.travel, unless: same.travel && areAll, like: base, travel)
    }

    private func places(_ report: inout FaultReport) {
        let all =
            draft.schools.enumerated().map { (InputTable.schools, $0.offset, $0.element.place) }
            + draft.venues.enumerated().map { (InputTable.venues, $0.offset, $0.element.place) }
        var first: (table: InputTable, row: Int, isGrid: Bool)?
        for (table, row, place) in all {
            let isGrid: Bool
            switch place {
            case .grid(let x, let y):
                isGrid = true
                check(
                    x, in: Self.eastings, .init(table, row: row, column: "easting"),
                    "metres east on the grid of the British Isles, 0 to 700000", &report)
                check(
                    y, in: Self.northings, .init(table, row: row, column: "northing"),
                    "metres north on the grid of the British Isles, 0 to 1300000", &report)
            case .degrees(let latitude, let longitude):
                isGrid = false
                check(
                    latitude, in: Self.latitudes, .init(table, row: row, column: "latitude"),
                    "degrees north in the British Isles, 49 to 61.5", &report)
                check(
                    longitude, in: Self.longitudes, .init(table, row: row, column: "longitude"),
                    "degrees east in the British Isles, -11.5 to 2.5", &report)
            }
            if let first, first.isGrid != isGrid {
                report.error(
                    .init(table, row: row, column: isGrid ? "easting" : "latitude"),
                    found: isGrid ? "grid metres" : "degrees",
                    expected: "one kind of place in the whole folder",
                    maybe:
                        "convert all places to \(first.isGrid ? "easting and northing" : "latitude and longitude")",
                    other: .init(first.table, row: first.row))
                break
            }
            first = first ?? (table, row, isGrid)
        }
    }

    private func check(
        _ value: Double, in range: ClosedRange<Double>, _ spot: Spot, _ expected: String,
        _ report: inout FaultReport
    ) {
        guard !range.contains(value) else { return }
        report.error(
            spot, found: value.plain, expected: expected,
            maybe: "two figures were swapped, or a digit is missing or doubled")
    }

    private func classes(_ report: inout FaultReport) {
        let provided = Set(draft.venues.flatMap(\.provides))
        for (row, value) in draft.classes.enumerated() {
            func spot(_ column: String) -> Spot { .init(.classes, row: row, column: column) }
            if index.school[value.school] == nil {
                report.unknown(
                    value.school, spot("school_id"), among: index.school.ids, what: "school in schools.csv")
            }
            if value.yearGroups.isEmpty || !value.yearGroups.allSatisfy(Self.yearGroups.contains) {
                report.error(
                    spot("year_groups"), found: value.yearGroups.map(String.init).joined(separator: ";"),
                    expected: "whole years such as 5 or 4;5, R for Reception, up to 13",
                    maybe: "write the year groups only, separated by ;")
            }
            if value.pupils < 1 {
                report.error(
                    spot("pupils"), found: "\(value.pupils)", expected: "a whole number of pupils, 1 or more",
                    maybe: "count the class, or take its row out if it has no pupils")
            }
            if value.weekdays.isEmpty {
                report.error(
                    spot("weekdays"), found: "", expected: "at least one of Mon to Sun",
                    maybe: "leave the cell blank for all five")
            }
            if let km = value.maxKm, !(0...Self.largest).contains(km) {
                report.error(
                    spot("max_km"), found: km.plain, expected: "kilometres from 0 to 1000000",
                    maybe: "leave the cell blank for the policy's own limit")
            }
            if value.formats.contains(.inPerson), !draft.venues.isEmpty {
                for need in value.needs where !provided.contains(need) {
                    report.warn(
                        spot("needs"), found: need,
                        expected: "something that a venue provides; none provides this",
                        maybe: NearestWord.to(need, among: provided.sorted()).map { "\"\($0)\" was meant" }
                            ?? "add it to the venues that have it")
                }
            }
        }
    }

    private func venues(_ report: inout FaultReport) {
        for (row, value) in draft.venues.enumerated() {
            if value.capacityPupils < 0 {
                report.error(
                    .init(.venues, row: row, column: "capacity_pupils"), found: "\(value.capacityPupils)",
                    expected: "a whole number of pupils, 0 or more",
                    maybe: "the minus sign is a slip; 0 closes the venue")
            }
            for school in value.homeOf where index.school[school] == nil {
                report.warn(
                    .init(.venues, row: row, column: "home_of"), found: school.text,
                    expected: "the id of a school in schools.csv; it is passed over",
                    maybe: "the school takes no part this year, or its id is misspelt")
            }
        }
    }

    private func rounds(_ report: inout FaultReport) {
        for (row, value) in draft.rounds.enumerated() {
            if let gap = value.gapDays, !(0...3660).contains(gap) {
                report.error(
                    .init(.rounds, row: row, column: "gap_days"), found: "\(gap)",
                    expected: "a whole number of days, 0 to 3660",
                    maybe: "leave the cell blank where no gap is asked")
            }
            if value.window.last - value.window.first > 3660 {
                report.error(
                    .init(.rounds, row: row, column: "closes"), found: "\(value.window.last)",
                    expected: "a date at most ten years after the round opens, \(value.window.first)",
                    maybe: "a digit of the year is wrong")
            }
            if let cap = value.maxSessions, cap < 0 {
                report.error(
                    .init(.rounds, row: row, column: "max_sessions"), found: "\(cap)",
                    expected: "a whole number, 0 or more",
                    maybe: "leave the cell blank where there is no limit")
            }
        }
    }

    private func sessions(_ report: inout FaultReport) {
        for (row, value) in (draft.sessions ?? []).enumerated() {
            func spot(_ column: String) -> Spot { .init(.sessions, row: row, column: column) }
            if let venue = value.venue, index.venue[venue] == nil {
                report.unknown(venue, spot("venue_id"), among: index.venue.ids, what: "venue in venues.csv")
            }
            if value.end <= value.start {
                report.error(
                    spot("end"), found: "\(value.end)", expected: "a time after the start, \(value.start)",
                    maybe: "the two were swapped")
            }
            for (column, capacity) in [
                ("capacity_pupils", value.capacityPupils), ("capacity_links", value.capacityLinks),
            ] {
                if let capacity, capacity < 0 {
                    report.error(
                        spot(column), found: "\(capacity)", expected: "a whole number, 0 or more",
                        maybe: "leave the cell blank where there is no limit")
                }
            }
            if !(0...Self.largest).contains(value.fee) {
                report.error(
                    spot("fee"), found: value.fee.plain, expected: "an amount of money from 0 to 1000000",
                    maybe: "leave the cell blank where it costs nothing")
            }
            guard let id = value.round else { continue }
            guard let number = index.round[id] else {
                report.unknown(id, spot("round_id"), among: index.round.ids, what: "round in rounds.csv")
                continue
            }
            let round = draft.rounds[number]
            if round.format != value.format {
                report.warn(
                    spot("venue_id"), found: value.venue?.text ?? "",
                    expected: value.venue == nil
                        ? "a venue, because the round \(id) meets in person; nobody can use this session"
                        : "no venue, because the round \(id) meets online; nobody can use this session",
                    maybe: "the round_id is another's", other: .init(.rounds, row: number, column: "format"))
            } else if !round.window.contains(value.date) {
                report.warn(
                    spot("date"), found: "\(value.date)",
                    expected:
                        "a date from \(round.window.first) to \(round.window.last), when the round \(id) is open; nobody can use this session",
                    maybe: "the date is wrong, or the round's dates are",
                    other: .init(.rounds, row: number, column: "opens"))
            }
        }
    }

    private func history(_ report: inout FaultReport) {
        for (row, value) in draft.history.enumerated() where value.linkingYear.isEmpty {
            report.error(
                .init(.history, row: row, column: "linking_year"), found: "",
                expected: "a linking year such as 2023-24", maybe: "fill it in")
        }
    }

    private func travel(_ report: inout FaultReport) {
        var seen: [Set<ID>: Int] = [:]
        var unknown: [(id: ID, spot: Spot)] = []
        for (row, value) in draft.travel.enumerated() {
            func spot(_ column: String) -> Spot { .init(.travel, row: row, column: column) }
            if !(0...Self.largest).contains(value.km) {
                report.error(
                    spot("km"), found: value.km.plain, expected: "kilometres from 0 to 1000000",
                    maybe: "delete the row, for the straight line")
            }
            for (column, id) in [("from", value.from), ("to", value.to)] {
                let (isSchool, isVenue) = (index.school[id] != nil, index.venue[id] != nil)
                if isSchool && isVenue {
                    report.error(
                        spot(column), found: id.text,
                        expected: "an id that is not both a school's and a venue's",
                        maybe: "give the venue an id of its own")
                } else if !isSchool && !isVenue {
                    unknown.append((id, spot(column)))
                }
            }
            if let earlier = seen[[value.from, value.to]] {
                if draft.travel[earlier].km != value.km {
                    report.error(
                        spot("km"), found: value.km.plain,
                        expected: "one distance between \(value.from) and \(value.to), which holds both ways",
                        maybe: "delete the row that is wrong",
                        other: .init(.travel, row: earlier, column: "km"))
                }
            } else {
                seen[[value.from, value.to]] = row
            }
        }
        // The nearest is looked up for some alone, and which these are must not depend on the order of the rows.
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

import Linking
import Tables

/// A draft's rows, from the tables they stand in: one function a file, which reads like the contract's own list.
extension TableReader {
    /// The rows of `schools.csv`; a place that can't be read is nil.
    mutating func schools() -> [(school: School, place: Place?)] {
        (0..<rowCount).map { row in
            let place = place(row)
            let school = School(
                id: value(row, "school_id", Cells.id, else: ""),
                name: value(row, "name", Cells.name, else: ""),
                area: value(row, "area", Cells.text) ?? "", place: .grid(easting: 0, northing: 0))
            return (school, place)
        }
    }

    /// The rows of `classes.csv`.
    mutating func classes() -> [LinkingClass] {
        (0..<rowCount).map { row in
            LinkingClass(
                id: value(row, "class_id", Cells.id, else: ""),
                school: value(row, "school_id", Cells.id, else: ""),
                yearGroups: value(row, "year_groups", Cells.yearGroups, else: [5]),
                pupils: value(row, "pupils", Cells.wholeNumber, else: 1),
                weekdays: value(row, "weekdays", Cells.weekdays) ?? .school,
                unavailable: value(row, "unavailable", Cells.unavailable) ?? [],
                formats: value(row, "mode", Cells.mode) ?? .either,
                maxKm: value(row, "max_km", Cells.kilometres),
                needs: value(row, "needs", Cells.words) ?? [],
                threeWay: value(row, "three_way", Cells.yesNo) ?? true)
        }
    }

    /// The rows of `venues.csv`; a place that can't be read is nil.
    mutating func venues() -> [(venue: Venue, place: Place?)] {
        (0..<rowCount).map { row in
            let place = place(row)
            let venue = Venue(
                id: value(row, "venue_id", Cells.id, else: ""),
                name: value(row, "name", Cells.name, else: ""),
                place: .grid(easting: 0, northing: 0),
                capacityPupils: value(row, "capacity_pupils", Cells.wholeNumber, else: 0),
                provides: value(row, "provides", Cells.words) ?? [],
                homeOf: value(row, "home_of", Cells.ids) ?? [])
            return (venue, place)
        }
    }

    /// The rows of `rounds.csv`.
    mutating func rounds() -> [Round] {
        (0..<rowCount).map { row in
            Round(
                id: value(row, "round_id", Cells.id, else: ""),
                name: value(row, "name", Cells.name, else: ""),
                format: value(row, "format", Cells.format, else: .inPerson), window: window(row),
                gapDays: value(row, "gap_days", Cells.wholeNumber),
                required: value(row, "required", Cells.yesNo) ?? true,
                maxSessions: value(row, "max_sessions", Cells.wholeNumber))
        }
    }

    /// From the date a round opens to the date it closes.
    private mutating func window(_ row: Int) -> Days {
        let epoch = Day(number: 0)
        let (opens, closes) = (
            value(row, "opens", Cells.date, else: epoch), value(row, "closes", Cells.date, else: epoch)
        )
        let areKnown = !["opens", "closes"].contains { distrust.covers(Spot(input, row: row, column: $0)) }
        if areKnown, let days = Days(from: opens, to: closes) { return days }
        if areKnown {
            note(
                row, "closes", found: FileFault.shown("\(closes)"),
                expected: "a date that is not before the round opens, \(opens)", maybe: "the two were swapped"
            )
        }
        // Nothing is said of a session's date where a round's window isn't known.
        doubt(row, "opens")
        return Days(epoch)
    }

    /// The rows of `sessions.csv`.
    mutating func sessions() -> [Session] {
        (0..<rowCount).map { row in
            Session(
                id: value(row, "session_id", Cells.id, else: ""), round: value(row, "round_id", Cells.id),
                venue: value(row, "venue_id", Cells.id),
                date: value(row, "date", Cells.date, else: Day(number: 0)),
                start: time(row, "start"), end: time(row, "end"),
                capacityPupils: value(row, "capacity_pupils", Cells.wholeNumber),
                capacityLinks: value(row, "capacity_links", Cells.wholeNumber),
                fee: value(row, "fee", Cells.money) ?? 0)
        }
    }

    private mutating func time(_ row: Int, _ column: String) -> ClockTime {
        let time = value(row, column, Cells.time, else: .midnight)
        // That the end is after the start is told at the end.
        if distrust.covers(Spot(input, row: row, column: column)), column == "start" { doubt(row, "end") }
        return time
    }

    /// The rows of `history.csv`.
    mutating func history() -> [HistoryEntry] {
        (0..<rowCount).map { row in
            HistoryEntry(
                linkingYear: value(row, "linking_year", Cells.linkingYear, else: ""),
                schoolA: value(row, "school_a", Cells.id, else: ""), schoolB: value(row, "school_b", Cells.id)
            )
        }
    }

    /// The rows of `rules.csv`.
    mutating func rules() -> [Rule] {
        (0..<rowCount).map { row in
            let kind = value(row, "rule", Cells.rule, else: .mustNotLink)
            let (a, b) = (value(row, "a", Cells.id, else: ""), value(row, "b", Cells.id, else: ""))
            // Of a rule of which one part is unknown nothing can be said, and it must not meet other rules.
            if ["rule", "a", "b"].contains(where: { distrust.covers(Spot(input, row: row, column: $0)) }) {
                for column in ["rule", "a", "b"] { doubt(row, column) }
                return Rule(.mustNotLink, "", "")
            }
            return Rule(kind, a, b, note: value(row, "note", Cells.text) ?? "")
        }
    }

    /// The rows of `travel.csv`.
    mutating func travel() -> [RoadDistance] {
        (0..<rowCount).map { row in
            RoadDistance(
                from: value(row, "from", Cells.id, else: ""), to: value(row, "to", Cells.id, else: ""),
                km: value(row, "km", Cells.kilometres, else: 0))
        }
    }

    /// Where a row's school or venue is: on the grid if that is given, else in degrees.
    private mutating func place(_ row: Int) -> Place? {
        let hasGrid = TableShape.grid.allSatisfy(has)
        let hasDegrees = TableShape.degrees.allSatisfy(has)
        guard hasGrid || hasDegrees else { return nil }
        let isDegrees =
            hasDegrees
            && (!hasGrid
                || TableShape.grid.allSatisfy { isBlank(row, $0) }
                    && !TableShape.degrees.allSatisfy { isBlank(row, $0) })
        let columns = isDegrees ? TableShape.degrees : TableShape.grid
        let form = isDegrees ? Cells.degrees : Cells.metres
        let (first, second) = (
            value(row, columns[0], form, else: .nan), value(row, columns[1], form, else: .nan)
        )
        if first.isNaN || second.isNaN {
            for column in columns { doubt(row, column) }
            return nil
        }
        return isDegrees
            ? .degrees(latitude: first, longitude: second) : .grid(easting: first, northing: second)
    }
}

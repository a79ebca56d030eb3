/// The checks of a policy's values, and of the background columns that its measures name.
struct PolicyChecks {
    let draft: YearDraft

    /// Weights beyond this would leave the whole numbers in which optima are exact.
    static let largestWeight = 1000.0

    func run(_ report: inout FaultReport) {
        match(&report)
        schedule(&report)
        for (number, measure) in draft.policy.match.difference.enumerated() {
            check(measure, number, &report)
        }
    }

    private func spot(_ path: String) -> Spot { .init(.policy, column: path) }

    private func match(_ report: inout FaultReport) {
        let match = draft.policy.match
        kilometres(match.maxKm, "match.max_km", &report)
        for (path, value) in [
            ("match.max_year_gap", match.maxYearGap), ("match.min_shared_dates", match.minSharedDates),
            ("match.max_links_between_schools", match.maxLinksBetweenSchools),
        ]
        where !(0...100_000).contains(value) {
            report.error(
                spot(path), found: "\(value)", expected: "a whole number from 0 to 100000",
                maybe: "take the key out, for the default")
        }
        priorities(match.priorities, of: .links, "match.priorities", &report)
        fairness(match.priorities, &report)
        let points = match.points
        for (key, value) in [
            ("difference", points.difference), ("distance", points.distance), ("year_gap", points.yearGap),
            ("shared_dates", points.sharedDates), ("repeat", points.repeated),
        ]
        where !(value.magnitude <= Self.largestWeight) {
            report.error(
                spot("match.points.\(key)"), found: value.plain, expected: "a number from -1000 to 1000",
                maybe: "divide all of the points by the same number; only their relation counts")
        }
        if match.difference.isEmpty {
            report.error(
                spot("match.difference"), found: "",
                expected:
                    "at least one measure, such as free_school_meals: {measure: share, weight: 3, column: fsm_pct}",
                maybe: "start from the policy.yaml that `linkwright init` writes")
        }
    }

    /// Fairness before `link_everyone` links only those who can be linked as well as anybody.
    private func fairness(_ priorities: [Priority], _ report: inout FaultReport) {
        guard let first = priorities.firstIndex(where: \.isFairness),
            !priorities[..<first].contains(.linkEveryone)
        else { return }
        report.warn(
            spot("match.priorities"), found: priorities[first].rawValue,
            expected: "link_everyone before it, since fairness alone would rather leave classes out",
            maybe: "put link_everyone first")
    }

    private func schedule(_ report: inout FaultReport) {
        let schedule = draft.policy.schedule
        kilometres(schedule.maxKm, "schedule.max_km", &report)
        priorities(schedule.priorities, of: .timetable, "schedule.priorities", &report)
        let cost = schedule.cost
        for (key, value) in [("km", cost.km), ("imbalance_km", cost.imbalanceKm), ("fee", cost.fee)]
        where !(0...Self.largestWeight).contains(value) {
            report.error(
                spot("schedule.cost.\(key)"), found: value.plain, expected: "a number from 0 to 1000",
                maybe: "0 leaves it out of account")
        }
    }

    private func kilometres(_ value: Double, _ path: String, _ report: inout FaultReport) {
        guard !(value > 0 && value <= RowChecks.largest) else { return }
        report.error(
            spot(path), found: value.plain, expected: "kilometres, more than 0 and at most 1000000",
            maybe: "take the key out, for the default")
    }

    private func priorities(
        _ priorities: [Priority], of program: Priority.Program, _ path: String, _ report: inout FaultReport
    ) {
        if priorities.isEmpty {
            report.error(
                spot(path), found: "[]", expected: "at least one priority",
                maybe: "take the key out, for the default")
        }
        for (place, priority) in priorities.enumerated() {
            if priority.program != program {
                let own = Priority.all(of: program).map(\.rawValue)
                report.error(
                    spot(path), found: priority.rawValue, expected: "one of \(own.joined(separator: ", "))",
                    maybe: "it belongs in the other list of priorities")
            }
            if priorities[..<place].contains(priority) {
                report.error(
                    spot(path), found: priority.rawValue, expected: "each priority once",
                    maybe: "delete the second")
            }
        }
    }

    private func check(_ measure: Measure, _ number: Int, _ report: inout FaultReport) {
        let path = "match.difference.\(measure.name)"
        if draft.policy.match.difference[..<number].contains(where: { $0.name == measure.name }) {
            report.error(
                spot(path), found: measure.name, expected: "a name that no other measure has",
                maybe: "rename one of the two")
        }
        if !(measure.weight > 0 && measure.weight <= RowChecks.largest) {
            report.error(
                spot("\(path).weight"), found: measure.weight.plain,
                expected: "a number above 0, at most 1000000",
                maybe: "delete a measure that shall not count")
        }
        let fits = measure.kind == .composition ? measure.columns.count >= 2 : measure.columns.count == 1
        if !fits {
            report.error(
                spot(path), found: measure.columns.joined(separator: ", "),
                expected: measure.kind == .composition ? "two or more columns" : "one column",
                maybe: measure.kind == .composition
                    ? "share or number compares a single column" : "composition compares several columns")
        }
        for (place, column) in measure.columns.enumerated() where measure.columns[..<place].contains(column) {
            report.error(
                spot("\(path).columns"), found: column, expected: "each column once",
                maybe: "delete the second")
        }
        let kind: BackgroundColumn.Kind = measure.kind == .category ? .category : .number
        for name in measure.columns {
            guard let column = draft.background.first(where: { $0.name == name && $0.kind == kind }),
                !(column.schools.isEmpty && column.classes.isEmpty)
            else {
                report.error(
                    spot("\(path).columns"), found: name, expected: "a column of schools.csv or classes.csv",
                    maybe: "the header spells it differently")
                continue
            }
            values(of: column, for: measure, &report)
        }
    }

    /// Where a value is a number that the measure can't take, or a word where numbers are wanted.
    private func values(of column: BackgroundColumn, for measure: Measure, _ report: inout FaultReport) {
        let (range, expected): (ClosedRange<Double>, String) =
            switch measure.kind {
            case .share: (0...100, "a percentage, 0 to 100, or blank where it is not known")
            case .composition: (0...1e9, "a number, 0 or more, or blank where it is not known")
            case .number, .category: (-1e9...1e9, "a number, or blank where it is not known")
            }
        for (table, values) in [(InputTable.schools, column.schools), (.classes, column.classes)] {
            for (row, value) in values.enumerated() {
                let found: String
                switch value {
                case .number(let number) where !range.contains(number): found = number.plain
                case .text(let text) where column.kind == .number: found = text
                default: continue
                }
                report.error(
                    .init(table, row: row, column: column.name), found: found, expected: expected,
                    maybe:
                        "write numbers with a point and no sign or unit; z, c, x, NA or SUPP also mean not known"
                )
            }
        }
    }
}

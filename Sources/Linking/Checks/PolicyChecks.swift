import Basics

/// The checks of a policy's values, and of the background columns that its measures name.
struct PolicyChecks {
    let draft: YearDraft

    func run(_ report: inout FaultReport) {
        for key in PolicySchema.keys {
            for fault in key.faults(draft.policy) { report.add(fault) }
        }
        fairness(draft.policy.match.priorities, &report)
        if draft.policy.match.difference.isEmpty {
            report.error(
                spot("match.difference"), found: "",
                expected:
                    "at least one measure, such as free_school_meals: {measure: share, weight: 3, column: fsm_pct}",
                maybe: "start from the policy that `linkwright init` writes")
        }
        for (number, measure) in draft.policy.match.difference.enumerated() {
            check(measure, number, &report)
        }
    }

    private func spot(_ path: String) -> Spot { .init(.policy, column: path) }

    /// Fairness before `link_everyone` links only the classes that can be linked as well as any other.
    private func fairness(_ priorities: [Priority], _ report: inout FaultReport) {
        guard let first = priorities.firstIndex(where: \.isFairness),
            !priorities[..<first].contains(.linkEveryone)
        else { return }
        report.warn(
            spot("match.priorities"), found: priorities[first].rawValue,
            expected: "link_everyone before it, since fairness alone would rather leave classes out",
            maybe: "put link_everyone first")
    }

    private func check(_ measure: Measure, _ number: Int, _ report: inout FaultReport) {
        let path = "match.difference.\(measure.name)"
        if draft.policy.match.difference[..<number].contains(where: { $0.name == measure.name }) {
            report.error(
                spot(path), found: measure.name, expected: "a name that no other measure has",
                maybe: "rename one of the two")
        }
        if !MeasureKeys.weights.contain(measure.weight) {
            report.error(
                spot("\(path).weight"), found: PlainNumber.text(measure.weight),
                expected: MeasureKeys.weights.expected, maybe: MeasureKeys.weights.maybe)
        }
        let takesSeveral = measure.kind.takesSeveral
        if takesSeveral ? measure.columns.count < 2 : measure.columns.count != 1 {
            report.error(
                spot(path), found: measure.columns.joined(separator: ", "),
                expected: takesSeveral ? "two or more columns" : "one column",
                maybe: MeasureKeys.other(than: measure.kind))
        }
        for (place, column) in measure.columns.enumerated() where measure.columns[..<place].contains(column) {
            report.error(
                spot("\(path).columns"), found: column, expected: "each column once",
                maybe: "delete the second")
        }
        for name in measure.columns {
            guard
                let column = draft.background.first(where: {
                    $0.name == name && $0.kind == measure.kind.cells
                }), !(column.schools.isEmpty && column.classes.isEmpty)
            else {
                report.error(
                    spot("\(path).columns"), found: name,
                    expected: "a column of the schools or of the classes",
                    maybe: "the header spells it differently")
                continue
            }
            values(of: column, for: measure.kind, &report)
        }
    }

    /// Finds numbers that the measure can't take, and words in place of numbers.
    private func values(
        of column: BackgroundColumn, for kind: Measure.Kind, _ report: inout FaultReport
    ) {
        let limits = kind.limits
        for (table, values) in [(InputTable.schools, column.schools), (.classes, column.classes)] {
            for (row, value) in values.enumerated() {
                switch value {
                case .number(let number) where !limits.contain(number): break
                case .text where column.kind == .number: break
                default: continue
                }
                report.error(
                    .init(table, row: row, column: column.name), found: value.text.plain,
                    expected: "\(limits.expected), or blank where it is not known", maybe: limits.maybe)
            }
        }
    }
}

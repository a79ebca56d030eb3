/// Finds the rules that contradict each other: a `must_link` and a `must_not_link` of the same classes or schools.
struct Contradictions {
    let pins: Pins
    let rules: [Rule]
    let index: YearIndex

    /// Records each contradiction, with both rules.
    func run(_ report: inout FaultReport) {
        for pin in pins.classes.sorted(by: { $0.row < $1.row }) {
            if let other = pins.barringRows(pin.a, pin.b).first { note(pin.row, other, &report) }
        }
        for pin in pins.schools.sorted(by: { $0.row < $1.row }) {
            for (row, rule) in rules.enumerated() where rule.kind == .mustNotLink {
                guard let a = index.school[rule.a], let b = index.school[rule.b] else { continue }
                if SchoolPair(a, b) == pin.schools { note(pin.row, row, &report) }
            }
        }
    }

    private func text(_ row: Int) -> String { rules[row].text }

    private func note(_ row: Int, _ other: Int, _ report: inout FaultReport) {
        report.error(
            .init(.rules, row: row, column: "rule"), found: text(row),
            expected: "a rule that \"\(text(other))\" does not contradict", maybe: "delete one of the two",
            other: .init(.rules, row: other, column: "rule"))
    }
}

/// All checks of a draft that do not depend on which classes may link: its rows, the ids that they name, its policy,
/// and rules that contradict each other.
struct CheckedRows {
    let index: YearIndex
    /// The school of each class, by number; 0 if it names none.
    let schoolOfClass: [Int]
    /// The classes of each school, ascending.
    let classesOfSchool: [[Int]]
    let pins: Pins

    /// Checks `draft`; faults go to `report`.
    init(_ draft: YearDraft, report: inout FaultReport) {
        index = YearIndex(draft, report: &report)
        RowChecks(draft: draft, index: index).run(&report)
        PolicyChecks(draft: draft).run(&report)
        let index = index
        schoolOfClass = index.classOrder.map { index.school[draft.classes[$0].school] ?? 0 }
        var classesOfSchool = [[Int]](repeating: [], count: draft.schools.count)
        if !draft.schools.isEmpty {
            for (number, school) in schoolOfClass.enumerated() { classesOfSchool[school].append(number) }
        }
        self.classesOfSchool = classesOfSchool
        pins = Pins(
            draft.rules, index: index, classesOfSchool: classesOfSchool, classCount: draft.classes.count,
            report: &report)
        Contradictions(pins: pins, rules: draft.rules, index: index).run(&report)
    }
}

extension YearDraft {
    /// The faults of the rows, of the ids that they name, of the policy, and of rules that contradict each other. They
    /// can be found even if some values only replace others that could not be read. ``LinkingYear`` finds them too, and
    /// then checks whether the rules can be kept.
    public var rowFaults: (errors: [Fault], warnings: [Fault]) {
        var report = FaultReport()
        _ = CheckedRows(self, report: &report)
        return (report.errors, report.warnings)
    }
}

/// All checks of a draft that do not depend on which classes may link: its rows, the ids that they name, its policy,
/// and rules that contradict each other.
struct CheckedRows {
    let index: YearIndex
    /// The school of each class, by number; 0 if it names none.
    let schoolOfClass: [Int]
    /// The classes of each school, ascending.
    let classesOfSchool: [[Int]]
    /// What the rules ask, without any demand.
    let pins: Pins

    /// Checks `draft`; what is wrong goes to `report`.
    ///
    /// - Parameters:
    ///   - base: The sound year that it was derived from, if any: what is the `same` there is not checked again.
    init(_ draft: YearDraft, like base: LinkingYear?, _ same: SameParts, report: inout FaultReport) {
        index = YearIndex(draft, like: base, report: &report)
        let index = index
        RowChecks(draft: draft, index: index).run(like: base, same, &report)
        report.check(.policy, unless: same.policy && same.background, like: base) {
            PolicyChecks(draft: draft).run(&$0)
        }
        if let base, same.classes, same.schools {
            (schoolOfClass, classesOfSchool) = (base.schoolOfClass, base.classesOfSchool)
        } else {
            schoolOfClass = index.class.rows.map { index.school[draft.classes[$0].school] ?? 0 }
            var classesOfSchool = [[Int]](repeating: [], count: draft.schools.count)
            if !draft.schools.isEmpty {
                for (number, school) in schoolOfClass.enumerated() { classesOfSchool[school].append(number) }
            }
            self.classesOfSchool = classesOfSchool
        }
        if let base, base.demands.isEmpty, same.rules, same.classes, same.schools {
            pins = base.pins
            return
        }
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
        _ = CheckedRows(self, like: nil, SameParts(self, nil), report: &report)
        return (report.errors, report.warnings)
    }
}

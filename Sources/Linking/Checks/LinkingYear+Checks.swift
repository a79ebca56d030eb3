extension LinkingYear {
    /// Checks `draft` and makes a year from it.
    ///
    /// - Throws: ``InvalidYear`` with every error of the draft, not only the first.
    public init(_ draft: YearDraft) throws(InvalidYear) { try self.init(draft, demands: [], like: nil) }

    /// Checks a draft and makes a year of it, with demands that are no rules.
    ///
    /// - Parameters:
    ///   - demands: What is demanded of classes that the draft has.
    ///   - base: A year that the draft was derived from; what is the same in both is neither checked nor worked out again.
    init(_ draft: YearDraft, demands: [PairDemand], like base: LinkingYear?) throws(InvalidYear) {
        let same = SameParts(draft, base)
        var report = FaultReport()
        let checked = CheckedRows(draft, like: base, same, report: &report)
        // The year reads rows through the ids that they name, so those must hold.
        guard report.errors.isEmpty else {
            throw InvalidYear(errors: report.errors, warnings: report.warnings)
        }
        self.init(
            sound: draft, checked.index, schoolOfClass: checked.schoolOfClass,
            classesOfSchool: checked.classesOfSchool, pins: checked.pins, warnings: [], like: base, same)
        let year = self
        report.check(.rules, unless: same.eligibility, like: base) {
            RuleChecks(year: year, rules: draft.rules).run(&$0)
        }
        guard report.errors.isEmpty else {
            throw InvalidYear(errors: report.errors, warnings: report.warnings)
        }
        warnings = report.warnings
        self.demands = demands
        pins = pins.asking(
            demands.compactMap { demand in
                guard let a = classNumber(demand.a), let b = classNumber(demand.b) else { return nil }
                return (demand.kind, a, b)
            })
    }
}

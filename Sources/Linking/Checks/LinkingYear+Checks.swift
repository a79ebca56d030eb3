extension LinkingYear {
    /// Checks `draft` and makes a year from it.
    ///
    /// - Throws: ``InvalidYear`` with every error of the draft, not only the first.
    public init(_ draft: YearDraft) throws(InvalidYear) {
        var report = FaultReport()
        let checked = CheckedRows(draft, report: &report)
        // The year reads rows through the ids that they name, so the ids must be valid.
        guard report.errors.isEmpty else {
            throw InvalidYear(errors: report.errors, warnings: report.warnings)
        }
        self.init(
            sound: draft, checked.index, schoolOfClass: checked.schoolOfClass,
            classesOfSchool: checked.classesOfSchool, pins: checked.pins, warnings: report.warnings)
        let (errors, notices) = RuleChecks(year: self, rules: draft.rules).run()
        guard errors.isEmpty else { throw InvalidYear(errors: errors, warnings: report.warnings + notices) }
        warnings += notices
    }
}

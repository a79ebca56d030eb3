/// Values as the cells of a table have them.
extension Weekdays {
    /// `Mon;Tue`.
    package var text: String { Form<Weekdays>.weekdays.text(self).plain }
}

extension [Days] {
    /// `2025-01-31;2025-02-17..2025-02-21`.
    package var text: String { Form<[Days]>.stretches.text(self).plain }
}

extension Days {
    /// `2025-03-04`, or `2025-03-04..2025-03-11`.
    package var text: String { [self].text }
}

extension PairDemand: ChangeKind {
    func apply(to edit: inout YearEdit) {
        for (field, id) in [("a", a), ("b", b)] where edit.row(.classes, id, field: field) == nil { return }
        edit.demands.append(self)
    }

    func words(in year: LinkingYear) -> String {
        "\(year.name(ofClass: a)) and \(year.name(ofClass: b)) \(kind == .together ? "in one link" : "not in one link")"
    }

    /// None: no file holds a demand.
    func cells(in year: LinkingYear) -> [ChangedCell] { [] }
}

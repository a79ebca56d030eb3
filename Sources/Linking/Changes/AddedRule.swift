/// `rule`: a rule more.
public struct AddedRule: Hashable, Sendable {
    /// What it demands.
    public let kind: Rule.Kind
    /// Two classes, or two schools.
    public let a, b: ID

    /// A rule more.
    public init(_ kind: Rule.Kind, _ a: ID, _ b: ID) { (self.kind, self.a, self.b) = (kind, a, b) }

    fileprivate var rule: Rule { Rule(kind, a, b) }
}

extension AddedRule: ChangeKind {
    // Ids that name nothing are found when the rules are read.
    func apply(to edit: inout YearEdit) { edit.draft.rules.append(rule) }

    func words(in year: LinkingYear) -> String {
        let names = [a, b].map {
            year.classNumber($0) == nil ? year.name(ofSchool: $0) : year.name(ofClass: $0)
        }
        let verb = kind == .mustLink ? "linked by" : "kept apart by"
        return "\(names[0]) and \(names[1]) \(verb) a \(kind.rawValue) rule"
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        [ChangedCell(.rules, id: rule.reading, column: nil)]
    }
}

extension AddedRule: WrittenChange {
    static let forms = [
        ChangeForm(
            "rule", "a rule more",
            Rule.Kind.allCases.map {
                .init($0.rawValue, "the ids of two classes, or of two schools, in brackets")
            })
    ]

    init?(_ fields: inout FieldReader) {
        guard let field = fields.one(of: Rule.Kind.allCases.map(\.rawValue)),
            let kind = Rule.Kind(rawValue: field), let (a, b) = fields.pair(field)
        else { return nil }
        self.init(kind, a, b)
    }

    var entry: ChangeEntry { ChangeEntry("rule", [.init(kind.rawValue, .list([a.text, b.text]))]) }

    func field(of cell: ChangedCell) -> String? { kind.rawValue }
}

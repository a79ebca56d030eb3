/// `withdraw`: a class, a school or a rule is taken out, and with it what names it.
///
/// With a class go the rules that name it; with a school its classes, its rules, its known distances and its homes
/// among the venues.
public struct Withdrawal: Hashable, Sendable {
    /// What is taken out.
    public enum Subject: Hashable, Sendable {
        /// A class.
        case `class`(ID)
        /// A school.
        case school(ID)
        /// Every rule of this kind that names these two, in either order.
        case rule(Rule.Kind, ID, ID)
    }

    /// What is taken out.
    public let subject: Subject

    /// A withdrawal.
    public init(_ subject: Subject) { self.subject = subject }
}

extension Withdrawal: ChangeKind {
    func apply(to edit: inout YearEdit) {
        switch subject {
        case .class(let id):
            guard edit.row(.classes, id, field: "class") != nil else { return }
            edit.removeClasses { $0.id == id }
        case .school(let id):
            guard let row = edit.row(.schools, id, field: "school") else { return }
            edit.removeSchool(row)
        case .rule(let kind, let a, let b):
            let before = edit.draft.rules.count
            edit.draft.rules.removeAll {
                $0.kind == kind && ($0.a == a && $0.b == b || $0.a == b && $0.b == a)
            }
            if edit.draft.rules.count == before {
                edit.fail(
                    kind.rawValue, found: "\(a), \(b)",
                    expected: "the two of a \(kind.rawValue) rule",
                    maybe: "the rule names other ids, such as those of the schools")
            }
        }
    }

    func words(in year: LinkingYear) -> String {
        switch subject {
        case .class(let id): "\(year.name(ofClass: id)) not taking part"
        case .school(let id): "\(year.name(ofSchool: id)) not taking part"
        case .rule(let kind, let a, let b): "no \(kind.rawValue) rule for \(a) and \(b)"
        }
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        switch subject {
        case .class(let id): [ChangedCell(.classes, id: id, column: nil)]
        case .school(let id):
            [ChangedCell(.schools, id: id, column: nil)]
                + year.classes.filter { $0.school == id }.map {
                    ChangedCell(.classes, id: $0.id, column: nil)
                }
        case .rule(let kind, let a, let b):
            year.draft.rules.filter { $0.kind == kind && Set([$0.a, $0.b]) == Set([a, b]) }.map {
                ChangedCell(.rules, id: $0.reading, column: nil)
            }
        }
    }
}

extension Withdrawal: WrittenChange {
    static let forms = [
        ChangeForm(
            "withdraw", "a class, a school or a rule is taken out, and with it what names it",
            [
                .init("class", "the id of a class, or"), .init("school", "that of a school, or"),
                .init("must_link", "the two ids of a must_link rule, in brackets, or"),
                .init("must_not_link", "those of a must_not_link rule"),
            ])
    ]

    init?(_ fields: inout FieldReader) {
        let kinds = Rule.Kind.allCases
        guard let field = fields.one(of: ["class", "school"] + kinds.map(\.rawValue)) else { return nil }
        if let kind = Rule.Kind(rawValue: field) {
            guard let (a, b) = fields.pair(field) else { return nil }
            self.init(.rule(kind, a, b))
            return
        }
        guard let id = fields.id(field) else {
            fields.need(field)
            return nil
        }
        self.init(field == "class" ? .class(id) : .school(id))
    }

    var entry: ChangeEntry {
        switch subject {
        case .class(let id): ChangeEntry("withdraw", [.init("class", .text(id.text))])
        case .school(let id): ChangeEntry("withdraw", [.init("school", .text(id.text))])
        case .rule(let kind, let a, let b):
            ChangeEntry("withdraw", [.init(kind.rawValue, .list([a.text, b.text]))])
        }
    }

    func field(of cell: ChangedCell) -> String? { nil }
}

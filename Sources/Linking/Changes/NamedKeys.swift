import Basics

/// Reads and writes keys of a policy by their dotted paths: all that changes know of keys.
enum NamedKeys {
    /// Writes a value at `path`; ``ChangeValue/none`` puts the default there, or takes a measure out.
    ///
    /// - Parameter paths: All keys that are written together, so that a measure may be new.
    static func write(
        _ value: ChangeValue, _ path: String, among paths: [String] = [], in policy: inout Policy
    ) throws(CellMisread) {
        if let key = keys.first(where: { $0.path == path }) { return try key.write(value, &policy) }
        if let (name, part) = measurePath(path) {
            return try write(
                value, measure: name, part, isNew: paths.contains("\(measures)\(name).measure"), in: &policy)
        }
        let near = NearestWord.to(path, among: keys.map(\.path))
        throw CellMisread(
            found: path, expected: "the dotted path of a key of policy.yaml, such as match.max_km",
            maybe: near.map { "\"\($0)\" was meant" } ?? "begin it with match. or schedule.")
    }

    /// What stands at `path`; nil where there is no such key.
    static func value(_ path: String, in policy: Policy) -> ChangeValue? {
        if let key = keys.first(where: { $0.path == path }) { return key.read(policy) }
        guard let (name, part) = measurePath(path),
            let measure = policy.match.difference.first(where: { $0.name == name })
        else { return nil }
        switch part {
        case "measure": return .text(measure.kind.rawValue)
        case "weight": return .text(measure.weight.plain)
        case "column": return measure.columns.first.map { .text($0) }
        case "columns": return .list(measure.columns)
        default: return nil
        }
    }

    // MARK: - Keys

    private struct Key: Sendable {
        let path: String
        let read: @Sendable (Policy) -> ChangeValue
        let write: @Sendable (ChangeValue, inout Policy) throws(CellMisread) -> Void
    }

    private static let defaults = Policy(match: MatchPolicy(difference: []))

    private static let keys: [Key] = [
        number("match.max_km", \.match.maxKm),
        whole("match.max_year_gap", \.match.maxYearGap),
        whole("match.min_shared_dates", \.match.minSharedDates),
        word("match.same_school", \.match.sameSchool),
        word("match.across_areas", \.match.acrossAreas),
        word("match.repeat_links", \.match.repeatLinks),
        whole("match.max_links_between_schools", \.match.maxLinksBetweenSchools),
        word("match.three_way", \.match.threeWay),
        priorities(.links, \.match.priorities),
        number("match.points.difference", \.match.points.difference),
        number("match.points.distance", \.match.points.distance),
        number("match.points.year_gap", \.match.points.yearGap),
        number("match.points.shared_dates", \.match.points.sharedDates),
        number("match.points.repeat", \.match.points.repeated),
        number("schedule.max_km", \.schedule.maxKm),
        priorities(.timetable, \.schedule.priorities),
        number("schedule.cost.km", \.schedule.cost.km),
        number("schedule.cost.imbalance_km", \.schedule.cost.imbalanceKm),
        number("schedule.cost.fee", \.schedule.cost.fee),
    ]

    private static func number(_ path: String, _ key: any WritableKeyPath<Policy, Double> & Sendable) -> Key {
        single(path, key, { .text($0.plain) }, { text throws(CellMisread) in try FieldForms.decimal(text) })
    }

    private static func whole(_ path: String, _ key: any WritableKeyPath<Policy, Int> & Sendable) -> Key {
        single(path, key, { .text("\($0)") }, { text throws(CellMisread) in try FieldForms.whole(text) })
    }

    private static func word<Word>(_ path: String, _ key: any WritableKeyPath<Policy, Word> & Sendable) -> Key
    where Word: RawRepresentable<String> & CaseIterable & Sendable {
        single(path, key, { .text($0.rawValue) }, { text throws(CellMisread) in try oneOf(text) })
    }

    private static func single<Value: Sendable>(
        _ path: String, _ key: any WritableKeyPath<Policy, Value> & Sendable,
        _ print: @escaping @Sendable (Value) -> ChangeValue,
        _ parse: @escaping @Sendable (String) throws(CellMisread) -> Value
    ) -> Key {
        Key(path: path) {
            print($0[keyPath: key])
        } write: { (value, policy) throws(CellMisread) in
            switch value {
            case .none: policy[keyPath: key] = defaults[keyPath: key]
            case .text(let text): policy[keyPath: key] = try parse(text)
            case .list: throw CellMisread(expected: "a single value", maybe: "write it without brackets")
            }
        }
    }

    /// The path of the key that lists a program's priorities.
    static func priorities(of program: Priority.Program) -> String {
        switch program {
        case .links: "match.priorities"
        case .timetable: "schedule.priorities"
        }
    }

    private static func priorities(
        _ program: Priority.Program, _ key: any WritableKeyPath<Policy, [Priority]> & Sendable
    ) -> Key {
        let all = Priority.all(of: program)
        return Key(path: priorities(of: program)) {
            .list($0[keyPath: key].map(\.rawValue))
        } write: { (value, policy) throws(CellMisread) in
            switch value {
            case .none: policy[keyPath: key] = defaults[keyPath: key]
            case .text:
                throw CellMisread(
                    expected: "a list of \(all.map(\.rawValue).joined(separator: ", "))",
                    maybe: "put it in brackets")
            case .list(let items):
                var found: [Priority] = []
                for (item, text) in items.enumerated() {
                    do throws(CellMisread) { found.append(try oneOf(text, all)) } catch {
                        throw CellMisread(
                            found: text, item: item, expected: error.expected, maybe: error.maybe)
                    }
                }
                policy[keyPath: key] = found
            }
        }
    }

    private static func oneOf<Word>(_ text: String) throws(CellMisread) -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        try oneOf(text, Array(Word.allCases))
    }

    private static func oneOf<Word>(_ text: String, _ known: [Word]) throws(CellMisread) -> Word
    where Word: RawRepresentable<String> {
        if let word = known.first(where: { $0.rawValue == text }) { return word }
        let all = known.map(\.rawValue)
        throw CellMisread(expected: "one of \(Words.list(all))", maybe: FieldForms.meant(text, all))
    }

    // MARK: - Measures

    private static let measures = "match.difference."

    /// `meals` and `weight` of `match.difference.meals.weight`; an empty part for the measure as a whole.
    private static func measurePath(_ path: String) -> (name: String, part: String)? {
        guard path.hasPrefix(measures) else { return nil }
        let rest = path.dropFirst(measures.count)
        guard !rest.isEmpty else { return nil }
        guard let dot = rest.lastIndex(of: "."),
            ["measure", "weight", "column", "columns"].contains(String(rest[rest.index(after: dot)...]))
        else { return (String(rest), "") }
        return (String(rest[..<dot]), String(rest[rest.index(after: dot)...]))
    }

    private static func write(
        _ value: ChangeValue, measure name: String, _ part: String, isNew: Bool, in policy: inout Policy
    ) throws(CellMisread) {
        let place = policy.match.difference.firstIndex { $0.name == name }
        guard let place = place ?? (isNew ? policy.match.difference.endIndex : nil) else {
            let near = NearestWord.to(name, among: policy.match.difference.map(\.name))
            throw CellMisread(
                found: name,
                expected: "a measure of the policy, or a new one with measure, weight and column",
                maybe: near.map { "\"\($0)\" was meant" } ?? "give the new measure all three keys")
        }
        if place == policy.match.difference.endIndex {
            policy.match.difference.append(Measure(name, .share, weight: 0, columns: []))
        }
        switch (part, value) {
        case ("", .none): policy.match.difference.remove(at: place)
        case ("measure", .text(let text)): policy.match.difference[place].kind = try oneOf(text)
        case ("weight", .text(let text)):
            policy.match.difference[place].weight = try FieldForms.decimal(text)
        case ("column", .text(let text)): policy.match.difference[place].columns = [text]
        case ("columns", .list(let items)): policy.match.difference[place].columns = items
        default:
            throw CellMisread(
                expected: "measure, weight, column or columns of the measure \(name)",
                maybe: "columns is a list, the others are single values")
        }
    }
}

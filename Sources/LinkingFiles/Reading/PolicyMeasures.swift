import Basics
import Linking
import Tables
import Yams

/// The measures of the policy: named, in the order of the file.
extension PolicyReader {
    /// The measures that could be read, and whether those are all.
    mutating func measures(_ keys: MeasureKeys, _ node: Node) -> (measures: [Measure], areAll: Bool) {
        guard let pairs = node.mapping else {
            fail(
                keys.path, node.place, node.shown, "named measures",
                "add one, such as free_school_meals: {measure: share, weight: 3, column: fsm_pct}")
            return ([], false)
        }
        var measures: [Measure] = []
        for (key, value) in pairs {
            let name = key.scalar?.string ?? ""
            mark("\(keys.path).\(name)", key.place)
            if let measure = measure(keys, value, name) { measures.append(measure) }
        }
        return (measures, measures.count == pairs.count)
    }

    private mutating func measure(_ keys: MeasureKeys, _ node: Node, _ name: String) -> Measure? {
        let path = "\(keys.path).\(name)"
        let example = "a measure such as {measure: share, weight: 3, column: fsm_pct}"
        let before = faults.count
        guard let values = mapping(node, path, keys.all.map(\.name), example: example) else { return nil }
        for (key, expected, maybe) in [
            (
                keys.kind.name, "measure: \(Words.either(Measure.Kind.allCases.map(\.rawValue)))",
                "share is for percentages"
            ), (keys.weight.name, "weight: and a number above 0", "weight: 1, to count as others do"),
        ] where values[key] == nil {
            let isMisspelt = node.mapping?.contains {
                NearestWord.to($0.key.scalar?.string ?? "", among: [key]) != nil
            }
            if isMisspelt != true { fail(path, node.place, "no \(key)", expected, maybe) }
        }
        let kind = value(values[keys.kind.name], "\(path).\(keys.kind.name)", Form<Measure.Kind>.choice)
        let weight = value(values[keys.weight.name], "\(path).\(keys.weight.name)", Form<Double>.number)
        guard faults.count == before, let kind, let weight else { return nil }
        guard let columns = columns(keys, values, kind, path, node) else { return nil }
        return Measure(name, kind, weight: weight, columns: columns)
    }

    /// The value of a key of a measure; nil where it is not there or can't be read.
    private mutating func value<Value>(_ node: Node?, _ path: String, _ form: Form<Value>) -> Value? {
        guard let node else { return nil }
        guard let text = node.scalar?.string, !node.isNothing else {
            fail(path, node.place, node.shown, form.words.expected, "take the key out, for the default")
            return nil
        }
        do {
            return try form.parse(text)
        } catch {
            fail(
                path, node.place, node.shown, error.expected ?? form.words.expected,
                error.maybe ?? form.words.advice)
            return nil
        }
    }

    /// `columns` of a measure that reads several, `column` of any other.
    private mutating func columns(
        _ keys: MeasureKeys, _ values: [String: Node], _ kind: Measure.Kind, _ path: String, _ node: Node
    ) -> [String]? {
        let isSeveral = kind.takesSeveral
        let (key, wrong) =
            isSeveral ? (keys.columns.name, keys.column.name) : (keys.column.name, keys.columns.name)
        let expected =
            isSeveral
            ? "columns: [a, b], two or more, for a \(kind.rawValue)"
            : "column: and one name, for a \(kind.rawValue)"
        if let other = values[wrong] {
            fail("\(path).\(wrong)", other.place, other.shown, expected, MeasureKeys.other(than: kind))
            return nil
        }
        guard let value = values[key] else {
            fail(
                path, node.place, "no \(key)", expected,
                "name what the header of \(InputTable.schools.fileName) or \(InputTable.classes.fileName) has"
            )
            return nil
        }
        let nodes = isSeveral ? value.sequence.map { Array($0) } : [value]
        let names = nodes?.compactMap { $0.isNothing ? nil : $0.scalar?.string }
        guard let nodes, let names, names.count == nodes.count else {
            fail(
                "\(path).\(key)", value.place, value.shown, expected,
                isSeveral ? "put the names in brackets" : "write the name alone, without brackets")
            return nil
        }
        for (name, node) in zip(names, nodes) { mark("\(path).columns.\(name)", node.place) }
        mark("\(path).columns", value.place)
        return names
    }

    /// Notes the columns of measures that neither `schools.csv` nor `classes.csv` has, with the nearest name there.
    mutating func noteMissingColumns(headers: [String], has: (String) -> Bool) {
        for measure in policy.match.difference {
            let path = "match.difference.\(measure.name).columns"
            for name in measure.columns where !has(name) {
                let near = NearestWord.to(name, among: headers)
                let place = place(ofKey: "\(path).\(name)")
                fail(
                    path, place, FileFault.shown(name),
                    "a column of schools.csv or classes.csv",
                    near.map { "\"\($0)\" was meant" } ?? "the column is in another file, or not there yet")
            }
        }
    }

    /// Leaves it at what is known: a header that can't be read may have any column.
    mutating func doubtColumns() {
        for measure in policy.match.difference {
            distrust.add(Spot(.policy, column: "match.difference.\(measure.name).columns"))
        }
    }
}

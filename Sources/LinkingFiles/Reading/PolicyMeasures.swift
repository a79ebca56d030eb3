import Basics
import Linking
import Tables
import Yams

/// The measures of the policy: named, in the order of the file.
extension PolicyReader {
    /// The measures that could be read, and whether those are all.
    mutating func measures(_ node: Node) -> (measures: [Measure], areAll: Bool) {
        guard let pairs = node.mapping else {
            fail(
                "match.difference", node.place, node.shown, "named measures",
                "add one, such as free_school_meals: {measure: share, weight: 3, column: fsm_pct}")
            return ([], false)
        }
        var measures: [Measure] = []
        for (key, value) in pairs {
            let name = key.scalar?.string ?? ""
            mark("match.difference.\(name)", key.place)
            if let measure = measure(value, name) { measures.append(measure) }
        }
        return (measures, measures.count == pairs.count)
    }

    private mutating func measure(_ node: Node, _ name: String) -> Measure? {
        let path = "match.difference.\(name)"
        let example = "a measure such as {measure: share, weight: 3, column: fsm_pct}"
        let before = faults.count
        guard let values = mapping(node, path, ["measure", "weight", "column", "columns"], example: example)
        else {
            return nil
        }
        for key in ["measure", "weight"] where values[key] == nil {
            let given = node.mapping?.contains {
                NearestWord.to($0.key.scalar?.string ?? "", among: [key]) != nil
            }
            if given == true { continue }
            let word =
                key == "measure"
                ? "measure: composition, share, category or number" : "weight: and a number above 0"
            fail(
                path, node.place, "no \(key)", word,
                key == "measure" ? "share is for percentages" : "weight: 1, to count as others do")
        }
        let kind: Measure.Kind = word(values["measure"], "\(path).measure", else: .share)
        let weight = number(values["weight"], "\(path).weight", else: 1)
        guard faults.count == before else { return nil }
        guard let columns = columns(values, kind, path, node) else { return nil }
        return Measure(name, kind, weight: weight, columns: columns)
    }

    /// `columns` of a composition, `column` of any other measure.
    private mutating func columns(
        _ values: [String: Node], _ kind: Measure.Kind, _ path: String, _ node: Node
    ) -> [String]? {
        let isComposition = kind == .composition
        let (key, wrong) = isComposition ? ("columns", "column") : ("column", "columns")
        let expected =
            isComposition
            ? "columns: [a, b], two or more, for a composition"
            : "column: and one name, for a \(kind.rawValue)"
        if let other = values[wrong] {
            fail(
                "\(path).\(wrong)", other.place, other.shown, expected,
                isComposition
                    ? "share or number compares a single column"
                    : "composition compares several columns, which sum to a whole")
            return nil
        }
        guard let value = values[key] else {
            fail(
                path, node.place, "no \(key)", expected,
                "name what the header of schools.csv or classes.csv has")
            return nil
        }
        let nodes = isComposition ? value.sequence.map { Array($0) } : [value]
        let names = nodes?.compactMap { $0.isNothing ? nil : $0.scalar?.string }
        guard let nodes, let names, names.count == nodes.count else {
            fail(
                "\(path).\(key)", value.place, value.shown, expected,
                isComposition ? "put the names in brackets" : "write the name alone, without brackets")
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

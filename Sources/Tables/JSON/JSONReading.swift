import Basics

/// Reads the values of a JSON file by their expected kinds, and collects every fault with its line and path.
package struct JSONReading {
    /// The name of the file.
    package let file: String
    package private(set) var faults: [FileFault] = []
    /// The number of faults beyond those kept.
    package private(set) var faultsLeftOut = 0
    private static let mostFaults = 20

    package init(file: String) { self.file = file }

    /// Records a fault of the value at `path`.
    package mutating func fail(
        _ path: String, _ node: JSONNode, found: String? = nil, _ expected: String, maybe: String
    ) {
        guard faults.count < JSONReading.mostFaults else {
            faultsLeftOut += 1
            return
        }
        faults.append(
            FileFault(
                file: file, line: node.line, columnName: path.isEmpty ? nil : path,
                found: found ?? node.found, expected: expected, maybe: maybe, severity: .error))
    }

    /// The values of an object by key; nil, with a fault, if it is not an object. Keys that are not among `keys`,
    /// repeated, or needed but missing, are faults.
    package mutating func object(_ node: JSONNode, _ path: String, needs: [String], may: [String] = [])
        -> [String:
        JSONNode]?
    {
        guard case .object(let members) = node.value else {
            fail(path, node, "an object", maybe: "braces { } are missing around it")
            return nil
        }
        let (keys, before) = (needs + may, faults.count + faultsLeftOut)
        var values: [String: JSONNode] = [:]
        for member in members {
            let inner = JSONReading.path(path, member.key)
            if !keys.contains(member.key) {
                let nearest = NearestWord.to(member.key, among: keys.filter { values[$0] == nil })
                fail(
                    inner, member.node, found: "the key \(CSVFault.quoting(member.key))",
                    "one of \(keys.joined(separator: ", "))",
                    maybe: nearest.map { "\($0) was meant" } ?? "a later version of Linkwright wrote it")
            } else if values.updateValue(member.node, forKey: member.key) != nil {
                fail(inner, member.node, found: "the key twice", "each key once", maybe: "one is a copy")
            }
        }
        for key in needs where values[key] == nil {
            fail(path, node, found: "no \(key)", "one", maybe: "the file was cut short or changed by hand")
        }
        return before == faults.count + faultsLeftOut ? values : nil
    }

    /// The elements of a list; nil, with a fault, if it is not a list.
    package mutating func list(_ node: JSONNode, _ path: String) -> [JSONNode]? {
        if case .array(let nodes) = node.value { return nodes }
        fail(path, node, "a list", maybe: "brackets [ ] are missing around it")
        return nil
    }

    /// A whole number, at least `least`; nil, with a fault, if it is not one.
    package mutating func whole(_ node: JSONNode, _ path: String, atLeast least: Int = .min) -> Int? {
        if case .whole(let number) = node.value, number >= least { return number }
        fail(
            path, node, "a whole number\(least == .min ? " within 64 bits" : ", \(least) or more")",
            maybe: "another program rounded it or wrote it anew; all numbers of a proof are whole")
        return nil
    }

    /// A text; nil, with a fault, if it is not one.
    package mutating func text(_ node: JSONNode, _ path: String) -> String? {
        if case .text(let text) = node.value { return text }
        fail(path, node, "a text", maybe: "quotes are missing around it")
        return nil
    }

    /// True or false; nil, with a fault, if it is neither.
    package mutating func truth(_ node: JSONNode, _ path: String) -> Bool? {
        if case .truth(let truth) = node.value { return truth }
        fail(path, node, "true or false", maybe: "quotes stand around it")
        return nil
    }

    /// The path of a key inside the value at `path`.
    package static func path(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }
}

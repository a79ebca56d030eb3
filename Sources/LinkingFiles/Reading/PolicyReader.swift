import Basics
import Linking
import Tables
import Yams

/// Reads `policy.yaml`: every value that can be read, a default for the others, and every fault.
struct PolicyReader {
    /// The policy; without measures where the file can't be read at all.
    private(set) var policy = Policy(match: MatchPolicy(difference: []))
    private(set) var faults: [FileFault] = []
    private(set) var warnings: [FileFault] = []
    /// The keys whose values were not read.
    var distrust = Distrust()
    /// Whether every measure was read, so that the columns that the policy needs are known.
    private(set) var knowsItsMeasures = false
    /// Where each key stands, by its path.
    private var marks: [String: PolicyPlace] = [:]

    /// Reads the bytes of the file, of which it makes UTF-8 as for CSV.
    init(_ bytes: [UInt8]) {
        let decoded = CSVDecoded(bytes)
        let text = String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)
        if decoded.encoding == .utf16 {
            fail(nil, nil, "UTF-16, which Windows calls Unicode", "UTF-8", "save it again as UTF-8")
        } else if decoded.encoding == .windows1252 {
            warnings.append(
                FileFault(
                    file: InputTable.policy.fileName, found: "Windows-1252", expected: "UTF-8",
                    maybe: "all is well; if accents look wrong, save the file as UTF-8", severity: .warning))
        }
        if faults.isEmpty, let root = compose(text) { read(root) }
        if policy.match.difference.isEmpty, !faults.isEmpty {
            // The domain would only say again that there are no measures.
            distrust.add(Spot(.policy, column: "match.difference"))
        }
    }

    /// The line and column of a key, or of the nearest one around it that the file has; nil for the whole file.
    func place(ofKey path: String) -> PolicyPlace? {
        var path = path[...]
        while !path.isEmpty {
            if let mark = marks[String(path)] { return mark }
            path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
        }
        return nil
    }

    // MARK: - Faults

    /// Notes a fault at `mark`, and that the value of the key `doubting`, or else of the key at `path`, is not to
    /// be trusted.
    mutating func fail(
        _ path: String?, _ mark: PolicyPlace?, _ found: String, _ expected: String, _ maybe: String,
        doubting: String? = nil, other: PolicyPlace? = nil
    ) {
        distrust.add(Spot(.policy, column: doubting ?? path))
        faults.append(
            FileFault(
                file: InputTable.policy.fileName, line: mark?.line, column: mark?.column, columnName: path,
                found: found, expected: expected, maybe: maybe,
                other: other.map { "\(InputTable.policy.fileName):\($0.line)" }, severity: .error))
    }

    /// Notes where the key at `path` stands.
    mutating func mark(_ path: String, _ mark: PolicyPlace?) { marks[path] = mark }

    /// The text as a tree; a fault where it is no YAML.
    private mutating func compose(_ text: String) -> Node? {
        switch YAMLTree(text, example: "lines such as max_km: 15, each part's further in than its name") {
        case .tree(let node): return node
        case .empty:
            fail(
                nil, nil, "nothing in the file", "a policy with a part match: and its difference:",
                "start from the policy.yaml that `linkwright init` writes")
        case .broken(let faults):
            for fault in faults {
                fail(nil, fault.place, fault.found, fault.expected, fault.maybe, other: fault.other)
            }
        }
        return nil
    }

    // MARK: - The parts

    private mutating func read(_ root: Node) {
        let part = PolicySchema.root
        guard let parts = mapping(root, part) else { return }
        for case .part(let part) in part.entries {
            // What makes classes different is for the user to say, so the part of that must be there.
            let isNeeded = PolicySchema.measures.path.hasPrefix("\(part.path).")
            if let node = parts[part.name] {
                if isNeeded || !node.isNothing { read(part, node) }
            } else if isNeeded, !distrust.covers(Spot(.policy, column: part.path)) {
                fail(
                    part.path, root.place, "no such part", "match: with a difference:",
                    "start from the policy.yaml that `linkwright init` writes")
            }
        }
    }

    private mutating func read(_ part: PolicyPart, _ node: Node) {
        guard let values = mapping(node, part) else { return }
        for entry in part.entries {
            switch entry {
            case .key(let key): if let value = values[key.name] { read(key, value) }
            case .part(let part): if let value = values[part.name], !value.isNothing { read(part, value) }
            case .measures(let keys): measures(keys, values[keys.name], part, node)
            }
        }
    }

    private mutating func measures(_ keys: MeasureKeys, _ value: Node?, _ part: PolicyPart, _ node: Node) {
        if let value, !value.isNothing {
            (policy.match.difference, knowsItsMeasures) = measures(keys, value)
            return
        }
        if distrust.covers(Spot(.policy, column: keys.path)) { return }
        fail(
            keys.path, value?.place ?? marks[part.path] ?? node.place, "no measures",
            "difference: with at least one measure",
            "add one, such as free_school_meals: {measure: share, weight: 3, column: fsm_pct}")
    }

    private mutating func read(_ key: PolicyKey, _ node: Node) {
        if key.isList { readList(key, node) } else { readValue(key, node) }
    }

    private mutating func readValue(_ key: PolicyKey, _ node: Node) {
        guard let text = node.scalar?.string, !node.isNothing else {
            fail(
                key.path, node.place, node.shown, key.form.expected, "take the key out, for the default")
            return
        }
        do {
            try key.set([text], in: &policy)
        } catch {
            fail(
                key.path, node.place, node.shown, error.expected ?? key.form.expected,
                error.maybe ?? key.form.advice)
        }
    }

    /// Those items of a list that can be read, and a fault for each other one.
    private mutating func readList(_ key: PolicyKey, _ node: Node) {
        guard let items = node.sequence else {
            fail(
                key.path, node.place, node.shown, "a list of \(key.form.expected)",
                "put it in brackets: [\(key.form.choices.joined(separator: ", "))]")
            return
        }
        var texts: [String] = []
        for item in items {
            let text = item.scalar?.string ?? ""
            var trial = policy
            do {
                try key.set([text], in: &trial)
                texts.append(text)
            } catch {
                fail(key.path, item.place, item.shown, key.form.expected, error.maybe ?? "delete it")
            }
        }
        // A list of faults alone leaves the key as it was; one that is empty is the domain's to judge.
        if !texts.isEmpty || items.isEmpty { try? key.set(texts, in: &policy) }
    }
}

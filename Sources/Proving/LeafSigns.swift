import Linking

/// Whether each row of a leaf has duals whose first non-zero, in the order of the priorities, has the right sign.
///
/// Rows are the same at every priority, but odd sets may be listed differently. It matters which rows are the same only
/// if a dual has the wrong sign.
struct LeafSigns {
    let year: LinkingYear
    let rows: [LeafRows]
    /// The path of the leaf in the file.
    let path: String

    /// Every row whose first non-zero dual has the wrong sign, kind by kind.
    func findings() -> [Finding] {
        classes() + oddSets()
            + pairs("school_pairs", rows.map(\.schoolPairs)) { year.schools[$0].id }
            + pairs("must_links", rows.map(\.mustClasses), sign: -1) { year.classes[$0].id }
            + pairs("must_links", rows.map(\.mustSchools), sign: -1) { year.schools[$0].id }
    }

    private func classes() -> [Finding] {
        year.classes.indices.compactMap { number in
            finding("classes", "\(year.classes[number].id)", rows.map { $0.classes[number] }, sign: 1)
        }
    }

    private func pairs(
        _ kind: String, _ duals: [[SchoolPair: Int128]], sign: Int128 = 1, _ id: (Int) -> ID
    ) -> [Finding] {
        Set(duals.flatMap(\.keys)).sorted().compactMap { pair in
            finding(kind, "\(id(pair.a)) and \(id(pair.b))", duals.map { $0[pair, default: 0] }, sign: sign)
        }
    }

    private func finding(_ kind: String, _ row: String, _ duals: [Int128], sign: Int128) -> Finding? {
        guard let first = duals.firstIndex(where: { $0 != 0 }), duals[first] * sign < 0 else { return nil }
        return Finding(
            certificate: "\(path).priorities[\(first)].\(kind)",
            "the row of \(row) has the dual \(duals[first]) and none at the priorities before, expected its first to be \(sign > 0 ? "above" : "below") 0."
        )
    }

    // MARK: - Odd sets

    /// A set listed somewhere in the leaf, with its duals at all priorities.
    private struct Row {
        let priority: Int
        let index: Int
        var duals: [Int128]
    }

    private func oddSets() -> [Finding] {
        let isNegative = rows.contains { $0.oddSets.entries.contains { $0.dual < 0 } }
        guard isNegative else { return [] }
        // Sums of hashes distinguish most sets. Sets with equal sums are compared class by class, so that no file can
        // merge two rows by its choice of classes.
        var found: [UInt64: [Row]] = [:]
        for (priority, row) in rows.enumerated() {
            for (index, key) in keys(row.oddSets).enumerated() where row.oddSets.entries[index].dual != 0 {
                let same = found[key]?.firstIndex { isSame($0.priority, $0.index, priority, index) }
                let dual = Int128(row.oddSets.entries[index].dual)
                if let same {
                    found[key]?[same].duals[priority] += dual
                } else {
                    var duals = [Int128](repeating: 0, count: rows.count)
                    duals[priority] = dual
                    found[key, default: []].append(Row(priority: priority, index: index, duals: duals))
                }
            }
        }
        let wrong = found.values.joined().filter { ($0.duals.first { $0 != 0 } ?? 0) < 0 }
        return wrong.sorted { ($0.priority, $0.index) < ($1.priority, $1.index) }.map { row in
            Finding(
                certificate: "\(path).priorities[\(row.priority)].odd_sets[\(row.index)]",
                "the odd set has the duals \(row.duals.map(\.description).joined(separator: ", ")) at the priorities, expected the first that is not 0 to be above it."
            )
        }
    }

    private func isSame(_ priority: Int, _ index: Int, _ other: Int, _ otherIndex: Int) -> Bool {
        let (x, y) = (rows[priority].oddSets, rows[other].oddSets)
        return x.sizes[index] == y.sizes[otherIndex]
            && Set(x.entries[index].schoolPairs) == Set(y.entries[otherIndex].schoolPairs)
            && Set(x.classes(of: index)) == Set(y.classes(of: otherIndex))
    }

    /// A hash of the content of each set, from the hashes of the sets that it names.
    private func keys(_ list: OddSetList) -> [UInt64] {
        var keys: [UInt64] = []
        for entry in list.entries {
            var key: UInt64 = 0
            for number in entry.classes { key ^= LeafSigns.mixed(UInt64(number)) }
            for set in entry.sets { key ^= keys[set] }
            keys.append(key)
        }
        return zip(keys, list.entries).map { key, entry in
            entry.schoolPairs.reduce(key) {
                $0 ^ LeafSigns.mixed(UInt64($1.a) << 32 | UInt64($1.b) | 1 << 63)
            }
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

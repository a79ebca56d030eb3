import Linking

/// The odd sets of one priority, each with all its classes; the file lists classes by naming earlier sets.
struct OddSetList {
    /// The entries as they were given.
    let entries: [Certificate.OddSetDual]
    /// How many classes each holds.
    private(set) var sizes: [Int] = []
    /// The fault of the first entry that is not an odd set, and its index; nil if all are.
    private(set) var fault: (index: Int, message: String)?

    /// Reads the entries up to the first that is not an odd set, because its `sets` are not earlier ones or it holds a
    /// class or a school pair twice. O(sum of the sizes).
    init(_ entries: [Certificate.OddSetDual], of year: LinkingYear) {
        self.entries = entries
        sizes.reserveCapacity(entries.count)
        var lastSeen = [Int](repeating: -1, count: year.classes.count)
        for (index, entry) in entries.enumerated() {
            if let set = entry.sets.first(where: { !(0..<index).contains($0) }) {
                fault = (index, "names the set \(set), expected earlier ones, from 0.")
                return
            }
            if Set(entry.schoolPairs).count < entry.schoolPairs.count {
                fault = (index, "names a school pair twice, expected each once.")
                return
            }
            if !entry.schoolPairs.isEmpty, year.policy.match.maxLinksBetweenSchools == 0 {
                fault = (index, "names school pairs, and the policy sets no limit between schools.")
                return
            }
            var size = 0
            var twice: Int?
            forEachClass(of: index) { number in
                if lastSeen[number] == index { twice = number }
                lastSeen[number] = index
                size += 1
                return twice == nil
            }
            if let twice {
                fault = (index, "holds the class \(year.classes[twice].id) twice, expected each once.")
                return
            }
            sizes.append(size)
        }
    }

    /// Calls `body` with every class of an entry, until it returns false. Entries without classes are skipped, so the
    /// work is limited to the classes and to chains of sets that each hold only one other set.
    func forEachClass(of index: Int, _ body: (Int) -> Bool) {
        var open = [index]
        while let next = open.popLast() {
            for number in entries[next].classes where !body(number) { return }
            open += entries[next].sets.filter { sizes[$0] > 0 }
        }
    }

    /// All classes of an entry, in no particular order.
    func classes(of index: Int) -> [Int] {
        var classes: [Int] = []
        forEachClass(of: index) {
            classes.append($0)
            return true
        }
        return classes
    }
}

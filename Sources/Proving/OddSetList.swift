import Linking

/// The odd sets of one priority, each with all its classes, which the file gives by naming earlier sets.
struct OddSetList {
    /// The entries as they were given.
    let entries: [Certificate.OddSetDual]
    /// How many classes each holds.
    private(set) var sizes: [Int] = []
    /// What is wrong with the first entry that is no odd set, and its index; nil where all are.
    private(set) var fault: (index: Int, message: String)?

    /// Reads the entries up to the first that is no odd set: whose `sets` are not earlier ones, or that holds a class
    /// or a school pair twice. O(sum of the sizes).
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

    /// Calls `body` with every class of an entry, until it says false. Entries without classes are passed over, so
    /// that the work is at most that of the classes and of chains of sets that hold but one another.
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

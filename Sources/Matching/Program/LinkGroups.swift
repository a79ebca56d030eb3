/// Rows over listed links, stored both ways: the links of each row, and the rows of each link.
struct LinkGroups: Sendable {
    /// The links of each group, ascending.
    private(set) var members: [[Int32]]
    private var starts: [Int32]
    private var ofLink: [Int32]

    /// Groups with these `members`, ascending, out of `linkCount` links.
    init(members: [[Int32]], linkCount: Int) {
        self.members = members
        var starts = [Int32](repeating: 0, count: linkCount + 1)
        for group in members { for link in group { starts[Int(link) + 1] += 1 } }
        for link in 0..<linkCount { starts[link + 1] += starts[link] }
        var next = starts
        var ofLink = [Int32](repeating: 0, count: Int(starts[linkCount]))
        for (group, links) in members.enumerated() {
            for link in links {
                ofLink[Int(next[Int(link)])] = Int32(group)
                next[Int(link)] += 1
            }
        }
        (self.starts, self.ofLink) = (starts, ofLink)
    }

    /// The groups that contain `link`.
    @inline(__always)
    func containing(_ link: Int) -> ArraySlice<Int32> {
        ofLink[Int(starts[link])..<Int(starts[link + 1])]
    }

    /// Adds the next link to these groups.
    mutating func append(_ groups: [Int32]) {
        let link = Int32(starts.count - 1)
        for group in groups { members[Int(group)].append(link) }
        ofLink += groups
        starts.append(Int32(ofLink.count))
    }
}

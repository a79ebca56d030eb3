/// The three-way links of a program that are too many to list. They follow from its pairs: any three willing
/// vertices of which each two form a pair make one.
///
/// Such a link's weight is half the weight of its pairs, rounded down, plus an extra that is 0 or less. It belongs
/// to the groups of its pairs.
struct UnlistedThreeWay: Sendable {
    /// A three-way link and the numbers of its pairs: first and second vertex, first and third, second and third.
    struct Triangle: Sendable {
        let link: PairingProgram.ProgramLink
        let pairs: [Int]
    }

    /// For each vertex, whether it may be in a three-way link.
    let isWilling: [Bool]
    /// At each priority, what a three-way link counts beyond half of its pairs; 0 or less.
    let extras: [Int32]
    /// For each vertex, the first of the pairs in which it is the smaller vertex; one extra entry at the end.
    let starts: [Int32]
    /// The three-way links that have been listed since.
    var isListed: Set<PairingProgram.ProgramLink> = []

    /// The three-way links of a program whose listed links begin with these pairs, sorted.
    init(isWilling: [Bool], extras: [Int32], pairs: some Sequence<PairingProgram.ProgramLink>) {
        (self.isWilling, self.extras) = (isWilling, extras)
        var starts = [Int32](repeating: 0, count: isWilling.count + 1)
        for pair in pairs { starts[Int(pair.a) + 1] += 1 }
        for vertex in isWilling.indices { starts[vertex + 1] += starts[vertex] }
        self.starts = starts
    }

    /// Calls `body`, in order, for each unlisted three-way link whose three pairs are all among the `chosen`. If
    /// `body` returns false, it ends early and returns false too.
    ///
    /// Complexity: for each chosen pair, the number of chosen pairs that begin at its ends.
    @discardableResult
    func forEachTriangle(
        _ links: [PairingProgram.ProgramLink], of chosen: [Bool], _ body: (Triangle) -> Bool
    ) -> Bool {
        // The chosen pairs alone, by their smaller vertex.
        var (kept, begins): ([Int32], [Int]) = ([], [0])
        for vertex in isWilling.indices {
            if isWilling[vertex] {
                for pair in starts[vertex]..<starts[vertex + 1]
                where chosen[Int(pair)] && isWilling[Int(links[Int(pair)].b)] { kept.append(pair) }
            }
            begins.append(kept.count)
        }
        for first in kept {
            let (a, b) = (links[Int(first)].a, links[Int(first)].b)
            // The third vertex comes after both, so each triple is visited once.
            var (i, j) = (begins[Int(a)], begins[Int(b)])
            let (endI, endJ) = (begins[Int(a) + 1], begins[Int(b) + 1])
            while i < endI, j < endJ {
                let (x, y) = (links[Int(kept[i])].b, links[Int(kept[j])].b)
                if x == y {
                    let link = PairingProgram.ProgramLink(a: a, b: b, c: x)
                    if !isListed.contains(link),
                        !body(Triangle(link: link, pairs: [Int(first), Int(kept[i]), Int(kept[j])]))
                    {
                        return false
                    }
                }
                if x <= y { i += 1 }
                if y <= x { j += 1 }
            }
        }
        return true
    }
}

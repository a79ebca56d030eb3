/// The three-way links of a program that are too many to be listed, told by its pairs: any three willing vertices of
/// which each two are a pair are one.
///
/// What such a link counts is half of what its pairs count, rounded down, and an extra that is 0 or less; it is in the
/// groups that its pairs are in.
struct UnlistedThreeWay: Sendable {
    /// A three-way link and the numbers of its pairs: of its first and second vertex, first and third, second and third.
    struct Triangle: Sendable {
        let link: PairingProgram.ProgramLink
        let pairs: [Int]
    }

    /// For each vertex whether it may be in one.
    let isWilling: [Bool]
    /// What one counts beyond half of its pairs, at each priority; 0 or less.
    let extras: [Int32]
    /// For each vertex the first of the pairs in which it is the smaller one; one more at the end.
    let starts: [Int32]
    /// Those that have been listed since.
    var isListed: Set<PairingProgram.ProgramLink> = []

    /// Those of a program whose listed links begin with these pairs, sorted.
    init(isWilling: [Bool], extras: [Int32], pairs: some Sequence<PairingProgram.ProgramLink>) {
        (self.isWilling, self.extras) = (isWilling, extras)
        var starts = [Int32](repeating: 0, count: isWilling.count + 1)
        for pair in pairs { starts[Int(pair.a) + 1] += 1 }
        for vertex in isWilling.indices { starts[vertex + 1] += starts[vertex] }
        self.starts = starts
    }

    /// Calls `body` for each three-way link whose three pairs all are among the `chosen`, those listed since left out,
    /// in order; ends early where it says false, and then says so itself.
    ///
    /// Complexity: for each chosen pair the chosen pairs that begin at its ends.
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
            // The third comes after both, so that each three are met once.
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

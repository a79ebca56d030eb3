import Linking

/// The pairing program of pairs as one would write it down, for solvers of integer programs: a column each candidate, a row
/// each class, and a row that holds the number of links at its best, which is given to them.
enum PlainProgram {
    /// The program in free MPS. Points are negated, since readers of MPS agree on the smallest sum alone.
    static func mps(_ candidates: Candidates, classes: Int, links: Int) -> [UInt8] {
        var text = "NAME pairs\nROWS\n N points\n G links\n"
        for number in 0..<classes { text += " L c\(number)\n" }
        text += "COLUMNS\n MARK0 'MARKER' 'INTORG'\n"
        for (place, pair) in candidates.pairs.enumerated() {
            text += " x\(place) points \(-pair.points) links 1\n x\(place) c\(pair.a) 1 c\(pair.b) 1\n"
        }
        text += " MARK1 'MARKER' 'INTEND'\nRHS\n RHS links \(links)\n"
        for number in 0..<classes { text += " RHS c\(number) 1\n" }
        text += "BOUNDS\n"
        for place in candidates.pairs.indices { text += " UP BND x\(place) 1\n" }
        return Array((text + "ENDATA\n").utf8)
    }
}

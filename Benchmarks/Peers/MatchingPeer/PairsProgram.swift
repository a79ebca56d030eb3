import Linking

/// The pairing program of pairs in full, for integer programming solvers: a column per candidate, a row per class,
/// and a row that holds the number of links at its optimum, which is given to them.
enum PairsProgram {
    /// The program in free MPS. Points are negated, because readers of MPS agree only on minimisation.
    static func mps(_ candidates: Candidates, classes: Int, links: Int) -> [UInt8] {
        var text = "NAME pairs\nROWS\n N points\n G links\n"
        for number in 0..<classes { text += " L c\(number)\n" }
        text += "COLUMNS\n MARK0 'MARKER' 'INTORG'\n"
        for (index, pair) in candidates.pairs.enumerated() {
            text += " x\(index) points \(-pair.points) links 1\n x\(index) c\(pair.a) 1 c\(pair.b) 1\n"
        }
        text += " MARK1 'MARKER' 'INTEND'\nRHS\n RHS links \(links)\n"
        for number in 0..<classes { text += " RHS c\(number) 1\n" }
        text += "BOUNDS\n"
        for index in candidates.pairs.indices { text += " UP BND x\(index) 1\n" }
        return Array((text + "ENDATA\n").utf8)
    }
}

/// What to try where a DIMACS file can't be read, ready to follow the word "Maybe".
enum DimacsAdvice {
    /// For a line of a kind that isn't known.
    static func onLine(_ word: String) -> String {
        switch word {
        case "E", "P": "it should be \(word.lowercased())"
        case "a": "this is a directed graph; an edge between two vertices is \"e U V WEIGHT\""
        case "n", "d", "v", "x": "lines of this kind can be deleted"
        case _ where word.first?.isNumber == true: "each edge's line should begin with \"e \""
        default: "it is a comment, and should begin with \"c \""
        }
    }

    /// For the word after `p`.
    static func onProblem(_ word: String) -> String {
        switch word {
        case "sp", "max", "min", "asn", "aux": "this file is for another problem, on a directed graph"
        case _ where word.first?.isNumber == true: "the word edge is missing: \"p edge VERTICES EDGES\""
        default: "the line should read \"p edge VERTICES EDGES\""
        }
    }

    /// For a vertex.
    static func onVertex(_ word: String, limit: Int?) -> String {
        if word == "0" { return "the vertices are numbered from 0 there; each number should be one more" }
        if Int(word) != nil, limit != nil { return "the line that begins with p gives too few vertices" }
        return "a space is missing or too many"
    }

    /// For a weight.
    static func onWeight(_ word: String) -> String {
        if Double(word) != nil, Int(word) == nil {
            return "all weights can be multiplied by a power of ten, so that they become whole"
        }
        return Int(word) == nil ? "a space is missing" : "all weights can be divided by the same number"
    }
}

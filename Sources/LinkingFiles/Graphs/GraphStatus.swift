/// What the file of a certificate says on top, in one word.
enum GraphStatus: String, Decodable {
    /// The matching is the best.
    case optimal
    /// No matching is perfect.
    case noPerfectMatching = "no_perfect_matching"
    /// The search was stopped: the matching is the best that was found, and the bound holds.
    case interrupted
}

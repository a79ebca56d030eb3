import LinkingFiles

/// A repeatable source of random numbers: SplitMix64 (Steele, Lea and Flood 2014).
struct CSVRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension CSVTable {
    /// Reads a text as UTF-8.
    static func read(_ text: String) -> CSVTable { read(Array(text.utf8), name: "test.csv") }

    /// The texts of all rows, each as wide as the header.
    var texts: [[String]] {
        (0..<rowCount).map { row in header.indices.map { text(row: row, column: $0) } }
    }

    /// `kind line:column` of each fault.
    var faultPlaces: [String] { faults.map(\.brief) }
    /// `kind line:column` of each warning.
    var warningPlaces: [String] { warnings.map(\.brief) }
}

extension CSVFault {
    fileprivate var brief: String { "\(kind) \(place.line):\(place.column)" }
}

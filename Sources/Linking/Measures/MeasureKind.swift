/// The properties of each kind of measure: all that a new kind must define.
extension Measure.Kind {
    /// What it compares, in words for staff, with a small first letter and no full stop.
    package var meaning: String {
        switch self {
        case .composition: "several columns that are parts of a whole, such as ethnic groups"
        case .share: "one column of percentages"
        case .category: "one column of words: same or not"
        case .number: "one column; compared with the range over all classes"
        }
    }

    /// Whether it reads two or more columns, rather than one.
    package var takesSeveral: Bool { self == .composition }

    /// How the cells of its columns are read.
    package var cells: BackgroundColumn.Kind { self == .category ? .category : .number }

    /// The numbers that its columns may hold.
    var limits: Limits {
        let (what, range): (String, ClosedRange<Double>) =
            switch self {
            case .share: ("a percentage", 0...100)
            case .composition: ("a number", 0...1e9)
            case .number, .category: ("a number", -1e9...1e9)
            }
        return Limits(
            what, from: range.lowerBound, to: range.upperBound,
            maybe: "write numbers with a point and no sign or unit; z, c, x, NA or SUPP also mean not known")
    }

    /// A class's values, prepared for a fast ``distance(_:_:_:width:span:)``; nil if they give no information.
    func prepared(_ raw: [Double]) -> [Double]? {
        guard self == .composition else { return raw }
        // The square roots of the shares, so that the distance is a plain Euclidean one.
        let sum = raw.reduce(0, +)
        return sum > 0 ? raw.map { ($0 / sum).squareRoot() } : nil
    }

    /// The distance between two classes, 0 to 1. Their prepared values begin at `i` and `j` of `values` and are `width`
    /// long; `span` is the range over all classes, largest less smallest, for a measure of numbers.
    func distance(_ values: [Double], _ i: Int, _ j: Int, width: Int, span: Double) -> Double {
        let (x, y) = (values[i], values[j])
        switch self {
        case .share: return (x - y).magnitude / 100
        case .category: return x == y ? 0 : 1
        case .number: return span == 0 ? 0 : (x - y).magnitude / span
        case .composition:
            // Hellinger (1909): the square root of half the squared Euclidean distance of the roots.
            var squares = 0.0
            for k in 0..<width {
                let d = values[i + k] - values[j + k]
                squares += d * d
            }
            return (squares / 2).squareRoot()
        }
    }
}

/// A fractional answer to a pairing program of pairs, so that the search for odd sets that it breaks can be measured from
/// outside; for `Benchmarks/` alone.
@_spi(Measuring) public struct SeparationSample: Sendable {
    private let support: Support

    /// An answer that takes pairs of vertices, the smaller first, by these parts.
    public init(pairs: [(a: Int32, b: Int32, part: Double)], vertexCount: Int) {
        support = Support(
            links: pairs.map { (PairingProgram.ProgramLink(a: $0.a, b: $0.b, c: -1), $0.part) },
            vertexCount: vertexCount)
    }

    /// How many broken odd sets are found.
    public func brokenSets() -> Int { OddSetSeparation(support).brokenSets(except: []).count }
}

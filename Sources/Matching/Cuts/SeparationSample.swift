/// A fractional solution of a pairing program of pairs. It lets `Benchmarks/`, and nothing else, measure the
/// separation of odd sets from outside.
@_spi(Measuring) public struct SeparationSample: Sendable {
    private let support: Support

    /// A solution that takes these parts of pairs of vertices, smaller vertex first.
    public init(pairs: [(a: Int32, b: Int32, part: Double)], vertexCount: Int) {
        support = Support(
            links: pairs.map { (PairingProgram.ProgramLink(a: $0.a, b: $0.b, c: -1), $0.part) },
            vertexCount: vertexCount)
    }

    /// The number of violated odd sets found.
    public func brokenSets() -> Int { OddSetSeparation(support).brokenSets(except: []).count }
}

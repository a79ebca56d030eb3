/// Three vertices, in ascending order.
public struct VertexTriple: Hashable, Comparable, Sendable {
    /// The vertices.
    public let a, b, c: Int32

    /// Three different vertices, in any order.
    public init(_ x: Int32, _ y: Int32, _ z: Int32) {
        (a, b, c) = (min(x, y, z), max(min(x, y), min(max(x, y), z)), max(x, y, z))
    }

    /// The vertices, in ascending order.
    public var vertices: [Int32] { [a, b, c] }

    /// Orders by the smallest vertex, then by the next.
    public static func < (x: VertexTriple, y: VertexTriple) -> Bool { (x.a, x.b, x.c) < (y.a, y.b, y.c) }
}

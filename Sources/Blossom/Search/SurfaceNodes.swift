/// For each vertex, the surface node that contains it.
///
/// Each vertex carries a name, and each name stands for a node. When nodes join into a set, the set takes the name
/// of the largest, and only the vertices of the others are renamed; when the set opens, only those are renamed
/// back. So a set that grows by two vertices a thousand times costs two renamings each time; writing the set to
/// each of its vertices would cost all of them. A node's name is the number of one of its vertices, so no two
/// surface nodes share a name.
struct SurfaceNodes: ~Copyable {
    private var nameOfVertex: FlatArray<Int32>
    private var nodeOfName: FlatArray<Int32>
    private var nameOfNode: FlatArray<Int32>
    private var sizes: FlatArray<Int32>

    /// Starts with every vertex as a surface node.
    init(vertexCount: Int) {
        nameOfVertex = FlatArray(repeating: 0, count: vertexCount)
        nodeOfName = FlatArray(repeating: 0, count: vertexCount)
        nameOfNode = FlatArray(repeating: 0, count: 2 * vertexCount)
        sizes = FlatArray(repeating: 1, count: 2 * vertexCount)
        for vertex in 0..<vertexCount {
            let number = Int32(vertex)
            (nameOfVertex[vertex], nodeOfName[vertex], nameOfNode[vertex]) = (number, number, number)
        }
    }

    /// A copy.
    init(copying other: borrowing SurfaceNodes) {
        nameOfVertex = FlatArray(copying: other.nameOfVertex)
        nodeOfName = FlatArray(copying: other.nodeOfName)
        nameOfNode = FlatArray(copying: other.nameOfNode)
        sizes = FlatArray(copying: other.sizes)
    }

    /// The surface node that contains a vertex.
    @inline(__always)
    subscript(vertex: Int32) -> Int32 { nodeOfName[nameOfVertex[vertex]] }

    /// Replaces the children of `set` by the set.
    mutating func join(
        _ links: [CycleLink], into set: Int32, next: borrowing FlatArray<Int32>,
        head: borrowing FlatArray<Int32>, tail: borrowing FlatArray<Int32>
    ) {
        var (largest, size) = (links[0].child, Int32(0))
        for link in links {
            size += sizes[link.child]
            if sizes[link.child] > sizes[largest] { largest = link.child }
        }
        let name = nameOfNode[largest]
        (nameOfNode[set], sizes[set], nodeOfName[name]) = (name, size, set)
        for link in links where link.child != largest {
            rename(link.child, name, next, head, tail)
        }
    }

    /// Replaces `set` by its children.
    mutating func part(
        _ links: [CycleLink], of set: Int32, next: borrowing FlatArray<Int32>,
        head: borrowing FlatArray<Int32>, tail: borrowing FlatArray<Int32>
    ) {
        let name = nameOfNode[set]
        for link in links {
            let own = nameOfNode[link.child]
            nodeOfName[own] = link.child
            if own != name { rename(link.child, own, next, head, tail) }
        }
    }

    private mutating func rename(
        _ node: Int32, _ name: Int32, _ next: borrowing FlatArray<Int32>, _ head: borrowing FlatArray<Int32>,
        _ tail: borrowing FlatArray<Int32>
    ) {
        var vertex = head[node]
        let last = tail[node]
        while true {
            nameOfVertex[vertex] = name
            if vertex == last { return }
            vertex = next[vertex]
        }
    }
}

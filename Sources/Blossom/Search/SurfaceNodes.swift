/// For each vertex the surface node that holds it.
///
/// A vertex carries a name, and the name stands for a node. When nodes become a set, the largest gives it its name, and
/// only the vertices of the others are touched; when the set is opened, only theirs again. So a set that grows by two
/// vertices a thousand times costs two vertices each time, where writing the set to each of its vertices would cost all
/// of them. A node's name is the number of one of its vertices, so no two nodes on the surface have the same.
struct SurfaceNodes: ~Copyable {
    private var nameOfVertex: FlatArray<Int32>
    private var nodeOfName: FlatArray<Int32>
    private var nameOfNode: FlatArray<Int32>
    private var sizes: FlatArray<Int32>

    /// Every vertex is a surface node.
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

    /// The same once more.
    init(copying other: borrowing SurfaceNodes) {
        nameOfVertex = FlatArray(copying: other.nameOfVertex)
        nodeOfName = FlatArray(copying: other.nodeOfName)
        nameOfNode = FlatArray(copying: other.nameOfNode)
        sizes = FlatArray(copying: other.sizes)
    }

    /// The surface node that holds a vertex.
    @inline(__always)
    subscript(vertex: Int32) -> Int32 { nodeOfName[nameOfVertex[vertex]] }

    /// Puts `set` in the place of its children.
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

    /// Puts the children of `set` back in its place.
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

import TestSupport
import Testing

@testable import Blossom

@Suite("The surface node of each vertex")
struct SurfaceNodesTests {
    @Test("is the same as if it were written to every vertex, while sets are made and opened at random")
    func random() {
        for seed in 0..<40 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let count = 31
            var nodes = SurfaceNodes(vertexCount: count)
            var next = FlatArray<Int32>(repeating: -1, count: count)
            var head = FlatArray<Int32>(repeating: 0, count: 2 * count)
            var tail = FlatArray<Int32>(repeating: 0, count: 2 * count)
            for vertex in 0..<count {
                head[vertex] = Int32(vertex)
                tail[vertex] = Int32(vertex)
            }
            var written = (0..<Int32(count)).map { $0 }
            var surface = written
            var cycles: [Int32: [CycleLink]] = [:]
            var members = Dictionary(uniqueKeysWithValues: surface.map { ($0, [$0]) })
            var unused = (Int32(count)..<Int32(2 * count)).map { $0 }
            for _ in 0..<60 {
                if let set = surface.filter({ cycles[$0] != nil }).randomElement(using: &generator),
                    generator.chance(35)
                {
                    let links = cycles.removeValue(forKey: set) ?? []
                    nodes.part(links, of: set, next: next, head: head, tail: tail)
                    surface.removeAll { $0 == set }
                    surface += links.map(\.child)
                    for link in links {
                        for vertex in members[link.child] ?? [] { written[Int(vertex)] = link.child }
                    }
                    unused.append(set)
                } else if surface.count >= 3, let set = unused.popLast() {
                    surface.shuffle(using: &generator)
                    let children = Array(surface.suffix(3))
                    surface.removeLast(3)
                    let links = children.map { CycleLink(child: $0, exit: 0, entry: 0) }
                    for (one, other) in zip(children, children.dropFirst()) { next[tail[one]] = head[other] }
                    head[set] = head[children[0]]
                    tail[set] = tail[children[2]]
                    nodes.join(links, into: set, next: next, head: head, tail: tail)
                    surface.append(set)
                    cycles[set] = links
                    members[set] = children.flatMap { members[$0] ?? [] }
                    for vertex in members[set] ?? [] { written[Int(vertex)] = set }
                }
                #expect((0..<Int32(count)).map { nodes[$0] } == written, "seed \(seed)")
            }
        }
    }
}

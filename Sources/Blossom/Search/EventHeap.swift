/// What happens when the duals of a search have moved so far: an edge becomes tight, or a set's dual becomes 0.
struct Event<Weight: MatchingWeight> {
    /// How far the duals have moved by then.
    let key: Weight
    /// The edge, as an arc; or, below 0, the set whose dual becomes 0, as its bitwise complement.
    let what: Int32

    /// Events at the same moment come in the order of what they are, so that a search is the same every time.
    @inline(__always)
    func precedes(_ other: Event) -> Bool { key < other.key || key == other.key && what < other.what }
}

/// A heap of events, the next one first; of four children a node, which touches less memory than two.
struct EventHeap<Weight: MatchingWeight> {
    private var events: [Event<Weight>] = []

    @inline(__always)
    var first: Event<Weight>? { events.first }

    mutating func removeAll() { events.removeAll(keepingCapacity: true) }

    mutating func insert(_ event: Event<Weight>) {
        events.append(event)
        events.withUnsafeMutableBufferPointer { events in
            var place = events.count - 1
            while place > 0 {
                let above = (place - 1) >> 2
                guard event.precedes(events[above]) else { break }
                events[place] = events[above]
                place = above
            }
            events[place] = event
        }
    }

    mutating func removeFirst() {
        guard let last = events.popLast(), !events.isEmpty else { return }
        events.withUnsafeMutableBufferPointer { events in
            var place = 0
            while true {
                let begin = 4 * place + 1
                guard begin < events.count else { break }
                var least = begin
                for child in (begin + 1)..<max(begin + 1, min(begin + 4, events.count))
                where events[child].precedes(events[least]) {
                    least = child
                }
                guard events[least].precedes(last) else { break }
                events[place] = events[least]
                place = least
            }
            events[place] = last
        }
    }
}

/// What happens once the duals of a search have moved by ``key``: an edge becomes tight, or a set's dual reaches 0.
struct Event<Weight: MatchingWeight> {
    /// How far the duals have moved when the event happens.
    let key: Weight
    /// The edge, as an arc; if negative, the bitwise complement of the set whose dual reaches 0.
    let what: Int32

    /// Breaks ties by what happens, so that every run of a search is the same.
    @inline(__always)
    func precedes(_ other: Event) -> Bool { key < other.key || key == other.key && what < other.what }
}

/// A heap of events, earliest first. Each node has four children, which touches less memory than two.
struct EventHeap<Weight: MatchingWeight> {
    private var events: [Event<Weight>] = []

    @inline(__always)
    var first: Event<Weight>? { events.first }

    mutating func removeAll() { events.removeAll(keepingCapacity: true) }

    mutating func insert(_ event: Event<Weight>) {
        events.append(event)
        events.withUnsafeMutableBufferPointer { events in
            var index = events.count - 1
            while index > 0 {
                let above = (index - 1) >> 2
                guard event.precedes(events[above]) else { break }
                events[index] = events[above]
                index = above
            }
            events[index] = event
        }
    }

    mutating func removeFirst() {
        guard let last = events.popLast(), !events.isEmpty else { return }
        events.withUnsafeMutableBufferPointer { events in
            var index = 0
            while true {
                let begin = 4 * index + 1
                guard begin < events.count else { break }
                var least = begin
                for child in (begin + 1)..<max(begin + 1, min(begin + 4, events.count))
                where events[child].precedes(events[least]) {
                    least = child
                }
                guard events[least].precedes(last) else { break }
                events[index] = events[least]
                index = least
            }
            events[index] = last
        }
    }
}

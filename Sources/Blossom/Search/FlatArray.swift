/// A fixed number of plain values in memory of their own, without the checks that an array makes at every access.
///
/// The inner loops of the search spend their time on nothing else. Positions are checked in debug builds.
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
    private let memory: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating element: Element, count: Int) {
        memory = .allocate(capacity: max(1, count))
        memory.initialize(repeating: element, count: count)
        self.count = count
    }

    /// The same values once more.
    init(copying other: borrowing FlatArray) {
        memory = .allocate(capacity: max(1, other.count))
        memory.initialize(from: other.memory, count: other.count)
        count = other.count
    }

    deinit { memory.deallocate() }

    @inline(__always)
    subscript(position: Int) -> Element {
        get {
            assert(position >= 0 && position < count)
            return memory[position]
        }
        set {
            assert(position >= 0 && position < count)
            memory[position] = newValue
        }
    }

    @inline(__always)
    subscript(position: Int32) -> Element {
        get { self[Int(position)] }
        set { self[Int(position)] = newValue }
    }

    /// A copy as an array of the first `number` values.
    func array(_ number: Int) -> [Element] { Array(UnsafeBufferPointer(start: memory, count: number)) }
}

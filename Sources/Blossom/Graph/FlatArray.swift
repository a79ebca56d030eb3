/// A fixed number of plain values in its own memory, without an array's checks on every access.
///
/// The search's inner loops spend most of their time on such accesses. Debug builds check positions.
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
    private let memory: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating element: Element, count: Int) {
        memory = .allocate(capacity: max(1, count))
        memory.initialize(repeating: element, count: count)
        self.count = count
    }

    /// A copy of the other's values.
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

    /// The first `number` values, copied into an array.
    func array(_ number: Int) -> [Element] { Array(UnsafeBufferPointer(start: memory, count: number)) }
}

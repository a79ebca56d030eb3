/// The ids of one table of a draft: which row each has, and which number.
struct TableIndex: Sendable {
    /// For each number its row; ids are numbered in their order, those of rounds in the order of the file.
    let rows: [Int]
    private let numbers: [ID: Int]

    /// Numbers `ids`, a row each; of repeated ones the first row has the number.
    init(_ ids: [ID], sorted: Bool) {
        rows = sorted ? ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) } : Array(ids.indices)
        var numbers: [ID: Int] = Dictionary(minimumCapacity: ids.count)
        for (number, row) in rows.enumerated() where numbers[ids[row]] == nil { numbers[ids[row]] = number }
        self.numbers = numbers
    }

    /// The number of an id; nil where no row has it.
    subscript(id: ID) -> Int? { numbers[id] }

    /// The row of an id; nil where no row has it.
    func row(of id: ID) -> Int? { numbers[id].map { rows[$0] } }

    /// Every id, in no order.
    var ids: Dictionary<ID, Int>.Keys { numbers.keys }
}

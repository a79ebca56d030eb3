/// Adds up the duals of a link's rows, in floating point for pricing or in whole numbers for a proof.
struct DualSums<Value: SignedNumeric & Comparable & Sendable>: Sendable {
    private let rows: MasterRows
    private var ofVertex: [Value]
    private var ofLimit: [Value]
    private var ofPin: [Value]
    /// For each vertex, the odd sets around it that have a dual and no limits.
    private var setsOfVertex: [[Int32]]
    /// For each odd set, its dual.
    private var ofSet: [Value]
    private var setsWithLimits: [Int] = []
    private var holds: [(priority: Int, dual: Value)] = []
    /// The most that pins subtract from a link, plus the most that odd sets with limits add to a link that counts
    /// once in them.
    private(set) var widest: Value = 0
    /// Whether no odd set and no pin has a dual.
    private(set) var isPlain = true

    /// The sums for `duals`, one for each of `rows`.
    init(_ program: PairingProgram, _ rows: MasterRows, duals: [Value]) {
        self.rows = rows
        ofVertex = Array(repeating: 0, count: program.vertexCount)
        ofLimit = Array(repeating: 0, count: program.limits.members.count)
        ofPin = Array(repeating: 0, count: program.pins.members.count)
        setsOfVertex = Array(repeating: [], count: program.vertexCount)
        ofSet = Array(repeating: 0, count: rows.oddSets.count)
        for (row, dual) in duals.enumerated() where dual != 0 {
            switch rows.kinds[row] {
            case .vertex(let vertex): ofVertex[vertex] = dual
            case .limit(let group): ofLimit[group] = dual
            case .pin(let group):
                ofPin[group] = dual
                widest -= dual
                isPlain = false
            case .hold(let priority): holds.append((priority, dual))
            case .oddSet(let index):
                ofSet[index] = dual
                isPlain = false
                guard rows.oddSets[index].limits.isEmpty else {
                    setsWithLimits.append(index)
                    widest += dual
                    continue
                }
                for vertex in rows.oddSets[index].vertices { setsOfVertex[Int(vertex)].append(Int32(index)) }
            }
        }
    }

    /// The sum for the listed link of this number.
    ///
    /// Complexity: the number of odd sets with a dual that contain one of its vertices.
    func callAsFunction(_ number: Int, _ program: PairingProgram) -> Value {
        var sum = sum(
            program.links[number], program.limits.containing(number), program.pins.containing(number))
        for hold in holds { sum += hold.dual * (Value(exactly: program.weights[hold.priority][number]) ?? 0) }
        return sum
    }

    /// The sum for an unlisted three-way link, without the rows that hold an earlier priority's value.
    func callAsFunction(_ triangle: UnlistedThreeWay.Triangle, _ program: PairingProgram) -> Value {
        sum(
            triangle.link, program.groups(triangle, program.limits)[...],
            program.groups(triangle, program.pins)[...])
    }

    @inline(__always)
    private func sum(
        _ link: PairingProgram.ProgramLink, _ limits: ArraySlice<Int32>, _ pins: ArraySlice<Int32>
    ) -> Value {
        var sum = ofVertex[Int(link.a)] + ofVertex[Int(link.b)]
        if link.isThreeWay { sum += ofVertex[Int(link.c)] }
        for group in limits { sum += ofLimit[Int(group)] }
        for group in pins { sum += ofPin[Int(group)] }
        // Sets that contain two vertices of the link: first those with a and b or c, then those with b and c but
        // not a.
        for index in setsOfVertex[Int(link.a)] {
            let inside = rows.isInside[Int(index)]
            if inside[Int(link.b)] || link.isThreeWay && inside[Int(link.c)] { sum += ofSet[Int(index)] }
        }
        if link.isThreeWay {
            for index in setsOfVertex[Int(link.b)] {
                let inside = rows.isInside[Int(index)]
                if inside[Int(link.c)], !inside[Int(link.a)] { sum += ofSet[Int(index)] }
            }
        }
        for index in setsWithLimits {
            let count = rows.coefficient(link, limits: limits, inOddSet: index)
            if count != 0 { sum += ofSet[index] * (Value(exactly: count) ?? 0) }
        }
        return sum
    }

    /// The duals of the odd sets that contain both vertices of a pair, plus ``widest``.
    func shared(_ pair: PairingProgram.ProgramLink) -> Value {
        var sum = widest
        for index in setsOfVertex[Int(pair.a)] where rows.isInside[Int(index)][Int(pair.b)] {
            sum += ofSet[Int(index)]
        }
        return sum
    }
}

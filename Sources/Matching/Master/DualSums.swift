/// What the duals of a link's rows add up to, in floating point for pricing or in whole numbers for a proof.
struct DualSums<Value: SignedNumeric & Comparable & Sendable>: Sendable {
    private let rows: MasterRows
    private var ofVertex: [Value]
    private var ofLimit: [Value]
    private var ofPin: [Value]
    /// The odd sets with a dual and no limits, by vertex, and the duals of all sets by their places.
    private var setsOfVertex: [[Int32]]
    private var ofSet: [Value]
    private var setsWithLimits: [Int] = []
    private var holds: [(priority: Int, dual: Value)] = []
    /// What pins take from a link at most, and what odd sets with limits give to one that counts once.
    private(set) var widest: Value = 0
    /// Whether any odd set or pin has a dual.
    private(set) var isPlain = true

    /// The sums that `duals`, one for each of `rows`, make.
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
            case .oddSet(let place):
                ofSet[place] = dual
                isPlain = false
                guard rows.oddSets[place].limits.isEmpty else {
                    setsWithLimits.append(place)
                    widest += dual
                    continue
                }
                for vertex in rows.oddSets[place].vertices { setsOfVertex[Int(vertex)].append(Int32(place)) }
            }
        }
    }

    /// The sum for the listed link of this number.
    ///
    /// Complexity: the odd sets with a dual that hold one of its vertices.
    func callAsFunction(_ number: Int, _ program: PairingProgram) -> Value {
        var sum = sum(
            program.links[number], program.limits.containing(number), program.pins.containing(number))
        for hold in holds { sum += hold.dual * (Value(exactly: program.weights[hold.priority][number]) ?? 0) }
        return sum
    }

    /// The sum for a three-way link that is not listed; rows that hold an earlier priority's value are left out.
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
        // Sets with two vertices of the link in them: those of a with b or c, and those of b with c without a.
        for place in setsOfVertex[Int(link.a)] {
            let inside = rows.isInside[Int(place)]
            if inside[Int(link.b)] || link.isThreeWay && inside[Int(link.c)] { sum += ofSet[Int(place)] }
        }
        if link.isThreeWay {
            for place in setsOfVertex[Int(link.b)] {
                let inside = rows.isInside[Int(place)]
                if inside[Int(link.c)], !inside[Int(link.a)] { sum += ofSet[Int(place)] }
            }
        }
        for place in setsWithLimits {
            let count = rows.coefficient(link, limits: limits, inOddSet: place)
            if count != 0 { sum += ofSet[place] * (Value(exactly: count) ?? 0) }
        }
        return sum
    }

    /// What the odd sets count that hold both vertices of a pair, and ``widest``.
    func shared(_ pair: PairingProgram.ProgramLink) -> Value {
        var sum = widest
        for place in setsOfVertex[Int(pair.a)] where rows.isInside[Int(place)][Int(pair.b)] {
            sum += ofSet[Int(place)]
        }
        return sum
    }
}

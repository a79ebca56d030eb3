/// What the duals of a link's rows add up to, in floating point for pricing or in whole numbers for a proof.
struct DualSums<Value: SignedNumeric & Comparable & Sendable>: Sendable {
    private let program: PairingProgram
    private let rows: MasterRows
    private var ofVertex: [Value]
    private var ofLimit: [Value]
    private var ofPin: [Value]
    /// The odd sets with a dual and no limits, by vertex, and the duals of all sets by their places.
    private var setsOfVertex: [[Int32]]
    private var ofSet: [Value]
    private var setsWithLimits: [Int] = []
    private var holds: [(weights: [Int32], dual: Value)] = []

    /// The sums that `duals`, one for each of `rows`, make.
    init(_ program: PairingProgram, _ rows: MasterRows, duals: [Value]) {
        (self.program, self.rows) = (program, rows)
        ofVertex = Array(repeating: 0, count: program.vertexCount)
        ofLimit = Array(repeating: 0, count: program.limits.members.count)
        ofPin = Array(repeating: 0, count: program.pins.members.count)
        setsOfVertex = Array(repeating: [], count: program.vertexCount)
        ofSet = Array(repeating: 0, count: rows.oddSets.count)
        for (row, dual) in duals.enumerated() where dual != 0 {
            switch rows.kinds[row] {
            case .vertex(let vertex): ofVertex[vertex] = dual
            case .limit(let group): ofLimit[group] = dual
            case .pin(let group): ofPin[group] = dual
            case .hold(let priority): holds.append((program.weights[priority], dual))
            case .oddSet(let place):
                ofSet[place] = dual
                guard rows.oddSets[place].limits.isEmpty else {
                    setsWithLimits.append(place)
                    continue
                }
                for vertex in rows.oddSets[place].vertices { setsOfVertex[Int(vertex)].append(Int32(place)) }
            }
        }
    }

    /// The sum for the link of this number.
    ///
    /// Complexity: the odd sets with a dual that hold one of its vertices.
    func callAsFunction(_ number: Int) -> Value {
        let link = program.links[number]
        var sum = ofVertex[Int(link.a)] + ofVertex[Int(link.b)]
        if link.isThreeWay { sum += ofVertex[Int(link.c)] }
        for group in program.limits.containing(number) { sum += ofLimit[Int(group)] }
        for group in program.pins.containing(number) { sum += ofPin[Int(group)] }
        for hold in holds { sum += hold.dual * (Value(exactly: hold.weights[number]) ?? 0) }
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
            let count = rows.coefficient(link, limits: program.limits.containing(number), inOddSet: place)
            if count != 0 { sum += ofSet[place] * (Value(exactly: count) ?? 0) }
        }
        return sum
    }
}

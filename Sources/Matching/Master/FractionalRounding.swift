import Linking

extension PartIncumbent {
    /// Rounds a fractional solution to a choice: largest values first, then the best links that still fit.
    mutating func round(_ round: Master.Round, _ master: borrowing Master) {
        let program = master.program
        if round.support.isWhole { improve(round.taken.map(\.link).sorted(), program) }
        let likely = round.taken.filter { $0.value > 0.3 }.sorted {
            ($1.value, $0.link) < ($0.value, $1.link)
        }.map(\.link)
        let inMaster = master.linkOf.filter { $0 >= 0 && master.isAlive[Int($0)] }.map(Int.init).sorted {
            program.worth($0, isBelow: $1)
        }
        var seen = Set<Int>()
        let order = (likely + inMaster).filter { seen.insert($0).inserted }
        improve(
            GreedyLinks.links(
                program, order: order, threeWay: inMaster.filter { program.links[$0].isThreeWay }),
            program)
    }

    /// Looks for a choice near a fractional solution by matchings at prices that its duals set on limits.
    mutating func match(_ round: Master.Round, _ master: borrowing Master, _ control: SolveControl) {
        let program = master.program
        guard !program.limits.members.isEmpty else { return }
        let inMaster = master.linkOf.filter { $0 >= 0 && master.isAlive[Int($0)] }.map(Int.init)
        var prices = [Int](repeating: 0, count: program.limits.members.count)
        let isLast = master.objective == program.weights.count - 1
        if isLast {
            for group in prices.indices {
                if let row = master.rows.rowOfLimit[group] {
                    prices[group] = Int(clamped: round.duals[row].rounded())
                }
            }
        }
        LimitPrices(program, among: inMaster, control).improve(
            &self, from: prices, step: isLast ? 1 : 32, isNear: isLast)
    }
}

import Linking
import Testing

@testable import Matching

@Suite("Prices on limits")
struct LimitPricesTests {
    /// Vertices 0 to 5. 0-2 and 1-3 are worth 10 each and share a limit of 1; 4-5 is worth 1; 0-4 and 2-5 are worth
    /// 3.
    private func program(pins: [[Int32]] = []) -> PairingProgram {
        PairingProgram(
            vertexCount: 6,
            links: [
                .init(a: 0, b: 2, c: -1), .init(a: 0, b: 4, c: -1), .init(a: 1, b: 3, c: -1),
                .init(a: 2, b: 5, c: -1), .init(a: 4, b: 5, c: -1),
            ],
            weights: [[2, 2, 2, 2, 2], [10, 3, 10, 3, 1]],
            limits: .init(members: [[0, 2]], linkCount: 5), limit: 1, pins: .init(members: pins, linkCount: 5)
        )
    }

    @Test("find the matching that links everyone within a limit, which a greedy choice misses")
    func byHand() throws {
        // Greedy takes 0-2, which rules out 1-3, and then 4-5: four vertices. Without the limit, 0-2, 1-3 and 4-5
        // are best. At a price of 32 per link, they are worth 21 − 64, whereas 0-4, 1-3 and 2-5 are worth 16 − 32.
        let program = program()
        #expect(MasterStart(greedy: program).taken.map(program.values) == [4, 11])
        var incumbent = PartIncumbent()
        LimitPrices(program, among: [0, 1, 2, 3, 4], SolveControl()).improve(&incumbent, from: [0], step: 32)
        #expect(incumbent.taken == [1, 2, 3])
        #expect(incumbent.values == [6, 16])
    }

    @Test("put a pin before all priorities")
    func pinned() throws {
        // With 0-2 pinned, 1-3 is out, and 4-5 remains.
        let program = program(pins: [[0]])
        var incumbent = PartIncumbent()
        LimitPrices(program, among: [0, 1, 2, 3, 4], SolveControl()).improve(&incumbent, from: [0], step: 32)
        #expect(incumbent.taken == [0, 4])
    }

    @Test("find nothing when time is up")
    func over() throws {
        var incumbent = PartIncumbent()
        LimitPrices(program(), among: [0, 1, 2, 3, 4], SolveControl(deadline: .now))
            .improve(&incumbent, from: [0], step: 32)
        #expect(incumbent.taken == nil)
    }
}

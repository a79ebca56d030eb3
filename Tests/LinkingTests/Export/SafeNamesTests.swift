import Linking
import TestSupport
import Testing

@Suite("Names for other solvers' files")
struct SafeNamesTests {
    @Test("an id that is one already stays as it is; in another, other characters become _")
    func plain() {
        let names = SafeNames(["LUT_001", "7a", "St Mary's-5", "é", "a.b"])
        #expect(names.names == ["LUT_001", "7a", "St_Mary_s_5", "_", "a_b"])
        #expect(names.changed == 3)
    }

    @Test("ids that come out alike are told apart by their places, and one that is safe keeps its own name")
    func alike() {
        #expect(SafeNames(["a b", "a-b", "a_b"]).names == ["a_b_1", "a_b_2", "a_b"])
        // The first takes the name that the second would be given by its place.
        #expect(SafeNames(["a_2", "a b", "a-b", "a_b"]).names == ["a_2", "a_b_2", "a_b_3", "a_b"])
        #expect(SafeNames(["-_2", "-", "_"]).names == ["__2", "__2_2", "_"])
    }

    @Test("what is too long is cut off")
    func long() {
        let ids = ["x", "y"].map { ID(String(repeating: "l", count: 80) + $0) }
        let stem = String(repeating: "l", count: 60)
        #expect(SafeNames(ids).names == [stem, stem + "_2"])
    }

    @Test("no two names are ever equal")
    func distinct() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let ids = Set(
                (0..<12).map { _ in
                    ID(String((0..<random.int(0...4)).map { _ in random.pick(Array("a_-1 2")) }))
                }
            ).sorted()
            #expect(Set(SafeNames(ids).names).count == ids.count)
        }
    }
}

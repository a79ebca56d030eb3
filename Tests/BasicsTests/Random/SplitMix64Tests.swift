import Basics
import Linking
import Testing

@Suite struct SplitMix64Tests {
    @Test("gives the numbers that the published C code gives")
    func published() {
        // The first three for seed 0, and the first five for seed 1234567, as widely tabulated.
        let ofZero: [UInt64] = [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]
        var zero = SplitMix64(seed: 0)
        for number in ofZero { #expect(zero.next() == number) }
        let ofOther: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        var other = SplitMix64(seed: 1_234_567)
        for number in ofOther { #expect(other.next() == number) }
    }

    @Test("bounded numbers stay inside their bounds and are about equally likely")
    func bounded() {
        var random = SplitMix64(seed: 7)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<6000 { counts[random.below(6)] += 1 }
        // Each expects 1000 with a standard deviation of 29; the seed is fixed, so this can't fail by chance.
        #expect(counts.allSatisfy { (870...1130).contains($0) })
        #expect((0..<100).allSatisfy { _ in (-3...3).contains(random.within(-3...3)) })
        #expect((0..<100).allSatisfy { _ in (-10...10).contains(random.around(10)) })
        #expect(random.below(1) == 0 && random.below(0) == 0 && random.below(-5) == 0)
    }

    @Test("a permutation holds each number once")
    func permutation() {
        var random = SplitMix64(seed: 3)
        for count in 0..<20 { #expect(random.permutation(count).sorted() == Array(0..<count)) }
    }

    @Test("an index of weight 0 is never drawn, one of twice the weight twice as often")
    func weights() {
        var random = SplitMix64(seed: 11)
        var counts = [0, 0, 0]
        for _ in 0..<3000 { counts[random.index(weights: [1, 0, 2])] += 1 }
        #expect(counts[1] == 0)
        #expect((900...1100).contains(counts[0]))
        #expect(random.index(weights: [0, 0]) == 0)
    }
}

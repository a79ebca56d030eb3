import Generating
import LinkingFiles
import Testing

@Suite struct PinnedBytesTests {
    /// FNV-1a (Fowler, Noll and Vo) with 64 bits: enough to notice an accidental change.
    private func fingerprint(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    @Test("the fingerprint is FNV-1a")
    func reference() {
        // The published value for "foobar".
        #expect(fingerprint(Array("foobar".utf8)) == 0x8594_4171_F739_67E8)
    }

    @Test(
        "the default area with seed 1 has these bytes on every machine; if you change them, regenerate Instances"
    )
    func pinned() throws {
        let files = InputFolderWriter.files(try AreaSpecification().draft())
        let found = files.map { "\($0.name) \($0.bytes.count) \(String(fingerprint($0.bytes), radix: 16))" }
        #expect(
            found == [
                "schools.csv 1807 d1f978ca90756da4", "classes.csv 1441 fd2017a6209ac932",
                "venues.csv 259 8ca9a0b0a84d572b", "rounds.csv 265 809ed7371c72ba9a",
                "sessions.csv 1337 1d96a0aa405f4f5f", "history.csv 117 b2cc16c386e6a257",
                "rules.csv 233 d0dcc1ff5e68b71d", "policy.yaml 4162 6e801b7f94254990",
            ])
        let classes = try #require(files.first { $0.name == "classes.csv" })
        let lines = String(decoding: classes.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines[1...3] == [
                "P01-A,P01,4,29,Mon;Tue;Thu;Fri,,either,,,yes",
                "P01-B,P01,4,28,Mon;Tue;Wed;Thu,2026-05-11,either,,,yes",
                "P01-C,P01,5,31,Mon;Tue;Wed;Thu;Fri,,either,,,yes",
            ])
    }
}

import Linking
import Testing

@testable import Reporting

@Suite("Names of files from ids")
struct SafeFileNamesTests {
    @Test("a plain id is its own name")
    func plain() {
        #expect(SafeFileNames.names(for: ["5A", "lut-3_b.2"]) == ["5A", "lut-3_b.2"])
    }

    @Test("ids that differ only in case both get a fingerprint")
    func letterCase() {
        // The first eight octets of SHA-256 of "A" and of "a".
        #expect(
            SafeFileNames.names(for: ["A", "a", "b"]) == ["A~559aead08264d579", "a~ca978112ca1bbdca", "b"])
    }

    @Test("odd characters are left out, and a fingerprint of the whole id stands for them")
    func odd() {
        #expect(
            SafeFileNames.names(for: ["A B", "Straße 5"]) == [
                "AB~fea4c5ce720c1d6a", "Strae5~ba51e54c92aa1e90",
            ])
    }

    @Test("whatever the ids are, no two names are alike on a disk that ignores case, and all are safe")
    func unique() {
        let ids: [ID] = [
            "a", "A", "a ", "a/b", "a\\b", "ab", "AB", "..", "../a", "", "é", "e\u{301}", "a:b", "a?", "a~b",
            "con",
            ID(String(repeating: "x", count: 300)), ID(String(repeating: "x", count: 301)),
        ]
        let names = SafeFileNames.names(for: ids)
        #expect(Set(names.map { $0.lowercased() }).count == ids.count)
        #expect(names.allSatisfy { SafeFileNames.isSafe($0) && $0.utf8.count < 100 && !$0.contains("/") })
    }
}

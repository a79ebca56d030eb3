import Proving
import Linking
import TestSupport
import Testing

@testable import LinkingFiles

@Suite("The certificate's file")
struct CertificateFileTests {
    private func year() throws -> LinkingYear { try LinkingYear(FiveClasses.draft()) }

    @Test("says every row on a line of its own, by the ids of the input, sorted and without zeros")
    func text() throws {
        let (ab, cde) = (try #require(Link(0, 1)), try #require(Link([2, 3, 4])))
        let proof = Certificate.PriorityProof(
            priority: .points, scale: 2, bound: -7,
            classes: [
                Certificate.ClassDual(4, -3), Certificate.ClassDual(0, 1), Certificate.ClassDual(1, 0),
            ],
            oddSets: [
                Certificate.OddSetDual(classes: [2, 0, 1], dual: 0),
                Certificate.OddSetDual(classes: [3], sets: [0], schoolPairs: [SchoolPair(1, 0)], dual: 4),
            ],
            schoolPairs: [Certificate.SchoolPairDual(SchoolPair(3, 2), 5)],
            mustLinks: [
                Certificate.MustLinkDual(.schools(SchoolPair(0, 1)), -6),
                Certificate.MustLinkDual(.classes(0, 1), -1),
            ], taken: [Certificate.TakenDual(cde, 9)])
        let certificate = Certificate(
            objectives: [5, 0, -1, 10],
            leaves: [
                Certificate.Leaf(
                    decisions: [
                        Certificate.Decision(cde, isTaken: true), Certificate.Decision(ab, isTaken: false),
                    ], priorities: [proof]),
                Certificate.Leaf(decisions: [], priorities: []),
            ])
        let expected = """
            {
             "objectives": [5, 0, -1, 10],
             "leaves": [
              {
               "decisions": [
                {"link": ["-C", "-D", "-E"], "take": true},
                {"link": ["-A", "-B"], "take": false}
               ],
               "priorities": [
                {
                 "priority": "points",
                 "scale": 2,
                 "bound": -7,
                 "classes": {
                  "-A": 1,
                  "-E": -3
                 },
                 "odd_sets": [
                  {"classes": ["-A", "-B", "-C"]},
                  {"classes": ["-D"], "sets": [0], "school_pairs": [["A", "B"]], "dual": 4}
                 ],
                 "school_pairs": [
                  {"a": "C", "b": "D", "dual": 5}
                 ],
                 "must_links": [
                  {"a": "-A", "b": "-B", "dual": -1},
                  {"a": "A", "b": "B", "dual": -6}
                 ],
                 "taken": [
                  {"link": ["-C", "-D", "-E"], "dual": 9}
                 ]
                }
               ]
              },
              {
               "decisions": [
               ],
               "priorities": [
               ]
              }
             ]
            }

            """
        let found = String(decoding: CertificateFile.bytes(certificate, of: try year()), as: UTF8.self)
        #expect(found == expected)
    }

    @Test("is read as it was written, for random proofs, and written again byte by byte")
    func roundTrip() throws {
        var files = 0
        for seed in 0..<UInt64(30) {
            guard let folder = try ProvedFolder(TinyYears.dense(seed: seed, classes: 5), seed: seed) else {
                continue
            }
            let text = folder.certificate
            let reading = CertificateReading(Array(text.utf8), year: folder.read.year)
            #expect(reading.faults.isEmpty)
            let again = CertificateFile.bytes(try #require(reading.certificate), of: folder.read.year)
            #expect(String(decoding: again, as: UTF8.self) == text)
            files += 1
        }
        #expect(files > 5)
    }

    @Test("keeps ids apart that differ only in how an accent is composed, and escapes what must be")
    func ids() throws {
        var draft = FiveClasses.draft()
        let ids = ["\u{E9}", "e\u{301}", "quote\"", "back\\slash", "tab\tin"]
        for number in ids.indices { draft.classes[number].id = ID(ids[number]) }
        let year = try LinkingYear(draft)
        let proof = Certificate.PriorityProof(
            priority: .linkEveryone, scale: 1, bound: 15,
            classes: (0..<5).map { Certificate.ClassDual($0, $0 + 1) })
        let certificate = Certificate(
            objectives: [1], leaves: [Certificate.Leaf(decisions: [], priorities: [proof])])
        let bytes = CertificateFile.bytes(certificate, of: year)
        #expect(CertificateReading(bytes, year: year).certificate == certificate)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"tab\\u0009in\""))
    }

    @Test(
        "is told what is wrong with it, where, and what to try",
        arguments: [
            ("", "certificate.json:1: found the end of the file at byte 1 of the line, expected a value"),
            ("[]", "certificate.json:1: found an empty list, expected an object"),
            (
                "{\"objectives\": [],\n}",
                "certificate.json:2: found \"}\" at byte 1 of the line, expected a key in quotes"
            ),
            ("{\"objectives\": []}", "certificate.json:1: found no leaves, expected one"),
            (
                "{\"objectives\": [1.5], \"leaves\": []}",
                "objectives[0]: found 1.5, expected a whole number within 64 bits"
            ),
            (
                "{\"objectives\": [99999999999999999999], \"leaves\": []}",
                "objectives[0]: found 99999999999999999999, expected a whole number"
            ),
            (
                "{\"objectives\": [], \"leafs\": []}",
                "leafs: found the key \"leafs\", expected one of objectives, leaves, thresholds\nMaybe leaves was meant"
            ),
            (
                "{\"objectives\": [], \"objectives\": [], \"leaves\": []}",
                "objectives: found the key twice, expected each key once"
            ),
            (
                "{\"objectives\": [], \"leaves\": [{\"decisions\": [{\"link\": [\"-A\", \"-A\"], \"take\": true}], \"priorities\": []}]}",
                "leaves[0].decisions[0].link: found a list, expected two or three different classes"
            ),
            (
                "{\"objectives\": [], \"leaves\": [{\"decisions\": [{\"link\": [\"-A\", \"-X\"], \"take\": 1}], \"priorities\": []}]}",
                "leaves[0].decisions[0].link[1]: found \"-X\", expected the id of a class\nMaybe \"-A\" was meant"
            ),
            (
                priority("\"scale\": 0"),
                "leaves[0].priorities[0].scale: found 0, expected a whole number, 1 or more"
            ),
            (
                priority("\"scale\": 1, \"classes\": {\"-A\": true}"),
                "leaves[0].priorities[0].classes.-A: found true, expected a whole number within 64 bits"
            ),
            (
                priority("\"scale\": 1, \"classes\": {\"-A\": 1, \"-A\": 2}"),
                "found the class twice, expected each once"
            ),
            (
                priority("\"scale\": 1, \"odd_sets\": [{\"classes\": [], \"sets\": [-1]}]"),
                "odd_sets[0].sets[0]: found -1, expected a whole number, 0 or more"
            ),
            (
                priority("\"scale\": 1, \"school_pairs\": [{\"a\": \"A\", \"b\": \"A\", \"dual\": 1}]"),
                "school_pairs[0]: found one school twice, expected two schools"
            ),
            (
                priority("\"scale\": 1, \"must_links\": [{\"a\": \"A\", \"b\": \"-B\", \"dual\": 1}]"),
                "must_links[0]: found \"A\" and \"-B\", expected two classes or two schools"
            ),
            (priority("\"scale\": 1, \"scales\": 1"), "scales: found the key \"scales\""),
            (String(repeating: "[", count: 100_000), "expected at most 32 levels"),
            (
                "{\"objectives\": [1, 2",
                "found the end of the file at byte 21 of the line, expected \",\" or \"]\""
            ),
            ("{\"a\u{0}b\": 1}", "expected text that ends with a quote on its line"),
        ])
    func faults(_ text: String, _ expected: String) throws {
        let reading = CertificateReading(Array(text.utf8), year: try year())
        #expect(reading.certificate == nil)
        let texts = reading.faults.map { PlanFinding.advising($0).text }
        #expect(texts.contains { $0.contains(expected) }, "\(texts)")
        #expect(texts.allSatisfy { $0.contains("\nMaybe ") })
    }

    private static func priority(_ text: String) -> String {
        "{\"objectives\": [], \"leaves\": [{\"decisions\": [], \"priorities\": [{\"priority\": \"points\", \"bound\": 1, \(text)}]}]}"
    }

    @Test("with many faults keeps twenty and counts the rest")
    func many() throws {
        let text =
            "{\"objectives\": [\(Array(repeating: "null", count: 50).joined(separator: ","))], \"leaves\": []}"
        let reading = CertificateReading(Array(text.utf8), year: try year())
        #expect(reading.faults.count == 20 && reading.faultsLeftOut == 30)
    }

    @Test("with bytes changed at random is read to the end")
    func damage() throws {
        let folders = try (0..<UInt64(10)).compactMap { seed in
            try ProvedFolder(TinyYears.dense(seed: seed, classes: 5), seed: seed)
        }
        let folder = try #require(folders.first)
        let text = Array(folder.certificate.utf8)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            var bytes = text
            for _ in 0..<random.int(1...5) {
                let place = random.int(0...(bytes.count - 1))
                if random.chance(30) {
                    bytes.remove(at: place)
                } else {
                    bytes[place] = UInt8(random.int(0...255))
                }
            }
            let reading = CertificateReading(bytes, year: folder.read.year)
            #expect((reading.certificate == nil) != reading.faults.isEmpty)
        }
    }
}

import Basics
import Tables
import Foundation
import Linking
import LinkingFiles
import TestSupport
import Testing

@Suite("Whatever stands in the files")
struct HostileInputTests {
    private static let files = TinyFolder.files.merging([
        "venues.csv": TinyFolder.venues, "rounds.csv": TinyFolder.rounds,
        "sessions.csv":
            "session_id,round_id,venue_id,date,start,end,fee\nX,meet,V1,2025-02-03,09:00,12:00,5\nY,,,2025-02-04,09:00,12:00,\n",
        "rules.csv": "rule,a,b\nmust_link,A,B\nmust_not_link,S1,S1\n",
        "history.csv": "linking_year,school_a,school_b\n2023-24,S1,S2\n2024-25,S2,\n",
        "travel.csv": "from,to,km\nS1,S2,6\nS1,V1,2\n",
    ]) { $1 }

    /// Cells and fragments that readers have been known to fall over.
    private static let nasty = [
        "", "-1", "0", "1e308", "-1e308", "9223372036854775807", "1e-320", "nan", "inf", ";", "..",
        "9999-12-31",
        "1000-01-01", "2025-02-29", "S1", "A", "V1", "\"", "\u{0}", "R", "99", "R;R", "é", "\n", ",",
        "e\u{301}",
        "24:00", "23:59", "1000-01-01..9999-12-31", "&a", "*a", "{", "[", "- ", ": ", "\t", "~", "null",
    ]

    @Test("a read ends in a year or in faults of one or two lines, each in a file of the folder")
    func answers() throws {
        var random = SeededGenerator(seed: 11)
        let names = Self.files.keys.sorted()
        let folder = try TemporaryFolder(Self.files)
        #expect(TinyFolder.refusal(of: folder.path) == nil)
        var (years, refusals) = (0, 0)
        for _ in 0..<800 {
            let name = names[Int.random(in: 0..<names.count, using: &random)]
            let text = Self.files[name] ?? ""
            // A word, number or mark of the file is exchanged for a nasty one, or bytes are.
            try folder.write(
                Bool.random(using: &random) ? Self.exchanged(text, &random) : Self.damaged(text, &random),
                to: name)
            switch TinyFolder.refusal(of: folder.path) {
            case nil: years += 1
            case .faults(let faults)?:
                refusals += 1
                for fault in faults.faults {
                    #expect(names.contains(fault.file))
                    #expect(fault.text.count { $0.isNewline } <= 1, "\(fault.text)")
                    #expect(fault.severity == .error)
                }
            case .missing(let missing)?: Issue.record("\(missing.text)")
            }
            try folder.write(text, to: name)
        }
        #expect(years > 50)
        #expect(refusals > 200)
    }

    private static func exchanged(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var parts: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let isWord = first.isLetter || first.isNumber
            let part =
                isWord ? rest.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) } : rest.prefix(1)
            parts.append(part)
            rest = rest.dropFirst(part.count)
        }
        parts[Int.random(in: 0..<parts.count, using: &random)] =
            nasty[Int.random(in: 0..<nasty.count, using: &random)][...]
        return Array(parts.joined().utf8)
    }

    private static func damaged(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
            default:
                bytes.insert(contentsOf: Array(",\";\n:[".utf8).shuffled(using: &random).prefix(1), at: place)
            }
            if bytes.isEmpty { return bytes }
        }
        return bytes
    }
}

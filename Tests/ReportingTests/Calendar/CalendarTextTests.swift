import Testing

@testable import Reporting

@Suite("Lines of a calendar file")
struct CalendarTextTests {
    private func text(_ name: String, _ value: String) -> String {
        var text = CalendarText()
        text.add(name, text: value)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test("a line of 75 octets stays whole, and one more begins a new line with a space")
    func fold() {
        // "NAME:" takes five.
        let seventy = String(repeating: "x", count: 70)
        #expect(text("NAME", seventy) == "NAME:\(seventy)\r\n")
        #expect(text("NAME", seventy + "y") == "NAME:\(seventy)\r\n y\r\n")
    }

    @Test("no character is cut in two, and no line is too long")
    func characters() {
        for letter in ["é", "€", "😀"] {
            for start in 0..<5 {
                let value = String(repeating: "x", count: start) + String(repeating: letter, count: 100)
                var folded = CalendarText()
                folded.add("NAME", text: value)
                let lines = String(decoding: folded.bytes, as: UTF8.self).components("\r\n").dropLast()
                #expect(lines.count > 2 && lines.allSatisfy { $0.utf8.count <= 75 })
                #expect(lines.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") })
                #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
                let unfolded = (lines.first ?? "") + lines.dropFirst().map { $0.dropFirst() }.joined()
                #expect(unfolded == "NAME:\(value)")
            }
        }
    }

    @Test("escapes what would end a value, writes the end of a line as \\n, and leaves no control character")
    func escape() {
        #expect(CalendarText.escaped("a;b,c\\d") == "a\\;b\\,c\\\\d")
        #expect(CalendarText.escaped("one\ntwo\r\nthree\rfour") == "one\\ntwo\\nthree\\nfour")
        #expect(CalendarText.escaped("a\u{0}b\u{7F}c\td") == "a b c d")
        // END:VEVENT in a name stays a name.
        #expect(text("SUMMARY", "x\r\nEND:VEVENT") == "SUMMARY:x\\nEND:VEVENT\r\n")
    }
}

extension String {
    /// The parts between `separator`, by octets: a character of Swift may be CR and LF together.
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        let end = Array(separator.utf8)
        for octet in utf8 {
            part.append(octet)
            if part.suffix(end.count).elementsEqual(end) {
                parts.append(String(decoding: part.dropLast(end.count), as: UTF8.self))
                part = []
            }
        }
        return parts + [String(decoding: part, as: UTF8.self)]
    }
}

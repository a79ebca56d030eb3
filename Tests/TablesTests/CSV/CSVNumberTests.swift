import Foundation
import Tables
import TestSupport
import Testing

@Suite("Numbers in a CSV table")
struct CSVNumberTests {
    private func integer(_ text: String) -> CSVNumber<Int> {
        CSVTable.read("a,b\n\(text),x\n").integer(row: 0, column: 0)
    }

    private func decimal(_ text: String) -> CSVNumber<Double> {
        CSVTable.read("a,b\n\(text),x\n").decimal(row: 0, column: 0)
    }

    @Test("whole numbers, up to the ends of their range")
    func integers() {
        #expect(integer("0") == .value(0))
        #expect(integer(" 0012\t") == .value(12))
        #expect(integer("\"-3\"") == .value(-3))
        #expect(integer("+4") == .value(4))
        #expect(integer("9223372036854775807") == .value(.max))
        #expect(integer("-9223372036854775808") == .value(.min))
        #expect(integer(" ") == .blank)
        for text in [
            "9223372036854775808", "-9223372036854775809", "99999999999999999999", "1.0", "1e3", "-", "+",
            "--1", "1 2",
            "x", "0x10", "٣", "1'000", "\"1\"\"\"",
        ] {
            #expect(integer(text) == .malformed, "\(text)")
        }
    }

    @Test("decimal numbers, and what is none")
    func decimals() {
        #expect(decimal("12") == .value(12))
        #expect(decimal("-0.25") == .value(-0.25))
        #expect(decimal(".5") == .value(0.5))
        #expect(decimal("5.") == .value(5))
        #expect(decimal("+1.5E+3") == .value(1500))
        #expect(decimal("\" 7e-1 \"") == .value(0.7))
        #expect(decimal("") == .blank)
        for text in [
            ".", "-", "+.", "e5", "1e", "1e+", "1.2.3", "1e5.0", "nan", "inf", "infinity", "0x1p3", "1e999",
            "1_0",
            "\"1,5\"", "5%", "z", "NA", "1 2", "-−1",
        ] {
            #expect(decimal(text) == .malformed, "\(text)")
        }
    }

    @Test("decimals equal the C library's strtod to the last bit")
    func againstStrtod() {
        var random = SeededGenerator(seed: 3)
        var texts = [
            "9007199254740993", "9007199254740992", "0.1", "123456789012345678901234567890", "-0", "4.35",
        ]
        texts.append("0.00000000000000000000001")
        for _ in 0..<5000 {
            var digits = ""
            for _ in 0..<Int.random(in: 1...22, using: &random) {
                digits += String(Int.random(in: 0...9, using: &random))
            }
            let point = Int.random(in: 0...digits.count, using: &random)
            var text = digits.prefix(point) + "." + digits.dropFirst(point)
            if Bool.random(using: &random) { text = "-" + text }
            if Int.random(in: 0..<4, using: &random) == 0 {
                text += "e\(Int.random(in: -30...30, using: &random))"
            }
            texts.append(String(text))
        }
        let table = CSVTable.read("a\n" + texts.joined(separator: "\n"))
        #expect(table.rowCount == texts.count)
        for (row, text) in texts.enumerated() {
            guard case .value(let value) = table.decimal(row: row, column: 0) else {
                Issue.record("\(text) was not read")
                continue
            }
            #expect(value.bitPattern == strtod(text, nil).bitPattern, "\(text)")
        }
    }
}

/// How a text stands in YAML so that it reads back as that text and nothing else.
enum YAMLWord {
    /// The text as it is where it is plainly a name, a number or a date, else in quotes.
    static func text(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || "_.-".utf8.contains(byte)
        }
        let begins = text.utf8.first.map { !"_.-".utf8.contains($0) } ?? false
        return isPlain && begins && text.lowercased() != "null" ? text : quoted(text)
    }

    /// The text in quotes.
    static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if scalar.properties.isWhitespace && scalar != " "
                    || scalar.properties.generalCategory == .control
                    || scalar == "\u{FEFF}"
                {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return "\"\(quoted)\""
    }
}

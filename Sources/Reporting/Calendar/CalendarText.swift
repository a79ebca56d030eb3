/// Text in the form of iCalendar: lines that end in CR and LF, folded so that none has more than 75 octets before that (RFC 5545,
/// section 3.1).
struct CalendarText {
    /// The text so far, in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// The most octets of a line, its end aside.
    private static let width = 75

    /// Adds a line whose value is written as it is.
    mutating func add(_ name: String, _ value: String) {
        var room = CalendarText.width
        for scalar in "\(name):\(value)".unicodeScalars {
            let octets = UTF8.encode(scalar).map(Array.init) ?? []
            if octets.count > room {
                // A space begins a line that goes on with the one before. No character is cut.
                bytes += [0x0D, 0x0A, 0x20]
                room = CalendarText.width - 1
            }
            bytes += octets
            room -= octets.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// Adds a line whose value is text, as people wrote it.
    mutating func add(_ name: String, text: String) { add(name, CalendarText.escaped(text)) }

    /// Adds lines that are finished.
    mutating func add(_ finished: [UInt8]) { bytes += finished }

    /// Text as a value: what would end it is escaped (RFC 5545, section 3.3.11), and a control character, which no value may
    /// hold, becomes a space.
    static func escaped(_ text: String) -> String {
        var result = ""
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": if !wasReturn { result += "\\n" }
            case "\r": result += "\\n"
            case "\0"..<" ", "\u{7F}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return result
    }
}

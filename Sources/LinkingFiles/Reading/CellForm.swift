import Basics
import Linking

/// How the text of one kind of cell is understood.
struct CellForm<Value>: Sendable {
    /// What such a cell holds, ready to follow the word "expected".
    let expected: String
    /// What to try where nothing nearer can be said, ready to follow the word "Maybe".
    let advice: String
    /// The value of a text, which is trimmed and not empty.
    let parse: @Sendable (String) throws(CellFault) -> Value
}

/// Why a text is no value of its form; what is nil is as the cell and its form say.
struct CellFault: Error {
    var found: String?
    var expected: String?
    var maybe: String?

    /// A fault whose cure is another text.
    static func meant(_ text: String?, found: String? = nil) -> CellFault {
        CellFault(found: found, maybe: text.map { "\"\($0)\" was meant" })
    }
}

/// The forms of the cells of the input files.
enum Cells {
    static let text = CellForm<String>(expected: "some text", advice: "fill it in") { text in text }

    static let id = CellForm<ID>(expected: "an id", advice: "give the row an id") { text in ID(text) }

    static let name = CellForm<String>(expected: "a name", advice: "give it a name") { text in text }

    static let linkingYear = CellForm<String>(
        expected: "a linking year such as 2023-24", advice: "fill it in"
    ) { text in text }

    static let words = CellForm<[String]>(expected: "words with ; between them", advice: "") { text in
        items(text)
    }

    static let ids = CellForm<[ID]>(expected: "ids with ; between them", advice: "") { text in
        items(text).map { ID($0) }
    }

    static let wholeNumber = CellForm<Int>(
        expected: "a whole number", advice: "write it in figures, without a unit",
        parse: { (text) throws(CellFault) in try whole(text) })

    static let number = CellForm<Double>(
        expected: "a number such as 12.5", advice: "write it in figures, with a point and without a unit",
        parse: { (text) throws(CellFault) in try decimal(text) })

    static let kilometres = CellForm<Double>(
        expected: "kilometres such as 12.5", advice: "write them in figures, with a point and without a unit",
        parse: number.parse)

    static let money = CellForm<Double>(
        expected: "an amount of money such as 120 or 99.50", advice: "write it in figures, without a sign",
        parse: number.parse)

    static let yearGroups = CellForm<[Int]>(
        expected: "whole years such as 5 or 4;5", advice: "write the year groups only, R for Reception",
        parse: { (text) throws(CellFault) in try years(text) })

    /// Also `y`, `n`, `true`, `false`, `1` and `0`, in any case: what spreadsheets and their people make of it.
    static let yesNo = CellForm<Bool>(
        expected: "yes or no", advice: "leave the cell blank for yes",
        parse: { (text) throws(CellFault) in
            switch text.lowercased() {
            case "yes", "y", "true", "1": return true
            case "no", "n", "false", "0": return false
            default: throw .meant(NearestWord.to(text, among: ["yes", "no"]))
            }
        })

    static let mode = CellForm<Formats>(
        expected: "in_person, online or either", advice: "leave the cell blank for either",
        parse: { (text) throws(CellFault) in
            if let formats = Formats(word: text.lowercased()) { return formats }
            throw .meant(nearestFormat(text, ["in_person", "online", "either"]))
        })

    static let format = CellForm<Formats>(
        expected: "in_person or online", advice: "make two rounds of one that is both",
        parse: { (text) throws(CellFault) in
            if let format = Formats(word: text.lowercased()), format != .either { return format }
            throw .meant(nearestFormat(text, ["in_person", "online"]))
        })

    static let rule = CellForm<Rule.Kind>(
        expected: "must_link or must_not_link", advice: "write must_link or must_not_link",
        parse: { (text) throws(CellFault) in
            if let kind = Rule.Kind(rawValue: text.lowercased()) { return kind }
            throw .meant(NearestWord.to(text, among: Rule.Kind.allCases.map(\.rawValue)))
        })

    private static func nearestFormat(_ text: String, _ words: [String]) -> String? {
        if let near = NearestWord.to(text, among: words) { return near }
        let letters = text.lowercased().filter(\.isLetter)
        return ["f2f", "facetoface", "inperson", "person"].contains(letters) || letters == "ff"
            ? "in_person"
            : ["virtual", "remote", "zoom", "teams"].contains(letters)
                ? "online"
                : letters == "both" && words.contains("either") ? "either" : nil
    }

    /// The items of a list, trimmed; blank ones are passed over.
    static func items(_ text: String) -> [String] {
        text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let rest = text.drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}

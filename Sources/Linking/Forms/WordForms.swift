import Basics

// Ids, words, lists of them, and choices among a few words.

extension Form<ID> {
    static var id: Form {
        Form(
            "id", expected: "an id", advice: "give the row an id", parse: { text in ID(text) },
            text: { .filled($0.text) })
    }
}

extension Form<[ID]> {
    static var ids: Form {
        Form(
            "ids, with `;` between them", expected: "ids with ; between them", advice: "",
            parse: { text in TextList.items(text).map { ID($0) } }, text: { .list($0.map(\.text)) })
    }
}

extension Form<String> {
    static var text: Form {
        Form(
            "text", expected: "some text", advice: "fill it in", parse: { text in text },
            text: { .filled($0) })
    }

    static var name: Form {
        Form(
            "text", expected: "a name", advice: "give it a name", parse: { text in text },
            text: { .filled($0) })
    }

    static var linkingYear: Form {
        Form(
            "text", expected: "a linking year such as 2023-24", advice: "fill it in", parse: { text in text },
            text: { .filled($0) })
    }
}

extension Form<[String]> {
    static var words: Form {
        Form(
            "words, with `;` between them", expected: "words with ; between them", advice: "",
            parse: { text in TextList.items(text) }, text: { .list($0) })
    }
}

extension Form<Bool> {
    /// Also accepts `y`, `n`, `true`, `false`, `1` and `0`, in any case, as spreadsheets and their users write them.
    static var yesNo: Form {
        Form(
            "`yes` or `no`", expected: "yes or no", advice: "leave the cell blank for yes",
            choices: ["yes", "no"],
            parse: { (text) throws(FormFault) in
                switch text.lowercased() {
                case "yes", "y", "true", "1": return true
                case "no", "n", "false", "0": return false
                default: throw .meant(NearestWord.to(text, among: ["yes", "no"]))
                }
            },
            text: { .words($0 ? "yes" : "no") })
    }
}

extension Form<Formats> {
    /// How a class can meet.
    static var mode: Form {
        formats(["in_person", "online", "either"], advice: "leave the cell blank for either")
    }

    /// How a round meets.
    static var format: Form {
        formats(["in_person", "online"], advice: "make two rounds of one that is both")
    }

    private static func formats(_ words: [String], advice: String) -> Form {
        Form(
            Words.code(words), expected: Words.either(words), advice: advice, choices: words,
            parse: { (text) throws(FormFault) in
                let word = text.lowercased()
                if words.contains(word), let formats = Formats(word: word) { return formats }
                throw .meant(nearest(text, words))
            },
            text: { .words($0.word) })
    }

    private static func nearest(_ text: String, _ words: [String]) -> String? {
        if let near = NearestWord.to(text, among: words) { return near }
        switch text.lowercased().filter(\.isLetter) {
        case "ff", "facetoface", "inperson", "person": return "in_person"
        case "virtual", "remote", "zoom", "teams": return "online"
        case "both": return words.contains("either") ? "either" : nil
        default: return nil
        }
    }
}

extension Form where Value: RawRepresentable<String> & CaseIterable {
    /// One of the words of the policy, in small letters.
    package static var choice: Form { choice(among: Array(Value.allCases)) }
}

extension Form where Value: RawRepresentable<String> {
    /// One of some words of the policy, in small letters.
    static func choice(among values: [Value]) -> Form {
        let words = values.map(\.rawValue)
        return Form(
            Words.code(words), expected: Words.either(words),
            advice: "take the key out, for the default", choices: words,
            parse: { (text) throws(FormFault) in
                if let value = values.first(where: { $0.rawValue == text }) { return value }
                // YAML users also write yes and no.
                let meanings = ["no": "never", "false": "never", "yes": "allowed", "true": "allowed"]
                let word = text.lowercased()
                let meaning = meanings[word].flatMap { words.contains($0) ? $0 : nil }
                throw .meant(meaning ?? NearestWord.to(word, among: words))
            },
            text: { .words($0.rawValue) })
    }
}

extension Words {
    /// `a`, `b` or `c`, each word as code.
    static func code(_ words: [String]) -> String { either(words.map { "`\($0)`" }) }
}

/// Lists inside one cell.
enum TextList {
    /// The items between the `;`, trimmed; blank items are skipped.
    static func items(_ text: String) -> [String] {
        text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    }
}

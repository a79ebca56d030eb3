import Basics
import Linking
import Proving
import Tables

/// What the file of a certificate says, in the numbers of a year, and every way in which it is none.
struct CertificateReading: PartsReading {
    /// The certificate; nil where any part of the file could not be understood.
    private(set) var certificate: Certificate?
    var reading = JSONReading(file: CertificateFile.name)
    private let year: LinkingYear
    private let schoolNumbers: [ID: Int]

    init(_ bytes: [UInt8], year: LinkingYear) {
        self.year = year
        schoolNumbers = Dictionary(
            uniqueKeysWithValues: year.schools.enumerated().map { ($0.element.id, $0.offset) })
        certificate = read(bytes, again: "plan the year again") { $0.root($1) }
    }

    // MARK: - Parts

    private mutating func root(_ node: JSONNode) -> Certificate? {
        guard let parts = reading.object(node, "", needs: ["objectives", "leaves"], may: ["thresholds"]),
            let objectives = all(parts["objectives"], "objectives", { $0.reading.whole($1, $2) }),
            let leaves = all(parts["leaves"], "leaves", { $0.leaf($1, $2) }),
            let thresholds = all(parts["thresholds"], "thresholds", { $0.threshold($1, $2) })
        else { return nil }
        return Certificate(objectives: objectives, leaves: leaves, thresholds: thresholds)
    }

    private mutating func threshold(_ node: JSONNode, _ path: String) -> Certificate.Threshold? {
        guard let parts = reading.object(node, path, needs: ["priority", "below", "leaves"]),
            let priority = priority(of: .links, parts["priority"], path + ".priority"),
            let below = parts["below"].flatMap({ reading.whole($0, path + ".below", atLeast: 0) }),
            let leaves = all(parts["leaves"], path + ".leaves", { $0.leaf($1, $2) })
        else { return nil }
        return Certificate.Threshold(priority: priority, below: below, leaves: leaves)
    }

    private mutating func leaf(_ node: JSONNode, _ path: String) -> Certificate.Leaf? {
        guard let parts = reading.object(node, path, needs: ["decisions", "priorities"]),
            let decisions = all(parts["decisions"], path + ".decisions", { $0.decision($1, $2) }),
            let priorities = all(parts["priorities"], path + ".priorities", { $0.priority($1, $2) })
        else { return nil }
        return Certificate.Leaf(decisions: decisions, priorities: priorities)
    }

    private mutating func decision(_ node: JSONNode, _ path: String) -> Certificate.Decision? {
        guard let parts = reading.object(node, path, needs: ["link", "take"]),
            let link = parts["link"].flatMap({ link($0, path + ".link") }),
            let take = parts["take"].flatMap({ reading.truth($0, path + ".take") })
        else { return nil }
        return Certificate.Decision(link, isTaken: take)
    }

    private mutating func priority(_ node: JSONNode, _ path: String) -> Certificate.PriorityProof? {
        let may = ["from", "below", "classes", "odd_sets", "school_pairs", "must_links", "taken"]
        guard let parts = reading.object(node, path, needs: ["priority", "scale", "bound"], may: may),
            let step = step(parts, path),
            let scale = parts["scale"].flatMap({ reading.whole($0, path + ".scale", atLeast: 1) }),
            let bound = parts["bound"].flatMap({ reading.whole($0, path + ".bound") }),
            let classes = classDuals(parts["classes"], path + ".classes"),
            let oddSets = all(parts["odd_sets"], path + ".odd_sets", { $0.oddSet($1, $2) }),
            let schoolPairs = all(parts["school_pairs"], path + ".school_pairs", { $0.schoolPair($1, $2) }),
            let mustLinks = all(parts["must_links"], path + ".must_links", { $0.mustLink($1, $2) }),
            let taken = all(parts["taken"], path + ".taken", { $0.taken($1, $2) })
        else { return nil }
        return Certificate.PriorityProof(
            step: step, scale: scale, bound: bound, classes: classes, oddSets: oddSets,
            schoolPairs: schoolPairs, mustLinks: mustLinks, taken: taken)
    }

    /// A priority, or a band of one of fairness.
    private mutating func step(_ parts: [String: JSONNode], _ path: String) -> ProofStep? {
        guard let priority = priority(of: .links, parts["priority"], path + ".priority") else {
            return nil
        }
        guard parts["from"] != nil || parts["below"] != nil else { return ProofStep(priority) }
        guard let from = optionalDual(parts["from"], path + ".from"),
            let below = optionalDual(parts["below"], path + ".below")
        else { return nil }
        guard from <= below else {
            if let node = parts["from"] {
                reading.fail(
                    path + ".from", node, found: "\(from)", "no more than below, \(below)",
                    maybe: "the two were exchanged")
            }
            return nil
        }
        return ProofStep(priority, band: from..<below)
    }

    private mutating func classDuals(_ node: JSONNode?, _ path: String) -> [Certificate.ClassDual]? {
        guard let node else { return [] }
        guard case .object(let members) = node.value else {
            reading.fail(path, node, "an object of class ids and duals", maybe: "braces { } are missing")
            return nil
        }
        var duals: [Certificate.ClassDual] = []
        var seen: Set<Int> = []
        for member in members {
            let inner = JSONReading.path(path, member.key)
            guard let number = classNumber(ID(member.key), member.node, path),
                let dual = reading.whole(member.node, inner)
            else { continue }
            if !seen.insert(number).inserted {
                reading.fail(
                    inner, member.node, found: "the class twice", "each once", maybe: "one is a copy")
            }
            duals.append(Certificate.ClassDual(number, dual))
        }
        return duals
    }

    private mutating func oddSet(_ node: JSONNode, _ path: String) -> Certificate.OddSetDual? {
        guard
            let parts = reading.object(
                node, path, needs: ["classes"], may: ["sets", "school_pairs", "dual"]),
            let classes = all(parts["classes"], path + ".classes", { $0.classID($1, $2) }),
            let sets = all(parts["sets"], path + ".sets", { $0.reading.whole($1, $2, atLeast: 0) }),
            let pairs = all(parts["school_pairs"], path + ".school_pairs", { $0.twoSchools($1, $2) }),
            let dual = optionalDual(parts["dual"], path + ".dual")
        else { return nil }
        return Certificate.OddSetDual(classes: classes, sets: sets, schoolPairs: pairs, dual: dual)
    }

    private mutating func schoolPair(_ node: JSONNode, _ path: String) -> Certificate.SchoolPairDual? {
        guard let parts = reading.object(node, path, needs: ["a", "b", "dual"]),
            let a = parts["a"].flatMap({ schoolID($0, path + ".a") }),
            let b = parts["b"].flatMap({ schoolID($0, path + ".b") }),
            let pair = different(a, b, node, path),
            let dual = parts["dual"].flatMap({ reading.whole($0, path + ".dual") })
        else { return nil }
        return Certificate.SchoolPairDual(pair, dual)
    }

    /// Its ids are those of classes or of schools; rules never name an id that is both.
    private mutating func mustLink(_ node: JSONNode, _ path: String) -> Certificate.MustLinkDual? {
        guard let parts = reading.object(node, path, needs: ["a", "b", "dual"]),
            let a = parts["a"].flatMap({ reading.text($0, path + ".a") }),
            let b = parts["b"].flatMap({ reading.text($0, path + ".b") }),
            let dual = parts["dual"].flatMap({ reading.whole($0, path + ".dual") })
        else { return nil }
        let classes = [a, b].compactMap { year.classNumber(ID($0)) }
        let schools = [a, b].compactMap { schoolNumbers[ID($0)] }
        if classes.count == 2, year.pins.isPinned(classes[0], classes[1]) || schools.count < 2,
            classes[0] != classes[1]
        {
            let mustLink = Certificate.MustLink.classes(
                min(classes[0], classes[1]), max(classes[0], classes[1]))
            return Certificate.MustLinkDual(mustLink, dual)
        }
        if schools.count == 2, schools[0] != schools[1] {
            return Certificate.MustLinkDual(.schools(SchoolPair(schools[0], schools[1])), dual)
        }
        reading.fail(
            path, node, found: "\(CSVFault.quoting(a)) and \(CSVFault.quoting(b))",
            "two classes or two schools", maybe: "the input has changed since the plan was made")
        return nil
    }

    private mutating func taken(_ node: JSONNode, _ path: String) -> Certificate.TakenDual? {
        guard let parts = reading.object(node, path, needs: ["link", "dual"]),
            let link = parts["link"].flatMap({ link($0, path + ".link") }),
            let dual = parts["dual"].flatMap({ reading.whole($0, path + ".dual") })
        else { return nil }
        return Certificate.TakenDual(link, dual)
    }

    // MARK: - Values

    private mutating func optionalDual(_ node: JSONNode?, _ path: String) -> Int? {
        node.map { reading.whole($0, path) } ?? 0
    }

    private mutating func link(_ node: JSONNode, _ path: String) -> Link? {
        guard let numbers = all(node, path, { $0.classID($1, $2) }) else { return nil }
        if let link = Link(numbers) { return link }
        reading.fail(path, node, "two or three different classes", maybe: "one of them stands twice")
        return nil
    }

    private mutating func twoSchools(_ node: JSONNode, _ path: String) -> SchoolPair? {
        guard let numbers = all(node, path, { $0.schoolID($1, $2) }) else { return nil }
        guard numbers.count == 2 else {
            reading.fail(path, node, found: "\(numbers.count) schools", "two", maybe: "a bracket is wrong")
            return nil
        }
        return different(numbers[0], numbers[1], node, path)
    }

    private mutating func different(_ a: Int, _ b: Int, _ node: JSONNode, _ path: String) -> SchoolPair? {
        if a != b { return SchoolPair(a, b) }
        reading.fail(path, node, found: "one school twice", "two schools", maybe: "the other was meant")
        return nil
    }

    private mutating func classID(_ node: JSONNode, _ path: String) -> Int? {
        guard let text = reading.text(node, path) else { return nil }
        return classNumber(ID(text), node, path)
    }

    private mutating func classNumber(_ id: ID, _ node: JSONNode, _ path: String) -> Int? {
        if let number = year.classNumber(id) { return number }
        fail(id, "class", among: year.classes.lazy.map(\.id.text), node, path)
        return nil
    }

    private mutating func schoolID(_ node: JSONNode, _ path: String) -> Int? {
        guard let text = reading.text(node, path) else { return nil }
        if let number = schoolNumbers[ID(text)] { return number }
        fail(ID(text), "school", among: year.schools.lazy.map(\.id.text), node, path)
        return nil
    }

    private mutating func fail(
        _ id: ID, _ what: String, among known: some Sequence<String>, _ node: JSONNode, _ path: String
    ) {
        // Looking for the nearest of many ids is slow, and only the first faults are kept.
        let nearest = reading.faultsLeftOut == 0 ? NearestWord.to(id.text, among: known) : nil
        reading.fail(
            path, node, found: CSVFault.quoting(id.text), "the id of a \(what)",
            maybe: nearest.map { "\"\($0)\" was meant, or the input has changed since the plan was made" }
                ?? "the input has changed since the plan was made")
    }
}

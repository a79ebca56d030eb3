public import Linking
public import Proving
import Tables

/// `certificate.json`: the proof that the links are the best there are, for readers that trust no solver.
///
/// One entry a line, so that two certificates can be compared by eye; ids as the input has them; no number but whole
/// ones; duals of 0 and lists without entries left out, but for `decisions` and the `classes` of an odd set. Entries
/// stand in the order of classes and schools, however they were given; odd sets keep theirs, because others name them
/// by it.
public enum CertificateFile {
    /// What it is called in the folder.
    public static let name = "certificate.json"

    /// The bytes of `certificate`, which must be one for `year`.
    public static func bytes(_ certificate: Certificate, of year: LinkingYear) -> [UInt8] {
        let entries = CertificateEntries(year: year)
        var text = IndentedLines()
        text.block("{", "}") { text in
            text.line("\"objectives\": \(entries.list(certificate.objectives)),")
            let isLast = certificate.thresholds.isEmpty
            text.block("\"leaves\": [", isLast ? "]" : "],", certificate.leaves) { text, leaf, end in
                text.block("{", "}\(end)") { $0.write(leaf, entries) }
            }
            if isLast { return }
            text.block("\"thresholds\": [", "]", certificate.thresholds) { text, threshold, end in
                text.block("{", "}\(end)") { $0.write(threshold, entries) }
            }
        }
        return text.bytes
    }
}

extension IndentedLines {
    fileprivate mutating func write(_ leaf: Certificate.Leaf, _ entries: CertificateEntries) {
        lines("\"decisions\": [", "],", leaf.decisions.map(entries.decision))
        block("\"priorities\": [", "]", leaf.priorities) { text, proof, end in
            text.block("{", "}\(end)") { $0.write(proof, entries) }
        }
    }

    fileprivate mutating func write(_ threshold: Certificate.Threshold, _ entries: CertificateEntries) {
        line("\"priority\": \"\(threshold.priority.rawValue)\",")
        line("\"below\": \(threshold.below),")
        block("\"leaves\": [", "]", threshold.leaves) { text, leaf, end in
            text.block("{", "}\(end)") { $0.write(leaf, entries) }
        }
    }

    private mutating func write(_ proof: Certificate.PriorityProof, _ entries: CertificateEntries) {
        line("\"priority\": \"\(proof.priority.rawValue)\",")
        if let band = proof.step.band {
            line("\"from\": \(band.lowerBound),")
            line("\"below\": \(band.upperBound),")
        }
        line("\"scale\": \(proof.scale),")
        let parts = entries.parts(proof).filter { !$0.lines.isEmpty }
        line("\"bound\": \(proof.bound)\(parts.isEmpty ? "" : ",")")
        for (position, part) in parts.enumerated() {
            let end = position + 1 < parts.count ? "," : ""
            lines("\"\(part.name)\": \(part.start)", "\(part.end)\(end)", part.lines)
        }
    }
}

/// The entries of a certificate as they stand on their lines.
private struct CertificateEntries {
    let year: LinkingYear

    /// The duals of a priority, kind by kind, without those of 0.
    func parts(_ proof: Certificate.PriorityProof)
        -> [(name: String, start: String, end: String, lines: [String])]
    {
        let classes = proof.classes.filter { $0.dual != 0 }.sorted { $0.number < $1.number }
        let schoolPairs = proof.schoolPairs.filter { $0.dual != 0 }.sorted { $0.schools < $1.schools }
        let mustLinks = proof.mustLinks.filter { $0.dual != 0 }.sorted {
            $0.mustLink.order < $1.mustLink.order
        }
        let taken = proof.taken.filter { $0.dual != 0 }.sorted { $0.link < $1.link }
        return [
            ("classes", "{", "}", classes.map { "\(id($0.number)): \($0.dual)" }),
            ("odd_sets", "[", "]", proof.oddSets.map(oddSet)),
            (
                "school_pairs", "[", "]",
                schoolPairs.map {
                    "{\(ends(school($0.schools.a), school($0.schools.b))), \"dual\": \($0.dual)}"
                }
            ),
            ("must_links", "[", "]", mustLinks.map { "{\(ends($0.mustLink)), \"dual\": \($0.dual)}" }),
            ("taken", "[", "]", taken.map { "{\"link\": \(link($0.link)), \"dual\": \($0.dual)}" }),
        ]
    }

    func decision(_ decision: Certificate.Decision) -> String {
        "{\"link\": \(link(decision.link)), \"take\": \(decision.isTaken)}"
    }

    func list(_ numbers: [Int]) -> String { "[\(numbers.map(String.init).joined(separator: ", "))]" }

    private func oddSet(_ set: Certificate.OddSetDual) -> String {
        var parts = ["\"classes\": [\(set.classes.sorted().map(id).joined(separator: ", "))]"]
        if !set.sets.isEmpty { parts.append("\"sets\": \(list(set.sets.sorted()))") }
        if !set.schoolPairs.isEmpty {
            let pairs = set.schoolPairs.sorted().map { "[\(school($0.a)), \(school($0.b))]" }
            parts.append("\"school_pairs\": [\(pairs.joined(separator: ", "))]")
        }
        if set.dual != 0 { parts.append("\"dual\": \(set.dual)") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func ends(_ mustLink: Certificate.MustLink) -> String {
        switch mustLink {
        case .classes(let a, let b): ends(id(a), id(b))
        case .schools(let pair): ends(school(pair.a), school(pair.b))
        }
    }

    private func ends(_ a: String, _ b: String) -> String { "\"a\": \(a), \"b\": \(b)" }
    private func id(_ number: Int) -> String { JSONString.quoted(year.classes[number].id.text) }
    private func school(_ number: Int) -> String { JSONString.quoted(year.schools[number].id.text) }
    private func link(_ link: Link) -> String { "[\(link.map { id($0) }.joined(separator: ", "))]" }
}

extension Certificate.MustLink {
    /// Classes before schools, then by number.
    fileprivate var order: (Int, Int, Int) {
        switch self {
        case .classes(let a, let b): (0, a, b)
        case .schools(let pair): (1, pair.a, pair.b)
        }
    }
}

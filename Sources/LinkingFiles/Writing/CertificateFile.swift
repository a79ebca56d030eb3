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
        let parts = CertificateParts(year: year)
        return JSONWriter.bytes(indent: 1) { json in
            json.object(.lines) { json in
                json.entry("objectives", certificate.objectives)
                json.entry("leaves", .lines, certificate.leaves, parts.leaf)
                if !certificate.thresholds.isEmpty {
                    json.entry("thresholds", .lines, certificate.thresholds, parts.threshold)
                }
            }
        }
    }
}

/// The parts of a certificate, each as it stands in the file.
private struct CertificateParts {
    let year: LinkingYear

    func leaf(_ json: inout JSONWriter, _ leaf: Certificate.Leaf) {
        json.object(.lines) { json in
            json.entry("decisions", .lines, leaf.decisions) { json, decision in
                json.object(.line) { json in
                    json.entry("link", decision.link.map(id))
                    json.key("take")
                    json.value(decision.isTaken)
                }
            }
            json.entry("priorities", .lines, leaf.priorities, priority)
        }
    }

    func threshold(_ json: inout JSONWriter, _ threshold: Certificate.Threshold) {
        json.object(.lines) { json in
            json.entry("priority", threshold.priority.rawValue)
            json.entry("below", threshold.below)
            json.entry("leaves", .lines, threshold.leaves, leaf)
        }
    }

    private func priority(_ json: inout JSONWriter, _ proof: Certificate.PriorityProof) {
        json.object(.lines) { json in
            json.entry("priority", proof.priority.rawValue)
            if let band = proof.step.band {
                json.entry("from", band.lowerBound)
                json.entry("below", band.upperBound)
            }
            json.entry("scale", proof.scale)
            json.entry("bound", proof.bound)
            classes(&json, proof.classes.filter { $0.dual != 0 }.sorted { $0.number < $1.number })
            if !proof.oddSets.isEmpty { json.entry("odd_sets", .lines, proof.oddSets, oddSet) }
            let schoolPairs = proof.schoolPairs.filter { $0.dual != 0 }.sorted { $0.schools < $1.schools }
            if !schoolPairs.isEmpty {
                json.entry("school_pairs", .lines, schoolPairs) { json, entry in
                    ends(&json, school(entry.schools.a), school(entry.schools.b), entry.dual)
                }
            }
            let mustLinks = proof.mustLinks.filter { $0.dual != 0 }.sorted {
                $0.mustLink.order < $1.mustLink.order
            }
            if !mustLinks.isEmpty {
                json.entry("must_links", .lines, mustLinks) { json, entry in
                    switch entry.mustLink {
                    case .classes(let a, let b): ends(&json, id(a), id(b), entry.dual)
                    case .schools(let pair): ends(&json, school(pair.a), school(pair.b), entry.dual)
                    }
                }
            }
            let taken = proof.taken.filter { $0.dual != 0 }.sorted { $0.link < $1.link }
            if !taken.isEmpty {
                json.entry("taken", .lines, taken) { json, entry in
                    json.object(.line) { json in
                        json.entry("link", entry.link.map(id))
                        json.entry("dual", entry.dual)
                    }
                }
            }
        }
    }

    private func classes(_ json: inout JSONWriter, _ duals: [Certificate.ClassDual]) {
        if duals.isEmpty { return }
        json.key("classes")
        json.object(.lines) { json in for entry in duals { json.entry(id(entry.number), entry.dual) } }
    }

    private func oddSet(_ json: inout JSONWriter, _ set: Certificate.OddSetDual) {
        json.object(.line) { json in
            json.entry("classes", set.classes.sorted().map(id))
            if !set.sets.isEmpty { json.entry("sets", set.sets.sorted()) }
            if !set.schoolPairs.isEmpty {
                json.entry("school_pairs", .line, set.schoolPairs.sorted()) { json, pair in
                    json.list(.line, [pair.a, pair.b]) { $0.value(school($1)) }
                }
            }
            if set.dual != 0 { json.entry("dual", set.dual) }
        }
    }

    private func ends(_ json: inout JSONWriter, _ a: String, _ b: String, _ dual: Int) {
        json.object(.line) { json in
            json.entry("a", a)
            json.entry("b", b)
            json.entry("dual", dual)
        }
    }

    private func id(_ number: Int) -> String { year.classes[number].id.text }
    private func school(_ number: Int) -> String { year.schools[number].id.text }
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

import Basics

/// A part of the policy: keys that stand under one name.
package struct PolicyPart: Sendable {
    /// Its path: `match.points`; empty for the policy itself.
    package let path: String
    /// Its subject, in words for staff, with a small first letter and no full stop.
    package let meaning: String
    /// Its entries, in order.
    package let entries: [PolicyEntry]

    /// Its own name: `points`.
    package var name: String { path.split(separator: ".").last.map(String.init) ?? "" }

    /// An example of its entries, for a message about anything else there: `keys such as max_km: 15`.
    package var example: String {
        if case .key(let key) = entries.first { return "keys such as \(key.name): \(key.defaultText)" }
        return Words.list(entries.map { "\($0.name):" })
    }
}

/// An entry of a part of the policy.
package enum PolicyEntry: Sendable {
    /// A key with its value.
    case key(PolicyKey)
    /// A part of its own.
    case part(PolicyPart)
    /// The measures of difference, each with a name chosen by the user.
    case measures(MeasureKeys)

    /// Its name in the part.
    package var name: String {
        switch self {
        case .key(let key): key.name
        case .part(let part): part.name
        case .measures(let measures): measures.name
        }
    }
}

/// All keys of the policy. This is the only list of keys: the policy is read, checked and written by it, and the
/// manual's page of keys is made from it.
package enum PolicySchema {
    /// The policy as a whole.
    package static let root = PolicyPart(
        path: "", meaning: "what a good link and a good timetable are here",
        entries: [.part(match), .part(schedule)])

    /// The keys of measures: the only part of the policy that planning requires.
    package static let measures = MeasureKeys()

    /// Every key, in order, except those of measures.
    package static let keys = keys(in: root)

    /// Every part, in order, each before the parts inside it.
    package static let parts = parts(in: root)

    /// The key at this path. In `policy`, each measure has a weight, such as `match.difference.faith.weight`.
    package static func key(_ path: String, in policy: Policy) -> PolicyKey? {
        keys.first { $0.path == path } ?? MeasureKeys.weights(in: policy).first { $0.path == path }
    }

    /// The paths of all keys that can be set in `policy`.
    package static func paths(in policy: Policy) -> [String] {
        (keys + MeasureKeys.weights(in: policy)).map(\.path)
    }

    /// The names of the parts that contain a key of this name, limited to the least nested parts.
    package static func homes(of name: String) -> [String] {
        let homes = parts.filter { part in
            !part.path.isEmpty && part.entries.contains { $0.name == name }
        }.map(\.path)
        func depth(_ path: String) -> Int { path.count { $0 == "." } }
        let least = homes.map(depth).min()
        return homes.filter { depth($0) == least }
    }

    private static func keys(in part: PolicyPart) -> [PolicyKey] {
        part.entries.flatMap { entry -> [PolicyKey] in
            switch entry {
            case .key(let key): [key]
            case .part(let part): keys(in: part)
            case .measures: []
            }
        }
    }

    private static func parts(in part: PolicyPart) -> [PolicyPart] {
        [part]
            + part.entries.flatMap { entry -> [PolicyPart] in
                if case .part(let inner) = entry { parts(in: inner) } else { [] }
            }
    }
}

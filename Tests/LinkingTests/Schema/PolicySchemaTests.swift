import Testing

@testable import Linking

@Suite("Keys of the policy")
struct PolicySchemaTests {
    /// The texts of a value as YAML writes it: `15`, or the items of `[a, b]`.
    private func texts(_ key: PolicyKey, _ value: String) -> [String] {
        key.isList
            ? value.dropFirst().dropLast().split(separator: ",").map { String($0.drop { $0 == " " }) }
            : [value]
    }

    @Test("each has a meaning, an example that it reads and writes, and a default within its limits")
    func complete() throws {
        #expect(Set(PolicySchema.keys.map(\.path)).count == PolicySchema.keys.count)
        for key in PolicySchema.keys {
            let name: Comment = "\(key.path)"
            #expect(key.meaning.first?.isLowercase == true && !key.meaning.hasSuffix("."), name)
            #expect(key.faults(.standard).isEmpty, name)
            var policy = Policy.standard
            try key.set(texts(key, key.defaultText), in: &policy)
            #expect(policy == .standard, name)
            try key.set(texts(key, key.example), in: &policy)
            #expect(key.text(policy) == key.example && key.faults(policy).isEmpty, name)
            // A choice among words names them all: for a list each has a meaning of its own.
            if key.isList {
                #expect(key.choices.map(\.word) == key.form.choices)
                #expect(key.choices.allSatisfy { !$0.meaning.isEmpty })
            } else {
                for word in key.form.choices { #expect(key.meaning.contains(word), name) }
            }
        }
    }

    @Test("each stands under the part that its path says")
    func paths() {
        for part in PolicySchema.parts {
            for entry in part.entries {
                let path = part.path.isEmpty ? entry.name : "\(part.path).\(entry.name)"
                switch entry {
                case .key(let key): #expect(key.path == path)
                case .part(let part): #expect(part.path == path)
                case .measures(let keys): #expect(keys.path == path)
                }
            }
        }
    }

    @Test("each key of the policy's values changes that value, and no two the same")
    func distinct() throws {
        // Were a value read by two keys, the example of one would be undone by the default of the other.
        var policy = Policy.standard
        for key in PolicySchema.keys { try key.set(texts(key, key.example), in: &policy) }
        for key in PolicySchema.keys { #expect(key.text(policy) == key.example, "\(key.path)") }
    }

    @Test("a measure's weight is a key of a policy that has the measure")
    func weights() throws {
        var policy = Policy(
            match: MatchPolicy(difference: [
                Measure("faith", .category, weight: 1, columns: ["faith"]),
                Measure("size", .number, weight: 1, columns: ["pupils"]),
            ]))
        let key = try #require(PolicySchema.key("match.difference.size.weight", in: policy))
        try key.set(["2.5"], in: &policy)
        #expect(policy.match.difference.map(\.weight) == [1, 2.5])
        #expect(PolicySchema.key("match.difference.sise.weight", in: policy) == nil)
        #expect(PolicySchema.key("match.max_km", in: policy)?.text(policy) == "15")
        #expect(
            PolicySchema.paths(in: policy).suffix(2) == [
                "match.difference.faith.weight", "match.difference.size.weight",
            ])
    }

    @Test("a value that is none is refused, with what was meant, and the policy stays as it was")
    func refused() throws {
        let priorities = try #require(PolicySchema.key("match.priorities", in: .standard))
        let maxKm = try #require(PolicySchema.key("match.max_km", in: .standard))
        var policy = Policy.standard
        #expect(throws: FormFault(maybe: "\"points\" was meant")) {
            try priorities.set(["link_everyone", "poins"], in: &policy)
        }
        #expect(throws: FormFault(maybe: "\"12\" was meant")) { try maxKm.set(["12 km"], in: &policy) }
        #expect(throws: FormFault()) { try maxKm.set(["1", "2"], in: &policy) }
        #expect(policy == .standard)
    }

    @Test(
        "a key that stands in a wrong part has a right one",
        arguments: [
            ("max_km", ["match", "schedule"]), ("difference", ["match"]), ("fee", ["schedule.cost"]),
            ("distance", ["match.points"]), ("match", []),
        ])
    func homes(name: String, homes: [String]) {
        #expect(PolicySchema.homes(of: name) == homes)
    }
}

import Basics
import Linking
import Tables
import Yams

/// Reads `policy.yaml`: every value that can be read, a default for the others, and every fault.
struct PolicyReader {
    /// The policy; without measures where the file can't be read at all.
    private(set) var policy = Policy(match: MatchPolicy(difference: []))
    private(set) var faults: [FileFault] = []
    private(set) var warnings: [FileFault] = []
    /// The keys whose values were not read.
    var distrust = Distrust()
    /// Whether every measure was read, so that the columns that the policy needs are known.
    private(set) var knowsItsMeasures = false
    /// Where each key stands, by its path.
    private var marks: [String: PolicyPlace] = [:]

    /// Reads the bytes of the file, of which it makes UTF-8 as for CSV.
    init(_ bytes: [UInt8]) {
        let decoded = CSVDecoded(bytes)
        let text = String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)
        if decoded.encoding == .utf16 {
            fail(nil, nil, "UTF-16, which Windows calls Unicode", "UTF-8", "save it again as UTF-8")
        } else if decoded.encoding == .windows1252 {
            warnings.append(
                FileFault(
                    file: InputTable.policy.fileName, found: "Windows-1252", expected: "UTF-8",
                    maybe: "all is well; if accents look wrong, save the file as UTF-8", severity: .warning))
        }
        if faults.isEmpty, let root = compose(text) { read(root) }
        if policy.match.difference.isEmpty, !faults.isEmpty {
            // The domain would only say again that there are no measures.
            distrust.add(Spot(.policy, column: "match.difference"))
        }
    }

    /// The line and column of a key, or of the nearest one around it that the file has; nil for the whole file.
    func place(ofKey path: String) -> PolicyPlace? {
        var path = path[...]
        while !path.isEmpty {
            if let mark = marks[String(path)] { return mark }
            path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
        }
        return nil
    }

    // MARK: - Faults

    /// Notes a fault at `mark`, and that the value of the key `doubting`, or else of the key at `path`, is not to
    /// be trusted.
    mutating func fail(
        _ path: String?, _ mark: PolicyPlace?, _ found: String, _ expected: String, _ maybe: String,
        doubting: String? = nil, other: PolicyPlace? = nil
    ) {
        distrust.add(Spot(.policy, column: doubting ?? path))
        faults.append(
            FileFault(
                file: InputTable.policy.fileName, line: mark?.line, column: mark?.column, columnName: path,
                found: found, expected: expected, maybe: maybe,
                other: other.map { "\(InputTable.policy.fileName):\($0.line)" }, severity: .error))
    }

    /// Notes where the key at `path` stands.
    mutating func mark(_ path: String, _ mark: PolicyPlace?) { marks[path] = mark }

    /// The text as a tree; a fault where it is no YAML.
    private mutating func compose(_ text: String) -> Node? {
        switch YAMLTree(text, example: "lines such as max_km: 15, each part's further in than its name") {
        case .tree(let node): return node
        case .empty:
            fail(
                nil, nil, "nothing in the file", "a policy with a part match: and its difference:",
                "start from the policy.yaml that `linkwright init` writes")
        case .broken(let faults):
            for fault in faults {
                fail(nil, fault.place, fault.found, fault.expected, fault.maybe, other: fault.other)
            }
        }
        return nil
    }

    // MARK: - The parts

    private mutating func read(_ root: Node) {
        guard let parts = mapping(root, "", ["match", "schedule"], example: "match: and schedule:") else {
            return
        }
        if let match = parts["match"] {
            self.match(match)
        } else if !distrust.covers(Spot(.policy, column: "match")) {
            fail(
                "match", root.place, "no such part", "match: with a difference:",
                "start from the policy.yaml that `linkwright init` writes")
        }
        if let schedule = parts["schedule"], !schedule.isNothing { self.schedule(schedule) }
    }

    private mutating func match(_ node: Node) {
        let keys = [
            "max_km", "max_year_gap", "min_shared_dates", "same_school", "across_areas", "repeat_links",
            "max_links_between_schools", "three_way", "priorities", "points", "difference",
        ]
        guard let values = mapping(node, "match", keys, example: "keys such as max_km: 15") else { return }
        func path(_ key: String) -> String { "match.\(key)" }
        let old = policy.match
        policy.match.maxKm = number(values["max_km"], path("max_km"), else: old.maxKm)
        policy.match.maxYearGap = whole(values["max_year_gap"], path("max_year_gap"), else: old.maxYearGap)
        policy.match.minSharedDates = whole(
            values["min_shared_dates"], path("min_shared_dates"), else: old.minSharedDates)
        policy.match.sameSchool = word(values["same_school"], path("same_school"), else: old.sameSchool)
        policy.match.acrossAreas = word(values["across_areas"], path("across_areas"), else: old.acrossAreas)
        policy.match.repeatLinks = word(values["repeat_links"], path("repeat_links"), else: old.repeatLinks)
        policy.match.maxLinksBetweenSchools = whole(
            values["max_links_between_schools"], path("max_links_between_schools"),
            else: old.maxLinksBetweenSchools)
        policy.match.threeWay = word(values["three_way"], path("three_way"), else: old.threeWay)
        policy.match.priorities = priorities(
            values["priorities"], path("priorities"), of: .links, else: old.priorities)
        if let points = values["points"], !points.isNothing { self.points(points) }
        guard let difference = values["difference"], !difference.isNothing else {
            if distrust.covers(Spot(.policy, column: path("difference"))) { return }
            fail(
                path("difference"), values["difference"]?.place ?? marks["match"] ?? node.place,
                "no measures", "difference: with at least one measure",
                "add one, such as free_school_meals: {measure: share, weight: 3, column: fsm_pct}")
            return
        }
        (policy.match.difference, knowsItsMeasures) = measures(difference)
    }

    private mutating func points(_ node: Node) {
        let keys = ["difference", "distance", "year_gap", "shared_dates", "repeat"]
        guard let values = mapping(node, "match.points", keys, example: "keys such as distance: 0.3") else {
            return
        }
        func path(_ key: String) -> String { "match.points.\(key)" }
        var weights = policy.match.points
        weights.difference = number(values["difference"], path("difference"), else: weights.difference)
        weights.distance = number(values["distance"], path("distance"), else: weights.distance)
        weights.yearGap = number(values["year_gap"], path("year_gap"), else: weights.yearGap)
        weights.sharedDates = number(values["shared_dates"], path("shared_dates"), else: weights.sharedDates)
        weights.repeated = number(values["repeat"], path("repeat"), else: weights.repeated)
        policy.match.points = weights
    }

    private mutating func schedule(_ node: Node) {
        let example = "keys such as max_km: 15"
        guard let values = mapping(node, "schedule", ["max_km", "priorities", "cost"], example: example)
        else { return }
        policy.schedule.maxKm = number(values["max_km"], "schedule.max_km", else: policy.schedule.maxKm)
        policy.schedule.priorities = priorities(
            values["priorities"], "schedule.priorities", of: .timetable, else: policy.schedule.priorities)
        guard let cost = values["cost"], !cost.isNothing,
            let weights = mapping(
                cost, "schedule.cost", ["km", "imbalance_km", "fee"], example: "keys such as fee: 0.1")
        else { return }
        var new = policy.schedule.cost
        new.km = number(weights["km"], "schedule.cost.km", else: new.km)
        new.imbalanceKm = number(weights["imbalance_km"], "schedule.cost.imbalance_km", else: new.imbalanceKm)
        new.fee = number(weights["fee"], "schedule.cost.fee", else: new.fee)
        policy.schedule.cost = new
    }
}

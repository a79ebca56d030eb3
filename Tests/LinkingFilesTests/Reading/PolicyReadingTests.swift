import Linking
import LinkingFiles
import Testing

@Suite("Reading the policy")
struct PolicyReadingTests {
    /// The faults of a policy whose first lines are these; a sound measure follows where `match` has none.
    private func faults(_ policy: String) throws -> [String] {
        try TinyFolder.faults(["policy.yaml": policy])
    }

    private let difference = "  difference:\n    meals: {measure: share, weight: 3, column: fsm_pct}\n"

    @Test("every key is read, and measures keep the order of the file")
    func everyKey() throws {
        let policy = try TinyFolder.read([
            "policy.yaml": """
            match:
              max_km: 7.5
              max_year_gap: 2
              min_shared_dates: 0
              same_school: allowed
              across_areas: allowed
              repeat_links: never
              max_links_between_schools: 0
              three_way: never
              priorities:
                - points
                - link_everyone
              points: {difference: 2, distance: 0, year_gap: 0.5, shared_dates: 0.25, repeat: 1e-1}
              difference:
                size: {measure: number, weight: 0.5, column: pupils}
                both: {measure: composition, weight: 2, columns: [fsm_pct, pupils]}
                name: {measure: category, weight: 1, column: name}
            schedule:
              max_km: 4
              priorities: [cost]
              cost: {km: 0, imbalance_km: 2, fee: 3}
            """
        ]).draft.policy
        var match = MatchPolicy(difference: [
            Measure("size", .number, weight: 0.5, columns: ["pupils"]),
            Measure("both", .composition, weight: 2, columns: ["fsm_pct", "pupils"]),
            Measure("name", .category, weight: 1, columns: ["name"]),
        ])
        (match.maxKm, match.maxYearGap, match.minSharedDates) = (7.5, 2, 0)
        (match.sameSchool, match.acrossAreas, match.repeatLinks) = (.allowed, .allowed, .never)
        (match.maxLinksBetweenSchools, match.threeWay, match.priorities) = (
            0, .never, [.points, .linkEveryone]
        )
        (match.points.difference, match.points.distance, match.points.yearGap) = (2, 0, 0.5)
        (match.points.sharedDates, match.points.repeated) = (0.25, 0.1)
        #expect(policy.match == match)
        #expect(policy.schedule.maxKm == 4 && policy.schedule.priorities == [.cost])
        #expect(
            policy.schedule.cost.km == 0 && policy.schedule.cost.imbalanceKm == 2
                && policy.schedule.cost.fee == 3)
    }

    @Test("a misspelt key names the nearest right one, and a strange one the part it belongs to")
    func misspelt() throws {
        #expect(
            try faults("match:\n  max_kms: 3\n\(difference)schedule:\n  three_way: never\n") == [
                """
                policy.yaml:2:3: match: found the key "max_kms", expected one of max_km, max_year_gap, min_shared_dates, \
                same_school, across_areas, repeat_links, max_links_between_schools, three_way, priorities, points or difference
                Maybe "max_km" was meant
                """,
                """
                policy.yaml:6:3: schedule: found the key "three_way", expected one of max_km, priorities or cost
                Maybe it belongs under match:
                """,
            ])
        #expect(
            try faults("match:\n  diference:\n    meals: {measure: share, weight: 3, column: fsm_pct}\n")
                .count == 1)
    }

    @Test(
        "a value of the wrong kind is told at its place with what may stand there",
        arguments: [
            ("max_km: far", "2:11: match.max_km: found \"far\", expected kilometres such as 12.5"),
            ("max_km:", "2:10: match.max_km: found nothing, expected kilometres such as 12.5"),
            ("max_km: [3]", "2:11: match.max_km: found a list, expected kilometres such as 12.5"),
            (
                "max_km: 0",
                "2:3: match.max_km: found \"0\", expected kilometres, more than 0, at most 1000000"
            ),
            (
                "min_shared_dates: 1e6",
                "2:3: match.min_shared_dates: found \"1000000\", expected a whole number, 0 to 100000"
            ),
            (
                "max_year_gap: 2e9",
                "2:17: match.max_year_gap: found \"2e9\", expected a whole number, at most 1000000000"
            ),
            ("max_year_gap: 1.5", "2:17: match.max_year_gap: found \"1.5\", expected a whole number"),
            ("same_school: no", "2:16: match.same_school: found \"no\", expected never or allowed"),
            ("three_way: always", "2:14: match.three_way: found \"always\", expected never or when_needed"),
            (
                "priorities: [points, poins]",
                "2:24: match.priorities: found \"poins\", expected link_everyone, not_left_out_twice, fewest_three_way, points, worst_difference or leximin_difference"
            ),
            (
                "priorities: [points, points]",
                "2:3: match.priorities: found \"points\", expected each priority once"
            ),
            ("points: 3", "2:11: match.points: found \"3\", expected keys such as difference: 1"),
            (
                "points: {distance: 2000}",
                "2:12: match.points.distance: found \"2000\", expected a number, -1000 to 1000"
            ),
        ])
    func wrongValue(line: String, said: String) throws {
        let faults = try faults("match:\n  \(line)\n\(difference)")
        #expect(faults.map { String($0.prefix { $0 != "\n" }) } == ["policy.yaml:\(said)"])
        #expect(faults.allSatisfy { $0.contains("\nMaybe ") })
    }

    @Test(
        "a measure needs its kind, its weight and its columns",
        arguments: [
            ("{weight: 3, column: fsm_pct}", "12: match.difference.m: found no measure"),
            ("{measure: share, column: fsm_pct}", "12: match.difference.m: found no weight"),
            ("{measure: share, weight: 3}", "12: match.difference.m: found no column"),
            ("{measure: shar, weight: 3, column: fsm_pct}", "22: match.difference.m.measure: found \"shar\""),
            ("{measure: share, weight: 0, column: fsm_pct}", "8: match.difference.m.weight: found \"0\""),
            ("{measure: share, weight: 3, columns: [a, b]}", "50: match.difference.m.columns: found a list"),
            ("{measure: composition, weight: 3, column: a}", "55: match.difference.m.column: found \"a\""),
            (
                "{measure: share, weight: 3, column: fsm_pc}",
                "48: match.difference.m.columns: found \"fsm_pc\""
            ),
            (
                "{measure: share, wieght: 3, column: fsm_pct}",
                "29: match.difference.m: found the key \"wieght\""
            ),
            ("share", "8: match.difference.m: found \"share\""),
        ])
    func measures(measure: String, said: String) throws {
        let text = try faults("match:\n  difference:\n    m: \(measure)\n")
        #expect(
            text.map { String($0.prefix { $0 != "," }.drop { $0 != ":" }.dropFirst(3)) }.map {
                $0.drop { $0 != " " }
            }
                == [said.drop { $0 != " " }])
        #expect(text.allSatisfy { $0.hasPrefix("policy.yaml:3:") && $0.contains("\nMaybe ") })
    }

    @Test("no measures, no match and no text are one fault each")
    func nothing() throws {
        #expect(
            try faults("match:\n  max_km: 3\n").map { $0.prefix { $0 != "," } } == [
                "policy.yaml:1:1: match.difference: found no measures"
            ])
        #expect(
            try faults("schedule:\n  max_km: 3\n").map { $0.prefix { $0 != "," } } == [
                "policy.yaml:1:1: match: found no such part"
            ])
        #expect(
            try faults("# nothing yet\n").map { $0.prefix { $0 != "," } } == [
                "policy.yaml: found nothing in the file"
            ])
        #expect(try faults("match:\n  difference: {}\n").count == 1)
    }

    @Test("a key given twice is told at both lines")
    func duplicate() throws {
        #expect(
            try faults("match:\n  max_km: 3\n\(difference)  max_km: 4\n") == [
                """
                policy.yaml:5:3: found the key "max_km" twice, expected each key once (the other is policy.yaml:2)
                Maybe delete one of the two
                """
            ])
    }

    @Test("text that is no YAML is told at its line, beside the faults of the other files")
    func syntax() throws {
        let texts = try TinyFolder.faults([
            "policy.yaml": "match:\n  max_km: [3\n  difference: 4\n",
            "classes.csv": "class_id,school_id,year_groups,pupils\nA,S1,5,0\n",
        ])
        #expect(texts.count == 2)
        #expect(texts[0].hasPrefix("classes.csv:2:4: pupils: found \"0\""))
        #expect(texts[1].hasPrefix("policy.yaml:3:"))
    }

    @Test("a character that no text has is told at its place")
    func control() throws {
        let texts = try faults("match:\n  max_km: 3\u{7}\n\(difference)")
        #expect(
            texts.map { $0.prefix { $0 != "," } } == [
                "policy.yaml:2:12: found no YAML: control characters are not allowed"
            ])
    }
}

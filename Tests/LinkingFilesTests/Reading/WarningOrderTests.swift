import Tables
import Linking
import LinkingFiles
import TestSupport
import Testing

@Suite("Warnings for files that must not change with the order of the rows")
struct WarningOrderTests {
    /// A folder in which every kind of warning about a row is there more than once, and each about a file.
    private static let files = [
        "schools.csv":
            "school_id,name,easting,northing,fsm_pct\nS1,Elm,500000,200000,10\nS2,Oak,503000,204000,40\n",
        "classes.csv":
            "class_id,school_id,year_groups,pupils,needs,room,\nA,S1,5,30,step_fre,12,x\nB,S2,5,28,quiet_room,,\nC,S2,5,28,step_fre,7,y\n",
        "venues.csv":
            "venue_id,name,easting,northing,capacity_pupils,provides,home_of\nV1,Gallery,501000,202000,90,step_free,S9\nV2,Museum,501000,202000,90,,S8\n",
        "rounds.csv":
            "round_id,name,format,opens,closes\nmeet,Meeting,in_person,2025-01-06,2025-03-28\ntalk,Talk,online,2025-01-06,2025-03-28\n",
        "sessions.csv":
            "session_id,round_id,venue_id,date,start,end\nX1,meet,V1,2025-02-03,10:00,12:00\nX2,meet,V1,2025-04-01,10:00,12:00\nX3,talk,,2025-02-04,10:00,11:00\nX4,talk,V2,2025-02-04,10:00,11:00\nX5,meet,,2025-02-05,10:00,11:00\nX6,talk,,2025-02-06,10:00,11:00\n",
        "travel.csv": "from,to,km\nS1,Z9,3\nS3,V1,4\nZ9,V2,5\n",
        "rules.csv": "rule,a,b,note\nmust_link,B,A,\nmust_not_link,A,C,\nmust_link,A,B,\n",
        "policy.yaml":
            "match:\n  max_km: 1\n  difference:\n    meals: {measure: share, weight: 1, column: fsm_pct}\n",
    ]

    private func read(_ change: (String, [Substring]) -> [Substring]) throws -> ReadYear {
        let files = Self.files.mapValues { $0 }
        let changed = Dictionary(
            uniqueKeysWithValues: files.map { name, text in
                let lines = text.split(separator: "\n")
                let isSorted = !name.hasSuffix(".csv") || name == "rounds.csv"
                let rows = isSorted ? Array(lines.dropFirst()) : change(name, Array(lines.dropFirst()))
                return (name, ([lines[0]] + rows).joined(separator: "\n") + "\n")
            })
        let folder = try TemporaryFolder(changed)
        return try withExtendedLifetime(folder) { try InputFolder.read(folder.path) }
    }

    @Test("name the row and not its line, and stand in an order of their own")
    func words() throws {
        let read = try read { $1 }
        let first = read.warningsInAnyOrder.map { $0.split(separator: "\n")[0] }
        #expect(
            first == [
                "classes.csv:1:6: found the column \"room\", expected columns that Linkwright or a measure of the policy reads; this one is passed over",
                "classes.csv:1:7: found no name above text in 2 rows, expected a name for each column that has text",
                "classes.csv, class A: needs: found \"step_fre\", expected something that a venue provides; none provides this",
                "classes.csv, class B: needs: found \"quiet_room\", expected something that a venue provides; none provides this",
                "classes.csv, class C: needs: found \"step_fre\", expected something that a venue provides; none provides this",
                "venues.csv, venue V1: home_of: found \"S9\", expected the id of a school; it is passed over",
                "venues.csv, venue V2: home_of: found \"S8\", expected the id of a school; it is passed over",
                "sessions.csv, session X2: date: found \"2025-04-01\", expected a date from 2025-01-06 to 2025-03-28, when the round meet is open; nobody can use this session (the other is round meet in rounds.csv)",
                "sessions.csv, session X4: venue_id: found \"V2\", expected no venue, because the round talk meets online; nobody can use this session (the other is round talk in rounds.csv)",
                "sessions.csv, session X5: venue_id: found nothing, expected a venue, because the round meet meets in person; nobody can use this session (the other is round meet in rounds.csv)",
                "rules.csv: found \"must_link A B\", expected classes that may link by the policy too; this rule overrides distance: they are 5 km apart, and may be 1 km",
                "travel.csv, S1 to Z9: to: found \"Z9\", expected the id of a school or a venue; the row is passed over",
                "travel.csv, S3 to V1: from: found \"S3\", expected the id of a school or a venue; the row is passed over",
                "travel.csv, Z9 to V2: from: found \"Z9\", expected the id of a school or a venue; the row is passed over",
            ])
        // On a terminal each has its line.
        #expect(read.warnings.allSatisfy { $0.line != nil } && read.warnings.count == first.count)
    }

    @Test("are the same with the rows of every table in any order")
    func shuffled() throws {
        let plain = try read { $1 }
        for seed in 0..<10 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let other = try read { $1.shuffled(using: &random) }
            #expect(other.warningsInAnyOrder == plain.warningsInAnyOrder, "seed \(seed)")
        }
        let reversed = try read { $1.reversed() }
        #expect(reversed.warnings.map(\.text) != plain.warnings.map(\.text))
    }

    /// The nearest known id is looked up for fifty unknown ones at most: those that come first by themselves.
    @Test("suggest the same where there are too many to look all of them up")
    func manyUnknown() throws {
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        let rows = letters.map { "S1\($0),S1,3" }
        func warnings(_ rows: [String]) throws -> [String] {
            try TinyFolder.read(["travel.csv": "from,to,km\n" + rows.joined(separator: "\n") + "\n"])
                .warningsInAnyOrder
        }
        let plain = try warnings(rows)
        #expect(plain.count == 52 && Set(plain.map { $0.split(separator: "\n").last }).count > 1)
        #expect(try warnings(rows.reversed()) == plain)
    }

    @Test("say what letters a file has, and not where the first stands that is not UTF-8")
    func encodings() throws {
        let schools = TinyFolder.files["schools.csv"] ?? ""
        func warnings(_ letter: Character) throws -> [String] {
            let folder = try TinyFolder.folder()
            // 0xE9 is é in Windows-1252 and broken in UTF-8.
            let bytes = Array(schools.utf8).map { $0 == letter.asciiValue ? 0xE9 : $0 }
            try folder.write(bytes, to: "schools.csv")
            return try InputFolder.read(folder.path).warningsInAnyOrder
        }
        // The m of Elm stands in another row than the k of Oak.
        let text = "schools.csv: found letters in Windows-1252, expected UTF-8\nMaybe "
        let (elm, oak) = (try warnings("E"), try warnings("k"))
        #expect(elm == oak)
        #expect(elm.count == 1 && elm[0].hasPrefix(text), "\(elm)")
    }
}

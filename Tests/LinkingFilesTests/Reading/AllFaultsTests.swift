import Linking
import LinkingFiles
import TestSupport
import Testing

@Suite("All faults at once")
struct AllFaultsTests {
    @Test("by file, then line, then column; those of cells and those of the year together")
    func order() throws {
        let texts = try TinyFolder.faults([
            "policy.yaml":
                "match:\n  max_km: -1\n  difference:\n    m: {measure: share, weight: 1, column: fsm_pct}\n",
            "classes.csv": "class_id,school_id,year_groups,pupils\nA,S1,Y5,0\nA,S7,5,x\n",
            "rules.csv": "rule,a,b\nmust_lynk,A,A\n",
        ])
        #expect(
            texts.map { $0.split(separator: " ").first.map(String.init) } == [
                "classes.csv:2:3:", "classes.csv:2:4:", "classes.csv:3:1:", "classes.csv:3:2:",
                "classes.csv:3:4:",
                "rules.csv:2:1:", "policy.yaml:2:3:",
            ])
    }

    @Test("fifty at most are shown, and then how many more there are")
    func fifty() throws {
        let rows = (0..<60).map { "C\($0),S1,5,x\n" }.joined()
        let error = try #require(
            try TinyFolder.refusal(["classes.csv": "class_id,school_id,year_groups,pupils\n" + rows]))
        #expect(error.exitCode == 65)
        let lines = error.text.split(separator: "\n")
        #expect(lines.count == 101)
        #expect(lines[98].hasPrefix("classes.csv:51:4: pupils:"))
        #expect(lines.last == "… and 10 more")
    }

    @Test("warnings are told beside them, ten at most, and then how many more there are")
    func warnings() throws {
        let venues = (1...12).map { "V\($0),Hall,501000,202000,90,S9\n" }.joined()
        let error = try #require(
            try TinyFolder.refusal([
                "classes.csv": "class_id,school_id,year_groups,pupils\nA,S1,Y5,30\nB,S2,5,28\n",
                "venues.csv": "venue_id,name,easting,northing,capacity_pupils,home_of\n" + venues,
            ]))
        let lines = error.text.split(separator: "\n")
        #expect(lines.count == 23)
        #expect(lines[0].hasPrefix("classes.csv:2:3: year_groups:"))
        #expect(lines[2].hasPrefix("Warning: venues.csv:2:6: home_of: found \"S9\""))
        #expect(lines.last == "… and 2 more warnings")
    }

    @Test("a school whose cells are faulty is known to its classes all the same")
    func knownThoughFaulty() throws {
        let schools = "school_id,name,easting,northing,fsm_pct\nS1,Elm,bad,200000,10\nS2,,503000,204000,40\n"
        #expect(
            try TinyFolder.faults(["schools.csv": schools]).map { $0.prefix { $0 != "," } } == [
                "schools.csv:2:3: easting: found \"bad\"", "schools.csv:3:2: name: found a blank cell",
            ])
    }

    @Test("ids that may stand in a damaged file are not called unknown")
    func excused() throws {
        // The header lacks the ids; then one id is blank; then two are unknown where only one is blank.
        #expect(
            try TinyFolder.faults([
                "schools.csv": "id,name,easting,northing,fsm_pct\nS1,Elm,500000,200000,1\n"
            ]).count == 1)
        let header = "school_id,name,easting,northing,fsm_pct\n"
        #expect(
            try TinyFolder.faults(["schools.csv": header + "S1,Elm,500000,200000,1\n,Oak,503000,204000,2\n"])
                .map { $0.prefix { $0 != "," } } == ["schools.csv:3:1: school_id: found a blank cell"])
        let two = try TinyFolder.faults([
            "schools.csv": header + ",Elm,500000,200000,1\n",
            "classes.csv": "class_id,school_id,year_groups,pupils\nA,S1,5,30\nB,S2,5,28\n",
        ])
        #expect(two.count == 3)
    }

    @Test("an id that stands twice may be a slip for one that is unknown, but not for two")
    func repeatedID() throws {
        let schools =
            "school_id,name,easting,northing,fsm_pct\nS1,Elm,500000,200000,1\nS1,Oak,503000,204000,2\n"
        let one = try TinyFolder.faults(["schools.csv": schools])
        #expect(
            one.map { $0.prefix { $0 != "(" } } == [
                "schools.csv:3:1: school_id: found \"S1\", expected an id that no other row has "
            ])
        let classes = "class_id,school_id,year_groups,pupils\nA,S1,5,30\nB,S2,5,28\nC,S3,5,28\n"
        #expect(try TinyFolder.faults(["schools.csv": schools, "classes.csv": classes]).count == 3)
    }

    @Test("a quote that never closes is one fault, whatever its row then seems to hold")
    func damagedRow() throws {
        let classes = "class_id,school_id,year_groups,pupils\nA,\"S1,5,30\nB,S2,5,28\n"
        #expect(try TinyFolder.faults(["classes.csv": classes]).map { $0.prefix { $0 != ":" } }.count == 1)
    }

    @Test("a round whose dates can't be read says nothing of its sessions")
    func sessionsOfDamagedRound() throws {
        let texts = try TinyFolder.faults([
            "rounds.csv": "round_id,name,format,opens,closes\nmeet,Meeting,f2f,2025-01-06,28/03/2025\n",
            "venues.csv": TinyFolder.venues,
            "sessions.csv":
                "session_id,round_id,venue_id,date,start,end\nX,meet,V1,2025-02-03,09:00,12:00\nY,meet,,2025-02-03,?,12:00\n",
        ])
        #expect(
            texts.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                "rounds.csv:2:3: format:", "rounds.csv:2:5: closes:", "sessions.csv:3:5: start:",
            ])
    }

    @Test("an end that can't be read is told beside the start, but not judged by one")
    func startAndEnd() throws {
        let texts = try TinyFolder.faults([
            "rounds.csv": TinyFolder.rounds, "venues.csv": TinyFolder.venues,
            "sessions.csv":
                "session_id,round_id,venue_id,date,start,end\nX,,V1,2025-02-03,late,2.00pm\nY,,V1,2025-02-04,late,00:00\n",
        ])
        #expect(
            texts.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                "sessions.csv:2:5: start:", "sessions.csv:2:6: end:", "sessions.csv:3:5: start:",
            ])
    }

    @Test("a rule that can't be kept is not judged by values that only stand for others")
    func unjudged() throws {
        // Without its easting a school may be anywhere, so that nothing is known of the rule.
        let schools = "school_id,name,easting,northing,fsm_pct\nS1,Elm,?,200000,10\nS2,Oak,503000,904000,\n"
        let texts = try TinyFolder.faults(["schools.csv": schools, "rules.csv": "rule,a,b\nmust_link,A,B\n"])
        #expect(texts.count == 1)
    }

    @Test("contradicting rules are told with both lines, beside other faults")
    func contradiction() throws {
        let texts = try TinyFolder.faults([
            "classes.csv": "class_id,school_id,year_groups,pupils\nA,S1,5,30\nB,S2,5,x\n",
            "rules.csv": "rule,a,b\n\nmust_link,A,B\nmust_not_link,S2,A\n",
        ])
        #expect(
            texts.last == """
                rules.csv:3:1: rule: found "must_link A B", expected a rule that "must_not_link S2 A" does not contradict \
                (the other is rules.csv:4)
                Maybe delete one of the two
                """)
        #expect(texts.count == 2)
    }
}

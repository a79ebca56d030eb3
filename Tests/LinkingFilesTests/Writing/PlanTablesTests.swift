import Explaining
import Linking
import Results
import Testing

@testable import LinkingFiles

@Suite("The output files")
struct PlanTablesTests {
    /// The plan of a three-way link of the first three classes and a pair of the other two; only the pair has a
    /// place at the gallery, and only the three meet online.
    private func tables() throws -> [String: String] {
        let year = try LinkingYear(FiveClasses.draft())
        let links = [Link([0, 1, 2]), Link(3, 4)].compactMap(\.self)
        let plan = Plan(
            links: links,
            meetings: [Meeting(link: 1, round: 1, session: 1), Meeting(link: 0, round: 0, session: 0)])
        let open = ProgramOutcome(status: .feasible, priorities: [])
        let result = PlanResult(year, plan, links: open, isGiven: false, timetable: open)
        let tables = PlanTables(result.withReasons()).all()
        return Dictionary(
            uniqueKeysWithValues: tables.map {
                ($0.fileName, String(decoding: $0.bytes.dropFirst(3), as: UTF8.self))
            })
    }

    @Test("assignments.csv has a row a link, with figures worked out by hand")
    func assignments() throws {
        // Classes 0, 1, 2 have 10, 80, 20 percent: differences 7000, 1000, 6000, whose mean is 4667 (4666.67). The
        // largest way is 2 km. All are free on both dates. Points of a pair: difference + 1000 · 2 / 10 - 200 a
        // kilometre: 7000 + 200 - 200, 1000 + 200 - 400, 6000 + 200 - 200 = 7000, 800, 6000; half of 13800 is 6900.
        // Classes 3, 4 have 70 and 33: 3700 + 200 - 200 = 3700. Ids that begin with a dash are defused.
        let expected = """
            link_id,kind,class_a,school_a,class_b,school_b,class_c,school_c,difference,distance_km,year_gap,shared_dates,points,repeat,note
            L001,three_way,'-A,A,'-B,B,'-C,C,0.4667,2.000,0,2,6900,no,
            L002,pair,'-D,D,'-E,E,,,0.3700,1.000,0,2,3700,no,

            """
        #expect(try tables()["assignments.csv"] == expected.replacing("\n", with: "\r\n"))
    }

    @Test("timetable.csv has a row a meeting, with the way of each class in person and none online")
    func timetable() throws {
        // From (403000, 200000) and (404000, 200000) to (402000, 200500): √(1000² + 500²) = 1118.03, √(2000² +
        // 500²) = 2061.55.
        let expected = """
            link_id,round_id,session_id,venue_id,venue,date,start,end,pupils,km_a,km_b,km_c
            L001,online,S1,,online,2025-02-03,09:30,14:00,90,,,
            L002,visit,S2,V,Town Gallery,2025-02-11,09:30,14:00,60,1.118,2.062,

            """
        #expect(try tables()["timetable.csv"] == expected.replacing("\n", with: "\r\n"))
    }

    @Test(
        "by_class.csv has a row a class, alike for every class of a link, in the order of the rounds' dates")
    func byClass() throws {
        let lines = try #require(try tables()["by_class.csv"]).split(separator: "\r\n").map(String.init)
        #expect(
            lines[0]
                == "class_id,school_id,school,link_id,kind,partner_1,partner_1_school_id,partner_1_school,partner_2,partner_2_school_id,partner_2_school,distance_km,online_date,online_start,online_end,online_venue,online_status,visit_date,visit_start,visit_end,visit_venue,visit_status"
        )
        #expect(
            lines[2]
                == "'-B,B,\"School, B\",L001,three_way,'-A,A,\"School, A\",'-C,C,\"School, C\",2.000,2025-02-03,09:30,14:00,online,placed,,,,,not placed"
        )
        #expect(
            lines[5]
                == "'-E,E,\"School, E\",L002,pair,'-D,D,\"School, D\",,,,1.000,,,,,not placed,2025-02-11,09:30,14:00,Town Gallery,placed"
        )
        #expect(lines.count == 6)
    }

    @Test("unassigned.csv has classes first, then meetings, each with a reason")
    func unassigned() throws {
        // The session at the gallery has 40 of its 100 places left: 50 too few for the 90 pupils of the three.
        let lines = try #require(try tables()["unassigned.csv"]).split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "what,id,round_id,reason,detail,suggestion")
        #expect(lines[1].hasPrefix("meeting,L001,visit,capacity,"))
        #expect(
            lines[1].hasSuffix(
                ",\"With 50 more places in session S2 at Town Gallery on Tuesday 2025-02-11 (150 instead of 100), it would have a place.\""
            ))
        #expect(lines[2].hasPrefix("meeting,L002,online,time_ran_out,"))
        #expect(lines.count == 3)
    }

    @Test("without a timetable there is no file of it, and no column of a round")
    func noTimetable() throws {
        let year = try LinkingYear(FiveClasses.draft())
        let plan = Plan(links: [Link(0, 1)].compactMap(\.self))
        let given = ProgramOutcome(status: .feasible, priorities: [])
        let result = PlanResult(year, plan, links: given, isGiven: true, timetable: nil)
        let tables = PlanTables(result.withReasons()).all()
        #expect(tables.map(\.fileName) == ["assignments.csv", "unassigned.csv", "by_class.csv"])
        #expect(tables[2].columns.count == 12)
        // Three classes are left out; no meeting is spoken of.
        #expect(tables[1].rows.count == 3)
    }
}

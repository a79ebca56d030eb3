import Tables
import Linking
import LinkingFiles
import TestSupport
import Testing

@Suite("Reading a folder")
struct InputFolderTests {
    @Test("schools, classes and a policy are enough")
    func least() throws {
        let read = try TinyFolder.read()
        #expect(read.year.classes.map(\.id) == ["A", "B"])
        #expect(read.draft.classes[1].yearGroups == [4, 5])
        #expect(read.draft.classes[0] == LinkingClass(id: "A", school: "S1", yearGroups: [5], pupils: 30))
        #expect(read.draft.policy.match.maxKm == 15)
        #expect(read.warnings.isEmpty)
        // 3-4-5: the schools are 5 km apart; |10 − 40| / 100 is 3,000 ten-thousandths.
        let reading = read.year.reading(0, 1)
        #expect(reading.metres == 5000)
        #expect(reading.difference == 3000)
    }

    @Test("every column of every file is read")
    func everything() throws {
        let read = try TinyFolder.read([
            "schools.csv": """
            school_id;name;area;latitude;longitude;fsm_pct
            S1;Elm;north;51,5;0;10
            """.replacing("51,5", with: "51.5") + "\nS2;Oak;north;51.51;0.01;NA\n",
            "classes.csv": """
            class_id,school_id,year_groups,pupils,weekdays,unavailable,mode,max_km,needs,three_way,fsm_pct
            A,S1,R;1,30.0,Mon;friday,2025-02-17..2025-02-21;2025-03-03,online,7.5,step_free; quiet_room,n,
            B,S2,5,28,,,IN_PERSON,,,TRUE,55
            C,S1,5,28
            """,
            "venues.csv": """
            venue_id,name,latitude,longitude,capacity_pupils,provides,home_of
            V1,Gallery,51.5,0.02,90,step_free;quiet_room,S1;S2
            """,
            "rounds.csv": """
            round_id,name,format,opens,closes,gap_days,required,max_sessions
            first,First,online,2025-01-06,2025-03-28,,,
            second,Second,in_person,2025-01-06,2025-03-28,14,no,3
            """,
            "sessions.csv": """
            session_id,round_id,venue_id,date,start,end,capacity_pupils,capacity_links,fee
            X,,,2025-01-07,9:00,10:00:00,,4,
            Y,second,V1,2025-01-08,09:00,12:00,60,,12.5
            """,
            "history.csv": "linking_year,school_a,school_b\n2023-24,S1,S2\n2023-24,S2,\n",
            "rules.csv": "rule,a,b,note\nmust_not_link,A,S2,they met\n",
            "travel.csv": "from,to,km\nS1,V1,3.25\n",
        ])
        let draft = read.draft
        #expect(draft.schools[1].place == .degrees(latitude: 51.51, longitude: 0.01))
        let first = draft.classes[0]
        #expect(first.yearGroups == [0, 1] && first.pupils == 30 && first.maxKm == 7.5 && !first.threeWay)
        #expect(first.weekdays == [Weekdays(.monday), Weekdays(.friday)])
        #expect(
            first.unavailable.map { "\($0.first) \($0.last)" } == [
                "2025-02-17 2025-02-21", "2025-03-03 2025-03-03",
            ])
        #expect(first.formats == .online && first.needs == ["step_free", "quiet_room"])
        #expect(draft.classes[1].formats == .inPerson && draft.classes[1].threeWay)
        #expect(draft.background.map(\.classes) == [[.blank, .number(55), .blank]])
        #expect(draft.background.map(\.schools) == [[.number(10), .missing]])
        #expect(draft.venues[0].homeOf == ["S1", "S2"] && draft.venues[0].provides.count == 2)
        #expect(draft.rounds.map(\.required) == [true, false] && draft.rounds[1].gapDays == 14)
        #expect(draft.rounds[1].maxSessions == 3)
        let sessions = try #require(draft.sessions)
        #expect(sessions[0].round == nil && sessions[0].venue == nil && sessions[0].end.minutes == 600)
        #expect(sessions[1].capacityPupils == 60 && sessions[1].fee == 12.5 && sessions[0].capacityLinks == 4)
        #expect(draft.history.map(\.schoolB) == ["S2", nil])
        #expect(draft.rules == [Rule(.mustNotLink, "A", "S2", note: "they met")])
        #expect(draft.travel == [RoadDistance(from: "S1", to: "V1", km: 3.25)])
    }

    @Test("no sessions file is not the same as one without rows")
    func sessionsOrNone() throws {
        #expect(try TinyFolder.read().draft.sessions == nil)
        #expect(
            try TinyFolder.read(["sessions.csv": "session_id,date,start,end\n"]).draft.sessions?.count == 0)
    }

    @Test("the order of rows and of columns is all the same")
    func anyOrder() throws {
        let read = try TinyFolder.read()
        let other = try TinyFolder.read([
            "schools.csv":
                "fsm_pct,name,northing,easting,school_id\n40,Oak,204000,503000,S2\n10,Elm,200000,500000,S1\n",
            "classes.csv": "pupils,year_groups,school_id,class_id\n28,4;5,S2,B\n30,5,S1,A\n",
        ])
        #expect(read.year.schools == other.year.schools)
        #expect(read.year.classes == other.year.classes)
        #expect(read.year.reading(0, 1) == other.year.reading(0, 1))
    }

    @Test("a byte-order mark is nothing, and Windows-1252 is said")
    func encodings() throws {
        let schools = TinyFolder.files["schools.csv"] ?? ""
        #expect(try TinyFolder.warnings(["schools.csv": "\u{FEFF}" + schools]).isEmpty)
        let folder = try TinyFolder.folder()
        // 0xE9 is é in Windows-1252 and broken in UTF-8.
        try folder.write(Array(schools.utf8).map { $0 == UInt8(ascii: "k") ? 0xE9 : $0 }, to: "schools.csv")
        let read = try InputFolder.read(folder.path)
        #expect(read.draft.schools[1].name == "Oaé")
        #expect(
            read.warnings.map { "\($0.file):\($0.line ?? 0):\($0.column ?? 0) \($0.found)" } == [
                "schools.csv:3:2 letters in Windows-1252"
            ])
    }

    @Test("each file that is there has its SHA-256, in the order of the contract")
    func hashes() throws {
        let read = try TinyFolder.read(["history.csv": "linking_year,school_a\n2023-24,S1\n"])
        #expect(read.hashes.map(\.file) == ["schools.csv", "classes.csv", "history.csv", "policy.yaml"])
        // By coreutils' sha256sum.
        #expect(read.hashes[2].sha256 == "c79cbf2dbf44182ef08de6359cdfac59ed5e7879cc6b6835f62fb0cf49861a3e")
    }

    @Test("a folder that isn't there, or is a file, is missing input")
    func noFolder() throws {
        let folder = try TinyFolder.folder()
        for path in [folder.path + "/none", folder.path + "/schools.csv"] {
            let error = try #require(TinyFolder.refusal(of: path))
            #expect(error.exitCode == 66)
            #expect(error.text.contains("expected") && error.text.contains("\nMaybe "))
        }
        #expect(try folder.names.count == 3)
    }

    @Test("a missing file is told with what is there, and the name that is nearly right")
    func missingFile() throws {
        let folder = try TinyFolder.folder(["classes.csv": nil, "class.csv": "class_id\n"])
        let error = try #require(TinyFolder.refusal(of: folder.path))
        #expect(error.exitCode == 66)
        #expect(
            error.text == """
                \(folder.path): found only class.csv, policy.yaml, schools.csv, expected classes.csv too
                Maybe "class.csv" should be renamed to classes.csv
                """)
    }

    @Test("an optional file by nearly its name is said, for it would be missed silently")
    func misnamed() throws {
        #expect(
            try TinyFolder.warnings(["Sessions.csv": "session_id,date,start,end\n"]) == [
                """
                Sessions.csv: found a file that nobody reads, expected sessions.csv, which is not there
                Maybe "Sessions.csv" should be renamed to sessions.csv
                """
            ])
    }

    @Test("it is the one fault where ids are named that may well stand in it")
    func misnamedAndMissed() throws {
        let rows = ["X,meet,V1,2025-02-03", "Y,meet,V2,2025-02-04"].map { "\($0),09:00,12:00\n" }
        let sessions = "session_id,round_id,venue_id,date,start,end\n" + rows.joined()
        #expect(
            try TinyFolder.faults([
                "venue.csv": TinyFolder.venues, "rounds.csv": TinyFolder.rounds, "sessions.csv": sessions,
            ]) == [
                """
                venue.csv: found a file that nobody reads, expected venues.csv, which is not there
                Maybe "venue.csv" should be renamed to venues.csv
                """
            ])
    }

    @Test("a workbook in the place of a file is to be saved as CSV, for renaming it would not help")
    func workbook() throws {
        let folder = try TinyFolder.folder(["schools.csv": nil, "Schools.xlsx": "PK"])
        let error = try #require(TinyFolder.refusal(of: folder.path))
        let save = "save it as \"CSV UTF-8 (Comma delimited)\", named schools.csv"
        #expect(error.text.hasSuffix("\nMaybe open \"Schools.xlsx\" in Excel and \(save)"))
        #expect(try TinyFolder.warnings(["rules.ods": "PK"]).map { $0.hasSuffix(" rules.csv") } == [true])
        let signature = "PK\u{3}\u{4}\0\0,x\n"
        let faults = try TinyFolder.faults(["schools.csv": signature])
        #expect(faults.count == 1 && faults[0].hasPrefix("schools.csv:1:1: found a spreadsheet's own file"))
    }

    @Test("the folder of a plan in the place of the input is told once, with the order of the two")
    func planInstead() throws {
        let folder = try TinyFolder.folder([
            "schools.csv": nil, "classes.csv": nil, "policy.yaml": nil, "summary.json": "{}",
        ])
        let error = try #require(TinyFolder.refusal(of: folder.path))
        #expect(
            error.text == """
                \(folder.path): found the folder of a plan, expected one with schools.csv, classes.csv and policy.yaml
                Maybe the order is wrong: the input folder comes first, the plan second
                """)
    }

    @Test("where semicolons stand between cells, a number may have a decimal comma, as Excel writes it")
    func decimalCommas() throws {
        let read = try TinyFolder.read([
            "schools.csv": """
            school_id;name;easting;northing;fsm_pct
            S1;Elm;500000;200000;10,5
            S2;Oak;503000,0;204000;40
            """,
            "travel.csv": "from;to;km\nS1;S2;6,25\n",
        ])
        #expect(read.draft.background.map(\.schools) == [[.number(10.5), .number(40)]])
        #expect(read.draft.schools[1].place == .grid(easting: 503_000, northing: 204_000))
        #expect(read.draft.travel == [RoadDistance(from: "S1", to: "S2", km: 6.25)])
        // More than one comma is no decimal comma, and a whole number has none.
        #expect(try TinyFolder.faults(["travel.csv": "from;to;km\nS1;S2;6,250,0\n"]).count == 1)
        let classes = "class_id;school_id;year_groups;pupils\nA;S1;5;30,5\nB;S2;5;28\n"
        #expect(try TinyFolder.faults(["classes.csv": classes]).count == 1)
    }
}

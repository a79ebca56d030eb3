import LinkingFiles
import Testing

@Suite("Faults of cells")
struct CellFaultTests {
    /// A header and a row below it, and what is said of them.
    struct Case: CustomTestStringConvertible, Sendable {
        let file: String
        let header: String
        let row: String
        let text: String
        var testDescription: String { "\(file) \(row)" }

        init(_ file: String, _ header: String, _ row: String, _ text: String) {
            (self.file, self.header, self.row, self.text) = (file, header, row, text)
        }
    }

    static let cases: [Case] =
        [
            ("Y5", "whole years such as 5 or 4;5", "\"5\" was meant"),
            ("Year 4 and 5", "whole years such as 5 or 4;5", "\"4;5\" was meant"),
            ("04-May", "whole years such as 5 or 4;5", "\"4;5\" was meant"),
            ("Years 3 to 5", "whole years such as 5 or 4;5", "\"3;4;5\" was meant"),
            ("Reception", "whole years such as 5 or 4;5", "\"R\" was meant"),
            ("mixed", "whole years such as 5 or 4;5", "write the year groups only, R for Reception"),
        ].map { found, expected, maybe in
            Case(
                "classes.csv", "class_id,school_id,year_groups,pupils", "C,S1,\(found),30",
                "classes.csv:2:3: year_groups: found \"\(found)\", expected \(expected)\nMaybe \(maybe)")
        }
        + [
            ("pupils", "30 pupils", "a whole number", "\"30\" was meant"),
            ("pupils", "1.5", "a whole number", "\"2\" was meant"),
            ("pupils", "thirty", "a whole number", "write it in figures, without a unit"),
            ("weekdays", "Mon-Wed", "days such as Mon;Tue", "\"Mon;Tue;Wed\" was meant"),
            ("weekdays", "Mon Weds", "days such as Mon;Tue", "\"Mon;Wed\" was meant"),
            ("max_km", "8 km", "kilometres such as 12.5", "\"8\" was meant"),
            ("mode", "in person", "in_person, online or either", "\"in_person\" was meant"),
            ("mode", "Zoom", "in_person, online or either", "\"online\" was meant"),
            ("three_way", "yess", "yes or no", "\"yes\" was meant"),
            ("three_way", "perhaps", "yes or no", "leave the cell blank for yes"),
        ].map { column, found, expected, maybe in
            let header = column == "pupils" ? "" : ",\(column)"
            let row = column == "pupils" ? found : "30,\(found)"
            return Case(
                "classes.csv", "class_id,school_id,year_groups,pupils\(header)", "C,S1,5,\(row)",
                "classes.csv:2:\(column == "pupils" ? 4 : 5): \(column): found \"\(found)\", expected \(expected)\nMaybe \(maybe)"
            )
        }
        + [
            ("31/01/2025", "2025-01-31"), ("31.1.25", "2025-01-31"), ("31 January 2025", "2025-01-31"),
            ("Fri 31st Jan 2025", "2025-01-31"), ("2025-01-31 00:00:00", "2025-01-31"),
            ("45688", "2025-01-31"),
            ("17/02/2025 - 21/02/2025", "2025-02-17..2025-02-21"),
            ("2025-02-17 to 2025-02-21", "2025-02-17..2025-02-21"),
        ].map { found, meant in
            Case(
                "classes.csv", "class_id,school_id,year_groups,pupils,unavailable", "C,S1,5,30,\(found)",
                """
                classes.csv:2:5: unavailable: found "\(found)", expected dates and ranges such as 2025-01-31 or \
                2025-02-17..2025-02-21
                Maybe "\(meant)" was meant
                """)
        }
        + [
            Case(
                "classes.csv", "class_id,school_id,year_groups,pupils,unavailable",
                "C,S1,5,30,2025-01-08;2025-02-21..2025-02-17",
                """
                classes.csv:2:5: unavailable: found "2025-02-21..2025-02-17", expected a range whose first date is not \
                after its last
                Maybe the two were swapped: 2025-02-17..2025-02-21
                """),
            Case(
                "classes.csv", "class_id,school_id,year_groups,pupils", "C,S1,,30",
                """
                classes.csv:2:3: year_groups: found a blank cell, expected whole years such as 5 or 4;5
                Maybe the row is not complete yet
                """),
            Case(
                "sessions.csv", "session_id,date,start,end", "X,2025-02-30,10:00,11:00",
                """
                sessions.csv:2:2: date: found "2025-02-30", expected a date such as 2025-01-31
                Maybe write the year first, then month and day, with - between them
                """),
            Case(
                "sessions.csv", "session_id,date,start,end", "X,2025-02-03,10:00,1.30 pm",
                "sessions.csv:2:4: end: found \"1.30 pm\", expected a time such as 09:45\nMaybe \"13:30\" was meant"
            ),
            Case(
                "sessions.csv", "session_id,date,start,end,fee", "X,2025-02-03,10:00,11:00,£120",
                """
                sessions.csv:2:5: fee: found "£120", expected an amount of money such as 120 or 99.50
                Maybe "120" was meant
                """),
            Case(
                "rounds.csv", "round_id,name,format,opens,closes", "r,R,either,2025-01-01,2025-02-01",
                """
                rounds.csv:2:3: format: found "either", expected in_person or online
                Maybe make two rounds of one that is both
                """),
            Case(
                "rounds.csv", "round_id,name,format,opens,closes", "r,R,online,2025-03-01,2025-02-01",
                """
                rounds.csv:2:5: closes: found "2025-02-01", expected a date that is not before the round opens, 2025-03-01
                Maybe the two were swapped
                """),
            Case(
                "rules.csv", "rule,a,b", "must link,A,B",
                "rules.csv:2:1: rule: found \"must link\", expected must_link or must_not_link\nMaybe \"must_link\" was meant"
            ),
            Case(
                "rules.csv", "rule,a,b", "together,A,B",
                """
                rules.csv:2:1: rule: found "together", expected must_link or must_not_link
                Maybe write must_link or must_not_link
                """),
            Case(
                "classes.csv", "class_id,school_id,year_groups,pupils", "C,S1,5,1000000001",
                """
                classes.csv:2:4: pupils: found "1000000001", expected a whole number, at most 1000000000
                Maybe a digit is doubled, or two numbers run together
                """),
            Case(
                "sessions.csv", "session_id,date,start,end,fee", "X,2025-02-03,10:00,11:00,2000000",
                """
                sessions.csv:2:5: fee: found "2000000", expected an amount of money, 0 to 1000000
                Maybe leave the cell blank where it costs nothing
                """),
            Case(
                "travel.csv", "from,to,km", "S1,S2,2000000",
                """
                travel.csv:2:3: km: found "2000000", expected kilometres, 0 to 1000000
                Maybe delete the row, for the straight line
                """),
            Case(
                "history.csv", "linking_year,school_a", ",S1",
                """
                history.csv:2:1: linking_year: found a blank cell, expected a linking year such as 2023-24
                Maybe the row is not complete yet
                """),
            Case(
                "travel.csv", "from,to,km", "S1,S2,\"5,5\"",
                "travel.csv:2:3: km: found \"5,5\", expected kilometres such as 12.5\nMaybe \"5.5\" was meant"
            ),
        ]

    @Test("say where, what was found, what was expected, and what was probably meant", arguments: cases)
    func says(_ sample: Case) throws {
        #expect(try TinyFolder.faults([sample.file: "\(sample.header)\n\(sample.row)\n"]) == [sample.text])
    }

    @Test("a place that is blank or half there is a fault of that cell")
    func places() throws {
        let header = "venue_id,name,easting,northing,capacity_pupils\n"
        #expect(
            try TinyFolder.faults(["venues.csv": header + "V,Hall,500000,,60\nW,Barn,five,200000,60\n"]) == [
                """
                venues.csv:2:4: northing: found a blank cell, expected metres on the national grid such as 507799
                Maybe the row is not complete yet
                """,
                """
                venues.csv:3:3: easting: found "five", expected metres on the national grid such as 507799
                Maybe look it up by the postcode
                """,
            ])
    }

    @Test("a background cell that is no number is told with the ways to say that it is not known")
    func background() throws {
        let schools =
            "school_id,name,easting,northing,fsm_pct\nS1,Elm,500000,200000,12%\nS2,Oak,503000,204000,101\n"
        let faults = try TinyFolder.faults(["schools.csv": schools])
        #expect(
            faults.map { $0.prefix { $0 != "," } } == [
                "schools.csv:2:5: fsm_pct: found \"12%\"", "schools.csv:3:5: fsm_pct: found \"101\"",
            ])
    }
}

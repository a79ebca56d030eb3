import Tables
import Linking
import LinkingFiles
import TestSupport
import Testing

@Suite("Headers of input files")
struct HeaderTests {
    @Test("names are found in any case")
    func anyCase() throws {
        let read = try TinyFolder.read([
            "classes.csv": "Class_ID, SCHOOL_ID ,Year_Groups,Pupils\nA,S1,5,30\nB,S2,5,28\n",
            "schools.csv":
                "school_id,name,Easting,Northing,FSM_pct\nS1,Elm,500000,200000,10\nS2,Oak,503000,204000,40\n",
        ])
        #expect(read.warnings.isEmpty)
        #expect(read.year.reading(0, 1).difference == 3000)
    }

    @Test(
        "a column that must be there and is not is one fault, with the nearest name, and none for its cells")
    func missing() throws {
        #expect(
            try TinyFolder.faults(["classes.csv": "class_id,shool_id,year_groups\nA,S1,5\nB,S2,5\n"]) == [
                """
                classes.csv:1:1: pupils: found no such column, expected a column of this name
                Maybe the column has another name in the file, or is still to be added
                """,
                """
                classes.csv:1:2: school_id: found the column "shool_id", expected a column of this name
                Maybe "shool_id" should be renamed to school_id
                """,
            ])
    }

    @Test(
        "a line above the header is one fault, whatever then seems wrong with the rows",
        arguments: [("Schools of the area", "Schools of the area"), ("sep=,", "sep=")])
    func lineAbove(_ line: String, _ shown: String) throws {
        let schools = "\(line)\n\(TinyFolder.files["schools.csv"] ?? "")"
        #expect(
            try TinyFolder.faults(["schools.csv": schools]) == [
                """
                schools.csv:1:1: found the line "\(shown)", expected a header with the names of the columns: school_id, \
                name and so on
                Maybe it stands above the header and can be deleted, or the columns have other names
                """
            ])
    }

    @Test("a place needs both of its columns, of one kind or the other")
    func places() throws {
        let rest = "fsm_pct\nS1,Elm,1,10\n"
        #expect(
            try TinyFolder.faults([
                "schools.csv": "school_id,name,latitude,\(rest)",
                "classes.csv": TinyFolder.files["classes.csv"],
            ])
            .map { $0.prefix { $0 != "," } }.first == "schools.csv:1:1: longitude: found no such column")
        let none = try TinyFolder.faults(["venues.csv": "venue_id,name,capacity_pupils\nV,Hall,30\n"])
        #expect(
            none.map { $0.prefix { $0 != "," } } == [
                "venues.csv:1:1: easting: found no such column",
                "venues.csv:1:1: northing: found no such column",
            ])
        #expect(none[0].contains("or latitude and longitude"))
    }

    @Test("columns that nobody reads get one notice a file; those that the policy names none")
    func unknown() throws {
        let classes =
            "class_id,school_id,year_groups,pupils,teacher,fsm_pct,room\nA,S1,5,30,x,,y\nB,S2,5,28,x,3,y\n"
        #expect(
            try TinyFolder.warnings(["classes.csv": classes]) == [
                """
                classes.csv:1:5: found the columns "teacher", "room", expected columns that Linkwright or a measure of \
                the policy reads; these are passed over
                Maybe that is as it should be
                """
            ])
    }

    @Test("an unknown column that is nearly an optional one is said to be so, even beside a broken policy")
    func nearlyOptional() throws {
        let classes = "class_id,school_id,year_groups,pupils,weekday,room\nA,S1,5,30,Mon,\nB,S2,5,28,Tue,\n"
        let hint = "Maybe \"weekday\" should be renamed to weekdays"
        #expect(try TinyFolder.warnings(["classes.csv": classes]).allSatisfy { $0.hasSuffix(hint) })
        let refusal = try TinyFolder.refusal(["classes.csv": classes, "policy.yaml": "match: ["])
        guard case .faults(let faults)? = refusal else {
            Issue.record("it was read")
            return
        }
        #expect(faults.warnings.map(\.found) == ["the column \"weekday\""])
        #expect(faults.warnings.allSatisfy { $0.text.hasSuffix(hint) })
    }

    @Test("an empty file is a fault, and so are schools and classes without a row")
    func empty() throws {
        #expect(
            try TinyFolder.faults(["rules.csv": ""]).map { $0.prefix { $0 != "," } } == [
                "rules.csv:1:1: found nothing in the file"
            ])
        for (file, header) in [
            ("schools.csv", "school_id,name,easting,northing"),
            ("classes.csv", "class_id,school_id,year_groups,pupils"),
        ] {
            #expect(
                try TinyFolder.faults([file: header + "\n"]).map { $0.prefix { $0 != "," } } == [
                    "\(file):1:1: found no rows"
                ])
        }
        #expect(
            try TinyFolder.read(["rules.csv": "rule,a,b\n", "travel.csv": "from,to,km\n"]).warnings.isEmpty)
    }
}

import Foundation
import Linking
import LinkingFiles
import Reporting
import TestSupport
import Testing

@Suite("explain")
struct ExplainCommandTests {
    /// The folder in, with one file written anew, and its links.
    private func planned(_ file: String? = nil, _ text: String = "") throws -> (
        TemporaryFolder, TemporaryFolder
    ) {
        let (area, out) = (try FourClasses.folder(file, text), try TemporaryFolder())
        let run = try Linkwright.run("match", area.path, "--out", out.path)
        #expect(run.code == 0, "\(run.err)")
        return (area, out)
    }

    private static let unequal = """
        school_id,name,easting,northing,fsm
        A,Ash School,400000,200000,10
        B,Birch School,401000,200000,20
        C,Cedar School,402000,200000,95
        D,Damson School,403000,200000,40
        """

    @Test("says of a class its partner, its points term by term, and what others would cost")
    func ofClass() throws {
        // ac 8500−400+500 = 8600, bd 2000−400+500 = 2100: 10,700. ab 1000−200+500 = 1300, cd 5500−200+500 = 5800: 7100.
        // ad 3000−600+500 = 2900, bc 7500−200+500 = 7800: 10,700 as well.
        let (area, out) = try planned("schools.csv", Self.unequal)
        // Best two by best two; ab and cd together are 3600 short.
        let run = try Linkwright.run("explain", area.path, out.path, "--class", "a")
        #expect(run.code == 0, "\(run.err)")
        #expect(run.out.hasPrefix("a (Ash School) is linked with "), "\(run.out)")
        #expect(run.out.contains("There are other plans, as good for the whole area, without this link."))
        #expect(run.out.contains("  together "))
        #expect(run.out.contains("b (Birch School), 1300 points, linked with "))
        #expect(run.out.contains("    3600 points fewer"))
        #expect(run.out.contains("    nothing would be lost"))
        let json = try Linkwright.run("explain", area.path, out.path, "--class", "a", "--json")
        let answer = try JSONDecoder().decode(ExplainedClass.self, from: Data(json.out.utf8))
        #expect(answer.id == "a" && answer.school == "A" && answer.candidates == 3)
        #expect(answer.inBestPlans == "some" && answer.leftOut == nil)
        #expect(answer.pairs.allSatisfy { $0.terms.values.reduce(0, +) == $0.points })
        #expect(answer.points == answer.pairs.first?.points)
        let toB = answer.alternatives.first { $0.partner.id == "b" }
        #expect(toB?.effect?.status == "optimal" && toB?.effect?.differences?[.points] == -3600)
        #expect(toB?.effect?.differences?[.linkEveryone] == 0)
        // Again, with other threads: the same bytes.
        let again = try Linkwright.run(
            "explain", area.path, out.path, "--class", "a", "--json", "--threads", "1")
        #expect(again.out == json.out)
    }

    @Test("takes an id for a class after --class, though a link is called the same")
    func sameName() throws {
        // The links are L001, of L001 and another class, and L002.
        let (area, out) = try planned(
            "classes.csv",
            "class_id,school_id,year_groups,pupils\nL001,A,5,30\nb,B,5,30\nc,C,5,30\nd,D,5,30\n")
        let run = try Linkwright.run("explain", area.path, out.path, "--class", "L001")
        #expect(run.code == 0 && run.out.hasPrefix("L001 (Ash School) is linked with "), "\(run)")
        let link = try Linkwright.run("explain", area.path, out.path, "--class", "L002")
        #expect(link.code == 64 && link.err.contains("one of its classes was meant"), "\(link)")
    }

    @Test("says of two classes what it would come to and who would change, or which rule keeps them apart")
    func ofPair() throws {
        let (area, out) = try planned("schools.csv", Self.unequal)
        let run = try Linkwright.run("explain", area.path, out.path, "--pair", "b", "a")
        #expect(run.code == 0 && run.out.contains("may link, and are not linked with each other"), "\(run)")
        #expect(run.out.contains("  3600 points fewer."))
        #expect(run.out.contains("  a (Ash School), now with "))
        let json = try Linkwright.run("explain", area.path, out.path, "--pair", "a", "b", "--json")
        let answer = try JSONDecoder().decode(ExplainedPair.self, from: Data(json.out.utf8))
        #expect(answer.standing == "not_linked" && answer.classes == ["a", "b"] && answer.failed.isEmpty)
        // a goes to b; one who has lost a partner goes to the other.
        #expect(answer.changes.count == 2 && answer.changes.first?.to == ["b"])
        #expect(answer.changes.allSatisfy { $0.follows })

        let apart = try planned("rules.csv", "rule,a,b\nmust_not_link,a,b\n")
        let barred = try Linkwright.run("explain", apart.0.path, apart.1.path, "--pair", "a", "b")
        #expect(barred.out.contains("may not link: a must_not_link rule keeps them apart."))
        let far = try planned(
            "classes.csv",
            "class_id,school_id,year_groups,pupils,max_km\na,A,5,30,1.5\nb,B,5,30,\nc,C,5,30,\nd,D,6,30,2\n")
        let two = try Linkwright.run("explain", far.0.path, far.1.path, "--pair", "a", "d", "--json")
        let failed = try JSONDecoder().decode(ExplainedPair.self, from: Data(two.out.utf8)).failed
        #expect(failed.map(\.rule) == ["distance"])
        #expect(failed.first?.why == "they are 3 km apart, and may be 1.5 km")
        let words = try Linkwright.run("explain", far.0.path, far.1.path, "--pair", "a", "d").out
        #expect(
            words.contains(
                "With a (Ash School) willing to travel 3 km instead of 1.5 km (max_km) and d (Damson School) willing to travel 3 km instead of 2 km (max_km), a could link with d."
            ), "\(words)")
    }

    @Test("of links that were given it says so, and that others would be better where they would")
    func ofGivenLinks() throws {
        let (area, out) = try planned("schools.csv", Self.unequal)
        let given = try TemporaryFolder(["links.csv": "class_a,class_b\na,b\nc,d\n"])
        let plan = try Linkwright.run(
            "schedule", area.path, "--assignments", given.path + "/links.csv", "--out", out.path,
            "--overwrite")
        #expect(plan.code == 0, "\(plan.err)")
        // ab and cd have 7100 points, 3600 fewer than the best.
        let pair = try Linkwright.run("explain", area.path, out.path, "--pair", "a", "c")
        #expect(pair.out.hasPrefix("The links of this plan were given and not chosen"), "\(pair)")
        #expect(pair.out.contains("  3600 points more."))
        let own = try Linkwright.run("explain", area.path, out.path, "--class", "d")
        #expect(own.out.contains("Plans without this link would be better for the whole area."), "\(own)")
    }

    @Test("says of those left out which rules stand in the way, and which change of their own would help")
    func ofUnassigned() throws {
        // d may go 500 m; 1 km links it with c, and a with b.
        let (area, out) = try planned(
            "classes.csv",
            "class_id,school_id,year_groups,pupils,max_km\na,A,5,30,\nb,B,5,30,\nc,C,5,30,\nd,D,5,30,0.5\n")
        let run = try Linkwright.run("explain", area.path, out.path, "--unassigned")
        #expect(run.code == 0 && run.out.hasPrefix("2 classes are in no link."), "\(run)")
        #expect(run.out.contains("  Of 3 other classes, 3 are too far away. None is left."))
        #expect(
            run.out.contains(
                "With d (Damson School) willing to travel 1 km instead of 0.5 km (max_km), it would be linked with c (Cedar School), and as many others as now."
            ))
        let json = try Linkwright.run("explain", area.path, out.path, "--unassigned", "--json")
        let answer = try JSONDecoder().decode(ExplainedUnassigned.self, from: Data(json.out.utf8))
        let last = try #require(answer.classes.last)
        #expect(answer.tried == 2 && last.id == "d" && last.help == "change")
        #expect(
            last.change?.column == "max_km" && last.change?.value == "1" && last.change?.link == ["c", "d"])
        #expect(last.rules.map(\.rule) == ["distance"] && last.rules.map(\.count) == [3])
        let ofClass = try Linkwright.run("explain", area.path, out.path, "--class", "d")
        #expect(ofClass.out.contains("There is no class that it may link with."))
        #expect(ofClass.out.contains("instead of 0.5 km"))
    }

    @Test("says of a meeting where it is, and what every other session would cost")
    func ofMeeting() throws {
        let area = try Linkwright.area("--classes", "14", "--seed", "5", "--slack", "0.6")
        let out = try TemporaryFolder()
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let timetable = try Linkwright.text(out.path + "/timetable.csv").split(whereSeparator: \.isNewline)
        let cells = try #require(timetable.dropFirst().first).split(
            separator: ",", omittingEmptySubsequences: false
        ).map(String.init)
        let run = try Linkwright.run("explain", area.path, out.path, "--meeting", cells[0], cells[1])
        #expect(run.code == 0 && run.out.contains(": session \(cells[2]) "), "\(run)")
        let json = try Linkwright.run(
            "explain", area.path, out.path, "--meeting", cells[0], cells[1], "--json")
        let answer = try JSONDecoder().decode(ExplainedMeeting.self, from: Data(json.out.utf8))
        #expect(answer.link == cells[0] && answer.round == cells[1] && answer.place?.session == cells[2])
        #expect(answer.options.count <= 5 && !answer.options.isEmpty)
        #expect(answer.options.allSatisfy { $0.allowed == ($0.effect != nil) && $0.session != cells[2] })

        let member = try #require(
            try Linkwright.text(out.path + "/assignments.csv").split(whereSeparator: \.isNewline).dropFirst()
                .first
        ).split(separator: ",")[2]
        let mixed = try Linkwright.run("explain", area.path, out.path, "--meeting", String(member), cells[1])
        #expect(mixed.code == 64 && mixed.err.contains("Maybe its link was meant, L001."), "\(mixed)")
        let round = try Linkwright.run("explain", area.path, out.path, "--meeting", "L001", cells[1] + "x")
        #expect(round.code == 64 && round.err.contains("Maybe \"\(cells[1])\" was meant."), "\(round)")
    }

    @Test("refuses what can't be asked, and says what was probably meant")
    func refuses() throws {
        let (area, out) = try planned()
        func asked(_ arguments: String...) throws -> Linkwright.Outcome {
            try Linkwright.run(list: ["explain", area.path, out.path] + arguments)
        }
        let cases: [(arguments: [String], says: String)] = [
            ([], "Nothing is asked"), (["--class", "a", "--unassigned"], "More than one thing"),
            (["--pair", "a"], "--pair has 1 ids"), (["--pair", "a", "a"], "expected two different classes"),
            (["--class", "e"], "Maybe \"a\" was meant."),
            (["--class", "L001"], "one of its classes was meant"),
            (["--class", "A"], "one of the classes of that school was meant: a"),
            (["--class", "nobody"], "Maybe see the ids in classes.csv."),
        ]
        for (arguments, says) in cases {
            let run = try Linkwright.run(list: ["explain", area.path, out.path] + arguments)
            #expect(run.code == 64 && run.err.contains(says), "\(arguments): \(run)")
        }
        let none = try asked("--meeting", "L001", "visit")
        #expect(none.code == 65 && none.err.contains("without a timetable"), "\(none)")
        try out.write("link_id,class_a\nL001,nobody\n", to: "assignments.csv")
        #expect(try asked("--class", "a").code == 65)
    }
}

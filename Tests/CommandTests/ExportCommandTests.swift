import Foundation
import TestSupport
import Testing

@Suite("export")
struct ExportCommandTests {
    @Test("writes the program of four classes as worked out by hand")
    func byHand() throws {
        // Six pairs of four classes (a row each), no two of the same schools, so no other row; everybody can be
        // linked, and the default's other priorities are 0. The best points are 9200, see "plan".
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        let path = out.path + "/four.lp"
        let run = try Linkwright.run(
            "export", area.path, "--program", "matching", "--format", "lp", path, "--names",
            out.path + "/names.csv")
        #expect(run.code == 0, "\(run.err)")
        #expect(
            run.out == """
                Written to \(path): 6 columns, 7 rows. To be made small: minus_points.
                Held at their optimum: link_everyone at 4, not_left_out_twice at 0, fewest_three_way at 0.

                """)
        let text = try Linkwright.text(path)
        #expect(text.contains(" class.a: + link.a.d + link.a.c + link.a.b <= 1\n"))
        #expect(text.contains("Minimize\n minus_points:"))
        #expect(try out.names == ["four.lp", "names.csv"])
        let names = try Linkwright.text(out.path + "/names.csv")
        #expect(names.contains("link.a.b,link,a,b,\r\n"))
        #expect(names.contains("held.link_everyone,held,link_everyone,,\r\n"))
        if Glpsol.isThere { #expect(try Glpsol.optimum(["--lp"], path) == -9200) }
    }

    @Test("writes the timetable of links that are given, whose optimum is that of the plan")
    func timetable() throws {
        let area = try Linkwright.area("--classes", "12", "--seed", "5", "--slack", "0.8")
        let out = try TemporaryFolder()
        let plan = try Linkwright.run("plan", area.path, "--out", out.path + "/plan", "--json")
        #expect(plan.code == 0, "\(plan.err)")
        let summary = try #require(
            try JSONSerialization.jsonObject(with: Data(plan.out.utf8)) as? [String: Any])
        let priorities = try #require(
            (summary["timetable"] as? [String: Any])?["priorities"] as? [[String: Any]])
        let cost = try #require(priorities.last?["value"] as? Int)
        for format in ["lp", "mps"] {
            let run = try Linkwright.run(
                "export", area.path, "--program", "timetable", "--assignments",
                out.path + "/plan/assignments.csv", "--format", format, "\(out.path)/days.\(format)")
            #expect(run.code == 0 && run.out.contains("To be made small: cost."), "\(run)")
            #expect(run.out.contains("Held at their optimum: required_rounds at "), "\(run.out)")
            if Glpsol.isThere {
                let option = format == "lp" ? "--lp" : "--freemps"
                #expect(try Glpsol.optimum([option], "\(out.path)/days.\(format)") == Double(cost))
            }
        }
        let alone = try Linkwright.run(
            "export", area.path, "--program", "timetable", "--format", "lp", out.path + "/no.lp")
        #expect(alone.code == 64 && alone.err.contains("--assignments"), "\(alone)")
    }

    @Test("leaves an earlier file as it is, unless it is told to overwrite")
    func overwrite() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder(["p.mps": "mine"]))
        let arguments = [
            "export", area.path, "--program", "matching", "--format", "mps", out.path + "/p.mps",
        ]
        let refused = try Linkwright.run(list: arguments)
        #expect(refused.code == 73 && refused.err.contains("--overwrite"), "\(refused)")
        #expect(try Linkwright.text(out.path + "/p.mps") == "mine")
        #expect(try Linkwright.run(list: arguments + ["--max-columns", "5", "--overwrite"]).code == 64)
        #expect(try Linkwright.text(out.path + "/p.mps") == "mine")
        let written = try Linkwright.run(list: arguments + ["--overwrite", "--quiet"])
        #expect(written.code == 0 && written.out.isEmpty && written.err.isEmpty, "\(written)")
        #expect(try Linkwright.text(out.path + "/p.mps").contains("ROWS"))
        #expect(try out.names == ["p.mps"])
    }

    @Test("says which folder can't be written to, and leaves nothing")
    func unwritable() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        let run = try Linkwright.run(
            "export", area.path, "--program", "matching", "--format", "mps", out.path + "/no/p.mps")
        #expect(run.code == 73 && run.err.contains("Maybe"), "\(run)")
        #expect(try out.names.isEmpty)
    }
}

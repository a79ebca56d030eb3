import Foundation
import TestSupport
import Testing

@Suite("plan, match, schedule and verify")
struct PlanningCommandTests {
    /// The summary in `folder`, or another JSON text, as a dictionary.
    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("plan links everyone it can, and verify agrees with every file")
    func plan() throws {
        let (area, out) = (try Linkwright.area("--classes", "14", "--seed", "5"), try TemporaryFolder())
        let plan = try Linkwright.run("plan", area.path, "--out", out.path)
        #expect(plan.code == 0, "\(plan.err)")
        #expect(plan.out.contains("Linked "))
        // The names of a subfolder's many files are not listed.
        #expect(plan.out.contains("calendar.ics, calendars/ ("))
        #expect(plan.err.isEmpty)
        #expect(
            try out.names
                == [
                    "assignments.csv", "by_class.csv", "calendar.ics", "calendars", "capacity.csv",
                    "certificate.json", "links.geojson", "report.html", "summary.json", "timetable.csv",
                    "timetable_certificate.json", "unassigned.csv",
                ])
        let verify = try Linkwright.run("verify", area.path, out.path)
        #expect(verify.code == 0, "\(verify.out)")
        #expect(verify.out.hasPrefix("Holds: "))
        #expect(verify.out.contains("Note: links: the best there can be; the proof "))
        #expect(verify.out.contains("Note: timetable, cost: the plan has "))
    }

    @Test("verify finds what somebody changed in the proof of the timetable, and that it is gone")
    func changedProof() throws {
        let (area, out) = (try Linkwright.area("--classes", "14", "--seed", "5"), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let name = "timetable_certificate.json"
        let text = try Linkwright.text("\(out.path)/\(name)")
        for (old, new, finding) in [
            ("\"bound\": ", "\"bound\": 1", "\(name): priorities[0].bound: found 1"),
            ("\"scale\": 1,", "\"scale\": 0,", "\(name):6: priorities[0].scale: found 0"),
            ("\"objectives\": [", "\"objectives\": [1", "\(name): objectives: found [1"),
            ("\"dual\": ", "\"dual\": -", "expected a whole number, 0 or more"),
            ("\"round\": \"", "\"round\": \"x", "expected the id of a round"),
        ] {
            let place = try #require(text.range(of: old))
            try out.write(text.replacingCharacters(in: place, with: new), to: name)
            let verify = try Linkwright.run("verify", area.path, out.path)
            #expect(verify.code == 1 && verify.out.contains(finding), "\(new): \(verify.out)")
        }
        try out.write(text, to: name)
        #expect(try Linkwright.run("verify", area.path, out.path).code == 0)
        try FileManager.default.removeItem(atPath: "\(out.path)/\(name)")
        let gone = try Linkwright.run("verify", area.path, out.path)
        #expect(gone.code == 1 && gone.out.contains("\(name): the file isn't there"))
    }

    @Test("verify says that proofs were not checked where a row can't be read, and not that there are none")
    func remark() throws {
        let (area, out) = (try Linkwright.area("--classes", "14", "--seed", "5"), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let text = try Linkwright.text("\(out.path)/timetable.csv")
        try out.write(text + "checked by Anna\r\n", to: "timetable.csv")
        let verify = try Linkwright.run("verify", area.path, out.path)
        #expect(verify.code == 1)
        for name in ["links: certificate.json", "timetable: timetable_certificate.json"] {
            #expect(
                verify.out.contains("\(name) was not checked, because some rows of the plan"),
                "\(verify.out)")
        }
        #expect(!verify.out.contains("there is no proof here"))
    }

    @Test("match, and then schedule on its links, make the same files as plan")
    func steps() throws {
        let area = try Linkwright.area("--classes", "10", "--seed", "11")
        let (whole, links, steps) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", whole.path).code == 0)
        #expect(try Linkwright.run("match", area.path, "--out", links.path).code == 0)
        #expect(!(try links.names.contains("timetable.csv")))
        let schedule = try Linkwright.run(
            "schedule", area.path, "--assignments", links.path + "/assignments.csv", "--out", steps.path)
        #expect(schedule.code == 0, "\(schedule.err)")
        for file in ["assignments.csv", "timetable.csv", "by_class.csv"] {
            #expect(
                try Linkwright.text("\(whole.path)/\(file)") == Linkwright.text("\(steps.path)/\(file)"),
                "\(file)")
        }
        for folder in [links, steps] {
            let verify = try Linkwright.run("verify", area.path, folder.path)
            #expect(verify.code == 0, "\(verify.out)")
        }
    }

    @Test("plans four classes as worked out by hand, and says so in JSON")
    func byHand() throws {
        // Shares of 10, 20, 90 and 30 percent: a-c and b-d make 80 + 10 points of difference, a-b and c-d 10 + 60,
        // a-d and b-c 20 + 70. Distances: a-c, b-d 2 km each; a-d 3 km, b-c 1 km; a-b, c-d 1 km each. A kilometre
        // costs 10000 · 0.3 / 15 = 200 points, and 5 shared dates are worth 500 a pair. So the first and the last
        // choice are equal in both sums, 9000 + 1000 - 800, and the other has less.
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        let run = try Linkwright.run("plan", area.path, "--out", out.path, "--json")
        #expect(run.code == 0, "\(run.err)")
        let summary = try json(run.out)
        #expect(try run.out == Linkwright.text(out.path + "/summary.json"))
        #expect(summary["status"] as? String == "optimal")
        #expect(summary["timetable"] is NSNull)
        let links = try #require(summary["links"] as? [String: Any])
        let priorities = try #require(links["priorities"] as? [[String: Any]])
        #expect(priorities.map { $0["value"] as? Int } == [4, 0, 0, 9200])
        #expect(priorities.map { $0["bound"] as? Int } == [4, 0, 0, 9200])
        let counts = try #require(summary["counts"] as? [String: Any])
        #expect(counts["linked"] as? Int == 4 && counts["pairs"] as? Int == 2)
    }

    @Test("--quiet says nothing at all")
    func quiet() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        for arguments in [
            ["plan", area.path, "--out", out.path + "/plan", "--quiet"], ["check", area.path, "--quiet"],
            ["verify", area.path, out.path + "/plan", "--quiet"],
        ] {
            let run = try Linkwright.run(list: arguments)
            #expect(run.code == 0 && run.out.isEmpty && run.err.isEmpty, "\(arguments[0]): \(run)")
        }
    }

    @Test("a plan that can't be, because the rules conflict, is written and says so")
    func infeasible() throws {
        // Each of B and C would have to be in two links.
        let area = try FourClasses.folder(
            "rules.csv", "rule,a,b\nmust_link,A,B\nmust_link,B,C\nmust_link,C,D\n")
        let out = try TemporaryFolder()
        let run = try Linkwright.run("plan", area.path, "--out", out.path, "--json")
        #expect(run.code == 0, "\(run.err)")
        #expect(try json(run.out)["status"] as? String == "infeasible")
        let unassigned = try Linkwright.text(out.path + "/unassigned.csv")
        #expect(unassigned.components(separatedBy: "rules_conflict").count == 5)
        #expect(try Linkwright.run("verify", area.path, out.path).code == 0)
    }

    @Test("init writes a folder that check passes, and check reads it in JSON too")
    func start() throws {
        let folder = try TemporaryFolder()
        #expect(try Linkwright.run("init", folder.path).code == 0)
        let check = try Linkwright.run("check", folder.path)
        #expect(check.code == 0 && check.err.isEmpty, "\(check.err)")
        let report = try json(try Linkwright.run("check", folder.path, "--json").out)
        #expect(report["classes"] as? Int == 2)
        // What was written by hand is not written over.
        #expect(try Linkwright.run("init", folder.path).code == 73)
    }

    @Test("check names the classes that may link with no other, and what would help")
    func lonely() throws {
        let area = try FourClasses.folder(
            "schools.csv", FourClasses.files["schools.csv"]?.replacing("403000", with: "418000") ?? "")
        let check = try Linkwright.run("check", area.path)
        #expect(check.code == 0, "\(check.err)")
        #expect(check.out.contains("Classes that may link with no other: 1"))
        // D is 16 km from the nearest, C.
        #expect(
            check.out.contains("d (distance):")
                && check.out.contains("With match.max_km 16 instead of 15 in the policy"))
    }

    @Test("generate area writes the same bytes for the same seed, and others for another")
    func generate() throws {
        let areas = try ["7", "7", "8"].map { try Linkwright.area("--classes", "20", "--seed", $0) }
        let files = try areas.map { try Linkwright.plan($0.path) }
        #expect(files[0] == files[1])
        #expect(files[0] != files[2])
    }
}

import Foundation
import TestSupport
import Testing

@Suite("capacity")
struct CapacityCommandTests {
    @Test("prints a table, writes what was found into the plan, and verify agrees")
    func writes() throws {
        let area = try Linkwright.area("--classes", "14", "--seed", "5", "--slack", "0.6")
        let out = try TemporaryFolder()
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let before = try Linkwright.plan(out.path)
        let dry = try Linkwright.run("capacity", area.path, out.path, "--dry-run")
        #expect(dry.code == 0, "\(dry.err)")
        #expect(dry.out.contains("one more adds at most") && dry.out.contains("exact"))
        #expect(try Linkwright.plan(out.path) == before)
        let run = try Linkwright.run("capacity", area.path, out.path, "--threads", "1")
        #expect(run.code == 0, "\(run.err)")
        #expect(run.out.hasPrefix(dry.out))
        let after = try Linkwright.plan(out.path)
        #expect(after.filter { $0.key != "capacity.csv" } == before.filter { $0.key != "capacity.csv" })
        #expect(after["capacity.csv"]?.contains(",exact,") == true)
        let verify = try Linkwright.run("verify", area.path, out.path)
        #expect(verify.code == 0, "\(verify.out)")
        // Again, and nothing changes.
        #expect(try Linkwright.run("capacity", area.path, out.path, "--quiet").out.isEmpty)
        #expect(try Linkwright.plan(out.path) == after)
    }

    @Test("refuses a plan without a timetable, one that is broken, and a folder with other files")
    func refuses() throws {
        let area = try Linkwright.area("--classes", "10", "--seed", "5")
        let out = try TemporaryFolder()
        #expect(try Linkwright.run("match", area.path, "--out", out.path).code == 0)
        let links = try Linkwright.run("capacity", area.path, out.path)
        #expect(links.code == 65 && links.err.contains("without a timetable"), "\(links)")
        #expect(try Linkwright.run("plan", area.path, "--out", out.path, "--overwrite").code == 0)
        try out.write("mine", to: "notes.txt")
        let foreign = try Linkwright.run("capacity", area.path, out.path)
        #expect(foreign.code == 73 && foreign.err.contains("notes.txt"), "\(foreign)")
        #expect(try Linkwright.run("capacity", area.path, out.path, "--dry-run").code == 0)
        try out.write("link_id,class_a\nL001,nobody\n", to: "assignments.csv")
        let broken = try Linkwright.run("capacity", area.path, out.path, "--dry-run")
        #expect(broken.code == 65 && broken.err.contains("Maybe"), "\(broken)")
    }
}

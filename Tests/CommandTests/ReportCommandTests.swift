import Proving
import Foundation
import TestSupport
import Testing

@Suite("report")
struct ReportCommandTests {
    @Test("makes the same page as plan did, and leaves every other file as it is")
    func again() throws {
        let (area, out) = (try Linkwright.area("--classes", "14", "--seed", "5"), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let before = try Linkwright.plan(out.path)
        let summary = try Linkwright.text("\(out.path)/summary.json")
        let page = try #require(before["report.html"])
        #expect(page.contains("These links are the best there are.") && page.contains("Certificate verified"))
        try FileManager.default.removeItem(atPath: "\(out.path)/report.html")
        // Without its page the folder still holds.
        #expect(try Linkwright.run("verify", area.path, out.path).code == 0)
        let run = try Linkwright.run("report", area.path, out.path)
        #expect(run.code == 0 && run.out.hasPrefix("Written to \(out.path): "), "\(run.err)")
        #expect(try Linkwright.plan(out.path) == before)
        #expect(try Linkwright.text("\(out.path)/summary.json") == summary)
        #expect(try Linkwright.run("verify", area.path, out.path).code == 0)
    }

    @Test("match and schedule write a page as far as they go")
    func steps() throws {
        let area = try Linkwright.area("--classes", "10", "--seed", "11")
        let (links, days) = (try TemporaryFolder(), try TemporaryFolder())
        #expect(try Linkwright.run("match", area.path, "--out", links.path).code == 0)
        let first = try Linkwright.text("\(links.path)/report.html")
        #expect(first.contains("No meetings were booked: only the links were asked for."))
        #expect(!first.contains("id=\"timetable\""))
        let run = try Linkwright.run(
            "schedule", area.path, "--assignments", links.path + "/assignments.csv", "--out", days.path)
        #expect(run.code == 0, "\(run.err)")
        let second = try Linkwright.text("\(days.path)/report.html")
        #expect(second.contains("These links were given to Linkwright, not chosen by it."))
        #expect(second.contains("id=\"timetable\"") && !second.contains("Certificate verified"))
    }

    @Test("refuses a folder whose certificate does not prove what its summary says, and writes nothing")
    func unproved() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let proof = try Linkwright.text("\(out.path)/certificate.json")
        try out.write(proof.replacing("\"bound\": 4", with: "\"bound\": 5"), to: "certificate.json")
        let page = try Linkwright.text("\(out.path)/report.html")
        let run = try Linkwright.run("report", area.path, out.path)
        #expect(
            run.code == 65 && run.err.contains("certificate.json: does not prove that the links are the best")
        )
        #expect(try Linkwright.text("\(out.path)/report.html") == page)
        // Without the file the page is written, and claims no more than it may.
        try FileManager.default.removeItem(atPath: "\(out.path)/certificate.json")
        #expect(try Linkwright.run("report", area.path, out.path).code == 0)
        let bare = try Linkwright.text("\(out.path)/report.html")
        #expect(bare.contains("There is no certificate of this") && !bare.contains("Certificate verified"))
    }

    @Test("says where the folder is not there, or was made from another input")
    func missing() throws {
        let (area, other) = (try FourClasses.folder(), try Linkwright.area("--classes", "6", "--seed", "2"))
        #expect(try Linkwright.run("report", area.path, area.path + "/none").code == 66)
        let out = try TemporaryFolder()
        #expect(try Linkwright.run("match", other.path, "--out", out.path).code == 0)
        let run = try Linkwright.run("report", area.path, out.path)
        #expect(run.code == 65 && run.err.contains("it was made from another input"), "\(run.err)")
    }

    @Test("says that tables were changed by hand where the input is the same")
    func changed() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        #expect(try Linkwright.run("match", area.path, "--out", out.path).code == 0)
        let links = try Linkwright.text("\(out.path)/assignments.csv")
        try out.write(links.replacing("L002", with: "L003"), to: "assignments.csv")
        let run = try Linkwright.run("report", area.path, out.path)
        let hint = "\nMaybe make the plan in \(out.path) again: its files were changed by hand"
        #expect(run.code == 65 && run.err.contains(hint), "\(run.err)")
    }
}

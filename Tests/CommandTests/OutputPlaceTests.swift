import Foundation
import TestSupport
import Testing

@Suite("Where commands write")
struct OutputPlaceTests {
    @Test("the folder that one stands in is filled where it is empty, and is still the same folder")
    func current() throws {
        let here = try TemporaryFolder()
        let handle = open(here.path, O_RDONLY)
        defer { close(handle) }
        let run = try Linkwright.run("init", ".", standingIn: here.path)
        #expect(run.code == 0, "\(run.err)")
        #expect(try here.names.contains("schools.csv"))
        var (before, after) = (stat(), stat())
        #expect(fstat(handle, &before) == 0 && stat(here.path, &after) == 0)
        #expect(before.st_ino == after.st_ino)
        #expect(try Linkwright.run("check", ".", standingIn: here.path).code == 0)
        // Nothing is left beside it.
        let beside = try FileManager.default.contentsOfDirectory(
            atPath: URL(fileURLWithPath: here.path).deletingLastPathComponent().path)
        let name = URL(fileURLWithPath: here.path).lastPathComponent
        #expect(beside.filter { $0.contains(name) } == [name])
    }

    @Test("the folder that one stands in is not replaced, and what it holds stays")
    func currentWithPlan() throws {
        let (area, here) = (try FourClasses.folder(), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", here.path, "--quiet").code == 0)
        let before = try here.names
        let run = try Linkwright.run("plan", area.path, "--out", ".", "--overwrite", standingIn: here.path)
        #expect(run.code == 73)
        #expect(run.err.contains("the folder that you are in") && run.err.contains("\nMaybe"), "\(run.err)")
        #expect(try here.names == before)
    }

    @Test("two files to one place, by whatever name, are refused, and nothing is written")
    func twoNamesOfOneFile() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        let export = try Linkwright.run(
            "export", area.path, "--program", "matching", "--format", "mps", "p.mps", "--names", "./p.mps",
            standingIn: out.path)
        #expect(export.code == 73 && export.err.contains("one and the same file"), "\(export.err)")
        #expect(try Linkwright.run("plan", area.path, "--out", out.path + "/plan", "--quiet").code == 0)
        let compare = try Linkwright.run(
            "compare", "plan", "plan", "--csv", "x", "--html", "./x", standingIn: out.path)
        #expect(compare.code == 73 && compare.err.contains("one and the same file"), "\(compare.err)")
        #expect(try out.names == ["plan"])
    }

    @Test("what is read is not written over, even with --overwrite")
    func inputs() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        let export = try Linkwright.run(
            "export", area.path, "--program", "matching", "--format", "lp", area.path + "/classes.csv",
            "--overwrite")
        #expect(export.code == 73 && export.err.contains("the file to be read"), "\(export.err)")
        #expect(try Linkwright.text(area.path + "/classes.csv") == FourClasses.files["classes.csv"])
        #expect(try Linkwright.run("plan", area.path, "--out", out.path + "/plan", "--quiet").code == 0)
        let compare = try Linkwright.run(
            "compare", out.path + "/plan", out.path + "/plan", "--csv", out.path + "/plan/by_class.csv",
            "--overwrite")
        #expect(compare.code == 73 && compare.err.contains("the file to be read"), "\(compare.err)")
    }
}

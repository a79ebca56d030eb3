import Foundation
import TestSupport
import Testing

@Suite("compare")
struct CompareCommandTests {
    /// Plans of one area before and after its policy lets nobody go far.
    private func plans() throws -> (before: TemporaryFolder, after: TemporaryFolder) {
        let area = try Linkwright.area("--classes", "14", "--seed", "5")
        let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", before.path, "--quiet").code == 0)
        let policy = try Linkwright.text("\(area.path)/policy.yaml")
        try area.write(policy.replacing(/max_km: [\d.]+/, with: "max_km: 6"), to: "policy.yaml")
        #expect(try Linkwright.run("plan", area.path, "--out", after.path, "--quiet").code == 0)
        return (before, after)
    }

    @Test("says what changed as text, table, page and JSON, and they agree")
    func everything() throws {
        let (before, after) = try plans()
        let out = try TemporaryFolder()
        let run = try Linkwright.run(
            "compare", before.path, after.path, "--csv", out.path + "/c.csv", "--html", out.path + "/c.html")
        #expect(run.code == 0 && run.err.isEmpty, "\(run.err)")
        #expect(run.out.contains("policy.yaml differs") && run.out.contains("Worse off"))
        let text = try Linkwright.run("compare", before.path, after.path, "--json").out
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let classes = try #require(json["classes"] as? [[String: Any]])
        let worse = classes.count { $0["result"] as? String == "worse_off" }
        #expect(worse > 0 && run.out.contains("Worse off: \(worse) class"))
        let table = try Linkwright.text(out.path + "/c.csv")
        #expect(table.components(separatedBy: ",worse_off,").count == worse + 1)
        #expect(table.components(separatedBy: "\r\n").count == classes.count + 2)
        let page = try Linkwright.text(out.path + "/c.html")
        #expect(page.components(separatedBy: "<td>worse off</td>").count == worse + 1)
        // Files that are there are not written over unasked, and --quiet says nothing.
        let again = try Linkwright.run("compare", before.path, after.path, "--csv", out.path + "/c.csv")
        #expect(again.code == 73 && again.err.contains("--overwrite"))
        let quiet = try Linkwright.run(
            "compare", before.path, after.path, "--csv", out.path + "/c.csv", "--overwrite", "--quiet")
        #expect(quiet.code == 0 && quiet.out.isEmpty && quiet.err.isEmpty)
    }

    @Test("says so where there is nothing to compare")
    func nothing() throws {
        let (before, after) = try plans()
        let other = try FourClasses.folder()
        let out = try TemporaryFolder()
        #expect(try Linkwright.run("plan", other.path, "--out", out.path, "--quiet").code == 0)
        let strangers = try Linkwright.run("compare", before.path, out.path)
        #expect(strangers.code == 65 && strangers.err.contains("without a class in common"))
        #expect(strangers.err.contains("\nMaybe "))
        try FileManager.default.removeItem(atPath: after.path + "/by_class.csv")
        let missing = try Linkwright.run("compare", before.path, after.path)
        #expect(missing.code == 66 && missing.err.contains("by_class.csv"), "\(missing.err)")
    }
}

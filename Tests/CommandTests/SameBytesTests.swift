import Foundation
import TestSupport
import Testing

@Suite("The same input gives the same bytes")
struct SameBytesTests {
    /// The plan of the input in `folder`.
    private func plan(_ folder: TemporaryFolder, _ options: String...) throws -> [String: String] {
        let out = try TemporaryFolder()
        let run = try Linkwright.run(list: ["plan", folder.path, "--out", out.path] + options)
        #expect(run.code == 0, "\(run.err)")
        return try Linkwright.plan(out.path)
    }

    /// A copy of `folder` with each file's text changed.
    private func copy(_ folder: TemporaryFolder, _ change: (String, String) -> String) throws
        -> TemporaryFolder
    {
        let copy = try TemporaryFolder()
        for name in try folder.names {
            try copy.write(change(name, try Linkwright.text("\(folder.path)/\(name)")), to: name)
        }
        return copy
    }

    /// A small area whose plan is proved, so that a time limit never shows.
    ///
    /// Several `must_link`s, for each is a row of the program, and the order of its rows may decide between equals.
    private func area() throws -> TemporaryFolder {
        try Linkwright.area("--classes", "16", "--must-link", "4", "--seed", "2")
    }

    @Test("with one thread or two")
    func threads() throws {
        let area = try area()
        #expect(try plan(area, "--threads", "1") == plan(area, "--threads", "2"))
    }

    @Test("with the rows of every file in another order")
    func rows() throws {
        let area = try area()
        var random = SeededGenerator(seed: 9)
        let shuffled = try copy(area) { name, text in
            // The order of the rounds says which comes first, and so is part of the input.
            guard name.hasSuffix(".csv"), name != "rounds.csv" else { return text }
            let lines = text.split(separator: "\r\n")
            let rows = lines.dropFirst().shuffled(using: &random)
            return ([lines[0]] + rows).joined(separator: "\r\n")
        }
        let mustLinks = try Linkwright.text("\(area.path)/rules.csv").split(separator: "\r\n").filter {
            $0.hasPrefix("must_link")
        }
        #expect(mustLinks.count > 1)
        #expect(try plan(area) == plan(shuffled))
    }

    @Test(
        "with the rows in another order where there are warnings, in the page and in what the summary says of them"
    )
    func warnings() throws {
        let area = try Linkwright.area("--classes", "10", "--seed", "2")
        // Needs that no venue meets, each of another class: a warning each.
        let needy = try copy(area) { name, text in
            guard name == "classes.csv" else { return text }
            let lines = text.split(separator: "\r\n").map(String.init)
            let needs = lines[0].split(separator: ",", omittingEmptySubsequences: false).firstIndex(
                of: "needs")
            return lines.enumerated().map { number, line in
                var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                if let needs, number % 3 == 1, cells.indices.contains(needs) {
                    cells[needs] = "nobody_has_\(number)"
                }
                return cells.joined(separator: ",")
            }.joined(separator: "\r\n")
        }
        let reversed = try copy(needy) { name, text in
            guard name.hasSuffix(".csv"), name != "rounds.csv" else { return text }
            let lines = text.split(separator: "\r\n")
            return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\r\n")
        }
        func files(_ folder: TemporaryFolder) throws -> (said: String, page: String?, warnings: Substring) {
            let out = try TemporaryFolder()
            let run = try Linkwright.run("plan", folder.path, "--out", out.path)
            #expect(run.code == 0, "\(run.err)")
            let summary = try Linkwright.text("\(out.path)/summary.json")
            let start = try #require(summary.firstRange(of: "\"warnings\""))
            return (run.out, try Linkwright.plan(out.path)["report.html"], summary[start.lowerBound...])
        }
        let (one, other) = (try files(needy), try files(reversed))
        // On the terminal each has its line.
        #expect(one.said.contains(/classes\.csv:2:\d+: needs: found "nobody_has_1"/))
        #expect(one.warnings.contains("classes.csv, class "))
        #expect(one.warnings.matches(of: /nobody_has_/).count > 1)
        #expect(one.page?.contains("nobody_has_1") == true)
        #expect(one.page == other.page)
        #expect(one.warnings == other.warnings)
    }

    @Test("with other ids in the same order, but for the ids")
    func ids() throws {
        // School ids are P01 to P09 or so; a Q in the place of each P keeps their order, and that of the classes.
        let area = try area()
        let relabelled = try copy(area) { name, text in
            name.hasSuffix(".csv") ? self.relabelled(text) : text
        }
        let (one, other) = (try plan(area), try plan(relabelled))
        #expect(one.keys.map(self.relabelled).sorted() == other.keys.sorted())
        // What a calendar knows a meeting by is made from the ids.
        for (name, text) in one where !name.hasSuffix(".ics") {
            #expect(self.relabelled(text) == other[self.relabelled(name)], "\(name)")
        }
        #expect(one != other)
    }

    private func relabelled(_ text: String) -> String {
        text.replacing(/\bP(\d\d)/) { "Q\($0.output.1)" }
    }
}

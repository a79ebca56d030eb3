import Tables
import Foundation
import Linking
import TestSupport
import Testing

@testable import LinkingFiles

@Suite("Verifying a plan from its files")
struct PlanVerifierTests {
    @Test("finds nothing wrong with what was planned and written, for random years")
    func honest() throws {
        var planned = 0
        for seed in 0..<UInt64(60) {
            let draft = TinyYears.draft(seed: seed, classes: 6, timetable: seed % 2 == 0)
            guard (try? LinkingYear(draft)) != nil else { continue }
            let folder = try PlannedFolder(draft)
            let verification = try folder.verify()
            #expect(verification.holds, "seed \(seed): \(verification.findings.map(\.text))")
            planned += 1
        }
        #expect(planned > 20)
    }

    @Test("notices any cell that is changed, but for the words for people, and says where it stands")
    func everyCell() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        #expect(try folder.verify().holds)
        var changed = 0
        for file in OutputFile.allCases {
            let original = try folder.text(file.fileName)
            let table = CSVTable.read(Array(original.utf8), name: file.fileName)
            for row in 0..<table.rowCount {
                for (column, name) in table.header.enumerated() {
                    var writer = CSVWriter(header: table.header)
                    for r in 0..<table.rowCount {
                        writer.append(
                            table.header.indices.map { c in
                                let text = FormulaDefusing.undefused(table.text(row: r, column: c))
                                return .text(r == row && c == column ? text + "9" : text)
                            })
                    }
                    try folder.output.write(writer.bytes, to: file.fileName)
                    let findings = try folder.verify().findings
                    if ["note", "detail", "suggestion"].contains(name) {
                        #expect(findings.isEmpty, "\(file) \(row) \(name)")
                    } else {
                        changed += 1
                        let isPlaced = findings.contains { $0.file == file.fileName && $0.line == row + 2 }
                        #expect(isPlaced, "\(file.fileName) \(row) \(name): \(findings.map(\.text))")
                    }
                }
            }
            try folder.output.write(original, to: file.fileName)
        }
        #expect(changed > 150)
        #expect(try folder.verify().holds)
    }

    @Test("does not mind what a spreadsheet does to a file")
    func spreadsheet() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        for file in OutputFile.allCases {
            let table = CSVTable.read(Array(try folder.text(file.fileName).utf8), name: file.fileName)
            // Semicolons, decimal commas, no zeros at the end, British dates, seconds; rows upside down, and a column
            // of somebody's own.
            var lines = [(table.header + ["my remarks"]).joined(separator: ";")]
            for row in (0..<table.rowCount).reversed() {
                let cells = table.header.indices.map { column in
                    respelt(table.text(row: row, column: column))
                }
                lines.append((cells + ["fine"]).joined(separator: ";"))
            }
            try folder.output.write(lines.joined(separator: "\n"), to: file.fileName)
        }
        let verification = try folder.verify()
        #expect(verification.holds, "\(verification.findings.map(\.text))")
        let timetable = try folder.text("timetable.csv")
        #expect(timetable.contains("03/02/2025;9:30:00;14:00:00") && timetable.contains("km_a"))
    }

    /// A cell as a spreadsheet might write it.
    private func respelt(_ text: String) -> String {
        if let day = Day(iso: text) {
            let (year, month, day) = day.parts
            return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
        }
        if ClockTime(text) != nil { return (text.hasPrefix("0") ? String(text.dropFirst()) : text) + ":00" }
        if let number = Double(text), text.contains(".") {
            return (number == number.rounded() ? "\(Int(number))" : "\(number)").replacing(".", with: ",")
        }
        return text.contains(";") || text.contains("\"") ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    /// The ids of the input begin with an apostrophe before a dash; it is doubled where we write them.
    @Test(
        "says what is wrong in files that make no sense, and never breaks down",
        arguments: [
            ("assignments.csv", "", "assignments.csv:1"),
            ("assignments.csv", "link_id,class_a,class_b\nL001,nobody,''-B\n", "assignments.csv:2:2"),
            ("assignments.csv", "link_id,class_a,class_b\nL001,''-A,''-A\n", "assignments.csv:2:3"),
            (
                "assignments.csv", "link_id,class_a,class_b\nL001,''-A,''-B\nL001,''-C,''-D\n",
                "assignments.csv:3:1"
            ),
            (
                "assignments.csv", "link_id,class_a,class_b\nL001,''-A,''-B\nL002,''-B,''-D\n",
                "is in L001 too"
            ),
            ("timetable.csv", "link_id,round_id,session_id\nL009,tea,S9\n", "timetable.csv:2:3"),
            ("timetable.csv", "link_id,round_id,session_id\nL001,visit,S1\n", "timetable.csv:2:3"),
            ("timetable.csv", "some,other\nfile,here\n", "no column link_id"),
            ("unassigned.csv", "what,id,round_id,reason\nclass,''-A,,distance\n", "'-A should not be here"),
            ("by_class.csv", "class_id\n", "no row for '-A"),
            ("summary.json", "{", "it is not JSON"), ("summary.json", "{}", "has no"),
        ])
    func nonsense(_ file: String, _ text: String, _ finding: String) throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        try folder.output.write(text, to: file)
        let texts = try folder.verify().findings.map(\.text)
        let isSaid = texts.contains { $0.contains(finding) }
        #expect(isSaid, "\(texts)")
    }

    @Test("reads files with bytes changed at random to the end")
    func damage() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        var random = SeededGenerator(seed: 4)
        let files = try folder.files()
        for _ in 0..<150 {
            let file = random.pick(files)
            var bytes = file.bytes
            for _ in 0..<random.int(1...6) {
                let place = random.int(0...(bytes.count - 1))
                if random.chance(30) {
                    bytes.remove(at: place)
                } else {
                    bytes[place] = UInt8(random.int(0...255))
                }
            }
            try folder.output.write(bytes, to: file.name)
            _ = try folder.verify()
            try folder.output.write(file.bytes, to: file.name)
        }
        #expect(try folder.verify().holds)
    }

    @Test("says that a file isn't there", arguments: ["assignments.csv", "by_class.csv", "summary.json"])
    func missing(_ name: String) throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        try FileManager.default.removeItem(atPath: "\(folder.output.path)/\(name)")
        let isSaid = try folder.verify().findings.contains {
            $0.file == name && $0.message.contains("isn't there")
        }
        #expect(isSaid)
    }

    @Test(
        "says once that the links can't be read, and nothing that only follows from it",
        arguments: [nil, [0xFF, 0xFE, 0x61, 0], [0x61, 0x0A]] as [[UInt8]?])
    func unreadLinks(_ bytes: [UInt8]?) throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        try FileManager.default.removeItem(atPath: "\(folder.output.path)/assignments.csv")
        if let bytes { try folder.output.write(bytes, to: "assignments.csv") }
        let findings = try folder.verify().findings
        // Of a header without any of the three columns, each is missing.
        #expect(findings.count == (bytes?.count == 2 ? 3 : 1), "\(findings.map(\.text))")
        #expect(findings.allSatisfy { $0.file == "assignments.csv" })
    }

    @Test("says once that a timetable is empty")
    func emptyTimetable() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        try folder.output.write("", to: "timetable.csv")
        let texts = try folder.verify().findings.map(\.text)
        #expect(texts.count == 1 && texts[0].hasPrefix("timetable.csv:1:1: found nothing"), "\(texts)")
    }

    @Test(
        "does not take a summary's word",
        arguments: [
            ("\"status\" : \"optimal\"", "\"status\" : \"excellent\"", "expected one of optimal"),
            ("\"linked\" : 5", "\"linked\" : 4", "counts"),
            ("\"proved\" : true", "\"proved\" : false", "proved is false"),
            ("\"command\" : \"plan\"", "\"command\" : \"guess\"", "expected plan, match or schedule"),
            (
                "\"priority\" : \"points\"", "\"priority\" : \"pionts\"",
                "found \"pionts\", which is no priority; maybe points was meant"
            ),
            ("\"value\" : 5", "\"value\" : 6", "said to be 6, by the plan 5"),
            ("\"value\" : 5", "\"value\" : 9223372036854775807", "which is no figure of a plan"),
        ])
    func claims(_ old: String, _ new: String, _ finding: String) throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let summary = try folder.text("summary.json")
        #expect(summary.contains(old), "\(summary)")
        try folder.output.write(summary.replacing(old, with: new, maxReplacements: 1), to: "summary.json")
        let texts = try folder.verify().findings.map(\.text)
        let isSaid = texts.contains { $0.contains(finding) }
        #expect(isSaid, "\(texts)")
    }

    @Test("notes input that has changed since, without calling the plan wrong")
    func changedInput() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let summary = try folder.text("summary.json")
        let hash = try #require(folder.read.hashes.first?.sha256)
        try folder.output.write(summary.replacing(hash, with: "0"), to: "summary.json")
        let verification = try folder.verify()
        #expect(verification.holds)
        #expect(verification.notes.contains { $0.hasPrefix("schools.csv: not the same") })
    }
}

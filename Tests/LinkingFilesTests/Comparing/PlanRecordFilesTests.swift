import Tables
import Foundation
import Linking
import Planning
import Reporting
import TestSupport
import Testing

@testable import LinkingFiles

@Suite("The record of a plan, from its files alone")
struct PlanRecordFilesTests {
    @Test("says what the plan is")
    func record() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let record = try PlanRecordFiles.read(folder.output.path)
        let (year, plan) = (folder.read.year, folder.result.plan)
        #expect(record.classes.map(\.id) == year.classes.map(\.id) && record.classes.count == 5)
        #expect(record.classes[0].schoolName == "School, A")
        let figures = year.figures(of: plan)
        #expect(record.links.map(\.classes) == plan.links.map { $0.map { year.classes[$0].id } })
        #expect(record.links.map(\.difference) == figures.map(\.difference))
        #expect(record.links.map(\.metres) == figures.map(\.metres))
        let meetings = try #require(record.meetings)
        #expect(meetings.count == plan.meetings.count && !meetings.isEmpty)
        let held = year.meetingFigures(of: plan)
        #expect(Set(meetings.map(\.metres)) == Set(held.map(\.metres)))
        #expect(Set(meetings.map(\.date)) == Set(plan.meetings.map { year.sessions[$0.session].date }))
        #expect(record.priorities.map(\.value).prefix(4) == folder.result.links.priorities.map(\.value)[...])
    }

    @Test("a plan compared with itself has not changed")
    func same() throws {
        let path = try PlannedFolder(FiveClasses.draft()).output
        let record = try PlanRecordFiles.read(path.path)
        let comparison = try #require(PlanComparison(record, record))
        #expect(comparison.links.allSatisfy { $0.kind == .kept } && !comparison.links.isEmpty)
        #expect(comparison.meetings?.allSatisfy { $0.kind == .kept } == true)
        #expect(comparison.classes.allSatisfy { $0.decisive == nil } && comparison.notices.isEmpty)
    }

    @Test("the table has a row a class, with what it had and has, and defuses ids")
    func table() throws {
        var alone = FiveClasses.draft()
        alone.sessions?.removeLast()
        let (before, after) = (try PlannedFolder(FiveClasses.draft()), try PlannedFolder(alone))
        let (first, second) = (
            try PlanRecordFiles.read(before.output.path), try PlanRecordFiles.read(after.output.path)
        )
        let comparison = try #require(PlanComparison(first, second))
        let table = CSVTable.read(ComparisonTable.bytes(comparison), name: "changes.csv")
        #expect(table.faults.isEmpty && table.rowCount == 5)
        let columns = ColumnNames(table)
        // The id of the year begins with an apostrophe itself, since an input folder has one too.
        #expect(columns.text(0, "class_id") == "'-A" && table.text(row: 0, column: 0) == "''-A")
        // Without the gallery's session, some link has no visit any longer.
        let lost = (0..<5).filter { columns.text($0, "result") == "worse_off" }
        #expect(lost.count == 2 || lost.count == 3)
        for row in lost {
            #expect(columns.text(row, "because").hasPrefix("has fewer meetings"))
            #expect(columns.text(row, "meetings_changed").contains("visit lost, was Tue 2025-02-11"))
        }
    }

    @Test("a folder that isn't there, and one without its files, is missing; with advice")
    func missing() throws {
        let folder = try TemporaryFolder(FourFiles.input)
        for (path, words) in [
            (folder.path + "/none", "found no such folder"), (folder.path, "found no summary.json"),
        ] {
            #expect {
                _ = try PlanRecordFiles.read(path)
            } throws: { error in
                guard case .missing(let missing) = error as? InputError else { return false }
                return missing.text.contains(words) && missing.text.contains("\nMaybe ")
            }
        }
    }

    @Test(
        "every fault is told with its place: a class twice, a link that is none, a bad date, a missing column"
    )
    func faults() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let (assignments, timetable) = (try folder.text("assignments.csv"), try folder.text("timetable.csv"))
        try folder.output.write(
            assignments.replacing("'-E", with: "'-D").replacing("difference", with: "diference"),
            to: "assignments.csv")
        try folder.output.write(
            timetable.replacing("L001", with: "L009").replacing("2025-02", with: "Feb"), to: "timetable.csv")
        #expect {
            _ = try PlanRecordFiles.read(folder.output.path)
        } throws: { error in
            guard case .faults(let faults) = error as? InputError else { return false }
            let text = faults.text()
            return text.contains("assignments.csv:1: found no column difference")
                && text.contains("Maybe \"diference\" should be called difference")
                && text.contains("found \"L009\", expected the id of a link")
        }
        try folder.output.write(assignments.replacing("'-E", with: "'-D"), to: "assignments.csv")
        #expect {
            _ = try PlanRecordFiles.read(folder.output.path)
        } throws: { error in
            (error as? InputError)?.text.contains("in no other link") == true
        }
    }

    @Test("a date and a number as a spreadsheet writes them are read by value")
    func spreadsheet() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let before = try PlanRecordFiles.read(folder.output.path)
        let timetable = try folder.text("timetable.csv")
        for format in ["D/M/2025", "D.M.2025", "D/M/25"] {
            try folder.output.write(
                timetable.replacing(/2025-(\d\d)-(\d\d)/) { match in
                    format.replacing("D", with: match.output.2).replacing("M", with: match.output.1)
                },
                to: "timetable.csv")
            let after = try PlanRecordFiles.read(folder.output.path)
            #expect(before.meetings == after.meetings, "\(format)")
        }
    }

    @Test("rows that were copied by hand, and cells that no plan has, are faults at their places")
    func damage() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        for file in ["by_class.csv", "assignments.csv", "timetable.csv"] {
            let text = try folder.text(file)
            let lines = text.components(separatedBy: "\r\n")
            // The first row again, in the place of the last, empty line.
            let said = try refusal(folder, file, text + lines[1] + "\r\n")
            #expect(said.contains("/\(file):\(lines.count):"), "\(said)")
        }
        let text = try folder.text("assignments.csv")
        let blank = text.replacing(/(L001,[^,]*,[^,]*,[^,]*),[^,]*,/) { "\($0.output.1),," }
        #expect(
            try refusal(folder, "assignments.csv", blank).contains(
                "/assignments.csv:2:5: class_b: found nothing, expected the id of a class\n"))
        let far = text.replacing(/,0\.\d\d\d\d,/, with: ",-5,", maxReplacements: 1)
        #expect(
            try refusal(folder, "assignments.csv", far).contains(
                "difference: found \"-5\", expected a number from 0 to 1\n"))
    }

    /// What is said of the folder with `text` in the place of a file; nothing where it can be read.
    private func refusal(_ folder: PlannedFolder, _ file: String, _ text: String) throws -> String {
        let original = try folder.text(file)
        try folder.output.write(text, to: file)
        var said = ""
        do throws(InputError) {
            _ = try PlanRecordFiles.read(folder.output.path)
        } catch {
            said = error.text
        }
        try folder.output.write(original, to: file)
        return said
    }
}

private enum FourFiles {
    static let input = ["classes.csv": "class_id\n"]
}

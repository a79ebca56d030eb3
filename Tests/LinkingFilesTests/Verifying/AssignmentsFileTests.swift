import Explaining
import Tables
import Linking
import TestSupport
import Testing

@testable import LinkingFiles

@Suite("Links that are given in a file")
struct AssignmentsFileTests {
    private func year() throws -> LinkingYear {
        var draft = FiveClasses.draft()
        draft.classes = draft.classes.map { value in
            var value = value
            value.id = ID(value.id.text.replacing("-", with: "c"))
            return value
        }
        return try LinkingYear(draft)
    }

    private func read(_ text: String) throws -> [Link] {
        let folder = try TemporaryFolder(["links.csv": text])
        return try AssignmentsFile.read(folder.path + "/links.csv", year: year())
    }

    /// The faults of a file, a text each.
    private func faults(_ text: String) throws -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let error as InputError {
            guard case .faults(let faults) = error else { return [error.text] }
            #expect(error.exitCode == 65)
            return faults.faults.map(\.text)
        }
    }

    @Test("needs no more than the classes, in any order")
    func minimal() throws {
        let links = try read("class_b,class_a\ncE,cD\ncA,cB\n")
        #expect(links == [Link(0, 1), Link(3, 4)].compactMap(\.self))
    }

    @Test("reads what match wrote, three-way links included")
    func own() throws {
        let year = try year()
        let links = [Link([0, 1, 2]), Link(3, 4)].compactMap(\.self)
        let table = PlanTables(year, Plan(links: links), links: .given, timetable: nil).assignments()
        #expect(try read(String(decoding: table.bytes, as: UTF8.self)) == links)
    }

    @Test("names the line and column of every id that is none, with the one that was meant")
    func unknown() throws {
        let faults = try faults("class_a,class_b,class_c\ncA,cX,\n,cB,\ncD,cD,\n")
        #expect(faults.count == 3)
        #expect(
            faults[0].hasPrefix("links.csv:2:2: class_b: found \"cX\", expected the id of a class\nMaybe "))
        #expect(faults[1].hasPrefix("links.csv:3:1: class_a: found nothing"))
        #expect(faults[2].hasPrefix("links.csv:4:2: class_b: found \"cD\", expected another class"))
        #expect(faults.allSatisfy { $0.contains("\nMaybe ") })
    }

    @Test("names the missing column, and what is there instead of it")
    func columns() throws {
        let faults = try faults("class_a,classb\ncA,cB\n")
        #expect(
            faults == [
                "links.csv:1: found no column class_b, expected one\nMaybe \"classb\" should be called class_b"
            ])
    }

    @Test("says what to try where no column is nearly the one that is missing")
    func strangeColumns() throws {
        let faults = try faults("some,other\ncA,cB\n")
        #expect(faults.count == 2 && faults.allSatisfy { $0.contains("\nMaybe ") })
    }

    @Test("names the second row of a link that stands twice, and nothing that follows from it")
    func repeated() throws {
        #expect(
            try faults("class_a,class_b\ncA,cB\ncD,cE\ncB,cA\n") == [
                """
                links.csv:4:1: class_a: found cA with cB, expected a link that stands once (the other is links.csv:2)
                Maybe delete one of the two rows
                """
            ])
    }

    @Test("names the line of a link that breaks a rule, and the rule")
    func rules() throws {
        // cB is in two links.
        let faults = try faults("class_a,class_b\ncA,cB\ncB,cC\n")
        #expect(faults.count == 1)
        #expect(
            faults[0].hasPrefix(
                "links.csv:3:1: class_a: found cB with cC, expected a link that keeps the rules"))
        #expect(faults[0].contains("the other is links.csv:2"))
    }
}

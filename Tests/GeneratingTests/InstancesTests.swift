import Foundation
import Generating
import Linking
import LinkingFiles
import Testing

/// `scripts/instances` says how to make each area of `Instances/`; these tests follow it with the library.
@Suite struct InstancesTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The name and the options from each line `area NAME --option value …`.
    private static func recipes() throws -> [(name: String, options: [String])] {
        try String(contentsOfFile: "\(root)/scripts/instances", encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("area ") }
            .map { line in
                let words = line.split(separator: " ").map(String.init)
                return (words[1], Array(words.dropFirst(2)))
            }
    }

    private func specification(_ options: [String]) throws -> AreaSpecification {
        var specification = AreaSpecification()
        for index in stride(from: 0, to: options.count, by: 2) {
            let (option, value) = (String(options[index].dropFirst(2)), options[index + 1])
            if option == "seed" {
                specification.seed = try #require(UInt64(value))
                continue
            }
            switch try #require(AreaSpecification.knobs.first { $0.option == option }).value {
            case .count(let path, _): specification[keyPath: path] = try #require(Int(value))
            case .amount(let path, _): specification[keyPath: path] = try #require(Double(value))
            }
        }
        return specification
    }

    @Test("each area of Instances has exactly the bytes that its recipe makes, and a README")
    func bytes() throws {
        let recipes = try Self.recipes()
        #expect(recipes.map(\.name) == ["harbour-10", "vale-24", "moor-40", "city-80", "metro-130"])
        for (name, options) in recipes {
            let folder = "\(Self.root)/Instances/\(name)"
            let files = InputFolderWriter.files(try specification(options).draft())
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    == (files.map(\.name) + ["README.md"]).sorted())
            for file in files {
                let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file.name)"))
                #expect(Array(data) == file.bytes, "\(name)/\(file.name)")
            }
        }
    }

    @Test("each recipe is in seeds/instances.md, word for word")
    func seeds() throws {
        let table = try String(contentsOfFile: "\(Self.root)/seeds/instances.md", encoding: .utf8)
        for (name, options) in try Self.recipes() {
            #expect(
                table.contains("`linkwright generate area \(options.joined(separator: " ")) out/\(name)`"))
        }
    }

    @Test("six classes of moor-40 can't be linked; all others have a candidate")
    func moor() throws {
        let year = try InputFolder.read("\(Self.root)/Instances/moor-40").year
        let candidates = Candidates(year)
        #expect(year.classes.indices.filter { candidates.partners(of: $0).isEmpty }.count == 6)
    }

    @Test("the venues of city-80 have too few places for every link to meet in both in-person rounds")
    func city() throws {
        let year = try InputFolder.read("\(Self.root)/Instances/city-80").year
        // Even if every link were as small as the two smallest classes together.
        let smallest = year.classes.map(\.pupils).sorted().prefix(2).reduce(0, +)
        let places = year.sessions.indices.filter { year.sessions[$0].format == .inPerson }
            .compactMap { year.capacityPupils(session: $0) }.reduce(0) { $0 + $1 / smallest }
        let links = year.classes.filter { $0.formats.contains(.inPerson) }.count / 2
        #expect(links == 38 && places < 2 * links)
    }
}

import Foundation
import Testing

@testable import Tables

@Suite struct FolderWriterTests {
    /// A new folder that is gone after the test.
    private func inScratch(_ body: (String) throws -> Void) throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID())").path
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        try body(scratch)
    }

    private func write(_ files: [String: String], to path: String, overwrite: Bool = false)
        throws(OutputError)
    {
        let files = files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: Array($0.value.utf8)) }
        try FolderWriter.write(files, to: path, overwrite: overwrite) {
            ["a.csv", "b.csv", "c.csv", "below/", "below/d.csv"].contains($0)
        }
    }

    private func contents(_ path: String) throws -> [String: String] {
        var contents: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            contents[name] = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        }
        return contents
    }

    private func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    @Test("writes the files, makes the folders above, and leaves nothing else")
    func plain() throws {
        try inScratch { scratch in
            try write(["a.csv": "one", "b.csv": ""], to: "\(scratch)/x/y/out")
            #expect(try contents("\(scratch)/x/y/out") == ["a.csv": "one", "b.csv": ""])
            #expect(try names("\(scratch)/x/y") == ["out"])
        }
    }

    @Test("fills an empty folder, also through a link and with a slash at the end")
    func empty() throws {
        try inScratch { scratch in
            try FileManager.default.createDirectory(
                atPath: "\(scratch)/real", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: "\(scratch)/link", withDestinationPath: "\(scratch)/real")
            try write(["a.csv": "one"], to: "\(scratch)/link/")
            #expect(try contents("\(scratch)/real") == ["a.csv": "one"])
            #expect(try names(scratch) == ["link", "real"])
        }
    }

    @Test("refuses a folder that holds something, unless it is told to overwrite")
    func exists() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["a.csv": "old", "b.csv": "old"], to: out)
            #expect(throws: OutputError.exists(path: out)) { try write(["a.csv": "new"], to: out) }
            #expect(try contents(out) == ["a.csv": "old", "b.csv": "old"])
            // The earlier folder is replaced as a whole: b.csv is gone.
            try write(["a.csv": "new", "c.csv": "new"], to: out, overwrite: true)
            #expect(try contents(out) == ["a.csv": "new", "c.csv": "new"])
            #expect(try names(scratch) == ["out"])
        }
    }

    @Test("never replaces a folder that holds files which Linkwright did not write, and names them")
    func foreign() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["a.csv": "old"], to: out)
            try "call her back".write(toFile: "\(out)/notes.txt", atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(
                atPath: "\(out)/letters", withIntermediateDirectories: true)
            #expect(throws: OutputError.foreignFiles(path: out, names: ["letters/", "notes.txt"])) {
                try write(["a.csv": "new"], to: out, overwrite: true)
            }
            #expect(try names(out) == ["a.csv", "letters", "notes.txt"])
        }
    }

    @Test("writes files into a subfolder, and replaces one that holds only what is known")
    func subfolder() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["a.csv": "one", "below/d.csv": "two"], to: out)
            #expect(try names(out) == ["a.csv", "below"])
            #expect(try contents("\(out)/below") == ["d.csv": "two"])
            try write(["a.csv": "new"], to: out, overwrite: true)
            #expect(try names(out) == ["a.csv"])
            // An empty subfolder of ours is no loss.
            try FileManager.default.createDirectory(
                atPath: "\(out)/below", withIntermediateDirectories: true)
            try write(["below/d.csv": "three"], to: out, overwrite: true)
            #expect(try contents("\(out)/below") == ["d.csv": "three"])
        }
    }

    @Test(
        "a subfolder of ours that holds something else is not ours, nor is a folder or a link with the name of a file"
    )
    func foreignSubfolder() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["a.csv": "one", "below/d.csv": "two"], to: out)
            let notes = "\(out)/below/notes.txt"
            try "call her back".write(toFile: notes, atomically: true, encoding: .utf8)
            #expect(throws: OutputError.foreignFiles(path: out, names: ["below/notes.txt"])) {
                try write(["a.csv": "new"], to: out, overwrite: true)
            }
            try FileManager.default.removeItem(atPath: notes)
            try FileManager.default.createDirectory(
                atPath: "\(out)/b.csv", withIntermediateDirectories: true)
            #expect(throws: OutputError.foreignFiles(path: out, names: ["b.csv/"])) {
                try write(["a.csv": "new"], to: out, overwrite: true)
            }
            try FileManager.default.removeItem(atPath: "\(out)/b.csv")
            try FileManager.default.removeItem(atPath: "\(out)/below")
            try FileManager.default.createSymbolicLink(
                atPath: "\(out)/below", withDestinationPath: scratch)
            #expect(throws: OutputError.foreignFiles(path: out, names: ["below"])) {
                try write(["a.csv": "new"], to: out, overwrite: true)
            }
            #expect(try names(out) == ["a.csv", "below"])
        }
    }

    @Test("a file of a subfolder that can't be written leaves the earlier folder as it was")
    func subfolderFailure() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["below/d.csv": "old"], to: out)
            let name = "below/" + String(repeating: "n", count: 300)
            #expect(throws: OutputError.self) {
                try write(["below/d.csv": "new", name: "new"], to: out, overwrite: true)
            }
            #expect(try contents("\(out)/below") == ["d.csv": "old"])
            #expect(try names(scratch) == ["out"])
        }
    }

    @Test("refuses a path that is a file, or goes through one")
    func file() throws {
        try inScratch { scratch in
            try "text".write(toFile: "\(scratch)/out", atomically: true, encoding: .utf8)
            #expect(throws: OutputError.notAFolder(path: "\(scratch)/out")) {
                try write(["a.csv": "new"], to: "\(scratch)/out", overwrite: true)
            }
            #expect(throws: OutputError.notAFolder(path: "\(scratch)/out")) {
                try write(["a.csv": "new"], to: "\(scratch)/out/below")
            }
            #expect(try String(contentsOfFile: "\(scratch)/out", encoding: .utf8) == "text")
        }
    }

    @Test("a file that can't be written leaves the earlier folder as it was and nothing beside it")
    func failure() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["a.csv": "old"], to: out)
            // A name of 300 bytes is too long for any file system we know, for root too.
            let name = String(repeating: "n", count: 300)
            #expect {
                try write(["a.csv": "new", name: "new"], to: out, overwrite: true)
            } throws: { error in
                guard case .system(out, let doing, let reason) = error as? OutputError else { return false }
                return doing == "write \(name)" && !reason.isEmpty
            }
            #expect(try contents(out) == ["a.csv": "old"])
            #expect(try names(scratch) == ["out"])
        }
    }

    @Test("an earlier folder that was put aside comes back where the new one can't take its place")
    func putBack() throws {
        try inScratch { scratch in
            let out = "\(scratch)/out"
            try write(["a.csv": "old"], to: "\(out)/new")
            // The new folder lies inside the earlier one, so it goes aside with it and is not found afterwards.
            #expect(throws: OutputError.self) { try FolderTarget(out).put("\(out)/new") }
            #expect(try contents("\(out)/new") == ["a.csv": "old"])
            #expect(try names(scratch) == ["out"])
        }
    }

    @Test("a failure takes the folders above away again that were made for it")
    func parents() throws {
        try inScratch { scratch in
            let name = String(repeating: "n", count: 300)
            #expect(throws: OutputError.self) { try write([name: "new"], to: "\(scratch)/x/y/out") }
            #expect(throws: OutputError.self) { try write(["a.csv": "new"], to: "\(scratch)/x/\(name)/out") }
            let left = try names(scratch)
            #expect(left.isEmpty)
        }
    }

    @Test("a place where nobody may make a folder is refused in the system's own words")
    func closed() throws {
        #if os(Linux)
            // Not even root makes a folder there.
            #expect {
                try write(["a.csv": "new"], to: "/proc/linkwright/out")
            } throws: { error in
                guard case .system = error as? OutputError else { return false }
                return "\(error)".contains("nothing was written\nMaybe choose")
            }
        #endif
    }
}

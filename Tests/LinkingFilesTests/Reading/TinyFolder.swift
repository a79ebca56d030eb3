import Tables
import Linking
import LinkingFiles
import TestSupport

/// Two schools 5 km apart with a class each, and whatever a test puts in the place of its files.
enum TinyFolder {
    static let files = [
        "schools.csv":
            "school_id,name,easting,northing,fsm_pct\nS1,Elm,500000,200000,10\nS2,Oak,503000,204000,40\n",
        "classes.csv": "class_id,school_id,year_groups,pupils\nA,S1,5,30\nB,S2,4;5,28\n",
        "policy.yaml": """
        match:
          difference:
            meals: {measure: share, weight: 1, column: fsm_pct}

        """,
    ]

    /// Reads the tiny folder with `changes`: files instead of its own, or besides; none where there is no text.
    static func read(_ changes: [String: String?] = [:]) throws -> ReadYear {
        let folder = try folder(changes)
        return try withExtendedLifetime(folder) { try InputFolder.read(folder.path) }
    }

    static func folder(_ changes: [String: String?] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(
            files.merging(changes.compactMapValues { $0 }) { $1 }.filter { changes[$0.key] != .some(nil) })
    }

    /// The texts of all faults, two lines each; empty where the folder is sound.
    static func faults(_ changes: [String: String?]) throws -> [String] {
        switch try refusal(changes) {
        case .faults(let faults)?: faults.faults.map(\.text)
        case .missing(let missing)?: missing.messages
        case nil: []
        }
    }

    /// Why the tiny folder with `changes` can't be read; nil where it can.
    static func refusal(_ changes: [String: String?]) throws -> InputError? {
        let folder = try folder(changes)
        return withExtendedLifetime(folder) { refusal(of: folder.path) }
    }

    /// Why the folder can't be read; nil where it can.
    static func refusal(of path: String) -> InputError? {
        do throws(InputError) {
            _ = try InputFolder.read(path)
            return nil
        } catch {
            return error
        }
    }

    /// The texts of all warnings of a sound folder.
    static func warnings(_ changes: [String: String?]) throws -> [String] {
        try read(changes).warnings.map(\.text)
    }

    /// A rounds file and a venues file for sessions to name.
    static let rounds = "round_id,name,format,opens,closes\nmeet,Meeting,in_person,2025-01-06,2025-03-28\n"
    static let venues = "venue_id,name,easting,northing,capacity_pupils\nV1,Gallery,501000,202000,90\n"
}

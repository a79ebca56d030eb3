import ArgumentParser
import Foundation
import Generating
import Graphs
import Linking
import LinkingFiles
import Planning
import Tables

/// How the process ends: what is said, and the exit code. The only place where an error becomes either.
struct Ending {
    /// The codes, as `sysexits.h` has them where it has any.
    enum Code: Int32 {
        case done = 0
        case refuted = 1
        case usage = 64
        case badData = 65
        case noInput = 66
        case defect = 70
        case cannotWrite = 73
        case outOfTime = 75
        case interrupted = 130
    }

    let code: Int32
    private let message: String

    /// An ending that was decided on; nothing more is said.
    struct Decided: Error {
        let code: Code
    }

    /// The ending that an error makes; one of the command line itself is told in the words of `command`.
    init(_ error: any Error, of command: any ParsableCommand.Type) {
        switch error {
        case let decided as Decided: (code, message) = (decided.code.rawValue, "")
        case let error as InputError: (code, message) = (error.exitCode, error.text)
        case let error as BrokenPlan: (code, message) = (Code.badData.rawValue, error.description)
        case let error as NoTimetable: (code, message) = (Code.badData.rawValue, error.description)
        case let error as NothingInCommon: (code, message) = (Code.badData.rawValue, error.description)
        case let error as OutputError: (code, message) = (Code.cannotWrite.rawValue, error.description)
        case let error as UnknownWord: (code, message) = (Code.usage.rawValue, error.description)
        case let error as ImpossibleArea: (code, message) = (Code.usage.rawValue, error.description)
        case let error as RunError: (code, message) = Ending.of(error)
        case let error as GraphRunError: (code, message) = Ending.of(error)
        case let error as ExportFailure: (code, message) = Ending.of(error)
        default:
            let parsed = command.exitCode(for: error).rawValue
            if parsed == Code.done.rawValue || parsed == Code.usage.rawValue {
                (code, message) = (parsed, command.fullMessage(for: error))
            } else {
                (code, message) = (
                    Code.defect.rawValue,
                    "Something went wrong that should not, which is our fault and not yours: \(error)\n"
                        + "Maybe run it once more; if it goes wrong again, send us these lines"
                )
            }
        }
    }

    static func of(_ error: RunError) -> (Int32, String) {
        switch error.cause {
        case .nothingFound:
            error.wasStopped
                ? (Code.interrupted.rawValue, "Stopped before anything was found; nothing was written.")
                : (
                    Code.outOfTime.rawValue,
                    "The time ran out before anything was found; nothing was written.\nMaybe allow more time with --time-limit."
                )
        case .solver(let failure):
            (
                Code.defect.rawValue,
                "The calculation broke down, which is our fault and not yours; nothing was written.\n\(failure)\n"
                    + "Maybe run it once more; if it breaks down again, send us these lines"
            )
        case .audit(let findings):
            (
                Code.defect.rawValue,
                "The plan that was found breaks the rules, which is our fault and not yours; nothing was written.\n"
                    + findings.map(\.description).joined(separator: "\n")
            )
        case .links(let findings):
            (
                Code.badData.rawValue,
                "The links that were given break the rules of the year; nothing was written.\n"
                    + findings.map(\.description).joined(separator: "\n")
            )
        }
    }

    private static func of(_ error: GraphRunError) -> (Int32, String) {
        switch error {
        case .stopped:
            (Code.interrupted.rawValue, "Stopped before a perfect matching was found; nothing was written.")
        case .unsound(let findings):
            (
                Code.defect.rawValue,
                "What was found is not proved, which is our fault and not yours; nothing was written.\n"
                    + findings.map(\.description).joined(separator: "\n")
            )
        }
    }

    /// Says it and ends the process.
    func leave() -> Never {
        if !message.isEmpty {
            if code == Code.done.rawValue { print(message) } else { Terminal.complain(message) }
        }
        exit(code)
    }
}

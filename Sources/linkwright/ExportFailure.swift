import Linking
import Planning

/// Why a program was not written, and whether somebody had asked to stop.
struct ExportFailure: Error {
    let cause: ExportError
    /// The file that was to be written.
    let path: String
    let wasStopped: Bool
}

extension Ending {
    /// The code and the words for a program that was not written.
    static func of(_ error: ExportFailure) -> (Int32, String) {
        switch error.cause {
        case .tooLarge(let most):
            (
                Code.usage.rawValue,
                "The program has more than \(most) columns; nothing was written.\n"
                    + "Maybe raise --max-columns, or set three_way: never in policy.yaml to write the pairs alone."
            )
        case .nothingToChoose:
            (
                Code.badData.rawValue,
                "The rules of the year allow no link, so there is nothing to choose from; nothing was written.\n"
                    + "Maybe see what `linkwright check` says of the classes."
            )
        case .noMeeting:
            (
                Code.badData.rawValue,
                "No meeting of these links has a session that it may use; nothing was written.\n"
                    + "Maybe see what `linkwright check` says of the rounds."
            )
        case .infeasible:
            (
                Code.badData.rawValue,
                "No choice keeps all the rules of the year, so there is no optimum to hold; nothing was written.\n"
                    + "Maybe see which rules `linkwright match` says conflict."
            )
        case .noObjective(let priority):
            (
                Code.badData.rawValue,
                "policy.yaml: \(priority.rawValue) can't be the objective of one linear program; nothing was written.\n"
                    + "Maybe put points after it in match.priorities."
            )
        case .nothingFound: Ending.of(RunError(cause: .nothingFound, wasStopped: error.wasStopped))
        case .solver(let failure): Ending.of(RunError(cause: .solver(failure), wasStopped: error.wasStopped))
        case .unwritable(let reason):
            (
                Code.cannotWrite.rawValue,
                "\(error.path): could not write it: \(reason); nothing was written\n"
                    + "Maybe choose a folder in which you may write, on a disk that has room"
            )
        }
    }
}

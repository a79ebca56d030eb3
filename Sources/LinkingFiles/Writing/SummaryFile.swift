import Linking
import Results
import Tables

/// `summary.json`, as it is written and read back.
enum SummaryFile {
    /// The figures of a plan are far smaller, so that sums and differences of them are whole numbers still.
    private static let largest = 9_007_199_254_740_992.0

    /// The bytes of the file.
    static func bytes(_ summary: Summary) throws -> [UInt8] { try JSONText.bytes(summary) }

    /// The summary that a file holds, of this version or an earlier one.
    static func read(_ bytes: [UInt8]) throws(NoSummary) -> Summary {
        do {
            let summary = try JSONText.value(Summary.self, from: bytes)
            guard let huge = firstHuge(in: try JSONParser.parse(bytes)) else { return summary }
            throw NoSummary(reason: "line \(huge.line) has \(huge.found), which is no figure of a plan")
        } catch {
            throw error as? NoSummary ?? NoSummary(reason: words(error as? DecodingError))
        }
    }

    private static func firstHuge(in node: JSONNode) -> JSONNode? {
        switch node.value {
        case .object(let members): members.lazy.compactMap { firstHuge(in: $0.node) }.first
        case .array(let nodes): nodes.lazy.compactMap { firstHuge(in: $0) }.first
        case .whole(let number): Double(number).magnitude > largest ? node : nil
        case .number(let spelling): Double(spelling).map { $0.magnitude <= largest } == true ? nil : node
        case .text, .truth, .null: nil
        }
    }

    private static func words(_ error: DecodingError?) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map(\.stringValue).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(path(context)) has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(path(context)) is not of the right kind"
        case .dataCorrupted(let context):
            guard let unknown = context.underlyingError as? UnknownPriority else { return "it is not JSON" }
            return
                "\(path(context)): found \"\(unknown.name)\", which is no priority; maybe \(unknown.maybe)"
        default: return "it is not JSON"
        }
    }
}

/// Why bytes are no summary.
struct NoSummary: Error {
    /// In words, without the first capital.
    let reason: String
}

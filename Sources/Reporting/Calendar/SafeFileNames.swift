import Basics
import Crypto
import Linking

/// Names of files that are made from ids of any text: good on every disk, and no two alike, even on a disk that takes capitals and
/// small letters for the same.
///
/// An id of few plain letters, digits, points, hyphens and underscores is its own name. Any other keeps those it has, and a tilde and
/// a fingerprint of the id follow, so that it is unlike all others; as does one that differs from another id only in case.
enum SafeFileNames {
    /// Longer names are cut.
    private static let longest = 60

    /// A name for each of `ids`, which are all different.
    static func names(for ids: [ID]) -> [String] {
        let plain = ids.map { id in String(id.text.unicodeScalars.filter(isPlain).prefix(longest)) }
        let folded = plain.map { $0.lowercased() }
        let count = Dictionary(folded.map { ($0, 1) }, uniquingKeysWith: +)
        return ids.indices.map { number in
            let isItself = ID(plain[number]) == ids[number] && !plain[number].isEmpty
            return isItself && count[folded[number]] == 1
                ? plain[number] : "\(plain[number])~\(fingerprint(ids[number]))"
        }
    }

    /// Whether ``names(for:)`` could give this name.
    static func isSafe(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.unicodeScalars.allSatisfy { isPlain($0) || $0 == "~" }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
        default: false
        }
    }

    /// Sixteen digits that say the id, as good as surely.
    private static func fingerprint(_ id: ID) -> String {
        Hexadecimal.text(SHA256.hash(data: Array(id.text.utf8)).prefix(8))
    }
}

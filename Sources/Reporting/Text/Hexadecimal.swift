/// Octets as people compare them.
enum Hexadecimal {
    /// Two digits an octet, in small letters.
    static func text(_ octets: some Sequence<UInt8>) -> String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

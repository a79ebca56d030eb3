/// Bytes in hexadecimal digits, as people compare them.
package enum Hexadecimal {
    /// Two digits an octet, in small letters.
    package static func text(_ octets: some Sequence<UInt8>) -> String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

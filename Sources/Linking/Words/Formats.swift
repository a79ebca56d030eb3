/// How classes can meet: a set of `in_person` and `online`.
public struct Formats: OptionSet, Hashable, Sendable {
    /// Bit 0 is in person, bit 1 online.
    public let rawValue: UInt8

    /// The set with these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Face to face.
    public static let inPerson = Formats(rawValue: 1)
    /// By video.
    public static let online = Formats(rawValue: 2)
    /// Both: a class whose mode is `either`.
    public static let either: Formats = [.inPerson, .online]

    /// The format written in files as `in_person`, `online` or `either`; nil for any other word.
    public init?(word: String) {
        switch word {
        case "in_person": self = .inPerson
        case "online": self = .online
        case "either": self = .either
        default: return nil
        }
    }

    /// The word in files.
    public var word: String {
        switch self {
        case .inPerson: "in_person"
        case .online: "online"
        default: "either"
        }
    }
}

public import Linking

extension InputTable {
    /// What its file is called in an input folder.
    public var fileName: String { self == .policy ? "policy.yaml" : "\(rawValue).csv" }

    /// Whether every input folder has it.
    var isRequired: Bool { self == .schools || self == .classes || self == .policy }
}

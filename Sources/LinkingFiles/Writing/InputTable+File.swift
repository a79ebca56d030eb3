public import Linking

extension InputTable {
    /// What its file is called in an input folder.
    public var fileName: String { self == .policy ? "policy.yaml" : "\(rawValue).csv" }
}

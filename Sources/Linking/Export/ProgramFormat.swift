/// A text format for integer programs that other solvers read.
public enum ProgramFormat: String, CaseIterable, Sendable {
    /// Free MPS, which every solver reads. It has no direction, so programs are written to be minimised.
    case mps
    /// CPLEX LP, made for reading.
    case lp
}

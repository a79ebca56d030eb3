/// A text format in which other solvers read an integer program.
public enum ProgramFormat: String, CaseIterable, Sendable {
    /// Free MPS, which every solver reads. It carries no direction: programs are written to be made small.
    case mps
    /// CPLEX LP, made for reading.
    case lp
}

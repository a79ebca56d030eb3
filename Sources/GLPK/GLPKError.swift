import CGLPK

/// What a call to GLPK can fail with. How a solve that ran its course ended is a value, not an error:
/// see ``StopReason`` and ``Knowledge``.
public enum GLPKError: Error, Hashable, Sendable {
    /// GLPK met a fault, such as an index out of range, and told so in these words (which count rows and columns
    /// from one). Its environment is released: every problem made on this thread before is gone.
    case fault(words: String)
    /// The problem belongs to an environment that a fault has released, or to another thread.
    case gone
    /// GLPK would not start, or could not write, for the reason that the code and its words give.
    case refused(Code, words: String)
    /// An argument that GLPK would take without a word and compute nonsense with.
    case invalid(String)
    /// No memory for a problem's handle.
    case outOfMemory
}

extension GLPKError: CustomStringConvertible {
    /// One line for people.
    public var description: String {
        switch self {
        case .fault(let words): "GLPK met a fault: \(words)"
        case .gone:
            "this GLPK problem is gone: it was made before a fault on its thread, or on another thread"
        case .refused(let code, let words):
            words.isEmpty ? "GLPK refused: \(code)" : "GLPK refused (\(code)): \(words)"
        case .invalid(let what): what
        case .outOfMemory: "no memory for another GLPK problem"
        }
    }
}

/// A return code of GLPK, which prints as its name in C.
public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The code's value in C.
    public let rawValue: Int32

    /// Makes a code from its value in C.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The code's name in C, such as `GLP_EBADB`.
    public var description: String {
        switch rawValue {
        case GLP_EBADB: "GLP_EBADB"
        case GLP_ESING: "GLP_ESING"
        case GLP_ECOND: "GLP_ECOND"
        case GLP_EBOUND: "GLP_EBOUND"
        case GLP_EFAIL: "GLP_EFAIL"
        case GLP_EOBJLL: "GLP_EOBJLL"
        case GLP_EOBJUL: "GLP_EOBJUL"
        case GLP_EITLIM: "GLP_EITLIM"
        case GLP_ETMLIM: "GLP_ETMLIM"
        case GLP_ENOPFS: "GLP_ENOPFS"
        case GLP_ENODFS: "GLP_ENODFS"
        case GLP_EROOT: "GLP_EROOT"
        case GLP_ESTOP: "GLP_ESTOP"
        case GLP_EMIPGAP: "GLP_EMIPGAP"
        case GLP_EINSTAB: "GLP_EINSTAB"
        default: "GLPK code \(rawValue)"
        }
    }
}

/// Throws what the guard reports; hands on GLPK's own answer.
@discardableResult
func checked(_ code: Int32) throws(GLPKError) -> Code {
    switch code {
    case Int32(CGLPK_FAULT): throw .fault(words: lastWords())
    case Int32(CGLPK_GONE): throw .gone
    case Int32(CGLPK_NO_MEMORY): throw .outOfMemory
    default: return Code(rawValue: code)
    }
}

/// What GLPK last had to say on this thread.
func lastWords() -> String { String(cString: cglpk_words()) }

/// Throws unless all numbers are finite: GLPK computes on with infinities and not-a-numbers.
func requireFinite(_ what: @autoclosure () -> String, _ numbers: Double...) throws(GLPKError) {
    for number in numbers where !number.isFinite {
        throw .invalid("\(what()): found \(number), expected a finite number")
    }
}

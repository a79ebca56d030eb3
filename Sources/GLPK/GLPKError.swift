import CGLPK

/// Why a call to GLPK failed. The outcome of a solve that ran to its end is a value, not an error: see
/// ``StopReason`` and ``Knowledge``.
public enum GLPKError: Error, Hashable, Sendable {
    /// GLPK met a fault, such as an index out of range, and described it in these words (which count rows and
    /// columns from one). Its environment was released: every problem created on this thread before is gone.
    case fault(words: String)
    /// The problem's environment was released after a fault, or belongs to another thread.
    case gone
    /// GLPK did not start, or could not write, for the reason that the code and the words give.
    case refused(Code, words: String)
    /// An argument that GLPK would accept silently and turn into nonsense.
    case invalid(String)
    /// There is no memory for a problem's handle.
    case outOfMemory
}

extension GLPKError: CustomStringConvertible {
    /// A one-line message.
    public var description: String {
        switch self {
        case .fault(let words): "GLPK met a fault: \(words)"
        case .gone:
            "this GLPK problem is gone: it was created before a fault on its thread, or on another thread"
        case .refused(let code, let words):
            words.isEmpty ? "GLPK refused: \(code)" : "GLPK refused (\(code)): \(words)"
        case .invalid(let what): what
        case .outOfMemory: "no memory for another GLPK problem"
        }
    }
}

/// A return code of GLPK. It prints as its name in C.
public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The code's value in C.
    public let rawValue: Int32

    /// Creates a code from its value in C.
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

/// Throws the guard's errors; returns GLPK's own code.
@discardableResult
func checked(_ code: Int32) throws(GLPKError) -> Code {
    switch code {
    case Int32(CGLPK_FAULT): throw .fault(words: lastWords())
    case Int32(CGLPK_GONE): throw .gone
    case Int32(CGLPK_NO_MEMORY): throw .outOfMemory
    default: return Code(rawValue: code)
    }
}

/// GLPK's last message on this thread.
func lastWords() -> String { String(cString: cglpk_words()) }

/// Throws unless all numbers are finite. GLPK itself accepts infinities and NaNs and computes with them.
func requireFinite(_ what: @autoclosure () -> String, _ numbers: Double...) throws(GLPKError) {
    for number in numbers where !number.isFinite {
        throw .invalid("\(what()): found \(number), expected a finite number")
    }
}

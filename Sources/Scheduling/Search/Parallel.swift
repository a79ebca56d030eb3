import Dispatch
import GLPK
import Synchronization

/// Does `count` independent things on as many threads as allowed; the results come in the order of the things,
/// whatever thread did them and when.
func inParallel<Output: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) throws(GLPKError) -> Output
) throws(GLPKError) -> [Output] {
    let next = Atomic(0)
    let results = Mutex([Result<Output, GLPKError>?](repeating: nil, count: count))
    @Sendable func work() {
        while true {
            let place = next.add(1, ordering: .relaxed).oldValue
            guard place < count else { return }
            let result = Result { () throws(GLPKError) in try body(place) }
            results.withLock { $0[place] = result }
        }
    }
    if min(threads, count) > 1 {
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in work() }
    } else {
        work()
    }
    var outputs: [Output] = []
    for case .some(let result) in results.withLock({ $0 }) { outputs.append(try result.get()) }
    return outputs
}

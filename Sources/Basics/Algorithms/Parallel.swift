import Dispatch
import Synchronization

/// Runs `count` independent tasks on as many threads as allowed. The results are in the order of the tasks, whichever
/// thread runs them and when.
///
/// - Throws: The error of the first task in that order that threw one. The other tasks still run.
package func inParallel<Output: Sendable, Failure: Error>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Output
) throws(Failure) -> [Output] {
    let next = Atomic(0)
    let results = Mutex([Result<Output, Failure>?](repeating: nil, count: count))
    @Sendable func work() {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            let result = Result { () throws(Failure) in try body(index) }
            results.withLock { $0[index] = result }
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

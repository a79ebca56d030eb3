import Dispatch
import GLPK
import Linking
import Synchronization

/// Works on the parts of a year side by side: each on one thread, on as many threads as allowed, the small ones first
/// so that the large ones get what time is left. What comes out does not depend on the number of threads.
struct PartRunner: Sendable {
    /// How large each part is.
    let sizes: [Int]

    /// What `work` makes of each part, in the order of the parts. It is given the part's number and its share of the
    /// time.
    func run<Answer: Sendable>(
        _ control: SolveControl,
        _ work: @Sendable (Int, SolveControl) throws(GLPKError) -> Answer
    ) throws(SolverFailure) -> [Answer] {
        let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        // What is still to be solved, from each place in the order on: the measure of a fair share of time.
        var left = [Int](repeating: 0, count: order.count + 1)
        for place in order.indices.reversed() { left[place] = left[place + 1] + sizes[order[place]] }
        let next = Atomic(0)
        let results = Mutex([Result<Answer, GLPKError>?](repeating: nil, count: sizes.count))
        let remaining = left
        let threads = min(control.threads, max(1, sizes.count))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < order.count else { return }
                let share = min(1, Double(threads * sizes[order[place]]) / Double(max(1, remaining[place])))
                let result = Result { () throws(GLPKError) in try work(order[place], control.share(share)) }
                results.withLock { $0[order[place]] = result }
            }
        }
        var answers: [Answer] = []
        for result in results.withLock({ $0 }) {
            switch result {
            case .success(let answer)?: answers.append(answer)
            case .failure(let error)?: throw SolverFailure(stage: "links", message: error.description)
            case nil: throw SolverFailure(stage: "links", message: "a part was left unsolved")
            }
        }
        return answers
    }
}

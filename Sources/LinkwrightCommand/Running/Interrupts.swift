import Dispatch
import Foundation
import Linking

/// Turns Ctrl-C, and a polite request to end, into a stop signal; a second one ends the process at once.
///
/// Works for as long as it is kept.
struct Interrupts {
    private let sources: [any DispatchSourceSignal]

    /// Begins to listen.
    init(raising stop: StopSignal) {
        let queue = DispatchQueue(label: "linkwright.interrupts")
        sources = [SIGINT, SIGTERM].map { number in
            // The source only hears of signals that would not end the process first.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if stop.isRaised { _exit(Ending.Code.interrupted.rawValue) }
                stop.raise()
            }
            source.resume()
            return source
        }
    }

    /// Stops listening.
    func end() { for source in sources { source.cancel() } }
}

import Linking

/// The work of one run: when it ends, who may stop it, and how people see it go on.
struct Effort {
    /// Raised by Ctrl-C.
    let stop = StopSignal()
    /// The line that shows how far the work is.
    let progress: ProgressLine
    /// What the work is given.
    let control: SolveControl
    private let interrupts: Interrupts

    /// Begins to listen to Ctrl-C; the time counts from `start`.
    init(_ options: EffortOptions, from start: ContinuousClock.Instant = .now, isShown: Bool) {
        progress = ProgressLine(isShown: Terminal.isInteractive && isShown)
        interrupts = Interrupts(raising: stop)
        control = SolveControl(
            deadline: start + .seconds(options.timeLimit), threads: options.threadCount, stop: stop,
            report: progress.show)
    }

    /// Wipes the line and stops listening.
    func end() {
        progress.clear()
        interrupts.end()
    }
}

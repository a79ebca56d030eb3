import Linking
import Scheduling

extension SchedulingAnswer {
    /// What one more session like each could add at most, in hundredths, rounded up so as not to promise too little.
    func another(_ year: LinkingYear) -> [[Int?]] {
        year.sessions.indices.map { session in
            zip(year.policy.schedule.priorities, worth).map { priority, worth in
                // Cost is in hundredths already.
                worth.map {
                    ((priority == .cost ? 1 : 100) * min($0.another[session], 1e12) - 0.001).rounded(.up)
                        .wholeNumber
                }
            }
        }
    }
}

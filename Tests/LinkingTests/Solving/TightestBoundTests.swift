import Linking
import Testing

@Suite("The bound that says the most")
struct TightestBoundTests {
    /// No timetable costs less than 199,889, says the search, and none less than 199,900, says the certificate.
    @Test("of cost it is the largest, of all others the smallest")
    func senses() {
        #expect(Priority.cost.tightest([199_889, 199_900, nil]) == 199_900)
        #expect(Priority.requiredRounds.tightest([nil, 12, 11]) == 11)
        #expect(Priority.optionalRounds.tightest([7]) == 7)
    }

    @Test("where nothing is known there is none")
    func none() {
        for priority in Priority.all(of: .timetable) {
            #expect(priority.tightest([nil, nil]) == nil && priority.tightest([]) == nil)
        }
    }
}

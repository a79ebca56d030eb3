import Linking

/// What is known of the links, or of the timetable, and on whose word.
struct Standing: Sendable {
    /// Status, values and bounds.
    let outcome: ProgramOutcome
    /// Whether they were given with the input, and not chosen.
    let isGiven: Bool
    /// How many parts the certificate has that proves as much; nil where there is none.
    let leaves: Int?
    /// Whether that certificate was checked before the page was made.
    let isChecked: Bool
    /// For each priority of the outcome, in its order, what a certificate proves of the timetable's bound; nil where it
    /// proves nothing, and empty of links.
    private let certified: [Int?]

    /// What is known of links.
    init(links outcome: ProgramOutcome, isGiven: Bool, leaves: Int?, isChecked: Bool) {
        (self.outcome, self.isGiven, self.leaves, self.isChecked) = (outcome, isGiven, leaves, isChecked)
        certified = []
    }

    /// What is known of a timetable, and for each priority what a certificate proves of its bound.
    init(timetable outcome: ProgramOutcome, certified: [Int?]) {
        (self.outcome, self.certified) = (outcome, certified)
        (isGiven, leaves, isChecked) = (false, nil, false)
    }

    /// What the certificate proves of the bound at the priority in this place.
    func certified(_ place: Int) -> Int? { certified.indices.contains(place) ? certified[place] : nil }
}

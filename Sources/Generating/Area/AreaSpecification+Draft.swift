public import Linking

extension AreaSpecification {
    /// The area, as a draft that always makes a valid ``Linking/LinkingYear``.
    ///
    /// It uses only whole numbers, the four operations and square roots, so that it does not depend on a machine's
    /// mathematical library. O(classes · (rules + schools)).
    ///
    /// - Throws: ``ImpossibleArea`` if a knob is out of its range, or if more classes are isolated than there are
    ///   isolated sites.
    public func draft() throws(ImpossibleArea) -> YearDraft {
        var faults = faults
        let room = faults.isEmpty ? Ground(self).lonelyPoints.count : 0
        if faults.isEmpty, isolatedClasses > room {
            faults.append(
                "isolated asks for \(isolatedClasses) classes, but there is room for only \(room)")
        }
        guard faults.isEmpty, let calendar = MeetingCalendar(year: year) else {
            throw ImpossibleArea(faults: faults)
        }

        var naming = AreaPart.names.generator(seed: seed)
        var names = PlaceNames(&naming)
        let ground = Ground(self, names: &names, &naming)
        let schools = SchoolMaker(self, ground: ground, names: &names)
        let classes = ClassMaker(specification: self, calendar: calendar, schools: schools).classes()
        let owners = schools.classCounts.enumerated().flatMap {
            Array(repeating: $0.offset, count: $0.element)
        }
        let venues = VenueMaker(self, ground: ground, schools: schools, names: &names)
        let linkable = classes.indices.filter { !schools.sites[owners[$0]].isIsolated }.map { classes[$0] }
        let roundList = calendar.rounds(rounds)
        let sessions = SessionMaker(
            specification: self, calendar: calendar, rounds: roundList, venues: venues, classes: linkable
        ).sessions()

        return YearDraft(
            policy: policy, schools: schools.schools, classes: classes, background: schools.background,
            venues: venues.venues, rounds: roundList, sessions: rounds == 0 ? nil : sessions,
            history: PastMaker(specification: self, schools: schools).history(),
            rules: RuleMaker(specification: self, schools: schools, classes: classes, owners: owners).rules(),
            travel: RoadMaker(specification: self, schools: schools, venues: venues.venues).roads())
    }

    private var policy: Policy {
        var match = MatchPolicy(difference: Population.measures)
        match.maxKm = maxKm
        match.minSharedDates = minSharedDates
        var schedule = SchedulePolicy()
        schedule.maxKm = maxKm
        return Policy(match: match, schedule: schedule)
    }
}

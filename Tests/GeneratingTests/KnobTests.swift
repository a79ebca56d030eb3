import Generating
import Testing

@Suite struct KnobTests {
    @Test("the knobs have distinct options in kebab case, and defaults within their ranges")
    func options() {
        let options = AreaSpecification.knobs.map(\.option)
        #expect(Set(options).count == options.count)
        let kebab = Set("abcdefghijklmnopqrstuvwxyz-")
        for option in options { #expect(kebab.isSuperset(of: option)) }
        #expect(AreaSpecification().faults.isEmpty)
    }

    @Test("every property but the seed is a knob")
    func complete() {
        let properties = Mirror(reflecting: AreaSpecification()).children.count
        #expect(AreaSpecification.knobs.count == properties - 1)
    }

    @Test("a knob states its range as a person would")
    func words() throws {
        let extent = try #require(AreaSpecification.knobs.first { $0.option == "extent-km" })
        #expect(extent.rangeText == "1 to 400")
        let slack = try #require(AreaSpecification.knobs.first { $0.option == "slack" })
        #expect(slack.rangeText == "0.1 to 5")
    }

    @Test("all knobs out of range are named, and no area is made")
    func faults() {
        var specification = AreaSpecification()
        specification.slack = 9
        specification.classes = 1
        specification.onlineOnly = .nan
        let faults = [
            "classes is 1, but must be from 2 to 50000", "online-only is nan, but must be from 0 to 1",
            "slack is 9, but must be from 0.1 to 5",
        ]
        #expect(specification.faults == faults)
        #expect {
            try specification.draft()
        } throws: { error in
            (error as? ImpossibleArea)?.faults == faults
        }
    }

    @Test("format shares that exceed all classes, and more isolated classes than sites, are refused")
    func together() {
        var formats = AreaSpecification()
        (formats.onlineOnly, formats.inPersonOnly) = (0.6, 0.5)
        #expect(formats.faults == ["online-only and in-person-only add up to more than 1"])
        var lonely = AreaSpecification()
        (lonely.classes, lonely.isolated, lonely.maxKm) = (5000, 0.5, 40)
        #expect(throws: ImpossibleArea.self) { try lonely.draft() }
    }
}

import Linking
import Testing

@testable import Reporting

@Suite("Calendar files")
struct CalendarFilesTests {
    private func files(_ year: LinkingYear, _ plan: Plan) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: CalendarFiles.files(year, plan).map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    /// The entries of a file, unfolded, in its order.
    private func entries(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").replacing("\r\n", with: "\n").split(separator: "BEGIN:VEVENT\n")
            .dropFirst().map(String.init)
    }

    private func uids(_ text: String) -> [String] {
        entries(text).compactMap { $0.split(separator: "\n").first.map(String.init) }
    }

    @Test("a plan without meetings has none")
    func none() throws {
        #expect(try CalendarFiles.files(ThreeSchools.year(), ThreeSchools.threeWay()).isEmpty)
    }

    @Test("there is one for all, one a class and one a venue that has meetings")
    func names() throws {
        let files = try CalendarFiles.files(ThreeSchools.year(), ThreeSchools.plan())
        #expect(
            files.map(\.name) == [
                "calendar.ics", "calendars/class-a.ics", "calendars/class-b.ics", "calendars/venue-V.ics",
            ])
        #expect(files.allSatisfy { CalendarFiles.isKnown($0.name) })
    }

    @Test("tells its own names from those of others")
    func known() {
        for name in ["calendar.ics", "calendars/", "calendars/class-5A.ics", "calendars/venue-~12ab.ics"] {
            #expect(CalendarFiles.isKnown(name), "\(name)")
        }
        for name in [
            "calendars", "calendars/notes.ics", "calendars/class-.ics", "calendars/class-a.txt",
            "class-a.ics",
            "calendars/class-a/b.ics", "calendars/class-ä.ics", "other/class-a.ics", "calendars/class-a.ics/",
        ] {
            #expect(!CalendarFiles.isKnown(name), "\(name)")
        }
    }

    @Test("an entry reads as worked out by hand")
    func entry() throws {
        let entries = try entries(#require(files(ThreeSchools.year(), ThreeSchools.plan())["calendar.ics"]))
        #expect(entries.count == 2)
        // The round opens in February 2025, in the school year 2024. The UUID is Python's
        // uuid5(UUID("6c7bfab4-2404-4c1f-b007-269abe77e946"), "4:20245:visit1:A1:a1:B1:b"). The gallery is 500 m from either school.
        let lines = entries[1].split(separator: "\n").map(String.init)
        #expect(
            lines.filter { !$0.hasPrefix("GEO:") } == [
                "UID:FED23955-A286-5D73-A0BD-1F8899195B1B",
                "DTSTAMP:20240801T000000Z",
                "SEQUENCE:0",
                "DTSTART;TZID=Europe/London:20250401T100000",
                "DTEND;TZID=Europe/London:20250401T143000",
                "SUMMARY:Gallery day: Ash\\, the \"School\" (a) with Bîrch\\; Primary (b)",
                "LOCATION:Town Gallery",
                "DESCRIPTION:Ash\\, the \"School\" (a): year 5\\, 30 pupils\\, 0.5 km to the venue\\, needs step_free\\nBîrch\\; Primary (b): Reception and year 1\\, 29 pupils\\, 0.5 km to the venue\\n59 pupils in all.",
                "CATEGORIES:Gallery day",
                "STATUS:CONFIRMED",
                "END:VEVENT",
                "END:VCALENDAR",
            ])
        // Half a kilometre east of the published point TP20, whose degrees are 53.800215 and -1.663792: 500 / 65,900 = 0.00759.
        let place = try #require(lines.first { $0.hasPrefix("GEO:") }).dropFirst(4).split(separator: ";")
        let degrees = place.compactMap { Double($0) }
        #expect(degrees.count == 2 && abs(degrees[0] - 53.8002) < 0.0001 && abs(degrees[1] + 1.6562) < 0.0001)
        #expect(entries[0].hasPrefix("UID:93F24AB3-7B43-564E-B988-B87E1D2CD767\n"))
        #expect(entries[0].contains("LOCATION:Online\n") && !entries[0].contains("GEO:"))
        #expect(entries[0].contains("They meet online."))
    }

    @Test("every line ends in CR and LF, and explains the clocks of London")
    func form() throws {
        for (name, text) in try files(ThreeSchools.year(), ThreeSchools.plan()) {
            let octets = Array(text.utf8)
            for position in octets.indices {
                if octets[position] == 0x0A {
                    #expect(position > 0 && octets[position - 1] == 0x0D, "\(name)")
                }
                if octets[position] == 0x0D { #expect(octets[position + 1] == 0x0A, "\(name)") }
            }
            #expect(
                text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
            #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"))
            #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"))
        }
    }

    @Test("another class, another name, another date and rows in another order leave the UIDs as they are")
    func stable() throws {
        let before = try uids(#require(files(ThreeSchools.year(), ThreeSchools.plan())["calendar.ics"]))
        let changed = try ThreeSchools.year {
            $0.schools.append(
                School(id: "0", name: "Elm", area: "north", place: .grid(easting: 420_000, northing: 430_000))
            )
            // Its id comes first, so that all numbers change.
            $0.classes.append(LinkingClass(id: "0", school: "0", yearGroups: [5], pupils: 20))
            $0.background[0] = BackgroundColumn(
                name: "fsm", kind: .number, schools: [20, 80, 10, 40].map { .number($0) })
            $0.schools.swapAt(0, 2)
            $0.classes.reverse()
            $0.rounds[1].name = "Museum day"
            $0.sessions?[1].date = Day(number: 20_180)
        }
        let plan = Plan(
            links: [try #require(Link(1, 2))],
            meetings: [Meeting(link: 0, round: 0, session: 0), Meeting(link: 0, round: 1, session: 1)])
        let after = try uids(#require(files(changed, plan)["calendar.ics"]))
        #expect(before == after && Set(before).count == 2)
    }

    @Test("the same classes and round a year later are other meetings")
    func nextYear() throws {
        let later = try ThreeSchools.year {
            for number in $0.rounds.indices {
                let window = $0.rounds[number].window
                $0.rounds[number].window =
                    Days(from: window.first + 365, to: window.last + 365) ?? window
            }
            $0.sessions = $0.sessions?.map {
                var session = $0
                session.date = $0.date + 364
                return session
            }
        }
        let (old, new) = (
            try uids(#require(files(ThreeSchools.year(), ThreeSchools.plan())["calendar.ics"])),
            try uids(#require(files(later, ThreeSchools.plan())["calendar.ics"]))
        )
        #expect(Set(old).isDisjoint(with: new) && new.count == 2)
    }

    @Test("school years begin in August")
    func schoolYear() throws {
        #expect(MeetingIdentity.schoolYear(of: try #require(Day(iso: "2026-07-31"))) == 2025)
        #expect(MeetingIdentity.schoolYear(of: try #require(Day(iso: "2026-08-01"))) == 2026)
        #expect(MeetingIdentity.schoolYear(of: try #require(Day(iso: "2027-01-01"))) == 2026)
    }
}

import Basics
import Crypto
import Linking

/// By what a calendar knows a meeting again when a file is imported a second time.
///
/// A meeting is the same as long as the same classes meet in the same round of the same school year, whenever and wherever they
/// do, and whatever else is planned. So a class that joins the area, or rows in another order, change nothing; nor does next
/// year's calendar write over this year's.
struct MeetingIdentity {
    /// A UUID made from the name of the meeting (RFC 9562, version 5), in capitals, since some calendars tell
    /// capitals from small letters and keep only the former.
    let uid: String
    /// The beginning of the school year. It stands for the time at which the entry was made, which a calendar asks for: a clock would
    /// give other bytes to the same plan.
    let stamp: String

    /// The space of names in which the UUIDs are unique: made once, at random: `6c7bfab4-2404-4c1f-b007-269abe77e946`.
    private static let space: [UInt8] = [
        0x6C, 0x7B, 0xFA, 0xB4, 0x24, 0x04, 0x4C, 0x1F, 0xB0, 0x07, 0x26, 0x9A, 0xBE, 0x77, 0xE9, 0x46,
    ]

    init(_ year: LinkingYear, _ link: Link, round: Int) {
        let round = year.rounds[round]
        let schoolYear = MeetingIdentity.schoolYear(of: round.window.first)
        let classes = link.flatMap { [year.classes[$0].school.text, year.classes[$0].id.text] }
        // Each part with its length before it, so that no two lists read alike.
        let name = ([String(schoolYear), round.id.text] + classes).map { "\($0.utf8.count):\($0)" }.joined()
        uid = MeetingIdentity.uuid(name)
        stamp = "\(schoolYear)0801T000000Z"
    }

    /// The calendar year in which the school year of `day` begins; every school year of Great Britain begins in August or
    /// September.
    static func schoolYear(of day: Day) -> Int {
        let (year, month, _) = day.parts
        return month >= 8 ? year : year - 1
    }

    /// The UUID of a name.
    static func uuid(_ name: String) -> String {
        var octets = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
        octets[6] = octets[6] & 0x0F | 0x50
        octets[8] = octets[8] & 0x3F | 0x80
        let digits = Array(Hexadecimal.text(octets).uppercased())
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return parts.map { String(digits[$0]) }.joined(separator: "-")
    }
}

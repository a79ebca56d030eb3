import Linking
import Tables

/// What the readings of both certificates' files have in common.
protocol PartsReading {
    /// The place in the file, and every way in which it is not what it should be.
    var reading: JSONReading { get set }
}

extension PartsReading {
    /// What is wrong with the file.
    var faults: [FileFault] { reading.faults }
    /// How many more faults there were.
    var faultsLeftOut: Int { reading.faultsLeftOut }

    /// What `root` makes of the file's outermost value; nil where any part could not be understood.
    ///
    /// - Parameter again: What makes the file anew.
    mutating func read<Root>(
        _ bytes: [UInt8], again: String, _ root: (inout Self, JSONNode) -> Root?
    ) -> Root? {
        do throws(JSONFault) {
            let found = root(&self, try JSONParser.parse(bytes))
            return faults.isEmpty ? found : nil
        } catch {
            let place = JSONNode(value: .null, line: error.line)
            reading.fail(
                "", place, found: "\(error.found) at byte \(error.column) of the line", error.expected,
                maybe: "the file was cut short or changed by hand; \(again) to have it anew")
            return nil
        }
    }

    /// Every element of a list, each understood; empty where there is no list, nil where any could not be understood.
    mutating func all<Part>(
        _ node: JSONNode?, _ path: String, _ part: (inout Self, JSONNode, String) -> Part?
    ) -> [Part]? {
        guard let node else { return [] }
        guard let nodes = reading.list(node, path) else { return nil }
        var parts: [Part] = []
        for (position, node) in nodes.enumerated() {
            if let part = part(&self, node, "\(path)[\(position)]") { parts.append(part) }
        }
        return parts.count == nodes.count ? parts : nil
    }

    /// A priority of `program`.
    mutating func priority(of program: Priority.Program, _ node: JSONNode?, _ path: String) -> Priority? {
        guard let node, let text = reading.text(node, path) else { return nil }
        do {
            return try Priority(named: text, of: program)
        } catch {
            reading.fail(path, node, error.expected, maybe: error.maybe)
            return nil
        }
    }
}

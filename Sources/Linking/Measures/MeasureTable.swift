/// The background of every class, in flat arrays from which the difference of two classes is computed.
///
/// Complexity: ``difference(_:_:)`` reads each column once.
public struct MeasureTable: Sendable {
    /// The position of a measure's values in the arrays.
    private struct Layout: Sendable {
        let kind: Measure.Kind
        let weight: Double
        /// The position of the first value within the stride of a class.
        let offset: Int
        let width: Int
        /// The range over all classes, largest less smallest; 1 if there is none.
        let span: Double
    }

    /// The names of the measures, in the order of the policy.
    public let names: [String]
    private let layouts: [Layout]
    private let stride: Int
    /// `stride` values per class; the first value of a measure is NaN if the measure is missing.
    private let values: [Double]

    /// The values of `classes`, given as rows of the draft with the row of their school, in that order.
    init(_ measures: [Measure], columns: [BackgroundColumn], classes: [(row: Int, schoolRow: Int)]) {
        names = measures.map(\.name)
        stride = measures.reduce(0) { $0 + $1.columns.count }
        var values = [Double](repeating: .nan, count: stride * classes.count)
        var layouts: [Layout] = []
        var offset = 0
        for measure in measures {
            let sources = measure.columns.compactMap { name in
                columns.first { $0.name == name && $0.kind == measure.kind.cells }
            }
            var codes: [ID: Double] = [:]
            for (position, place) in classes.enumerated() {
                let cells = sources.map { Self.cell($0, place) }
                guard cells.count == measure.columns.count else { continue }
                let raw = cells.compactMap { Self.number($0, codes: &codes) }
                guard raw.count == cells.count, let prepared = measure.kind.prepared(raw) else {
                    continue
                }
                for (k, value) in prepared.enumerated() { values[position * stride + offset + k] = value }
            }
            let known =
                stride == 0
                ? []
                : Swift.stride(from: offset, to: values.count, by: stride).map { values[$0] }.filter {
                    !$0.isNaN
                }
            let span = measure.kind == .number ? (known.max() ?? 0) - (known.min() ?? 0) : 0
            layouts.append(
                Layout(
                    kind: measure.kind, weight: measure.weight, offset: offset, width: measure.columns.count,
                    span: span))
            offset += measure.columns.count
        }
        (self.values, self.layouts) = (values, layouts)
    }

    /// The class's own value takes precedence over its school's.
    private static func cell(_ column: BackgroundColumn, _ place: (row: Int, schoolRow: Int))
        -> BackgroundValue
    {
        if !column.classes.isEmpty, column.classes[place.row] != .blank { return column.classes[place.row] }
        return column.schools.isEmpty ? .blank : column.schools[place.schoolRow]
    }

    /// The number for a value; words are numbered in order of appearance. Nil if it is missing.
    private static func number(_ value: BackgroundValue, codes: inout [ID: Double]) -> Double? {
        switch value {
        case .blank, .missing: return nil
        case .number(let number): return number
        case .text(let text):
            if let code = codes[ID(text)] { return code }
            let code = Double(codes.count)
            codes[ID(text)] = code
            return code
        }
    }

    /// The difference of the classes `a` and `b` in ten-thousandths, 0 to 10,000; nil if no measure is known for both.
    /// Measures missing on either side are left out, and the weights of the others are scaled up.
    public func difference(_ a: Int, _ b: Int) -> Int? {
        var (sum, weights) = (0.0, 0.0)
        for measure in layouts {
            guard let distance = distance(measure, a, b) else { continue }
            sum += measure.weight * distance
            weights += measure.weight
        }
        return weights == 0 ? nil : (10_000 * sum / weights).wholeNumber
    }

    /// Each measure's distance between the classes `a` and `b`, 0 to 1; nil if it is missing on either side.
    public func distances(_ a: Int, _ b: Int) -> [(name: String, distance: Double?)] {
        zip(names, layouts).map { ($0, distance($1, a, b)) }
    }

    /// The names of the measures that are not known for class `a`.
    public func missing(_ a: Int) -> [String] {
        zip(names, layouts).filter { values[a * stride + $1.offset].isNaN }.map(\.0)
    }

    private func distance(_ measure: Layout, _ a: Int, _ b: Int) -> Double? {
        let (i, j) = (a * stride + measure.offset, b * stride + measure.offset)
        if values[i].isNaN || values[j].isNaN { return nil }
        return measure.kind.distance(values, i, j, width: measure.width, span: measure.span)
    }
}

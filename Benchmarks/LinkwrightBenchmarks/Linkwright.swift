import Benchmark
import Graphs
import Linking
import LinkingFiles
@_spi(Measuring) import Matching
import Scheduling

let benchmarks: @Sendable () -> Void = {
    // As many runs as fit into ten seconds, after warm-up runs that don't count. No thresholds: a slow day is not a
    // fault.
    let timed = Benchmark.Configuration(
        metrics: [.wallClock, .peakMemoryResident], warmupIterations: 3, maxDuration: .seconds(10),
        maxIterations: 1000)

    let megabytes = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
    var reading = timed
    reading.metrics.append(megabytes)
    Benchmark("read a table", configuration: reading) { (benchmark, table: [UInt8]) in
        let start = ContinuousClock.now
        let read = CSVTable.read(table, name: "table.csv")
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        guard read.rowCount == 100_000, read.faults.isEmpty else {
            return benchmark.error("The table read differs from the table written")
        }
        benchmark.measurement(megabytes, Int((Double(table.count) / 1e6 / seconds).rounded()))
    } setup: {
        Areas.table()
    }

    Benchmark("read a folder: metro-130", configuration: timed) { benchmark in
        blackHole(try InputFolder.read(Areas.folder("metro-130")))
    }

    Benchmark("candidates: 5,000 classes", configuration: timed) { (benchmark, year: LinkingYear) in
        blackHole(Candidates(year))
    } setup: {
        try Areas.largest()
    }

    Benchmark("core: 5,000 classes", configuration: timed) { (benchmark, graph: PlainGraph) in
        blackHole(try GraphMatcher(graph, for: .maxWeight).solve())
    } setup: {
        try Areas.pairs()
    }

    Benchmark("pricing: all pairs of 5,000 classes", configuration: timed) {
        (benchmark, solved: (graph: PlainGraph, certificate: GraphCertificate?)) in
        guard let certificate = solved.certificate, GraphAudit(solved.graph).findings(certificate).isEmpty
        else {
            return benchmark.error("The duals do not cover all pairs")
        }
    } setup: {
        let graph = try Areas.pairs()
        return (graph, try GraphMatcher(graph, for: .maxWeight).solve())
    }

    Benchmark("separation: 200 joined triangles", configuration: timed) {
        (benchmark, sample: SeparationSample) in
        guard sample.brokenSets() >= 200 else { return benchmark.error("Violated odd sets were not found") }
    } setup: {
        Areas.fractional()
    }

    for name in ["city-80", "metro-130"] {
        Benchmark("links: \(name)", configuration: timed) { (benchmark, year: LinkingYear) in
            let answer = try Matching(year, Candidates(year)).solve(Areas.patience)
            if answer.outcome.status != .optimal { throw Unfinished(status: answer.outcome.status) }
        } setup: {
            try Areas.instance(name)
        }
    }

    Benchmark("timetable: metro-130", configuration: timed) {
        (benchmark, area: (year: LinkingYear, links: [Link])) in
        let answer = try Scheduling(area.year, links: area.links).solve(Areas.patience)
        if answer.outcome.status != .optimal { throw Unfinished(status: answer.outcome.status) }
    } setup: {
        let year = try Areas.instance("metro-130")
        return (year, try Areas.links(year))
    }

    Benchmark("audit: metro-130", configuration: timed) {
        (benchmark, area: (year: LinkingYear, plan: Plan)) in
        guard Audit(area.year).findings(area.plan).isEmpty else {
            return benchmark.error("The audit finds fault with the plan")
        }
    } setup: {
        let year = try Areas.instance("metro-130")
        let links = try Areas.links(year)
        let meetings = try Scheduling(year, links: links).solve(Areas.patience).meetings
        return (year, Plan(links: links, meetings: meetings))
    }
}

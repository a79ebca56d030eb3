public import ArgumentParser
import Foundation
public import Graphs
import Linking
import LinkingFiles
import Tables

/// `linkwright graph FILE`
struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Find the best matching of a plain graph, with a proof.",
        discussion: """
            For researchers. Reads a graph in DIMACS form: a line `p edge VERTICES EDGES`, then for each edge `e U V WEIGHT`, weights \
            being whole numbers of either sign up to 10^12 (1 where there is none). That there is no perfect matching \
            is an answer too: it comes with vertices whose removal leaves too many odd components. \
            With --verify nothing is solved: a certificate is checked against the graph, and where it does not hold, \
            that is said line by line, and the exit code is 1.

              linkwright generate graph --family nested --vertices 200 ring.gr
              linkwright graph ring.gr --objective min-weight-perfect \\
                --certificate ring.json
              linkwright graph ring.gr --verify ring.json
            """)

    @Argument(help: ArgumentHelp("The graph; - for standard input.", valueName: "file")) var file: String

    @Option(help: "What is sought. (default: max-weight)") var objective: GraphObjective?

    @Option(
        help: ArgumentHelp("Write the proof to this file, in place of an earlier one.", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Check the proof in this file instead of solving.", valueName: "file"))
    var verify: String?

    @Flag(help: "Write the matching and its proof as JSON to standard output.") var json = false

    @Flag(name: [.short, .long], help: "Say nothing but errors, and with --verify what does not hold.")
    var quiet = false

    func validate() throws {
        if verify != nil, certificate != nil || json {
            throw ValidationError(
                "--verify solves nothing, so there is no --certificate and no --json to write.")
        }
        if verify == GraphFile.standardInput, file == GraphFile.standardInput {
            throw ValidationError("The graph and the certificate can't both be standard input.")
        }
    }

    func run() throws {
        if let verify { return try check(verify) }
        if let certificate { try FileWriter.check(certificate, overwrite: true, inputs: [file]) }
        let stop = StopSignal()
        let interrupts = Interrupts(raising: stop)
        defer { interrupts.end() }
        let graph = try read()
        let matcher = GraphMatcher(graph, for: objective ?? .maxWeight)
        guard let found = try matcher.solve(shouldStop: { stop.isRaised }) else {
            throw GraphRunError.stopped
        }
        let findings = GraphAudit(graph).findings(found)
        guard findings.isEmpty else { throw GraphRunError.unsound(findings) }
        try say(found, of: graph)
        if !found.isComplete { throw Ending.Decided(code: .interrupted) }
    }

    private func read() throws -> PlainGraph {
        let read = try GraphFile.read(file)
        if !quiet { for notice in read.notices { Terminal.complain("Warning: \(notice.text)") } }
        return read.graph
    }

    private func say(_ found: GraphCertificate, of graph: PlainGraph) throws {
        if certificate != nil || json {
            let bytes = GraphCertificateFile.bytes(found, of: graph)
            if let certificate { try FileWriter.write(bytes, to: certificate, overwrite: true) }
            if json { return Terminal.say(bytes) }
        }
        if !quiet { Terminal.say(GraphReport(found, of: graph).lines.joined(separator: "\n")) }
    }

    private func check(_ path: String) throws {
        let file = try GraphCertificateFile.read(path)
        let graph = try read()
        var findings = file.findings(graph)
        if let objective, objective != file.certificate.objective {
            findings.append(
                GraphFinding(
                    "objective",
                    "found \(file.certificate.objective.rawValue), expected \(objective.rawValue)"))
        }
        for finding in findings { Terminal.say("\(path): \(finding)") }
        guard findings.isEmpty else { throw Ending.Decided(code: .refuted) }
        if !quiet {
            for line in GraphReport(file.certificate, of: graph).claims { Terminal.say("Holds: \(line)") }
        }
    }
}

extension GraphObjective: ExpressibleByArgument {}

public import ArgumentParser
public import Generating
import Graphs
import LinkingFiles
import Tables

/// `linkwright generate graph …`
struct GenerateGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract:
            "Make a plain graph on which matching is hard: the same options give the same file, anywhere.",
        discussion: """
            For researchers.

              linkwright generate graph --family nested --vertices 200 nested.gr
            """)

    @Argument(
        help: ArgumentHelp(
            "The file to write, in DIMACS form, in place of an earlier one.", valueName: "file"))
    var file: String

    @Option(help: "What kind of graph.") var family: GraphFamily

    @Option(help: ArgumentHelp("How many vertices it has, or a few less.", valueName: "n")) var vertices: Int

    @Option(help: "Where all choices come from; any whole number.") var seed: UInt64 = 1

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func validate() throws {
        let limit = family == .complete ? 20_000 : PlainGraph.largestVertexCount
        guard (0...limit).contains(vertices) else {
            throw ValidationError("--vertices is \(vertices), expected 0 to \(limit).")
        }
    }

    func run() throws {
        try FileWriter.check(file, overwrite: true)
        let graph = try family.graph(vertices: vertices, seed: seed)
        let origin =
            "linkwright generate graph --family \(family.rawValue) --vertices \(vertices) --seed \(seed)"
        try FileWriter.write(DimacsText.bytes(graph, comments: [origin]), to: file, overwrite: true)
        if !quiet {
            Terminal.say("Written to \(file): \(graph.vertexCount) vertices, \(graph.edges.count) edges.")
        }
    }
}

extension GraphFamily: ExpressibleByArgument {}

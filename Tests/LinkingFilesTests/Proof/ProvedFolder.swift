import Explaining
import Proving
import Foundation
import Linking
import Proving
import Results
import TestSupport

@testable import LinkingFiles

/// An input folder of a tiny year, and its best links and their proof, written as `match` writes them.
struct ProvedFolder {
    let input: TemporaryFolder
    let output: TemporaryFolder
    let read: ReadYear
    let proof: TinyProof

    /// Writes the year of `draft`, proves it and writes the plan; nil where the draft is no year or has no plan.
    init?(_ draft: YearDraft, seed: UInt64) throws {
        guard (try? LinkingYear(draft)) != nil else { return nil }
        input = try TemporaryFolder()
        try InputFolderWriter.write(draft, to: input.path, overwrite: true)
        read = try InputFolder.read(input.path)
        guard let proof = TinyProof(read.year, seed: seed) else { return nil }
        self.proof = proof
        output = try TemporaryFolder()
        try write(.optimal, bounds: proof.certificate.objectives)
    }

    /// Writes the plan, with what the summary claims of it.
    func write(_ status: SolveStatus, bounds: [Int?]) throws {
        let plan = Plan(links: proof.links)
        let outcome = ProgramOutcome(
            status: status,
            priorities: zip(read.year.policy.match.priorities, zip(proof.certificate.objectives, bounds)).map
            {
                PriorityOutcome($0, value: $1.0, bound: $1.1)
            })
        var result = PlanResult(read.year, plan, links: outcome, isGiven: false, timetable: nil).withReasons()
        result.candidates = CandidateCounts(read.year, Candidates(read.year))
        result.certificate = proof.certificate
        let summary = Summary(
            result, run: RunFacts(command: "match"), inputs: PlanFolder.inputs(of: read), warnings: [])
        for (name, bytes) in try PlanFolder.files(PlanTables(result), summary) {
            try output.write(bytes, to: name)
        }
    }

    /// What the verifier says of the files as they are now.
    func verify() throws -> Verification { try PlanVerifier.verify(output.path, of: read) }

    /// The certificate as it is written.
    var certificate: String {
        String(decoding: CertificateFile.bytes(proof.certificate, of: read.year), as: UTF8.self)
    }
}

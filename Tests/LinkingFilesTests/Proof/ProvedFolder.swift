import Explaining
import Proving
import Foundation
import Linking
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
        let summary = Summary(
            version: "1", command: "match",
            inputs: Dictionary(uniqueKeysWithValues: read.hashes.map { ($0.file, $0.sha256) }),
            counts: Summary.Counts(
                read.year, plan, candidates: Summary.Candidates(read.year, Candidates(read.year)),
                hasTimetable: false),
            links: Summary.Program(outcome, leaves: proof.certificate.leaves.count), timetable: nil,
            status: status, seconds: [:], threads: 1, warnings: [])
        let tables = PlanTables(read.year, plan, links: .chosen(status), timetable: nil).all()
        for (name, bytes) in try PlanFolder.files(tables, proof.certificate, summary, of: read.year) {
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

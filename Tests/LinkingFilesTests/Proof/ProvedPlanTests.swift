@testable import Proving
import Foundation
import TestSupport
import Testing

@testable import Linking
@testable import LinkingFiles

@Suite("Verifying the proof of a plan")
struct ProvedPlanTests {
    /// A year whose proof takes two leaves or more, in a folder.
    private func branched() throws -> ProvedFolder {
        for seed in 0..<UInt64(200) {
            var draft = TinyYears.dense(seed: seed, classes: 5)
            draft.policy.match.threeWay = .never
            if let folder = try ProvedFolder(draft, seed: seed), folder.proof.certificate.leaves.count > 1 {
                return folder
            }
        }
        throw NoYear()
    }

    private struct NoYear: Error {}

    @Test("says that the links are proved, and by how many leaves")
    func proved() throws {
        let folder = try branched()
        let verification = try folder.verify()
        #expect(verification.holds, "\(verification.findings.map(\.text))")
        let leaves = folder.proof.certificate.leaves.count
        #expect(
            verification.notes.contains(
                "links: the best there can be; the proof in certificate.json was checked here step by step (\(leaves) parts)."
            ))
    }

    @Test("does not hold where the certificate is gone, wrong, or for other links")
    func spoilt() throws {
        let folder = try branched()
        let path = folder.output.path + "/certificate.json"
        let text = folder.certificate
        func texts() throws -> [String] { try folder.verify().findings.map(\.text) }
        try FileManager.default.removeItem(atPath: path)
        #expect(try texts().contains { $0.hasPrefix("certificate.json: the file isn't there") })
        // Nor where the summary does not even say that there was one.
        let summary = try String(contentsOfFile: folder.output.path + "/summary.json", encoding: .utf8)
        let silent = summary.replacing(/"leaves" : \d+,\s*/, with: "")
        #expect(silent != summary)
        try folder.output.write(silent, to: "summary.json")
        #expect(
            try texts().contains {
                $0.hasPrefix("summary.json: links.status: found \"optimal\", and there is no")
            })
        // Links that were given need no certificate, but then they can't be called the best either.
        try folder.output.write(
            silent.replacing("\"given\" : false", with: "\"given\" : true")
                .replacing("\"match\"", with: "\"schedule\""), to: "summary.json")
        #expect(
            try texts().contains {
                $0.hasPrefix("summary.json: links.") && $0.contains(".bound: found ")
                    && $0.contains(", which nothing here proves")
            })
        try folder.output.write(summary, to: "summary.json")
        try folder.output.write("{}", to: "certificate.json")
        #expect(try texts().contains { $0.hasPrefix("certificate.json:1: found no objectives") })
        try folder.output.write(
            text.replacing("\"objectives\": [", with: "\"objectives\": [1"), to: "certificate.json")
        #expect(try texts().contains { $0.hasPrefix("certificate.json: objectives: found [1") })
    }

    @Test("says why a certificate was not checked, and not that there is none")
    func unchecked() throws {
        let folder = try branched()
        func notes() throws -> [String] { try folder.verify().notes }
        let path = folder.output.path + "/assignments.csv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try folder.output.write(text + "checked by Anna\r\n", to: "assignments.csv")
        #expect(
            try notes().last
                == "links: certificate.json was not checked, because some rows of the plan could not be understood."
        )
        try folder.output.write(text, to: "assignments.csv")
        try folder.output.write("{}", to: "certificate.json")
        #expect(
            try notes().last
                == "links: certificate.json was not checked, because it could not be understood.")
    }

    @Test(
        "does not hold where a certificate that proves less stands beside the word optimal, and says what it proves"
    )
    func weaker() throws {
        let folder = try branched()
        // A leaf with duals of twice what they were proves twice the bound.
        let first = folder.read.year.policy.match.priorities[0]
        let high = folder.read.year.classes.indices.map { Certificate.ClassDual($0, 1_000_000) }
        let bound = 1_000_000 * folder.read.year.classes.count
        let weak = Certificate(
            objectives: folder.proof.certificate.objectives,
            leaves: [
                Certificate.Leaf(
                    decisions: [],
                    priorities: [
                        Certificate.PriorityProof(priority: first, scale: 1, bound: bound, classes: high)
                    ])
            ])
        try folder.write(.feasible, bounds: [bound, nil, nil, nil])
        let bytes = CertificateFile.bytes(weak, of: folder.read.year)
        try folder.output.write(bytes, to: "certificate.json")
        let summary = try String(contentsOfFile: folder.output.path + "/summary.json", encoding: .utf8)
        try folder.output.write(
            summary.replacing(/"leaves" : \d+/, with: "\"leaves\" : 1"), to: "summary.json")
        let feasible = try folder.verify()
        #expect(feasible.holds, "\(feasible.findings.map(\.text))")
        #expect(
            feasible.notes.contains {
                $0.hasPrefix("links: not proved to be the best; certificate.json proves: \(first.rawValue) ")
                    && $0.contains("at most \(bound)")
            })
        try folder.write(.optimal, bounds: folder.proof.certificate.objectives)
        try folder.output.write(bytes, to: "certificate.json")
        let texts = try folder.verify().findings.map(\.text)
        #expect(
            texts.contains {
                $0.hasPrefix(
                    "summary.json: links.status: found \"optimal\", which certificate.json does not prove")
            })
    }

    @Test(
        "finds every number that is changed, unless the proof is still one by the rules written down plainly")
    func mutations() throws {
        var (found, valid, unread) = (0, 0, 0)
        for seed in 0..<UInt64(40) {
            var draft =
                seed % 2 == 0
                ? TinyYears.draft(seed: seed, classes: 5) : TinyYears.dense(seed: seed, classes: 5)
            if seed % 4 == 1 { draft.policy.match.threeWay = .never }
            guard let year = try? LinkingYear(draft), let proof = TinyProof(year, seed: seed) else {
                continue
            }
            let text = String(decoding: CertificateFile.bytes(proof.certificate, of: year), as: UTF8.self)
            let audit = CertificateAudit(year, Candidates(year))
            var random = SeededGenerator(seed: seed)
            for _ in 0..<30 {
                let changed = mutated(text, &random)
                guard let certificate = CertificateReading(Array(changed.utf8), year: year).certificate else {
                    unread += 1
                    continue
                }
                let verdict = audit.verdict(certificate, links: proof.links)
                let plain = PlainProofCheck(year, certificate, links: proof.links)
                #expect(
                    verdict.findings.isEmpty == plain.isSound, "seed \(seed): \(verdict.findings)\n\(changed)"
                )
                #expect(verdict.isProved == plain.isProved, "seed \(seed)")
                #expect(verdict == audit.verdict(certificate, links: proof.links, isPlain: true))
                if plain.isProved { valid += 1 } else { found += 1 }
            }
        }
        #expect(found > 100 && valid > 5 && unread > 0, "\(found) \(valid) \(unread)")
    }

    /// The text with a number changed, or a line taken out.
    private func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
        if random.chance(20) {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            lines.remove(at: random.int(0...(lines.count - 1)))
            return lines.joined(separator: "\n")
        }
        let numbers = text.matches(of: /-?\d+/).filter { !$0.output.isEmpty }
        let match = random.pick(numbers)
        let old = Int(match.output) ?? 0
        return text.replacingCharacters(
            in: match.range, with: "\(random.pick([old + 1, old - 1, -old, 0, 2 * old]))")
    }

    /// Another program's reading of the same contract, where it is at hand.
    private static let reader: String? = SharedData.path.map { "\($0)/../checks/check_plan.py" }.flatMap {
        FileManager.default.fileExists(atPath: $0) ? $0 : nil
    }

    @Test(
        "agrees with a reader in another language, where there is one",
        .enabled(if: ProvedPlanTests.reader != nil))
    func otherReader() throws {
        let reader = try #require(ProvedPlanTests.reader)
        var folders = 0
        for seed in 0..<UInt64(12) {
            var draft = TinyYears.dense(seed: seed, classes: 6)
            if seed % 2 == 1 { draft.policy.match.threeWay = .never }
            guard let folder = try ProvedFolder(draft, seed: seed) else { continue }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", reader, folder.input.path, folder.output.path]
            let log = try TemporaryFolder(["out": ""])
            process.standardOutput = FileHandle(forWritingAtPath: log.path + "/out")
            try process.run()
            process.waitUntilExit()
            let said = try String(contentsOfFile: log.path + "/out", encoding: .utf8)
            #expect(process.terminationStatus == 0, "seed \(seed): \(said)")
            #expect(said.contains("proved by \(folder.proof.certificate.leaves.count) leaves"), "\(said)")
            #expect(try folder.verify().holds)
            folders += 1
        }
        #expect(folders > 3)
    }
}

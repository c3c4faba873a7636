import CCurl
import Foundation
import TestSupport
import Testing

@testable import CurlTransport

/// The system's authorities: a folder in place of the file only where it holds as many.
@Suite final class SystemAuthoritiesTests {
    private let directory = FileManager.default.temporaryDirectory.appending(
        path: "barometer-authorities-\(UInt64.random(in: 0 ... .max))"
    )
    private var system: SystemAuthorities {
        SystemAuthorities(
            file: directory.appending(path: "all.crt").path,
            folder: directory.appending(path: "each").path
        )
    }

    init() throws {
        try FileManager.default.createDirectory(
            atPath: system.folder,
            withIntermediateDirectories: true
        )
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    private func write(authorities count: Int, links: [String]) throws {
        let one = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
        try Data(String(repeating: one, count: count).utf8).write(to: URL(filePath: system.file))
        for link in links {
            try Data(one.utf8).write(to: URL(filePath: system.folder + "/" + link))
        }
    }

    @Test(arguments: [
        (2, ["5ed36f99.0", "5ed36f99.1"], true),
        (2, ["5ed36f99.0", "5ed36f99.1", "00673b5b.0", "more.pem"], true),
        (2, ["5ed36f99.0"], false),
        // None of these is looked up.
        (1, ["5ed36f9.0"], false),
        (1, ["5ED36F99.0"], false),
        (1, ["5ed36f99.r0"], false),
        (1, ["5ed36f99"], false),
        (1, ["authority.pem"], false),
        (0, ["5ed36f99.0"], false),
    ])
    func theFolderIsEnoughWhereItHoldsAsMany(_ count: Int, _ links: [String], _ isEnough: Bool)
        throws
    {
        try write(authorities: count, links: links)
        #expect(system.folderHoldsAll == isEnough)
    }

    @Test func aLinkToNothingDoesNotCount() throws {
        try write(authorities: 1, links: [])
        try FileManager.default.createSymbolicLink(
            atPath: system.folder + "/5ed36f99.0",
            withDestinationPath: "gone.pem"
        )
        #expect(!system.folderHoldsAll)
    }

    @Test func whatIsMissingHoldsNothing() {
        #expect(!system.folderHoldsAll)
        #expect(!SystemAuthorities(file: "", folder: "").folderHoldsAll)
    }

    @Test(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"))
    func theFolderTrustsItsAuthoritiesForTheirHostAndNoOther() throws {
        let server = try PrivateDovecot()
        let stranger = try PrivateDovecot()
        defer {
            server.stop()
            stranger.stop()
        }
        for name in [system.file, system.folder + "/one.pem"] {
            try FileManager.default.copyItem(atPath: server.certificateFile, toPath: name)
        }
        try rehash()
        #expect(system.folderHoldsAll)
        #expect(try connect(to: "localhost", server.tlsPort) == CURLE_OK)
        #expect(try connect(to: "127.0.0.1", server.tlsPort) == CURLE_PEER_FAILED_VERIFICATION)
        #expect(try connect(to: "localhost", stranger.tlsPort) == CURLE_PEER_FAILED_VERIFICATION)
    }

    private func rehash() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl", "rehash", system.folder]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private func connect(to host: String, _ port: UInt16) throws -> CURLcode {
        let options = ConnectionOptions(host: host, port: port, security: .tls)
        guard let url = options.url, let handle = CurlHandle(callbacks: CurlCallbacks()) else {
            return CURLE_FAILED_INIT
        }
        let setting = handle.configure(options, url: url)
        guard setting == CURLE_OK else { return setting }
        if let failure = handle.setAuthorities(nil, system: system), failure != CURLE_OK {
            return failure
        }
        return handle.perform()
    }
}

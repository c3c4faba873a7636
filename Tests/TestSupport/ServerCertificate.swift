import Foundation

/// The certificates of a ``PrivateDovecot``.
extension PrivateDovecot {
    /// Which certificate it starts with.
    public enum Certificate: Sendable {
        /// One that is valid for a month.
        case valid
        /// One that was valid in January 2020.
        case expired
    }

    /// Puts an expired certificate where the template would make a valid one.
    func makeExpiredCertificate() throws {
        let folder = directory.appending(path: "authority")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func path(_ name: String) -> String { folder.appending(path: name).path }
        // Only `openssl ca` makes certificates of the past.
        let settings = """
            [ca]
            default_ca = own
            [own]
            database = \(path("index"))
            new_certs_dir = \(folder.path)
            rand_serial = yes
            default_md = sha256
            policy = any
            copy_extensions = copy
            [any]
            commonName = supplied
            """
        try Data(settings.utf8).write(to: folder.appending(path: "ca.conf"))
        try Data().write(to: folder.appending(path: "index"))
        try Self.run([
            "openssl", "req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout",
            directory.appending(path: "key.pem").path, "-out", path("request.pem"),
        ])
        try Self.run([
            "openssl", "ca", "-batch", "-config", path("ca.conf"), "-selfsign", "-notext",
            "-startdate", "20200101000000Z", "-enddate", "20200201000000Z",
            "-keyfile", directory.appending(path: "key.pem").path, "-in", path("request.pem"),
            "-out", certificateFile,
        ])
    }

    /// Gives it a valid certificate, as whoever runs a server does in the end; it is its own authority as before.
    public func renewCertificate() throws {
        try FileManager.default.removeItem(atPath: certificateFile)
        _ = try prepare()
        try Self.run(["doveadm", "-c", directory.appending(path: "dovecot.conf").path, "reload"])
    }
}

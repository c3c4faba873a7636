public import Foundation

extension SecretSource {
    /// The most bytes a secret may have.
    static let maximumBytes = 16_384
    /// Where the administrator keeps the credentials that the unit loads, a file each.
    static let administratorsFolder = "/etc/barometer/credentials"

    /// Reads the secret, holding no thread while a command runs.
    ///
    /// - Parameters:
    ///   - credentialsDirectory: where systemd puts credentials; $CREDENTIALS_DIRECTORY where nil.
    ///   - administratorsFolder: where they are looked for without systemd; the unit's folder where nil.
    ///   - environment: the process's environment.
    ///   - timeout: how long a command may take.
    /// - Returns: the secret, without the line's end.
    /// - Throws: `SecretError`.
    public func load(
        credentialsDirectory: String? = nil,
        administratorsFolder: String? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment,
        timeout: Duration = .seconds(30)
    ) async throws(SecretError) -> Secret {
        if let words = commandWords { return try secret(in: await run(words, timeout: timeout)) }
        let secret = try loadAtOnce(
            credentialsDirectory: credentialsDirectory,
            administratorsFolder: administratorsFolder,
            environment: environment
        )
        guard let secret else { throw SecretError(source: self, reason: .missing) }
        return secret
    }

    /// Reads the secret where that takes no time; nil where a command would have to run.
    ///
    /// - Throws: `SecretError`.
    public func loadAtOnce(
        credentialsDirectory: String? = nil,
        administratorsFolder: String? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SecretError) -> Secret? {
        switch self {
        case .credential(let name):
            guard let directory = credentialsDirectory ?? environment["CREDENTIALS_DIRECTORY"]
            else {
                let folder = administratorsFolder ?? Self.administratorsFolder
                return try secret(in: readFile(folder + "/" + name, refusesOthers: true))
            }
            return try secret(in: credential(name, in: directory))
        case .file(let path):
            return try secret(in: readFile(path, refusesOthers: true))
        case .command, .shell:
            return nil
        case .env(let name):
            guard let value = environment[name] else {
                throw SecretError(source: self, reason: .missing)
            }
            return try secret(in: Data(value.utf8))
        }
    }

    private var commandWords: [String]? {
        switch self {
        case .command(let words): words
        case .shell(let line): ["/bin/sh", "-c", line]
        case .credential, .file, .env: nil
        }
    }
}

extension SecretSource {
    /// The first line, which must not be empty.
    private func secret(in data: Data) throws(SecretError) -> Secret {
        guard data.count <= Self.maximumBytes else {
            throw SecretError(source: self, reason: .tooLong(limit: Self.maximumBytes))
        }
        let line = data.prefix { $0 != 10 && $0 != 13 }
        guard !line.isEmpty, !line.contains(0), let text = String(data: line, encoding: .utf8)
        else { throw SecretError(source: self, reason: .empty) }
        return Secret(text)
    }

    /// `LoadCredential=barometer:FOLDER` makes FOLDER/NAME the credential barometer_NAME (systemd.exec(5)), one of its own is NAME.
    private func credential(_ name: String, in directory: String) throws(SecretError) -> Data {
        // systemd keeps credentials from others by the directory; ACLs show as group bits in the mode.
        do {
            return try readFile(directory + "/" + name, refusesOthers: false)
        } catch {
            guard error.reason == .missing else { throw error }
            return try readFile(directory + "/barometer_" + name, refusesOthers: false)
        }
    }

    /// Looks at the mode of the very file it reads, so that nothing can be swapped in between.
    private func readFile(_ path: String, refusesOthers: Bool) throws(SecretError) -> Data {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason: SecretError.Reason =
                errno == ENOENT ? .missing : .unreadable(code: errno)
            throw SecretError(source: self, reason: reason)
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw SecretError(source: self, reason: .unreadable(code: EINVAL))
        }
        let mode = UInt16(truncatingIfNeeded: status.st_mode & 0o777)
        guard !refusesOthers || mode & 0o077 == 0 else {
            throw SecretError(source: self, reason: .readableByOthers(mode: mode))
        }
        return try readAll(descriptor)
    }

    /// What is there to read now, up to one byte more than a secret may have.
    fileprivate func readAll(_ descriptor: Int32) throws(SecretError) -> Data {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: Self.maximumBytes + 1)
        while data.count <= Self.maximumBytes {
            let count = unsafe read(descriptor, &buffer, buffer.count - data.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 || errno == EAGAIN else {
                throw SecretError(source: self, reason: .unreadable(code: errno))
            }
            guard count > 0 else { break }
            data.append(contentsOf: buffer.prefix(count))
        }
        return data
    }
}

extension SecretSource {
    /// Runs a program to its end, then takes what it left in the pipe.
    ///
    /// A secret fits there, and more would block the program until the timeout. A grandchild may hold the pipe
    /// open for ever, so nothing waits for its end; that is also why this is no Foundation `Process`, which does.
    private func run(_ words: [String], timeout: Duration) async throws(SecretError) -> Data {
        guard let child = ChildProcess(words) else {
            throw SecretError(source: self, reason: .commandNotStarted)
        }
        guard let status = await child.wait(until: .now + timeout) else {
            child.kill()
            throw SecretError(
                source: self,
                reason: .commandTimedOut(seconds: timeout / .seconds(1))
            )
        }
        // A shell and posix_spawnp alike say 127 where there is no such program.
        guard status != 127 else { throw SecretError(source: self, reason: .commandNotStarted) }
        guard status == 0 else {
            throw SecretError(source: self, reason: .commandFailed(status: status))
        }
        return try readAll(child.output)
    }
}

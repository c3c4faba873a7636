/// Reads Authentication-Results (RFC 8601): who says so, and what DMARC gave.
struct AuthenticationResults {
    /// The server that says so, lower-cased.
    let server: String
    /// The results by method, lower-cased: "dmarc" → "fail".
    let results: [(method: String, result: String)]

    /// Whether our own server says that the author's domain did not send the mail.
    ///
    /// Only the topmost field counts, and only one of our own servers: whoever wrote those below or
    /// under other names may have forged them.
    static func isForged(_ fields: [String], isOwn: (String) -> Bool) -> Bool {
        let own = fields.prefix(20).map(AuthenticationResults.init).prefix {
            isOwn($0.server)
        }
        guard let first = own.first else { return false }
        // A server may split its results over several fields in a row: the first that names DMARC counts.
        let verdict = own.prefix { $0.server == first.server }.lazy
            .compactMap { $0.results.first { $0.method == "dmarc" } }.first
        return verdict?.result == "fail"
    }

    /// Reads one field's value.
    init(_ value: String) {
        let clauses = Self.clauses(value)
        server = clauses.first.map { Self.firstWord($0) } ?? ""
        results = clauses.dropFirst().compactMap(Self.result)
    }

    /// The clauses between semicolons, comments left out and quotes opened.
    private static func clauses(_ value: String) -> [[UInt8]] {
        var clauses: [[UInt8]] = [[]]
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for byte in value.utf8.prefix(16 << 10) {
            if isEscaped {
                isEscaped = false
                if isQuoted { clauses[clauses.count - 1].append(byte) }
            } else if byte == 0x5C, isQuoted || depth > 0 {
                isEscaped = true
            } else if depth == 0, byte == 0x22 {
                isQuoted.toggle()
            } else if isQuoted {
                clauses[clauses.count - 1].append(byte == 0x20 || byte == 0x3D ? 0x5F : byte)
            } else if byte == 0x28 {
                depth += 1
            } else if byte == 0x29 {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                if byte == 0x3B {
                    clauses.append([])
                } else {
                    clauses[clauses.count - 1].append(byte)
                }
            }
        }
        return clauses.map { Folding.fold($0) }
    }

    private static func firstWord(_ clause: [UInt8]) -> String {
        String(decoding: clause.prefix { $0 != 0x20 }, as: UTF8.self)
    }

    /// "dmarc=fail reason=…" → method and result; the method may carry a version, "dmarc/1".
    private static func result(_ clause: [UInt8]) -> (method: String, result: String)? {
        guard let equals = clause.firstIndex(of: 0x3D) else { return nil }
        let method = clause[..<equals].prefix { $0 != 0x2F && $0 != 0x20 }
        let result = clause[(equals + 1)...].drop { $0 == 0x20 }.prefix { $0 != 0x20 }
        guard !method.isEmpty, !result.isEmpty else { return nil }
        return (String(decoding: method, as: UTF8.self), String(decoding: result, as: UTF8.self))
    }
}

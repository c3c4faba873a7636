extension Digest {
    /// Every client that the digest names, each once; forgetting one must find the letters that name it.
    public var namedClients: [String] {
        let all =
            entries.map(\.client) + recovered.map(\.client) + waiting.map(\.client)
            + snoozed.map(\.client) + lookBack.map(\.client)
            + (month?.clients.map(\.client) ?? [])
        return Set(all).sorted()
    }
}

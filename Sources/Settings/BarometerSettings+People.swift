extension BarometerSettings {
    /// Whether an address is one of ours.
    public func isOurs(_ address: String) -> Bool { false }

    /// The client an address belongs to: aliases resolved, companies by domain where set.
    public func clientKey(for address: String) -> String { address.lowercased() }

    /// Whether a host's Authentication-Results count.
    public func isAuthServer(_ host: String) -> Bool { false }

    /// What is set for a client by its key; nil where nothing is.
    public func client(_ key: String) -> ClientSettings? { clients.first { $0.address == key } }
}

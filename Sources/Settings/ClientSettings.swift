/// What is special about one client.
public struct ClientSettings: Sendable, Equatable {
    /// The client's address, lower-cased; "@firm.example" makes a whole company one client.
    public var address: String
    /// Other addresses that are this client.
    public var aliases: [String] = []
    /// How to call the client; empty means as they sign.
    public var name = ""
    /// Told earlier, and first in the digest.
    public var vip = false
    /// No alerts about this client.
    public var mute = false
    /// A budget of its own; nil shares the office's.
    public var budget: Budget?

    /// Makes a client.
    public init(address: String) {
        self.address = address
    }
}

/// The folders to read as they were found, and when.
struct FoundFolders {
    /// New folders are noticed after this time; it spares most rounds a command and a long answer.
    static let lifetime = Duration.seconds(3600)

    var names: [String]
    var folders: [MailFolder]
    private let end = ContinuousClock.now + Self.lifetime

    init(names: [String], folders: [MailFolder]) {
        self.names = names
        self.folders = folders
    }

    var isFresh: Bool { ContinuousClock.now < end }
}

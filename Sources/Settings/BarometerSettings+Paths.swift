import Foundation

extension BarometerSettings {
    /// Makes relative paths absolute: they begin at a directory, that of the settings file.
    mutating func resolvePaths(against directory: String) {
        let base = URL(fileURLWithPath: directory.isEmpty ? "." : directory, isDirectory: true)
        func resolved(_ path: String) -> String {
            path.hasPrefix("/") ? path : base.appendingPathComponent(path).standardizedFileURL.path
        }
        state.directory = resolved(state.directory)
        delivery.directory = delivery.directory.map(resolved)
        for index in mailboxes.indices {
            mailboxes[index].caFile = mailboxes[index].caFile.map(resolved)
            if case .file(let path) = mailboxes[index].password {
                mailboxes[index].password = .file(resolved(path))
            }
            if case .file(let path) = mailboxes[index].oauth.applicationSecret {
                mailboxes[index].oauth.applicationSecret = .file(resolved(path))
            }
        }
    }

    /// Where files are delivered: as set, else "outbox" in the state directory.
    public var deliveryDirectory: String {
        delivery.directory ?? state.directory + "/outbox"
    }
}

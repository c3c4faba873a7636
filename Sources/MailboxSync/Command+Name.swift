internal import IMAPWire

extension Command {
    /// The command's name for errors; never its arguments, which may be secret.
    var name: String {
        switch self {
        case .capability: "CAPABILITY"
        case .noop: "NOOP"
        case .logout: "LOGOUT"
        case .id: "ID"
        case .enable: "ENABLE"
        case .login: "LOGIN"
        case .authenticate: "AUTHENTICATE"
        case .namespace: "NAMESPACE"
        case .list: "LIST"
        case .examine(let mailbox, _): "EXAMINE \(mailbox)"
        case .status(let mailbox, _): "STATUS \(mailbox)"
        case .listStatus: "LIST"
        case .uidFetch: "UID FETCH"
        case .uidSearch: "UID SEARCH"
        case .idle: "IDLE"
        case .append(let mailbox, _, _, _): "APPEND to \(mailbox)"
        case .close: "CLOSE"
        case .unselect: "UNSELECT"
        }
    }
}

internal import Delivery
internal import MailboxSync
internal import Settings
internal import SignIn
internal import Store

/// What kind of failure an error is, whichever room it comes from.
public enum Fault: Sendable {
    /// The settings or a secret file are wrong: trying again mends nothing.
    case settings
    /// The network, a server or the disk: the same call may succeed later.
    case transient
    /// Anything else.
    case permanent

    /// Tells the kind of an error.
    public init(_ error: any Error) {
        switch error {
        case is SettingsError: self = .settings
        case let error as SecretError: self = Self(error)
        case SignInError.readableByOthers: self = .settings
        case let error as SignInError: self = error.isTransient ? .transient : .permanent
        case let error as ArchiveError: self = error.isTransient ? .transient : .permanent
        case let error as MailboxError: self = error.isTransient ? .transient : .permanent
        case let error as DeliveryError: self = error.isTransient ? .transient : .permanent
        case is CancellationError, is UnsentDigest: self = .transient
        default: self = .permanent
        }
    }

    /// A secret file that others can read stops the start; a command that fails may work later.
    private init(_ error: SecretError) {
        switch error.reason {
        case .commandFailed, .commandTimedOut: self = .transient
        case .missing, .readableByOthers, .unreadable, .empty, .tooLong, .commandNotStarted:
            self = .settings
        }
    }
}

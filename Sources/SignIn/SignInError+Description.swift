extension SignInError: CustomStringConvertible {
    /// One line that says what happened and what to do.
    public var description: String {
        switch self {
        case .transport(let error):
            "the sign-in server cannot be asked: \(error)"
        case .notSignedIn(let mailbox):
            "nobody has signed in to this mailbox yet: run \(Self.login(mailbox))"
        case .revoked(let mailbox, let refusal):
            "the permission for this mailbox was taken back or has expired (\(refusal)): "
                + "run \(Self.login(mailbox))"
        case .refused(_, let refusal):
            "the sign-in server refused (\(refusal)): check client_id, client_secret and tenant"
        case .providerTrouble(let status):
            "the sign-in server has trouble of its own (status \(status)): it is asked again later"
        case .unreadableAnswer(let status):
            "the sign-in server's answer makes no sense (status \(status)): check token_url"
        case .noRefreshToken(let mailbox):
            "the sign-in server gave no lasting permission: allow offline access for the application, "
                + "then run \(Self.login(mailbox))"
        case .denied:
            "the sign-in was refused in the browser"
        case .tooLate:
            "nobody answered in the browser in time: call again"
        case .flowMissing(.device):
            "this provider has no device_url: sign in with --browser"
        case .flowMissing(.browser):
            "this provider has no authorize_url: set one, or a device_url"
        case .foreignAnswer:
            "this answer belongs to another question: open the address that was printed last"
        case .noListener(let port, let code):
            "cannot listen at 127.0.0.1:\(port) (\(Self.text(of: code))): choose another --port"
        case .noSecret(_, let reason):
            reason
        case .file(let operation, let path, let code):
            "\(operation) \(path) failed (\(Self.text(of: code))): run as a user who may write there"
        case .readableByOthers(let path):
            "others can read \(path): run chmod 600 on it"
        case .busy(let mailbox):
            "another process has been renewing the sign-in of \(mailbox) for too long"
        case .cancelled:
            "cancelled"
        }
    }

    /// A mailbox's name may hold anything: the command must still be one to copy.
    private static func login(_ mailbox: String) -> String {
        let isPlain = mailbox.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x40, 0x5f: true
            default: false
            }
        }
        return isPlain ? "'barometer login \(mailbox)'" : "barometer login \"\(mailbox)\""
    }

    private static func text(of code: Int32) -> String { SystemError.text(code) }
}

extension OAuthRefusal: CustomStringConvertible {
    /// Code and text.
    public var description: String { text.isEmpty ? code : "\(code): \(text)" }
}

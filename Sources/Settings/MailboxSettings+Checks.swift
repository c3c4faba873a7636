// Which keys each way to sign in needs, and which it has no use for.
extension MailboxSettings {
    func checkSignIn(_ place: String, _ findings: inout Findings) {
        let present = presentKeys
        for key in signIn.neededKeys where !present.contains(key) {
            findings.needed(key, place, signIn)
        }
        for key in present.subtracting(signIn.neededKeys + signIn.optionalKeys).sorted() {
            findings.add(
                place: place + "." + key,
                key: "mailbox." + key,
                found: "a value",
                allowed: "nothing with sign_in = \"\(signIn.rawValue)\""
            )
        }
        if signIn == .microsoftApp, oauth.tenant == OAuthSettings().tenant {
            findings.add(
                place: place + ".tenant",
                key: "mailbox.tenant",
                found: TOMLText.quoted(oauth.tenant),
                allowed:
                    "the directory's identifier or domain; needed with sign_in = \"microsoft_app\""
            )
        }
        if signIn == .oauth, present.isDisjoint(with: ["authorize_url", "device_url"]) {
            findings.needed("authorize_url", place, signIn, alternative: ", or a device_url")
        }
    }

    private var presentKeys: Set<String> {
        let keys = [
            ("password", password != nil), ("client_id", !oauth.applicationID.isEmpty),
            ("client_secret", oauth.applicationSecret != nil),
            ("token_url", !oauth.tokenURL.isEmpty),
            ("authorize_url", !oauth.authorizeURL.isEmpty),
            ("device_url", !oauth.deviceURL.isEmpty), ("scope", !oauth.scope.isEmpty),
            ("tenant", oauth.tenant != OAuthSettings().tenant),
        ]
        return Set(keys.filter(\.1).map(\.0))
    }
}

extension SignInKind {
    fileprivate var neededKeys: [String] {
        switch self {
        case .password: ["password"]
        case .microsoft: ["client_id"]
        case .microsoftApp, .google: ["client_id", "client_secret"]
        case .oauth: ["client_id", "token_url", "scope"]
        case .oauthApp: ["client_id", "client_secret", "token_url", "scope"]
        }
    }

    fileprivate var optionalKeys: [String] {
        switch self {
        case .password: []
        case .microsoft, .microsoftApp: ["client_secret", "scope", "tenant"]
        case .google: ["client_secret", "scope"]
        case .oauth, .oauthApp: ["client_secret", "authorize_url", "device_url"]
        }
    }
}

extension Findings {
    /// Notes that a key is missing, unless it is there and wrong.
    fileprivate mutating func needed(
        _ key: String,
        _ place: String,
        _ signIn: SignInKind,
        alternative: String = ""
    ) {
        let page = Declarations.mailbox.page.settings.first { $0.key == key }
        guard let page, !has(place: place + "." + key, key: "mailbox." + key) else { return }
        add(
            place: place,
            key: "mailbox." + key,
            found: "nothing",
            allowed: page.allowed + alternative + "; needed with sign_in = \"\(signIn.rawValue)\""
        )
    }
}

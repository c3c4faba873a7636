internal import Foundation

/// What the browser brings back in the address (RFC 6749 §4.1.2).
enum BrowserAnswer: Equatable {
    case code(String)
    case refused(OAuthRefusal)

    /// Reads an address or its path; nil where it is not the answer to the question with this state.
    init?(target: String, state: String) {
        guard target.utf8.count <= 8000, let parts = URLComponents(string: target) else {
            return nil
        }
        func value(_ name: String) -> String? {
            // In a query a plus is a space (application/x-www-form-urlencoded).
            parts.percentEncodedQueryItems?.first { $0.name == name }?.value
                .flatMap { $0.replacing("+", with: "%20").removingPercentEncoding }
        }
        guard value("state") == state else { return nil }
        if let error = value("error") {
            self = .refused(OAuthRefusal(code: error, text: value("error_description") ?? ""))
        } else if let code = value("code"), !code.isEmpty {
            self = .code(code)
        } else {
            return nil
        }
    }
}

internal import Foundation

/// The system's words for an error number.
enum SystemError {
    static func text(_ code: Int32) -> String {
        POSIXErrorCode(rawValue: code).map { POSIXError($0).localizedDescription }
            ?? "error \(code)"
    }
}

import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// What the system says of a failed file, read out of Foundation's own errors.
struct SystemReason {
    /// The error's number as in errno(3); nil where the system gave none.
    let code: Int32?
    /// The reason in words.
    let text: String
    /// The file; nil where the error names none.
    let path: String?

    init(_ error: any Error) {
        let cocoa = error as? CocoaError
        path = cocoa.flatMap { $0.filePath ?? $0.url?.path }
        code = Self.number(cocoa?.underlying ?? error)
        text = code.map { unsafe String(cString: strerror($0)) } ?? "\(error)"
    }

    private static func number(_ error: any Error) -> Int32? {
        let error = error as NSError
        guard error.domain == NSPOSIXErrorDomain else { return nil }
        return Int32(exactly: error.code)
    }
}

/// Why a file could not be written.
public struct FileFault: Error, Sendable, Equatable {
    /// The system call.
    public var operation: String
    /// What it was called for.
    public var path: String
    /// The system's error number.
    public var code: Int32

    /// Makes a fault.
    public init(operation: String, path: String, code: Int32) {
        (self.operation, self.path, self.code) = (operation, path, code)
    }
}

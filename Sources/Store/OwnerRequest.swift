public import Briefing
public import Foundation
internal import SafeFile

/// The owner's word, as a command line hands it to the daemon that holds the archive's lock.
public enum OwnerRequest: Sendable, Codable, Equatable {
    /// Right or wrong, or taken back, with a note.
    case verdict(alert: String, verdict: Alert.Verdict?, note: String, at: Date)
    /// Taken note of, or taken back.
    case acknowledge(alert: String, at: Date?)
    /// Silence about a client until a time, or its end.
    case snooze(client: String, until: Date?)
    /// All that is stored of a client is to go.
    case forget(client: String)
}

/// Requests that wait in the archive's directory for the one process that may write.
///
/// A command line that meets `ArchiveError.Reason.anotherWriter` puts its request here; the daemon calls
/// `Archive.applyRequests` now and then. A request is a file that appears whole and goes once it was followed.
public struct RequestBox: Sendable {
    /// The directory of the requests.
    public let path: String

    /// The most bytes a request may have.
    static let maximumBytes = 65_536

    /// Names the box of an archive's directory.
    public init(directory: String) {
        path = directory + "/requests"
    }

    /// Leaves a request.
    ///
    /// - Throws: `ArchiveError`.
    public func put(_ request: OwnerRequest) throws {
        let order = String(Int(Date().timeIntervalSince1970 * 1000))
        let file = DurableFile(directory: path, name: "\(order)-\(UUID().uuidString).json")
        let bytes = try JSON.encode(request).utf8
        do throws(FileFault) {
            // Where root speaks, the daemon's user must be able to read it, and to take it away.
            try file.write(bytes)
        } catch {
            throw ArchiveError(.files(code: error.code), path: error.path)
        }
    }

    /// The waiting requests' files, oldest first.
    func waiting() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().prefix(1000).map { path + "/" + $0 }
    }
}

extension Archive {
    /// Follows a request of the owner's.
    ///
    /// - Throws: `ArchiveError`.
    public func apply(_ request: OwnerRequest) throws {
        switch request {
        case .verdict(let alert, let verdict, let note, let at):
            try setVerdict(verdict, note: note, alert: alert, at: at)
        case .acknowledge(let alert, let at): try acknowledge(alert: alert, at: at)
        case .snooze(let client, let until): try snooze(client: client, until: until)
        case .forget(let client): try forget(client: client)
        }
    }

    /// Follows the requests that wait, oldest first; one that cannot be followed is dropped and its error returned.
    ///
    /// - Returns: why requests were dropped.
    /// - Throws: `ArchiveError` worth trying again; then the request still waits.
    @discardableResult
    public func applyRequests() throws -> [ArchiveError] {
        var dropped: [ArchiveError] = []
        for file in RequestBox(directory: directory).waiting() {
            do {
                try apply(request(in: file))
            } catch let error as ArchiveError where !error.isTransient {
                dropped.append(error)
            }
            unsafe unlink(file)
        }
        return dropped
    }

    private func request(in file: String) throws -> OwnerRequest {
        guard let data = FileManager.default.contents(atPath: file),
            data.count <= RequestBox.maximumBytes,
            let request = try? JSON.decode(
                OwnerRequest.self,
                from: String(decoding: data, as: UTF8.self)
            )
        else { throw ArchiveError(.damaged("a request that cannot be read"), path: file) }
        return request
    }
}

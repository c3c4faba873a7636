internal import CXML
internal import Foundation

/// Mozilla's description of a provider's servers (config-v1.1.xml).
enum AutoConfig {
    /// The first IMAP server with TLS; nil where there is none.
    ///
    /// It is read as if it were HTML: the elements have other names, but the rules are laxer.
    static func server(in xml: [UInt8], address: String, source: FoundServer.Source) -> FoundServer?
    {
        let reader = AutoConfigReader()
        let context = unsafe Unmanaged.passUnretained(reader).toOpaque()
        var handler = unsafe barometer_html_handler(
            context: context,
            open: { context, name, attributes in
                unsafe AutoConfigReader.from(context)?.open(name, attributes)
            },
            close: { context, name in
                unsafe AutoConfigReader.from(context)?.close(String(cString: name))
            },
            text: { context, bytes, count in
                let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
                unsafe AutoConfigReader.from(context)?.add(Array(buffer))
            }
        )
        unsafe xml.withUnsafeBytes { bytes in
            guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
                return
            }
            _ = unsafe barometer_html_read(start, bytes.count, 64, &handler)
        }
        return reader.servers.lazy.compactMap { found($0, address, source) }.first
    }

    private static func found(
        _ fields: [String: String],
        _ address: String,
        _ source: FoundServer.Source
    ) -> FoundServer? {
        let security = fields["sockettype"]?.uppercased()
        guard fields["type"]?.lowercased() == "imap", security == "SSL" || security == "STARTTLS",
            let host = fields["hostname"].map({ filled($0, address).lowercased() }),
            MailDomain.isName(host), let port = fields["port"].flatMap(UInt16.init), port > 0
        else { return nil }
        return FoundServer(
            host: host,
            port: port,
            usesStartTLS: security == "STARTTLS",
            user: fields["username"].map { filled($0, address) }.flatMap { $0.isEmpty ? nil : $0 },
            source: source
        )
    }

    private static func filled(_ text: String, _ address: String) -> String {
        let at = address.lastIndex(of: "@") ?? address.endIndex
        return text.replacing("%EMAILADDRESS%", with: address)
            .replacing("%EMAILLOCALPART%", with: String(address[..<at]))
            .replacing("%EMAILDOMAIN%", with: String(address[at...].dropFirst()))
    }
}

/// Collects the incoming servers of a description.
private final class AutoConfigReader {
    private(set) var servers: [[String: String]] = []
    private var isInside = false
    private var element = ""

    static func from(_ context: UnsafeMutableRawPointer?) -> AutoConfigReader? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<AutoConfigReader>.fromOpaque(context).takeUnretainedValue()
    }

    func open(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
    ) {
        element = unsafe String(cString: name).lowercased()
        guard element == "incomingserver", servers.count < 20 else { return }
        isInside = true
        servers.append(["type": unsafe Self.value(of: "type", in: attributes) ?? ""])
    }

    func close(_ name: String) {
        if name.lowercased() == "incomingserver" { isInside = false }
        element = ""
    }

    func add(_ bytes: [UInt8]) {
        guard isInside, !element.isEmpty, let last = servers.indices.last else { return }
        let text = String(decoding: bytes.prefix(300), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        // The first of several ways to authenticate or names stays.
        if !text.isEmpty, servers[last][element] == nil { servers[last][element] = text }
    }

    private static func value(
        of wanted: String,
        in attributes: UnsafePointer<UnsafePointer<CChar>?>?
    ) -> String? {
        guard let attributes = unsafe attributes else { return nil }
        var index = 0
        while let name = unsafe attributes[index] {
            let value = unsafe attributes[index + 1]
            if unsafe String(cString: name).lowercased() == wanted {
                return unsafe value.map { unsafe String(cString: $0) }
            }
            index += 2
        }
        return nil
    }
}

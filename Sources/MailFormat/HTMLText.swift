import CXML

/// Renders a mail's HTML as plain text, the quoted parts marked with "> ".
enum HTMLText {
    /// The text, and whether the reader stopped because elements nest too deep.
    static func render(_ html: String, maximumDepth: Int) -> (text: String, isTruncated: Bool) {
        let renderer = HTMLRenderer()
        let context = unsafe Unmanaged.passUnretained(renderer).toOpaque()
        var handler = unsafe barometer_html_handler(
            context: context,
            open: { context, name, attributes in
                unsafe HTMLText.renderer(context)?.open(
                    String(cString: name),
                    HTMLAttributes(attributes)
                )
            },
            close: { context, name in
                unsafe HTMLText.renderer(context)?.close(String(cString: name))
            },
            text: { context, bytes, count in
                let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
                unsafe HTMLText.renderer(context)?.text(buffer.bindMemory(to: UInt8.self))
            }
        )
        let stopped = unsafe HTMLGuard.bounded(html).withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return Int32(0) }
            return withExtendedLifetime(renderer) {
                unsafe barometer_html_read(
                    base.assumingMemoryBound(to: CChar.self),
                    bytes.count,
                    Int32(clamping: maximumDepth),
                    &handler
                )
            }
        }
        return (CleanText.clean(renderer.finish()), stopped != 0)
    }

    private static func renderer(_ context: UnsafeMutableRawPointer?) -> HTMLRenderer? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<HTMLRenderer>.fromOpaque(context).takeUnretainedValue()
    }
}

/// The attributes of one element that matter here.
struct HTMLAttributes {
    /// Its classes and id, lower-cased, without the "x_" that Outlook puts before foreign ones.
    var names: [String] = []
    /// Its style, lower-cased, without white space.
    var style: [UInt8] = []
    /// Its type, as in `<blockquote type="cite">`.
    var type = ""
    /// Whether it says `hidden`.
    var isHidden = false

    /// Reads a list of names and values that ends with NULL.
    init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) {
        guard var at = unsafe list else { return }
        while let name = unsafe at.pointee {
            let value = unsafe at.advanced(by: 1).pointee.map { unsafe String(cString: $0) } ?? ""
            set(unsafe String(cString: name).lowercased(), value)
            unsafe at = at.advanced(by: 2)
        }
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "class", "id", "name", "data-marker":
            let words = value.prefix(400).lowercased().split(separator: " ").prefix(20)
            names += words.map { $0.hasPrefix("x_") ? String($0.dropFirst(2)) : String($0) }
        case "style":
            style = value.utf8.prefix(2_000).filter { $0 > 0x20 }.map {
                (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
            }
        case "type": type = value.prefix(20).lowercased()
        case "hidden": isHidden = true
        default: break
        }
    }
}

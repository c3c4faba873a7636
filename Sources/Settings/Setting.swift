/// One setting, declared once: reading, checking, the sample file and the reference page follow from it.
struct Setting<Root: Sendable>: Sendable {
    let page: SettingPage
    /// Whether the value must not be shown, in case it is a secret.
    let isSecret: Bool
    /// Reads a node into the root; false where the node is not allowed.
    let set: @Sendable (TOMLNode, inout Root) -> Bool
    /// The root's value as TOML; nil where there is nothing to write.
    let write: @Sendable (Root) -> String?

    /// Declares a setting; its default is what the blank root holds.
    init<Value>(
        _ key: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable,
        _ kind: SettingKind<Value>,
        in blank: Root,
        need: Need = .optional,
        unit: String? = nil,
        isSecret: Bool = false,
        _ doc: String
    ) {
        self.isSecret = isSecret
        page = SettingPage(
            key: key,
            allowed: kind.allowed + (unit.map { ", in " + $0 } ?? ""),
            standard: need.hasDefault ? kind.write(blank[keyPath: path]) : nil,
            need: need,
            doc: doc
        )
        write = { kind.write($0[keyPath: path]) }
        set = { node, root in
            guard let value = kind.read(node) else { return false }
            root[keyPath: path] = value
            return true
        }
    }
}

/// Whether a setting must be there, and what it may look like.
enum Need: Sendable, Equatable {
    /// Must be set; the sample shows this TOML.
    case required(example: String)
    /// May be left out.
    case optional
    /// Must be set in some cases, which ``BarometerSettings`` checks; the sample sets this TOML.
    case sometimes(example: String, when: String)
    /// May be left out and has no default; the sample shows this TOML.
    case example(String)

    var isRequired: Bool {
        if case .required = self { true } else { false }
    }

    var hasDefault: Bool {
        switch self {
        case .required, .sometimes: false
        case .optional, .example: true
        }
    }
}

/// What people are told of a setting.
struct SettingPage: Sendable, Equatable {
    let key: String
    let allowed: String
    /// The default as TOML; nil where there is none.
    let standard: String?
    let need: Need
    let doc: String
}

/// One table of the file, or one of a list of tables.
struct Section<Root: Sendable>: Sendable {
    let page: SectionPage
    let blank: Root
    let settings: [Setting<Root>]

    init(
        _ name: String,
        isList: Bool = false,
        blank: Root,
        _ doc: String,
        _ settings: [Setting<Root>]
    ) {
        self.blank = blank
        self.settings = settings
        page = SectionPage(name: name, isList: isList, doc: doc, settings: settings.map(\.page))
    }

    /// Reads a table, noting what is wrong; `place` is its path in the file's lines.
    func read(_ entries: [String: TOMLNode], place: String, _ findings: inout Findings) -> Root {
        var root = blank
        for setting in settings {
            let key = setting.page.key
            guard let node = entries[key] else {
                if setting.page.need.isRequired { findings.missing(setting.page, place, page.name) }
                continue
            }
            guard !setting.set(node, &root) else { continue }
            let found = setting.isSecret ? "something else (not shown)" : node.description
            findings.add(
                place: place + "." + key,
                key: page.name + "." + key,
                found: found,
                allowed: setting.page.allowed
            )
        }
        let known = settings.map(\.page.key)
        for key in entries.keys where !known.contains(key) {
            findings.unknown(key, place: place + "." + key, within: page.name, known: known)
        }
        return root
    }
}

extension Section {
    /// The table as TOML: what must be there, and what is not the default; empty where nothing is left.
    func write(_ root: Root) -> String {
        let lines = settings.compactMap { setting in
            setting.write(root)
                .flatMap { $0 == setting.page.standard ? nil : "\(setting.page.key) = \($0)" }
        }
        guard !lines.isEmpty else { return "" }
        let header = page.isList ? "[[\(page.name)]]" : "[\(page.name)]"
        return ([header] + lines).joined(separator: "\n") + "\n"
    }
}

/// What people are told of a table.
struct SectionPage: Sendable, Equatable {
    let name: String
    let isList: Bool
    let doc: String
    let settings: [SettingPage]
}

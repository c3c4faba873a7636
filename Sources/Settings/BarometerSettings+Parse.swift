import Foundation
import TOMLKit

extension BarometerSettings {
    /// The most bytes a settings file may have.
    static let maximumBytes = 1_000_000

    /// Reads and checks a settings file.
    ///
    /// - Throws: `SettingsError`, with all that is wrong.
    public static func load(path: String) throws(SettingsError) -> BarometerSettings {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsError(
                file: path,
                found: "no file that can be read",
                allowed: "a settings file, as `barometer init` writes it"
            )
        }
        guard data.count <= maximumBytes, let text = String(data: data, encoding: .utf8) else {
            throw SettingsError(
                file: path,
                found: "\(data.count) bytes that are not a settings file",
                allowed: "UTF-8 text of at most \(maximumBytes) bytes"
            )
        }
        var settings = try parse(text, file: path)
        settings.resolvePaths(against: (path as NSString).deletingLastPathComponent)
        return settings
    }

    /// Checks the text of a settings file.
    ///
    /// - Throws: `SettingsError`, with all that is wrong.
    public static func parse(
        _ text: String,
        file: String = "barometer.toml"
    ) throws(SettingsError) -> BarometerSettings {
        if let line = TOMLScreen.badLine(text) {
            throw SettingsError(file: file, line: line, syntax: "no table's or setting's name")
        }
        let root: [String: TOMLNode]
        do { root = try TOMLNode.parse(text) } catch {
            throw SettingsError(
                file: file,
                line: error.source.begin.line,
                syntax: error.description
            )
        }
        var findings = Findings(file: file, lines: KeyLines(text))
        let settings = BarometerSettings(root, &findings)
        let problems = findings.problems
        guard problems.isEmpty else { throw SettingsError(problems) }
        return settings
    }
}

extension BarometerSettings {
    private init(_ root: [String: TOMLNode], _ findings: inout Findings) {
        self.init()
        office = Self.table(Declarations.office, root, &findings)
        mailboxes = Self.tables(Declarations.mailbox, root, &findings)
        state = Self.table(Declarations.state, root, &findings)
        alerts = Self.table(Declarations.alerts, root, &findings)
        judgement = Self.table(Declarations.judgement, root, &findings)
        judgement.weights = Self.table(Declarations.weights, root, &findings)
        digest = Self.table(Declarations.digest, root, &findings)
        delivery = Self.table(Declarations.delivery, root, &findings)
        privacy = Self.table(Declarations.privacy, root, &findings)
        clients = Self.tables(Declarations.client, root, &findings)
        let known = Declarations.pages.map { $0.name }
        for key in root.keys where !known.contains(key) {
            findings.unknown(key, place: key, within: "", known: known)
        }
        checkMailboxes(&findings)
        checkClients(&findings)
        checkDelivery(&findings)
    }

    private static func table<Root>(
        _ section: Section<Root>,
        _ root: [String: TOMLNode],
        _ findings: inout Findings
    ) -> Root {
        let name = section.page.name
        guard case .table(let entries) = root[name] ?? .table([:]) else {
            findings.add(
                place: name,
                key: name,
                found: root[name]?.kindName ?? "nothing",
                allowed: "a table, as [\(name)]"
            )
            return section.blank
        }
        return section.read(entries, place: name, &findings)
    }

    private static func tables<Root>(
        _ section: Section<Root>,
        _ root: [String: TOMLNode],
        _ findings: inout Findings
    ) -> [Root] {
        let name = section.page.name
        guard let node = root[name] else { return [] }
        let tables = node.tables
        guard let tables else {
            findings.add(
                place: name,
                key: name,
                found: node.kindName,
                allowed: "a list of tables, each as [[\(name)]]"
            )
            return []
        }
        return tables.enumerated().map { index, entries in
            section.read(entries, place: "\(name)#\(index)", &findings)
        }
    }
}

extension TOMLNode {
    /// The tables of a list of nothing but tables.
    fileprivate var tables: [[String: TOMLNode]]? {
        guard case .list(let nodes) = self else { return nil }
        let tables = nodes.compactMap { node -> [String: TOMLNode]? in
            if case .table(let entries) = node { entries } else { nil }
        }
        return tables.count == nodes.count ? tables : nil
    }

    /// What kind of value this is, without its content.
    var kindName: String {
        switch self {
        case .text: "a text"
        case .integer, .decimal: "a number"
        case .boolean: "true or false"
        case .list: "a list"
        case .table: "a table"
        case .moment: "a date or time"
        }
    }
}

public import Foundation

/// What `Threads` needs to know of one mail.
public struct ThreadMember: Sendable, Equatable {
    /// Its Message-ID.
    public var id: String
    /// The Message-IDs that it answers, oldest first.
    public var references: [String]
    /// Its subject, prefixes and all.
    public var subject: String
    /// The addresses of author and recipients.
    public var people: [String]
    /// When it was written.
    public var at: Date

    /// Makes a member.
    public init(id: String, references: [String], subject: String, people: [String], at: Date) {
        self.id = id
        self.references = references
        self.subject = subject
        self.people = people
        self.at = at
    }

    /// Makes a member of a message.
    public init(_ message: Message) {
        self.init(
            id: message.id,
            references: message.references,
            subject: message.subject,
            people: (message.author.map { [$0.address] } ?? []) + message.recipients.map(\.address),
            at: message.date
        )
    }
}

/// Sorts mails into matters: threads by References, and by subject where those were lost.
public enum Threads {
    /// How long a subject stands for the same matter.
    static let subjectSpan: TimeInterval = 60 * 86_400
    /// People of a mail that are looked at: a matter between more is a list.
    static let maximumPeople = 12

    /// The matter of each member, in the members' order.
    ///
    /// A matter's ID is the oldest Message-ID known of it; it depends on what the mails say alone, not on
    /// the order in which they arrive.
    public static func matters(of members: [ThreadMember]) -> [String] {
        var sets = DisjointSets()
        let nodes = members.map { sets.node($0.id) }
        for (node, member) in zip(nodes, members) {
            for reference in member.references { sets.join(node, sets.node(reference)) }
        }
        let order = members.indices.sorted { isBefore(members[$0], members[$1]) }
        joinBySubject(order, members, nodes, &sets)
        var names: [Int: String] = [:]
        for index in order {
            let root = sets.root(nodes[index])
            if names[root] == nil {
                names[root] = members[index].references.first ?? members[index].id
            }
        }
        return zip(nodes, members).map { names[sets.root($0)] ?? $1.id }
    }

    private static func isBefore(_ one: ThreadMember, _ other: ThreadMember) -> Bool {
        one.at != other.at
            ? one.at < other.at : one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }

    /// Joins a mail without references to the latest one of the same subject between the same people.
    private static func joinBySubject(
        _ order: [Int],
        _ members: [ThreadMember],
        _ nodes: [Int],
        _ sets: inout DisjointSets
    ) {
        var latest: [SubjectKey: Int] = [:]
        var names = ThreadNames()
        for index in order {
            let member = members[index]
            guard let subject = names.subject(member.subject) else { continue }
            for key in keys(subject, names.people(member.people.prefix(maximumPeople))) {
                if member.references.isEmpty, let before = latest[key],
                    member.at.timeIntervalSince(members[before].at) <= subjectSpan
                {
                    sets.join(nodes[index], nodes[before])
                }
                latest[key] = index
            }
        }
    }

    private struct SubjectKey: Hashable {
        let subject: Int
        let one: Int
        let other: Int
    }

    /// A key for each two people of a mail, so that one more in copy does not part a matter.
    private static func keys(_ subject: Int, _ people: [Int]) -> [SubjectKey] {
        guard people.count > 1 else {
            return people.map { SubjectKey(subject: subject, one: $0, other: $0) }
        }
        return people.indices.flatMap { first in
            people[(first + 1)...].map {
                SubjectKey(subject: subject, one: people[first], other: $0)
            }
        }
    }
}

/// Subjects and people by number: the same few come back in every mail of a client.
private struct ThreadNames {
    /// By the subject as written: its number without prefixes, nil where nothing is left of it.
    private var written: [ByteKey: Int?] = [:]
    private var bare: [ByteKey: Int] = [:]
    private var addresses: [ByteKey: Int] = [:]
    private var persons: [ByteKey: Int] = [:]

    mutating func subject(_ text: String) -> Int? {
        let key = ByteKey(text)
        if let known = written[key] { return known }
        let subject = Subjects.bare(text)
        let number = subject.isEmpty ? nil : Self.number(of: ByteKey(subject), in: &bare)
        written[key] = .some(number)
        return number
    }

    /// The people behind addresses, each once, lowest number first.
    mutating func people(_ texts: some Sequence<String>) -> [Int] {
        var numbers: [Int] = []
        for text in texts {
            let number = person(text)
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers.sorted()
    }

    private mutating func person(_ address: String) -> Int {
        let key = ByteKey(address)
        if let known = addresses[key] { return known }
        let number = Self.number(of: ByteKey(address.lowercased()), in: &persons)
        addresses[key] = number
        return number
    }

    private static func number(of key: ByteKey, in numbers: inout [ByteKey: Int]) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = numbers.count
        return numbers.count - 1
    }
}

/// A text by its bytes, hashed in one go: arrays hash a byte at a time, and years of mail are threaded.
private struct ByteKey: Hashable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    func hash(into hasher: inout Hasher) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}

/// Union-find over Message-IDs, with path halving and union by size.
private struct DisjointSets {
    private var numbers: [ByteKey: Int] = [:]
    private var parents: [Int] = []
    private var sizes: [Int] = []

    mutating func node(_ id: String) -> Int {
        let key = ByteKey(id)
        if let number = numbers[key] { return number }
        numbers[key] = parents.count
        parents.append(parents.count)
        sizes.append(1)
        return parents.count - 1
    }

    mutating func root(_ node: Int) -> Int {
        var node = node
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    mutating func join(_ one: Int, _ other: Int) {
        var (one, other) = (root(one), root(other))
        guard one != other else { return }
        if sizes[one] < sizes[other] { swap(&one, &other) }
        parents[other] = one
        sizes[one] += sizes[other]
    }
}

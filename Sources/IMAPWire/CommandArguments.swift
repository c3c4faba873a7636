extension CommandWriter {
    /// Writes ID with its fields, in the order of their names.
    mutating func identity(_ fields: [String: String]) throws(WireError) {
        guard !fields.isEmpty else { return raw("ID NIL") }
        var separator = "ID ("
        for (name, text) in fields.sorted(by: { $0.key < $1.key }) {
            raw(separator)
            try string(name.utf8)
            raw(" ")
            try string(text.utf8)
            separator = " "
        }
        raw(")")
    }

    /// Writes the flags and the date of an APPEND, each with its spaces.
    mutating func appendOptions(flags: [String], date: Int64?) throws(WireError) {
        if !flags.isEmpty {
            var separator = " ("
            for flag in flags {
                raw(separator)
                try self.flag(flag)
                separator = " "
            }
            raw(")")
        }
        raw(" ")
        if let date {
            guard let text = InternalDate.dateTime(date) else { throw .unencodable(.date) }
            raw(text + " ")
        }
    }

    /// Writes the items of a FETCH.
    mutating func fetchItems(_ items: [FetchItem]) throws(WireError) {
        guard !items.isEmpty else { throw .unencodable(.emptyList) }
        var separator = " ("
        for item in items {
            raw(separator)
            try fetchItem(item)
            separator = " "
        }
        raw(")")
    }

    private mutating func fetchItem(_ item: FetchItem) throws(WireError) {
        switch item {
        case .uid: raw("UID")
        case .flags: raw("FLAGS")
        case .internalDate: raw("INTERNALDATE")
        case .size: raw("RFC822.SIZE")
        case .bodyStructure: raw("BODYSTRUCTURE")
        case .modSeq: raw("MODSEQ")
        case .gmailLabels: raw("X-GM-LABELS")
        case .peek(let section, let offset, let count):
            raw("BODY.PEEK")
            try self.section(section)
            if let count { raw("<\(offset).\(max(1, count))>") }
        }
    }

    /// Writes one search key, with the space before it.
    mutating func searchKey(_ key: SearchKey) throws(WireError) {
        switch key {
        case .all: raw(" ALL")
        case .uid(let uids):
            raw(" UID ")
            try set(uids)
        case .header(let name, let text):
            // Beyond ASCII the server would need a CHARSET, which some refuse.
            guard (name + text).utf8.allSatisfy({ $0 < 0x80 }) else {
                throw .unencodable(.searchText)
            }
            raw(" HEADER ")
            try string(name.utf8)
            raw(" ")
            try string(text.utf8)
        case .since(let seconds):
            guard let day = InternalDate.day(seconds) else { throw .unencodable(.date) }
            raw(" SINCE \(day)")
        }
    }
}

extension TokenReader {
    /// `* SEARCH 2 84 882 (MODSEQ 917162500)`.
    mutating func searchResult() throws(WireError) -> Response {
        var numbers: [UInt32] = []
        var modSeq: UInt64?
        skipSpaces()
        while !isAtEnd {
            if peek == Byte.listStart {
                modSeq = try value().list?.last?.number
            } else {
                numbers.append(try number32())
            }
            guard numbers.count <= limits.maximumNumbers else {
                throw .overLimit(.numbers, maximum: limits.maximumNumbers)
            }
            guard peek == Byte.space || isAtEnd else { throw malformed(.space) }
            skipSpaces()
        }
        return .search(numbers, modSeq: modSeq)
    }

    /// `* ESEARCH (TAG "A285") UID MIN 7 MAX 3800 COUNT 15 ALL 4:18,21`.
    mutating func extendedSearch() throws(WireError) -> ExtendedSearch {
        var result = ExtendedSearch()
        skipSpaces()
        if peek == Byte.listStart {
            result.tag = try value().list?.last?.bytes.map(PlainText.token)
        }
        while true {
            skipSpaces()
            guard !isAtEnd else { return result }
            let name = PlainText.upperToken(try atom())
            skipSpaces()
            switch name {
            case "UID": result.isUID = true
            case "MIN": result.min = try number32()
            case "MAX": result.max = try number32()
            case "COUNT": result.count = try number32()
            case "MODSEQ": result.modSeq = try number()
            case "ALL": result.all = try numberSet()
            default: try skipValue()
            }
        }
    }

    /// `* VANISHED (EARLIER) 300:310,405,411`.
    mutating func vanished() throws(WireError) -> Response {
        skipSpaces()
        let isEarlier = peek == Byte.listStart
        if isEarlier { try skipValue() }
        skipSpaces()
        return .vanished(try numberSet(), earlier: isEarlier)
    }

    /// A set of numbers.
    mutating func numberSet() throws(WireError) -> UIDSet {
        let start = position
        let bytes = try atom()
        do {
            return try UIDSet(parsing: bytes, maximumRanges: limits.maximumNumbers)
        } catch .malformed(let expectation, let offset) {
            throw .malformed(expectation, at: start + offset)
        }
    }
}

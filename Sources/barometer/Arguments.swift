/// The words of the call, put in the order that the parser expects.
enum Arguments {
    /// Options that may stand before the command's name.
    private static let common: Set<String> = ["--config", "--format"]

    /// Moves common options that stand before the command's name behind it.
    static func reordered(_ words: [String]) -> [String] {
        var moved: [String] = []
        var rest = words[...]
        while let word = rest.first {
            if common.contains(word), let value = rest.dropFirst().first {
                moved += [word, value]
                rest = rest.dropFirst(2)
            } else if common.contains(where: { word.hasPrefix($0 + "=") }) {
                moved.append(word)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let command = rest.first else { return words }
        // What follows "--" is data: the options go before it, right behind the command's name.
        return [command] + moved + rest.dropFirst()
    }
}

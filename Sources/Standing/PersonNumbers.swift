/// Numbers the persons of a client by their addresses: the judgement tells them apart, and needs no names.
public struct PersonNumbers: Sendable {
    private var numbers: [String: Int] = [:]

    /// Nobody yet.
    public init() {}

    /// The number of a person.
    public mutating func number(of address: String) -> Int {
        let number = numbers[address] ?? numbers.count
        numbers[address] = number
        return number
    }
}

import Foundation
import Testing

@testable import MailFormat

@Suite struct ThreadsTests {
    private static func member(
        _ id: String,
        _ references: [String] = [],
        _ subject: String = "Lamp",
        day: Double = 0,
        people: [String] = ["ann@b.example", "studio@north.example"]
    ) -> ThreadMember {
        ThreadMember(
            id: id,
            references: references,
            subject: subject,
            people: people,
            at: Date(timeIntervalSince1970: 1_767_600_000 + day * 86_400)
        )
    }

    private static let members = [
        member("a", [], "Lamp", day: 0), member("b", ["a"], "Re: Lamp", day: 1),
        member("c", ["a", "b"], "something else", day: 2),
        member("d", [], "AW: lamp", day: 3), member("e", [], "Lamp", day: 100),
        member("f", ["x"], "Door", day: 4),
        member("g", ["x", "y"], "Re: Door", day: 5),
        member("h", [], "Lamp", day: 5, people: ["zoe@c.example", "studio@north.example"]),
        member("i", [], "", day: 6), member("j", [], "-", day: 6),
    ]

    @Test func sortsIntoMatters() {
        let matters = Threads.matters(of: Self.members)
        #expect(matters == ["a", "a", "a", "a", "e", "x", "x", "h", "i", "j"])
    }

    @Test func orderOfArrivalChangesNothing() {
        let expected = Dictionary(
            uniqueKeysWithValues: zip(Self.members.map(\.id), Threads.matters(of: Self.members))
        )
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let shuffled = Self.members.shuffled(using: &generator)
            let matters = Threads.matters(of: shuffled)
            for (member, matter) in zip(shuffled, matters) {
                #expect(expected[member.id] == matter)
            }
        }
    }

    @Test func oneMoreInCopyDoesNotPartAMatter() {
        let more = Self.member(
            "k",
            [],
            "Re: Lamp",
            day: 1,
            people: ["ann@b.example", "studio@north.example", "bo@b.example"]
        )
        #expect(Threads.matters(of: [Self.member("a"), more]) == ["a", "a"])
    }

    @Test func longThreadsTakeLinearTime() {
        let many = (0..<20_000).map {
            Self.member("m\($0)", $0 == 0 ? [] : ["m\($0 - 1)"], "s", day: Double($0) / 100)
        }
        let began = ContinuousClock.now
        #expect(Set(Threads.matters(of: many)).count == 1)
        #expect(ContinuousClock.now - began < .seconds(5))
    }

    @Test(arguments: [
        ("Re: Lamp", "lamp"), ("RE: FW: Fwd: R: I: Odp: Lamp", "lamp"), ("YNT: Lamba", "lamba"),
        ("Ответ: Лампа", "лампа"),
        ("AW: WG: Lampe", "lampe"), ("TR : RV: Lampe", "lampe"), ("Re[2]: Lamp", "lamp"),
        ("[EXT] Re: Lamp", "lamp"),
        ("Rewiring: the house", "rewiring: the house"), ("Re:", ""), ("", ""),
        ("Lamp: re", "lamp: re"),
    ])
    func bareSubject(_ subject: String, _ bare: String) {
        #expect(Subjects.bare(subject) == bare)
    }
}

import Testing

@testable import Reading

@Suite("A mail that was read, as a labelled one")
struct GoldMailReadTests {
    private func signals(_ sentiment: Double, _ polarity: Polarity) -> Signals {
        .inbound(
            ClientSignals(
                language: "it",
                sentiment: sentiment,
                polarity: [0.8, 0.1, 0.1],
                demands: 1.7,
                demandCount: 2,
                urgency: [0.6, 0.2],
                urgencyLevel: 1,
                problem: 0.9,
                gratitude: 0.1,
                conduct: 0.7,
                marks: [.insult: 0.7],
                decided: .init(
                    polarity: polarity,
                    problem: true,
                    gratitude: false,
                    conduct: [.insult]
                ),
                words: []
            )
        )
    }

    private func labelled(_ signals: Signals, subject: String = "Ordine", isReply: Bool = false)
        -> GoldMail?
    {
        GoldMail(
            id: "<1@x>",
            subject: subject,
            isReply: isReply,
            newWords: "Dov'è il mio ordine?",
            read: signals
        )
    }

    @Test("labels are what was decided")
    func labels() throws {
        let mail = try #require(labelled(signals(-0.4, .negative)))
        #expect((mail.lang, mail.dir) == ("it", .inbound))
        #expect(mail.body == "Dov'è il mio ordine?" && mail.category == nil)
        #expect(
            mail.labels
                == GoldMail.Labels(
                    sentiment: -1,
                    demands: 2,
                    urgency: 1,
                    problem: true,
                    gratitude: false,
                    conduct: [.insult]
                )
        )
    }

    @Test(
        "the tone's grade lies on the side that was decided for",
        arguments: [
            (-0.9, Polarity.negative, -2), (-0.6, .negative, -1), (-0.1, .negative, -1),
            (0.1, .negative, -1), (-0.6, .neutral, 0), (0.1, .positive, 1), (0.9, .positive, 2),
        ]
    )
    func grade(_ sentiment: Double, _ polarity: Polarity, _ label: Int) throws {
        #expect(labelled(signals(sentiment, polarity))?.labels.sentiment == label)
    }

    @Test(
        "the subject of an answer is not read, whatever it looks like",
        arguments: ["Ordine", "Re: Ordine", "R: Ordine", ""]
    )
    func subject(_ subject: String) throws {
        let answer = try #require(labelled(signals(0, .neutral), subject: subject, isReply: true))
        #expect(SubjectLine.ownWords(answer.subject) == nil)
        #expect(labelled(signals(0, .neutral), subject: subject)?.subject == subject)
    }

    @Test("a mail of ours has its act alone; what was not read, or has no words, is none")
    func others() {
        let act = ActSignals(language: "en", act: .fix, probabilities: [:])
        #expect(labelled(.outbound(act))?.labels == GoldMail.Labels(act: .fix))
        #expect(labelled(.outbound(act))?.dir == .outbound)
        #expect(labelled(.unscored(.empty)) == nil)
        #expect(
            GoldMail(id: "", subject: "", isReply: false, newWords: "", read: .outbound(act)) == nil
        )
    }
}

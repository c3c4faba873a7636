import Foundation
import Testing

@testable import Reading

/// What reading needs that is not in the project: the encoder, installed by set-up.
enum Installed {
    static let encoder = ModelFiles.find("encoder.bin") != nil
    static let missing: Comment = "the encoder is not installed: run scripts/fetch-encoder"
    #if DEBUG
        static let optimised = false
    #else
        static let optimised = true
    #endif
}

@Suite("The reader with the shipped heads", .enabled(if: Installed.encoder, Installed.missing))
struct ReaderTests {
    /// A clear case.
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let text: String
        let polarity: Polarity
        var problem: Bool?
        var gratitude: Bool?
        var hasConduct: Bool?
        var testDescription: String { "\(language) \(polarity)" }
    }

    private static let praise = [
        (
            "en",
            "Thank you so much for the quick repair, everything works perfectly now. Great work!"
        ),
        ("it", "Grazie mille per la rapidità, ora funziona tutto alla perfezione. Ottimo lavoro!"),
        (
            "pl",
            "Bardzo dziękuję za szybką naprawę, teraz wszystko działa idealnie. Świetna robota!"
        ),
        (
            "tr",
            "Hızlı onarım için çok teşekkür ederim, şimdi her şey mükemmel çalışıyor. Harika iş!"
        ),
        (
            "ru",
            "Большое спасибо за быстрый ремонт, теперь всё работает отлично. Замечательная работа!"
        ),
        (
            "de",
            "Vielen Dank für die schnelle Reparatur, jetzt läuft alles perfekt. Großartige Arbeit!"
        ),
        (
            "fr",
            "Merci beaucoup pour la réparation rapide, tout fonctionne parfaitement. Excellent travail!"
        ),
        (
            "es",
            "Muchas gracias por la rápida reparación, ahora todo funciona perfecto. ¡Gran trabajo!"
        ),
    ].map { Case(language: $0, text: $1, polarity: .positive, gratitude: true) }

    private static let requests = [
        ("en", "Good morning, could you please send me the invoice for May? Kind regards"),
        ("it", "Buongiorno, mi può mandare la fattura di maggio? Cordiali saluti"),
        ("pl", "Dzień dobry, czy mogę prosić o fakturę za maj? Pozdrawiam"),
        ("tr", "Merhaba, mayıs ayı faturasını gönderebilir misiniz? Saygılarımla"),
        ("ru", "Добрый день, пришлите, пожалуйста, счёт за май. С уважением"),
    ].map {
        Case(
            language: $0,
            text: $1,
            polarity: .neutral,
            problem: false,
            gratitude: false,
            hasConduct: false
        )
    }

    private static let complaints = [
        (
            "en",
            "The invoice is wrong for the third time and nobody answers. You never get anything right. If it is not corrected today I will go to my lawyer."
        ),
        (
            "it",
            "La fattura è sbagliata per la terza volta e nessuno risponde. Non ne fate mai una giusta. Se non la correggete oggi vado dal mio avvocato."
        ),
        (
            "pl",
            "Faktura jest błędna po raz trzeci i nikt nie odpowiada. Nigdy nic nie robicie dobrze. Jeśli dziś jej nie poprawicie, idę do prawnika."
        ),
        (
            "tr",
            "Fatura üçüncü kez yanlış ve kimse cevap vermiyor. Hiçbir zaman hiçbir şeyi doğru yapmıyorsunuz. Bugün düzeltilmezse avukatıma gideceğim."
        ),
        (
            "ru",
            "Счёт неверен уже в третий раз, и никто не отвечает. Вы никогда ничего не делаете правильно. Если сегодня не исправите, я обращусь к юристу."
        ),
    ].map { Case(language: $0, text: $1, polarity: .negative, problem: true, hasConduct: true) }

    private func read(_ mails: [MailText]) throws -> [Signals] { try Reader.load().read(mails) }

    @Test("Clear cases are read right in every language", arguments: praise + requests + complaints)
    func clear(_ example: Case) throws {
        let mail = MailText(direction: .inbound, subject: "", newWords: example.text)
        guard case .inbound(let client) = try read([mail]).first else {
            Issue.record("not read")
            return
        }
        #expect(client.language == example.language)
        #expect(client.decided.polarity == example.polarity)
        switch example.polarity {
        case .positive: #expect(client.sentiment > 0.25)
        case .negative: #expect(client.sentiment < -0.25)
        case .neutral: #expect(abs(client.sentiment) < 0.3 && client.demandCount > 0)
        }
        if let problem = example.problem { #expect(client.decided.problem == problem) }
        if let gratitude = example.gratitude { #expect(client.decided.gratitude == gratitude) }
        if let conduct = example.hasConduct { #expect(!client.decided.conduct.isEmpty == conduct) }
        for words in client.words { #expect(example.text.contains(words.text)) }
        let quoted = example.polarity == .neutral ? "demands" : "sentiment"
        #expect(client.words.contains { $0.signal == quoted })
    }

    @Test("The order and number of mails stays, whatever is in them")
    func order() throws {
        let good = MailText(direction: .inbound, subject: "Re: x", newWords: "Thanks, all fine.")
        let ours = MailText(
            direction: .outbound,
            subject: "",
            newWords: "We are very sorry for the mistake."
        )
        let empty = MailText(direction: .inbound, subject: "Urgent!", newWords: " \n ")
        let mails = [good, empty, ours] + Array(repeating: good, count: 70) + [empty]
        let signals = try read(mails)
        #expect(signals.count == mails.count)
        #expect(signals[1] == .unscored(.empty) && signals.last == .unscored(.empty))
        #expect(signals[0] == signals[50])
        guard case .outbound(let act) = signals[2] else {
            Issue.record("ours was not read as ours")
            return
        }
        #expect(act.act == .apology)
    }

    @Test("The subject of a reply changes nothing, one's own does")
    func subjects() throws {
        let text = "Please see the attached file. I will be in the office on Monday."
        let subjects = ["", "Re: You are hopeless", "You are hopeless"]
        let signals = try read(
            subjects.map { MailText(direction: .inbound, subject: $0, newWords: text) }
        )
        #expect(signals[0] == signals[1])
        #expect(signals[0] != signals[2])
    }

    @Test(
        "A few words in letters of one language are of that language, in a foreign script of none",
        arguments: [("Сдадим 12 марта.", "ru"), ("नमस्ते, धन्यवाद।", nil)]
    )
    func fewWords(text: String, language: String?) throws {
        let mail = MailText(direction: .inbound, subject: "", newWords: text)
        switch try read([mail]).first {
        case .inbound(let read): #expect(read.language == language)
        case .unscored(let why): #expect(why == .unknownLanguage && language == nil)
        default: Issue.record("an inbound mail was read as ours")
        }
    }

    @Test("A language that the encoder was not made for is not scored")
    func unknownLanguage() throws {
        let swahili = MailText(
            direction: .inbound,
            subject: "",
            newWords: """
                Habari za asubuhi, tafadhali naomba mnitumie nakala ya mkataba wetu mpya kabla ya \
                mwisho wa wiki hii. Tunashukuru sana kwa kazi nzuri ambayo mmefanya mwaka huu wote.
                """
        )
        #expect(try read([swahili]) == [.unscored(.unknownLanguage)])
    }
}

@Suite(
    "Figures on the development mails",
    .enabled(if: Installed.encoder, Installed.missing),
    .enabled(if: Installed.optimised, "fitting takes minutes without optimisation: use -c release")
)
struct HeadFloorTests {
    @Test("A quick fit to the training mails stays above what is required")
    func floors() throws {
        let encoder = try Reader.loadEncoder()
        var recipe = HeadRecipe()
        recipe.members = 1
        recipe.folds = 3
        recipe.membersPerFold = 1
        recipe.tunedMembers = 1
        recipe.tunedEpochs = 5
        recipe.seed = 77
        let heads = try HeadTraining.fit(
            gold: try GoldFiles.read("train"),
            encoder: encoder,
            recipe: recipe
        )
        let unseen = try GoldFiles.read("dev")
        let signals = Reader(encoder: encoder, heads: heads).read(unseen.map(\.text))
        let figures = Evaluation.measure(gold: unseen, signals: signals, draws: 1).overall
        #expect(figures.polarity >= 0.68)
        #expect(figures.problem >= 0.68)
        #expect(figures.conduct >= 0.60)
        #expect(figures.demands >= 0.75)
    }
}

/// The gold mails of the project.
enum GoldFiles {
    static func read(_ split: String) throws -> [GoldMail] {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Gold").path
        return try ["en", "it", "pl", "ru", "tr"].flatMap {
            try GoldFile.read("\(folder)/\($0).\(split).jsonl")
        }
    }
}

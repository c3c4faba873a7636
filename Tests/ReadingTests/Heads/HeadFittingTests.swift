import Testing

@testable import Reading

@Suite("Fitting the heads")
struct HeadFittingTests {
    /// Sixty made-up mails whose first numbers tell whether there is a problem.
    private static func material() -> HeadMaterial {
        var random = SeededRandom(seed: 11)
        var gold: [GoldMail] = []
        var encoded: [EncodedMail] = []
        var features: [[Float]] = []
        for index in 0..<60 {
            let problem = index % 3 == 0
            let rows = 1 + index % 3
            let numbers = (0..<rows * EncodedMail.width).map { cell in
                random.normal() + (problem && cell % EncodedMail.width < 40 ? 1.5 : 0)
            }
            let labels = GoldMail.Labels(
                sentiment: problem ? -1 : 0,
                demands: 0,
                urgency: 0,
                problem: problem,
                gratitude: false,
                conduct: []
            )
            gold.append(
                GoldMail(
                    id: "\(index)",
                    lang: "en",
                    dir: .inbound,
                    subject: "",
                    body: "",
                    labels: labels
                )
            )
            let whole = Array(numbers.prefix(EncodedMail.width))
            encoded.append(
                EncodedMail(
                    sentences: numbers,
                    whole: whole,
                    sentenceAverages: numbers,
                    wholeAverage: whole
                )
            )
            features.append((0..<MailFeatures.count).map { _ in random.uniform() })
        }
        return HeadMaterial(gold: gold, encoded: encoded, features: features)
    }

    private static var recipe: HeadRecipe {
        var recipe = HeadRecipe()
        recipe.members = 2
        recipe.folds = 2
        recipe.membersPerFold = 1
        recipe.epochs = 4
        recipe.batch = 10
        return recipe
    }

    @Test("The same mails and seed give the same model, bit by bit, and it has learnt")
    func repeats() throws {
        let fitting = HeadFitting(material: Self.material(), recipe: Self.recipe, dense: [])
        var told: [HeadTraining.Progress] = []
        let first = fitting.run { told.append($0) }
        let second = fitting.run { _ in }
        #expect(first.data == second.data)
        #expect(told.map(\.done) == Array(1...16))
        #expect(told.allSatisfy { $0.total == 16 })
        let material = fitting.material
        let chances = first.probabilities(material.encoded, features: material.features)
        let right = zip(chances, material.gold).filter { chances, mail in
            (chances[HeadLayout.problem] > first.thresholds.problem) == mail.labels.problem
        }
        #expect(right.count > 55)
    }

    @Test("Tuned members repeat bit by bit too, and their walks are told")
    func tuned() {
        var recipe = Self.recipe
        recipe.tunedMembers = 2
        recipe.tunedEpochs = 2
        var random = SeededRandom(seed: 4)
        let dense = (0..<DenseShape.encoder.parameters).map { _ in 0.05 * random.normal() }
        let fitting = HeadFitting(material: Self.material(), recipe: recipe, dense: dense)
        var walks = 0
        let first = fitting.run { walks = $0.total }
        #expect(walks == 16 + 2 * 2 + 2 * 2)
        #expect(first.tuned.count == 2 && first.tuned[0] != first.tuned[1])
        #expect(first.tuned[0].dense != dense)
        #expect(fitting.run { _ in }.data == first.data)
    }

    @Test("Fitting can be ended on the way")
    func ends() {
        struct Enough: Error {}
        let fitting = HeadFitting(material: Self.material(), recipe: Self.recipe, dense: [])
        #expect(throws: Enough.self) {
            try fitting.run { if $0.done == 3 { throw Enough() } }
        }
    }

    @Test("Each part holds its share of each language and kind")
    func folds() {
        let gold = (0..<100).map { index in
            GoldMail(
                id: "\(index)",
                lang: index % 2 == 0 ? "en" : "tr",
                dir: .inbound,
                category: index < 50 ? "praise" : "chaser",
                subject: "",
                body: "",
                labels: .init()
            )
        }
        let folds = Folds(gold, count: 5, seed: 1)
        for part in 0..<5 {
            let own = folds.own(part)
            #expect(own.count == 20)
            #expect(Set(own).isDisjoint(with: folds.others(part)))
            #expect(own.count { gold[$0].lang == "en" && gold[$0].category == "praise" } == 5)
        }
    }
}

/// Fits, calibrates and tunes: out-of-fold readings first, then the members that are kept.
struct HeadFitting {
    let material: HeadMaterial
    let recipe: HeadRecipe
    /// The encoder's dense layers, where tuned members start; empty for none.
    let dense: [Float]
    /// The contextual member, fitted elsewhere.
    let context: ContextFit?
    private let targets: HeadTargets
    private let wanted: [HeadTarget]
    private let shape: HeadShape

    /// Prepares the work.
    init(material: HeadMaterial, recipe: HeadRecipe, dense: [Float], context: ContextFit? = nil) {
        self.material = material
        self.recipe = recipe
        self.dense = dense
        self.context = context
        targets = HeadTargets(material.gold)
        wanted = material.gold.map(targets.target)
        shape = HeadShape(
            width: EncodedMail.width + SentenceCues.count,
            cues: SentenceCues.count,
            features: MailFeatures.count,
            outputs: targets.outputs
        )
    }

    /// How many members are fitted to one set of mails.
    private struct Members {
        let frozen: Int
        let tuned: Int
    }

    private var kept: Members {
        Members(frozen: recipe.members, tuned: dense.isEmpty ? 0 : recipe.tunedMembers)
    }

    private var perFold: Members {
        Members(
            frozen: recipe.membersPerFold,
            tuned: dense.isEmpty ? 0 : recipe.tunedMembersPerFold
        )
    }

    private func walks(_ members: Members) -> Int {
        members.frozen * recipe.epochs + members.tuned * recipe.tunedEpochs
    }

    /// Does the work; `unseen` is told what members read that had not seen a mail.
    func run(
        progress: (HeadTraining.Progress) throws -> Void,
        unseen tell: (GoldMail, Signals) -> Void = { _, _ in }
    ) rethrows -> HeadModel {
        let walks = recipe.folds * walks(perFold) + walks(kept)
        var state = HeadTraining.Progress(done: 0, total: walks)
        func step() throws {
            state.done += 1
            try progress(state)
        }
        var unseen = try outOfFold(epochDone: step)
        if let context { unseen = context.joined(to: unseen, share: recipe.contextShare) }
        let all = Array(material.gold.indices)
        var model = try fit(all, kept, seed: recipe.seed, epochDone: step)
        model.context = context?.member
        model.contextShare = context == nil ? 0 : recipe.contextShare
        model.calibration = HeadCalibration(outputs: unseen, targets: wanted)
        let chances = unseen.map(model.calibration.probabilities)
        model.bases = HeadBases(chances: chances, targets: wanted)
        model.thresholds = ThresholdTuning(gold: material.gold, chances: chances).search()
        let decoder = HeadDecoder(thresholds: model.thresholds)
        for (mail, row) in zip(material.gold, chances) {
            tell(mail, decoder.signals(row, direction: mail.dir, language: mail.lang))
        }
        return model
    }

    /// Outputs for every mail from members that were fitted without it.
    func outOfFold(epochDone: () throws -> Void) rethrows -> [[Float]] {
        let folds = Folds(material.gold, count: recipe.folds, seed: recipe.seed)
        var outputs = [[Float]](repeating: [], count: material.gold.count)
        for fold in 0..<recipe.folds {
            let seed = recipe.seed &+ UInt64(1000 * (fold + 1))
            let model = try fit(
                folds.others(fold),
                perFold,
                seed: seed,
                epochDone: epochDone
            )
            let left = folds.own(fold)
            let part = material.part(left)
            let found = model.outputs(part.encoded, features: part.features)
            for (index, row) in zip(left, found) { outputs[index] = row }
        }
        return outputs
    }

    /// Members fitted to some of the mails.
    private func fit(
        _ indices: [Int],
        _ members: Members,
        seed: UInt64,
        epochDone: () throws -> Void
    ) rethrows -> HeadModel {
        let part = material.part(indices)
        let standards = HeadStandards(part.encoded, features: part.features)
        let known = Set(indices)
        let copies = material.copies.filter { known.contains($0.original) }
        let mails = part.encoded + copies.map(\.encoded)
        let features = part.features + copies.map(\.features)
        let inputs = zip(mails, features).map { standards.input($0, features: $1) }
        let trainer = HeadTrainer(
            recipe: recipe,
            shape: shape,
            tasks: HeadTask.all(auxiliary: targets.categories.count)
        )
        let chosen = indices.map { wanted[$0] } + copies.map { $0.target(among: wanted) }
        let fitted = try (0..<members.frozen).map { member in
            try trainer.fit(inputs, chosen, seed: seed &+ UInt64(member), epochDone: epochDone)
        }
        let tuner = TunedTrainer(
            heads: trainer,
            shape: .encoder,
            standards: standards,
            dense: dense
        )
        let tuned = try (0..<members.tuned).map { member in
            try tuner.fit(
                mails,
                features: features,
                chosen,
                seed: seed &+ Self.tunedSeed &+ UInt64(member),
                epochDone: epochDone
            )
        }
        return HeadModel(
            fitted: fitted,
            tuned: tuned,
            tunedShare: recipe.tunedShare,
            shape: shape,
            standards: standards
        )
    }

    /// Tuned members draw other numbers than the frozen ones.
    private static let tunedSeed: UInt64 = 500
}

/// Divides mails into parts that are alike: each language and kind of mail is in all of them.
struct Folds {
    private let fold: [Int]

    /// Divides gold mails.
    init(_ gold: [GoldMail], count: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let kinds = gold.map { [$0.lang, $0.category ?? "", $0.labels.act?.rawValue ?? ""] }
        let order = random.order(gold.count).sorted {
            kinds[$0].lexicographicallyPrecedes(kinds[$1])
        }
        var fold = [Int](repeating: 0, count: gold.count)
        for (position, index) in order.enumerated() { fold[index] = position % max(1, count) }
        self.fold = fold
    }

    /// The part of a mail.
    func part(of mail: Int) -> Int { fold[mail] }

    /// The mails of one part.
    func own(_ part: Int) -> [Int] { fold.indices.filter { fold[$0] == part } }

    /// The mails of all other parts.
    func others(_ part: Int) -> [Int] { fold.indices.filter { fold[$0] != part } }
}

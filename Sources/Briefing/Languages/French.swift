extension Phrases {
    static let french = Phrases(
        grammar: Grammar(
            plural: .zeroIsOne,
            decimalSeparator: ",",
            openQuote: "« ",
            closeQuote: " »",
            shortMonths: [
                "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
                "nov.", "déc.",
            ],
            months: [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                "septembre", "octobre", "novembre", "décembre",
            ],
            weekdays: [
                "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
            ],
            shortDay: "%1 %2",
            longDay: "%1 %2 %3 %4",
            percent: "%1 %"
        ),
        standing: StandingPhrases(
            tooEarly: "trop tôt pour le dire",
            content: "satisfait",
            hasAProblem: "a un problème",
            isAProblem: "est un problème"
        ),
        headline: HeadlinePhrases(
            turned: Counted("%1 a basculé", "%1 ont basculé"),
            watch: Counted("%1 à surveiller", "%1 à surveiller"),
            calm: Counted("%1 tranquille", "%1 tranquilles"),
            waiting: Counted("%1 nous attend", "%1 nous attendent"),
            deaf: Counted("%1 boîte ne répond pas", "%1 boîtes ne répondent pas"),
            allCalm: "tout est calme",
            nobodyWaits: "personne ne nous attend",
            noClients: "pas encore de clients"
        ),
        title: TitlePhrases(
            digestSubject: "Barometer : %1",
            alertSubject: "Barometer : %1 %2",
            digest: "Résumé du jour",
            alert: "Alerte",
            report: "Tout le bureau",
            new: "nouveau",
            ourShare: "Notre propre part",
            next: "À faire",
            recovered: "De nouveau mieux",
            waiting: "Nous attendent",
            snoozed: "Mis en silence par vous",
            setAside: "Lus et mis de côté",
            life: "Barometer lui-même",
            lookBack: "Ce que nous aurions pu mieux faire ces 30 derniers jours",
            evidence: "Sur quoi cela repose",
            history: "Historique",
            wouldChange: "Ce qui changerait ce jugement",
            alerts: "Alertes",
            clients: "Clients"
        ),
        sentence: SentencePhrases(
            since: "depuis le %1",
            pressure: "pression %1",
            trend: "%1 en 30 jours",
            tone: "ton %1, d’habitude %2",
            toneOnly: "ton %1",
            demands: "%1 demandes par semaine, d’habitude %2",
            signal: "%1 : %2 depuis le %3",
            mails: Counted("%1 mail", "%1 mails"),
            days: Counted("%1 jour", "%1 jours"),
            hours: Counted("%1 heure", "%1 heures"),
            hoursPerWeek: "coûte environ %1 heures par semaine",
            waits: "%1, depuis le %2 (%3)",
            recovered: "%1 : %2, avant : %3",
            snoozed: "%1, jusqu’au %2",
            contradict:
                "Ce n’est pas vrai ? « barometer verdict %1 wrong » – ou « barometer snooze %1 14d » pour deux semaines de silence.",
            more: Counted("et %1 autre", "et %1 autres"),
            decidedBy: "décidé par le mail du %1",
            strength: "force %1",
            revised: "retiré au vu de ce qui s’est su plus tard",
            historical: "trouvé en lisant le passé",
            acknowledged: "noté",
            judgedRight: "vous avez dit : juste",
            judgedWrong: "vous avez dit : faux",
            lastContact: "%1 : dernier contact %2",
            neverContact: "%1 : pas encore de contact",
            deaf: "%1 : PAS DE RÉPONSE depuis le %2 : %3",
            deafNoReason: "%1 : PAS DE RÉPONSE depuis le %2",
            verdicts: "selon vous, %1 alertes sur %2 étaient justes",
            noEvidence: "rien ne pèse en ce moment",
            notOurShare: "Rien trouvé de notre côté : nous avons répondu à temps."
        ),
        signal: SignalPhrases(
            insult: "mépris pour une personne",
            threat: "menaces",
            entitlement: "se comporte comme si tout lui était dû",
            expertiseChallenge: "prétend mieux connaître notre métier",
            scopeCreep: "glisse du travail en plus comme petit ou gratuit",
            movingGoalposts: "change les règles en cours de route",
            shouting: "crie",
            timeDisrespect: "aucun respect pour notre temps",
            sweeping: "« toujours », « jamais » : mécontent de tout",
            tone: "ton dur",
            problem: "signale un défaut",
            afterRemedy: "toujours mécontent après notre remède",
            demands: "plus de demandes que d’habitude",
            urgency: "ultimatums",
            outOfHours: "écrit la nuit ou le week-end",
            gratitude: "remercie",
            calm: "mail calme",
            breadth: "mécontent dans plusieurs affaires",
            chasing: "relance sans cesse",
            conduct: "conduite difficile"
        ),
        share: SharePhrases(
            lateAnswer: "nous avons répondu tard : le mail du %1 a attendu %2",
            unanswered: "le mail du %1 est encore sans réponse, après %2",
            delay: "le %1 nous avons remis à plus tard sans donner de date",
            repeatedFault: "le %1 une autre faute de notre part",
            promisePassed: "le %1 une date que nous avions donnée est passée"
        ),
        advice: AdvicePhrases(
            listen: "Écouter d’abord : demander ce qui compte le plus.",
            apologiseAndRepair: "S’excuser et proposer une réparation concrète.",
            agreeOnDate: "Convenir de la prochaine date, et la tenir.",
            setBoundaries:
                "Fixer les limites par écrit : ce qui est compris, quand nous répondons.",
            priceExtraWork: "Chiffrer le travail en plus avant de le faire.",
            finishAndPart: "Finir ce qui est dû, puis se séparer vite et poliment.",
            answerNow: "Répondre maintenant : on nous attend.",
            ownShareFirst: "Regarder d’abord notre propre part : elle explique bien des choses."
        ),
        change: ChangePhrases(
            calmAfterRemedy:
                "une réponse calme ou reconnaissante après notre prochain remède la ferait baisser",
            quietTime: "une période calme la ferait baisser",
            rejectedRemedy: "un autre remède rejeté la ferait monter",
            moreConduct: "un autre mail de ce genre la ferait monter",
            ourLateness: "des réponses tardives de notre part en expliqueraient une partie"
        ),
        aside: AsidePhrases(
            read: Counted("%1 message lu", "%1 messages lus"),
            robots: Counted("%1 d’une machine", "%1 de machines"),
            forged: Counted(
                "%1 d’expéditeur falsifié (échec DMARC)",
                "%1 d’expéditeurs falsifiés (échec DMARC)"
            ),
            unscored: Counted("%1 sans note", "%1 sans note"),
            automatic: "réponses automatiques",
            list: "listes",
            bounce: "non remis",
            calendar: "invitations",
            noReply: "expéditeurs no-reply",
            empty: "sans mots",
            unknownLanguage: "langue inconnue",
            nothing: "Rien n’a été mis de côté."
        ),
        story: .french,
        column: ColumnPhrases(
            client: "Client",
            name: "Nom",
            standing: "État",
            since: "Depuis",
            pressure: "Pression",
            trend: "Tendance",
            tone: "Ton",
            demands: "Demandes/sem.",
            waits: "Nous attend",
            messages: "Mails",
            language: "Langue",
            weight: "Poids",
            signal: "Signal",
            words: "Mots",
            when: "Quand",
            addresses: "Adresses",
            usually: "%1 (d’habitude %2)"
        )
    )
}

extension Phrases {
    static let german = Phrases(
        grammar: Grammar(
            plural: .oneOrMany,
            decimalSeparator: ",",
            openQuote: "„",
            closeQuote: "“",
            shortMonths: [
                "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.",
                "Nov.", "Dez.",
            ],
            months: [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
                "September", "Oktober", "November", "Dezember",
            ],
            weekdays: [
                "Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag",
            ],
            shortDay: "%1. %2",
            longDay: "%1, %2. %3 %4",
            percent: "%1 %"
        ),
        standing: StandingPhrases(
            tooEarly: "noch zu früh",
            content: "zufrieden",
            hasAProblem: "hat ein Problem",
            isAProblem: "ist ein Problem"
        ),
        headline: HeadlinePhrases(
            turned: Counted("%1 gekippt", "%1 gekippt"),
            watch: Counted("%1 zu beobachten", "%1 zu beobachten"),
            calm: Counted("%1 ruhig", "%1 ruhig"),
            waiting: Counted("%1 wartet auf uns", "%1 warten auf uns"),
            deaf: Counted("%1 Postfach antwortet nicht", "%1 Postfächer antworten nicht"),
            allCalm: "alles ruhig",
            nobodyWaits: "niemand wartet auf uns",
            noClients: "noch keine Kunden"
        ),
        title: TitlePhrases(
            digestSubject: "Barometer: %1",
            alertSubject: "Barometer: %1 %2",
            digest: "Tagesübersicht",
            alert: "Warnung",
            report: "Das ganze Büro",
            new: "neu",
            ourShare: "Unser eigener Anteil",
            next: "Zu tun",
            recovered: "Wieder besser",
            waiting: "Warten auf uns",
            snoozed: "Von Ihnen stumm geschaltet",
            setAside: "Gelesen und beiseitegelegt",
            life: "Barometer selbst",
            lookBack: "Was wir in den letzten 30 Tagen hätten besser machen können",
            evidence: "Worauf es sich stützt",
            history: "Verlauf",
            wouldChange: "Was das Urteil ändern würde",
            alerts: "Warnungen",
            clients: "Kunden"
        ),
        sentence: SentencePhrases(
            since: "seit %1",
            pressure: "Druck %1",
            trend: "%1 in 30 Tagen",
            tone: "Ton %1, sonst %2",
            toneOnly: "Ton %1",
            demands: "%1 Forderungen pro Woche, sonst %2",
            signal: "%1: %2 seit %3",
            mails: Counted("%1 Mail", "%1 Mails"),
            days: Counted("%1 Tag", "%1 Tage"),
            hours: Counted("%1 Stunde", "%1 Stunden"),
            hoursPerWeek: "kostet etwa %1 Stunden pro Woche",
            waits: "%1, seit %2 (%3)",
            recovered: "%1: %2, vorher: %3",
            snoozed: "%1, bis %2",
            answerByReply:
                "Stimmt nicht? Antworten Sie mit einer Zeile „wrong %1“ – oder „snooze %1 14d“ für zwei Wochen Ruhe.",
            answerByCommand:
                "Stimmt nicht? „barometer verdict %1 wrong“ – oder „barometer snooze %1 14d“ für zwei Wochen Ruhe.",
            more: Counted("und %1 weiterer", "und %1 weitere"),
            decidedBy: "den Ausschlag gab die Mail vom %1",
            strength: "Stärke %1",
            revised: "durch späteres Wissen zurückgenommen",
            historical: "beim Lesen der Vergangenheit gefunden",
            acknowledged: "zur Kenntnis genommen",
            judgedRight: "Ihr Urteil: richtig",
            judgedWrong: "Ihr Urteil: falsch",
            lastContact: "%1: letzter Kontakt %2",
            neverContact: "%1: noch kein Kontakt",
            deaf: "%1: KEINE ANTWORT seit %2: %3",
            deafNoReason: "%1: KEINE ANTWORT seit %2",
            verdicts: "nach Ihrem Urteil waren %1 von %2 Warnungen richtig",
            noEvidence: "derzeit wiegt nichts",
            notOurShare: "Bei uns wurde nichts gefunden: Antworten kamen rechtzeitig."
        ),
        signal: SignalPhrases(
            insult: "Verachtung für eine Person",
            threat: "Drohungen",
            entitlement: "tut, als stünde ihm alles zu",
            expertiseChallenge: "will unser Fach besser kennen",
            scopeCreep: "schiebt Mehrarbeit als klein oder kostenlos unter",
            movingGoalposts: "ändert nachträglich die Ziele",
            shouting: "schreit",
            timeDisrespect: "keine Achtung vor unserer Zeit",
            sweeping: "„immer“, „nie“: mit allem unzufrieden",
            tone: "rauer Ton",
            problem: "meldet einen Fehler",
            afterRemedy: "auch nach unserer Abhilfe unzufrieden",
            demands: "mehr Forderungen als sonst",
            urgency: "Ultimaten",
            outOfHours: "schreibt nachts oder am Wochenende",
            gratitude: "dankt",
            calm: "ruhige Mail",
            breadth: "in mehreren Sachen unzufrieden",
            chasing: "drängt auf Antwort",
            conduct: "schwieriges Verhalten"
        ),
        share: SharePhrases(
            lateAnswer: "wir haben spät geantwortet: Wartezeit der Mail vom %1: %2",
            unanswered: "die Mail vom %1 ist noch unbeantwortet; Wartezeit: %2",
            delay: "am %1 haben wir ohne Termin vertröstet",
            repeatedFault: "am %1 ein weiterer Fehler von uns",
            promisePassed: "am %1 verstrich ein Termin, den wir genannt hatten"
        ),
        advice: AdvicePhrases(
            listen: "Erst zuhören: fragen, was am wichtigsten ist.",
            apologiseAndRepair: "Sich entschuldigen und eine konkrete Abhilfe anbieten.",
            agreeOnDate: "Den nächsten Termin vereinbaren und halten.",
            setBoundaries: "Grenzen schriftlich ziehen: was enthalten ist, wann wir antworten.",
            priceExtraWork: "Mehrarbeit bepreisen, bevor sie getan wird.",
            finishAndPart: "Geschuldetes fertigstellen, dann schnell und höflich trennen.",
            answerNow: "Jetzt antworten: man wartet auf uns.",
            ownShareFirst: "Zuerst auf uns selbst schauen: das erklärt vieles."
        ),
        change: ChangePhrases(
            calmAfterRemedy:
                "eine ruhige oder dankbare Antwort auf unsere nächste Abhilfe würde den Druck senken",
            quietTime: "ruhige Zeit würde den Druck senken",
            rejectedRemedy: "noch eine abgelehnte Abhilfe würde den Druck erhöhen",
            moreConduct: "noch eine solche Mail würde den Druck erhöhen",
            ourLateness: "späte Antworten von uns würden einen Teil erklären"
        ),
        aside: AsidePhrases(
            read: Counted("%1 Nachricht gelesen", "%1 Nachrichten gelesen"),
            robots: Counted("%1 von einer Maschine", "%1 von Maschinen"),
            forged: Counted(
                "%1 mit gefälschtem Absender (DMARC)",
                "%1 mit gefälschtem Absender (DMARC)"
            ),
            unscored: Counted("%1 ohne Wertung", "%1 ohne Wertung"),
            automatic: "automatische Antworten",
            list: "Listen",
            bounce: "unzustellbar",
            calendar: "Einladungen",
            noReply: "No-Reply-Absender",
            empty: "ohne Worte",
            unknownLanguage: "unbekannte Sprache",
            nothing: "Nichts wurde beiseitegelegt."
        ),
        column: ColumnPhrases(
            client: "Kunde",
            name: "Name",
            standing: "Stand",
            since: "Seit",
            pressure: "Druck",
            trend: "Trend",
            tone: "Ton",
            demands: "Forderungen/Woche",
            waits: "Wartet auf uns",
            messages: "Mails",
            language: "Sprache",
            weight: "Gewicht",
            signal: "Signal",
            words: "Worte",
            when: "Wann",
            addresses: "Adressen",
            usually: "%1 (sonst %2)"
        )
    )
}

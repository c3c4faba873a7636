extension Phrases {
    static let italian = Phrases(
        grammar: Grammar(
            plural: .oneOrMany,
            decimalSeparator: ",",
            openQuote: "«",
            closeQuote: "»",
            shortMonths: [
                "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic",
            ],
            months: [
                "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
                "settembre", "ottobre", "novembre", "dicembre",
            ],
            weekdays: [
                "domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato",
            ],
            shortDay: "%1 %2",
            longDay: "%1 %2 %3 %4",
            percent: "%1%"
        ),
        standing: StandingPhrases(
            tooEarly: "troppo presto per dirlo",
            content: "contento",
            hasAProblem: "ha un problema",
            isAProblem: "è un problema"
        ),
        headline: HeadlinePhrases(
            turned: Counted("%1 è peggiorato", "%1 sono peggiorati"),
            watch: Counted("%1 da tenere d’occhio", "%1 da tenere d’occhio"),
            calm: Counted("%1 tranquillo", "%1 tranquilli"),
            waiting: Counted("%1 ci aspetta", "%1 ci aspettano"),
            deaf: Counted("%1 casella non risponde", "%1 caselle non rispondono"),
            allCalm: "tutto tranquillo",
            nobodyWaits: "nessuno ci aspetta",
            noClients: "ancora nessun cliente"
        ),
        title: TitlePhrases(
            digestSubject: "Barometer: %1",
            alertSubject: "Barometer: %1 %2",
            digest: "Riepilogo del giorno",
            alert: "Avviso",
            report: "Tutto lo studio",
            new: "nuovo",
            ourShare: "La nostra parte",
            next: "Da fare",
            recovered: "Di nuovo meglio",
            waiting: "Ci aspettano",
            snoozed: "Messi a tacere da te",
            setAside: "Letti e messi da parte",
            life: "Barometer stesso",
            lookBack: "Che cosa avremmo potuto fare meglio negli ultimi 30 giorni",
            promised: "Giorni che abbiamo promesso",
            evidence: "Su che cosa si basa",
            history: "Storia",
            wouldChange: "Che cosa cambierebbe il giudizio",
            alerts: "Avvisi",
            clients: "Clienti"
        ),
        sentence: SentencePhrases(
            since: "da[l |ll’]%1",
            pressure: "pressione %1",
            trend: "%1 in 30 giorni",
            tone: "tono %1, di solito %2",
            toneOnly: "tono %1",
            demands: "%1 richieste a settimana, di solito %2",
            signal: "%1: %2 da[l |ll’]%3",
            mails: Counted("%1 mail", "%1 mail"),
            days: Counted("%1 giorno", "%1 giorni"),
            hours: Counted("%1 ora", "%1 ore"),
            hoursPerWeek: "costa circa %1 ore a settimana",
            waits: "%1, da[l |ll’]%2 (%3)",
            recovered: "%1: %2, prima: %3",
            snoozed: "%1, fino a[l |ll’]%2",
            contradict:
                "Non è così? «barometer verdict %1 wrong», oppure «barometer snooze %1 14d» per due settimane di silenzio.",
            more: Counted("e %1 altro", "e altri %1"),
            decidedBy: "deciso dalla mail de[l |ll’]%1",
            strength: "forza %1",
            revised: "ritirato da ciò che si è saputo dopo",
            historical: "trovato leggendo il passato",
            acknowledged: "preso nota",
            judgedRight: "hai detto: giusto",
            judgedWrong: "hai detto: sbagliato",
            lastContact: "%1: ultimo contatto %2",
            neverContact: "%1: ancora nessun contatto",
            deaf: "%1: NON RISPONDE da[l |ll’]%2: %3",
            deafNoReason: "%1: NON RISPONDE da[l |ll’]%2",
            verdicts: "secondo te erano giusti %1 avvisi su %2",
            noEvidence: "al momento non pesa nulla",
            notOurShare: "Da parte nostra non risulta nulla: abbiamo risposto in tempo."
        ),
        signal: SignalPhrases(
            insult: "disprezzo per una persona",
            threat: "minacce",
            entitlement: "fa come se tutto gli fosse dovuto",
            expertiseChallenge: "dice di conoscere meglio di noi il mestiere",
            scopeCreep: "infila lavoro in più come piccolo o gratuito",
            movingGoalposts: "cambia le carte in tavola",
            shouting: "urla",
            timeDisrespect: "nessun rispetto per il nostro tempo",
            sweeping: "«sempre», «mai»: scontento di tutto",
            tone: "tono aspro",
            problem: "segnala un difetto",
            afterRemedy: "ancora scontento dopo il nostro rimedio",
            demands: "più richieste del solito",
            urgency: "ultimatum",
            outOfHours: "scrive di notte o nel fine settimana",
            gratitude: "ringrazia",
            calm: "mail tranquille",
            breadth: "scontento in più questioni",
            chasing: "sollecita risposte",
            conduct: "comportamento difficile"
        ),
        share: SharePhrases(
            lateAnswer: "abbiamo risposto tardi: la mail de[l |ll’]%1 ha aspettato %2",
            unanswered: "la mail de[l |ll’]%1 è ancora senza risposta, dopo %2",
            delay: "[il |l’]%1 abbiamo rimandato senza dire una data",
            repeatedFault: "[il |l’]%1 un altro errore nostro",
            promisePassed: "[il |l’]%1 è passata una data che avevamo promesso"
        ),
        advice: AdvicePhrases(
            listen: "Prima ascoltare: chiedere che cosa conta di più per loro.",
            apologiseAndRepair: "Scusarsi e offrire un rimedio concreto.",
            agreeOnDate: "Concordare la prossima data, e rispettarla.",
            setBoundaries:
                "Mettere per iscritto i limiti: che cosa è compreso, quando rispondiamo.",
            priceExtraWork: "Dare un prezzo al lavoro in più prima di farlo.",
            finishAndPart: "Finire ciò che è dovuto, poi separarsi in fretta e con garbo.",
            answerNow: "Rispondere ora: ci stanno aspettando.",
            ownShareFirst: "Guardare prima la nostra parte: spiega molto di questo."
        ),
        change: ChangePhrases(
            calmAfterRemedy:
                "una risposta calma o grata dopo il nostro prossimo rimedio la abbasserebbe",
            quietTime: "un periodo tranquillo la abbasserebbe",
            rejectedRemedy: "un altro rimedio respinto la alzerebbe",
            moreConduct: "un’altra mail come queste la alzerebbe",
            ourLateness: "nostri ritardi ne spiegherebbero una parte"
        ),
        aside: AsidePhrases(
            read: Counted("%1 messaggio letto", "%1 messaggi letti"),
            robots: Counted("%1 da una macchina", "%1 da macchine"),
            forged: Counted(
                "%1 con mittente falso (DMARC fallito)",
                "%1 con mittente falso (DMARC fallito)"
            ),
            unscored: Counted("%1 senza punteggio", "%1 senza punteggio"),
            automatic: "risposte automatiche",
            list: "liste",
            bounce: "mancate consegne",
            calendar: "inviti",
            noReply: "mittenti no-reply",
            empty: "senza parole",
            unknownLanguage: "lingua sconosciuta",
            nothing: "Niente è stato messo da parte."
        ),
        story: .italian,
        column: ColumnPhrases(
            client: "Cliente",
            name: "Nome",
            standing: "Stato",
            since: "Dal",
            pressure: "Pressione",
            trend: "Tendenza",
            tone: "Tono",
            demands: "Richieste/sett.",
            waits: "Ci aspetta",
            messages: "Mail",
            language: "Lingua",
            weight: "Peso",
            signal: "Segnale",
            words: "Parole",
            when: "Quando",
            addresses: "Indirizzi",
            usually: "%1 (di solito %2)"
        )
    )
}

extension Phrases {
    static let polish = Phrases(
        grammar: Grammar(
            plural: .polish,
            decimalSeparator: ",",
            openQuote: "„",
            closeQuote: "”",
            shortMonths: [
                "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
            ],
            months: [
                "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
                "września", "października", "listopada", "grudnia",
            ],
            weekdays: [
                "niedziela", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota",
            ],
            shortDay: "%1 %2",
            longDay: "%1, %2 %3 %4",
            percent: "%1%"
        ),
        standing: StandingPhrases(
            tooEarly: "za wcześnie, by ocenić",
            content: "bez zastrzeżeń",
            hasAProblem: "ma problem",
            isAProblem: "jest problemem"
        ),
        headline: HeadlinePhrases(
            turned: Counted("%1 pogorszenie", "%1 pogorszenia", "%1 pogorszeń"),
            watch: Counted("%1 do obserwacji", "%1 do obserwacji"),
            calm: Counted("%1 spokojny", "%1 spokojnych", "%1 spokojnych"),
            waiting: Counted("%1 czeka na nas", "%1 czekają na nas", "%1 czeka na nas"),
            deaf: Counted(
                "%1 skrzynka nie odpowiada",
                "%1 skrzynki nie odpowiadają",
                "%1 skrzynek nie odpowiada"
            ),
            allCalm: "wszędzie spokój",
            nobodyWaits: "nikt na nas nie czeka",
            noClients: "nie ma jeszcze klientów"
        ),
        title: TitlePhrases(
            digestSubject: "Barometer: %1",
            alertSubject: "Barometer: %1 %2",
            digest: "Podsumowanie dnia",
            alert: "Alert",
            report: "Całe biuro",
            new: "nowe",
            ourShare: "Nasz udział",
            next: "Co teraz",
            recovered: "Znów lepiej",
            waiting: "Czekają na nas",
            snoozed: "Wyciszeni przez Ciebie",
            setAside: "Przeczytane i odłożone",
            life: "Sam Barometer",
            lookBack: "Co mogliśmy zrobić lepiej w ostatnich 30 dniach",
            promised: "Terminy, które obiecaliśmy",
            evidence: "Na czym się to opiera",
            history: "Historia",
            wouldChange: "Co by to zmieniło",
            alerts: "Alerty",
            clients: "Klienci"
        ),
        sentence: SentencePhrases(
            since: "od %1",
            pressure: "napięcie %1",
            trend: "%1 w 30 dni",
            tone: "ton %1, zwykle %2",
            toneOnly: "ton %1",
            demands: "żądania na tydzień: %1, zwykle %2",
            signal: "%1: %2 od %3",
            mails: Counted("%1 mail", "%1 maile", "%1 maili"),
            days: Counted("%1 dzień", "%1 dni", "%1 dni"),
            hours: Counted("%1 godz.", "%1 godz."),
            hoursPerWeek: "kosztuje około %1 godz. tygodniowo",
            waits: "%1, od %2 (%3)",
            recovered: "%1: %2, wcześniej: %3",
            snoozed: "%1, do %2",
            contradict:
                "To nie tak? „barometer verdict %1 wrong” albo „barometer snooze %1 14d”, by wyciszyć na dwa tygodnie.",
            more: Counted("i jeszcze %1", "i jeszcze %1"),
            decidedBy: "zdecydował mail z %1",
            strength: "siła %1",
            revised: "wycofane w świetle późniejszych danych",
            historical: "znalezione przy czytaniu historii",
            acknowledged: "przyjęte do wiadomości",
            judgedRight: "Twoja ocena: słusznie",
            judgedWrong: "Twoja ocena: niesłusznie",
            lastContact: "%1: ostatni kontakt %2",
            neverContact: "%1: jeszcze bez kontaktu",
            deaf: "%1: NIE ODPOWIADA od %2: %3",
            deafNoReason: "%1: NIE ODPOWIADA od %2",
            verdicts: "według Ciebie trafnych było %1 z %2 alertów",
            noEvidence: "obecnie nic nie waży",
            notOurShare: "Nie znaleziono naszej winy: odpowiadaliśmy na czas."
        ),
        signal: SignalPhrases(
            insult: "pogarda wobec osoby",
            threat: "groźby",
            entitlement: "zachowuje się, jakby wszystko się należało",
            expertiseChallenge: "twierdzi, że zna nasz fach lepiej",
            scopeCreep: "dorzuca pracę jako drobną lub darmową",
            movingGoalposts: "wciąż zmienia wymagania",
            shouting: "krzyczy",
            timeDisrespect: "nie szanuje naszego czasu",
            sweeping: "„zawsze”, „nigdy”: niezadowolenie ze wszystkiego",
            tone: "ostry ton",
            problem: "zgłasza usterkę",
            afterRemedy: "niezadowolenie mimo naprawy z naszej strony",
            demands: "więcej żądań niż zwykle",
            urgency: "ultimatum",
            outOfHours: "pisze nocą lub w weekendy",
            gratitude: "dziękuje",
            calm: "spokojny mail",
            breadth: "niezadowolenie w kilku sprawach",
            chasing: "ponagla",
            conduct: "trudne zachowanie"
        ),
        share: SharePhrases(
            lateAnswer: "odpowiedzieliśmy późno: mail z %1 czekał %2",
            unanswered: "mail z %1 wciąż czeka na odpowiedź, już %2",
            delay: "%1 odłożyliśmy sprawę bez podania terminu",
            repeatedFault: "%1 kolejny nasz błąd",
            promisePassed: "%1 minął termin, który sami podaliśmy"
        ),
        advice: AdvicePhrases(
            listen: "Najpierw wysłuchać: zapytać, co jest najważniejsze.",
            apologiseAndRepair: "Przeprosić i zaproponować konkretną naprawę.",
            agreeOnDate: "Uzgodnić następny termin i go dotrzymać.",
            setBoundaries: "Ustalić granice na piśmie: co jest w cenie, kiedy odpowiadamy.",
            priceExtraWork: "Wycenić dodatkową pracę, zanim ją zaczniemy.",
            finishAndPart: "Dokończyć to, co należne, i rozstać się szybko i uprzejmie.",
            answerNow: "Odpowiedzieć teraz: klient na nas czeka.",
            ownShareFirst: "Najpierw spojrzeć na siebie: to wiele wyjaśnia."
        ),
        change: ChangePhrases(
            calmAfterRemedy:
                "spokojna lub wdzięczna odpowiedź po naszej następnej naprawie by je obniżyła",
            quietTime: "spokojny czas by je obniżył",
            rejectedRemedy: "kolejna odrzucona naprawa by je podniosła",
            moreConduct: "kolejny taki mail by je podniósł",
            ourLateness: "nasze spóźnione odpowiedzi wyjaśniłyby jego część"
        ),
        aside: AsidePhrases(
            read: Counted(
                "%1 przeczytana wiadomość",
                "%1 przeczytane wiadomości",
                "%1 przeczytanych wiadomości"
            ),
            robots: Counted("%1 od automatu", "%1 od automatów", "%1 od automatów"),
            forged: Counted(
                "%1 z fałszywym nadawcą (DMARC)",
                "%1 z fałszywym nadawcą (DMARC)"
            ),
            unscored: Counted("%1 bez oceny", "%1 bez oceny"),
            automatic: "odpowiedzi automatyczne",
            list: "listy",
            bounce: "zwroty",
            calendar: "zaproszenia",
            noReply: "nadawcy no-reply",
            empty: "bez słów",
            unknownLanguage: "nieznany język",
            nothing: "Niczego nie odłożono."
        ),
        story: .polish,
        column: ColumnPhrases(
            client: "Klient",
            name: "Nazwa",
            standing: "Stan",
            since: "Od",
            pressure: "Napięcie",
            trend: "Zmiana",
            tone: "Ton",
            demands: "Żądania/tydz.",
            waits: "Czeka na nas",
            messages: "Maile",
            language: "Język",
            weight: "Waga",
            signal: "Sygnał",
            words: "Słowa",
            when: "Kiedy",
            addresses: "Adresy",
            usually: "%1 (zwykle %2)"
        )
    )
}

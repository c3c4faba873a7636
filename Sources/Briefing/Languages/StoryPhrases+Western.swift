extension StoryPhrases {
    static let english = StoryPhrases(
        story: "The story",
        persons: "Persons",
        theirs: "they write",
        reply: "we answer",
        apology: "we apologise",
        fix: "we mend it",
        compensation: "we compensate",
        boundary: "we set a boundary",
        delay: "we put off",
        load: "costs about %1 hours a week, usually %2; a client of ours on average %3",
        month: "Our own month",
        answers: "%1: half of our answers within %2, the slowest after %3; %4 of %5 late",
        settled: "settled after “%1”: %2",
        matters: Counted("%1 matter", "%1 matters"),
        monthLoad: "%1: %2, about %3 hours a week (usually %4)",
        officeLoad: "all clients together: about %1 hours a week",
        prospect:
            "New client, difficult from the start: decline, or agree on price and terms before you begin."
    )

    static let italian = StoryPhrases(
        story: "La storia",
        persons: "Persone",
        theirs: "scrive il cliente",
        reply: "rispondiamo",
        apology: "ci scusiamo",
        fix: "rimediamo",
        compensation: "risarciamo",
        boundary: "poniamo un limite",
        delay: "rimandiamo",
        load: "costa circa %1 ore a settimana, di solito %2; in media un nostro cliente %3",
        month: "Il nostro mese",
        answers: "%1: metà delle risposte entro %2, la più lenta dopo %3; %4 su %5 in ritardo",
        settled: "risolto dopo «%1»: %2",
        matters: Counted("%1 questione", "%1 questioni"),
        monthLoad: "%1: %2, circa %3 ore a settimana (di solito %4)",
        officeLoad: "tutti i clienti insieme: circa %1 ore a settimana",
        prospect:
            "Cliente nuovo, difficile dall'inizio: rifiutare, o concordare prezzo e condizioni prima di cominciare."
    )

    static let german = StoryPhrases(
        story: "Wie es kam",
        persons: "Personen",
        theirs: "Kunde schreibt",
        reply: "wir antworten",
        apology: "wir entschuldigen uns",
        fix: "wir bessern nach",
        compensation: "wir entschädigen",
        boundary: "wir setzen eine Grenze",
        delay: "wir vertrösten",
        load: "kostet etwa %1 Stunden pro Woche, sonst %2; ein Kunde im Mittel %3",
        month: "Unser Monat",
        answers:
            "%1: die Hälfte der Antworten binnen %2, die langsamste nach %3; %4 von %5 verspätet",
        settled: "beigelegt nach „%1“: %2",
        matters: Counted("%1 Vorgang", "%1 Vorgänge"),
        monthLoad: "%1: %2, etwa %3 Stunden pro Woche (sonst %4)",
        officeLoad: "alle Kunden zusammen: etwa %1 Stunden pro Woche",
        prospect:
            "Neuer Kunde, von Anfang an schwierig: ablehnen, oder Preis und Bedingungen vor Beginn vereinbaren."
    )

    static let french = StoryPhrases(
        story: "Le récit",
        persons: "Personnes",
        theirs: "le client écrit",
        reply: "nous répondons",
        apology: "nous nous excusons",
        fix: "nous réparons",
        compensation: "nous dédommageons",
        boundary: "nous posons une limite",
        delay: "nous reportons",
        load: "coûte environ %1 heures par semaine, d'habitude %2 ; un client en moyenne %3",
        month: "Notre mois",
        answers:
            "%1 : la moitié des réponses en %2, la plus lente après %3 ; %4 sur %5 en retard",
        settled: "réglé après « %1 » : %2",
        matters: Counted("%1 affaire", "%1 affaires"),
        monthLoad: "%1 : %2, environ %3 heures par semaine (d'habitude %4)",
        officeLoad: "tous les clients ensemble : environ %1 heures par semaine",
        prospect:
            "Nouveau client, difficile dès le début : refusez, ou convenez du prix et des conditions avant de commencer."
    )

    static let spanish = StoryPhrases(
        story: "La historia",
        persons: "Personas",
        theirs: "escribe el cliente",
        reply: "respondemos",
        apology: "pedimos disculpas",
        fix: "lo arreglamos",
        compensation: "compensamos",
        boundary: "ponemos un límite",
        delay: "aplazamos",
        load: "cuesta unas %1 horas por semana, normalmente %2; un cliente de media %3",
        month: "Nuestro mes",
        answers:
            "%1: la mitad de las respuestas en %2, la más lenta tras %3; %4 de %5 con retraso",
        settled: "resuelto tras «%1»: %2",
        matters: Counted("%1 asunto", "%1 asuntos"),
        monthLoad: "%1: %2, unas %3 horas por semana (normalmente %4)",
        officeLoad: "todos los clientes juntos: unas %1 horas por semana",
        prospect:
            "Cliente nuevo, difícil desde el principio: rechazar, o acordar precio y condiciones antes de empezar."
    )
}

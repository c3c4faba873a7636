extension DayTable {
    static let italian = DayTable(
        weekdays: """
            lunedì lunedi
            martedì
            mercoledì
            giovedì
            venerdì
            sabato
            domenica
            """,
        months: """
            gennaio gen
            febbraio feb
            marzo
            aprile
            maggio
            giugno
            luglio
            agosto
            settembre
            ottobre
            novembre
            dicembre
            """,
        numbers: """
            un uno una
            due paio
            tre
            quattro
            cinque
            sei
            sette
            otto
            nove
            dieci
            """,
        ordinals: "º",
        dayMark: .none,
        meanings: [
            (
                "oggi, stasera, stamattina, stamani, questa sera, oggi pomeriggio, fine giornata, in giornata, entro la giornata, sera",
                .inDays(0)
            ),
            ("domani, domattina, domani mattina, domani sera", .inDays(1)),
            ("dopodomani, dopo domani", .inDays(2)),
            ("{w}, questo {w}", .weekday),
            (
                "{w} prossimo, {w} prossima, {w} della prossima settimana, {w} della settimana prossima",
                .weekdayNextWeek
            ),
            ("prossimo {w}, prossima {w}", .weekdayNextWeek),
            (
                "fine settimana, la fine della settimana, fine della settimana, questa settimana, la settimana, in settimana",
                .endOfWeek(0)
            ),
            ("il fine settimana, il weekend, fine di questa settimana", .endOfWeek(0)),
            (
                "settimana prossima, prossima settimana, la settimana prossima, inizio settimana, fine della prossima settimana",
                .endOfWeek(1)
            ),
            (
                "settimana entrante, inizio della prossima settimana, inizio settimana prossima",
                .endOfWeek(1)
            ),
            ("fine mese, la fine del mese, fine del mese, questo mese", .endOfMonth(0)),
            ("mese prossimo, prossimo mese, fine del mese prossimo", .endOfMonth(1)),
            ("fine anno, la fine dell anno", .endOfYear),
            (
                "entro {n} giorni, entro {n} giorno, tra {n} giorni, fra {n} giorni, in {n} giorni, tra {n} giorno, entro {n} gg",
                .days(1)
            ),
            (
                "nel giro di {n} giorni, entro i prossimi {n} giorni, nei prossimi {n} giorni, nell arco di {n} giorni",
                .days(1)
            ),
            (
                "entro {n} di giorni, tra {n} di giorni, nel giro di {n} di giorni, in {n} di giorni",
                .days(1)
            ),
            (
                "entro {n} giorni lavorativi, in {n} giorni lavorativi, tra {n} giorni lavorativi, entro {n} gg lavorativi",
                .workingDays
            ),
            (
                "entro {n} settimana, entro {n} settimane, tra {n} settimana, tra {n} settimane, fra {n} settimana, fra {n} settimane",
                .days(7)
            ),
            (
                "in {n} settimane, nel giro di {n} settimane, nel giro di {n} settimana, tra {n} mese, entro {n} mese",
                .days(7)
            ),
            (
                "entro {n} ore, nelle prossime {n} ore, entro le prossime {n} ore, tra {n} ore, in {n} ore, fra {n} ore",
                .hours
            ),
            ("tra {n} mesi, entro {n} mesi, entro {n} mese, tra {n} mese, fra {n} mese", .months),
            ("{d} {m}, primo {m}", .date),
            ("{d}", .dayOfMonth),
        ],
        by: """
            entro, prima di, prima del, prima dell, per, non oltre, al massimo, massimo,
            al più tardi, entro e non oltre, nella giornata di, per la giornata di,
            entro le ore
            """,
        byAfter: "al massimo, al più tardi",
        on: "il, l, giorno, prima del, prima dell",
        refusedBefore: """
            dal, da, dall, dalla, scorso, scorsa, del, della, dell, dopo, fino a, fino al,
            fino, ogni, tutti i, non prima di, sino al, a partire da, tranne, invece di,
            datata, di ogni, per conto, di
            """,
        refusedAfter: """
            scorso, scorsa, fa, passato, passata, dal, dalla, dall, da quando, dopo, prima del,
            prima della, prima
            """,
        fillers:
            "il, la, l, i, le, prossimo, prossima, questo, questa, giorno, di, al, massimo, lo, in, a, nella giornata di, e non oltre",
        dayParts: """
            mattina, mattino, pomeriggio, sera, notte, in mattinata, in giornata, nel pomeriggio, in serata, a mezzogiorno,
            a pranzo, prossimo, prossima
            """,
        ranges: "a, o, ai",
        commits: """
            *remo, *ranno, *=erò, *=irò, *=arò, *=drò, *=vrò, *=rrò, *=trò, sarà, avrà,
            riceverà, arriverà, verrà, passerà, manderà, invierà, chiamerà, consegnerà, farà,
            partirà, sistemerà, porterà, troverà, ritirerà, sostituirà, monterà, finirà,
            completerà, spedirà, tornerà, uscirà, contatterà, interverrà, rimborserà, inizierà,
            comincerà, vedrà, andrà, potrà ritirare, *rete, sara, riceverai, avrai, riceverete,
            avrete, sarai, mandero, inviero, spediro, portero, faro avere, passero, chiamero,
            consegnero, arrivero, verro, faccio avere, mando, invio, spedisco, consegno, porto,
            passo, vengo, chiamo, la chiamo, ti chiamo, faccio, sistemo, ritiro, parto, inizio,
            comincio, finisco, rispondo, ricontatto, monto, sostituisco, rimborso, carico,
            lo riceve, la riceve, li riceve, le riceve, lo ricevi, riceve il, riceve la,
            ce l ha, ce li ha, le arriva, vi arriva, ti arriva, arriva, arrivano, partono,
            viene, vengono, esce, passa, viene spedito, è prevista per, è previsto per,
            è prenotato, la consegna è, è fissato, siamo da, sono da voi, sono da lei,
            sono da te, è da voi, è da lei, ci impegniamo, mi impegno, promettiamo, prometto,
            garantisco, garantiamo, confermo, *iamo, richiamo, riporto, recupero, restituisco,
            aggiorno, ritira, consegna lui, scrivo, le scrivo, torno, torna, va in stampa,
            va in consegna
            """,
        commitsAhead: """
            avete, è pronto, è pronta, sono pronti, sono pronte, pronto, pronta, ha tutto,
            hai tutto, ha il, ha la, contiamo di, conto di, parte
            """,
        conditions: """
            se, qualora, purché, a condizione, appena ci, non appena, quando ci, salvo,
            altrimenti, a patto, una volta ricevuto, una volta ricevuta, nel caso, dipende,
            previo, previa, in caso, spero, speriamo, sperando, senza il suo, senza risposta,
            senza la sua, in mancanza
            """,
        requests: """
            per favore, per cortesia, cortesemente, la prego, vi prego, ti prego, si prega, mi dica, mi faccia, ci faccia, mi faccia sapere,
            fateci, fammi, dimmi, mi mandi, mandami, ci mandi, mandateci, inviateci, ci invii, mi invii, deve, dovete, devi, dovrebbe,
            ho bisogno, abbiamo bisogno, mi serve, ci serve, serve, servono, attendo, attendiamo, aspetto, aspettiamo, chiedo, chiediamo,
            pretendo, esigo, voglio, vorrei, vogliamo, potete, può inviare, può mandare, può darmi, mi confermi, ci confermi, confermate,
            pagamento, scadenza, saldo, mi chiami, mi occorre, occorre, dica, risponda, provveda, provvedere
            """,
        rejects: """
            non, nessun, nessuna, forse, magari, proverò, provo, proviamo, cercherò,
            cercheremo, cerco, cerchiamo, credo, penso, potrei, potremmo, potrebbe, dovrei,
            dovremmo, vorremmo, proponiamo, propongo, offriamo, chiuso, chiusi, chiusa, ferie,
            assente, vacanza, in malattia, posso, possiamo, ho libero, disponibile,
            disponibili, oppure, scade, valido, valida, comune, banca, fornitore,
            assicurazione, tribunale, produttore, perito, notaio, dogana, prima possibile,
            consiglio, posticipare, anziché, salvo imprevisti, avrò bisogno, sarebbe,
            andrebbe bene, ti va, le va, preferisce, preferisci, probabilmente,
            il suo matrimonio, se ordina, prezzo, tariffa, mai, impossibile, difficile,
            tornerò disponibile, rientro, rientriamo, ci vediamo
            """,
        past: """
            *ammo, era, erano, ieri, scorso, scorsa, fa, avevo, avevamo, aveva, ero, eravamo, detto, promesso, scritto, ricevuto, inviato,
            mandato, spedito, arrivato, arrivata, consegnato, ordinato, firmato, pagato, concordato, stato, stata, stati, fatto, dovevo,
            doveva, dovevamo, dovevano, sperava, speravo, speravamo, venuto, passato, chiesto, abbiamo, avevate, avete scritto, hanno, saltato
            """,
        breaks: "ma, però, perché, che, anche se, mentre, poiché, tuttavia",
        joins: "=e, poi, ed, quindi"
    )
}

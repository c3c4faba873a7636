extension DayTable {
    static let german = DayTable(
        weekdays: """
            montag montagabend montagmorgen montagmittag montagnachmittag montagvormittag montagfrüh
            dienstag dienstagabend dienstagmorgen dienstagmittag dienstagnachmittag dienstagvormittag dienstagfrüh
            mittwoch mittwochabend mittwochmorgen mittwochmittag mittwochnachmittag mittwochvormittag mittwochfrüh
            donnerstag donnerstagabend donnerstagmorgen donnerstagmittag donnerstagnachmittag donnerstagvormittag donnerstagfrüh
            freitag freitagabend freitagmorgen freitagmittag freitagnachmittag freitagvormittag freitagfrüh
            samstag sonnabend samstagabend samstagmorgen samstagvormittag
            sonntag sonntagabend
            """,
        months: """
            januar jänner jan
            februar feb
            märz maerz
            april
            mai
            juni
            juli
            august
            september sept
            oktober okt
            november nov
            dezember dez
            """,
        numbers: """
            ein eine einer einem einen
            zwei paar
            drei
            vier
            fünf
            sechs
            sieben
            acht
            neun
            zehn
            """,
        dayMark: .dot,
        meanings: [
            (
                "heute, heute abend, heute nachmittag, feierabend, tagesende, ende des tages",
                .inDays(0)
            ),
            (
                "morgen, morgen früh, morgen abend, morgen mittag, morgen nachmittag, morgen vormittag",
                .inDays(1)
            ),
            ("übermorgen", .inDays(2)),
            ("{w}, diesen {w}, diesem {w}, kommenden {w}, kommendem {w}", .weekday),
            (
                "nächsten {w}, nächstem {w}, {w} nächster woche, {w} in der nächsten woche, {w} der nächsten woche, {w} kommender woche",
                .weekdayNextWeek
            ),
            (
                "ende der woche, wochenende, ende dieser woche, diese woche, dieser woche, laufe der woche, noch diese woche",
                .endOfWeek(0)
            ),
            (
                "nächste woche, nächster woche, kommende woche, kommender woche, ende nächster woche, anfang nächster woche",
                .endOfWeek(1)
            ),
            (
                "mitte nächster woche, ende kommender woche, wochenanfang, nächsten woche, kommenden woche",
                .endOfWeek(1)
            ),
            (
                "ende des monats, monatsende, ende dieses monats, diesen monat, ende monat",
                .endOfMonth(0)
            ),
            (
                "nächsten monat, nächsten monats, ende nächsten monats, kommenden monat",
                .endOfMonth(1)
            ),
            ("ende des jahres, jahresende", .endOfYear),
            (
                "innerhalb von {n} tagen, in {n} tagen, binnen {n} tagen, innerhalb {n} tagen, in {n} tag, innerhalb von {n} tag",
                .days(1)
            ),
            (
                "in den nächsten {n} tagen, innerhalb der nächsten {n} tage, in spätestens {n} tagen, innerhalb eines tages",
                .days(1)
            ),
            (
                "innerhalb von {n} werktagen, in {n} werktagen, binnen {n} werktagen, innerhalb von {n} arbeitstagen, in {n} arbeitstagen",
                .workingDays
            ),
            (
                "innerhalb {n} woche, innerhalb von {n} wochen, in {n} wochen, in {n} woche, binnen {n} woche, binnen {n} wochen",
                .days(7)
            ),
            ("innerhalb von {n} woche, in spätestens {n} wochen", .days(7)),
            (
                "innerhalb von {n} stunden, in {n} stunden, binnen {n} stunden, innerhalb der nächsten {n} stunden",
                .hours
            ),
            ("in {n} monaten, in {n} monat, innerhalb von {n} monaten", .months),
            ("{d} {m}", .date),
            ("{d}", .dayOfMonth),
        ],
        by:
            "bis, bis zum, bis spätestens, spätestens, vor, vor dem, bis zu, bis ende, zum, allerspätestens, noch",
        byAfter: "spätestens, allerspätestens",
        on: "am, den, dem, für, auf den, an diesem, gleich",
        refusedBefore: """
            seit, vom, von, ab, nach, letzten, letztem, vergangenen, vergangenem, letzte,
            letzter, jeden, jedem, nicht vor, frühestens, erst ab, vorigen, außer, statt,
            anstatt, zwischen, des, für letzten, ab dem, nach dem, seit dem, von dem, pro,
            nicht am, erst
            """,
        refusedAfter: """
            letzter woche, vor einer woche, letztem, nach, vor, ab
            """,
        fillers: """
            zum, den, dem, der, am, kommenden, kommendem, spätestens, diesen, diesem, zu, ende, anfang, mitte, nächsten, im, des, in, die,
            das, noch, gleich
            """,
        dayParts: """
            abend, morgen, früh, mittag, nachmittag, vormittag, vormittags, nachmittags, abends, mittags, in der früh, spätestens,
            um, uhr
            """,
        ranges: "bis, oder",
        commits: """
            werde, werden wir, wir werden, wird, werden die, werden ihnen, werden sie ihn, sie bekommen, bekommen sie, bekommst du, du bekommst,
            sie erhalten, erhalten sie, erhältst du, sie haben es, haben sie es, haben sie die, haben sie den, haben sie das, hast du,
            schicke, schicken wir, wir schicken, sende, senden wir, wir senden, liefere, liefern wir, wir liefern, kommt, kommen wir, wir kommen,
            komme, bringe, bringen wir, wir bringen, bringt, melde mich, melden wir uns, wir melden uns, meldet sich, rufe, rufen wir, ruft sie,
            mache, machen wir, wir machen, erledige, erledigen wir, wir erledigen, repariere, reparieren wir, wir reparieren, tausche, tauschen wir,
            wir tauschen, montiere, montieren wir, wir montieren, installieren wir, wir installieren, überweise, überweisen wir, wir überweisen,
            erstatten wir, wir erstatten, erstatte, gebe ihnen, geben wir, ist fertig, sind fertig, ist bei ihnen, sind bei ihnen, bin bei ihnen,
            sind wir bei, bin ich bei, ist da, steht, geht raus, gehen raus, geht an sie, geht zur post, geht in die post, geht per, versende, versenden wir,
            wir versenden, hole, holen wir, wir holen, holt, abholen, fange, fangen wir, wir fangen, beginnen wir, wir beginnen, beginne,
            starten wir, wir starten, liegt bei ihnen, liegt vor, trifft ein, fährt, fahre, fahren wir, wir fahren, verspreche, versprechen wir,
            garantiere, sage zu, sagen zu, zugesagt ist, lade, laden wir, stelle, stellen wir, wir stellen, prüfe, prüfen wir, korrigiere,
            korrigieren wir, wir korrigieren, liefert, kommen vorbei, kümmere, kümmern wir, antworte, setze, setzen wir, wechsle, wechseln wir, finden sie
            """,
        commitsAhead: "haben sie, fertig, bei ihnen, auf dem tisch, erledigt, im postfach",
        conditions: """
            wenn, falls, sofern, sobald, vorausgesetzt, unter der voraussetzung, je nach,
            abhängig, andernfalls, sonst, ansonsten, nach, zahlungseingang, nach eingang,
            nach erhalt, im falle, hoffe, hoffen, hoffentlich
            """,
        requests: """
            bitte, bitten, sagen sie, geben sie, schicken sie, senden sie, teilen sie, lassen sie, melden sie sich, rufen sie, nennen sie,
            bestätigen sie, brauche, brauchen wir, wir brauchen, benötige, benötigen, sie müssen, müssen sie, sollten sie, muss, müssen,
            erwarte, erwarten, verlange, verlangen, fordere, fordern, möchte, möchten, will, wollen, können sie, könnten sie, zahlung,
            überweisen sie, zu zahlen, fällig, frist, zahlbar, warte, warten, sag bescheid, gib bescheid, bescheid geben
            """,
        rejects: """
            nicht, nie, kein, keine, keinen, keinem, nichts, niemand, vielleicht, eventuell,
            möglicherweise, versuche, versuchen, wahrscheinlich, vermutlich, denke, glaube,
            könnte, könnten, würde, würden, wäre, wären, ginge, hätte, hätten, kann, können,
            biete, bieten, frei, geschlossen, urlaub, abwesend, krank, feiertag,
            wieder erreichbar, gilt, gültig, amt, bank, versicherung, gericht, lieferant,
            hersteller, behörde, zulieferer, gutachter, vermieter, stadt, lieber ist,
            passt ihnen, passt es, früheste, frühestens, erst ab, unter, vorbehalt,
            schlage vor, schlagen vor, voraussichtlich, ungefähr, etwa, preis, angebot gilt,
            soll, sollte, sollten, ohne gewähr, oder
            """,
        past: """
            war, waren, hatte, hatten, wurde, wurden, gestern, letzte, letzten, letzter, vergangenen, habe, haben wir, wir haben, hat, ist worden, sagte,
            sagten, versprochen, kam, kamen, ging, schrieb, schrieben, wollte, wollten, worden, gewesen, sollte eigentlich, dachte, hieß
            """,
        breaks: "aber, doch, weil, da, dass, jedoch, obwohl, sondern, während",
        joins: "und, dann"
    )
}

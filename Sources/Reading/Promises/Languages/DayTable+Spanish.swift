extension DayTable {
    static let spanish = DayTable(
        weekdays: """
            lunes
            martes
            miércoles
            jueves
            viernes
            sábado
            domingo
            """,
        months: """
            enero
            febrero
            marzo
            abril
            mayo
            junio
            julio
            agosto
            septiembre setiembre
            octubre
            noviembre
            diciembre
            """,
        numbers: "un una uno\ndos par\ntres\ncuatro\ncinco\nseis\nsiete\nocho\nnueve\ndiez",
        dayMark: .none,
        meanings: [
            (
                "hoy, esta tarde, esta noche, esta mañana, final del día, el final del día, hoy mismo, hoy por la tarde",
                .inDays(0)
            ),
            (
                "mañana, mañana mismo, mañana por la mañana, mañana por la tarde, mañana a primera hora",
                .inDays(1)
            ),
            ("pasado mañana", .inDays(2)),
            ("{w}, este {w}, el {w}", .weekday),
            (
                "próximo {w}, {w} próximo, {w} de la semana que viene, {w} que viene, {w} de la próxima semana",
                .weekdayNextWeek
            ),
            (
                "el fin de semana, fin de semana, este fin de semana, esta semana, final de semana, el final de la semana",
                .endOfWeek(0)
            ),
            ("finales de semana, finales de esta semana, final de la semana", .endOfWeek(0)),
            (
                "la semana que viene, semana que viene, próxima semana, la próxima semana, principios de semana",
                .endOfWeek(1)
            ),
            (
                "finales de la semana que viene, principios de la semana que viene, finales de la próxima semana",
                .endOfWeek(1)
            ),
            ("fin de mes, final de mes, finales de mes, este mes, el fin de mes", .endOfMonth(0)),
            (
                "el mes que viene, mes que viene, el próximo mes, próximo mes, finales del mes que viene",
                .endOfMonth(1)
            ),
            ("fin de año, final de año, finales de año", .endOfYear),
            (
                "en {n} días, dentro de {n} días, en un plazo de {n} días, en el plazo de {n} días, en {n} día, en menos de {n} días",
                .days(1)
            ),
            (
                "en los próximos {n} días, dentro de {n} día, en un máximo de {n} días, en {n} de días",
                .days(1)
            ),
            (
                "en {n} días hábiles, en {n} días laborables, dentro de {n} días hábiles, en un plazo de {n} días hábiles",
                .workingDays
            ),
            (
                "dentro de {n} días laborables, en un plazo de {n} días laborables, en el plazo de {n} días hábiles",
                .workingDays
            ),
            (
                "en {n} semana, en {n} semanas, dentro de {n} semana, dentro de {n} semanas, en un plazo de {n} semanas",
                .days(7)
            ),
            (
                "en {n} horas, dentro de {n} horas, en las próximas {n} horas, en menos de {n} horas, en {n} h",
                .hours
            ),
            ("en {n} mes, en {n} meses, dentro de {n} mes, dentro de {n} meses", .months),
            ("{d} de {m}, {d} {m}", .date),
            ("{d}", .dayOfMonth),
        ],
        by:
            "antes del, antes de, para, a más tardar, como muy tarde, como máximo, no más tarde del, no más tarde de, hasta",
        byAfter: "a más tardar, como muy tarde, como máximo, sin falta",
        on: "el, día, al, antes del, más tarde del",
        refusedBefore: """
            desde, del pasado, pasado, después de, después del, a partir de, a partir del, cada, los, no antes de, no antes del, excepto, salvo, último,
            en vez de, entre, fechada el, del, de
            """,
        refusedAfter: """
            pasado, anterior, último, desde, a partir, después, tras
            """,
        fillers:
            "el, la, los, día, este, próximo, mismo, a, a más tardar, como muy tarde, de, como máximo, del, lo, mismo día, finales, final, fin",
        dayParts: """
            por la mañana, por la tarde, por la noche, al mediodía, a mediodía, a primera hora, a última hora, sin falta, a más tardar, próximo,
            como muy tarde, mismo
            """,
        ranges: "a, o, y",
        commits: """
            *remos, *=aré, *=eré, *=iré, *=dré, *=ará, *=erá, *=irá, *=drá, *=brá, *=rán, *=ás,
            haré, hará, tendrá, tendrás, tendréis, recibirá, recibirás, recibiréis, estará,
            llegará, saldrá, enviaré, enviare, mandare, llamare, entregare, llegara, estara,
            tendra, recibira, pasara, pasare, irá, iré, voy a, va a, vamos a, van a, envío,
            mando, entrego, paso, vengo, venimos, llamo, le llamo, te llamo, llega, llegan,
            sale, salen, empiezo, termino, reparo, cambio la, sustituimos, devolvemos,
            devuelvo, recogemos, recojo, llevo, traemos, instalo, arreglo, hago, hacemos,
            está previsto, está prevista, está programada, está programado, queda fijado,
            viene, vienen, va el técnico, lo tiene, la tiene, los tiene, las tiene, lo tienes,
            la tienes, le llega, te llega, me comprometo, nos comprometemos, prometo,
            prometemos, garantizamos, estamos allí, estoy allí
            """,
        commitsAhead: """
            listo, lista, listos, listas, tiene, terminado, en sus manos, resuelto, tenéis,
            enviamos, mandamos, entregamos, pasamos, llamamos, empezamos, terminamos,
            reparamos, cambiamos, reembolsamos, llevamos, instalamos, abonamos, arreglamos,
            subimos
            """,
        conditions: """
            =si, siempre que, a condición, en cuanto, una vez, cuando nos, cuando recibamos,
            cuando me, de lo contrario, en caso, según, salvo que, depende, tras recibir, sino,
            espero, esperamos, ojalá
            """,
        requests: """
            por favor, necesito, necesitamos, le ruego, les ruego, ruego, rogamos, envíe, envíen, envíeme, envíenos, mándeme, mándenos, dígame, díganos, dime,
            avíseme, avísenos, confirme, confírmeme, confirmen, tiene que, tienen que, tienes que, debe, deben, debes, quiero, queremos, espero, esperamos,
            exijo, exigimos, solicito, pido, pedimos, puede, pueden, podría, podrían, pago, vencimiento, responda, llámeme, hace falta, hágame, hagan
            """,
        rejects: """
            =no, ningún, ninguna, nunca, nada, nadie, quizá, quizás, tal vez, intentaré,
            intentaremos, intento, intentamos, procuraré, procuraremos, probablemente, creo,
            pienso, podríamos, podría, puedo, podemos, sería, propongo, proponemos, ofrecemos,
            disponible, disponibles, libre, libres, tengo, libre, cerrado, cerrados, cerramos,
            vacaciones, ausente, baja médica, festivo, válido, válida, banco, seguro,
            ayuntamiento, juzgado, proveedor, fabricante, perito, notario, aduana, aseguradora,
            como pronto, prefiere, prefieres, le viene bien, te viene bien, debería,
            deberíamos, aproximadamente, aprox, más o menos, su boda, precio, tarifa, vence,
            de vuelta, si dios, en principio, espero que
            """,
        past: """
            ayer, pasado, pasada, era, estaba, estaban, había, habíamos, dije, dijimos, prometí, prometimos, recibí, recibimos, =envié, =llegó, vino, fue, fueron,
            escribió, firmó, pagó, pidió, hace, hemos, han, =quedó, quedamos, iba, íbamos, iban, debía, tenía, teníamos, pedí, =llamé, hablé, esperaba, confié
            """,
        breaks: "pero, porque, que, aunque, sin embargo, ya que, mientras, pues",
        joins: "y, luego, después"
    )
}

extension Phrases {
    static let spanish = Phrases(
        grammar: Grammar(
            plural: .oneOrMany,
            decimalSeparator: ",",
            openQuote: "«",
            closeQuote: "»",
            shortMonths: [
                "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
            ],
            months: [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                "septiembre", "octubre", "noviembre", "diciembre",
            ],
            weekdays: [
                "domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
            ],
            shortDay: "%1 %2",
            longDay: "%1, %2 de %3 de %4",
            percent: "%1 %"
        ),
        standing: StandingPhrases(
            tooEarly: "demasiado pronto",
            content: "contento",
            hasAProblem: "tiene un problema",
            isAProblem: "es un problema"
        ),
        headline: HeadlinePhrases(
            turned: Counted("%1 ha empeorado", "%1 han empeorado"),
            watch: Counted("%1 por vigilar", "%1 por vigilar"),
            calm: Counted("%1 tranquilo", "%1 tranquilos"),
            waiting: Counted("%1 nos espera", "%1 nos esperan"),
            deaf: Counted("%1 buzón no responde", "%1 buzones no responden"),
            allCalm: "todo tranquilo",
            nobodyWaits: "nadie nos espera",
            noClients: "todavía no hay clientes"
        ),
        title: TitlePhrases(
            digestSubject: "Barometer: %1",
            alertSubject: "Barometer: %1 %2",
            digest: "Resumen del día",
            alert: "Aviso",
            report: "Toda la oficina",
            new: "nuevo",
            ourShare: "Nuestra propia parte",
            next: "Qué hacer",
            recovered: "De nuevo mejor",
            waiting: "Nos esperan",
            snoozed: "Silenciados por usted",
            setAside: "Leídos y apartados",
            life: "El propio Barometer",
            lookBack: "Qué pudimos hacer mejor en los últimos 30 días",
            evidence: "En qué se basa",
            history: "Historia",
            wouldChange: "Qué cambiaría el juicio",
            alerts: "Avisos",
            clients: "Clientes"
        ),
        sentence: SentencePhrases(
            since: "desde el %1",
            pressure: "presión %1",
            trend: "%1 en 30 días",
            tone: "tono %1, normalmente %2",
            toneOnly: "tono %1",
            demands: "%1 peticiones por semana, normalmente %2",
            signal: "%1: %2 desde el %3",
            mails: Counted("%1 correo", "%1 correos"),
            days: Counted("%1 día", "%1 días"),
            hours: Counted("%1 hora", "%1 horas"),
            hoursPerWeek: "cuesta unas %1 horas por semana",
            waits: "%1, desde el %2 (%3)",
            recovered: "%1: %2, antes: %3",
            snoozed: "%1, hasta el %2",
            answerByReply:
                "¿No es así? Responda con una línea «wrong %1», o «snooze %1 14d» para dos semanas de silencio.",
            answerByCommand:
                "¿No es así? «barometer verdict %1 wrong», o «barometer snooze %1 14d» para dos semanas de silencio.",
            more: Counted("y %1 más", "y %1 más"),
            decidedBy: "lo decidió el correo del %1",
            strength: "fuerza %1",
            revised: "retirado por lo que se supo después",
            historical: "hallado al leer el pasado",
            acknowledged: "anotado",
            judgedRight: "usted dijo: acertado",
            judgedWrong: "usted dijo: equivocado",
            lastContact: "%1: último contacto %2",
            neverContact: "%1: todavía sin contacto",
            deaf: "%1: NO RESPONDE desde el %2: %3",
            deafNoReason: "%1: NO RESPONDE desde el %2",
            verdicts: "según usted, %1 de %2 avisos eran acertados",
            noEvidence: "ahora mismo nada pesa",
            notOurShare: "Por nuestra parte no se halló nada: respondimos a tiempo."
        ),
        signal: SignalPhrases(
            insult: "desprecio por una persona",
            threat: "amenazas",
            entitlement: "actúa como si todo se le debiera",
            expertiseChallenge: "dice conocer mejor nuestro oficio",
            scopeCreep: "cuela trabajo extra como pequeño o gratis",
            movingGoalposts: "cambia las reglas sobre la marcha",
            shouting: "grita",
            timeDisrespect: "ningún respeto por nuestro tiempo",
            sweeping: "«siempre», «nunca»: descontento con todo",
            tone: "tono duro",
            problem: "comunica un fallo",
            afterRemedy: "sigue descontento tras nuestro remedio",
            demands: "más peticiones que de costumbre",
            urgency: "ultimátums",
            outOfHours: "escribe de noche o en fin de semana",
            gratitude: "da las gracias",
            calm: "correo tranquilo",
            breadth: "descontento en varios asuntos",
            chasing: "reclama respuestas",
            conduct: "conducta difícil"
        ),
        share: SharePhrases(
            lateAnswer: "respondimos tarde: el correo del %1 esperó %2",
            unanswered: "el correo del %1 sigue sin respuesta, tras %2",
            delay: "el %1 aplazamos sin dar fecha",
            repeatedFault: "el %1 otro fallo nuestro",
            promisePassed: "el %1 pasó una fecha que habíamos dado"
        ),
        advice: AdvicePhrases(
            listen: "Primero escuchar: preguntar qué es lo que más importa.",
            apologiseAndRepair: "Disculparse y ofrecer una reparación concreta.",
            agreeOnDate: "Acordar la próxima fecha, y cumplirla.",
            setBoundaries: "Poner los límites por escrito: qué está incluido, cuándo respondemos.",
            priceExtraWork: "Poner precio al trabajo extra antes de hacerlo.",
            finishAndPart: "Terminar lo debido y separarse pronto y con cortesía.",
            answerNow: "Responder ahora: nos están esperando.",
            ownShareFirst: "Mirar primero nuestra propia parte: explica mucho de esto."
        ),
        change: ChangePhrases(
            calmAfterRemedy:
                "una respuesta tranquila o agradecida tras nuestro próximo remedio la bajaría",
            quietTime: "un tiempo tranquilo la bajaría",
            rejectedRemedy: "otro remedio rechazado la subiría",
            moreConduct: "otro correo como estos la subiría",
            ourLateness: "respuestas tardías nuestras explicarían una parte"
        ),
        aside: AsidePhrases(
            read: Counted("%1 mensaje leído", "%1 mensajes leídos"),
            robots: Counted("%1 de una máquina", "%1 de máquinas"),
            forged: Counted(
                "%1 con remitente falso (falló DMARC)",
                "%1 con remitente falso (falló DMARC)"
            ),
            unscored: Counted("%1 sin puntuación", "%1 sin puntuación"),
            automatic: "respuestas automáticas",
            list: "listas",
            bounce: "devueltos",
            calendar: "invitaciones",
            noReply: "remitentes no-reply",
            empty: "sin palabras",
            unknownLanguage: "idioma desconocido",
            nothing: "No se apartó nada."
        ),
        story: .spanish,
        column: ColumnPhrases(
            client: "Cliente",
            name: "Nombre",
            standing: "Estado",
            since: "Desde",
            pressure: "Presión",
            trend: "Tendencia",
            tone: "Tono",
            demands: "Peticiones/sem.",
            waits: "Nos espera",
            messages: "Correos",
            language: "Idioma",
            weight: "Peso",
            signal: "Señal",
            words: "Palabras",
            when: "Cuándo",
            addresses: "Direcciones",
            usually: "%1 (normalmente %2)"
        )
    )
}

extension Phrases {
    static let russian = Phrases(
        grammar: Grammar(
            plural: .russian,
            decimalSeparator: ",",
            openQuote: "«",
            closeQuote: "»",
            shortMonths: [
                "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.",
                "нояб.", "дек.",
            ],
            months: [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
                "сентября", "октября", "ноября", "декабря",
            ],
            weekdays: [
                "воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
            ],
            shortDay: "%1 %2",
            longDay: "%1, %2 %3 %4 г.",
            percent: "%1 %"
        ),
        standing: StandingPhrases(
            tooEarly: "пока рано судить",
            content: "всё хорошо",
            hasAProblem: "есть проблема",
            isAProblem: "сам стал проблемой"
        ),
        headline: HeadlinePhrases(
            turned: Counted("%1 ухудшение", "%1 ухудшения", "%1 ухудшений"),
            watch: Counted("%1 под наблюдением", "%1 под наблюдением", "%1 под наблюдением"),
            calm: Counted("%1 спокоен", "%1 спокойны", "%1 спокойны"),
            waiting: Counted("%1 ждёт нас", "%1 ждут нас", "%1 ждут нас"),
            deaf: Counted("%1 ящик не отвечает", "%1 ящика не отвечают", "%1 ящиков не отвечают"),
            allCalm: "всё спокойно",
            nobodyWaits: "никто нас не ждёт",
            noClients: "клиентов пока нет"
        ),
        title: TitlePhrases(
            digestSubject: "Barometer: %1",
            alertSubject: "Barometer: %1 – %2",
            digest: "Сводка дня",
            alert: "Предупреждение",
            report: "Весь офис",
            new: "новое",
            ourShare: "Наша доля",
            next: "Что делать",
            recovered: "Снова лучше",
            waiting: "Ждут нас",
            snoozed: "Вы просили молчать о них",
            setAside: "Прочитано и отложено",
            life: "Сам Barometer",
            lookBack: "Что мы могли сделать лучше за последние 30 дней",
            promised: "Обещанные нами дни",
            evidence: "На чём это основано",
            history: "История",
            wouldChange: "Что изменило бы оценку",
            alerts: "Предупреждения",
            clients: "Клиенты"
        ),
        sentence: SentencePhrases(
            since: "с %1",
            pressure: "давление %1",
            trend: "%1 за 30 дней",
            tone: "тон %1, обычно %2",
            toneOnly: "тон %1",
            demands: "требований в неделю: %1, обычно %2",
            signal: "%1: %2 с %3",
            mails: Counted("%1 письмо", "%1 письма", "%1 писем"),
            days: Counted("%1 день", "%1 дня", "%1 дней"),
            hours: Counted("%1 час", "%1 часа", "%1 часов"),
            hoursPerWeek: "стоит около %1 ч в неделю",
            waits: "%1, с %2 (%3)",
            recovered: "%1: %2, раньше: %3",
            snoozed: "%1, до %2",
            contradict:
                "Не так? «barometer verdict %1 wrong» или «barometer snooze %1 14d» – две недели тишины.",
            more: Counted("и ещё %1", "и ещё %1", "и ещё %1"),
            decidedBy: "решило письмо от %1",
            strength: "сила %1",
            revised: "отозвано: позже стало известно иное",
            historical: "найдено при чтении истории",
            acknowledged: "принято к сведению",
            judgedRight: "ваша оценка: верно",
            judgedWrong: "ваша оценка: неверно",
            lastContact: "%1: последний контакт %2",
            neverContact: "%1: контакта ещё не было",
            deaf: "%1: НЕ ОТВЕЧАЕТ с %2: %3",
            deafNoReason: "%1: НЕ ОТВЕЧАЕТ с %2",
            verdicts: "по вашему слову верны %1 из %2 предупреждений",
            noEvidence: "сейчас ничто не весит",
            notOurShare: "С нашей стороны ничего не найдено: мы отвечали вовремя."
        ),
        signal: SignalPhrases(
            insult: "презрение к человеку",
            threat: "угрозы",
            entitlement: "ведёт себя так, будто ему все должны",
            expertiseChallenge: "будто бы знает наше дело лучше нас",
            scopeCreep: "подсовывает лишнюю работу как мелкую или бесплатную",
            movingGoalposts: "меняет условия на ходу",
            shouting: "кричит",
            timeDisrespect: "не уважает наше время",
            sweeping: "«всегда», «никогда»: недовольство всем",
            tone: "резкий тон",
            problem: "сообщает о неисправности",
            afterRemedy: "недовольство и после исправления",
            demands: "требований больше обычного",
            urgency: "ультиматумы",
            outOfHours: "пишет ночью или в выходные",
            gratitude: "благодарит",
            calm: "спокойное письмо",
            breadth: "недовольство по нескольким делам",
            chasing: "торопит с ответом",
            conduct: "трудное поведение"
        ),
        share: SharePhrases(
            lateAnswer: "мы ответили поздно: письмо от %1 ждало %2",
            unanswered: "письмо от %1 всё ещё без ответа, уже %2",
            delay: "%1 мы отложили дело, не назвав срока",
            repeatedFault: "%1 ещё одна наша ошибка",
            promisePassed: "%1 прошёл срок, который мы сами назвали"
        ),
        advice: AdvicePhrases(
            listen: "Сначала выслушать: спросить, что важнее всего.",
            apologiseAndRepair: "Извиниться и предложить конкретное исправление.",
            agreeOnDate: "Договориться о следующем сроке и соблюсти его.",
            setBoundaries: "Письменно обозначить границы: что входит в работу, когда мы отвечаем.",
            priceExtraWork: "Назвать цену дополнительной работы, прежде чем её делать.",
            finishAndPart: "Доделать обещанное и расстаться быстро и вежливо.",
            answerNow: "Ответить сейчас: нас ждут.",
            ownShareFirst: "Сначала посмотреть на себя: это многое объясняет."
        ),
        change: ChangePhrases(
            calmAfterRemedy:
                "спокойный или благодарный ответ после нашего следующего исправления снизил бы его",
            quietTime: "спокойное время снизило бы его",
            rejectedRemedy: "ещё одно отвергнутое исправление повысило бы его",
            moreConduct: "ещё одно такое письмо повысило бы его",
            ourLateness: "наши поздние ответы объяснили бы его часть"
        ),
        aside: AsidePhrases(
            read: Counted(
                "%1 сообщение прочитано",
                "%1 сообщения прочитано",
                "%1 сообщений прочитано"
            ),
            robots: Counted("%1 от автомата", "%1 от автоматов", "%1 от автоматов"),
            forged: Counted(
                "%1 с поддельным отправителем (DMARC)",
                "%1 с поддельным отправителем (DMARC)",
                "%1 с поддельным отправителем (DMARC)"
            ),
            unscored: Counted("%1 без оценки", "%1 без оценки", "%1 без оценки"),
            automatic: "автоответы",
            list: "рассылки",
            bounce: "недоставленные",
            calendar: "приглашения",
            noReply: "отправители no-reply",
            empty: "без слов",
            unknownLanguage: "неизвестный язык",
            nothing: "Ничего не отложено."
        ),
        story: .russian,
        column: ColumnPhrases(
            client: "Клиент",
            name: "Имя",
            standing: "Положение",
            since: "С",
            pressure: "Давление",
            trend: "Сдвиг",
            tone: "Тон",
            demands: "Требований/нед.",
            waits: "Ждёт нас",
            messages: "Писем",
            language: "Язык",
            weight: "Вес",
            signal: "Признак",
            words: "Слова",
            when: "Когда",
            addresses: "Адреса",
            usually: "%1 (обычно %2)"
        )
    )
}

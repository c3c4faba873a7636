extension ReplyPhrases {
    static let russian = ReplyPhrases(
        language: "Russian",
        own: [
            "Анна, здравствуйте!", "Лампа в коридоре снова мигает, можно прислать кого-нибудь?",
            "В остальном работой я доволен.",
        ],
        quoted: ["Добрый день!", "Мастер приходил? Он написал, что всё готово.", "Анна"],
        attributions: [
            ("Gmail", "пн, 5 янв. 2026 г. в 10:00, Ann Lee <ann@b.example>:"),
            ("Thunderbird", "05.01.2026 10:00, Ann Lee пишет:"),
            ("Apple Mail", "5 янв. 2026 г., в 10:00, Ann Lee <ann@b.example> написал(а):"),
            (
                "Yahoo",
                "понедельник, 5 января 2026 г. в 10:00:00 GMT+3, Ann Lee <ann@b.example> написал(-а):"
            ),
            ("Mail.ru", "Понедельник, 5 января 2026, 10:00 +03:00 от Ann Lee <ann@b.example>:"),
            (
                "Mail.ru, mobile",
                "понедельник, 5 января 2026 г., 10:00 +03:00 от Ann Lee ann@b.example:"
            ),
            ("Yandex", "05.01.2026, 10:00, \"Ann Lee\" <ann@b.example>:"),
            ("Spark", "5 янв. 2026 г., 10:00 +0300, Ann Lee <ann@b.example>, писал:"),
            ("K-9", "5 января 2026 г. 10:00:00 GMT+03:00, Ann Lee <ann@b.example> пишет:"),
            ("Rambler", "05.01.2026 10:00, Ann Lee писал(а):"),
            ("Roundcube", "Ann Lee писал 2026-01-05 10:00:"),
        ],
        labels: ["От", "Отправлено", "Дата", "Кому", "Тема"],
        sent: "5 января 2026 г. 10:00",
        original: ["Исходное сообщение", "Original Message"],
        forwarded: ["Перенаправленное сообщение", "Пересылаемое сообщение"],
        begin: "Начало переадресованного сообщения",
        footers: [
            "Отправлено с iPhone", "Отправлено с моего iPhone",
            "Отправлено из мобильной Почты Mail", "Отправлено из Mail.ru для Android",
            "Отправлено из мобильной Яндекс Почты", "Отправлено с моего устройства Galaxy",
            "Скачать Outlook для iOS", "Отправлено из Outlook для Android",
            "Отправлено из Почты для Windows", "Отправлено с помощью Proton Mail.",
            "Отправлено с устройства Android с помощью K-9 Mail. Извините за краткость.",
        ],
        closing: "С уважением,\nБо Иванов",
        contacts: "ООО «Иванов»\nтел. +7 000 000-00-00\nwww.ivanov.example",
        notice:
            "Данное сообщение является конфиденциальным и предназначено только для адресата. Если вы получили его по ошибке, уведомите отправителя и удалите его."
    )

    static let german = ReplyPhrases(
        language: "German",
        own: [
            "Hallo Ann,",
            "die Lampe im Flur flackert wieder, können Sie am Freitag jemanden schicken?",
            "Sonst bin ich mit der Arbeit zufrieden.",
        ],
        quoted: ["Lieber Bo,", "war der Monteur da? Er schrieb, dass alles fertig ist.", "Ann"],
        attributions: [
            ("Gmail", "Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Ann Lee <ann@b.example>:"),
            ("Thunderbird", "Am 05.01.26 um 10:00 schrieb Ann Lee:"),
            ("Apple Mail", "Am 05.01.2026 um 10:00 schrieb Ann Lee <ann@b.example>:"),
            (
                "Yahoo",
                "Am Montag, 5. Januar 2026 um 10:00:00 MEZ hat Ann Lee <ann@b.example> Folgendes geschrieben:"
            ),
            ("K-9", "Am 5. Januar 2026 10:00:00 MEZ schrieb Ann Lee <ann@b.example>:"),
            ("Spark", "Am 5. Jan. 2026, 10:00 +0100 schrieb Ann Lee <ann@b.example>:"),
            ("Proton", "Ann Lee <ann@b.example> schrieb am Montag, 5. Januar 2026 um 10:00:"),
            ("GMX", "Am 05.01.26, 10:00 schrieb \"Ann Lee\" <ann@b.example>:"),
            ("Gmail, mobile", "Ann Lee <ann@b.example> schrieb am Mo., 5. Jan. 2026, 10:00:"),
            ("Open-Xchange", "Ann Lee <ann@b.example> hat am 05.01.2026 10:00 CET geschrieben:"),
        ],
        labels: ["Von", "Gesendet", "Datum", "An", "Betreff"],
        sent: "Montag, 5. Januar 2026 10:00",
        original: ["Ursprüngliche Nachricht", "Originalnachricht"],
        forwarded: ["Weitergeleitete Nachricht", "Forwarded Message"],
        begin: "Anfang der weitergeleiteten Nachricht",
        footers: [
            "Von meinem iPhone gesendet", "Holen Sie sich Outlook für iOS",
            "Gesendet von Outlook für Android<https://aka.ms/AAb9ysg>",
            "Von meinem Galaxy gesendet",
            "Gesendet von Mail für Windows", "Gesendet mit der GMX Mail App",
            "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
            "Mit Proton Mail sichere E-Mail gesendet.", "Gesendet von Yahoo Mail auf Android",
            "Von meinem/meiner Galaxy gesendet",
            "Diese Nachricht wurde mit der WEB.DE Mail App gesendet",
        ],
        closing: "Mit freundlichen Grüßen\nBo Meier",
        contacts: "Meier GmbH\nTelefon: 030 000000\nUSt-ID: DE000000000",
        notice:
            "Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Wenn Sie sie irrtümlich erhalten haben, informieren Sie bitte den Absender und vernichten Sie sie."
    )
}

/// Lines that announce a quoted or forwarded mail: "-----Original Message-----".
enum QuoteMarkers {
    /// Whether the line announces that all below is somebody else's.
    static func announces(_ line: [UInt8]) -> Bool {
        guard line.count <= 400 else { return false }
        var core = line[...]
        var rule = 0
        while let first = core.first, isRuleByte(first) {
            core.removeFirst()
            rule += first == 0x20 ? 0 : 1
        }
        while let last = core.last, isRuleByte(last) || last == 0x3A {
            core.removeLast()
        }
        if rule >= 2, ruled.prefix(of: Array(core)) != nil { return true }
        return bare.contains(core)
    }

    private static func isRuleByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x5F, 0x3D, 0x20, 0x23, 0x7E: true
        default: false
        }
    }

    /// Between rules of dashes.
    private static let ruled = Phrases([
        "Original Message", "Original message", "Original Appointment", "Forwarded message",
        "Forwarded by", "Reply message", "Messaggio originale", "Messaggio inoltrato",
        "Messaggio Inoltrato", "Wiadomość oryginalna", "Oryginalna wiadomość", "Treść oryginalnej",
        "Przekazana wiadomość", "Wiadomość przekazana", "Wiadomość przesłana dalej",
        "Przesłana wiadomość", "Wiadomość napisana przez", "Orijinal Mesaj", "Orjinal Mesaj",
        "Özgün ileti", "Orijinal ileti", "Özgün Mesaj", "Yönlendirilen ileti", "İletilen mesaj",
        "Yönlendirilmiş Mesaj", "Yönlendirilen Mesaj", "İletilmiş ileti", "Исходное сообщение",
        "Пересылаемое сообщение", "Пересланное сообщение", "Оригинальное сообщение",
        "Переадресованное сообщение", "Перенаправленное сообщение", "Пересылаемое письмо",
        "Пересланное письмо",
        "Конец пересылаемого сообщения", "Исходное письмо", "Ursprüngliche Nachricht",
        "Originalnachricht", "Weitergeleitete Nachricht", "Ursprüngliche Mail",
        "Original-Nachricht",
        "Original Nachricht", "Message d'origine", "Message original", "Message transféré",
        "Message initial", "Message d’origine", "Mensaje original", "Mensaje reenviado",
        "Mensagem original", "Mensagem encaminhada", "Oorspronkelijk bericht",
        "Origineel bericht", "Doorgestuurd bericht", "Ursprungligt meddelande",
        "Vidarebefordrat meddelande", "Originalmeddelande", "Oprindelig meddelelse",
        "Opprinnelig melding", "Videresendt melding", "Alkuperäinen viesti",
        "Původní zpráva", "Původní e-mail", "Pôvodná správa", "Přeposlaná zpráva",
        "Eredeti üzenet", "Továbbított üzenet", "Mesaj original", "Mesaj redirecționat",
        "Початкове повідомлення", "Оригінальне повідомлення", "Переслане повідомлення",
        "Missatge original", "Izvorna poruka", "Αρχικό μήνυμα", "原始邮件", "原始郵件", "转发的邮件",
        "Previous message", "Embedded message", "Inline message",
    ])

    /// With no rule around, but alone on their line.
    private static let bare = Phrases([
        "Begin forwarded message", "Inizio messaggio inoltrato",
        "Początek przekazywanej wiadomości",
        "Początek przesyłanej dalej wiadomości", "İletilen mesajın başlangıcı", "İleti başlangıcı",
        "Yönlendirilen iletinin başlangıcı", "Начало переадресованного сообщения",
        "Начало пересылаемого сообщения", "Anfang der weitergeleiteten Nachricht",
        "Anfang der weitergeleiteten E-Mail", "Début du message transféré",
        "Début du message réexpédié", "Inicio del mensaje reenviado",
        "Início da mensagem encaminhada",
        "Begin doorgestuurd bericht", "Vidarebefordrat brev", "Start på videresendt besked",
    ])
}

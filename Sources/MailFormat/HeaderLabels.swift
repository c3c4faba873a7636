/// The labels of the header block that Outlook and others put above a quoted mail.
enum HeaderLabels {
    /// What a label names.
    enum Field: Hashable, CaseIterable {
        /// Who wrote it.
        case from
        /// When.
        case date
        /// To whom.
        case to
        /// About what.
        case subject
        /// Copies, reply addresses, attachments: more of the same.
        case other
    }

    /// The field that the line begins with, if it is such a line.
    static func field(of line: [UInt8]) -> Field? {
        guard let colon = line.prefix(40).firstIndex(of: 0x3A) else { return nil }
        var label = Array(line[..<colon])
        while label.last == 0x20 || label.last == 0x5F { label.removeLast() }
        while label.first == 0x5F || label.first == 0x2D || label.first == 0x20 {
            label.removeFirst()
        }
        return fields[label]
    }

    private static let fields: [[UInt8]: Field] = {
        var all: [[UInt8]: Field] = [:]
        for (field, labels) in table {
            for label in labels { all[Folding.fold(label)] = field }
        }
        return all
    }()

    private static let table: [(Field, [String])] = [
        (.from, from), (.date, date), (.to, to), (.subject, subject), (.other, other),
    ]

    private static let from = [
        "From", "Da", "Mittente", "Od", "Nadawca", "Kimden", "Gönderen", "Kimden", "От", "От кого",
        "Отправитель", "Von", "Absender", "De", "De la part de", "Expéditeur", "Remitente", "Van",
        "Afzender", "Från", "Fra", "Lähettäjä", "Від", "Feladó", "De la", "Από", "发件人", "寄件者",
        "差出人", "보낸 사람", "Pošiljatelj", "Dari", "От:", "Remetente",
    ]
    private static let date = [
        "Sent", "Date", "Inviato", "Data", "Inviata", "Wysłano", "Wysłane", "Wysłany",
        "Data wysłania",
        "Gönderildi", "Gönderilme", "Gönderilme Tarihi", "Gönderim Zamanı", "Tarih",
        "Gönderme tarihi",
        "Отправлено", "Дата", "Дата отправки", "Gesendet", "Datum", "Gesendet am", "Envoyé",
        "Envoyé le", "Enviado", "Enviado el", "Fecha", "Enviada em", "Enviado em", "Verzonden",
        "Skickat", "Sendt", "Dato", "Lähetetty", "Päivämäärä", "Надіслано", "Odesláno", "Odoslané",
        "Dátum", "Küldve", "Trimis", "发送时间", "日期", "送信日時", "日時", "보낸 날짜", "Sent on",
    ]
    private static let to = [
        "To", "A", "Destinatario", "Do", "Adresat", "Kime", "Alıcı", "Kime", "Кому", "Получатель",
        "An", "Empfänger", "À", "Pour", "Destinataire", "Para", "Destinatário", "Aan", "Till",
        "Til",
        "Vastaanottaja", "Komu", "Címzett", "Către", "收件人", "宛先", "받는 사람", "Kepada",
    ]
    private static let subject = [
        "Subject", "Oggetto", "Temat", "Konu", "Тема", "Betreff", "Objet", "Asunto", "Assunto",
        "Onderwerp", "Ämne", "Emne", "Aihe", "Předmět", "Predmet", "Tárgy", "Subiect", "Θέμα", "主题",
        "件名", "제목", "Sujet",
    ]
    private static let other = [
        "Cc", "Bcc", "Ccn", "Reply-To", "Reply to", "Rispondi a", "Risposta", "DW", "UDW",
        "Do wiadomości", "Bilgi", "Копия", "Kopie", "Copie", "CC", "Antwort an", "Odpowiedz do",
        "Importance", "Priorità", "Allegati", "Attachments", "Załączniki", "Ekler", "Вложения",
        "Anlagen", "Pièces jointes", "Datos adjuntos", "Wichtigkeit", "Répondre à", "Responder a",
        "Ответить", "Yanıt adresi", "Yanıtla", "Ważność", "Önem", "Message-ID", "Организация",
    ]
}

import MailFormat
import Testing

@Suite struct SignatureTests {
    @Test(arguments: [
        "-- \nAnn Lee\nLee & Sons\n+39 000 000 0000", "--\nAnn Lee", "Sent from my iPhone",
        "Get Outlook for iOS", "Inviato da iPhone", "Inviato dal mio telefono Samsung Galaxy",
        "Scarica Outlook per Android", "Wysłane z iPhone'a", "Wysłane z Poczty WP na telefonie",
        "-----\nWysłane z Poczty WP na telefonie", "iPhone'umdan gönderildi",
        "Samsung Galaxy akıllı telefonumdan gönderildi.", "Отправлено с iPhone",
        "Отправлено из мобильной Яндекс Почты", "Von meinem iPad gesendet",
        "Gesendet von Outlook für Android", "Envoyé de mon iPhone", "Enviado desde mi iPhone",
        "Enviado do meu iPhone", "Verzonden vanaf mijn iPhone", "Skickat från min iPhone",
        "Sent from my Samsung Galaxy smartphone\n\nSent from Outlook for Android",
        "Virus-free. www.avast.com", "Please consider the environment before printing this e-mail.",
        "Prima di stampare questa mail pensa all'ambiente.",
    ])
    func isTakenOff(_ footer: String) {
        #expect(NewWords.extract(from: "The lamp flickers.\n\n" + footer) == "The lamp flickers.")
    }

    @Test(arguments: [
        "This email and any attachments are confidential and intended solely for the intended recipient. If you have received this email in error, notify the sender and delete it.",
        "Le informazioni contenute in questo messaggio sono riservate ed esclusivamente per il destinatario. Se avete ricevuto il messaggio per errore, la sua diffusione è vietata.",
        "Niniejsza wiadomość jest poufna i przeznaczona wyłącznie dla adresata. Jeżeli nie jest Pan adresatem, jej kopiowanie i rozpowszechnianie jest zabronione.",
        "Bu e-posta ve ekleri gizli olup yalnızca alıcısı içindir. Yanlışlıkla size ulaştıysa lütfen göndereni bilgilendiriniz; kopyalanması yasaktır.",
        "Данное сообщение является конфиденциальным и предназначено только для адресата. Если вы получили его по ошибке, уведомите отправителя и удалите его.",
        "Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Wenn Sie sie irrtümlich erhalten haben, informieren Sie bitte den Absender und vernichten Sie sie.",
        "Ce message est confidentiel et destiné à son destinataire. Si vous l'avez reçu par erreur, merci d'avertir l'expéditeur; sa divulgation est interdite.",
    ])
    func noticeIsTakenOff(_ notice: String) {
        let own = "The lamp flickers.\nAnn"
        #expect(NewWords.extract(from: own + "\n\n" + notice) == own)
    }

    @Test(arguments: [
        ("Kind regards,\nAnn Lee", "\nLee & Sons\nTel. 0000 000 000\nwww.lee.example"),
        ("Cordiali saluti\nAnn Lee", "\nUfficio acquisti\ntel 0924 000000"),
        ("Pozdrawiam\nAnn Lee", "\nbiuro@lee.example\ntel. 600 000 000"),
        ("Saygılarımla,\nAnn Lee", "\nTel: 0212 000 00 00"),
        ("С уважением,\nАнна Ли", "\nтел. +7 000 000-00-00"),
        ("Mit freundlichen Grüßen\nAnn Lee", "\nLee GmbH\nTelefon: 030 000000"),
        ("Cordialement,\nAnn Lee", "\nTél. 01 00 00 00 00"),
        ("Saludos,\nAnn Lee", "\nMóvil: 600 000 000"),
    ])
    func nameStaysAndTelephoneGoes(_ closing: String, _ contact: String) {
        let own = "The lamp flickers, come at once.\n\n" + closing
        #expect(NewWords.extract(from: own + contact) == own)
    }

    @Test func signatureAboveAQuoteIsTakenOff() {
        let body =
            "Yes.\n\n-- \nAnn\n\nOn 5 Jan 2026, Bo <b@c.example> wrote:\n> Nine?\n\nAnd the door?\n\n-- \nAnn"
        #expect(NewWords.extract(from: body) == "Yes.\n\nAnd the door?")
    }
}

/// Lines that a device, a mail program or a scanner adds below a mail.
enum FooterTable {
    /// How such a line begins.
    static let starts = Phrases([
        "Sent from my ", "Sent from ", "Sent via ", "Sent with ", "Sent by ", "Sent using ",
        "Get Outlook for ", "Get BlueMail", "Get [Outlook", "Download Outlook", "From my iPhone",
        "From my ", "Typed on ", "Written on my ", "Mailed from ", "Sent on the go",
        "Inviato da", "Inviato dal", "Inviata da", "Inviato con ", "Scarica Outlook",
        "Ottieni Outlook", "Ottenere Outlook", "Wysłane z ", "Wysłano z ", "Wysłane przez ",
        "Wysłane za pomocą", "Pobierz aplikację Outlook", "Pobierz program Outlook",
        "Uzyskaj program Outlook", "iPhone'umdan gönderildi", "iPhone’umdan gönderildi",
        "iPad'imden gönderildi", "Samsung Galaxy", "Android için Outlook", "iOS için Outlook",
        "Huawei telefonumdan", "Telefonumdan gönderildi", "Android telefonumdan",
        "Windows için Posta", "Отправлено с ", "Отправлено из ", "Послано из ", "Отправлено через ",
        "Отправлено мобильной", "Скачать Outlook", "Надіслано з ", "Gesendet von ", "Gesendet mit ",
        "Von meinem ", "Von unterwegs gesendet", "Diese Nachricht wurde von meinem",
        "Diese E-Mail wurde von meinem", "Outlook für ", "Holen Sie sich Outlook", "Versendet mit ",
        "Envoyé de mon", "Envoyé depuis", "Envoyé à partir", "Envoyé avec ", "Envoyé de ",
        "Télécharger Outlook", "Obtenez Outlook", "Obtenir Outlook", "Enviado desde ",
        "Enviado de ",
        "Enviado do ", "Enviado a través", "Enviado con ", "Enviado via ", "Obtener Outlook",
        "Descargar Outlook", "Obter o Outlook", "Obter Outlook", "Verzonden met ",
        "Verzonden vanaf ",
        "Verstuurd vanaf ", "Verstuurd met ", "Outlook voor ", "Skickat från ", "Sendt fra ",
        "Sendt med ", "Hämta Outlook", "Hent Outlook", "Lähetetty ", "Odesláno z ", "Odoslané z ",
        "Von meinem iPhone", "從我的", "从我的", "发自我的", "iPhoneから送信", "나의 iPhone",
        "Mit Proton Mail", "Yahoo Mail:", "(sent from", "<<sent ", "[sent from", "- sent from",
        "Отправлено",
    ])

    /// Beginnings that nothing else has.
    static let sureStarts = Phrases([
        "sent from my ", "sent from a ", "sent from an ", "inviato dal mio ", "envoyé de mon ",
        "enviado desde mi ", "enviado do meu ", "von meinem ", "verzonden vanaf mijn ",
    ])

    /// Verbs, which make a sentence of it, as in "Sent from my desk, which is easier".
    static let verbs = Phrases([
        "is", "was", "are", "were", "has", "have", "è", "ist", "est", "jest",
    ])

    /// How such a line ends.
    static let ends = [
        "from mobile", "via mobile", "from my phone", "from my iphone", "ten gönderildi",
        "dan gönderildi", "den gönderildi", "tan gönderildi", "akıllı telefonumdan gönderildi",
        "ile gönderildi", "gesendet", "傳送", "发送", "から送信", "edinin", "avast.com", "gönderilmiştir",
    ].map(Folding.fold)

    /// Words that show a footer's device or program, so that "Sent from the depot, where is it?" stays.
    static let devices = Phrases([
        "iphone", "ipad", "ipod", "android", "samsung", "galaxy", "huawei", "xiaomi", "redmi",
        "nokia", "blackberry", "windows", "outlook", "mail", "yahoo", "gmail", "aol", "proton",
        "airmail", "mailbox", "mobile", "mobil", "phone", "telefon", "smartphone", "cell", "tablet",
        "htc", "ti-85", "k-9", "bluemail", "spark", "thunderbird", "posta", "poczt", "почт",
        "телефон",
        "cellulare", "handy", "komórk", "webmail", "app", "телефона", "смартфон", "mail.ru",
        "мобильн",
        "mobiel", "mobiltelefon", "device", "dispositiv", "gerät", "hotmail", "libero", "onet",
        "wp",
        "o2", "interia", "alcatel", "oppo", "pixel", "motorola", "lg", "zenfone", "honor", "tim",
        "яндекс", "yandex", "myMail", "portable", "móvil", "movil", "celular", "mac", "surface",
        "телефону", "bildirim", "superhuman", "zoho", "fairphone", "oneplus", "smartfon", "sony",
        "xperia",
    ])

    /// A short wish to spare paper, or a scanner's word: how the line begins.
    static let wishes = Phrases([
        "Please consider the environment", "Think before you print", "Think green", "Save paper",
        "Please think before", "Before printing", "Consider the environment", "P Please consider",
        "Prima di stampare", "Pensa all'ambiente", "Pensate all'ambiente", "Rispetta l'ambiente",
        "Stampa solo se", "Non stampare", "Pomyśl o środowisku", "Zanim wydrukujesz",
        "Pomyśl, zanim wydrukujesz", "Chroń środowisko", "Lütfen çevreye",
        "Bu e-postayı yazdırmadan",
        "Yazdırmadan önce", "Çevreyi düşün", "Подумайте об экологии", "Подумайте о природе",
        "Прежде чем распечатать", "Перед тем как распечатать", "Берегите природу",
        "Bitte denken Sie an die Umwelt", "Bitte prüfen Sie", "Der Umwelt zuliebe",
        "Denken Sie an die Umwelt", "Pensez à l'environnement", "Pensez à l’environnement",
        "Avant d'imprimer", "N'imprimez", "Piense en el medio", "Antes de imprimir", "No imprima",
        "Virus-free.", "Virenfrei.", "Senza virus.",
        "Garanti sans virus.", "Libre de virus.", "Wolny od wirusów.", "Без вирусов.",
        "This email has been checked", "This e-mail has been checked", "This email was checked",
        "This email has been scanned", "Questa e-mail è stata controllata",
        "Questo messaggio è stato analizzato", "Questo messaggio e' stato analizzato",
        "Questa email è stata esaminata", "Ta wiadomość została sprawdzona",
        "Ta wiadomość e-mail została sprawdzona", "Nie zawiera wirusów", "Bu e-posta virüs",
        "Bu e-postayı virüslere", "Это сообщение проверено", "Это электронное письмо проверено",
        "Данное сообщение проверено", "Diese E-Mail wurde auf Viren", "Cet e-mail a été vérifié",
        "L'absence de virus", "Este correo electrónico ha sido comprobado",
        "El software de antivirus",
        "Scanned by ", "Checked by AVG", "No virus found", "www.avast.com", "https://www.avast.com",
        "To unsubscribe", "You received this message because", "Reply to this email directly",
    ])
}

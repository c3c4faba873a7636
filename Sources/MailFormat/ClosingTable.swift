/// The words that close a letter, after which names and telephone numbers stand.
enum ClosingTable {
    /// How a closing line begins.
    static let closings = Phrases([
        "regards", "best regards", "kind regards", "kindest regards", "warm regards", "best wishes",
        "best", "all the best", "cheers", "sincerely", "yours sincerely", "yours faithfully",
        "yours truly", "yours", "respectfully", "many thanks", "thanks", "thank you", "thx", "rgds",
        "br", "kr", "with regards", "with best regards", "cordially",
        "cordiali saluti", "distinti saluti", "saluti", "un saluto", "un cordiale saluto",
        "cordialmente", "grazie", "buona giornata", "buon lavoro", "in attesa", "i migliori saluti",
        "tanti saluti", "ciao", "a presto",
        "pozdrawiam", "z poważaniem", "z wyrazami szacunku", "pozdrowienia", "serdecznie",
        "serdecznie pozdrawiam", "dziękuję", "z pozdrowieniami", "łączę wyrazy",
        "łączę pozdrowienia",
        "saygılarımla", "saygılar", "iyi çalışmalar", "iyi günler", "selamlar", "sevgiler",
        "teşekkürler", "kolay gelsin", "saygılarımızla", "hürmetler", "sevgi ve saygı",
        "с уважением", "с наилучшими", "всего доброго", "спасибо", "заранее спасибо", "с почтением",
        "с благодарностью", "хорошего дня", "искренне ваш", "с ув",
        "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß",
        "freundliche grüße", "viele grüße", "beste grüße", "liebe grüße", "grüße", "gruß", "mfg",
        "lg", "vg", "hochachtungsvoll", "mit besten grüßen", "herzliche grüße", "schöne grüße",
        "cordialement", "bien cordialement", "salutations", "meilleures salutations", "bien à vous",
        "sincères salutations", "merci", "bonne journée", "veuillez agréer",
        "saludos", "un saludo", "atentamente", "saludos cordiales", "cordiales saludos",
        "muchas gracias", "gracias", "atte", "reciba un cordial", "met vriendelijke groet",
        "groeten", "mvg", "atenciosamente", "cumprimentos", "med vänlig hälsning", "mvh",
        "med venlig hilsen", "s pozdravem", "üdvözlettel",
    ])

    /// Labels of the lines with which a signature says how to reach its owner.
    static let contactLabels = Phrases([
        "tel", "tel.", "tel:", "telefon", "telefono", "telefoon", "phone", "ph", "mob", "mob.",
        "mobile", "mobil", "cell", "cell.", "cellulare", "kom", "kom.", "fax", "e-mail", "email",
        "mail", "web", "www", "p.iva", "p. iva", "partita iva", "c.f.", "nip", "regon", "krs",
        "gsm",
        "cep", "faks", "eposta", "e-posta", "тел", "тел.", "телефон", "моб", "моб.", "факс", "сайт",
        "эл. почта", "инн", "огрн", "handy", "tél", "tél.", "téléphone", "portable", "móvil",
        "teléfono", "vat", "siret", "ust-id", "ustid", "hrb", "t:", "m:", "f:", "e:", "w:", "t.",
        "direct", "office", "skype", "whatsapp", "linkedin", "facebook", "instagram", "pec",
    ])
}

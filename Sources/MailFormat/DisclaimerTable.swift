/// The phrases of legal notices that firms put below their mail.
enum DisclaimerTable {
    /// Two of these in one paragraph make it a notice: nobody writes so about a late delivery.
    static let phrases = Phrases([
        // English
        "intended recipient", "intended solely", "intended only", "confidential", "privileged",
        "received this email in error", "received this e-mail in error",
        "received this message in error", "in error", "unauthorized", "unauthorised", "disclosure",
        "notify the sender", "dissemination", "this email and any", "this e-mail and any",
        "this message and any", "delete it", "delete this", "the addressee", "virus",
        "registered in england", "registered office",
        // Italian
        "destinatario", "destinatari", "riservat", "confidenzial", "per errore", "d.lgs",
        "2016/679",
        "gdpr", "diffusione", "divulgazione", "privacy", "informazioni contenute", "è vietat",
        "il presente messaggio", "questo messaggio", "codice penale", "legge sulla privacy",
        // Polish
        "poufn", "adresat", "adresatem", "jeżeli nie jest", "jeśli nie jest", "omyłk",
        "przez pomyłkę",
        "niezwłocznie powiadom", "prosimy o powiadomienie", "niniejsza wiadomość", "ta wiadomość",
        "zabronione", "rozpowszechnian", "kopiowani", "ujawni", "wszelkie załączniki",
        "administratorem danych", "administratorem pani", "sąd rejonowy", "kapitał zakładowy",
        "krajowego rejestru",
        // Turkish
        "gizli", "alıcı", "muhatab", "yanlışlıkla", "yetkisiz", "bu e-posta", "bu mesaj",
        "bu ileti",
        "ifşa", "kopyalan", "sorumluluk kabul", "gönderene", "göndericiye", "hukuki sorumlul",
        "ekleri", "yasaktır", "6698", "kvkk",
        // Russian
        "конфиденциальн", "адресат", "получател", "по ошибке", "уведомит", "отправител",
        "данное сообщение", "настоящее сообщение", "это сообщение", "разглашени", "распространени",
        "копировани", "запрещен", "несанкционированн", "удалит", "предназначен",
        // German
        "vertraulich", "empfänger", "irrtümlich", "diese e-mail", "diese nachricht", "unbefugt",
        "nicht gestattet", "informieren sie bitte", "vernichten", "rechtlich geschützt",
        "geschäftsführer", "amtsgericht", "handelsregister",
        // French
        "destinataire", "confidentiel", "par erreur", "ce message", "ce courriel", "cet e-mail",
        "divulgation", "pièces jointes", "l'expéditeur", "interdite", "non autorisé",
        // Spanish, Portuguese, Dutch
        "este mensaje", "este correo", "por error", "prohibid", "confidencial", "remitente",
        "divulgación", "protección de datos", "esta mensagem", "por engano", "dit bericht",
        "vertrouwelijk", "geadresseerde",
    ])

    /// A heading that only a notice has.
    static let headings = Phrases([
        "disclaimer", "confidentiality notice", "legal notice", "privacy notice",
        "confidentiality note", "confidentiality statement", "avviso di riservatezza",
        "nota di riservatezza", "note di riservatezza", "informativa privacy",
        "clausola di riservatezza", "klauzula poufności", "klauzula informacyjna",
        "informacja o poufności", "zastrzeżenie", "gizlilik", "yasal uyarı", "gizlilik bildirimi",
        "gizlilik notu", "уведомление о конфиденциальности", "конфиденциальность",
        "rechtlicher hinweis", "haftungsausschluss", "vertraulichkeitshinweis",
        "avis de confidentialité", "avertissement", "aviso legal", "aviso de confidencialidad",
        "ochrona danych", "information on data protection", "informazioni sul trattamento",
    ])
}

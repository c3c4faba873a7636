extension ReplyPhrases {
    static let french = ReplyPhrases(
        language: "French",
        own: [
            "Bonjour Ann,", "la lampe du couloir clignote encore, pouvez-vous envoyer quelqu'un ?",
            "Pour le reste je suis content du travail.",
        ],
        quoted: ["Cher Bo,", "le technicien est-il passé ? Il a écrit que tout est fini.", "Ann"],
        attributions: [
            ("Gmail", "Le lun. 5 janv. 2026 à 10:00, Ann Lee <ann@b.example> a écrit :"),
            ("Thunderbird", "Le 05/01/2026 à 10:00, Ann Lee a écrit :"),
            ("Apple Mail", "Le 5 janv. 2026 à 10:00, Ann Lee <ann@b.example> a écrit :"),
            (
                "Yahoo",
                "Le lundi 5 janvier 2026 à 10:00:00 UTC+1, Ann Lee <ann@b.example> a écrit :"
            ),
            ("K-9", "Le 5 janvier 2026 10:00:00 GMT+01:00, Ann Lee <ann@b.example> a écrit :"),
            ("Spark", "Le 5 janv. 2026 à 10:00 +0100, Ann Lee <ann@b.example>, a écrit :"),
            ("Proton", "Le lundi 5 janvier 2026 à 10:00, Ann Lee <ann@b.example> a écrit :"),
            ("Orange", "> Message du 05/01/26 10:00\n> De : \"Ann Lee\" <ann@b.example>"),
        ],
        labels: ["De", "Envoyé", "Date", "À", "Objet"],
        sent: "lundi 5 janvier 2026 10:00",
        original: ["Message d'origine", "Message original"],
        forwarded: ["Message transféré", "Message transféré"],
        begin: "Début du message réexpédié",
        footers: [
            "Envoyé de mon iPhone",
            "Envoyé à partir de Outlook pour Android<https://aka.ms/AAb9ysg>",
            "Télécharger Outlook pour iOS", "Obtenez Outlook pour Android",
            "Envoyé depuis mon appareil Galaxy", "Envoyé à partir de Courrier pour Windows",
            "Envoyé avec la messagerie sécurisée Proton Mail.",
            "Envoyé de mon appareil Android avec Courriel K-9 Mail. Veuillez excuser ma brièveté.",
            "Envoyé depuis l'application Mail Orange", "Envoyé depuis Yahoo Mail pour Android",
        ],
        closing: "Cordialement,\nBo Durand",
        contacts: "Durand et Fils SARL\nTél. 01 00 00 00 00\nSIRET 000 000 000 00000",
        notice:
            "Ce message est confidentiel et destiné à son destinataire. Si vous l'avez reçu par erreur, merci d'avertir l'expéditeur; sa divulgation est interdite."
    )

    static let spanish = ReplyPhrases(
        language: "Spanish",
        own: [
            "Hola Ann:", "La lámpara del pasillo vuelve a parpadear, ¿pueden mandar a alguien?",
            "Por lo demás estoy contento con el trabajo.",
        ],
        quoted: ["Estimado Bo:", "¿vino el técnico? Escribió que está todo listo.", "Ann"],
        attributions: [
            ("Gmail", "El lun, 5 ene 2026 a las 10:00, Ann Lee (<ann@b.example>) escribió:"),
            ("Thunderbird", "El 05/01/2026 a las 10:00, Ann Lee escribió:"),
            ("Apple Mail", "El 5 ene 2026, a las 10:00, Ann Lee <ann@b.example> escribió:"),
            (
                "Yahoo",
                "El lunes, 5 de enero de 2026, 10:00:00 CET, Ann Lee <ann@b.example> escribió:"
            ),
            ("K-9", "El 5 de enero de 2026 10:00:00 CET, Ann Lee <ann@b.example> escribió:"),
            ("Spark", "El 5 ene 2026 10:00 +0100, Ann Lee <ann@b.example>, escribió:"),
            (
                "Proton",
                "El lunes, 5 de enero de 2026 a las 10:00, Ann Lee <ann@b.example> escribió:"
            ),
            ("Roundcube", "El 2026-01-05 10:00, Ann Lee escribió:"),
        ],
        labels: ["De", "Enviado", "Fecha", "Para", "Asunto"],
        sent: "lunes, 5 de enero de 2026 10:00",
        original: ["Mensaje original", "Mensaje original"],
        forwarded: ["Mensaje reenviado", "Mensaje reenviado"],
        begin: "Inicio del mensaje reenviado",
        footers: [
            "Enviado desde mi iPhone", "Obtener Outlook para iOS",
            "Enviado desde Outlook para Android<https://aka.ms/AAb9ysg>",
            "Enviado desde mi Galaxy", "Enviado desde Correo para Windows",
            "Enviado con el correo electrónico seguro de Proton Mail.",
            "Enviado desde mi dispositivo Android con K-9 Mail. Por favor, disculpa mi brevedad.",
            "Enviado desde Yahoo Mail para Android", "Descargar Outlook para Android",
        ],
        closing: "Un saludo,\nBo García",
        contacts: "García e Hijos S.L.\nTeléfono: 900 000 000\nMóvil: 600 000 000",
        notice:
            "Este mensaje es confidencial y va dirigido al destinatario. Si lo ha recibido por error, avise al remitente; su divulgación está prohibida."
    )
}

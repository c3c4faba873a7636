extension ReplyPhrases {
    static let english = ReplyPhrases(
        language: "English",
        own: [
            "Hi Ann,", "The lamp in the hall flickers again, can you send somebody on Friday?",
            "Otherwise I am happy with the work.",
        ],
        quoted: ["Dear Bo,", "did the fitter come? He wrote that all is done.", "Regards, Ann"],
        attributions: [
            ("Gmail", "On Mon, 5 Jan 2026 at 10:00, Ann Lee <ann@b.example> wrote:"),
            ("Gmail, US", "On Mon, Jan 5, 2026 at 10:00 AM Ann Lee <ann@b.example> wrote:"),
            ("Thunderbird", "On 05/01/2026 10:00, Ann Lee wrote:"),
            ("Apple Mail", "On 5 Jan 2026, at 10:00, Ann Lee <ann@b.example> wrote:"),
            ("iOS", "On Jan 5, 2026, at 10:00 AM, Ann Lee <ann@b.example> wrote:"),
            ("Yahoo", "On Monday 5 January 2026 at 10:00:00 GMT, Ann Lee <ann@b.example> wrote:"),
            ("Spark", "On 5 Jan 2026 at 10:00 +0100, Ann Lee <ann@b.example>, wrote:"),
            ("K-9", "On 5 January 2026 10:00:00 GMT+01:00, Ann Lee <ann@b.example> wrote:"),
            ("Proton", "On Monday, January 5th, 2026 at 10:00, Ann Lee <ann@b.example> wrote:"),
            ("Zoho", "---- On Mon, 05 Jan 2026 10:00:00 +0100 Ann Lee <ann@b.example> wrote ----"),
            ("Fastmail", "On Mon, Jan 5, 2026, at 10:00 AM, Ann Lee wrote:"),
        ],
        labels: ["From", "Sent", "Date", "To", "Subject"],
        sent: "Monday, January 5, 2026 10:00 AM",
        original: ["Original Message", "Original message"],
        forwarded: ["Forwarded Message", "Forwarded message"],
        begin: "Begin forwarded message",
        footers: [
            "Sent from my iPhone", "Get Outlook for iOS<https://aka.ms/o0ukef>",
            "Sent from Outlook for Android<https://aka.ms/AAb9ysg>", "Sent from my Galaxy",
            "Sent with Proton Mail secure email.", "Sent from Yahoo Mail on Android",
            "Sent from Mail for Windows", "Sent from Samsung tablet.",
            "Sent from my Android device with K-9 Mail. Please excuse my brevity.",
            "Yahoo Mail: Search, Organize, Conquer",
        ],
        closing: "Kind regards,\nBo Reed",
        contacts: "Reed & Sons Ltd\nTel: +44 20 0000 0000\nwww.reed.example",
        notice:
            "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please notify the sender and delete it."
    )

    static let italian = ReplyPhrases(
        language: "Italian",
        own: [
            "Ciao Ann,", "la lampada in corridoio sfarfalla di nuovo, potete mandare qualcuno?",
            "Per il resto sono contento del lavoro.",
        ],
        quoted: ["Gentile Bo,", "è venuto il tecnico? Ha scritto che è tutto a posto.", "Ann"],
        attributions: [
            (
                "Gmail",
                "Il giorno lun 5 gen 2026 alle ore 10:00 Ann Lee <ann@b.example> ha scritto:"
            ),
            ("Thunderbird", "Il 05/01/2026 10:00, Ann Lee ha scritto:"),
            (
                "Apple Mail",
                "Il giorno 5 gen 2026, alle ore 10:00, Ann Lee <ann@b.example> ha scritto:"
            ),
            (
                "Yahoo",
                "Il lunedì 5 gennaio 2026 alle ore 10:00:00 CET, Ann Lee <ann@b.example> ha scritto:"
            ),
            ("Spark", "Il 5 gen 2026, 10:00 +0100, Ann Lee <ann@b.example>, ha scritto:"),
            ("K-9", "Il 5 gennaio 2026 10:00:00 CET, Ann Lee <ann@b.example> ha scritto:"),
            ("Proton", "lunedì 5 gennaio 2026 10:00, Ann Lee <ann@b.example> ha scritto:"),
            ("Libero", "Il 05/01/2026 10:00 Ann Lee <ann@b.example> ha scritto:"),
            ("Tiscali", "Il 5 gennaio 2026 alle 10:00 Ann Lee <ann@b.example> ha scritto:"),
            ("Roundcube", "Il 05-01-2026 10:00 Ann Lee ha scritto:"),
        ],
        labels: ["Da", "Inviato", "Data", "A", "Oggetto"],
        sent: "lunedì 5 gennaio 2026 10:00",
        original: ["Messaggio originale", "Messaggio Originale"],
        forwarded: ["Messaggio Inoltrato", "Messaggio inoltrato"],
        begin: "Inizio messaggio inoltrato",
        footers: [
            "Inviato da iPhone", "Inviato dal mio iPhone", "Ottieni Outlook per iOS",
            "Inviato da Outlook per Android<https://aka.ms/AAb9ysg>",
            "Inviato da Posta per Windows", "Inviato da Libero Mail per Android",
            "Inviato dal mio dispositivo Samsung", "Inviato da Yahoo Mail su Android",
            "Inviato con l'email sicura di Proton Mail.",
            "Inviato dal mio dispositivo Android con K-9 Mail. Perdonate la brevità.",
            "Inviato da smartphone Huawei",
        ],
        closing: "Cordiali saluti,\nBo Rossi",
        contacts: "Rossi e Figli S.r.l.\nTel. 0924 000000\nP.IVA 00000000000",
        notice:
            "Le informazioni contenute in questo messaggio sono riservate e destinate esclusivamente al destinatario. Se lo avete ricevuto per errore siete pregati di distruggerlo."
    )
}

extension ReplyPhrases {
    static let polish = ReplyPhrases(
        language: "Polish",
        own: [
            "Pani Anno,", "lampa w korytarzu znów miga, czy ktoś może przyjechać w piątek?",
            "Poza tym jestem zadowolony z pracy.",
        ],
        quoted: ["Panie Bo,", "czy monter był? Napisał, że wszystko gotowe.", "Anna"],
        attributions: [
            ("Gmail", "pon., 5 sty 2026 o 10:00 Ann Lee <ann@b.example> napisał(a):"),
            ("Thunderbird", "W dniu 5.01.2026 o 10:00, Ann Lee pisze:"),
            (
                "Apple Mail",
                "Wiadomość napisana przez Ann Lee <ann@b.example> w dniu 5 sty 2026, o godz. 10:00:"
            ),
            (
                "Yahoo",
                "W dniu poniedziałek, 5 stycznia 2026 10:00:00 CET, użytkownik Ann Lee <ann@b.example> napisał:"
            ),
            ("K-9", "Dnia 5 stycznia 2026 10:00:00 CET, Ann Lee <ann@b.example> napisał/a:"),
            ("WP", "Dnia 5 stycznia 2026 10:00 Ann Lee <ann@b.example> napisał(a):"),
            (
                "Onet",
                "W dniu 2026-01-05 10:00:00 użytkownik Ann Lee <ann@b.example> napisał:"
            ),
            ("Spark", "5 sty 2026, 10:00 +0100, Ann Lee <ann@b.example>, napisał(a):"),
            ("Proton", "poniedziałek, 5 stycznia 2026 10:00, Ann Lee <ann@b.example> napisał(a):"),
            ("Roundcube", "W dniu 2026-01-05 10:00, Ann Lee napisał(a):"),
        ],
        labels: ["Od", "Wysłano", "Data", "Do", "Temat"],
        sent: "poniedziałek, 5 stycznia 2026 10:00",
        original: ["Oryginalna wiadomość", "Wiadomość oryginalna"],
        forwarded: ["Przekazana wiadomość", "Wiadomość przekazana"],
        begin: "Początek przekazywanej wiadomości",
        footers: [
            "Wysłane z iPhone'a", "Wysłano z iPhone’a", "Wysłane z mojego iPhone'a",
            "Pobierz aplikację Outlook dla systemu iOS", "Wysłane z programu Outlook dla Androida",
            "Wysłano z urządzenia Galaxy", "Wysłane z Poczty WP na telefonie",
            "Wysłane z aplikacji Onet Poczta", "Wysłane z aplikacji Poczta dla Windows",
            "Wysłano z bezpiecznej poczty e-mail Proton Mail.",
            "Wysłane z urządzenia Android za pomocą K-9 Mail. Proszę wybaczyć zwięzłość.",
            "Wysłano z mojego smartfona",
        ],
        closing: "Pozdrawiam,\nBo Nowak",
        contacts: "Nowak i Synowie sp. z o.o.\ntel. 600 000 000\nNIP 0000000000",
        notice:
            "Niniejsza wiadomość jest poufna i przeznaczona wyłącznie dla adresata. Jeżeli nie jest Pan adresatem, jej kopiowanie i rozpowszechnianie jest zabronione."
    )

    static let turkish = ReplyPhrases(
        language: "Turkish",
        own: [
            "Ann Hanım merhaba,", "koridordaki lamba yine titriyor, cuma günü biri gelebilir mi?",
            "Onun dışında işten memnunum.",
        ],
        quoted: ["Bo Bey merhaba,", "usta geldi mi? Her şeyin bittiğini yazdı.", "Ann"],
        attributions: [
            ("Gmail", "Ann Lee <ann@b.example>, 5 Oca 2026 Pzt, 10:00 tarihinde şunu yazdı:"),
            ("Thunderbird", "05.01.2026 10:00 tarihinde Ann Lee yazdı:"),
            ("Apple Mail", "Ann Lee <ann@b.example> şunları yazdı (5 Oca 2026 10:00):"),
            (
                "Yahoo",
                "5 Ocak 2026 Pazartesi 10:00:00 GMT+3 tarihinde Ann Lee <ann@b.example> şöyle yazdı:"
            ),
            ("K-9", "5 Ocak 2026 10:00:00 GMT+03:00 tarihinde Ann Lee <ann@b.example> yazdı:"),
            ("iOS", "5 Oca 2026 tarihinde 10:00 saatinde, Ann Lee <ann@b.example> şunları yazdı:"),
            ("Yandex", "05.01.2026, 10:00, \"Ann Lee\" <ann@b.example>:"),
            ("Roundcube", "2026-01-05 10:00 tarihinde Ann Lee yazdı:"),
        ],
        labels: ["Kimden", "Gönderildi", "Tarih", "Kime", "Konu"],
        sent: "5 Ocak 2026 Pazartesi 10:00",
        original: ["Orijinal Mesaj", "Özgün İleti"],
        forwarded: ["İletilmiş İleti", "Yönlendirilen ileti"],
        begin: "İletilen mesajın başlangıcı",
        footers: [
            "iPhone'umdan gönderildi", "iPhone’umdan gönderildi", "iOS için Outlook'u edinin",
            "Android için Outlook uygulamasını edinin", "Samsung cep telefonumdan gönderildi",
            "Galaxy cihazımdan gönderildi", "Windows için Posta ile gönderildi",
            "Android'de Yahoo Postadan gönderildi", "Huawei akıllı telefonumdan gönderildi",
            "Proton Mail güvenli e-posta ile gönderildi.",
        ],
        closing: "Saygılarımla,\nBo Yılmaz",
        contacts: "Yılmaz Mobilya Ltd. Şti.\nTel: 0212 000 00 00\nGSM: 0532 000 00 00",
        notice:
            "Bu e-posta ve ekleri gizli olup yalnızca alıcısı içindir. Yanlışlıkla size ulaştıysa lütfen göndereni bilgilendiriniz; kopyalanması yasaktır."
    )
}

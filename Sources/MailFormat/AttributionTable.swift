/// The words with which mail programs introduce a quote: "On 3 May, Anna wrote:".
enum AttributionTable {
    /// "wrote", as the programs put it in each language.
    static let wrote = Phrases([
        "wrote", "writes", "has written", "said",  // English
        "ha scritto", "scrive", "scriveva", "scrisse", "hanno scritto",  // Italian
        "napisał(a)", "napisał", "napisała", "napisał/a", "pisze", "napisali",  // Polish
        "napisana przez",
        "şunu yazdı", "şunları yazdı", "yazdı", "yazmış", "yazıyor",  // Turkish
        "пишет", "написал", "написала", "написал(а)", "писал", "писала", "писали",  // Russian
        "пише", "написав", "написала", "напісаў",  // Ukrainian, Belarusian
        "schrieb", "schrieben", "hat geschrieben", "schreibt", "geschrieben",  // German
        "a écrit", "écrit", "a ecrit", "écrivait", "écrivit",  // French
        "escribió", "escribio", "escribe", "ha escrito", "escribía",  // Spanish
        "escreveu", "escreve",  // Portuguese
        "schreef", "het volgende geschreven", "schrijft",  // Dutch
        "skrev", "följande", "skrev følgende", "kirjoitti",  // Scandinavian, Finnish
        "napsal(a)", "napsal", "napsala", "napísal", "napísala", "napísal(a)",  // Czech, Slovak
        "írta", "a scris", "написа", "έγραψε", "va escriure", "je napisao", "je napisao/la",
        "写道", "寫道", "のメール", "님이 작성", "đã viết", "menulis", "כתב", "كتب",
    ])

    /// How an attribution begins before its date.
    static let openers = Phrases([
        "on ", "at ", "il ", "il giorno ", "in data ", "alle ", "dnia ", "w dniu ", "le ", "am ",
        "el ", "op ", "em ", "den ", "el dia ", "dne ", "в ", "---- on ", "a ", "pada ", "vào ",
        "på ", "le jour ", "quoting ", "in message ", "citando ", "zitat von ", "quoting",
        "в сообщении ", "dana ", "la ", "в момент ", "tarihinde ", "dj ", "在 ", "fra ",
    ])

    /// Days and months as dates abbreviate them; three letters are enough to know one.
    static let calendarWords = Phrases([
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "gio", "ven", "sab",
        "dom", "pon", "wt", "śr", "czw", "pt", "sob", "niedz", "ndz", "pzt", "sal", "çar", "per",
        "cum", "cmt", "paz", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник",
        "среда", "четверг", "пятница", "суббота", "воскресенье", "mo", "di", "mi", "do", "fr", "sa",
        "so", "jeu", "sam", "dim", "mié", "jue", "vie", "sáb", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "lunedì", "martedì", "mercoledì", "giovedì",
        "venerdì", "sabato", "domenica", "poniedziałek", "wtorek", "środa", "czwartek", "piątek",
        "sobota", "niedziela", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi",
        "pazar", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
        "miércoles", "jueves", "viernes", "sábado", "domingo", "пнд", "втр", "срд", "чтв", "птн",
    ])

    /// "you wrote": the author's own way to begin a sentence, an attribution only before a quote.
    static let secondPerson = Phrases([
        "you", "hai", "avete", "ha lei", "pan", "pani", "państwo", "sen", "siz", "вы", "ты", "du",
        "your", "vostro", "vostra", "suo", "sua", "wasz", "wasza", "twój", "pański", "państwa",
        "ваш",
        "ваша", "votre", "vuestro", "su", "sizin", "our", "nostro", "nasz", "наш", "unser", "my",
        "sie", "ihr", "ihre", "vous", "tu", "usted", "ustedes", "i", "we", "ich", "wir", "io",
        "noi", "lei", "voi", "ваши",
    ])
}

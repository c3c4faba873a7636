/// Words that are written with a full stop, in eight languages: lower case, without the last stop.
enum Abbreviations {
    /// Those that a name or a number follows: their stop never ends a sentence.
    static let beforeNames = words([
        // English
        "mr mrs ms dr prof st fig",
        // Italian
        "sig sigg sig.ra dott dott.ssa dr.ssa ing avv geom arch rag spett egr gent gent.mo gent.ma",
        "pag artt cell cap p.es n nr prot fatt rif v.le p.zza c.so cfr vol",
        // Polish
        "ul al os pl np tj mgr inż hab tel nr poz ust par ds św m.in",
        // Turkish
        "örn sn av doç mah cad sok apt bkz yrd müh uzm",
        // Russian
        "ул д кв стр тел др пр т.е т.к им рис см обл корп оф просп пер гр",
        // German, French, Spanish
        "hr fr str bzw z.b d.h evtl zzgl vgl mrd mme mlle bd tél réf p.ex",
        "sra dña ud uds vd núm pág avda izq p.ej",
    ])

    /// Those that may well be a sentence's last word: a capital letter behind them begins a new one.
    static let anywhere = words([
        "vs etc approx dept ext inc ltd corp jr sr ca ecc art n.b cod tzn itd itp godz zob zł szt kg",
        "tys mln mld br ur wg vb çev şti mim т.д т.п т.н г гг руб коп тыс млн млрд напр доп мин сек",
        "шт ред эт u.a usw ggf inkl abs geb mio bspw env dcha ej aprox",
    ])

    /// Months after a German ordinal, as in `am 12. Mai`.
    static let germanMonths: Set<String> = [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "dezember",
    ]

    private static func words(_ lines: [String]) -> Set<String> {
        Set(lines.flatMap { $0.split(separator: " ") }.map(String.init))
    }
}

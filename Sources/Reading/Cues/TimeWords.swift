/// Words of time and haste in eight languages, as typed without accents.
///
/// `*` stands for any ending. Whether a day is asked for or only told, an average of pieces hardly
/// shows; a word list in the sentence that asks does.
enum TimeWords {
    static let tables: [CueWords] = [
        CueWords(
            cue: .weekday,
            words: """
                monday tuesday wednesday thursday friday saturday sunday mon tues tue weds thurs \
                thur fri sat \
                lunedi martedi mercoledi giovedi venerdi sabato domenica \
                poniedzialek poniedzialk* wtor* srod* czwart* piat* sobot* niedziel* pon \
                pazartesi sali carsamba* persembe* cuma* cumartesi pazar* \
                понедельник* вторник* сред* четверг* пятниц* суббот* воскресен* пн вт ср чт пт \
                montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* sonnabend* \
                lundi mardi mercredi jeudi vendredi samedi dimanche \
                lunes martes miercoles jueves viernes sabado domingo
                """
        ),
        CueWords(
            cue: .span,
            words: """
                tomorrow week weekend month morning afternoon evening night lunch noon midday eod \
                domani settimana mese mattina mattino pomeriggio sera notte stasera stamattina \
                dopodomani \
                jutro jutra tydzien tygodni* miesiac* rano poludni* wieczor* pojutrze weekend* \
                yarin hafta* ay ayin sabah* ogle* aksam* gece* oglen \
                завтра послезавтра недел* месяц* утр* вечер* ноч* обед* выходн* \
                morgen woche* monat* vormittag* nachmittag* abend* nacht mittag* ubermorgen \
                demain semaine* mois matin soir midi nuit apres \
                manana semana mes tarde noche mediodia
                """
        ),
        CueWords(
            cue: .month,
            words: """
                january february march april may june july august september october november \
                december jan feb mar apr jun jul aug sept sep oct nov dec \
                gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre \
                dicembre \
                styczni* lut* marc* kwietni* maj* czerwc* lipc* sierpni* wrzesni* pazdziernik* \
                listopad* grudni* \
                ocak* subat* mart* nisan* mayis* haziran* temmuz* agustos* eylul* ekim* kasim* \
                aralik* \
                январ* феврал* март* апрел* ма[йяе] июн* июл* август* сентябр* октябр* ноябр* \
                декабр* \
                januar* februar* marz april* mai juni juli august* oktober* dezember* \
                janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre \
                enero febrero marzo abril mayo junio julio septiembre octubre noviembre diciembre
                """
        ),
        CueWords(
            cue: .today,
            words: """
                today tonight now todays oggi stasera adesso ora dzis dzisiaj dzisiejsz* teraz bugun \
                bugunku simdi сегодня сейчас heute jetzt aujourd hui maintenant hoy ahora
                """
        ),
        CueWords(
            cue: .haste,
            words: """
                asap urgent* immediate* urgently straightaway pronto quick* quickly rush emergency \
                hurry \
                subito urgent* urgenza immediat* presto appena \
                natychmiast* pilne pilnie pilny pilna pilnej szybk* niezwloczn* zaraz asap \
                jaknajszybciej \
                acil acele hemen derhal ivedi* cabuk \
                срочн* немедленн* быстр* скорее поскорее сразу незамедлительн* \
                sofort* dringend* umgehend* eilig* schnellst* unverzuglich* \
                urgence immediatement rapidement vite \
                urgente inmediat* enseguida cuanto ya
                """
        ),
        CueWords(
            cue: .limit,
            words: """
                by before until till latest deadline due within expires cutoff \
                entro prima scadenza scade scadono fino termine \
                do przed najpozniej termin* ostateczn* \
                kadar once dek degin evvel sure* \
                до ко срок* позднее позже раньше успе* \
                bis spatestens vor frist* \
                avant ici delai echeance tard \
                antes hasta plazo vence tardar
                """
        ),
    ]
}

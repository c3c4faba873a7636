extension DayTable {
    static let polish = DayTable(
        weekdays: """
            poniedziałek poniedziałku poniedziałkiem
            wtorek wtorku wtorkiem
            środa środę środy środzie środą
            czwartek czwartku czwartkiem
            piątek piątku piątkiem
            sobota sobotę soboty sobocie sobotą
            niedziela niedzielę niedzieli niedzielą
            """,
        months: """
            stycznia styczeń
            lutego luty
            marca marzec
            kwietnia
            maja maj
            czerwca
            lipca
            sierpnia
            września
            października
            listopada
            grudnia
            """,
        numbers: """
            jeden jednego jednym jedną
            dwa dwóch dwie dwu parę
            trzy trzech
            cztery czterech
            pięć pięciu
            sześć sześciu
            siedem siedmiu
            osiem ośmiu
            dziewięć dziewięciu
            dziesięć dziesięciu
            """,
        ordinals: "go ego tego szego ym",
        meanings: [
            (
                "dziś, dzisiaj, dzisiejszego dnia, końca dnia, wieczora, wieczorem, dziś wieczorem, dzisiaj wieczorem",
                .inDays(0)
            ),
            ("jutro, jutra, jutrzejszego dnia, jutrzejszym", .inDays(1)),
            ("pojutrze, pojutrza", .inDays(2)),
            ("{w}, ten {w}, tę {w}, tego {w}", .weekday),
            (
                "przyszły {w}, przyszłą {w}, przyszłego {w}, przyszłej {w}, następny {w}, następną {w}, kolejny {w}",
                .weekdayNextWeek
            ),
            ("{w} w przyszłym tygodniu, {w} przyszłego tygodnia", .weekdayNextWeek),
            (
                "końca tygodnia, koniec tygodnia, końca tego tygodnia, tym tygodniu, weekend, weekendu, weekendem",
                .endOfWeek(0)
            ),
            (
                "przyszłym tygodniu, przyszły tydzień, następnym tygodniu, końca przyszłego tygodnia, początku tygodnia",
                .endOfWeek(1)
            ),
            (
                "początku przyszłego tygodnia, początkiem tygodnia, połowy przyszłego tygodnia",
                .endOfWeek(1)
            ),
            ("końca miesiąca, koniec miesiąca, końcem miesiąca, tym miesiącu", .endOfMonth(0)),
            ("przyszłym miesiącu, końca przyszłego miesiąca, następnym miesiącu", .endOfMonth(1)),
            ("końca roku", .endOfYear),
            (
                "w ciągu {n} dni, w ciągu {n} dnia, za {n} dni, w {n} dni, w przeciągu {n} dni, w ciągu najbliższych {n} dni",
                .days(1)
            ),
            ("w terminie {n} dni, w ciągu {n} kolejnych dni", .days(1)),
            (
                "w ciągu {n} dni roboczych, w terminie {n} dni roboczych, w {n} dni roboczych, za {n} dni robocze, w ciągu {n} roboczych",
                .workingDays
            ),
            ("za tydzień, w ciągu tygodnia, w tydzień", .inDays(7)),
            (
                "za {n} tygodnie, w ciągu {n} tygodni, za {n} tygodni, w {n} tygodnie, w ciągu {n} tygodnia",
                .days(7)
            ),
            ("w ciągu doby, w ciągu {n} doby", .inDays(1)),
            (
                "w ciągu {n} godzin, w ciągu najbliższych {n} godzin, za {n} godziny, w ciągu {n} godz, w {n} godzin, w {n} godziny",
                .hours
            ),
            ("za miesiąc, w ciągu miesiąca", .inDays(31)),
            ("{d} {m}", .date),
            ("{d}, {d} bm, {d} dnia miesiąca", .dayOfMonth),
        ],
        by: "do, przed, najpóźniej, najdalej, nie później niż, na",
        byAfter: "najpóźniej, najdalej",
        on: "w, we, dnia, w dniu, na, dniu",
        refusedBefore: """
            od, z, ze, po, zeszły, zeszłą, zeszłym, ubiegły, ubiegłą, ostatni, ostatnią, nie wcześniej niż, nie przed, każdy, każdą, poza,
            oprócz, miniony, minioną, dopiero od, począwszy od, przed ostatnim
            """,
        refusedAfter: """
            temu, od
            """,
        fillers: """
            najbliższy, najbliższą, najbliższego, najbliższej, najbliższym, ten, tę, tą, tego, tej, w, we, dnia, najpóźniej, najdalej, do,
            samego, przyszły, na, dniu, samym
            """,
        dayParts: """
            rano, wieczorem, po południu, popołudniu, w południe, przed południem, z rana, w nocy, wieczora, południa, włącznie,
            z samego rana, r, roku
            """,
        ranges: "do, lub, albo",
        commits: """
            *ślemy, *ymy, *imy, *iemy, *jemy, *niemy, *drzemy, będzie, będą, będę, będziemy, będziesz, oddamy, damy, podamy, nadamy, wydamy,
            wyślę, prześlę, doślę, odeślę, przyślę, dostarczę, dostarczy, przywiozę, przywiezie, przywieziemy, przyjadę, przyjedzie,
            przyjedziemy, przyjdę, przyjdzie, przyjdą, podjadę, podjedzie, zadzwonię, zadzwoni, oddzwonię, oddzwoni, potwierdzę, potwierdzi, skontaktuję się, skontaktuje się, zrobię, zrobi, naprawię, naprawi, zwrócę,
            oddam, skończę, zakończę, odpiszę, napiszę, przygotuję, przekażę, dam znać, dam odpowiedź, wymienię, wymieni, odbiorę, odbierze,
            dostanie pan, dostanie pani, dostaną państwo, dostaniecie, dostaniesz, otrzyma, otrzymają, otrzymacie, otrzymasz, zamontujemy,
            zamontuje, dotrze, dotrą, trafi, wyjdzie, wyjedzie, wyjeżdża, wychodzi, jedzie, jedziemy, jadę, przyjeżdża, przyjeżdżamy,
            dojedzie, poprawię, wystawię, ureguluję, wykonam, wpadnę, wejdziemy, wchodzimy, zacznę, zaczynam, zaczynamy, ruszamy, wysyłam,
            wysyłamy, przesyłam, dowozimy, dowiozę, odezwę się, odezwiemy się, ma pan u siebie, ma pani u siebie, mają państwo, stanie,
            zostanie, zostaną, gotowe będzie, obiecuję, obiecujemy, gwarantuję, gwarantujemy, zobowiązuję się, pojawi się, wypłacimy, wrzucę
            """,
        commitsAhead:
            "gotowe, gotowy, gotowa, ma pan, ma pani, masz, będzie, zdążę, zdążymy, u państwa, u pana, u pani",
        conditions: """
            jeśli, jeżeli, o ile, pod warunkiem, gdy tylko, jak tylko, chyba że, w przypadku,
            w razie, gdyby, kiedy tylko, gdy otrzymamy, po otrzymaniu, po wpłacie,
            w zależności, zależy, po akceptacji, inaczej, po zaksięgowaniu, mam nadzieję,
            mamy nadzieję, liczę, liczymy
            """,
        requests: """
            proszę, prosimy, prosiłbym, prosiłabym, poproszę, uprzejmie, musi, musicie, musisz, potrzebuję, potrzebujemy, trzeba, należy, muszę,
            mieć do, oczekuję, oczekujemy, żądam, domagam, czekam, czekamy, chcę, chciałbym, chciałabym, chcemy, wpłaty, płatności,
            termin płatności, niech pan, niech pani, podajcie, wyślijcie, przyślijcie, prześlijcie, dajcie, daj znać, wzywam, wymagam, ma być
            """,
        rejects: """
            nie, nigdy, żaden, żadnego, może, możliwe, być może, spróbuję, spróbujemy,
            postaram się, postaramy się, chyba, pewnie, raczej, możemy, mogę, moglibyśmy,
            mógłbym, mogłabym, proponuję, proponujemy, jesteśmy, mamy wolne, mam wolne,
            wolny termin, wolne terminy, urlop, urlopie, urlopu, zamknięte, nieczynne, święto,
            ważna, ważne, urząd, bank, gmina, sąd, dostawca, producent, ubezpieczyciel,
            hurtownia, spółdzielnia, nieobecny, nieobecna, wracam, najwcześniej, dopiero,
            odpowiada, pasuje, pasowałoby, cena, obowiązuje, wypada, prawdopodobnie, myślę,
            sądzę, planujemy wstępnie, wiemy, rozumiemy, widzimy, cieszymy, przepraszamy,
            dziękujemy, zapraszamy, kosztuje, liczy się, spodziewamy, musimy, zdaniem
            """,
        past: """
            *=łem, *=łam, *liśmy, *łyśmy, *łeś, *łaś, był, była, było, były, miał, miała, miało, miały, wczoraj, temu, przyszedł, przyszła,
            wysłano, obiecał, mówił, pisał, zeszły, zeszłym, ubiegłym, zmarł, zachorował, *liście
            """,
        breaks: "ale, lecz, bo, ponieważ, że, który, która, które, choć, gdyż, natomiast, jednak",
        joins: "i, oraz, a, potem, więc"
    )
}

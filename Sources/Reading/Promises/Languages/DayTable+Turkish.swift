extension DayTable {
    static let turkish = DayTable(
        weekdays: """
            pazartesi pazartesiye pazartesine
            salı salıya
            çarşamba çarşambaya
            perşembe perşembeye
            cuma cumaya
            cumartesi cumartesiye
            pazar pazara
            """,
        months: """
            ocak ocakta ocağa ocağın
            şubat şubatta şubata
            mart martta marta
            nisan nisanda nisana
            mayıs mayısta mayısa
            haziran haziranda hazirana
            temmuz temmuzda temmuza
            ağustos ağustosta ağustosa
            eylül eylülde eylüle
            ekim ekimde ekime
            kasım kasımda kasıma
            aralık aralıkta aralığa
            """,
        numbers: """
            bir
            iki birkaç
            üç
            dört
            beş
            altı
            yedi
            sekiz
            dokuz
            on
            """,
        ordinals: """
            i u si su ine une ina una sine suna ne na inde unde inda unda sinde sunda nde nda inden undan idir udur sidir
            """,
        meanings: [
            (
                "bugün, bu akşam, bu sabah, bu gece, gün sonuna, gün sonu, akşama, bu akşama, bugüne, gün içinde, mesai bitimine",
                .inDays(0)
            ),
            ("yarın, yarına, yarın akşama, yarın sabah, yarın akşam", .inDays(1)),
            ("öbür gün, ertesi güne, öbür güne", .inDays(2)),
            ("{w}, bu {w}", .weekday),
            (
                "haftaya {w}, gelecek hafta {w}, önümüzdeki hafta {w}, gelecek {w}, önümüzdeki {w}",
                .weekdayNextWeek
            ),
            (
                "hafta sonuna, hafta sonu, haftasonu, haftasonuna, bu hafta, hafta bitmeden, bu hafta içinde, haftanın sonuna",
                .endOfWeek(0)
            ),
            (
                "haftaya, gelecek hafta, önümüzdeki hafta, hafta başı, hafta başında, hafta başına, gelecek haftaya",
                .endOfWeek(1)
            ),
            (
                "önümüzdeki hafta içinde, gelecek hafta içinde, gelecek hafta sonuna, haftaya kadar",
                .endOfWeek(1)
            ),
            ("ay sonuna, ay sonu, ay sonunda, bu ay, ayın sonuna, bu ay içinde", .endOfMonth(0)),
            ("gelecek ay, önümüzdeki ay, gelecek ay sonuna", .endOfMonth(1)),
            ("yıl sonuna, sene sonuna", .endOfYear),
            (
                "{n} gün içinde, {n} gün içerisinde, {n} gün sonra, {n} güne, {n} gün zarfında",
                .days(1)
            ),
            (
                "{n} iş günü içinde, {n} iş günü içerisinde, {n} iş gününde, {n} iş günü sonra",
                .workingDays
            ),
            ("{n} hafta içinde, {n} hafta içerisinde, {n} hafta sonra, {n} haftaya", .days(7)),
            ("{n} saat içinde, {n} saat içerisinde, {n} saate, {n} saat sonra", .hours),
            ("{n} ay içinde, {n} ay sonra, {n} aya", .months),
            ("{d} {m}", .date),
            ("{d}, ayın {d}", .dayOfMonth),
        ],
        by: "en geç",
        byAfter: "kadar, dek, değin, itibarıyla en geç, önce, bitmeden, olmadan",
        on: "ayın, bu ayın, günü",
        refusedBefore: "geçen, önceki, her, geçtiğimiz, ilk, son",
        refusedAfter: """
            günleri, günlerinde, günlerı, tarihli, önceki, itibaren, beri, sonra, sonrası, dan,
            den, ki, günkü, tarihinden, nolu, kalıp, günden, gününden, dışında, yerine, değil,
            den sonra, dan sonra, günü sonrası, akşamki, sabahki, gelen, gönderilen, verilen,
            yapılan, alınan, yapılacak olan
            """,
        fillers: "bu, önümüzdeki, gelecek, en geç, ayın",
        dayParts: """
            günü, gününe, gün, sabah, sabahı, sabahtan, akşam, akşamı, akşamına, akşama, öğlen, öğleden önce, öğleden sonra, öğlene,
            öğle, gecesi, sabaha, sabahına, tarihine, tarihinde, içinde, mesai bitimine, öğleye
            """,
        ranges: "ila, veya, ya da, ile",
        commits: """
            *acağım, *eceğim, *acağız, *eceğiz, *ecez, *acaz, *ıyorum, *uyorum, *ıyoruz,
            *uyoruz, *erim, *arım, *ırım, *eriz, *arız, *ırız, *uruz, *acak, *ecek, *acaktır,
            *ecektir, *acaklar, *ecekler, bulacaksınız, alacaksınız, görürsünüz, alırsınız,
            alacaksın, sizde, elinizde, elinize ulaşır, elinizde olur, kapınızda, yola çıkıyor,
            çıkıyor, geliyor, gidiyor, gelir, ulaşır, biter, teslim ederiz, hazır olur, hazır,
            yanınızda, oradayız, oradayım, orada olur, söz, söz veriyorum, söz veriyoruz,
            hesabınızda olur, hesabınızda, geçer, görünür, yansır, düşer
            """,
        commitsAhead: "tamam, bitmiş olur, biter, olur, yetişir, hallederiz, kutunuzda",
        conditions: """
            *sanız, *seniz, *rsan, *rsen, *rsa, *rse, *dığınızda, *diğinizde, *duğunuzda, eğer,
            şayet, takdirde, halinde, koşuluyla, şartıyla, aksi, *mezse, *mazsa, *ınca, *unca,
            *ince, bağlı, umarım, umuyorum, umuyoruz, inşallah
            """,
        requests: """
            lütfen, rica, bekliyorum, bekliyoruz, istiyorum, istiyoruz, isterim, gerekiyor, gerek, lazım, gönderin, gönderiniz, yazın, bildirin,
            bildiriniz, iletin, iletiniz, ödeyin, ödeme, yollayın, verin, arayın, yapın, onaylayın, atın, haber verin, talep, şart,
            zorundasınız, *malısınız, *melisiniz, *ir misiniz, mısınız, misiniz, musunuz, müsünüz, son tarih, *iverin
            """,
        rejects: """
            *mayacak, *meyecek, *mayacağız, *meyeceğiz, *mayacağım, *meyeceğim, *mıyorum,
            *muyorum, *mıyoruz, *muyoruz, *yamam, *mem, *mayız, *meyiz, *maz, *mez, değil, yok,
            belki, galiba, sanırım, muhtemelen, çalışacağız, çalışacağım, çalışırız, çalışırım,
            deneyeceğiz, deneyeceğim, dener, denerim, deneriz, kapalı, kapalıyız, tatil,
            tatiliz, izinli, izindeyim, belediye, banka, sigorta, mahkeme, tedarikçi, üretici,
            gümrük, bayram, öneriyorum, öneririm, öneririz, olabilir, olabiliriz, *abilirim,
            *ebilirim, *abiliriz, *ebiliriz, boş, müsait, müsaidim, uyar, uygun, istemiyorum,
            düşünüyorum, düşünüyoruz, bilmiyorum, anlıyorum, görüyorum, biliyorum, geçerli,
            geçerlidir, fiyat, fiyatı, mümkün, en erken, ancak, *abilir, *ebilir, özür dilerim,
            teşekkür ederim, teşekkür ederiz, ihtimal, planlıyor, hariç, istiyor, veremiyorum,
            söyleyemiyorum, lisans, henüz, hakkınız, tahmin, tahminen
            """,
        past: """
            *dım, *dum, *tım, *tum, *dık, *duk, *tık, *tuk, dün, geçen, *mıştı, *muştu,
            *mıştık, *muştuk, *acaktı, *ecekti, *acaktık, *ecektik, *lendi, *landı, *ldı, *ldu,
            *rdı, *rdu, önceki, bitti, gitti, etti, yaptı
            """,
        breaks: "ama, fakat, ancak, çünkü, yalnız, oysa",
        joins: "ve, sonra, hem"
    )
}

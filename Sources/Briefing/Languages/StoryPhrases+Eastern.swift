extension StoryPhrases {
    static let polish = StoryPhrases(
        story: "Historia sprawy",
        persons: "Osoby",
        theirs: "klient pisze",
        reply: "odpowiadamy",
        apology: "przepraszamy",
        fix: "naprawiamy",
        compensation: "rekompensujemy",
        boundary: "stawiamy granicę",
        delay: "odkładamy",
        load: "kosztuje około %1 godz. tygodniowo, zwykle %2; przeciętny nasz klient %3",
        month: "Nasz miesiąc",
        answers: "%1: połowa odpowiedzi w ciągu %2, najwolniejsza po %3; spóźnione %4 z %5",
        settled: "załatwione po „%1”: %2",
        matters: Counted("%1 sprawa", "%1 sprawy", "%1 spraw"),
        monthLoad: "%1: %2, około %3 godz. tygodniowo (zwykle %4)",
        officeLoad: "wszyscy klienci razem: około %1 godz. tygodniowo",
        prospect:
            "Nowy klient, trudny od początku: odmówić albo ustalić cenę i warunki przed rozpoczęciem."
    )

    static let turkish = StoryPhrases(
        story: "Öykü",
        persons: "Kişiler",
        theirs: "müşteri yazıyor",
        reply: "yanıtlıyoruz",
        apology: "özür diliyoruz",
        fix: "düzeltiyoruz",
        compensation: "telafi ediyoruz",
        boundary: "sınır koyuyoruz",
        delay: "erteliyoruz",
        load: "haftada yaklaşık %1 saat, genelde %2; müşterilerimizin ortalaması %3",
        month: "Bizim ayımız",
        answers: "%1: yanıtların yarısı %2 içinde, en yavaşı %3 sonra; %5 yanıttan %4 tanesi geç",
        settled: "“%1” sonrası çözüldü: %2",
        matters: Counted("%1 konu", "%1 konu"),
        monthLoad: "%1: %2, haftada yaklaşık %3 saat (genelde %4)",
        officeLoad: "tüm müşteriler birlikte: haftada yaklaşık %1 saat",
        prospect:
            "Yeni müşteri, baştan zor: reddedin ya da başlamadan önce fiyat ve koşullarda anlaşın."
    )

    static let russian = StoryPhrases(
        story: "Как это было",
        persons: "Люди",
        theirs: "пишет клиент",
        reply: "мы отвечаем",
        apology: "мы извиняемся",
        fix: "мы исправляем",
        compensation: "мы возмещаем",
        boundary: "мы ставим границу",
        delay: "мы откладываем",
        load: "стоит около %1 ч в неделю, обычно %2; наш клиент в среднем %3",
        month: "Наш месяц",
        answers:
            "%1: половина ответов в пределах %2, самый долгий через %3; с опозданием %4 из %5",
        settled: "улажено после «%1»: %2",
        matters: Counted("%1 дело", "%1 дела", "%1 дел"),
        monthLoad: "%1: %2, около %3 ч в неделю (обычно %4)",
        officeLoad: "все клиенты вместе: около %1 ч в неделю",
        prospect:
            "Новый клиент, трудный с самого начала: отказаться или договориться о цене и условиях до начала работы."
    )
}

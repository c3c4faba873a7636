/// The commonest small words of ten languages, and the courtesies of their mails.
///
/// CLD2 needs some hundred letters to be sure; a mail of one line has fewer, but it has such words.
enum FunctionWords {
    /// Language → its words, lower case, separated by spaces; elided forms stand without apostrophe.
    static let tables: [(language: String, words: String)] = [
        (
            "en",
            """
            the of and to a in is that it for was on are as with be at by this have from or had not \
            but what all were when we there can an your which their if will each how do you he she \
            they i my our would could should has been did does don didn isn doesn hasn can t ve ll \
            re m am me us so no any please thanks thank regards hello hi dear kind best need just \
            about who why where them then than more out up now still yet again let know get got \
            much many sure attached invoice received confirmed sorry great perfect today tomorrow
            """
        ),
        (
            "it",
            """
            di e il la che è per un in non una sono le del della con i si lo da al come gli ma ho ha \
            mi ci se nel alla dei delle degli anche più questo questa o abbiamo avete hanno essere \
            stato stata dell all nell sull dal dalla nella sul sulla ai agli alle vi ne ti lei loro \
            noi voi suo sua quando dove cosa perché però già ancora molto tutto tutti grazie saluti \
            buongiorno buonasera salve ciao gentile cordiali prego quello quella era fa può c poi qui \
            io sto sta stiamo siamo siete ora oggi domani \
            mille perfetto ricevuto confermo allegato fattura quanto quindi buona scusi prego subito
            """
        ),
        (
            "pl",
            """
            i w na z do się nie to jest że o jak a po za od co przez dla są ale czy być tak tym był \
            było była oraz tego ten ta te już tylko mnie mi mam ma może bardzo kiedy gdzie jeszcze \
            ich jego jej nam nas was pan pani państwo państwa proszę dziękuję dzięki pozdrawiam dzień \
            dobry witam cześć będzie bo przy pod nad bez ze we więc także tej tych którzy która \
            który które jestem mamy macie pana panie sprawie dziś jutro teraz mogę można też nic \
            super faktura załączniku potwierdzam przepraszam ile natychmiast dobrze
            """
        ),
        (
            "tr",
            """
            ve bir bu için de da ile çok ne gibi daha kadar en var yok ama ben sen biz siz o değil mi \
            mı mu mü ki olarak olan sonra her şey diye kez hiç nasıl neden bana bize size sizin benim \
            bizim oldu olsun lütfen teşekkürler teşekkür ederim ederiz merhaba saygılarımla selamlar \
            iyi günler bey hanım evet hayır şu ya veya ancak artık bugün yarın dün göre önce hala \
            henüz tüm bütün kolay gelsin rica gün ise \
            tamam fatura ekte özür kusura bakmayın hemen tabii
            """
        ),
        (
            "ru",
            """
            и в не на что я с он как это но мы к у из за по же вы все она так от для о бы то до мне \
            меня нас вас вам нам если когда или ни ещё уже очень быть был была было были есть нет да \
            только этот эта эти его её их при чтобы там тут где кто спасибо здравствуйте добрый день \
            уважением пожалуйста прошу вот можно надо раз без под над со во ко а сегодня завтра \
            хорошо получил получила подтверждаю извините счёт срочно сколько почему
            """
        ),
        (
            "de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es \
            an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so \
            zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir uns mir mich \
            ihr ihre ihnen ihren kein keine bitte danke hallo grüße grüßen freundlichen guten tag \
            sehr geehrte geehrter schon wenn was wann wo hier kann können habe hatte mein unser jetzt \
            vielen dank anbei rechnung leider gerne sofort heute morgen
            """
        ),
        (
            "fr",
            """
            de la le et les des en un une du est que dans qui par pour au sur pas plus il ne ce avec \
            se sont aux ou son mais comme nous vous je on elle cette ont été sa ses leur bien être \
            fait si tout tous même aussi sans l d qu c n j s m y à où votre vos notre nos mon ma mes \
            merci bonjour bonsoir cordialement salutations madame monsieur veuillez très était avez \
            avons ai as donc alors encore déjà peut \
            beaucoup parfait facture confirme reçu désolé désolée accord urgent demain
            """
        ),
        (
            "es",
            """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus \
            le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era \
            muy hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni ese eso \
            usted ustedes les te gracias hola buenos días saludos estimado estimada favor cordial \
            atentamente he hemos tiene tengo nuestro nuestra estoy están hoy mañana ahora \
            muchas muchos perfecto factura confirmo adjunto recibido vale cuánto lo urgente
            """
        ),
        (
            "nl",
            """
            de van het een en in is dat op te zijn met voor die niet aan er om ook als bij door maar \
            dan ik je jij hij wij ze u uw ons onze naar heeft hebben had was worden wordt uit nog wel \
            geen over kan kunnen zou wat deze dit zo al of moet meer mijn me we hebt bent tot onder \
            omdat waar wanneer hoe bedankt dank groet groeten vriendelijke beste hallo graag \
            alstublieft goed daar hier weer zal waren veel nu \
            hartelijk factuur bijlage bevestig vandaag morgen dringend
            """
        ),
        (
            "pt",
            """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao \
            ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso \
            ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você vocês tinha \
            foram essa num nem suas meu minha numa obrigado obrigada olá bom dia cumprimentos \
            atenciosamente abraço nosso nossa favor são pode vai fazer estou temos hoje \
            muito fatura anexo confirmo recebido perfeito amanhã
            """
        ),
    ]

    /// Word → the languages that have it, each by its place in `tables`; also as typed without accents.
    static let languagesByWord: [String: [Int]] = {
        var found: [String: Set<Int>] = [:]
        for (index, table) in tables.enumerated() {
            for word in table.words.split(whereSeparator: \.isWhitespace) {
                found[String(word), default: []].insert(index)
                found[Letters.withoutAccents(word), default: []].insert(index)
            }
        }
        return found.mapValues { $0.sorted() }
    }()
}

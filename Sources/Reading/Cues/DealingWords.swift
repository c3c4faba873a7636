/// Words of asking, thanking, refusing and threatening in eight languages, as typed without accents.
///
/// `*` stands for any ending.
enum DealingWords {
    static let tables: [CueWords] = [
        CueWords(
            cue: .asking,
            words: """
                please pls plz could can would kindly wonder wondering send let tell \
                favore potete puo puoi potreste potrebbe potresti mandi mandate cortesemente \
                gentilmente chiedo vorrei \
                prosze prosba czy moge mozna mozesz moglby moglaby mogliby moglibysmy poprosze \
                bardzo prosilbym prosilabym \
                lutfen rica misiniz misin musunuz miyiz edin ederim bilir gonderir \
                пожалуйста прошу можете можно могли можешь пришлите скажите подскажите \
                bitte konnen konnten konnte kannst wurden \
                pouvez pourriez plait merci svp vous \
                favor puede pueden podria podrian podeis
                """
        ),
        CueWords(
            cue: .ultimatum,
            words: """
                otherwise else unless final last ultimatum \
                altrimenti senno ultim* \
                inaczej przeciwnym ostatni* \
                yoksa aksi son \
                иначе противном последн* \
                sonst andernfalls letzte* ansonsten \
                sinon dernier* derniere* \
                contrario ultim*
                """
        ),
        CueWords(
            cue: .thanks,
            words: """
                thank* thx cheers ta grateful appreciate* tysm \
                grazie ringrazi* grat* \
                dziek* dziekuj* wdzieczn* podziekow* \
                tesekkur* sagol sagolun sag minnettar* eyvallah eline elinize ellerinize \
                спасибо благодар* признател* спс \
                danke* dank bedank* dankbar* \
                merci remerci* \
                gracias agradec*
                """
        ),
        CueWords(
            cue: .advance,
            words: """
                advance anticipo anticipatamente gory simdiden заранее voraus avance antemano
                """
        ),
        CueWords(
            cue: .money,
            words: """
                refund* discount* credit* free waive* voucher compensat* goodwill charge reimburs* \
                rimbors* sconto omaggio gratis gratuit* storno buono risarc* \
                zwrot* zwroc* rabat* gratis darmow* rekompensat* upust* bezplat* \
                iade* indirim* ucretsiz* telafi hediye \
                возврат* верн* скидк* бесплатн* компенсац* подар* \
                erstatt* gutschrift* rabatt* kostenlos* kostenfrei* nachlass* \
                rembours* remise gratuit* avoir geste dedommag* \
                reembols* descuento* gratis gratuit* compens* devol*
                """
        ),
        CueWords(
            cue: .sorrow,
            words: """
                sorry apolog* regret* \
                scus* dispiac* spiace perdon* \
                przeprasz* przykro przeprosi* \
                ozur kusura uzgun* \
                извин* прощен* сожал* простите \
                entschuld* leid verzeih* bedauer* \
                desole* excus* navre* regrett* \
                disculp* perdon* siento lament*
                """
        ),
        CueWords(
            cue: .recourse,
            words: """
                lawyer* solicitor* court ombudsman review* chargeback complaint* legal sue attorney \
                trading consumer report* trustpilot google elsewhere competitor* \
                avvocat* tribunale recension* legal* denunc* reclamo associazione concorrenza \
                diffida \
                adwokat* prawnik* sad* opini* rzecznik* uokik reklamacj* konkurencj* pozew \
                kancelari* \
                avukat* mahkeme* dava* yorum* sikayet* tuketici* noter* rakip* ihtar* \
                адвокат* юрист* суд* отзыв* жалоб* роспотреб* претензи* прокурат* конкурент* \
                anwalt* anwaltin gericht* bewertung* beschwerde* verbraucher* konkurrenz* klage* \
                avocat* tribunal avis plainte concurren* huissier \
                abogad* tribunal juzgado resena* reclama* denunci* competencia consumo
                """
        ),
        CueWords(
            cue: .sweeping,
            words: """
                always never nothing everything every everyone nobody constantly ever \
                sempre mai niente nulla tutto ogni nessuno tutti \
                zawsze nigdy nic wszystko kazdy kazdym nikt ciagle wieczn* \
                hep asla hic hicbir herkes surekli daima her hicbiri \
                всегда никогда ничего все каждый никто вечно постоянно \
                immer nie niemals nichts alles jedes jedesmal niemand standig \
                toujours jamais rien tout chaque personne \
                siempre nunca nada todo cada nadie jamas
                """
        ),
        CueWords(
            cue: .refusal,
            words: """
                unable cannot can afraid unfortunately however policy possible outside scope extra \
                quote \
                purtroppo possiamo posso impossibile compreso incluso preventivo \
                niestety mozemy mozliwe zakres* obejmuj* wycen* \
                maalesef malesef mumkun kapsam* yapamiyoruz \
                сожалению можем невозможн* входит отдельн* \
                leider moglich konnen umfang \
                malheureusement pouvons impossible devis \
                lamentablemente podemos posible presupuesto
                """
        ),
        CueWords(
            cue: .delay,
            words: """
                delay* delayed late waiting later yet still know \
                ritard* attesa ancora aspett* tardi \
                opozn* jeszcze czeka* poczeka* pozniej \
                gecik* hala henuz bekl* sonra \
                задерж* пока еще ждем ждать подожд* позже \
                verzoger* noch warten spater verspat* \
                retard* encore attend* attente \
                retras* todavia aun esper* tard*
                """
        ),
        CueWords(
            cue: .done,
            words: """
                fixed done sorted replaced corrected resolved completed attached restored sent \
                risolto sistemato corretto sostituito fatto allegato completato riparat* \
                ripristinat* \
                naprawi* poprawi* gotowe wymieni* zalaczni* usuni* dziala* \
                duzelt* cozuldu tamamlan* degistir* ekte hazir yenile* onar* \
                исправ* готов* устран* замен* почин* сдела* восстанов* приложен* \
                behoben erledigt ersetzt korrigiert repariert fertig ausgetauscht \
                corrige* repare* resolu* remplace* termine* retabli* \
                arreglad* solucionad* corregid* cambiad* reparad* listo
                """
        ),
    ]
}

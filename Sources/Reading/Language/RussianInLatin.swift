/// Tells Russian that was typed in Latin letters, which no language table knows.
enum RussianInLatin {
    /// Of a hundred words, at least so many are these small ones.
    private static let fewestOfHundred = 5
    /// A text of up to so many words needs only one of them.
    private static let fewWords = 5

    /// Whether words, in lower case, look like it.
    static func isLikely(_ words: [String]) -> Bool {
        let hits = words.count { small.contains($0) }
        guard hits > 0, hits * 100 >= words.count * fewestOfHundred else { return false }
        return hits > 1 || words.count <= fewWords
    }

    /// Frequent words that no other language of the gold mails has, as people spell them.
    private static let small = Set(
        """
        chto vy dobryj dobryy dobriy eto kak mne menya menja esli zdravstvuyte zdravstvujte \
        zdravstvuite pozhaluysta pozhalujsta pozhaluista pojaluysta segodnya segodnja dlya dlja \
        uzhe uje vse teper ili mozhno mojno budet posle spasibo tolko kogda cherez nichego ego \
        chtoby vash vasha vashi vashego vashej vashey vashih vashemu vami proshu zavtra tozhe toje \
        gde hotya hotja schet dengi vchera ih sejchas seychas potom nedelyu nedelju chem etogo \
        etom bolshe nuzhen nujen nuzhno nujno nuzhna nuzhny ponedelnik skazhite skajite kotoryj \
        kotoryy budu subbotu novyj novyy dnya dnja nedeli srazu prishlite pishu skolko srok skazal \
        vopros pyatnitsu pjatnitsu pust chetverg poetomu vseh pochemu luchshe mogu mozhet mojet \
        vremya vremja vmesto voobsche hochu vmeste ochen vot nikto nikogda takoy takoj opyat \
        besplatno privet uvazheniem uvajeniem uvazhaemaya uvazhaemyy uvazhaemyj esche eshche \
        eshe moy moya nash nashi sdelali delo srochno sdelat \
        vlozhenii vlojenii vernulis schyot scheta zayavka zayavku razdel stranitsa stranitse \
        kotoryh kotorye kotoruyu budem smozhem rabotaet rabotaem rabote nashey nashej nashem vsegda \
        lezhat zabirayte peredali otpravili ispravili prinyali gotovo gotov dobroe utro zvonite
        """
        .split(whereSeparator: \.isWhitespace).map(String.init)
    )
}

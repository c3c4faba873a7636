extension DayTable {
    static let french = DayTable(
        weekdays: """
            lundi
            mardi
            mercredi
            jeudi
            vendredi
            samedi
            dimanche
            """,
        months: """
            janvier
            février
            mars
            avril
            mai
            juin
            juillet
            août
            septembre
            octobre
            novembre
            décembre
            """,
        numbers: "un une\ndeux\ntrois\nquatre\ncinq\nsix\nsept\nhuit\nneuf\ndix",
        ordinals: "er",
        dayMark: .none,
        meanings: [
            (
                "aujourd hui, ce soir, ce matin, cet après midi, ce midi, la fin de la journée, fin de journée, dans la journée",
                .inDays(0)
            ),
            ("demain, demain matin, demain soir, demain midi, demain après midi", .inDays(1)),
            ("après demain", .inDays(2)),
            ("{w}, ce {w}", .weekday),
            (
                "{w} prochain, {w} de la semaine prochaine, {w} en huit, {w} suivant",
                .weekdayNextWeek
            ),
            (
                "la fin de la semaine, fin de semaine, fin de la semaine, cette semaine, le week end, week end, ce week end",
                .endOfWeek(0)
            ),
            (
                "la semaine prochaine, semaine prochaine, début de semaine prochaine, fin de semaine prochaine, début de semaine",
                .endOfWeek(1)
            ),
            (
                "la fin de la semaine prochaine, fin de la semaine prochaine, début de la semaine prochaine",
                .endOfWeek(1)
            ),
            ("la fin du mois, fin du mois, ce mois, fin de mois", .endOfMonth(0)),
            ("le mois prochain, mois prochain, fin du mois prochain", .endOfMonth(1)),
            ("la fin de l année, fin d année", .endOfYear),
            (
                "sous {n} jours, dans les {n} jours, d ici {n} jours, dans {n} jours, dans un délai de {n} jours, en {n} jours",
                .days(1)
            ),
            (
                "dans les {n} prochains jours, sous {n} jour, dans les prochaines {n} jours",
                .days(1)
            ),
            (
                "sous {n} jours ouvrés, dans les {n} jours ouvrés, dans {n} jours ouvrés, sous {n} jours ouvrables, en {n} jours ouvrés",
                .workingDays
            ),
            ("sous huitaine, d ici une semaine, dans la semaine", .inDays(7)),
            (
                "sous quinzaine, d ici quinze jours, sous quinze jours, dans quinze jours",
                .inDays(15)
            ),
            (
                "dans {n} semaine, dans {n} semaines, d ici {n} semaines, sous {n} semaine, sous {n} semaines, en {n} semaines",
                .days(7)
            ),
            (
                "dans les {n} heures, sous {n} heures, dans {n} heures, d ici {n} heures, sous {n} h, sous {n} heure",
                .hours
            ),
            ("dans {n} mois, d ici {n} mois, sous {n} mois", .months),
            ("{d} {m}", .date),
            ("{d}", .dayOfMonth),
        ],
        by: "avant, d ici, d ici à, pour, au plus tard, jusqu à, avant la, d ici la",
        byAfter: "au plus tard, dernier délai",
        on: "le, l",
        refusedBefore: """
            depuis, du, de, après, dernier, dernière, chaque, tous les, à partir de, à partir du, pas avant, à compter du, datée du, sauf, au
            lieu de, entre, =passé
            """,
        refusedAfter: """
            dernier, dernière, =passé, =passée, après, avant, à compter, à partir, suivant
            """,
        fillers:
            "le, la, les, ce, cette, au plus tard, au, fin, de, prochain, à, du, courant, début",
        dayParts: """
            matin, soir, midi, après midi, matinée, dans la matinée, dans la journée, en fin de journée, prochain, au plus tard, à midi, inclus
            """,
        ranges: "à, ou",
        commits: """
            *rons, *=erai, *=irai, *=rai, *ront, *=era, *=ira, *dra, *vra, *fera, *aura, serai, ferai, aurai, enverrai, enverra, recevrez, recevras, aurez,
            auras, trouverez, serez, vais, allons, va, vont, envoie, envoyons, livrons, livre, passe, passons, viens, venons, vient, appelle,
            appelons, rappelle, rappelons, arrive, part, partent, expédions, expédie, fais, faisons, fait partir, commence, commençons, termine, terminons,
            remplace, remplaçons, rembourse, remboursons, répare, réparons, récupérons, dépose, déposons, apporte, apportons, installons, installe,
            reviens vers vous, revenons vers vous, est prévu, est prévue, est programmé, est programmée, est fixé, est fixée, sort, sera,
            vous recevez, vous l avez, vous les avez, vous avez, je m engage, nous nous engageons, je vous promets, promettons, promets, suis chez vous,
            sommes chez vous, est chez vous
            """,
        commitsAhead:
            "prêt, prête, prêts, chez vous, entre vos mains, terminé, terminée, comptons, compte vous",
        conditions: """
            =si, s il, s ils, à condition, sous réserve, dès que vous, dès réception,
            dès que nous, sinon, au cas où, selon, après réception, en cas, une fois,
            lorsque vous, quand vous, pourvu, dans le cas, espère, espérons, sans accord,
            sans réponse, sans retour, à défaut, sans votre
            """,
        requests: """
            merci de, merci d, veuillez, s il vous plaît, svp, envoyez, dites, donnez, confirmez, faites, répondez, appelez, il faut, vous devez,
            devez, devrez, il faudra, faudra, faudrait, besoin, j attends, attendons, attends, exige, exigeons, souhaite, souhaitons, voudrais,
            voudrions, je veux, nous voulons, pouvez, pourriez, règlement, paiement, échéance, régler, prie, demande, demandons, transmettez,
            tenez moi, dois, réclame
            """,
        rejects: """
            =pas, ne, n, aucun, aucune, jamais, rien, personne, peut être, essaie, essaye,
            essayons, essaierai, tenterons, tâcherai, tâcherons, probablement, sans doute,
            pense, pensons, crois, pourrait, pourrais, pourrions, serait, aimerais, aimerions,
            propose, proposons, disponible, disponibles, libre, libres, fermé, fermés, fermée,
            congé, congés, vacances, absent, absente, absents, arrêt maladie, férié, peux,
            pouvons, valable, banque, assurance, mairie, tribunal, fournisseur, fabricant,
            expert, douane, notaire, syndic, au plus tôt, plutôt, conviendrait, convient,
            vous conviendra, devrait, devrions, environ, normalement, préférez, votre mariage,
            prix, tarif, sera de retour, serai de retour, fermerons, serons fermés,
            en principe, ou bien, assureur
            """,
        past: """
            hier, dernier, dernière, avais, avait, avions, avaient, était, étaient, étais, étions, promis, dit, écrit, reçu, envoyé, =livré, =arrivé, =passé,
            =commandé, signé, payé, il y a, a été, ai, avons, ont, devait, devais, devions, pensais, pensions, espérais, convenu, annoncé, appelé, venu
            """,
        breaks: "mais, car, parce, qui, que, cependant, toutefois, puisque, alors que, tandis",
        joins: "et, puis, donc"
    )
}

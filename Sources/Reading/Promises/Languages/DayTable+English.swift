extension DayTable {
    static let english = DayTable(
        weekdays: """
            monday mon
            tuesday tues tue
            wednesday weds
            thursday thurs thur thu
            friday fri
            saturday
            sunday
            """,
        months: """
            january jan
            february feb
            march mar
            april apr
            may
            june jun
            july jul
            august aug
            september sept sep
            october oct
            november nov
            december dec
            """,
        numbers: "one a an\ntwo couple\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten",
        ordinals: "st nd rd th",
        meanings: [
            (
                "today, tonight, this afternoon, this evening, end of the day, end of day",
                .inDays(0)
            ),
            (
                "close of business, end of business, end of play, cob, eod, close of play",
                .inDays(0)
            ),
            ("tomorrow", .inDays(1)),
            ("day after tomorrow", .inDays(2)),
            ("{w}, this {w}", .weekday),
            ("next {w}, {w} next week, {w} week, {w} of next week", .weekdayNextWeek),
            (
                "end of the week, end of this week, end of week, the weekend, this week, end of the working week",
                .endOfWeek(0)
            ),
            (
                "next week, end of next week, the next week, early next week, middle of next week",
                .endOfWeek(1)
            ),
            ("the week after next", .endOfWeek(2)),
            ("end of the month, end of this month, month end, this month", .endOfMonth(0)),
            ("next month, end of next month", .endOfMonth(1)),
            ("end of the year", .endOfYear),
            (
                "within {n} day, within {n} days, in {n} day, in {n} days, {n} days from now",
                .days(1)
            ),
            (
                "within the next {n} days, in the next {n} days, within {n} of days, in {n} of days",
                .days(1)
            ),
            (
                "within {n} working days, in {n} working days, within {n} business days, in {n} business days",
                .workingDays
            ),
            (
                "within {n} working day, within the next {n} working days, in the next {n} working days",
                .workingDays
            ),
            (
                "within {n} week, within {n} weeks, in {n} weeks, in {n} week, in {n} weeks time, a week from now",
                .days(7)
            ),
            ("within the week, in the course of the week", .endOfWeek(0)),
            ("within {n} fortnight, in {n} fortnight", .days(14)),
            (
                "within {n} hours, within {n} hour, within the next {n} hours, within the hour, in {n} hours",
                .hours
            ),
            ("within {n} month, within {n} months, in {n} months", .months),
            ("{d} {m}, {d} of {m}, {m} {d}, {m} the {d}", .date),
            ("{d}", .dayOfMonth),
        ],
        by: "by, before, no later than, not later than, at the latest by, on or before, ahead of",
        byAfter: "at the latest, latest",
        on: "on, the, for, first thing on",
        refusedBefore: """
            since, of, dated, last, past, previous, from, after, until, till, every, each, not before, earliest, as of, between,
            except, not on, not, instead of, due, than, that
            """,
        refusedAfter: """
            ago, last, gone, or so ago, of receipt, of receiving, from receipt, after, of your,
            from your, from collection, of the, before the, of getting
            """,
        fillers: "the, this, coming, of, on, latest, at, end, first thing, early, late",
        dayParts: """
            morning, afternoon, evening, night, lunchtime, lunch, noon, midday, first thing, at the latest, coming, at noon, in the morning, in the afternoon, in the evening, by noon
            """,
        ranges: "to, or, and",
        commits: """
            i ll, we ll, i will, we will, i shall, we shall, you ll have, you will have,
            you ll get, you will get, you ll receive, you will receive, you ll find,
            you will find, you ll hear, you will hear, you ll be, you will be, will be, ll be,
            it will, it ll, he will, he ll, she will, she ll, they ll be, will have, will come,
            will call, will ring, will deliver, will arrive, will send, will go, will start,
            will replace, will fix, will collect, will visit, will bring, will get,
            will contact, will pick, will finish, will reach, will receive, will show,
            will work, will attend, will not be later, am going to, m going to, are going to,
            re going to, is going to, is due out, goes out, goes off, going out, going off,
            goes to you, ships, is shipping, leaves here, leaves us, is coming, are coming,
            am coming, m coming, re coming, is booked, are booked, m booked, is scheduled,
            am sending, m sending, are sending, re sending, am bringing, m bringing,
            re bringing, are bringing, m starting, am starting, re starting, we start, i start,
            starts work, re delivering, are delivering, m delivering, am calling, m ringing,
            re collecting, are collecting, is collecting, m collecting, am refunding,
            m driving over, with you on, with you by, with you tomorrow, with you first thing,
            promise you, i promise, we promise, gets to you, is yours, arrives, will do,
            will write, will look, will make, will take, will pay, will refund, will credit,
            will set, will put, will install, will issue, will post, will tell, will let,
            will ask, will speak, will check, will move, will change, will update, will amend,
            will correct, will repair, will mend, will sort, will clear, will drop, will pop,
            will order, will swap, will return, will report, will prepare, will publish,
            will confirm
            """,
        commitsAhead: """
            you have it, with you, in your hands, in your inbox, is ready, be ready, should be, should have, done, ready, expect it,
            can have, is due, are due, we aim, i aim, re aiming, m aiming, you can expect, delivered, completed, finished, should reach
            """,
        conditions: """
            if, unless, provided, as long as, so long as, once you, as soon as you, when you,
            assuming, should you, depending on, depends on, subject to, otherwise, in case,
            once we have, once we receive, only when, whether, hope, hoping, hopefully,
            without your, failing, unless we
            """,
        requests: """
            please, pls, kindly, let me know, let us know, tell me, tell us, send me, send us, give me, give us, you need, you must,
            you ll need, you will need, need you, you have to, you ll have to, i need, we need, would need, d need, need to know,
            ring me, call me, phone me, could you, can you, would you, remind you, your payment, i want, we want, i expect, we expect,
            must, need, want, require, expect you, has to, have to, demand, insist, let me have, get back to me, reply, deadline
            """,
        rejects: """
            can t, cannot, can not, won t, will not, not be, don t, doesn t, isn t, never,
            unable, might, maybe, perhaps, may, could, would, d rather, try, trying, probably,
            possibly, with luck, i think, i d guess, guess, whichever, either, earliest,
            not sure, no promise, no promises, offer, free on, slot, available, closed, shut,
            away, on leave, holiday, off sick, vacation, expires, valid, open until, be due,
            payable, council, bank, insurer, court, supplier, manufacturer, customs,
            tax office, authority, landlord, mill, freeholder, inspector, weather, rain,
            your side, you ll pay, you will pay, you ll owe, charged, bill you, wait until,
            no later plan, doubt, nothing, nobody, no one, price holds, whenever, any day,
            works for, work for you, suit, suits, would be, fully booked, they told, they say,
            no work, no visit, no visits, no delivery, no deliveries, no earlier, rather not,
            otherwise, i suggest, we suggest, what about, your inspection, your wedding,
            your meeting, ask you, you ll send, you will send, sometime, ll be back,
            back in the office, back at work, you will make, you will do, you will set,
            you will take, they will
            """,
        past: """
            was, were, had, did, didn t, wasn t, said, told, promised, hoped, planned, asked,
            sent, wrote, received, got, came, went, yesterday, ago, been, spoke, called,
            missed, should have been, has, have had, we replaced, i replaced, we fixed, i fixed, he fixed,
            she fixed, they fixed, arrived, meant,
            expected to, finished on, since
            """,
        breaks: "but, although, though, because, however, which, who, whereas, while",
        joins: "and, then, so",
        monthMayComeFirst: true
    )
}

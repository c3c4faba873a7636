import Testing

@testable import MailFormat

@Suite struct SenderKindTests {
    @Test(
        arguments: [
            ("Auto-Submitted: auto-replied", .robot(.automatic)),
            ("Auto-Submitted: auto-generated (rejected)", .robot(.automatic)),
            ("Auto-Submitted: no", .human), ("X-Autoreply: yes", .robot(.automatic)),
            ("X-Autorespond: 1", .robot(.automatic)),
            ("Precedence: auto_reply", .robot(.automatic)),
            ("X-Auto-Response-Suppress: All", .human),
            ("X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply", .human),
            ("List-Id: <news.b.example>", .robot(.list)),
            ("List-Unsubscribe: <mailto:off@b.example>", .robot(.list)),
            ("Precedence: bulk", .robot(.list)), ("Precedence: first-class", .human),
            ("Return-Path: <>", .robot(.bounce)),
            ("Return-Path: <ann@b.example>", .human),
            ("Return-Path: <>\nAuto-Submitted: auto-replied", .robot(.automatic)),
            ("X-Failed-Recipients: x@y.example", .robot(.bounce)),
            (
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                .robot(.bounce)
            ),
            (
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x",
                .robot(.automatic)
            ),
            ("Content-Type: message/delivery-status", .robot(.bounce)),
            ("Content-Type: text/calendar; method=REQUEST", .robot(.calendar)), ("", .human),
        ] as [(String, Message.Kind)]
    )
    func header(_ field: String, _ kind: Message.Kind) {
        #expect(Mails.parse(Mails.mail(field)).kind == kind)
    }

    @Test(
        arguments: [
            ("noreply@b.example", .robot(.noReply)), ("no-reply+12@b.example", .robot(.noReply)),
            ("do_not_reply@b.example", .robot(.noReply)),
            ("billing-noreply@b.example", .robot(.noReply)),
            ("MAILER-DAEMON@b.example", .robot(.bounce)), ("postmaster@b.example", .robot(.bounce)),
            ("notifications@b.example", .robot(.noReply)),
            ("nie-odpowiadaj@b.example", .robot(.noReply)), ("anna.noreplica@b.example", .human),
            ("info@b.example", .human),
        ] as [(String, Message.Kind)]
    )
    func author(_ address: String, _ kind: Message.Kind) {
        #expect(Mails.parse("From: \(address)\nSubject: x\n\nbody\n").kind == kind)
    }

    @Test(
        arguments: [
            ("Automatic reply: Lamp", .robot(.automatic)),
            ("Risposta automatica: Lampada", .robot(.automatic)),
            ("Odpowiedź automatyczna: Lampa", .robot(.automatic)),
            ("Otomatik yanıt: Lamba", .robot(.automatic)),
            ("Автоматический ответ: Лампа", .robot(.automatic)),
            ("Abwesenheitsnotiz: Lampe", .robot(.automatic)),
            ("Re: Automatic reply: Lamp", .human),
            ("Out of office chairs, please send more", .human),
        ] as [(String, Message.Kind)]
    )
    func subject(_ subject: String, _ kind: Message.Kind) {
        #expect(Mails.parse("From: a@b.example\nSubject: \(subject)\n\nbody\n").kind == kind)
    }

    @Test func invitationBesideTextIsACalendars() {
        let mail = Mails.multipart(
            "alternative",
            [
                "Content-Type: text/plain\n\nMeeting",
                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR",
            ]
        )
        #expect(Mails.parse(mail).kind == .robot(.calendar))
    }

    @Test func aCalendarFileAttachedIsAPersons() {
        let mail = Mails.multipart(
            "mixed",
            [
                "Content-Type: text/plain\n\nDates attached",
                "Content-Type: text/calendar\nContent-Disposition: attachment\n\nBEGIN:VCALENDAR",
            ]
        )
        #expect(Mails.parse(mail).kind == .human)
    }
}

internal import Foundation
internal import Standing

extension Digest {
    /// Makes the digest of a moment.
    public static func make(_ input: DigestInput) -> Digest {
        let sorting = DigestSorting(input)
        let atWaiting = sorting.waiting
        return Digest(
            date: input.date,
            officeName: input.officeName,
            headline: Headline(
                turned: sorting.looked.count { sorting.isNew($0) },
                watch: sorting.looked.count { !sorting.isNew($0) },
                calm: sorting.heard.count - sorting.looked.count,
                waiting: atWaiting.count
            ),
            entries: sorting.looked.prefix(max(0, input.maximumEntries)).map(sorting.entry),
            entriesLeftOut: max(0, sorting.looked.count - max(0, input.maximumEntries)),
            recovered: sorting.recovered,
            waiting: Array(atWaiting.prefix(max(0, input.maximumEntries))),
            waitingLeftOut: max(0, atWaiting.count - max(0, input.maximumEntries)),
            promised: Array(sorting.promised.prefix(max(0, input.maximumEntries))),
            snoozed: sorting.snoozed,
            lookBack: sorting.lookBack,
            month: input.month,
            counts: input.counts,
            mailboxes: input.mailboxes,
            verdicts: Verdicts(
                right: input.alerts.count { $0.verdict == .right },
                wrong: input.alerts.count { $0.verdict == .wrong },
                noted: sorting.noted
            )
        )
    }
}

public import MailboxSync

/// A session that is open delivers letters as it is.
extension MailboxSession: InboxSession {}

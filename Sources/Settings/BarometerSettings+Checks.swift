// What no single setting can know of itself.
extension BarometerSettings {
    func checkMailboxes(_ findings: inout Findings) {
        for (index, mailbox) in mailboxes.enumerated() {
            let place = "mailbox#\(index)"
            if mailboxes[..<index].contains(where: { $0.name == mailbox.name }) {
                findings.add(
                    place: place + ".name",
                    key: "mailbox.name",
                    found: "\(TOMLText.quoted(mailbox.name)) a second time",
                    allowed: "a name for each mailbox alone"
                )
            }
            let isPlainAndLocal = mailbox.server.scheme == .imap && mailbox.server.isLoopback
            if mailbox.insecure && !mailbox.server.host.isEmpty && !isPlainAndLocal {
                findings.add(
                    place: place + ".insecure",
                    key: "mailbox.insecure",
                    found: "true, with \(mailbox.server)",
                    allowed: "true for imap:// to this machine (localhost, 127.0.0.1, [::1]) only"
                )
            }
            mailbox.checkSignIn(place, &findings)
        }
    }

    func checkDelivery(_ findings: inout Findings) {
        if let program = delivery.command.first, !program.hasPrefix("/") {
            findings.add(
                place: "delivery.command",
                key: "delivery.command",
                found: TOMLText.quoted(program),
                allowed: "a program by its whole path, such as \"/usr/sbin/sendmail\""
            )
        }
        guard delivery.command.isEmpty else { return }
        for (name, receivers) in [("alerts", alerts.deliver), ("digest", digest.deliver)]
        where receivers.contains(.command) {
            findings.add(
                place: name + ".deliver",
                key: name + ".deliver",
                found: "\"command\" without a command",
                allowed: "\"command\" where [delivery] has a command"
            )
        }
    }

    func checkClients(_ findings: inout Findings) {
        var seen: Set<String> = []
        for (index, client) in clients.enumerated() {
            for (key, addresses) in [("address", [client.address]), ("aliases", client.aliases)] {
                for address in addresses where !address.isEmpty {
                    let problem = isOurs(address) ? "an address of ours" : "a second time"
                    guard isOurs(address) || !seen.insert(address).inserted else { continue }
                    findings.add(
                        place: "client#\(index)." + key,
                        key: "client." + key,
                        found: "\(TOMLText.quoted(address)), \(problem)",
                        allowed: "a client's address, once in all"
                    )
                }
            }
        }
    }
}

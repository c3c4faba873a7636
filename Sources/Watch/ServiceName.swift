internal import ServiceLifecycle
internal import Settings

extension ServiceGroupConfiguration.ServiceConfiguration {
    /// Names a service by its kind, and a follower by its mailbox.
    ///
    /// Left to itself, the library prints the whole value as its name: all settings, 700 KB for each mailbox.
    init(named service: any Service, afterSuccess: TerminationBehavior = .cancelGroup) {
        let kind = "\(type(of: service))"
        let name = (service as? MailboxFollower).map { "\(kind) \($0.mailbox.name)" }
        self.init(
            service: service,
            successTerminationBehavior: afterSuccess,
            serviceName: name ?? kind
        )
    }
}

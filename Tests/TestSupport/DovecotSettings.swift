import Foundation
import Glibc

/// The settings file of a ``PrivateDovecot``.
struct DovecotSettings {
    var directory: String
    var port: UInt16
    var tlsPort: UInt16

    /// Root may not be a mail user, so root's Dovecot runs as nobody.
    static var runsAsNobody: Bool { geteuid() == 0 }

    var text: String {
        let (user, group) =
            Self.runsAsNobody
            ? ("nobody", "nogroup") : (NSUserName(), Self.name(ofGroup: getegid()))
        return """
            base_dir = \(directory)/run
            state_dir = \(directory)/state
            log_path = \(directory)/log
            protocols = imap
            listen = 127.0.0.1
            default_login_user = \(user)
            default_internal_user = \(user)
            default_internal_group = \(group)
            first_valid_uid = 1
            ssl = yes
            ssl_cert = <\(directory)/cert.pem
            ssl_key = <\(directory)/key.pem
            disable_plaintext_auth = no
            auth_mechanisms = plain login
            auth_failure_delay = 0
            mail_location = maildir:~/Maildir
            mail_max_userip_connections = 0
            passdb {
              driver = static
              args = password=\(PrivateDovecot.password)
            }
            userdb {
              driver = static
              args = uid=\(user) gid=\(group) home=\(directory)/mail/%u
            }
            service imap-login {
              chroot =
              service_count = 0
              client_limit = 500
              inet_listener imap {
                port = \(port)
              }
              inet_listener imaps {
                port = \(tlsPort)
                ssl = yes
              }
            }
            service imap {
              process_limit = 512
            }
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service stats {
              chroot =
            }

            """
    }

    private static func name(ofGroup group: gid_t) -> String {
        guard let entry = unsafe getgrgid(group), let name = unsafe entry.pointee.gr_name else {
            return String(group)
        }
        return unsafe String(cString: name)
    }
}

"""The servers of the interoperability suite, each with its own settings, data and ports, none of them visible to this machine."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What was installed for a server is kept here for the next run.
LAYERS = pathlib.Path(os.environ.get("INTEROP_FOLDER", ROOT / ".interop"))
USER, PASSWORD = "studio", "interop-canary-52"


class Unavailable(Exception):
    """The server cannot be run here, and why."""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """One server that runs in a folder of its own.

    `starttls` or `tls` tell how Barometer connects, the second client always connects in plain; `prefix` stands before every folder but INBOX.
    """

    name, packages = "", []
    security = "tls"
    sent, special_use = "Sent", False
    prefix, delimiter = "", "/"
    # Whether a folder that holds folders is made by itself, and may hold mail.
    makes_parents = True
    # The largest mail worth a trial, in megabytes.
    largest = 1_000
    # Seconds until the server tells an idling client of new mail.
    push = 0
    # The settings' `poll_seconds`: what a server does not tell by itself is found out so late.
    poll = 120

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / self.name
        self.folder.mkdir(parents=True)
        self.folder.chmod(0o755)
        self.plain, self.tls = free_port(), free_port()
        self.process = None

    @property
    def ca(self):
        return self.folder / "cert.pem"

    @property
    def address(self):
        """The settings' `server`, and the port behind it."""
        return ("imaps://localhost", self.tls) if self.security == "tls" else ("imap://localhost", self.plain)

    def certificate(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
             "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", self.folder / "key.pem", "-out", self.ca], check=True, stderr=subprocess.DEVNULL)
        both = self.folder / "both.pem"
        both.write_text((self.folder / "key.pem").read_text() + self.ca.read_text())
        for path in (self.folder / "key.pem", both):
            path.chmod(0o644)

    def prepare(self):
        """Everything that is done once."""

    def command(self):
        """What runs the server in the foreground."""
        raise NotImplementedError

    def start(self):
        log = (self.folder / "output").open("ab")
        self.process = subprocess.Popen([str(part) for part in self.command()], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for _ in range(300):
            try:
                with socket.create_connection(("127.0.0.1", self.plain), 1) as connection:
                    connection.settimeout(2)
                    self.greeting = connection.recv(4096).decode("ascii", "replace").strip()
                    if self.greeting:
                        return
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        self.stop()
        raise Unavailable(f"does not answer: {(self.folder / 'output').read_text(errors='replace')[-400:]}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None

    def rebuild(self):
        """Gives INBOX another UIDVALIDITY, its messages staying where they are; the server is stopped meanwhile. False where it cannot."""
        return False

    def remove(self, *patterns):
        for pattern in patterns:
            for path in self.folder.glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


class Dovecot(Server):
    name, packages = "dovecot", ["dovecot-imapd"]
    special_use, delimiter = True, "."

    def prepare(self):
        if not pathlib.Path("/usr/sbin/dovecot").exists():
            raise Unavailable("Dovecot is missing: run `make setup`")
        printed = subprocess.run([ROOT / "scripts/private-dovecot", self.folder, PASSWORD, str(self.plain), str(self.tls)],
                                 check=True, capture_output=True, text=True).stdout
        self.started_by = printed.split() + ["-F"]

    def command(self):
        return self.started_by

    def version(self):
        return subprocess.run(["/usr/sbin/dovecot", "--version"], capture_output=True, text=True).stdout.split()[0]

    def rebuild(self):
        self.remove(f"mail/{USER}/Maildir/dovecot-uidlist", f"mail/{USER}/Maildir/dovecot-uidvalidity*", f"mail/{USER}/Maildir/dovecot.index*")
        return True


class Layered(Server):
    """A server that cannot be installed beside Dovecot: it sees this machine's files through an overlay that holds its own packages."""

    @property
    def layer(self):
        return LAYERS / self.name

    def prepare(self):
        if os.getuid() != 0:
            raise Unavailable("needs root, for an overlay of its own")
        self.layer.joinpath("upper").mkdir(parents=True, exist_ok=True)
        self.layer.joinpath("work").mkdir(exist_ok=True)
        if not (self.layer / "installed").exists():
            self.install()
        self.certificate()
        self.write_settings()

    def install(self):
        print(f"interop: installing {' '.join(self.packages)} in {self.layer}", file=sys.stderr)
        script = f"""
            printf '#!/bin/sh\\nexit 101\\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends {' '.join(self.packages)}
        """
        done = subprocess.run(self.inside(script, kept=True), stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise Unavailable("apt-get failed: " + (done.stdout + done.stderr)[-400:])
        (self.layer / "installed").write_text("")

    def inside(self, script, kept=False):
        """The command that runs a script in the overlay; what it writes is lost with it, unless kept or written to the server's folder."""
        run = self.folder / "overlay"
        for sub in ("upper", "work", "base", "root"):
            run.joinpath(sub).mkdir(parents=True, exist_ok=True)
        second = "" if kept else f"mount -t overlay overlay -o lowerdir={run}/base,upperdir={run}/upper,workdir={run}/work {run}/root"
        first = run / ("root" if kept else "base")
        mounts = f"""
            set -e
            mount --make-rprivate /
            mount -t overlay overlay -o lowerdir=/,upperdir={self.layer}/upper,workdir={self.layer}/work {first}
            {second}
            mount -t proc proc {run}/root/proc
            mount --rbind /dev {run}/root/dev
            mkdir -p {run}/root{self.folder}
            mount --bind {self.folder} {run}/root{self.folder}
            exec chroot {run}/root bash -ec "$0"
        """
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child=SIGKILL", "bash", "-c", mounts, script]

    def command(self):
        # Every process of the server ends with the first one of its own process space.
        return self.inside(self.script() + "\nexec sleep infinity")

    def version(self):
        script = f"dpkg-query -W -f='${{Version}}' {self.packages[0]}"
        return subprocess.run(self.inside(script), capture_output=True, text=True).stdout.strip().split(":")[-1].split("-")[0]


class Cyrus(Layered):
    name, packages = "cyrus", ["cyrus-imapd", "sasl2-bin"]
    security, special_use = "starttls", True
    sent, prefix, delimiter = "Gesendete Sachen", "INBOX.", "."

    def write_settings(self):
        (self.folder / "imapd.conf").write_text(f"""
configdirectory: {self.folder}/conf
partition-default: {self.folder}/spool
defaultpartition: default
proc_path: {self.folder}/conf/proc
mboxname_lockpath: {self.folder}/conf/lock
servername: localhost
admins: cyrus
altnamespace: no
unixhierarchysep: no
allowplaintext: yes
autocreate_quota: 0
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {self.folder}/sasldb2
sasl_mech_list: PLAIN
tls_server_cert: {self.folder}/cert.pem
tls_server_key: {self.folder}/key.pem
idlesocket: {self.folder}/conf/socket/idle
specialusealways: 1
""")
        (self.folder / "cyrus.conf").write_text(f"""
START {{
  recover cmd="/usr/sbin/cyrus ctl_cyrusdb -r -C {self.folder}/imapd.conf"
  idled cmd="/usr/lib/cyrus/bin/idled -C {self.folder}/imapd.conf"
}}
SERVICES {{
  imap cmd="imapd -C {self.folder}/imapd.conf -U 30" listen="127.0.0.1:{self.plain}" prefork=1
  imaps cmd="imapd -C {self.folder}/imapd.conf -s -U 30" listen="127.0.0.1:{self.tls}" prefork=0
}}
EVENTS {{
}}
""")

    def script(self):
        conf = f"-C {self.folder}/imapd.conf"
        return f"""
            mkdir -p {self.folder}/conf/socket {self.folder}/spool
            chown -R cyrus:mail {self.folder}/conf {self.folder}/spool {self.folder}/*.pem {self.folder}/*.conf
            [ -e {self.folder}/spool/stage. ] || setpriv --reuid=cyrus --regid=mail --clear-groups /usr/lib/cyrus/bin/makedirs {conf} || true
            for user in {USER} cyrus; do echo {PASSWORD} | saslpasswd2 -p -c -f {self.folder}/sasldb2 -u localhost $user; done
            chown cyrus:mail {self.folder}/sasldb2
            cyrmaster -d {conf} -M {self.folder}/cyrus.conf -p {self.folder}/conf/master.pid
        """


class Courier(Layered):
    name, packages = "courier", ["courier-imap"]
    sent, prefix, delimiter = "Posta inviata", "INBOX.", "."

    def write_settings(self):
        home = self.folder / "home"
        for sub in ("cur", "new", "tmp"):
            (home / "Maildir" / sub).mkdir(parents=True)

    def script(self):
        return f"""
            chown -R nobody:nogroup {self.folder}/home
            cd /etc/courier
            sed -i 's/^authmodulelist=.*/authmodulelist="authuserdb"/' authdaemonrc
            mkdir -p /run/courier/authdaemon /run/lock
            touch /etc/courier/userdb && chmod 600 /etc/courier/userdb
            userdb {USER} set uid=$(id -u nobody) gid=$(id -g nobody) home={self.folder}/home mail={self.folder}/home/Maildir shell=/bin/false
            echo {PASSWORD} | userdbpw | userdb {USER} set imappw
            makeuserdb
            sed -i 's/^PORT=.*/PORT={self.plain}/; s/^ADDRESS=.*/ADDRESS=127.0.0.1/; s/^MAXPERIP=.*/MAXPERIP=40/' imapd
            sed -i 's/^IMAP_ENHANCEDIDLE=.*/IMAP_ENHANCEDIDLE=1/' imapd
            sed -i 's/^SSLPORT=.*/SSLPORT={self.tls}/; s/^SSLADDRESS=.*/SSLADDRESS=127.0.0.1/; s#^TLS_CERTFILE=.*#TLS_CERTFILE={self.folder}/both.pem#' imapd-ssl
            authdaemond start
            imapd start
            imapd-ssl start
        """

    def rebuild(self):
        self.remove("home/Maildir/courierimapuiddb")
        return True


class Mailutils(Layered):
    name, packages = "mailutils", ["mailutils-imap4d"]
    security, sent = "plain", "Sent Items"
    # It takes minutes over a large mail in an mbox.
    makes_parents, largest = False, 3
    # Its IDLE says nothing of what another session appends.
    poll, push = 5, 5

    def write_settings(self):
        (self.folder / "home").mkdir()
        (self.folder / "spool").mkdir()
        (self.folder / "imap4d.conf").write_text(f"""
server 127.0.0.1:{self.plain} {{ }};
mailbox {{ mailbox-type mbox; mailbox-pattern "mbox:{self.folder}/spool/{USER}"; }};
logging {{ syslog no; }};
""")

    def rebuild(self):
        spool = self.folder / "spool" / USER
        lines = spool.read_bytes().splitlines(keepends=True)
        spool.write_bytes(b"".join(line for line in lines if not line.startswith((b"X-IMAPbase:", b"X-UID:"))))
        return True

    def script(self):
        return f"""
            id {USER} >/dev/null 2>&1 || useradd --no-create-home --home-dir {self.folder}/home {USER}
            echo {USER}:{PASSWORD} | chpasswd
            touch {self.folder}/spool/{USER}
            chown -R {USER} {self.folder}/home {self.folder}/spool
            imap4d --no-config --config-file={self.folder}/imap4d.conf --foreground --daemon &
        """


ALL = [Dovecot, Cyrus, Courier, Mailutils]

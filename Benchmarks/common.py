"""What the benchmarks share: a private Dovecot, settings for Barometer, and a process measured while it runs."""
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLD = ROOT / "Tests" / "Gold"
CACHE = ROOT / ".build-bench"
BAROMETER = pathlib.Path(os.environ.get("BAROMETER", ROOT / ".build" / "release" / "barometer"))
USER, PASSWORD = "studio", "bench"

# Told to end, a run ends in order: its server is stopped and its folder goes away.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def need(condition, message):
    """Ends the run with what to do."""
    if not condition:
        sys.exit(message)


def need_barometer():
    need(os.access(BAROMETER, os.X_OK), f"no {BAROMETER}: run `make build` first, or set BAROMETER")


def gold(direction=None):
    """All labelled mails that come with the project."""
    lines = (line for path in sorted(GOLD.glob("*.jsonl")) for line in path.open(encoding="utf-8"))
    mails = [json.loads(line) for line in lines]
    return [mail for mail in mails if direction in (None, mail["dir"])]


def scratch():
    """A folder that goes away with the run, and that Dovecot's user can reach."""
    folder = tempfile.TemporaryDirectory(prefix="barometer-bench.", ignore_cleanup_errors=True)
    os.chmod(folder.name, 0o755)
    return folder


def environment(**more):
    """Ours without what steers OpenBLAS: each program's copy chooses its kernels for this processor by itself."""
    return {key: value for key, value in os.environ.items() if not key.startswith("OPENBLAS_")} | more


def load():
    """How busy the machine is, for the notes."""
    return f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


class Run:
    """A finished process: its time and its memory at the highest."""

    def __init__(self, command, env=None, stdin=None, stdout=subprocess.DEVNULL):
        self.anon = self.peak = 0
        started = time.monotonic()
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen([str(part) for part in command], env=env, stdin=stdin, stdout=stdout, stderr=errors)
            watcher = threading.Thread(target=self.watch, args=(process.pid,), daemon=True)
            watcher.start()
            try:
                _, status, usage = os.wait4(process.pid, 0)
            except BaseException:
                process.kill()
                raise
            self.wall = time.monotonic() - started
            process.returncode = os.waitstatus_to_exitcode(status)
            watcher.join()
            errors.seek(0)
            need(process.returncode == 0, f"{command[0]} failed:\n{errors.read().decode(errors='replace')[-2000:]}")
        self.cpu = usage.ru_utime + usage.ru_stime

    def watch(self, pid):
        while (memory := resident(pid)) is not None:
            self.anon = max(self.anon, memory["RssAnon"])
            self.peak = memory["VmHWM"]
            time.sleep(0.02)


def resident(pid):
    """RssAnon, RssFile and VmHWM (RSS at its highest; wait4's figure would inherit ours) in MB, or None where the process is over."""
    try:
        lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return None
    found = dict(line.split(":", 1) for line in lines)
    if "RssAnon" not in found:
        return None
    return {key: int(found[key].split()[0]) / 1024 for key in ("RssAnon", "RssFile", "VmHWM")}


class PrivateDovecot:
    """Serves one Maildir on loopback, plain and over TLS; runs as nobody where we are root, since Dovecot refuses root."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / "server"
        self.inbox = self.folder / "mail" / USER / "Maildir"
        self.plain, self.tls = free_port(), free_port()
        self.root = os.getuid() == 0
        self.owner = pwd.getpwnam("nobody") if self.root else pwd.getpwuid(os.getuid())

    def __enter__(self):
        need(os.path.exists("/usr/sbin/dovecot"), "Dovecot is missing: apt-get install dovecot-imapd")
        for sub in ("cur", "new", "tmp"):
            (self.inbox / sub).mkdir(parents=True, exist_ok=True)
        self.ca = self.folder / "cert.pem"
        self.own()
        template = [ROOT / "scripts" / "private-dovecot", self.folder, PASSWORD, str(self.plain), str(self.tls)]
        subprocess.run(subprocess.run(template, check=True, capture_output=True, text=True).stdout.split(), check=True)
        wait_for(self.plain)
        return self

    def __exit__(self, *_):
        pid = self.folder / "run" / "master.pid"
        if pid.exists():
            os.kill(int(pid.read_text()), 15)
            for _ in range(100):
                if not pid.exists():
                    break
                time.sleep(0.05)

    def own(self):
        """Hands every folder, and what is new in it, to the server's user; linked mail is readable as it is."""
        if self.root:
            for path, _, files in os.walk(self.folder):
                os.chown(path, self.owner.pw_uid, self.owner.pw_gid)
                for name in files if "Maildir" not in path else []:
                    os.chown(os.path.join(path, name), self.owner.pw_uid, self.owner.pw_gid)

    def bytes_sent(self):
        """What the server sent in its last session, as its log says."""
        time.sleep(0.3)
        sent = [line.rsplit(" out=", 1)[1].split()[0] for line in (self.folder / "log").read_text(errors="replace").splitlines() if " out=" in line]
        return int(sent[-1]) if sent else 0


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
    sys.exit("the private Dovecot did not start")


def write_settings(folder, port, ca=None, addresses='"studio@bottega-nord.example"'):
    """A settings file with a fresh state directory; its path and the database's."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    secret = folder / "password"
    secret.write_text(PASSWORD + "\n")
    secret.chmod(0o600)
    server = f'"imaps://localhost:{port}"\nca_file = "{ca}"' if ca else f'"imap://127.0.0.1:{port}"\ninsecure = true'
    path = folder / "barometer.toml"
    path.write_text(f"""[office]
addresses = [{addresses}]
language = "en"
time_zone = "Europe/Rome"

[[mailbox]]
name = "studio"
server = {server}
user = "{USER}"
password = {{ file = "{secret}" }}

[state]
directory = "{folder}/state"

[digest]
deliver = ["file"]
""")
    return path


def stored_messages(folder):
    """How many messages the archive holds."""
    database = next(pathlib.Path(folder, "state").glob("*.sqlite*"))
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT count(*) FROM message").fetchone()[0]

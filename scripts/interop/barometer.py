"""The program under test: Barometer with its settings, behind a relay that counts what it is sent."""
import json
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import threading
import time

import mails
import servers

PROGRAM = pathlib.Path(os.environ.get("BAROMETER", servers.ROOT / ".build/release/barometer"))


class Relay:
    """Passes a connection on and counts the bytes that the server sends."""

    def __init__(self, port):
        self.target, self.bytes = port, 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            threading.Thread(target=self.pump, args=(near, far, False), daemon=True).start()
            threading.Thread(target=self.pump, args=(far, near, True), daemon=True).start()

    def pump(self, source, sink, counts):
        try:
            while data := source.recv(65536):
                if counts:
                    self.bytes += len(data)
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self):
        self.listener.close()


class Barometer:
    def __init__(self, server, folder, folders):
        self.folder = pathlib.Path(folder)
        scheme, port = server.address
        self.relay = Relay(port)
        secret = self.folder / "password"
        secret.write_text(servers.PASSWORD + "\n")
        secret.chmod(0o600)
        trust = "insecure = true" if server.security == "plain" else f'ca_file = "{server.ca}"'
        self.settings = self.folder / "barometer.toml"
        self.settings.write_text(f"""[office]
addresses = ["{mails.OFFICE}"]
language = "en"
time_zone = "Europe/Rome"

[[mailbox]]
name = "studio"
server = "{scheme}:{self.relay.port}"
user = "{servers.USER}"
password = {{ file = "{secret}" }}
folders = [{", ".join(json.dumps(name, ensure_ascii=False) for name in folders)}]
poll_seconds = {server.poll}
{trust}

[state]
directory = "{self.folder}/state"

[alerts]
deliver = ["file"]

[digest]
deliver = ["file"]
""".replace("imap://localhost", "imap://127.0.0.1" if server.security == "plain" else "imap://localhost"))

    def run(self, *arguments):
        """A command's end: status, output, errors, seconds, and the bytes that the server sent."""
        before, began = self.relay.bytes, time.monotonic()
        done = subprocess.run([PROGRAM, *arguments, "--config", self.settings], capture_output=True, text=True, timeout=900)
        done.seconds, done.bytes = time.monotonic() - began, self.relay.bytes - before
        return done

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--format", "json").stdout)

    def query(self, sql):
        database = next((self.folder / "state").glob("*.sqlite"), None)
        if database is None:
            return []
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10) as connection:
            return connection.execute(sql).fetchall()

    def stored(self):
        """The Message-IDs in the archive."""
        return [row[0] for row in self.query("SELECT message_id FROM message ORDER BY id")]

    def letters(self):
        return self.query("SELECT kind, key FROM outbox ORDER BY id")

    def daemon(self):
        return Daemon(self)


class Daemon:
    """`barometer run` until the block ends."""

    def __init__(self, barometer):
        self.barometer = barometer

    def __enter__(self):
        self.log = (self.barometer.folder / "daemon.log").open("wb")
        self.process = subprocess.Popen([PROGRAM, "run", "--config", self.barometer.settings], stdout=self.log, stderr=self.log)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.status = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.status = self.process.wait()
        self.log.close()

    def until(self, condition, seconds):
        """How long it took until a condition held; None where it never did."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if condition():
                return time.monotonic() - began
            time.sleep(0.05)
        return None

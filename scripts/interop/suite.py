"""The suite: one mailbox's life on one server, and what Barometer must make of it."""
import time

import mails
from barometer import Barometer
from second import SecondClient

NAMED = "Kundschaft/Büro & Ärger – 東京"
PARENT = "Kundschaft"
NEVER = ["Junk", "Trash", "Drafts"]


class Suite:
    def __init__(self, server, folder, office, megabytes):
        self.server, self.history, self.news, self.megabytes = server, office[0], office[1], megabytes
        self.named = NAMED.replace("/", server.delimiter)
        self.folders = ["INBOX", server.sent, self.named] + NEVER
        self.barometer = Barometer(server, folder, [server.prefix + self.named])
        self.results, self.facts = [], {}

    def expect(self, what, holds, note=""):
        self.results.append((what, bool(holds), str(note)))
        print(f"    {'ok  ' if holds else 'FAIL'}  {what}{f' ({note})' if note else ''}", flush=True)

    def run(self):
        steps = [self.fills, self.signs_in, self.reads_history, self.reads_nothing_twice, self.raises_alerts, self.fetches_words_only,
                 self.follows_moves, self.follows_live, self.outlives_rebuilding, self.outlives_rebuilt_inbox, self.changed_nothing]
        for step in steps:
            try:
                step()
            except Exception as error:
                self.expect(step.__name__.replace("_", " "), False, repr(error))
            # Where nobody can sign in, the rest would only wait.
            if step in (self.fills, self.signs_in) and not all(holds for _, holds, _ in self.results):
                return

    # MARK: steps

    def fills(self):
        with SecondClient(self.server) as second:
            self.facts["capabilities"] = second.capabilities
            self.facts["namespace"] = second.ask("NAMESPACE", "NAMESPACE") if "NAMESPACE" in second.capabilities else ""
            second.create(self.server.sent, "\\Sent")
            if self.server.makes_parents:
                second.create(PARENT)
            second.create(self.named)
            for name, use in zip(NEVER, ("\\Junk", "\\Trash", "\\Drafts")):
                second.create(name, use)
                second.append(name, [mails.plain(f"never-{name}", name, f"Never to be read: {name}\n")])
            second.append("INBOX", self.history["INBOX"])
            second.append(self.server.sent, self.history["Sent"])
            self.quirks = []
            for mail in mails.quirks():
                try:
                    second.append("INBOX", [mail])
                    self.quirks.append(mail)
                except RuntimeError as error:
                    self.facts.setdefault("not taken", []).append(str(error)[:120])
            second.append(self.named, [mails.plain(f"named-{n}", f"Named {n}", f"In a folder with a name, {n}\n", day=30 - n) for n in range(5)])
            self.before = second.everything(self.folders)
        self.count = len(self.history["INBOX"] + self.history["Sent"] + self.quirks) - 1 + 5  # two mails share their id

    def signs_in(self):
        check = self.barometer.run("check")
        self.expect("signs in", check.returncode == 0, f"{self.server.security}; {(check.stdout + check.stderr).strip().splitlines()[-1]}" if check.returncode else self.server.security)
        names = [self.server.prefix + self.server.sent, self.server.prefix + self.named]
        self.expect("finds INBOX, sent mail and the named folder", all(name in check.stdout for name in ["INBOX"] + names), "" if all(n in check.stdout for n in names) else check.stdout)

    def reads_history(self):
        sync = self.barometer.run("sync")
        stored = self.barometer.stored()
        self.expect("first sync", sync.returncode == 0, f"{len(stored)} mails, {sync.bytes // 1000} kB, {sync.seconds:.1f} s" if sync.returncode == 0 else sync.stderr[-300:])
        self.expect("every mail once", len(stored) == self.count, f"{len(stored)} of {self.count}")
        self.expect("junk, trash and drafts never", not any("never-" in name for name in stored))
        forged = self.barometer.query("SELECT count(*) FROM message WHERE message_id = '<forged.interop@werk.example>'")
        self.expect("a mail that forges responses is read as a mail", forged == [(1,)] and sync.returncode == 0)
        self.same_flags("after the first sync")

    def reads_nothing_twice(self):
        before = self.barometer.stored()
        sync = self.barometer.run("sync")
        self.expect("second sync fetches nothing", sync.returncode == 0 and self.barometer.stored() == before and sync.bytes < 20_000, f"{sync.bytes} bytes, handshake included")

    def raises_alerts(self):
        self.append("INBOX", self.news["INBOX"])
        self.append(self.server.sent, self.news["Sent"])
        self.count += len(self.news["INBOX"] + self.news["Sent"])
        sync = self.barometer.run("sync")
        self.expect("the week's news is read", len(self.barometer.stored()) == self.count, f"{len(self.barometer.stored())} of {self.count}; {sync.stderr[-200:] if sync.returncode else ''}")
        alerts, letters = self.told()
        self.expect("news raises alerts", alerts and letters, f"{len(alerts)} alerts, {len(letters)} letters")

    def fetches_words_only(self):
        self.append("INBOX", [mails.huge(self.megabytes)])
        self.count += 1
        sync = self.barometer.run("sync", "--until", "fetched")
        self.expect(f"a mail of {self.megabytes} MB is not fetched whole", len(self.barometer.stored()) == self.count and sync.bytes < 500_000, f"{sync.bytes // 1000} kB, {sync.seconds:.1f} s")

    def follows_moves(self):
        with SecondClient(self.server) as second:
            uids = sorted(second.flags("INBOX"))
            second.expunge("INBOX", uids[3:40:9])
            second.move("INBOX", uids[50:53], self.named)
            second.append("INBOX", [mails.fresh(1), mails.fresh(2)])
            self.before = second.everything(self.folders)
        self.count += 2
        sync = self.barometer.run("sync", "--until", "fetched")
        self.expect("after expunges and moves only news is new", sync.returncode == 0 and len(self.barometer.stored()) == self.count, f"{len(self.barometer.stored())} of {self.count}")
        self.same_flags("after moves")

    def follows_live(self):
        with self.barometer.daemon() as daemon:
            beat = lambda: self.barometer.query("SELECT 1 FROM fact WHERE key LIKE '%beat%'")
            daemon.until(beat, 60)
            # The first round is over once the server has had nothing to send for a while.
            seen = -1
            while seen != self.barometer.relay.bytes:
                seen = self.barometer.relay.bytes
                time.sleep(3)
            delays = [self.one_live(daemon, number) for number in range(10, 14)]
        limit = 2 + self.server.push
        told = ", ".join("never" if delay is None else f"{delay:.1f} s" for delay in delays)
        self.expect(f"new mail is read within {limit} s of its arrival", None not in delays and max(delays) <= limit, told)
        self.expect("the daemon ends cleanly", daemon.status == 0, daemon.status)

    def one_live(self, daemon, number):
        with SecondClient(self.server) as second:
            second.append("INBOX", [mails.fresh(number)])
        self.count += 1
        name = f"<fresh-{number}.interop@werk.example>"
        delay = daemon.until(lambda: self.barometer.query(f"SELECT 1 FROM message WHERE message_id = '{name}'"), 150)
        time.sleep(2)
        return delay

    def outlives_rebuilding(self):
        told = self.told()
        with SecondClient(self.server) as second:
            kept = second.whole(self.named)
            old, _ = second.open(self.named)
            second.delete(self.named)
            # Where UIDVALIDITY is a time, a second has to pass.
            time.sleep(2)
            second.create(self.named)
            second.append(self.named, kept)
            new, count = second.open(self.named)
            self.before = second.everything(self.folders)
        sync = self.barometer.run("sync")
        self.expect("a folder deleted and made again is read anew, nothing doubled",
                    old != new and count == len(kept) and sync.returncode == 0 and len(self.barometer.stored()) == self.count, f"UIDVALIDITY {old} → {new}")
        self.expect("no second alert", self.told() == told, f"{len(told[0])} alerts, {len(told[1])} letters")

    def outlives_rebuilt_inbox(self):
        with SecondClient(self.server) as second:
            old, _ = second.open("INBOX")
        told = self.told()
        self.server.stop()
        rebuilt = self.server.rebuild()
        time.sleep(1.5)
        self.server.start()
        if not rebuilt:
            return self.facts.update({"rebuilt": "not tried"})
        with SecondClient(self.server) as second:
            new, _ = second.open("INBOX")
            self.before = second.everything(self.folders)
        sync = self.barometer.run("sync")
        self.expect("INBOX with a new UIDVALIDITY is read anew, nothing doubled",
                    old != new and sync.returncode == 0 and len(self.barometer.stored()) == self.count, f"UIDVALIDITY {old} → {new}, {len(self.barometer.stored())} of {self.count}")
        self.expect("no second alert", self.told() == told, f"{len(told[0])} alerts, {len(told[1])} letters")

    def changed_nothing(self):
        self.same_flags("at the end")

    # MARK: helpers

    def append(self, folder, new):
        with SecondClient(self.server) as second:
            second.append(folder, new)
            self.before = second.everything(self.folders)

    def told(self):
        """The alerts that are no history, and their letters; both at rest."""
        self.barometer.run("sync")
        live = {alert["id"] for alert in self.barometer.json("alerts", "--all") if not alert["historical"]}
        return live, [key for kind, key in self.barometer.letters() if kind == "alert"]

    def same_flags(self, when):
        with SecondClient(self.server) as second:
            after = second.everything(self.folders)
        known = {name: {uid: flags for uid, flags in after[name].items() if uid in self.before[name]} for name in self.folders}
        same = sum(flags == self.before[name][uid] for name in self.folders for uid, flags in known[name].items())
        total = sum(len(found) for found in self.before.values())
        changed = [(name, uid, set(self.before[name][uid]), set(flags)) for name in self.folders for uid, flags in known[name].items() if flags != self.before[name][uid]]
        self.expect(f"\\Seen and every other flag unchanged {when}", same == total and total > 100, f"{same} of {total}" + (f"; {changed[:3]}" if changed else ""))

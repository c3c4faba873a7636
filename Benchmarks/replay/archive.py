"""Fills an archive with made-up readings: many clients, years of mail, in the order in which mail comes in."""
import random
import sqlite3
import struct
import time

MARKS = 9
ACTS = ["reply", "apology", "fix", "compensation", "boundary", "delay"]
DAY = 86400


def text(value):
    data = value.encode()
    return bytes([len(data)]) + data


def floats(values):
    return bytes([len(values)]) + b"".join(struct.pack("<f", v) for v in values)


def table(values):
    out = bytes([len(values)])
    for place, value in enumerate(values):
        out += bytes([place]) + struct.pack("<f", value)
    return out


def client_blob(rng, mood):
    """A client's mail: `mood` is how probable trouble is."""
    bad = rng.random() < mood
    negative = rng.uniform(.6, .97) if bad else rng.uniform(.01, .3)
    positive = (1 - negative) * (.1 if bad else rng.uniform(.2, .8))
    conduct = rng.uniform(.3, .9) if bad and rng.random() < mood else rng.uniform(0, .1)
    marks = [rng.uniform(0, conduct) for _ in range(MARKS)]
    ultimatum = rng.uniform(0, .4 if bad else .1)
    return (bytes([1, 0]) + text("en") + struct.pack("<f", positive - negative)
            + floats([negative, 1 - negative - positive, positive])
            + struct.pack("<f", rng.uniform(0, 2)) + bytes([1])
            + floats([min(1, ultimatum * 2), ultimatum]) + bytes([0])
            + struct.pack("<fff", rng.uniform(.5, .95) if bad else rng.uniform(0, .3), rng.uniform(0, .5), conduct)
            + table(marks) + bytes([0 if bad else 1, 1 if bad else 0, 0, 0]))


def own_blob(rng, sorry):
    act = rng.choice([1, 2]) if sorry else rng.choice([0, 0, 0, 0, 5])
    rest = [.02] * len(ACTS)
    rest[act] = .9
    return bytes([1, 1]) + text("en") + bytes([act]) + table(rest)


def mails(rng, client, count, years, end):
    """A client's mails as rows, in turns with ours, in matters of a few."""
    key = f"client{client}@firm{client % 997}.example"
    trouble = rng.random() < .03
    start, thread, refs = end - years * 365 * DAY, "", []
    times = sorted(start + rng.random() * years * 365 * DAY for _ in range(count))
    mood, rows = .08, []
    for number, at in enumerate(times):
        if trouble and number == count // 2:
            mood = .7
        inbound = number % 2 == 0
        if not refs or rng.random() < .2:
            thread, refs = f"Matter {rng.randrange(10**6)} of the second floor", []
        message = f"<{client}.{number}.{rng.randrange(10**9)}@mail.firm{client % 997}.example>"
        people = f"{key}\tAnna Client\nstudio@north.example\tStudio North"
        if not inbound:
            people = "\n".join(reversed(people.split("\n")))
        blob = client_blob(rng, mood) if inbound else own_blob(rng, mood > .5 and rng.random() < .6)
        rows.append((at, client, message, inbound, ("Re: " if refs else "") + thread, "\n".join(refs[-6:]), people, blob))
        refs.append(message)
    return key, rows


def fill(path, messages, clients=2000, years=4, seed=1):
    """Fills an empty archive; returns how many mails it holds."""
    rng = random.Random(seed)
    end = time.time()
    weights = [rng.paretovariate(1.2) for _ in range(clients)]
    total, rows, keys = sum(weights), [], []
    for client, weight in enumerate(weights):
        key, some = mails(rng, client + 1, max(2, min(20000, int(messages * weight / total))), years, end)
        keys.append((client + 1, key, len(some)))
        rows += some
    rows.sort(key=lambda row: row[0])
    rows = rows[:messages]
    db = sqlite3.connect(path)
    db.execute("PRAGMA synchronous = OFF")
    with db:
        db.executemany("INSERT INTO client (id, key, messages) VALUES (?, ?, ?)", keys)
        db.executemany("INSERT INTO client_address VALUES (?, ?)", [(c, k) for c, k, _ in keys])
        db.executemany(
            "INSERT INTO message (id, message_id, at, direction, kind, state, mailbox, is_history, subject, refs, people, signals)"
            " VALUES (?, ?, ?, ?, 'human', 'read', 'bench', 1, ?, ?, ?, ?)",
            ((n, m, at, "inbound" if i else "outbound", s, r, p, b)
             for n, (at, c, m, i, s, r, p, b) in enumerate(rows, 1)))
        db.executemany("INSERT INTO message_client VALUES (?, ?)", ((row[1], n) for n, row in enumerate(rows, 1)))
    db.close()
    return len(rows)

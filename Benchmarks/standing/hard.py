#!/usr/bin/env python3
"""Writes worlds of harder kinds than scenarios.py: the same flags, after the folder that scenarios.py lies in.

    hard.py SCENARIOS_FOLDER --bank GOLD --split dev --out DIR [--seed 1] [--repeat 2] [--langs en,it,pl,tr,ru]

Nothing was fitted on these; they show where the assessment bends.
"""
import sys

sys.path.insert(0, sys.argv.pop(1))
import scenarios as s

few_marks = lambda m: len(m["labels"]["conduct"]) <= 1
unmarked = lambda m: not m["labels"]["conduct"]
threat = lambda m: "threat" in m["labels"]["conduct"] and not {"shouting", "insult"} & set(m["labels"]["conduct"])


def slow_burn_year(c):
    """Two mails a month; after a calm third of a year, two of three are difficult."""
    for _ in range(8):
        c.matter(); c.says(c.rng.choice(["neutral", "polite_request"])); c.we("reply"); c.wait(days=15)
    for i in range(18):
        c.matter()
        if i % 3 == 2: c.says("neutral")
        else: c.says("difficult" if i % 3 == 0 else "after_fix_unhappy", evidence=True)
        c.we(c.rng.choice(["reply", "fix"])); c.wait(days=15)
    c.problem_is(1, 9)

def half_of_mails(c):
    """A client who is a problem, but writes ordinary mails in between."""
    s.calm(c, 6)
    for i in range(10):
        c.matter(); c.says(c.rng.choice(["neutral", "polite_request"])); c.we("reply"); c.wait(days=2)
        c.says("difficult", evidence=True); c.we(c.rng.choice(["reply", "apology", "fix"])); c.wait(days=3)
    c.problem_is(1, 8)

def one_difficult_person(c):
    """A company: two calm people for each mail of the difficult one."""
    s.calm(c, 6)
    for i in range(12):
        for _ in range(2):
            c.matter(); c.says(c.rng.choice(["neutral", "polite_request", "praise"])); c.we("reply"); c.wait(days=1)
        c.matter(); c.says("difficult", evidence=True); c.we("fix"); c.wait(days=1); c.says("after_fix_unhappy", evidence=True); c.we("reply"); c.wait(days=2)
    c.problem_is(1, 11)

def always_new_threads(c):
    """Never answers in the thread."""
    s.calm(c, 6)
    for i in range(10):
        c.matter(); c.says("after_fix_unhappy" if i % 3 == 2 else "difficult", evidence=True); c.we(c.rng.choice(["reply", "apology", "fix"])); c.wait(days=4)
    c.problem_is(1, 7)

def holiday_of_ours(c):
    """We are away for weeks, and nobody says so."""
    s.calm(c, 7)
    c.matter(); c.says("problem_polite"); c.wait(days=5); c.says("chaser"); c.wait(days=4); c.says("problem_angry", want=few_marks); c.wait(days=5)
    c.says("chaser"); c.we("apology", 60); c.we("fix", 20); c.wait(days=1); c.says("after_fix_happy"); s.calm(c, 7)

def lawyer_for_a_calm_client(c):
    """Two stern letters in one matter; it is settled."""
    s.calm(c, 7)
    c.matter(); c.says("difficult", want=threat); c.we("reply", 5); c.wait(days=6); c.says("difficult", want=threat); c.we("compensation", 20)
    c.wait(days=3); c.says("after_fix_happy"); s.calm(c, 8)

def scandal_of_ours(c):
    """Our fault hits two matters in one week."""
    s.calm(c, 7)
    for _ in range(2):
        c.matter(); c.says("problem_angry", want=few_marks); c.we("delay", 50); c.wait(days=1); c.says("problem_angry", want=few_marks); c.we("apology", 40)
    c.we("compensation", 20); c.wait(days=1); c.says("after_fix_happy"); s.calm(c, 7)

def crisis_in_a_life(c):
    """A terrible week, and then sorry."""
    s.calm(c, 7)
    c.matter(); c.says("difficult"); c.we("reply", 3); c.wait(hours=20); c.says("difficult"); c.we("reply", 3); c.wait(days=2); c.says("praise"); s.calm(c, 8)

def failed_three_times(c):
    """Our fix fails twice; the client stays civil, and is glad in the end."""
    s.calm(c, 6)
    c.matter(); c.says("problem_polite"); c.we("fix", 6)
    for _ in range(2): c.wait(days=2); c.says("after_fix_unhappy", want=unmarked); c.we("apology", 3); c.we("fix", 8)
    c.wait(days=2); c.says("after_fix_happy"); s.calm(c, 8)

def dry_humour(c):
    """Irony, bad news with thanks, praise with a but."""
    for _ in range(22):
        c.matter(); c.says(c.rng.choice(["tricky", "tricky", "neutral", "polite_request"])); c.we("reply"); c.wait(days=6)

def chases_with_reason(c):
    """We are always late."""
    for _ in range(8):
        c.matter(); c.says("polite_request"); c.wait(days=4); c.says("chaser"); c.wait(days=3); c.says("expectation"); c.we("reply", 30); c.wait(days=5)

s.SCENARIOS = [slow_burn_year, half_of_mails, one_difficult_person, always_new_threads, holiday_of_ours, lawyer_for_a_calm_client,
               scandal_of_ours, crisis_in_a_life, failed_three_times, dry_humour, chases_with_reason]

if __name__ == "__main__":
    s.main()

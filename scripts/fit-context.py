#!/usr/bin/env python3
"""Fits the contextual member to lessons that `barometer train --lessons` wrote.

    fit-context.py LESSONS CONTEXT.BIN FIT [--seed N] [--epochs N] [--fold K]

LESSONS hold numbers alone: windows of pieces, cues, features, wanted outputs (Sources/Reading/Context/ContextLessons.swift).
CONTEXT.BIN holds the encoder as it was published. FIT gets the fitted layers and heads, and for every mail the outputs of
a member that had not seen it. What is done is kept beside FIT until all is there, so that a stopped run goes on where it
was; --fold fits only one of the parts, for another process to work beside this one.

By AdamW, in half precision where it costs nothing.
"""
import argparse
import json
import pathlib
import time

import numpy
import torch

from context_lessons import BATCH, collate, loss, walk
from context_member import OUTPUTS, Member

LAYER_RATE, HEAD_RATE, WARM_UP = 2e-4, 2e-3, 0.1
LAYER_DECAY, HEAD_DECAY = 0.01, 0.05


def fit(path, header, lessons, seed, epochs, name):
    """A member fitted to lessons."""
    torch.manual_seed(seed)
    numpy.random.seed(seed)
    member = Member(path, header, len(lessons[0]["wholeCues"]), len(lessons[0]["features"]))
    layers = [*member.layers.parameters(), member.gain, member.shift]
    known = {id(parameter) for parameter in layers}
    heads = [parameter for parameter in member.parameters() if id(parameter) not in known]
    groups = [{"params": layers, "lr": LAYER_RATE, "weight_decay": LAYER_DECAY},
              {"params": heads, "lr": HEAD_RATE, "weight_decay": HEAD_DECAY}]
    adam = torch.optim.AdamW(groups)
    steps = epochs * -(-len(lessons) // BATCH)
    rise = lambda step: min((step + 1) / (WARM_UP * steps), max(0.0, (steps - step) / ((1 - WARM_UP) * steps)))
    rates = torch.optim.lr_scheduler.LambdaLR(adam, rise)
    started = time.time()
    member.train()
    for epoch in range(epochs):
        losses = []
        for some in walk(lessons):
            batch = collate(some)
            found = loss(member(batch), batch, header["tasks"])
            adam.zero_grad()
            found.backward()
            torch.nn.utils.clip_grad_norm_(member.parameters(), 5.0)
            adam.step()
            rates.step()
            losses.append(found.item())
        print(f"{name}: walk {epoch + 1} of {epochs}, loss {numpy.mean(losses):.3f}, {time.time() - started:.0f} s", flush=True)
    return member.eval()


def outputs(member, lessons):
    """A member's outputs for lessons, a row each."""
    rows = numpy.zeros((len(lessons), OUTPUTS), numpy.float32)
    order = sorted(range(len(lessons)), key=lambda index: sum(map(len, lessons[index]["windows"])))
    with torch.no_grad():
        for start in range(0, len(order), 64):
            some = order[start:start + 64]
            rows[some] = member(collate([lessons[index] for index in some]))[:, :OUTPUTS].numpy()
    return rows


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("lessons", "context", "fit"):
        arguments.add_argument(name)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--fold", type=int, help="fit this part's fold only (0 and up)")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    with open(given.lessons, encoding="utf-8") as file:
        header, *lessons = map(json.loads, file)
    mails = lessons[:header["mails"]]
    part_of = lambda lesson: mails[lesson["original"]]["fold"]
    kept = lambda name: pathlib.Path(f"{given.fit}.{name}.npy")
    def fold(number):
        others = [lesson for lesson in lessons if part_of(lesson) != number]
        own = [lesson for lesson in mails if lesson["fold"] == number]
        member = fit(given.context, header, others, given.seed + 1000 * (number + 1), given.epochs, f"part {number}")
        numpy.save(kept(number), outputs(member, own))
    if given.fold is not None:
        return fold(given.fold)
    if not kept("all").exists():
        member = fit(given.context, header, lessons, given.seed, given.epochs, "all")
        numpy.save(kept("all"), member.flat())
    unseen = numpy.zeros((len(mails), OUTPUTS), "<f4")
    for number in range(header["folds"]):
        if not kept(number).exists():
            fold(number)
        unseen[[index for index, lesson in enumerate(mails) if lesson["fold"] == number]] = numpy.load(kept(number))
    whole = pathlib.Path(given.fit + ".new")
    with whole.open("wb") as file:
        file.write(header["fingerprint"].encode() + numpy.load(kept("all")).tobytes() + unseen.tobytes())
    whole.rename(given.fit)
    for name in ["all", *range(header["folds"])]:
        kept(name).unlink()


if __name__ == "__main__":
    main()

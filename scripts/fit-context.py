#!/usr/bin/env python3
"""Fits the contextual member to lessons that `barometer train --lessons` wrote.

    fit-context.py LESSONS CONTEXT.BIN FIT [--seed N] [--epochs N] [--fold K]

LESSONS hold numbers alone: windows of pieces, cues, features, wanted outputs (Sources/Reading/Context/ContextLessons.swift).
CONTEXT.BIN holds the encoder as it was published. FIT gets the fitted layers and heads, and for every mail the outputs of
a member that had not seen it: the folds, fitted first, are kept beside FIT until all are there, so that a stopped run
goes on where it was; --fold fits only one of them, for another process to work beside this one.

What is fitted is what Sources/Reading computes: ContextPass (layers) and HeadPass (heads), by AdamW in half precision.
"""
import argparse
import json
import pathlib
import struct
import time

import numpy
import torch
from torch.nn import functional

OUTPUTS = 32                # of HeadLayout that are kept; the mail's category is learnt beside them
DEMANDS = slice(7, 12)      # HeadLayout.demands
VECTOR_SCALE, SHARPNESS, CUE_WEIGHT = 0.2, 3.0, 10.0    # HeadPass, HeadCues
CHOICE_SMOOTHING, YES_NO_SMOOTHING = 0.05, 0.03         # HeadLoss
LAYER_RATE, HEAD_RATE, WARM_UP = 2e-4, 2e-3, 0.1
LAYER_DECAY, HEAD_DECAY = 0.01, 0.05
SILENCED, HEAD_SILENCED, BATCH = 0.1, 0.3, 32


def tensors(path):
    """The float tensors of a BAROENC file by name, and its pieces' vectors as bytes."""
    raw = numpy.memmap(path, dtype=numpy.uint8, mode="r")
    _, _, count, _ = struct.unpack("<8s2IQ", raw[:24].tobytes())
    found = {}
    for index in range(count):
        entry = raw[64 * (index + 1):64 * (index + 2)].tobytes()
        name = entry[:32].rstrip(b"\0").decode()
        kind, rows, columns, _, offset, size = struct.unpack("<4I2Q", entry[32:])
        part = raw[offset:offset + size]
        found[name] = (part.view("<f4") if kind == 0 else part).reshape(rows, columns)
    return found


def pieces(blocks):
    """Vectors of pieces from their blocks of 32 four-bit numbers (ContextPieces)."""
    blocks = numpy.asarray(blocks).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(numpy.float32)
    halves = numpy.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(numpy.float32) - 8
    return torch.from_numpy(halves * scale)


class Layer(torch.nn.Module):
    """One transformer layer, its norms behind (ContextPass)."""

    def __init__(self, published, number, heads):
        super().__init__()
        def take(*names):
            parts = [numpy.array(published[f"{name}_{number}"]) for name in names]
            return torch.nn.Parameter(torch.from_numpy(numpy.concatenate(parts, 1)))
        self.heads = heads
        self.attention, self.attention_bias = take("q", "k", "v"), take("qb", "kb", "vb")
        self.joint, self.joint_bias = take("o"), take("ob")
        self.attention_gain, self.attention_shift = take("n1g"), take("n1b")
        self.wide, self.wide_bias = take("f1"), take("f1b")
        self.narrow, self.narrow_bias = take("f2"), take("f2b")
        self.final_gain, self.final_shift = take("n2g"), take("n2b")

    def forward(self, states, mask, silenced):
        rows, length, width = states.shape
        both = (states @ self.attention.to(states.dtype) + self.attention_bias).view(
            rows, length, 3, self.heads, -1)
        query, key, value = both.permute(2, 0, 3, 1, 4)
        shares = torch.softmax(query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5 + mask, -1)
        joined = (shares @ value).transpose(1, 2).reshape(rows, length, width)
        change = joined @ self.joint + self.joint_bias
        states = norm(states + functional.dropout(change, silenced, self.training),
                      self.attention_gain, self.attention_shift)
        hidden = functional.gelu(states @ self.wide + self.wide_bias, approximate="tanh")
        change = hidden @ self.narrow + self.narrow_bias
        return norm(states + functional.dropout(change, silenced, self.training),
                    self.final_gain, self.final_shift)

    def flat(self):
        """The numbers in the order of ContextShape.parts."""
        return [self.attention, self.attention_bias, self.joint, self.joint_bias,
                self.attention_gain, self.attention_shift, self.wide, self.wide_bias,
                self.narrow, self.narrow_bias, self.final_gain, self.final_shift]


def norm(states, gain, shift):
    return functional.layer_norm(states, states.shape[-1:], gain[0], shift[0], 1e-12)


class Member(torch.nn.Module):
    """The encoder's first layers and heads upon them."""

    def __init__(self, path, shape, cues, features):
        super().__init__()
        published = tensors(path)
        self.words = published["word"]
        self.positions = torch.from_numpy(numpy.array(published["position"]))
        self.gain = torch.nn.Parameter(torch.from_numpy(numpy.array(published["norm_g"])))
        self.shift = torch.nn.Parameter(torch.from_numpy(numpy.array(published["norm_b"])))
        self.layers = torch.nn.ModuleList(
            [Layer(published, number, shape["heads"]) for number in range(shape["layers"])])
        self.width, self.cues, self.outputs = shape["width"], cues, shape["outputs"]
        vector, outputs = self.width + cues, self.outputs
        def new(*size, value=0.0):
            return torch.nn.Parameter(torch.full(size, value))
        self.pool, self.feature, self.bias = new(4 * vector, outputs), new(features, outputs), new(outputs)
        self.score = torch.nn.Parameter(0.01 * torch.randn(vector, 2 * outputs + 1))
        self.score_bias = new(2 * outputs + 1)
        self.loud, self.focus, self.count = new(outputs, value=0.3), new(outputs, value=0.3), new(5, value=1.0)

    def encode(self, batch):
        """The sentences' and the mails' vectors."""
        ids = batch["pieces"]
        used, place = torch.unique(ids, return_inverse=True)
        words = pieces(self.words[used.numpy()]).view(len(used), self.width)
        states = words[place] + self.positions[:ids.shape[1]]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            silenced = SILENCED if self.training else 0
            states = functional.dropout(norm(states, self.gain, self.shift), silenced, self.training)
            mask = torch.where(batch["is_piece"], 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)
            for layer in self.layers:
                states = layer(states, mask, silenced)
        states = states.float().reshape(-1, self.width)
        even = lambda sums: functional.layer_norm(sums, (self.width,))
        sentences = batch["sentences"].new_zeros(len(batch["spans"]), self.width)
        sentences = sentences.index_add(0, batch["sentence_of"], states[batch["piece_at"]])
        sentences = even(sentences / batch["lengths"][:, None])
        sentences = sentences * (batch["lengths"] > 0.5)[:, None]
        whole = states.new_zeros(batch["mails"], self.width).index_add(
            0, batch["mail_of"], states[batch["any_piece_at"]])
        return sentences, even(whole / batch["totals"][:, None])

    def forward(self, batch):
        """Outputs, a row a mail."""
        sentences, whole = self.encode(batch)
        present = batch["present"]
        vectors = torch.zeros(*present.shape, self.width + self.cues)
        vectors[present] = torch.cat([sentences, batch["cues"] * CUE_WEIGHT], 1)
        whole = torch.cat([whole, batch["whole_cues"]], 1)
        if self.training:
            vectors = vectors * self.mask(len(whole))[:, None]
            whole = whole * self.mask(len(whole))
        absent = ~present[..., None]
        mean = vectors.sum(1) / present.sum(1, keepdim=True)
        greatest = vectors.masked_fill(absent, -1e4).amax(1)
        least = vectors.masked_fill(absent, 1e4).amin(1)
        outputs = self.bias + batch["features"] @ self.feature
        outputs = outputs + VECTOR_SCALE * torch.cat([whole, mean, greatest, least], 1) @ self.pool
        scores = self.score_bias + VECTOR_SCALE * vectors @ self.score
        own, attention = scores[..., :self.outputs], scores[..., self.outputs:-1]
        loud = torch.logsumexp((SHARPNESS * own).masked_fill(absent, -1e4), 1) / SHARPNESS
        focus = (torch.softmax(attention.masked_fill(absent, -1e4), 1) * own).sum(1)
        requests = (torch.sigmoid(scores[..., -1]) * present).sum(1, keepdim=True)
        counted = functional.pad(requests * self.count, (DEMANDS.start, self.outputs - DEMANDS.stop))
        return outputs + loud * self.loud + focus * self.focus + counted

    def mask(self, mails):
        kept = (torch.rand(mails, self.width) >= HEAD_SILENCED).float() / (1 - HEAD_SILENCED)
        return torch.cat([kept, torch.ones(mails, self.cues)], 1)

    def flat(self):
        """All numbers in the order of ContextShape and HeadShape, the first outputs alone."""
        kept = list(range(OUTPUTS))
        columns = kept + [self.outputs + index for index in kept] + [2 * self.outputs]
        parts = [self.gain, self.shift] + [part for layer in self.layers for part in layer.flat()]
        parts += [self.pool[:, kept], self.feature[:, kept], self.bias[kept], self.score[:, columns],
                  self.score_bias[columns], self.loud[kept], self.focus[kept], self.count]
        return numpy.concatenate([part.detach().numpy().ravel() for part in parts]).astype("<f4")


def collate(lessons):
    """Lessons as one batch."""
    windows = [(mail, window) for mail, lesson in enumerate(lessons) for window in lesson["windows"]]
    length = max(len(window) for _, window in windows)
    ids = torch.ones(len(windows), length, dtype=torch.long)
    is_piece = torch.zeros(len(windows), length, dtype=torch.bool)
    any_piece_at, mail_of, first = [], [], {}
    for row, (mail, window) in enumerate(windows):
        ids[row, :len(window)] = torch.tensor(window)
        is_piece[row, :len(window)] = True
        any_piece_at += range(row * length, row * length + len(window))
        mail_of += [mail] * len(window)
        first.setdefault(mail, row)
    spans, piece_at, sentence_of = [], [], []
    present = torch.zeros(len(lessons), max(len(l["sentences"]) for l in lessons), dtype=torch.bool)
    for mail, lesson in enumerate(lessons):
        present[mail, :len(lesson["sentences"])] = True
        for window, start, end in lesson["sentences"]:
            row = (first[mail] + window) * length
            piece_at += range(row + start, row + end)
            sentence_of += [len(spans)] * (end - start)
            spans.append(max(end - start, 1e-9))
    table = lambda key: torch.tensor([lesson[key] for lesson in lessons])
    cues = [cue for lesson in lessons for cue in lesson["cues"]]
    return {
        "pieces": ids, "is_piece": is_piece, "mails": len(lessons), "present": present, "spans": spans,
        "sentences": torch.zeros(1), "lengths": torch.tensor(spans),
        "piece_at": torch.tensor(piece_at), "sentence_of": torch.tensor(sentence_of),
        "any_piece_at": torch.tensor(any_piece_at), "mail_of": torch.tensor(mail_of),
        "totals": torch.tensor([float(sum(map(len, l["windows"]))) for l in lessons]),
        "cues": torch.tensor(cues).view(len(spans), -1), "whole_cues": table("wholeCues"),
        "features": table("features"), "wanted": table("wanted"), "known": table("known"),
    }


def loss(outputs, batch, tasks):
    """As HeadLoss: alternatives and yes or no, smoothed, by their tasks' weights."""
    total = outputs.new_zeros(())
    for task in tasks:
        part = slice(task["first"], task["end"])
        found, wanted, known = outputs[:, part], batch["wanted"][:, part], batch["known"][:, part]
        if task["isChoice"]:
            wanted = wanted * (1 - CHOICE_SMOOTHING) + CHOICE_SMOOTHING / wanted.shape[1]
            each = -(wanted * torch.log_softmax(found, 1)).sum(1) * known[:, 0]
        else:
            wanted = wanted * (1 - YES_NO_SMOOTHING) + YES_NO_SMOOTHING / 2
            each = functional.binary_cross_entropy_with_logits(found, wanted, reduction="none") * known
        total = total + task["weight"] * each.sum() / len(outputs)
    return total


def walk(lessons):
    """Batches of lessons of like length, in chance order."""
    order = numpy.random.permutation(len(lessons))
    size = lambda index: sum(map(len, lessons[index]["windows"]))
    batches = []
    for start in range(0, len(order), 20 * BATCH):
        some = sorted(order[start:start + 20 * BATCH], key=size)
        batches += [some[at:at + BATCH] for at in range(0, len(some), BATCH)]
    for index in numpy.random.permutation(len(batches)):
        yield [lessons[mail] for mail in batches[index]]


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
    member = fit(given.context, header, lessons, given.seed, given.epochs, "all")
    unseen = numpy.zeros((len(mails), OUTPUTS), "<f4")
    for number in range(header["folds"]):
        if not kept(number).exists():
            fold(number)
        unseen[[index for index, lesson in enumerate(mails) if lesson["fold"] == number]] = numpy.load(kept(number))
    with open(given.fit, "wb") as file:
        file.write(header["fingerprint"].encode() + member.flat().tobytes() + unseen.tobytes())
    for number in range(header["folds"]):
        kept(number).unlink()


if __name__ == "__main__":
    main()

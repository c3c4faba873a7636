"""Lessons as batches of tensors, and how wrong a member's outputs for them are."""
import numpy
import torch
from torch.nn import functional

CHOICE_SMOOTHING, YES_NO_SMOOTHING = 0.05, 0.03         # HeadLoss
BATCH = 32


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

"""The contextual member as PyTorch computes it: what Sources/Reading's ContextPass (layers) and HeadPass (heads) do, and the
way back that fitting needs."""
import struct

import numpy
import torch
from torch.nn import functional

OUTPUTS = 32                # of HeadLayout that are kept; the mail's category is learnt beside them
DEMANDS = slice(7, 12)      # HeadLayout.demands
VECTOR_SCALE, SHARPNESS, CUE_WEIGHT = 0.2, 3.0, 10.0    # HeadPass, HeadCues
SILENCED, HEAD_SILENCED = 0.1, 0.3


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

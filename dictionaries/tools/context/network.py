#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the network that guesses a word from the words on both sides of it.

  network.py --numbers DIR --take NAME=SHARE [--take ...] --out FILE [--steps N]

DIR is what `morat-context numbers` wrote; of each text a share is read. `morat-context pack` makes
the program's file of what comes out. Two stacks of gated convolutions read the paragraph, one from
the left, one from the right; a word is guessed from what the left one knows before it and the right
one behind it, never from the word itself. It learns to tell the word that stands there from a
sample of all words and from those that it can be a typo of. Needs python3-torch; nothing of it is needed to run the program.
"""
import argparse
import json
import math
import os
import struct
import time

import numpy as np
import torch
import torch.nn.functional as F

RESERVED = 6  # the first numbers are no words: boundary, name, number, pause, unknown
LONGEST = 124  # words of a paragraph that are read together while learning


class Stack(torch.nn.Module):
    """Reads from one end. Layer k adds to each word what stood 2^k places before."""

    def __init__(self, width, layers):
        super().__init__()
        self.norms = torch.nn.ModuleList([torch.nn.LayerNorm(width) for _ in range(layers)])
        self.mixes = torch.nn.ModuleList([torch.nn.Linear(2 * width, 2 * width) for _ in range(layers)])

    def forward(self, x):
        for k, (norm, mix) in enumerate(zip(self.norms, self.mixes)):
            u = norm(x)
            before = F.pad(u, (0, 0, 1 << k, 0))[:, :u.shape[1]]
            x = x + F.glu(mix(torch.cat([u, before], -1)))
        return x


class Network(torch.nn.Module):
    def __init__(self, words, width, layers, middle, out):
        super().__init__()
        self.read = torch.nn.Embedding(words, width)
        self.guess = torch.nn.Embedding(words, out)
        self.bias = torch.nn.Embedding(words, 1)
        torch.nn.init.normal_(self.read.weight, std=0.5)
        torch.nn.init.normal_(self.guess.weight, std=0.05)
        torch.nn.init.zeros_(self.bias.weight)
        self.left, self.right = Stack(width, layers), Stack(width, layers)
        self.norm = torch.nn.LayerNorm(2 * width)
        self.first = torch.nn.Linear(2 * width, middle)
        self.second = torch.nn.Linear(middle, out)

    def forward(self, words):
        """What is expected at each place, from both sides: batch x length x out."""
        x = self.read(words)
        left = self.left(x)
        right = self.right(x.flip(1)).flip(1)
        left = F.pad(left, (0, 0, 1, 0))[:, :-1]
        right = F.pad(right, (0, 0, 0, 1))[:, 1:]
        return self.second(torch.relu(self.first(self.norm(torch.cat([left, right], -1)))))


class Texts:
    """Paragraphs of several texts, drawn by their shares."""

    def __init__(self, folder, shares, edge, random):
        self.random = random
        runs, starts, lengths = [], [], []
        offset = 0
        for name in sorted(shares):
            stream = np.fromfile(os.path.join(folder, name + ".numbers"), dtype="<u2")
            ends = np.flatnonzero(stream == 0xFFFF)
            begin = np.concatenate([[0], ends[:-1] + 1])
            size = ends - begin
            keep = size >= 5
            begin, size = begin[keep], size[keep]
            share = shares[name]
            chosen = np.concatenate([np.arange(len(begin))] * int(share) +
                                    [random.permutation(len(begin))[:int(len(begin) * (share % 1))]])
            begin, size = begin[chosen], size[chosen]
            for part in range(0, int(size.max()), LONGEST):
                long = size > part
                starts.append(begin[long] + part + offset)
                lengths.append(np.minimum(size[long] - part, LONGEST))
            runs.append(stream)
            offset += len(stream)
        self.stream = np.concatenate(runs)
        self.starts, self.lengths = np.concatenate(starts), np.concatenate(lengths)
        keep = self.lengths >= 5
        self.starts, self.lengths = self.starts[keep], self.lengths[keep]
        self.edge = edge

    def batches(self, size):
        """Paragraphs of one length together, so that nothing need be filled up."""
        while True:
            order = self.random.permutation(len(self.starts))
            for pool in np.array_split(order, max(1, len(order) // 60000)):
                pool = pool[np.argsort(self.lengths[pool], kind="stable")]
                parts = []
                for same in np.split(pool, np.flatnonzero(np.diff(self.lengths[pool])) + 1):
                    rows = max(1, size // (int(self.lengths[same[0]]) + 4))
                    parts += [same[k:k + rows] for k in range(0, len(same), rows)]
                for at in self.random.permutation(len(parts)):
                    yield self.block(parts[at])

    def block(self, part):
        """Two boundaries before and behind, as the check reads."""
        length = int(self.lengths[part[0]])
        words = np.full((len(part), length + 4), self.edge, dtype=np.int64)
        words[:, 2:2 + length] = self.stream[self.starts[part][:, None] + np.arange(length)]
        return torch.from_numpy(words)


class Confusions:
    def __init__(self, folder, words):
        flat = np.fromfile(os.path.join(folder, "confusions.numbers"), dtype="<u2").astype(np.int64)
        starts, counts, lists, at = [], [], [], 0
        total = 0
        for _ in range(words):
            n = int(flat[at])
            starts.append(total), counts.append(n), lists.append(flat[at + 1:at + 1 + n])
            total += n
            at += 1 + n
        self.starts, self.counts = torch.tensor(starts), torch.tensor(counts)
        self.flat = torch.from_numpy(np.concatenate(lists))

    def sample(self, words, n):
        counts = self.counts[words]
        chosen = (torch.rand(len(words), n) * counts.unsqueeze(1)).long()
        return self.flat[self.starts[words].unsqueeze(1) + chosen], torch.log(counts.float() / n).unsqueeze(1)


def loss_of(network, expected, targets, negatives, negative_logs, confusions, sampled):
    guess, bias = network.guess.weight, network.bias.weight[:, 0]
    right = (expected * guess[targets]).sum(-1) + bias[targets]
    all_words = expected @ guess[negatives].t() + (bias[negatives] - negative_logs)
    all_words = all_words.masked_fill(targets.unsqueeze(1) == negatives.unsqueeze(0), -1e4)
    loss = (torch.logaddexp(torch.logsumexp(all_words, -1), right) - right).mean()
    has = confusions.counts[targets] > 0
    expected, targets, right = expected[has], targets[has], right[has]
    others, logs = confusions.sample(targets, sampled)
    rivals = (network.guess(others) * expected.unsqueeze(1)).sum(-1) + bias[others] + logs
    return loss, (torch.logaddexp(torch.logsumexp(rivals, -1), right) - right).mean()


@torch.no_grad()
def choice(network, batches, confusions, lists):
    """How often the word that stands there is first among those that it can be a typo of."""
    right = total = 0
    loss = 0.0
    for words in batches:
        expected = network(words)
        scores = expected @ network.guess.weight.t() + network.bias.weight[:, 0]
        rows, columns = torch.nonzero(words >= RESERVED, as_tuple=True)
        for r, c in zip(rows.tolist(), columns.tolist()):
            word = int(words[r, c])
            if len(lists[word]) == 0:
                continue
            mine, best = float(scores[r, c, word]), scores[r, c, lists[word]]
            right += mine > float(best.max())
            loss += float(torch.logaddexp(torch.logsumexp(best, 0), torch.tensor(mine)) - mine)
            total += 1
    return right / total, loss / total


def save(network, description, path):
    """The numbers in the order of the file, for `morat-context pack`."""
    tensors = [network.read.weight, network.guess.weight, network.bias.weight]
    for stack in (network.left, network.right):
        for norm, mix in zip(stack.norms, stack.mixes):
            tensors += [norm.weight, norm.bias, mix.weight, mix.bias]
    tensors += [network.norm.weight, network.norm.bias]
    for layer in (network.first, network.second):
        tensors += [layer.weight, layer.bias]
    text = json.dumps(description, ensure_ascii=False, sort_keys=True).encode()
    words, width = network.read.weight.shape
    with open(path, "wb") as f:
        f.write(struct.pack("<5I", words, width, len(network.left.mixes), network.first.weight.shape[0],
                            len(text)))
        f.write(text)
        for tensor in tensors:
            f.write(tensor.detach().numpy().astype("<f4").tobytes())


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--numbers", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--take", action="append", default=[])
    options.add_argument("--steps", type=int, default=9000)
    options.add_argument("--batch", type=int, default=8192)
    options.add_argument("--width", type=int, default=128)
    options.add_argument("--layers", type=int, default=4)
    options.add_argument("--middle", type=int, default=256)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--negatives", type=int, default=512)
    options.add_argument("--rivals", type=int, default=12)
    options.add_argument("--checkpoint", help="what was learned so far, every 500 steps")
    o = options.parse_args()
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    words = open(os.path.join(o.numbers, "words.txt"), encoding="utf-8").read().split("\n")[:-1]
    shares = {k: float(v) for k, v in (t.split("=") for t in o.take)}
    texts = Texts(o.numbers, shares, words.index("<boundary>"), random)
    print("%d paragraphs, %.1f million words" % (len(texts.starts), texts.lengths.sum() / 1e6), flush=True)
    confusions = Confusions(o.numbers, len(words))
    lists = [confusions.flat[s:s + c] for s, c in zip(confusions.starts.tolist(), confusions.counts.tolist())]
    # The first paragraphs of a random order are for measuring alone.
    order = random.permutation(len(texts.starts))
    tried = [texts.block(order[k:k + 1]) for k in range(400)]
    keep = order[400:]
    texts.starts, texts.lengths = texts.starts[keep], texts.lengths[keep]
    counts = np.bincount(texts.stream[texts.stream != 0xFFFF], minlength=len(words)).astype(np.float64)
    counts[:RESERVED] = 0
    chances = np.power(counts, 0.75)
    chances /= chances.sum()
    chances_t = torch.from_numpy(chances)
    negative_logs = torch.log(torch.from_numpy(chances * o.negatives) + 1e-12).float()

    network = Network(len(words), o.width, o.layers, o.middle, o.width)
    network.bias.weight.data[:, 0] = torch.from_numpy(np.log(counts + 1) - math.log(counts.sum())).float()
    optimiser = torch.optim.Adam(network.parameters(), lr=o.rate, betas=(0.9, 0.99))
    print("%d weights" % sum(p.numel() for p in network.parameters()), flush=True)
    begun, seen, mean = time.time(), 0, None
    for step, block in enumerate(texts.batches(o.batch)):
        if step >= o.steps:
            break
        rate = o.rate * min(1, (step + 1) / 300) * max(0.02, 1 - step / o.steps)
        for group in optimiser.param_groups:
            group["lr"] = rate
        expected = network(block)
        at = block >= RESERVED
        negatives = torch.multinomial(chances_t, o.negatives, replacement=True)
        one, two = loss_of(network, expected[at], block[at], negatives, negative_logs[negatives], confusions, o.rivals)
        optimiser.zero_grad(set_to_none=True)
        (one + two).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        seen += int(at.sum())
        now = np.array([one.item(), two.item()])
        mean = now if mean is None else 0.98 * mean + 0.02 * now
        if step % 50 == 0:
            print("%6d  %5.2f M words  %.0f a second  loss %.3f %.4f" %
                  (step, seen / 1e6, seen / (time.time() - begun), *mean), flush=True)
        if step % 500 == 499:
            print("        choice %.4f loss %.4f" % choice(network, tried, confusions, lists), flush=True)
            if o.checkpoint:
                torch.save({"state": network.state_dict(), "options": vars(o), "step": step}, o.checkpoint)
    right, loss = choice(network, tried, confusions, lists)
    print("choice %.4f loss %.4f" % (right, loss), flush=True)
    save(network, {"sources": shares, "steps": o.steps, "batch": o.batch, "words": int(seen),
                   "choice": round(right, 4)}, o.out)


if __name__ == "__main__":
    main()

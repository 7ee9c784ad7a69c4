"""Learns the tagger and parser from the treebanks: python train.py DATA OUT.pt, and the options below.

DATA holds trees/ and ner/; README.md says which runs make the weights that stand in src.
"""
import argparse
import json
import os
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
import torch.nn.functional as F

from corpus import Treebanks, Word
from network import Network, Vocabulary, load
from vectors import learn, sentences

TOKENS, LONGEST = 700, 90
ROUGH = 0.08  # share of sentences that are learned once more, roughened


def batches(examples, tokens):
    by_length = defaultdict(list)
    for example in examples:
        by_length[len(example[0])].append(example)
    found = []
    for length, same in by_length.items():
        random.shuffle(same)
        size = max(1, tokens // length)
        found += [same[at : at + size] for at in range(0, len(same), size)]
    random.shuffle(found)
    return [(torch.stack([x for x, _ in batch]), torch.stack([y for _, y in batch])) for batch in found]


def roughened(words: list[Word]) -> list[Word]:
    """As people type and headlines are set: small letters without the last mark, or every word with a capital."""
    if random.random() < 0.6:
        last = len(words)
        bare = words[-1].upos == "PUNCT" and all(word.head != last for word in words) and last > 2
        kept = words[:-1] if bare else words
        return [Word(w.form.lower(), w.upos, w.xpos, w.head, w.label, w.lemma) for w in kept]
    return [Word(w.form[:1].upper() + w.form[1:], w.upos, w.xpos, w.head, w.label, w.lemma) for w in words]


def loss_of(network, inputs, answers):
    xpos, upos, arcs, label_word, label_head = network(inputs)
    labels = network.labels(label_word, label_head, answers[..., 2])
    entropy = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten())
    return (
        entropy(arcs, answers[..., 2]) + entropy(labels, answers[..., 3])
        + 0.6 * entropy(xpos, answers[..., 0]) + 0.3 * entropy(upos, answers[..., 1])
    )


def measure(network, examples) -> str:
    """Shares of right tags, heads (UAS), heads with labels (LAS): every token counts, each word's best head is its own."""
    network.eval()
    right = torch.zeros(4)
    total = 0
    with torch.no_grad():
        for inputs, answers in batches(examples, 2000):
            xpos, upos, arcs, label_word, label_head = network(inputs)
            heads = arcs.argmax(-1)
            labels = network.labels(label_word, label_head, heads).argmax(-1)
            arc = heads == answers[..., 2]
            right += torch.tensor([
                (xpos.argmax(-1) == answers[..., 0]).sum(), (upos.argmax(-1) == answers[..., 1]).sum(),
                arc.sum(), (arc & (labels == answers[..., 3])).sum(),
            ])
            total += answers[..., 0].numel()
    return "xpos {:.4f} upos {:.4f} UAS {:.4f} LAS {:.4f}".format(*(right / total).tolist())


class Average:
    """A moving average of the weights, which is what is kept."""

    def __init__(self, network):
        self.weights = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def add(self, network, step):
        decay = min(0.998, (step + 1) / (step + 20)) ** 4
        with torch.no_grad():
            for name, value in network.state_dict().items():
                self.weights[name].lerp_(value, 1 - decay)


def run(network, average, gold, silver, epochs, rate, watched, keep):
    """Each epoch takes every gold sentence and as many silver ones, drawn anew."""
    draw = lambda: gold + random.sample(silver, min(len(silver), len(gold)))
    optimizer = torch.optim.Adam(network.parameters(), lr=rate, betas=(0.9, 0.95), eps=1e-8)
    start = time.time()
    steps = sum(1 for _ in batches(draw(), TOKENS)) * epochs
    step = 0
    for epoch in range(epochs):
        network.train()
        for inputs, answers in batches(draw(), TOKENS):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 100) * max(0.0, 1 - step / steps) + 2e-5
            loss = loss_of(network, inputs, answers)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step += 1
            if step % 4 == 0:
                average.add(network, step)
        current = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(average.weights)
        figures = "; ".join(f"{name}: {measure(network, part)}" for name, part in watched.items())
        print(f"epoch {epoch + 1} of {epochs}, {time.time() - start:.0f} s: {figures}", flush=True)
        keep(average.weights)
        network.load_state_dict(current)
    network.load_state_dict(average.weights)


def fresh(data: Path, banks: Treebanks, train, hidden: int) -> tuple[Vocabulary, Network]:
    texts = [*sentences(data / "ner" / "train.conll"), *([word.form for word in words] for words in banks.train)]
    vector_words, rows = learn(texts)
    vocabulary = Vocabulary(train, vector_words)
    known = {word: at for at, word in enumerate(vector_words)}
    vectors = torch.zeros(len(vocabulary.words), rows.shape[1])
    for at, word in enumerate(vocabulary.words):
        if word in known:
            vectors[at] = torch.tensor(rows[known[word]])
    return vocabulary, Network(vocabulary, vectors, hidden)


def read_silver(path: Path) -> list[list[Word]]:
    trees = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [[Word(form, upos, xpos, head, label, "") for form, upos, xpos, head, label in tree] for tree in trees]


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--silver", type=Path)
    return parser.parse_args()


def main():
    given = arguments()
    torch.set_num_threads(int(os.environ.get("THREADS", "1")))
    torch.manual_seed(given.seed)
    random.seed(given.seed)
    banks = Treebanks(given.data / "trees")
    train = [words for words in banks.train if 1 < len(words) <= LONGEST]
    vocabulary, network = load(given.start) if given.start else fresh(given.data, banks, train, given.hidden)
    weights = sum(p.numel() for p in network.parameters())
    print(f"{weights:,} weights, {len(vocabulary.words):,} words, {len(train):,} sentences", flush=True)
    inputs = lambda words: vocabulary.inputs([word.form for word in words])
    encode = lambda part: [(inputs(words), vocabulary.answers(words)) for words in part if len(words) > 1]
    rough = [roughened(words) for words in train if random.random() < ROUGH and len(words) > 2]
    silver = encode(read_silver(given.silver)) if given.silver else []
    watched = {name: encode(part) for name, part in banks.seen.items()}
    saved = {"vocabulary": vocabulary.__dict__, "vectors": network.vectors, "hidden": network.hidden}
    keep = lambda averaged: torch.save({"weights": averaged, **saved}, given.out)
    run(network, Average(network), encode(train) + encode(rough), silver, given.epochs, given.rate, watched, keep)
    parts = {**watched, **{f"{name} drawer": encode(part) for name, part in banks.drawer.items()}}
    print("kept;", "; ".join(f"{name}: {measure(network, part)}" for name, part in parts.items()), flush=True)


if __name__ == "__main__":
    main()

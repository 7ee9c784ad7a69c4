"""Trees that trained teachers make together of plain sentences, to learn from: python silver.py DATA OUT TEACHER.pt ...

The sentences are those of ner/train.conll. Those that also stand in GUM dev or PUD are left out: what is measured must not
have been read before, not even without its tree.
"""
import json
import os
import sys
from collections import defaultdict
from pathlib import Path

import torch

from corpus import read
from network import load
from vectors import sentences

SHORTEST, LONGEST, TOKENS = 4, 60, 3000


def unseen(data: Path) -> list[list[str]]:
    judged = {
        tuple(word.form for word in words)
        for name in ("gum-dev", "pud-dev") for _, words in read(data / "trees" / f"{name}.conllu.gz")
    }
    found = (words for words in sentences(data / "ner" / "train.conll") if tuple(words) not in judged)
    return [words for words in found if SHORTEST <= len(words) <= LONGEST]


def agreed(teachers, forms: list[list[str]]):
    """Of sentences of one length: tags, heads and labels by the teachers' mean probability."""
    mean = lambda scores: torch.stack([each.softmax(-1) for each in scores]).mean(0).argmax(-1)
    with torch.no_grad():
        inputs = [torch.stack([vocabulary.inputs(words) for words in forms]) for vocabulary, _ in teachers]
        given = [network(rows) for (_, network), rows in zip(teachers, inputs)]
        heads = mean([arcs for _, _, arcs, _, _ in given])
        labels = [network.labels(one[3], one[4], heads) for (_, network), one in zip(teachers, given)]
        return mean([one[0] for one in given]), mean([one[1] for one in given]), heads, mean(labels)


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    torch.set_num_threads(int(os.environ.get("THREADS", "1")))
    teachers = [load(Path(path)) for path in sys.argv[3:]]
    for _, network in teachers:
        network.eval()
    names = teachers[0][0]
    assert all((v.xpos, v.upos, v.labels) == (names.xpos, names.upos, names.labels) for v, _ in teachers)
    by_length = defaultdict(list)
    for words in unseen(data):
        by_length[len(words)].append(words)
    with out.open("w", encoding="utf-8") as lines:
        for length, same in sorted(by_length.items()):
            for at in range(0, len(same), TOKENS // length):
                forms = same[at : at + TOKENS // length]
                xpos, upos, heads, labels = agreed(teachers, forms)
                for row, words in enumerate(forms):
                    columns = (
                        [names.upos[at] for at in upos[row]],
                        [names.xpos[at] for at in xpos[row]],
                        heads[row].tolist(),
                        [names.labels[at] for at in labels[row]],
                    )
                    tree = list(zip(words, *columns))
                    lines.write(json.dumps(tree, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

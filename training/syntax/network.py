"""The network: embeddings, two bidirectional LSTM layers, linear taggers and a biaffine parser.

Kiperwasser and Goldberg 2016; Dozat and Manning 2017. src/language/syntax/network.ts runs it without PyTorch.
"""
from collections import Counter
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from forms import AFFIXES, SHAPES, normal, shape

ARC, LABEL, SHAPE_COLUMNS = 96, 48, 8


class Vocabulary:
    """Every string the network knows by number; number 0 is what it does not know."""

    def __init__(self, sentences, vector_words):
        counts = Counter(normal(word.form) for words in sentences for word in words)
        self.xpos = sorted({word.xpos for words in sentences for word in words})
        self.upos = sorted({word.upos for words in sentences for word in words})
        self.labels = sorted({word.label for words in sentences for word in words})
        self.words = ["<unk>", *sorted(set(vector_words) | {word for word, times in counts.items() if times >= 2})]
        self.times = [counts.get(word, 0) for word in self.words]
        self.affixes = []
        for _, cut, _, least in AFFIXES:
            pieces = Counter()
            for word, times in counts.items():
                pieces[cut(word)] += times
            self.affixes.append(["<unk>", *sorted(piece for piece, times in pieces.items() if times >= least)])
        index = lambda strings: {string: at for at, string in enumerate(strings)}
        self._word, self._affix = index(self.words), [index(pieces) for pieces in self.affixes]
        self._xpos, self._upos, self._label = index(self.xpos), index(self.upos), index(self.labels)

    def inputs(self, forms):
        rows = []
        for form in forms:
            word = normal(form)
            cut = [known.get(how(word), 0) for known, (_, how, _, _) in zip(self._affix, AFFIXES)]
            rows.append([self._word.get(word, 0), *cut, shape(form)])
        return torch.tensor(rows)

    def answers(self, words):
        get = lambda known, key: known.get(key, 0)
        return torch.tensor(
            [[get(self._xpos, w.xpos), get(self._upos, w.upos), w.head, get(self._label, w.label)] for w in words]
        )


class Network(nn.Module):
    def __init__(self, vocabulary: Vocabulary, vectors: torch.Tensor, hidden: int = 128):
        super().__init__()
        columns = vectors.shape[1]
        self.hidden = hidden
        self.vectors = vectors  # fixed; the learned word embedding is added to it
        self.times = torch.tensor(vocabulary.times).float()
        self.word = nn.Embedding(len(vocabulary.words), columns)
        self.affix = nn.ModuleList(
            nn.Embedding(len(known), width) for known, (_, _, width, _) in zip(vocabulary.affixes, AFFIXES)
        )
        self.shape = nn.Embedding(SHAPES, SHAPE_COLUMNS)
        nn.init.normal_(self.word.weight, 0, 0.02)
        for table in (*self.affix, self.shape):
            nn.init.normal_(table.weight, 0, 0.1)
        width = columns + sum(w for _, _, w, _ in AFFIXES) + SHAPE_COLUMNS
        self.first = nn.LSTM(width, hidden, bidirectional=True, batch_first=True)
        self.second = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        self.xpos = nn.Linear(2 * hidden, len(vocabulary.xpos))
        self.upos = nn.Linear(2 * hidden, len(vocabulary.upos))
        self.arc_word, self.arc_head = nn.Linear(2 * hidden, ARC), nn.Linear(2 * hidden, ARC)
        self.label_word, self.label_head = nn.Linear(2 * hidden, LABEL), nn.Linear(2 * hidden, LABEL)
        self.root = nn.Parameter(torch.randn(2 * hidden) * 0.1)
        self.arc = nn.Parameter(torch.randn(ARC, ARC + 1) * 0.05)
        self.label = nn.Parameter(torch.randn(len(vocabulary.labels), LABEL, LABEL) * 0.05)
        self.label_of_word = nn.Linear(LABEL, len(vocabulary.labels))
        self.label_of_head = nn.Linear(LABEL, len(vocabulary.labels), bias=False)

    def embedded(self, inputs):
        word = inputs[..., 0]
        learned = word
        if self.training:
            rare = torch.rand(word.shape) < 0.25 / (0.25 + self.times[word])
            learned = torch.where(rare | (torch.rand(word.shape) < 0.05), torch.zeros_like(word), word)
        fixed = self.vectors[word]
        if self.training:
            fixed = fixed * (torch.rand(word.shape) > 0.08).float().unsqueeze(-1)
        cut = [table(inputs[..., 1 + at]) for at, table in enumerate(self.affix)]
        return torch.cat([self.word(learned) + fixed, *cut, self.shape(inputs[..., -1])], -1)

    def forward(self, inputs):
        """(batch, length) -> scores of xpos, of upos, of heads (the root in column 0), and both layers for labels."""
        hidden = self.first(F.dropout(self.embedded(inputs), 0.15, self.training))[0]
        hidden = self.same_dropout(self.second(self.same_dropout(hidden))[0])
        heads = torch.cat([self.root.expand(hidden.shape[0], 1, -1), hidden], 1)
        layer = lambda linear, x: F.dropout(F.leaky_relu(linear(x), 0.1), 0.2, self.training)
        arc_word, arc_head = layer(self.arc_word, hidden), layer(self.arc_head, heads)
        biased = torch.cat([arc_word, torch.ones_like(arc_word[..., :1])], -1)
        scores = biased @ self.arc.T @ arc_head.transpose(1, 2)
        at = torch.arange(inputs.shape[1])
        mask = torch.zeros(inputs.shape[1], inputs.shape[1] + 1)
        mask[at, at + 1] = -1e9  # no word is its own head
        return (
            self.xpos(hidden), self.upos(hidden), scores + mask,
            layer(self.label_word, hidden), layer(self.label_head, heads),
        )

    def labels(self, label_word, label_head, heads):
        chosen = torch.gather(label_head, 1, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        pairs = torch.einsum("bnd,lde->bnle", label_word, self.label)
        return (pairs * chosen.unsqueeze(2)).sum(-1) + self.label_of_word(label_word) + self.label_of_head(chosen)

    def same_dropout(self, hidden, share=0.25):
        """Drops the same columns at every word of a sentence (Gal and Ghahramani 2016)."""
        if not self.training:
            return hidden
        return hidden * (torch.rand(hidden.shape[0], 1, hidden.shape[2]) > share).float() / (1 - share)


def load(path: Path) -> tuple[Vocabulary, Network]:
    kept = torch.load(path, weights_only=False)
    vocabulary = Vocabulary.__new__(Vocabulary)
    vocabulary.__dict__.update(kept["vocabulary"])
    network = Network(vocabulary, kept["vectors"], kept["hidden"])
    network.load_state_dict(kept["weights"])
    return vocabulary, network

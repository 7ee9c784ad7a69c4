"""Word vectors from texts with open licences: neighbours' positive pointwise mutual information, reduced to 64 columns."""
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

from forms import normal

COLUMNS = 64
CONTEXTS = 3000
OFFSETS = (-2, -1, 1, 2)


def sentences(names_corpus: Path):
    """The words of ner/train.conll, sentence by sentence; its label column is not used."""
    words, seen = [], set()
    for line in names_corpus.read_text(encoding="utf-8").split("\n"):
        word = line.split("\t")[0]
        if word.startswith("-DOCSTART") or line.startswith("# corpus"):
            continue
        if word:
            words.append(word)
            continue
        key = tuple(words)
        if words and key not in seen:
            seen.add(key)
            yield words
        words = []


def learn(texts: list[list[str]], least: int = 4) -> tuple[list[str], np.ndarray]:
    """The words that occur `least` times and their vectors, one row each, of length about 0.8."""
    lines = [[normal(word) for word in words] for words in texts]
    counts = Counter(word for words in lines for word in words)
    vocabulary = [word for word, times in counts.most_common() if times >= least]
    index = {word: at for at, word in enumerate(vocabulary)}
    rows = len(vocabulary)
    unknown, edge = rows, rows + 1
    ids = []
    for words in lines:
        ids.extend([edge, edge])
        ids.extend(index.get(word, unknown) for word in words)
    ids = np.array(ids + [edge, edge])
    blocks = []
    for offset in OFFSETS:
        here, there = ids[2:-2], ids[2 + offset : len(ids) - 2 + offset]
        column = np.where(there < CONTEXTS, there, np.where(there == edge, CONTEXTS + 1, CONTEXTS))
        known = here < rows
        ones = np.ones(int(known.sum()))
        blocks.append(sparse.coo_matrix((ones, (here[known], column[known])), shape=(rows, CONTEXTS + 2)).tocsr())
    counted = sparse.hstack(blocks).tocsr()
    row_total = np.asarray(counted.sum(1)).ravel()
    column_total = np.asarray(counted.sum(0)).ravel() ** 0.75
    column_total /= column_total.sum()
    cells = counted.tocoo()
    information = np.log(np.maximum(cells.data / (row_total[cells.row] * column_total[cells.col] + 1e-9), 1e-9))
    positive = sparse.coo_matrix((np.maximum(information, 0), (cells.row, cells.col)), shape=counted.shape).tocsr()
    positive.eliminate_zeros()
    return vocabulary, scaled(reduced(positive))


def reduced(matrix: sparse.csr_matrix) -> np.ndarray:
    """Randomised singular value decomposition (Halko, Martinsson, Tropp 2011) with a fixed seed."""
    random = np.random.default_rng(0)
    base = np.linalg.qr(matrix @ random.standard_normal((matrix.shape[1], COLUMNS + 16)))[0]
    for _ in range(3):
        base = np.linalg.qr(matrix @ (matrix.T @ base))[0]
    left, values, _ = np.linalg.svd((matrix.T @ base).T, full_matrices=False)
    return (base @ left)[:, :COLUMNS] * np.sqrt(values[:COLUMNS])


def scaled(vectors: np.ndarray) -> np.ndarray:
    even = vectors / (vectors.std(0) + 1e-9)
    even /= np.linalg.norm(even, axis=1, keepdims=True) + 1e-9
    return (even * np.sqrt(COLUMNS) * 0.1).astype("f4")

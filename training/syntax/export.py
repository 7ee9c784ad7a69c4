"""A trained network as src/language/syntax/syntax.weights.json: python export.py DATA NETWORK.pt

DATA is what it learned from, for the checksums. Matrices are int8 with one scale a row, in the order in which the
kernel reads them; embeddings take six bits a number; all else is float16.
"""
import base64
import json
import sys
from pathlib import Path

import numpy as np
import torch

from forms import AFFIXES
from sources import digests

OUT = Path(__file__).resolve().parents[2] / "src/language/syntax/syntax.weights.json"
GATHERED = 4  # rows whose sums the kernel makes together
STEP = 8  # columns it multiplies at once


def text(array: np.ndarray) -> str:
    return base64.b64encode(array.tobytes()).decode()


def rounded(matrix: np.ndarray, largest: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers of at most `largest`, and the scale of each row."""
    scales = (np.maximum(np.abs(matrix).max(1), 1e-3) / largest).astype("<f2")
    return np.round(matrix / scales[:, None].astype("f4")).clip(-largest, largest).astype("i1"), scales


def packed(matrix: np.ndarray, bias: np.ndarray | None = None) -> dict:
    """Rows in fours, of each four eight columns at a time: the bytes in the order they are read. Missing rows are zero."""
    rows, columns = matrix.shape
    assert columns % STEP == 0
    padding = -rows % GATHERED
    numbers, scales = rounded(np.pad(matrix, ((0, padding), (0, 0))), 127)
    blocks = numbers.reshape((rows + padding) // GATHERED, GATHERED, columns // STEP, STEP).transpose(0, 2, 1, 3)
    found = {"rows": rows + padding, "columns": columns, "scales": text(scales), "numbers": text(blocks)}
    return found if bias is None else {**found, "bias": text(np.pad(bias, (0, padding)).astype("<f2"))}


def embedding(matrix: np.ndarray) -> dict:
    """Four numbers of -31..31, 32 added, in three bytes."""
    assert matrix.shape[1] % 4 == 0
    numbers, scales = rounded(matrix, 31)
    four = (numbers.astype("i4") + 32).reshape(-1, 4)
    whole = four[:, 0] << 18 | four[:, 1] << 12 | four[:, 2] << 6 | four[:, 3]
    three = np.stack([whole >> 16, whole >> 8 & 255, whole & 255], 1).astype("u1")
    return {"columns": matrix.shape[1], "scales": text(scales), "numbers": text(three)}


def exported(kept: dict) -> dict:
    vocabulary = kept["vocabulary"]
    weights = {name: value.numpy().astype("f4") for name, value in kept["weights"].items()}
    # A word that no treebank holds has no learned embedding: it takes the unknown word's, as in training.
    learned = weights["word.weight"].copy()
    learned[np.array(vocabulary["times"]) == 0] = learned[0]
    embeddings = [learned + kept["vectors"].numpy()]
    embeddings += [weights[f"affix.{at}.weight"] for at in range(len(AFFIXES))] + [weights["shape.weight"]]
    matrices = {}
    for layer in ("first", "second"):
        for direction, suffix in (("ahead", ""), ("back", "_reverse")):
            of = lambda part: weights[f"{layer}.{part}_l0{suffix}"]
            matrices[f"{layer}.{direction}.input"] = packed(of("weight_ih"), of("bias_ih") + of("bias_hh"))
            matrices[f"{layer}.{direction}.state"] = packed(of("weight_hh"))
    for name in ("xpos", "upos", "arc_word", "arc_head", "label_word", "label_head", "label_of_word"):
        matrices[name] = packed(weights[f"{name}.weight"], weights[f"{name}.bias"])
    matrices["label_of_head"] = packed(weights["label_of_head.weight"])
    # A score is arc_word' A arc_head, where arc_word has a column of ones more: A's last column is what is added.
    arc = weights["arc"]  # (of the head, of the word and 1)
    matrices["arc"] = packed(arc[:, :-1], arc[:, -1])
    # label[l] is (of the word, of the head): as rows (l, of the word) it multiplies the head's layer.
    matrices["label"] = packed(weights["label"].reshape(-1, weights["label"].shape[2]))
    assert np.abs(weights["root"]).max() < 1, "the kernel holds hidden states as fractions of 1"
    return {
        "words": "\n".join(vocabulary["words"]),
        "affixes": ["\n".join(pieces) for pieces in vocabulary["affixes"]],
        "xpos": vocabulary["xpos"],
        "upos": vocabulary["upos"],
        "labels": vocabulary["labels"],
        "embeddings": embeddings,
        "matrices": matrices,
        "root": text(weights["root"].astype("<f2")),
    }


def main():
    data, network = Path(sys.argv[1]), Path(sys.argv[2])
    found = exported(torch.load(network, weights_only=False))
    found["embeddings"] = [embedding(matrix) for matrix in found["embeddings"]]
    written = json.dumps({"learnedFrom": digests(data), **found}, separators=(",", ":"))
    OUT.write_text(written + "\n", encoding="ascii")
    print(f"{OUT}: {OUT.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()

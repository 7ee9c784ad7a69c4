"""The treebanks as sentences, and which of their documents nobody looks at before the training is done (the drawer)."""
import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

SUBTYPES = re.compile(r":(pass|poss|agent|relcl|unmarked|prt|outer|desc)$")


@dataclass(frozen=True)
class Word:
    form: str
    upos: str
    xpos: str
    head: int  # 0 is the root, 1 the first word
    label: str
    lemma: str


def label_of(relation: str) -> str:
    return relation if SUBTYPES.search(relation) else relation.split(":")[0]


def in_drawer(document: str) -> bool:
    """One document in three, by its name: the same rule as tests/evals/drawer.ts."""
    return int(hashlib.sha256(document.encode()).hexdigest()[:8], 16) % 3 == 0


def read(path: Path) -> list[tuple[str, list[Word]]]:
    """(document, sentence) of a gzipped CoNLL-U file; multiword tokens and empty nodes are left out."""
    found, words, document = [], [], path.name
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif line == "":
                if words:
                    found.append((document, words))
                words = []
            elif not line.startswith("#"):
                column = line.split("\t")
                if "-" in column[0] or "." in column[0]:
                    continue
                words.append(Word(column[1], column[3], column[4], int(column[6]), label_of(column[7]), column[2]))
    return found


class Treebanks:
    """`train` is learned from, `seen` is watched meanwhile, `drawer` is measured once, when all is done."""

    def __init__(self, folder: Path):
        dev = read(folder / "gum-dev.conllu.gz")
        pud = read(folder / "pud-dev.conllu.gz")
        of = lambda sentences, drawn: [words for document, words in sentences if in_drawer(document) == drawn]
        self.train = [words for name in ("gum-train", "ewt") for _, words in read(folder / f"{name}.conllu.gz")]
        self.train += of(pud, False)
        self.seen = {"gum-dev": of(dev, False)}
        self.drawer = {"gum-dev": of(dev, True), "pud": of(pud, True)}

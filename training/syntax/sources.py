"""The files that weights and lemmas are learned from, with their licences: python sources.py DATA writes sources.json."""
import hashlib
import json
import sys
from pathlib import Path

LICENCES = {
    "trees/gum-train.conllu.gz": "GUM: by genre, CC BY 2.5 to 4.0 and CC BY-SA 3.0 to 4.0; see NOTICE",
    "trees/ewt.conllu.gz": "CC BY-SA 4.0",
    "trees/pud-dev.conllu.gz": "CC BY-SA 3.0",
    "ner/train.conll": "word vectors and silver trees only: CC BY 2.5 to 4.0 and public domain; see NOTICE",
}


def digests(data: Path) -> dict[str, str]:
    return {file: hashlib.sha256((data / file).read_bytes()).hexdigest() for file in LICENCES}


def main():
    found = digests(Path(sys.argv[1]))
    rows = [{"file": file, "sha256": sha, "licence": LICENCES[file]} for file, sha in found.items()]
    (Path(__file__).parent / "sources.json").write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()

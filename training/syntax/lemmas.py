"""Suffix rules and exceptions for lemmas, from the treebanks: python lemmas.py DATA

Writes src/language/syntax/lemmas.table.json. A rule says, for a tag and an ending, how many letters go and what comes
instead; the longest ending that has a rule decides.
"""
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from corpus import Treebanks

OUT = Path(__file__).resolve().parents[2] / "src/language/syntax/lemmas.table.json"
ENDING, LEAST = 5, 2


def change(form: str, lemma: str) -> tuple[int, str]:
    """How many letters go, and what comes instead."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def ending(form: str, length: int) -> str:
    return form[-length:] if length else ""


def rule_for(form: str, tag: str, rules: dict):
    for length in range(min(ENDING, len(form)), -1, -1):
        if (tag, ending(form, length)) in rules:
            return rules[tag, ending(form, length)]
    return (0, "")


def learn(words):
    whole, endings = defaultdict(Counter), defaultdict(Counter)
    for word in words:
        form, lemma = word.form.lower(), word.lemma.lower()
        whole[word.xpos, form][change(form, lemma)] += 1
        for length in range(min(ENDING, len(form)) + 1):
            endings[word.xpos, ending(form, length)][change(form, lemma)] += 1
    rules = {}
    for (tag, end), counted in sorted(endings.items(), key=lambda entry: (len(entry[0][1]), entry[0])):
        best, shorter = counted.most_common(1)[0][0], rule_for(end[1:], tag, rules) if end else None
        if sum(counted.values()) >= LEAST and best != shorter:
            rules[tag, end] = best
    exceptions = {}
    for (tag, form), counted in sorted(whole.items()):
        best = counted.most_common(1)[0][0]
        if best != rule_for(form, tag, rules):
            exceptions[tag, form] = best
    return rules, exceptions


def main():
    banks = Treebanks(Path(sys.argv[1]) / "trees")
    rules, exceptions = learn([word for words in banks.train for word in words])
    written = lambda table: {f"{tag} {end}": list(how) for (tag, end), how in sorted(table.items())}
    table = {"rules": written(rules), "exceptions": written(exceptions)}
    OUT.write_text(json.dumps(table, separators=(",", ":")) + "\n")
    print(f"{len(rules)} rules, {len(exceptions)} exceptions, {OUT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

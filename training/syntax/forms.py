"""How a word is spelt for the network: its normal form, its shape and its affixes.

src/language/syntax/spelling.ts is the same in TypeScript; the table that main() writes holds it to this.
"""
import re

MARKS = {"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "``": '"', "''": '"'}
SHAPES = 14


def normal(form: str) -> str:
    """The form by which a word is looked up: small letters, numbers by their kind, straight marks."""
    low = form.lower()
    if re.fullmatch(r"[0-9]+", low):
        return "!year" if len(low) == 4 else "!digits"
    if re.search(r"[0-9]", low) and not re.search(r"[a-z]", low):
        return "!num"
    return MARKS.get(low, low.replace("’", "'"))


def shape(form: str) -> int:
    """One of SHAPES classes: capitals, digits, signs; odd when a hyphen stands inside."""
    kind = 0
    if re.match(r"[A-Z]", form):
        kind = 1
    if re.fullmatch(r"[A-Z][A-Z.&-]+", form):
        kind = 2
    if re.match(r"[a-z].*[A-Z]", form):
        kind = 3
    if re.search(r"[0-9]", form):
        kind = 5 if re.search(r"[A-Za-z]", form) else 4
    if kind == 0 and not re.search(r"[A-Za-z]", form):
        kind = 6
    return kind * 2 + (1 if "-" in form and len(form) > 1 else 0)


# name, how it is cut from the normal form, columns of its embedding, how often it must be seen
AFFIXES = (
    ("s4", lambda word: word[-4:], 24, 8),
    ("s3", lambda word: word[-3:], 32, 5),
    ("s2", lambda word: word[-2:], 16, 5),
    ("p3", lambda word: word[:3], 24, 8),
)


# What spelling.ts is held to: capitals, digits, marks, hyphens, apostrophes, characters outside the first plane.
EXAMPLES = (
    "The", "the", "NATO", "U.S.", "AT&T", "iPhone", "eBay", "McDonald", "A", "I", "2024", "12", "1,200.5", "$5",
    "5th", "1990s", "COVID-19", "well-known", "-", "--", "12-14", "F-16", "x-ray", "“", "”", "„", "’", "‘", "``",
    "''", '"', "’s", "n’t", "can't", ".", "...", "%", "€", "…", "café", "Élysée", "Ångström", "ÉTÉ", "İstanbul",
    "ΟΔΟΣ", "Москва", "北京", "٣٤", "🙂", "🙂🙃a", "ok🙂", "𝐀𝐁𝐂𝐃𝐄", "a", "is", "was", "http://x.org", "@user", "#tag",
    "", "ß", "STRASSE", "St.", "e.g.", "Xi-an", "½", "m²",
)


def main():
    import json
    from pathlib import Path

    out = Path(__file__).resolve().parents[2] / "tests/language/syntax/spelling.table.json"
    rows = []
    for form in EXAMPLES:
        word = normal(form)
        rows.append([form, word, shape(form), [cut(word) for _, cut, _, _ in AFFIXES]])
    out.write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()

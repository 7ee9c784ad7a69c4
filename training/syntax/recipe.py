"""Every step from the data to the weights in src: python recipe.py DATA WORK [--check].

A step whose file already stands in WORK is not repeated. With --check nothing in src is written: the figures are compared
with figures.json, and the command fails where one is more than 0.2 points away.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NEAR = 0.2  # points


def step(made: Path, program: str, *words) -> str:
    """Runs a program that makes a file, and answers what it printed, now or when it made the file."""
    log = made.with_suffix(".log")
    if not (made.exists() and log.exists()):
        command = [sys.executable, str(HERE / program), *map(str, words)]
        print(" ".join(command), flush=True)
        written = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        log.write_text(written)
    return log.read_text()


def figures_in(log: str) -> dict[str, dict[str, float]]:
    """Percents by part and measure, from the line that a training ends with."""
    kept = next(line for line in log.splitlines() if line.startswith("kept;"))
    parts = (part.strip().split(": ") for part in kept.split(";")[1:])
    percents = lambda row: {key: round(100 * float(value), 2) for key, value in re.findall(r"(\w+) ([\d.]+)", row)}
    return {name: percents(row) for name, row in parts}


def differences(found: dict, stated: dict) -> list[str]:
    rows = []
    for part, measures in stated.items():
        for measure, figure in measures.items():
            here = found[part][measure]
            note = "" if abs(here - figure) <= NEAR else f"   more than {NEAR} away"
            rows.append(f"{part} {measure}: {here:.2f}, stated {figure:.2f}{note}")
    return rows


def main():
    data, work = Path(sys.argv[1]), Path(sys.argv[2])
    work.mkdir(parents=True, exist_ok=True)
    teachers = [work / "teacher1.pt", work / "teacher2.pt"]
    step(teachers[0], "train.py", data, teachers[0], "--seed", 1, "--epochs", 30)
    step(teachers[1], "train.py", data, teachers[1], "--seed", 2, "--hidden", 192, "--epochs", 16)
    silver, student = work / "silver.jsonl", work / "student.pt"
    step(silver, "silver.py", data, silver, *teachers)
    goes_on = ("--start", teachers[0], "--silver", silver, "--seed", 3, "--epochs", 8, "--rate", 1.5e-3)
    found = figures_in(step(student, "train.py", data, student, *goes_on))
    if "--check" in sys.argv:
        rows = differences(found, json.loads((HERE / "figures.json").read_text()))
        print("\n".join(rows))
        sys.exit(any("away" in row for row in rows))
    for program, words in (("sources.py", [data]), ("export.py", [data, student]), ("lemmas.py", [data])):
        subprocess.run([sys.executable, str(HERE / program), *map(str, words)], check=True)
    (HERE / "figures.json").write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()

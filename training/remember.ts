// node training/remember.ts FILE TRAINER: writes the line of training/sources.json for a file that a trainer in another language made.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type LearnedFrom, remember } from "./command.ts";

const [file, trainer] = process.argv.slice(2);
if (file === undefined || trainer === undefined) {
  console.error("Name the learned file and its trainer, both by their paths in the project.");
  process.exit(2);
}
const { learnedFrom } = JSON.parse(readFileSync(join(import.meta.dirname, "..", file), "utf8")) as {
  readonly learnedFrom?: LearnedFrom;
};
if (learnedFrom === undefined) {
  console.error(
    `${file} does not say what it was learned from: a field learnedFrom, each source's path with its SHA-256.`,
  );
  process.exit(1);
}
remember(file, trainer, learnedFrom);

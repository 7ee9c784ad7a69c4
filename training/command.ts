// What every trainer's command line means: [FOLDER] [--out FOLDER] [--verify]; where it learns from, and where what it learned goes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { absentFromFull, fullFolder, sampleFolder } from "../tests/evals/folder.ts";
import { learnedFiles, type Source, writeLearnedFiles } from "../tests/evals/learned.ts";
import { manifestRows, measure } from "../tests/evals/manifest.ts";

const root = join(import.meta.dirname, "..");

/** What a learned file says of itself: each source, by its path in the manifest, with its SHA-256. */
export type LearnedFrom = Readonly<Record<string, string>>;

export type Trainer = {
  readonly folder: string;
  /** Learn less: it is to be seen that the trainer runs, not what it learns. */
  readonly isSample: boolean;
  readonly learnedFrom: LearnedFrom;
  /** `file` is a path in the project. Writes it, or its name into --out, or compares it; true when it was as it is already. */
  keep(file: string, text: string): boolean;
};

/** `needs` are rows of the manifest. Ends the process with one line where they are not there. */
export function openTrainer(name: string, needs: readonly string[]): Trainer {
  process.on("uncaughtException", (error) => fail(name, error.message.split("\n")[0] ?? "", error));
  const words = process.argv.slice(2);
  const outAt = words.indexOf("--out");
  const [, out] = outAt < 0 ? [] : words.splice(outAt, 2);
  const verify = words.includes("--verify");
  const given = words.find((word) => !word.startsWith("-"));
  const isSample = given === undefined && out !== undefined && absentFromFull(needs).length > 0;
  const folder = given === undefined ? (isSample ? sampleFolder : fullFolder) : resolve(given);
  const found = needs.map((path) => ({ path, now: measure(folder, path) }));
  const absent = found.filter(({ now }) => now === undefined).map(({ path }) => path);
  if (absent.length > 0)
    fail(
      name,
      `${absent.join(", ")} not found in ${folder}. \`npm run data\` says where to get it; \`npm run train:${name} -- --out FOLDER\` learns from the committed sample.`,
    );
  const learnedFrom = Object.fromEntries(found.map(({ path, now }) => [path, now?.sha256 ?? ""]));
  return {
    folder,
    isSample,
    learnedFrom,
    keep(file, text) {
      const target = out === undefined ? join(root, file) : join(out, basename(file));
      const same = existsSync(join(root, file)) && readFileSync(join(root, file), "utf8") === text;
      if (verify) {
        console.log(`${file} ${same ? "is what training gives, to the byte" : "DIFFERS from what training gives"}`);
        if (!same) process.exitCode = 1;
        return same;
      }
      if (out !== undefined) mkdirSync(out, { recursive: true });
      writeFileSync(target, text);
      console.error(`written: ${target}`);
      if (out === undefined) remember(file, `npm run train:${name}`, learnedFrom);
      return same;
    },
  };
}

/** training/sources.json is brought up to date by the trainer itself: what is written by hand is forgotten. */
export function remember(file: string, trainer: string, learnedFrom: LearnedFrom): void {
  const licences = new Map(manifestRows().map(({ path, licence }) => [path, licence]));
  const sources = Object.entries(learnedFrom).map(
    ([path, sha256]): Source => ({ path, sha256, licence: licences.get(path) ?? "not in the manifest" }),
  );
  const date = new Date().toISOString().slice(0, 10);
  const others = learnedFiles().filter((other) => other.file !== file);
  writeLearnedFiles([...others, { file, trainer, date, drawer: "left out", sources }]);
}

function fail(name: string, why: string, error?: Error): never {
  console.error(`train:${name}: ${why}`, ...(error && process.env.LEDE_STACK ? [error] : []));
  process.exit(1);
}

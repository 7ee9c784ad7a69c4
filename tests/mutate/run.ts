// npm run mutate [-- PATHS] [--sample 30] [--all] [--seed WORD]: breaks the guarded rooms one line at a time and says what no test saw.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../evals/checker-material.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";
import { testsBy } from "./related.ts";
import tastes from "./taste.json" with { type: "json" };

const guarded = ["src/checking", "src/publishing", "src/writing", "src/reading/{figures,quotes,actors}"];
/** Below this share of what is killed the guards hold too little. */
const bar = 0.85;

/** Survivors somebody read and found to be no guard: each with the reason. */
const taste: readonly { file: string; code: string; change: string; why: string }[] = tastes;
const root = join(import.meta.dirname, "../..");
const words = process.argv.slice(2);
const value = (name: string): string | undefined => {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
};
const size = Number(value("--sample") ?? 30);
const seed = value("--seed") ?? new Date().toISOString().slice(0, 10);
const all = words.includes("--all");
const paths = words.filter((word) => !word.startsWith("--"));

type Placed = Mutation & { readonly file: string };

const found = (paths.length > 0 ? paths : guarded)
  .flatMap((path) => globSync(path.endsWith(".ts") ? path : `${path}/**/*.ts`, { cwd: root }))
  .sort()
  .flatMap((file): Placed[] =>
    mutationsOf(file, readFileSync(join(root, file), "utf8")).map((one) => ({ ...one, file })),
  );
const drawn = all ? found : sampled(found, size);
console.log(`${drawn.length} of ${found.length} mutations, seed ${seed}`);

// Never in the project itself: a run that is broken off would leave a broken line behind.
const copy = mkdtempSync(join(tmpdir(), "lede-mutate-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const part of ["src", "adapters", "tests", "training", "prompts", "docs", "bin"])
  cpSync(join(root, part), join(copy, part), { recursive: true });
for (const file of globSync("*.{json,ts,md}", { cwd: root })) cpSync(join(root, file), join(copy, file));
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const testsOf = testsBy(root);
const begun = performance.now();
if (!isGreen([...new Set(drawn.flatMap(({ file }) => testsOf(file).flat()))])) {
  console.error("The tests fail before anything is broken: mend them first.");
  process.exit(2);
}
/** So much longer than the whole is no slow machine but a loop without end. */
const patience = Math.ceil(5 * (performance.now() - begun));
const survivors: Placed[] = [];
for (const [at, one] of drawn.entries()) {
  const survived = !isSeen(one);
  const isTaste =
    survived && taste.some((row) => row.file === one.file && row.code === one.code && row.change === one.change);
  if (survived && !isTaste) survivors.push(one);
  const state = survived ? (isTaste ? "taste" : "SURVIVED") : "killed";
  console.log(
    `${at + 1} ${state} ${one.file}:${one.line} ${one.kind}: ${one.change}${survived ? `\n    ${one.code}` : ""}`,
  );
}
const killed = 1 - survivors.length / Math.max(1, drawn.length);
console.log(`${(100 * killed).toFixed(1)}% killed or matters of taste (bar ${100 * bar}%)`);
process.exitCode = killed < bar ? 1 : 0;

/** Whether some test fails, or runs into no end, when the line is broken. */
function isSeen({ file, start, end, put }: Placed): boolean {
  const whole = readFileSync(join(copy, file), "utf8");
  writeFileSync(join(copy, file), whole.slice(0, start) + put + whole.slice(end));
  const seen = testsOf(file).some((tests) => !isGreen(tests, patience));
  writeFileSync(join(copy, file), whole);
  return seen;
}

function isGreen(tests: readonly string[], timeout?: number): boolean {
  if (tests.length === 0) return true;
  const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", "--no-isolate", "--reporter=dot", ...tests];
  const { status } = spawnSync(process.execPath, args, { cwd: copy, timeout, killSignal: "SIGKILL" });
  return status === 0;
}

function sampled(from: readonly Placed[], most: number): readonly Placed[] {
  const chance = seeded(seed);
  const left = [...from];
  return Array.from({ length: Math.min(most, left.length) }, () =>
    left.splice(Math.floor(chance() * left.length), 1),
  ).flat();
}

// npm run mutate [-- PATHS] [--sample 30] [--all] [--seed WORD]: breaks the guarded rooms one line at a time and says what no test saw.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "../evals/checker-material.ts";
import { askAll } from "./crew.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";
import { testsBy } from "./related.ts";
import tastes from "./taste.json" with { type: "json" };

const guarded = [
  "src/checking",
  "src/publishing",
  "src/prompting",
  "src/writing",
  "src/reading/{figures,quotes,actors}",
];
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

const testsOf = testsBy(root);
/** A break that nothing looks at is no survivor. */
const isLookedAt = (file: string): boolean => {
  const isAsked = testsOf(file).length > 0;
  if (!isAsked) console.error(`${file} is left out: its tests are too slow to be asked of each break.`);
  return isAsked;
};

const found = (paths.length > 0 ? paths : guarded)
  .flatMap((path) => globSync(path.endsWith(".ts") ? path : `${path}/**/*.ts`, { cwd: root }))
  .sort()
  .filter(isLookedAt)
  .flatMap((file): Placed[] =>
    mutationsOf(file, readFileSync(join(root, file), "utf8")).map((one) => ({ ...one, file })),
  );
const drawn = all ? found : sampled(found, size);
console.log(`${drawn.length} of ${found.length} mutations, seed ${seed}`);
if (drawn.length === 0) process.exit(2);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const unbroken = { file: "package.json", start: 0, end: 0, put: "" };
await askAll(
  root,
  1,
  [[...new Set(drawn.flatMap(({ file }) => testsOf(file)))]],
  (tests) => ({ ...unbroken, tests }),
  (_, by) => {
    if (by === "") return;
    console.error(`${by} fails before anything is broken: mend it first.`);
    process.exit(2);
  },
);
const survivors: Placed[] = [];
await askAll(
  root,
  2,
  drawn,
  (one) => ({ ...one, tests: testsOf(one.file) }),
  (one, by) => {
    const { file, code, change, line, kind } = one;
    const isTaste = by === "" && taste.some((row) => row.file === file && row.code === code && row.change === change);
    if (by === "" && !isTaste) survivors.push(one);
    const state = by === "" ? (isTaste ? "taste" : "SURVIVED") : `killed by ${by}`;
    console.log(`${file}:${line} ${kind}: ${change} | ${state}${by === "" ? `\n    ${code}` : ""}`);
  },
);
const killed = 1 - survivors.length / Math.max(1, drawn.length);
console.log(`${(100 * killed).toFixed(1)}% killed or matters of taste (bar ${100 * bar}%)`);
process.exitCode = killed < bar ? 1 : 0;

function sampled(from: readonly Placed[], most: number): readonly Placed[] {
  const chance = seeded(seed);
  const left = [...from];
  return Array.from({ length: Math.min(most, left.length) }, () =>
    left.splice(Math.floor(chance() * left.length), 1),
  ).flat();
}

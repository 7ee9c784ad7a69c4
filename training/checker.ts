// npm run train:checker [-- FOLDER]: learns lock two from the shared data; the same bits on every run.
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { scoreFrom } from "../src/checking/learned/judge.ts";
import { featureNames } from "../src/checking/learned/signs.ts";
import { calibrate, chance, chooseReject, meanOfFive, pairsRanked, rates } from "./checker/choose.ts";
import { type Kept, learn } from "./checker/learn.ts";
import { otherDomains, rowsOf, sharedClaims } from "./checker/rows.ts";
import { articleKey, inDrawer } from "./drawer.ts";

const folder = resolve(process.argv[2] ?? process.env.LEDE_DATA ?? join(import.meta.dirname, "../../shared/data"));
const learned = join(import.meta.dirname, "../src/checking/learned");
const say = (what: string): void => console.error(what);

const given = [...sharedClaims(folder), ...otherDomains(folder)].filter(
  ({ article }) => !inDrawer(articleKey(article)),
);
const rows = rowsOf(given, (done) => say(`${done} claims read`));
const { parts, kept } = learn(rows, say);
const platt = calibrate(kept);
const changedAt = featureNames.indexOf("changed");
const inOrder = ({ row }: Kept): boolean => row.sentences.every((sentence) => sentence.features[changedAt] === 0);
const score = (one: Kept): number => scoreFrom(chance(one.odds, platt), inOrder(one));
const reject = chooseReject(kept, score);
for (const family of [...new Set(rows.map((row) => row.family))].sort()) {
  const { recall, specificity } = rates(kept, family, score, reject);
  const percent = (share: number): string => (100 * share).toFixed(1);
  const balanced = percent((recall + specificity) / 2);
  say(`${family.padEnd(20)} recall ${percent(recall)}  specificity ${percent(specificity)}  balanced ${balanced}`);
}
say(`mean balanced accuracy over the five families ${(100 * meanOfFive(kept, score, reject)).toFixed(1)}`);
for (const family of ["bump-task1", "bump-task2"])
  say(`${family} pairs ranked right ${(100 * pairsRanked(kept, family)).toFixed(1)}`);
writeFileSync(join(learned, "checker.weights.json"), `${JSON.stringify({ reject, model: { ...parts, ...platt } })}\n`);
say(`reject below ${reject}`);

// npm run train:checker [-- FOLDER] [--out FOLDER] [--verify]: learns lock two, the same bits each run.
import { inDrawer, textId } from "../tests/evals/drawer.ts";
import { calibrate, chance, chooseReject, meanOfFive, pairsRanked, rates } from "./checker/choose.ts";
import { type Kept, learn } from "./checker/learn.ts";
import { otherDomains, rowsOf, sharedClaims } from "./checker/rows.ts";
import { openTrainer } from "./command.ts";

const { folder, learnedFrom, keep } = openTrainer("checker", ["checker/claims.jsonl", "checker/other-domains"]);
const say = (what: string): void => console.error(what);

const taught = [...sharedClaims(folder), ...otherDomains(folder)].filter(({ article }) => !inDrawer(textId(article)));
const rows = rowsOf(taught, (done) => say(`${done} claims read`));
const { parts, kept } = learn(rows, say);
const platt = calibrate(kept);
const score = (one: Kept): number => chance(one.odds, platt);
const reject = chooseReject(kept, score);
for (const family of [...new Set(rows.map((row) => row.family))].sort()) {
  const { recall, specificity } = rates(kept, family, score, reject);
  say(
    `${family.padEnd(20)} recall ${(100 * recall).toFixed(1)}  specificity ${(100 * specificity).toFixed(1)}  balanced ${(50 * (recall + specificity)).toFixed(1)}`,
  );
}
say(`mean balanced accuracy over the five families ${(100 * meanOfFive(kept, score, reject)).toFixed(1)}`);
for (const family of ["bump-task1", "bump-task2"])
  say(`${family} pairs ranked right ${(100 * pairsRanked(kept, family)).toFixed(1)}`);
keep(
  "src/checking/learned/checker.weights.json",
  `${JSON.stringify({ reject, model: { ...parts, ...platt }, learnedFrom })}\n`,
);
say(`reject below ${reject}`);

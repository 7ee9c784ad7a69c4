// Whether a claim that exchanges who did it and to whom it was done is named as such, and whether true claims are left alone.
import { join } from "node:path";
import { checkText } from "../../src/checking/check-text.ts";
import { exchangedRoles } from "../../src/language/syntax/exchanged-roles.ts";
import { cut } from "../../src/language/tokenize.ts";
import { read } from "../../src/reading/read.ts";
import { sharedClaims } from "../../training/checker/rows.ts";
import { seeded } from "./checker-material.ts";
import { inDrawer, textId } from "./drawer.ts";
import { exchangesOf } from "./exchanges.ts";
import type { Evaluation, Row } from "./harness.ts";
import { readTreebank } from "./treebank.ts";

const mostTrue = 400;

export const evaluation: Evaluation = {
  says: "claims with subject and object exchanged, made from gold trees, and labelled true claims",
  needs: ["trees/gum-dev.conllu.gz", "trees/pud-dev.conllu.gz", "checker/claims.jsonl"],
  run(folder, args, part) {
    const show = args.includes("--show");
    const trees = ["gum-dev.conllu.gz", "pud-dev.conllu.gz"]
      .flatMap((file) => readTreebank(join(folder, "trees", file), file))
      // The rest of PUD is trained on.
      .filter(({ document }) => part.has(document) && (!/^[nw]\d/.test(document) || inDrawer(document)));
    const pairs = trees.flatMap(exchangesOf);
    const verdicts = pairs.map(({ source, claim }) => ({ source, claim, ...checkText(source, claim) }));
    const named = verdicts.filter(({ reasons }) => reasons.some(({ kind }) => kind === "roles"));
    if (show) for (const each of verdicts) if (!named.includes(each)) console.log(`${each.claim}\n   ${each.source}`);
    const alarms = pairs.filter(({ source }) => typeof exchangedRoles(cut(source), cut(source)) === "object");
    return [
      {
        what: "exchanged, named as such",
        figure: named.length / (pairs.length || 1),
        unit: "%",
        note: `${named.length} of ${pairs.length}`,
      },
      {
        what: "exchanged, rejected",
        figure: verdicts.filter(({ state }) => state === "rejected").length / (pairs.length || 1),
        unit: "%",
        note: `of ${pairs.length}`,
      },
      { what: "the sentence itself, named as exchanged", figure: alarms.length, bar: "0" },
      ...trueClaims(folder, part.has, show),
    ];
  },
};

/** Each against every sentence of its article: more than the gate ever looks at. */
function trueClaims(folder: string, has: (document: string) => boolean, show: boolean): readonly Row[] {
  const draw = seeded("exchanges");
  const claims = sharedClaims(folder)
    .filter(({ supported, article }) => supported && has(textId(article)))
    .map((given) => ({ given, lot: draw() }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, mostTrue)
    .map(({ given }) => given);
  let alarms = 0;
  for (const { article, claim } of claims) {
    const sentences = read({ title: "", text: article, language: "en" }).sentences.map(({ text }) => cut(text));
    const found = sentences.map((sentence) => exchangedRoles(cut(claim), sentence));
    const alarm = found.includes("alike") ? undefined : found.find((each) => typeof each === "object");
    if (typeof alarm !== "object") continue;
    alarms++;
    if (show) console.log(`ALARM ${alarm.words}\n   ${claim}`);
  }
  return [{ what: "true claims named as exchanged", figure: alarms, bar: "0", note: `of ${claims.length}` }];
}

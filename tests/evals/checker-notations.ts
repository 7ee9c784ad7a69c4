// Hand-made pairs of a sentence and a claim that differ in one number: how many lies are posted, how many truths are blamed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkClaim } from "../../src/checking/check.ts";
import type { Verdict } from "../../src/checking/verdict.ts";
import { read } from "../../src/reading/read.ts";
import { share } from "./checker-statistics.ts";
import type { Row } from "./harness.ts";

type Pair = { readonly id: string; readonly source: string; readonly claim: string; readonly same: boolean };

export function notationRows(): readonly Row[] {
  const pairs = readFileSync(join(import.meta.dirname, "../fixtures/numbers/pairs.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Pair);
  const lies = pairs.filter(({ same }) => !same);
  const truths = pairs.filter(({ same }) => same);
  const blamed = ({ reasons }: Verdict): boolean => reasons.some(({ kind }) => kind === "figure");
  return [
    {
      what: "lie posted: figure in another notation",
      figure: share(lies, (pair) => verdictOn(pair).claim !== undefined),
      unit: "%",
      note: `${lies.length} hand-made pairs`,
    },
    {
      what: "true figure in another notation blamed",
      figure: share(truths, (pair) => blamed(verdictOn(pair))),
      unit: "%",
      note: `${truths.length} hand-made pairs`,
    },
  ];
}

function verdictOn({ id, source: text, claim }: Pair): Verdict {
  const language = id.startsWith("pair-german") ? "de" : "en";
  const source = {
    article: { id: "paste:eval", title: "", outlet: "", language, completeness: "full" as const, text },
    reading: read({ title: "", text, language }),
  };
  const end = source.reading.sentences[0]?.text.length ?? 0;
  return checkClaim({ text: claim, citations: [{ source: 0, sentence: 0, start: 0, end }] }, [source]);
}

// The checker's exact parts: right and changed figures, verbatim and altered quotations, right and swapped speakers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../src/checking/check-text.ts";
import { piecesOf } from "../../src/language/pieces.ts";
import { read } from "../../src/reading/read.ts";
import { type Given, otherDomains, sharedClaims } from "../../training/checker/rows.ts";
import { csvRows, seeded } from "./checker-material.ts";
import { alteredQuotes, type QuoteCase, swappedSpeakers } from "./checker-quotes.ts";
import { share } from "./checker-statistics.ts";
import { type Part, textId } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "the checker's exact parts: figures, quotations, speakers",
  needs: [
    "checker/numhg-val.csv",
    "checker/claims.jsonl",
    "checker/other-domains",
    "briefings/cnn_dailymail_validation.csv",
  ],
  judges: ["src/checking/learned/checker.weights.json", "src/language/frequency.table.json"],
  run: (folder, _, part) => [...figureRows(folder, part), ...quoteRows(folder, part)],
};

const valuesIn = (text: string): readonly number[] =>
  piecesOf(text, "en").flatMap(({ quantity }) => quantity?.value ?? []);

/** Does a reason of kind figure name this number? */
const blames = (article: string, claim: string, value: number): boolean =>
  checkText(article, claim).reasons.some(
    (reason) => reason.kind === "figure" && valuesIn(reason.claim).includes(value),
  );

function figureRows(folder: string, part: Part): readonly Row[] {
  const headlines = csvRows(readFileSync(join(folder, "checker/numhg-val.csv"), "utf8")).flatMap(
    ([text = "", , cloze = "", answer = ""]) => {
      if (!part.has(textId(text))) return [];
      const claim = cloze.replace("____", answer);
      const value = piecesOf(claim, "en").find(
        ({ quantity, text }) => quantity !== undefined && text.replaceAll(",", "").includes(answer.replaceAll(",", "")),
      )?.quantity?.value;
      return value === undefined ? [] : [{ article: text.replace(/^\([^)]*\)\s*/, ""), claim, value }];
    },
  );
  const changed = changedFigures(
    [...sharedClaims(folder), ...otherDomains(folder)].filter(({ article }) => part.has(textId(article))),
  );
  return [
    {
      what: "right headline figures blamed",
      figure: share(headlines, (one) => blames(one.article, one.claim, one.value)),
      unit: "%",
      bar: "<= 10%",
      note: `${headlines.length} of NumHG`,
    },
    {
      what: "changed figures blamed",
      figure: share(changed, (one) => blames(one.article, one.claim, one.value)),
      unit: "%",
      bar: ">= 62, aim 75",
      note: `${changed.length} of BUMP and SummEdits`,
    },
  ];
}

/** Numbers of an unsupported claim that the supported one it was made from does not have. */
function changedFigures(given: readonly Given[]): readonly { article: string; claim: string; value: number }[] {
  const stem = ({ set, id }: Given): string => `${set}/${id.replace(/_(?:og|\d+)$|-(?:ref|e\d+)$/, "")}`;
  const edits = given.filter((one) => /^(?:bump|summedits)/.test(one.set));
  const originals = new Map(
    edits.filter((one) => one.supported && /(?:_og|-ref)$/.test(one.id)).map((one) => [stem(one), one.claim]),
  );
  return edits.flatMap((one) => {
    const original = originals.get(stem(one));
    if (one.supported || original === undefined) return [];
    const before = new Set(valuesIn(original));
    return valuesIn(one.claim)
      .filter((value) => !before.has(value))
      .map((value) => ({ article: one.article, claim: one.claim, value }));
  });
}

function quoteRows(folder: string, part: Part): readonly Row[] {
  const chance = seeded("quotes");
  const altered: (QuoteCase & { article: string })[] = [];
  const swapped: (QuoteCase & { article: string })[] = [];
  for (const [article = ""] of csvRows(readFileSync(join(folder, "briefings/cnn_dailymail_validation.csv"), "utf8"))) {
    if (!part.has(textId(article))) continue;
    const source = {
      article: {
        id: "paste:eval",
        title: "",
        outlet: "",
        language: "en",
        completeness: "full" as const,
        text: article,
      },
      reading: read({ title: "", text: article, language: "en" }),
    };
    altered.push(...alteredQuotes(source, chance).map((one) => ({ ...one, article })));
    swapped.push(...swappedSpeakers(source, chance).map((one) => ({ ...one, article })));
  }
  const kept = (article: string, claim: string): boolean => checkText(article, claim).supported;
  const row = (what: string, figure: number, bar: string, count: number): Row => ({
    what,
    figure,
    unit: "%",
    bar,
    note: `${count} quotations`,
  });
  return [
    row(
      "altered quotation rejected",
      share(altered, (one) => !kept(one.article, one.wrong)),
      ">= 99, aim 99.9",
      altered.length,
    ),
    row(
      "verbatim quotation kept",
      share(altered, (one) => kept(one.article, one.right)),
      ">= 99, aim 99.9",
      altered.length,
    ),
    row(
      "swapped speaker rejected",
      share(swapped, (one) => !kept(one.article, one.wrong)),
      ">= 90, aim 96",
      swapped.length,
    ),
    row(
      "right speaker kept",
      share(swapped, (one) => kept(one.article, one.right)),
      ">= 95, aim 98",
      swapped.length,
    ),
  ];
}

// What becomes of claims that failed the check: one more try by the model, then the source's own sentence, then left out with the reason.
import type { Gate } from "../checking/check.ts";
import type { Verdict } from "../checking/verdict.ts";
import type { Claim } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { citationsOf, repairsFrom } from "./draft.ts";
import { unfit } from "./fitness.ts";
import type { Numbered } from "./passages.ts";

/** A claim on its way: where it stands in the draft, and what the gate says of it. */
export type Trial = { readonly at: number; readonly claim: Claim; readonly verdict: Verdict };

export const trialsOf = (claims: readonly Claim[], gate: Gate): Trial[] =>
  claims.map((claim, at) => ({ at, claim, verdict: gate.check(claim) }));

export const passed = (trial: Trial): boolean => trial.verdict.claim !== undefined;

/** The failures as the repair prompt shows them: each with the reasons in words, nothing of those that passed. */
export function failuresIn(trials: readonly Trial[], places: ReadonlyMap<number, Numbered>): string {
  const numbers = new Map([...places].map(([number, place]) => [`${place.source}/${place.sentence}`, number]));
  return trials
    .map(({ at, claim, verdict }) => {
      const cited = claim.citations.map((one) => numbers.get(`${one.source}/${one.sentence}`) ?? "?").join(", ");
      const reasons = verdict.reasons.slice(0, 3).map((reason) => reason.words);
      return `id ${at}, cites ${cited}: ${claim.text}\nWhy it fails: ${reasons.join(" ") || "The sentences do not clearly say this."}`;
    })
    .join("\n\n");
}

/** The sentences the failed claims cite and their neighbours, so that the right one is at hand. */
export function materialFor(
  trials: readonly Trial[],
  sources: readonly ReadArticle[],
  places: ReadonlyMap<number, Numbered>,
): string {
  const wanted = new Set(
    trials.flatMap(({ claim }) =>
      claim.citations.flatMap((one) => [-1, 0, 1].map((step) => `${one.source}/${one.sentence + step}`)),
    ),
  );
  return [...places]
    .filter(([, place]) => wanted.has(`${place.source}/${place.sentence}`))
    .map(([number, { source, sentence }]) => {
      const text =
        sentence === -1 ? sources[source]?.article.title : sources[source]?.reading.sentences[sentence]?.text;
      return `[${number}] ${text ?? ""}`;
    })
    .join("\n");
}

/** What the model made of its failures, held against the sources again. */
export function mended(
  reply: string,
  failed: readonly Trial[],
  places: ReadonlyMap<number, Numbered>,
  sources: readonly ReadArticle[],
  gate: Gate,
): Trial[] {
  const repairs = repairsFrom(reply);
  return failed.map((trial) => {
    const repair = repairs?.get(trial.at);
    if (!repair || repair.text === "" || unfit(repair.text) !== undefined) return trial;
    const citations = citationsOf(repair.text, repair.cites, places, sources);
    if (!citations) return trial;
    const claim: Claim = { text: repair.text, citations };
    const verdict = gate.check(claim);
    return verdict.claim ? { at: trial.at, claim, verdict } : trial;
  });
}

/** The sentence a failed claim stands on, as the embedded writer would print it; undefined when it cannot stand alone. */
export function sourceInstead({ claim }: Trial, standing: ReadonlyMap<string, Claim>, gate: Gate): Claim | undefined {
  for (const { source, sentence } of claim.citations) {
    const instead = standing.get(`${source}/${sentence}`);
    if (instead && gate.check(instead).claim) return instead;
  }
  return undefined;
}

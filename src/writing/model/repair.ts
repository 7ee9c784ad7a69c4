// One more try for lines that did not hold: what goes to the model, and what comes back.
import { type Claim, sentenceKey } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { unfit } from "../fitness.ts";
import type { NumberedPlace } from "./passages.ts";
import { citationsOf, repairsFrom } from "./proposal.ts";
import type { Trial } from "./settle.ts";

/** The failures as the repair prompt shows them: each with what is wrong, and what the source says there. */
export function failuresIn(trials: readonly Trial[], places: ReadonlyMap<number, NumberedPlace>): string {
  const numbers = new Map([...places].map(([number, place]) => [sentenceKey(place), number]));
  return trials
    .map(({ at, claim, verdict }) => {
      const cited = claim.citations.flatMap((one) => numbers.get(sentenceKey(one)) ?? []).join(", ");
      const reasons = verdict.reasons.slice(0, 2).map((reason) => reason.words);
      return `${at}. ${claim.text} [${cited}]\n   failed: ${reasons.join(" ") || "the sentences do not say this"}`;
    })
    .join("\n");
}

/** The sentences that failed lines cite and their neighbours, so that the right one is at hand. */
export function materialFor(
  trials: readonly Trial[],
  sources: readonly ReadArticle[],
  places: ReadonlyMap<number, NumberedPlace>,
): string {
  const wanted = new Set(
    trials.flatMap(({ claim }) =>
      claim.citations.flatMap((one) =>
        [-1, 0, 1].map((step) => sentenceKey({ ...one, sentence: one.sentence + step })),
      ),
    ),
  );
  return [...places]
    .filter(([, place]) => wanted.has(sentenceKey(place)))
    .map(([number, { source, sentence }]) => {
      const { article, reading } = sources[source] ?? {};
      return `[${number}] ${(sentence === -1 ? article?.title : reading?.sentences[sentence]?.text) ?? ""}`;
    })
    .join("\n");
}

/** The lines that came back, by the place of the line they stand for. A line given up is not among them. */
export function repairedLines(
  reply: string,
  failed: readonly Trial[],
  places: ReadonlyMap<number, NumberedPlace>,
  sources: readonly ReadArticle[],
): ReadonlyMap<number, Claim> {
  const repairs = repairsFrom(reply);
  return new Map(
    failed.flatMap(({ at, claim: { text: before } }): [number, Claim][] => {
      const { text = "", cites = [] } = repairs?.get(at) ?? {};
      if (text === "" || text === before || unfit(text) !== undefined) return [];
      const citations = citationsOf(text, cites, places, sources);
      return citations ? [[at, { text, citations }]] : [];
    }),
  );
}

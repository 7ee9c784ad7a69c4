// What can be held against a source in another language: figures by value, names by spelling, quotations by word.
import { piecesOf, spelt } from "../../language/pieces.ts";
import type { Reason } from "../../news/claim.ts";
import type { CitedSentence } from "../exact/outright.ts";
import type { PreparedClaim } from "../prepared-claim.ts";

/** Empty when nothing that can be compared speaks against the claim. */
export function translationReasons(claim: PreparedClaim, cited: readonly CitedSentence[]): readonly Reason[] {
  const theirs = cited.map(({ source, text }) => piecesOf(text, source.reading.language));
  const values = new Set(theirs.flat().flatMap(({ quantity }) => quantity?.value ?? []));
  const said = theirs.map(spelt).join("");
  const reason = (kind: Reason["kind"], what: string, words: string): Reason => ({
    kind,
    claim: what,
    source: "",
    words,
  });
  return [
    ...claim.sentences
      .flatMap(({ content }) => content)
      .filter(
        ({ quantity, text }) =>
          quantity !== undefined &&
          /\d/.test(text) &&
          quantity.value !== undefined &&
          !hasValue(values, quantity.value),
      )
      .map(({ text }) => reason("figure", text, `The cited sentences do not give ${text}.`)),
    ...claim.quotations
      .map(spelt)
      .filter((quote) => !said.includes(quote))
      .map((quote) => reason("quote", quote.trim(), "A quotation must keep the source's own words.")),
    ...namesElsewhere(claim.text, cited).map((name) =>
      reason("name", name, `The cited sentences do not name ${name}.`),
    ),
  ];
}

/** "1.800" and "1,800" are one number, and a decimal comma may stand for a point. */
const hasValue = (values: ReadonlySet<number>, value: number): boolean =>
  values.has(value) || values.has(value * 1000) || values.has(value / 10) || values.has(value / 100);

/** Names of the article that the claim has and the cited sentences, by any form of that actor, do not. */
function namesElsewhere(claim: string, cited: readonly CitedSentence[]): readonly string[] {
  const texts = cited.map(({ text }) => text).join(" ");
  const actors = new Set(cited.flatMap(({ source }) => source.reading.actors));
  return [...actors]
    .filter((actor) => actor.kind === "person" && claim.includes(actor.name))
    .filter((actor) => ![actor.name, ...actor.aliases].some((form) => texts.includes(form)))
    .map((actor) => actor.name);
}

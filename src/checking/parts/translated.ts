// What can be held against a source in another language: figures by value, names as they are spelt, quotations word for word.
import type { Reason } from "../../news/claim.ts";
import type { CitedSentence } from "../exact/outright.ts";
import { quotedTokens } from "../exact/views.ts";
import { tokens, wordsOf } from "../tokens.ts";

/** Empty when nothing that can be compared speaks against the claim. */
export function translationReasons(claim: string, cited: readonly CitedSentence[]): readonly Reason[] {
  const theirs = cited.flatMap(({ text }) => tokens(text));
  const values = new Set(theirs.flatMap((token) => token.value ?? []));
  const said = ` ${cited.flatMap(({ text }) => wordsOf(text).map((token) => token.norm)).join(" ")} `;
  const all = tokens(claim);
  const reasons: Reason[] = [];
  for (const token of all)
    if (token.kind === "number" && token.value !== undefined && /\d/.test(token.raw) && !hasValue(values, token.value))
      reasons.push({
        kind: "figure",
        claim: token.raw,
        source: "",
        words: `The cited sentences do not give ${token.raw}.`,
      });
  for (const quote of quotesIn(claim))
    if (!said.includes(` ${quote} `))
      reasons.push({ kind: "quote", claim: quote, source: "", words: "A quotation must keep the source's own words." });
  for (const name of namesElsewhere(claim, cited))
    reasons.push({ kind: "name", claim: name, source: "", words: `The cited sentences do not name ${name}.` });
  return reasons;
}

/** "1.800" and "1,800" are one number, and a decimal comma may stand for a point. */
const hasValue = (values: ReadonlySet<number>, value: number): boolean =>
  values.has(value) || values.has(value * 1000) || values.has(value / 10) || values.has(value / 100);

function quotesIn(claim: string): readonly string[] {
  const all = tokens(claim);
  const quoted = quotedTokens(all);
  const found: string[][] = [];
  all.forEach((token, at) => {
    if (!quoted[at]) return;
    if (!quoted[at - 1]) found.push([]);
    if (token.kind !== "mark") found.at(-1)?.push(token.norm);
  });
  return found.map((words) => words.join(" ")).filter((words) => words !== "");
}

/** Names of the article that the claim has and the cited sentences, by any form of that actor, do not. */
function namesElsewhere(claim: string, cited: readonly CitedSentence[]): readonly string[] {
  const texts = cited.map(({ text }) => text).join(" ");
  const actors = new Set(cited.flatMap(({ source }) => source.reading.actors));
  return [...actors]
    .filter((actor) => actor.kind === "person" && claim.includes(actor.name))
    .filter((actor) => ![actor.name, ...actor.aliases].some((form) => texts.includes(form)))
    .map((actor) => actor.name);
}

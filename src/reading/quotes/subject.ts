// Who a clause is about when no speaking verb names him: the name, the capitals or the pronoun that open it.

import type { Token } from "../../language/token.ts";
import type { NameMention } from "../../news/reading.ts";
import { attributionsOf } from "./attributions.ts";
import { phraseText, type Voice } from "./voices.ts";

/** The last who spoke in these words, else the name or pronoun that opens them. */
export function subjectOf(words: readonly Token[], names: readonly NameMention[]): Voice | undefined {
  const said = attributionsOf(words, names, true).at(-1);
  if (said) return said.voice;
  const end = words.at(-1)?.end ?? 0;
  const comma = words.findIndex((word, at) => at > 0 && at < 14 && word.text === ",");
  for (const at of [0, comma + 1]) {
    const first = words[at];
    if (first === undefined) continue;
    if (first.lower === "he" || first.lower === "she")
      return { text: first.text, start: first.start, end: first.end, pronoun: true };
    if (
      /^(?:in|on|at|after|before|during|with|for|from|by|of|despite|as|while|when|since|under|and|but)$/.test(
        first.lower,
      )
    )
      continue;
    const own = capitalRun(words, words.indexOf(first), names);
    if (own) return own;
    const near = names.filter(
      (each) =>
        each.at.start >= first.start &&
        each.at.start <= first.start + 45 &&
        each.at.end <= end &&
        each.kind !== "place",
    );
    // "Ryanair CEO Michael O'Leary": the person speaks, not the company before him.
    const name = near.find((each) => each.kind === "person" && each.at.start <= (near[0]?.at.end ?? 0) + 25) ?? near[0];
    if (
      name &&
      !words.some(
        (word) =>
          word.start >= first.start &&
          word.end <= name.at.start &&
          (word.text === "," || /^(?:of|by|with|to|for|from|against|in|on|and)$/.test(word.lower)),
      )
    )
      return { text: name.text, start: name.at.start, end: name.at.end, pronoun: false };
  }
  return undefined;
}

/** "Trump attacked Clinton": the capitals that open the clause, where the tagger has no name for them. */
function capitalRun(words: readonly Token[], at: number, names: readonly NameMention[]): Voice | undefined {
  const first = words[at] as Token;
  if (
    !first.capital ||
    first.lower === "the" ||
    names.some((name) => name.at.start <= first.start && name.at.end >= first.end)
  )
    return undefined;
  let to = at + 1;
  while (words[to]?.capital) to++;
  const next = words[to];
  const last = words[to - 1] as Token;
  if (
    next === undefined ||
    next.kind !== "word" ||
    names.some((name) => name.at.start > first.start && name.at.start < last.end)
  )
    return undefined;
  return /(?:ed|es|s|ing)$/.test(next.lower) && !/^['’]s$/.test(next.lower)
    ? { text: phraseText(words, at, to), start: first.start, end: last.end, pronoun: false }
    : undefined;
}

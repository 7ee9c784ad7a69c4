// Whether a claim's declared speaker is somebody the cited sentences name or quote.
import { spelt, wordPieces } from "../../language/pieces.ts";
import type { Reason } from "../../news/claim.ts";
import type { Reading } from "../../news/reading.ts";
import type { CitedSentence } from "../exact/outright.ts";
import { givenTo } from "./given-to.ts";

/**
 * Empty when the speaker is named in a cited sentence, by an alias of the article, or as the speaker of a quote that
 * stands there, and what is said is given to nobody else.
 */
export function speakerReasons(saidBy: string, cited: readonly CitedSentence[]): readonly Reason[] {
  const given = cited.map((each) => givesTo(each.source.reading, each, saidBy));
  if (given.includes("them") || (!given.includes("another") && cited.some((each) => names(each, saidBy)))) return [];
  return [
    {
      kind: "attribution",
      claim: saidBy,
      source: cited[0]?.text ?? "",
      words: `The cited sentence does not give this to ${saidBy}.`,
    },
  ];
}

/** To whom the sentence gives what it says: to this speaker, under any form the article uses, or to another. */
export const givesTo = (
  reading: Reading,
  said: { readonly sentence: number; readonly text: string },
  who: string,
): ReturnType<typeof givenTo> => givenTo(reading, said, formsFor(reading, who));

/**
 * Is this person named in the sentence, by any form the article uses, or the speaker of a quote that runs through it?
 */
export function names({ source, sentence, text }: CitedSentence, who: string): boolean {
  // Nearly always the very words: nothing needs to be cut into words then.
  if (text.includes(who)) return true;
  const { quotes, language } = source.reading;
  const runsThrough = quotes.filter((quote) => quote.at.sentence <= sentence && quote.lastSentence >= sentence);
  if (runsThrough.some((quote) => quote.speaker === who)) return true;
  const forms = formsFor(source.reading, who);
  const said = spelt(wordPieces(text, language));
  if (forms.some((form) => said.includes(form))) return true;
  return runsThrough.some(
    ({ speaker }) => speaker !== undefined && formsFor(source.reading, speaker).some((form) => forms.includes(form)),
  );
}

/** Spelt, with a space before and after. */
function formsFor(reading: Reading, who: string): readonly string[] {
  const spell = (name: string): string => spelt(wordPieces(name, reading.language));
  const form = spell(who);
  const actor = reading.actors.find((each) => [each.name, ...each.aliases].some((name) => spell(name) === form));
  return actor ? [form, ...[actor.name, ...actor.aliases].map(spell)] : [form];
}

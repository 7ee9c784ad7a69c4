// Whether a claim's declared speaker is somebody the cited sentences name or quote.
import { spelt, wordPieces } from "../../language/pieces.ts";
import type { Reason } from "../../news/claim.ts";
import type { CitedSentence } from "../exact/outright.ts";

/**
 * Empty when the speaker is named in a cited sentence, by an alias of the article, or as the speaker of a quote that
 * stands there.
 */
export function speakerReasons(saidBy: string, cited: readonly CitedSentence[]): readonly Reason[] {
  if (cited.some((each) => names(each, saidBy))) return [];
  return [
    {
      kind: "attribution",
      claim: saidBy,
      source: cited[0]?.text ?? "",
      words: `The cited sentence does not give this to ${saidBy}.`,
    },
  ];
}

/**
 * Is this person named in the sentence, by any form the article uses, or the speaker of a quote that runs through it?
 */
export function names({ source, sentence, text }: CitedSentence, who: string): boolean {
  // Nearly always the very words: nothing needs to be cut into words then.
  if (text.includes(who)) return true;
  const runsThrough = source.reading.quotes.filter(
    (quote) => quote.at.sentence <= sentence && quote.lastSentence >= sentence,
  );
  if (runsThrough.some((quote) => quote.speaker === who)) return true;
  const forms = formsFor(source.reading.actors, who);
  const said = spell(text);
  if (forms.some((form) => said.includes(` ${form} `))) return true;
  return runsThrough.some(
    ({ speaker }) =>
      speaker !== undefined && formsFor(source.reading.actors, speaker).some((form) => forms.includes(form)),
  );
}

function formsFor(actors: CitedSentence["source"]["reading"]["actors"], who: string): readonly string[] {
  const form = spell(who).trim();
  const actor = actors.find((each) => [each.name, ...each.aliases].some((name) => spell(name).trim() === form));
  return actor ? [form, ...[actor.name, ...actor.aliases].map((name) => spell(name).trim())] : [form];
}

const spell = (text: string): string => spelt(wordPieces(text));

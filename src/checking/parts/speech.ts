// Whether a claim gives its quotations to the one who says them in the article, as reading found it.
import { spelt, wordPieces } from "../../language/pieces.ts";
import type { Reason, ReasonKind } from "../../news/claim.ts";
import type { ActorFound, ReadArticle } from "../../news/reading.ts";
import { prepared } from "../prepared.ts";
import type { PreparedClaim } from "../prepared-claim.ts";

/** `altered`: not word for word in the article. `moved`: another person says it there. `right`: the same one. */
export type Speech = { readonly state: "none" | "right" | "altered" | "moved"; readonly reasons: readonly Reason[] };

const nothing: Speech = { state: "none", reasons: [] };

/**
 * Quotations of fewer than three words are scare quotes or titles: only their words are held against the text,
 * elsewhere.
 */
export function speechOf({ quotations, outside }: PreparedClaim, source: ReadArticle): Speech {
  const spans = quotations.filter((words) => words.length >= 3);
  if (spans.length === 0) return nothing;
  const article = prepared(source).spelt;
  const speeches = spans.map((words): Speech => {
    const said = spelt(words);
    if (!article.includes(said))
      return found(
        "altered",
        "quote",
        said.trim(),
        "",
        "The article does not have these words between quotation marks.",
      );
    return heldAgainst(speakerOf(said, source), outside, source);
  });
  const wrong = speeches.find(({ state }) => state === "altered" || state === "moved");
  return wrong ?? speeches.find(({ state }) => state === "right") ?? nothing;
}

function heldAgainst(speaker: readonly string[] | undefined, outside: string, source: ReadArticle): Speech {
  if (speaker === undefined) return nothing;
  const named = (form: string): boolean => outside.includes(` ${form} `);
  if (speaker.some(named)) return { state: "right", reasons: [] };
  const other = source.reading.actors.find(
    (actor) => actor.kind === "person" && formsOf(actor, source.reading.language).some(named),
  );
  if (other === undefined) return nothing;
  const words = `In the article somebody else says this, not ${other.name}.`;
  return found("moved", "attribution", other.name, speaker[0] ?? "", words);
}

const found = (state: Speech["state"], kind: ReasonKind, claim: string, source: string, words: string): Speech => ({
  state,
  reasons: [{ kind, claim, source, words }],
});

/** The forms of the one who says these words; undefined where reading does not know, or where two say them. */
function speakerOf(said: string, source: ReadArticle): readonly string[] | undefined {
  const { language } = source.reading;
  const quotes = source.reading.quotes.filter(
    (quote) => quote.speaker !== undefined && spell(quote.text, language).includes(said),
  );
  const speakers = new Set(quotes.map((quote) => quote.speaker));
  const [speaker] = speakers;
  if (speakers.size !== 1 || speaker === undefined) return undefined;
  const form = spell(speaker, language).trim();
  const actor = source.reading.actors.find((each) => formsOf(each, language).includes(form));
  return actor ? [form, ...formsOf(actor, language)] : [form];
}

const formsOf = (actor: ActorFound, language: string): readonly string[] =>
  [actor.name, ...actor.aliases].map((form) => spell(form, language).trim());

const spell = (text: string, language: string): string => spelt(wordPieces(text, language));

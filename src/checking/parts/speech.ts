// Whether a claim gives its quotations to the one who says them in the article, as reading found it.

import type { Reason } from "../../news/claim.ts";
import type { ActorFound, ReadArticle } from "../../news/reading.ts";
import { quotedTokens } from "../exact/views.ts";
import { type Token, tokens, wordsOf } from "../tokens.ts";

/** `altered`: not word for word in the article. `moved`: another person says it there. `right`: the same one. */
export type Speech = { readonly state: "none" | "right" | "altered" | "moved"; readonly reasons: readonly Reason[] };

const nothing: Speech = { state: "none", reasons: [] };

/** Quotations of fewer than three words are scare quotes or titles: only their words are held against the text, elsewhere. */
export function speechOf(claim: string, source: ReadArticle): Speech {
  if (!/["“”]/.test(claim)) return nothing;
  const all = tokens(claim);
  const quoted = quotedTokens(all);
  const spans = spansOf(all, quoted).filter((words) => words.length >= 3);
  if (spans.length === 0) return nothing;
  const article = spell(source.article.text);
  const outside = ` ${all
    .filter((token, at) => !quoted[at] && token.kind !== "mark")
    .map((token) => token.norm)
    .join(" ")} `;
  let right = false;
  for (const words of spans) {
    const said = words.join(" ");
    if (!article.includes(` ${said} `))
      return {
        state: "altered",
        reasons: [
          {
            kind: "quote",
            claim: said,
            source: "",
            words: "The article does not have these words between quotation marks.",
          },
        ],
      };
    const speaker = speakerOf(said, source);
    if (speaker === undefined) continue;
    if (speaker.some((form) => outside.includes(` ${form} `))) right = true;
    else {
      const other = source.reading.actors.find(
        (actor) => actor.kind === "person" && formsOf(actor).some((form) => outside.includes(` ${form} `)),
      );
      if (other)
        return {
          state: "moved",
          reasons: [
            {
              kind: "attribution",
              claim: other.name,
              source: speaker[0] ?? "",
              words: `In the article somebody else says this, not ${other.name}.`,
            },
          ],
        };
    }
  }
  return right ? { state: "right", reasons: [] } : nothing;
}

function spansOf(all: readonly Token[], quoted: readonly boolean[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  all.forEach((token, at) => {
    if (!quoted[at]) return;
    if (!quoted[at - 1]) found.push([]);
    if (token.kind !== "mark") found.at(-1)?.push(token.norm);
  });
  return found;
}

/** The forms of the one who says these words; undefined where reading does not know, or where two say them. */
function speakerOf(said: string, source: ReadArticle): readonly string[] | undefined {
  const quotes = source.reading.quotes.filter(
    (quote) => quote.speaker !== undefined && spell(quote.text).includes(` ${said} `),
  );
  const speakers = new Set(quotes.map((quote) => quote.speaker));
  const [speaker] = speakers;
  if (speakers.size !== 1 || speaker === undefined) return undefined;
  const form = spell(speaker).trim();
  const actor = source.reading.actors.find((each) => formsOf(each).includes(form));
  return actor ? [form, ...formsOf(actor)] : [form];
}

const formsOf = (actor: ActorFound): readonly string[] =>
  [actor.name, ...actor.aliases].map((form) => spell(form).trim());

const spell = (text: string): string =>
  ` ${wordsOf(text)
    .map((token) => token.norm)
    .join(" ")} `;

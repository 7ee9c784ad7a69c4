// Who gives a figure: the speaker whose words it stands in, and when a speaking verb near it gives nobody.
import type { Quantity } from "../../language/number/quantity.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import type { FigureFound, FigureKind, NameMention, QuoteFound } from "../../news/reading.ts";
import type { Attribution } from "../quotes/attributions.ts";
import { isNamedOrSomebody } from "../quotes/somebody.ts";
import { phraseText } from "../quotes/voices.ts";

type Told = Pick<Quantity, "from" | "to" | "hedge"> & { readonly kind: FigureKind };

/** The speaker's words and their place in the sentence; `verb` is a token position. */
export type Giver = { readonly text: string; readonly start: number; readonly end: number; readonly verb: number };

/** Speaking verbs whose object may be a thing: "yields added 3.5 points", "the firm asked 40 euros". */
const alsoMakes = wordSet("added adds asked asks wrote writes");
/** "Works asked for 19 million": it wants them. */
const alsoWants = wordSet("asked asking asks called calling calls");
/** "Council told to save £60m": the subject hears it. */
const alsoHears = wordSet("told asked urged advised reminded warned");
const denials = wordSet("denied denies deny denying refuted refutes");
/** "Contrary to what the minister said, 12 were built." */
const against = wordSet("contrary unlike despite");
/** "Models suggest that 40 may burn, the fire service said": reckoned, and told by who speaks. */
const reckonings = wordSet("estimates forecasts models predictions projections simulations");
const anybodys = wordSet("computer early first initial new other recent some the these");
function isReckoning({ text }: Attribution["voice"]): boolean {
  const words = text.toLowerCase().split(" ");
  return reckonings.has(words.at(-1) ?? "") && words.slice(0, -1).every((word) => anybodys.has(word));
}
const nobody = /^(?:nobody|no[ -]one|none|neither|he|she|it|they|we|of)\b/i;
/** "The BBC apologised for saying 300 had died": half a sentence, and no speaker. */
const half = / (?:for|of|by|in|to|at|from|with|was|were|is|are)$/i;

/** The nearest who speaks over the figure: a leading speaker before it, else a trailing one, else "according to". */
export function givenBy(
  tokens: readonly Token[],
  sayings: readonly Attribution[],
  told: Told,
  names: readonly NameMention[],
): Giver | undefined {
  if (sayings.length === 0) return undefined;
  let best: Giver | undefined;
  const stop = tokens.findLastIndex(({ text }, at) => at < told.from && text === ";");
  for (const saying of sayings) {
    const over = told.from >= saying.from && told.from < saying.to;
    // "The ministry says 30 died; hospital staff put it at 52": what leads reaches to the semicolon.
    if (!over || (saying.verb < told.from && saying.verb < stop) || !gives(tokens, saying, told)) continue;
    const giver = best && !(saying.verb < told.from && saying.verb > best.verb) ? best : giverOf(tokens, saying, told);
    if (isNamedOrSomebody(giver, names)) best = giver;
  }
  return best;
}

/** "According to police 400 people came": the speaker ends where the figure begins. */
function giverOf(tokens: readonly Token[], { voice, verb }: Attribution, told: Told): Giver {
  const begins = beginOf(told);
  const first = tokens.findIndex(({ start }) => start >= voice.start);
  const runsOver = first < begins && voice.end > (tokens[begins] as Token).start;
  const text = runsOver ? phraseText(tokens, first, begins) : voice.text;
  // "LEEDS (AP) - Leeds council said": the dash closes the dateline.
  const end = runsOver ? (tokens[begins - 1]?.end ?? 0) : voice.end;
  return { text: text.replace(/^[-–—•]\s+/u, ""), start: voice.start, end, verb };
}

/** "The minister denied that 300 had died": nobody says that they had. */
export const isDenied = (tokens: readonly Token[], { verb }: Giver): boolean => denials.has(tokens[verb]?.norm ?? "");

const beginOf = ({ from, hedge }: Told): number => (hedge && hedge.to <= from ? hedge.from : from);

function gives(tokens: readonly Token[], { voice, verb }: Attribution, told: Told): boolean {
  const { hedge } = told;
  const word = tokens[verb]?.norm ?? "";
  // Estimates in "estimates suggest 8,000" are a hedge, "of Oregon" is nobody.
  if (voice.pronoun || nobody.test(voice.text) || half.test(voice.text)) return false;
  if (isReckoning(voice)) return false;
  if (hedge && verb >= hedge.from && verb < hedge.to) return false;
  if (verb === beginOf(told) - 1 && alsoMakes.has(word)) return false;
  if (alsoHears.has(word) && tokens[verb + 1]?.norm === "to") return false;
  if (alsoWants.has(word) && tokens[verb + 1]?.norm === "for") return false;
  // "The Senate confirmed the judge 51-49"
  if (word === "confirmed" && told.kind === "vote") return false;
  // Four words before the speaker; a speaker and the verb lie close.
  const near = tokens.slice(Math.max(0, verb - 16), verb).filter(({ end }) => end <= voice.start);
  return verb > told.from || !near.slice(-4).some(({ norm }) => against.has(norm));
}

/** A figure in somebody's quotation is his, where nobody nearer is given. Quotations are in the order of the text. */
export function givenInQuotations(figures: readonly FigureFound[], quotes: readonly QuoteFound[]): FigureFound[] {
  const spoken = quotes.filter(({ speaker }) => speaker !== undefined);
  if (spoken.length === 0) return [...figures];
  let from = 0;
  return figures.map((figure) => {
    while (from < spoken.length && (spoken[from]?.lastSentence ?? 0) < figure.at.sentence) from++;
    for (let at = from; at < spoken.length && (spoken[at]?.at.sentence ?? 0) <= figure.at.sentence; at++) {
      const quote = spoken[at] as QuoteFound;
      if (figure.saidBy === undefined && quote.speaker && holds(quote, figure))
        return { ...figure, saidBy: quote.speaker };
    }
    return figure;
  });
}

/** Where a quotation ends in its last sentence is not kept: of several sentences the last is left out. */
function holds({ at, lastSentence }: QuoteFound, figure: FigureFound): boolean {
  const after = figure.at.sentence > at.sentence || figure.at.start >= at.start;
  if (!after || figure.at.sentence > lastSentence) return false;
  if (at.sentence === lastSentence) return figure.at.end <= at.end;
  return figure.at.sentence < lastSentence;
}

// Whether a sentence can stand alone as it would be printed, and in words why not: the one decision, for every reader.

import type { RuleSet } from "../../language/rule.ts";
import type { NameMention, Reading } from "../../news/reading.ts";
import { dangles } from "./dangling.ts";
import { unresolvedDefinite } from "./definite.ts";
import { germanOpeningRules } from "./german-rules.ts";
import { anywhereRules, openingRules, type Pointing, speakerlessRules } from "./pointing-rules.ts";
import { type Printed, printed } from "./printed.ts";
import { knownThings, subjectToldBefore } from "./told-before.ts";

export type Standing = {
  /** Why it cannot be shown by itself; absent when it can. */
  readonly refused?: string;
  /** The thing it takes as known, as printed, where only that speaks against it: headline and lead may tell it. */
  readonly thing?: string;
  /** What it points back to stands in the sentence before it: printed right after that one it is understood. */
  readonly follows?: true;
  /** What it calls "this plan": the sentence before speaks of it, or it is not understood there either. */
  readonly pointsTo?: readonly string[];
  /** Stems of things it names as if known ("the talks") that an earlier sentence brought in: better beside that one. */
  readonly loose: readonly string[];
};

/**
 * `text` is the sentence as it would be printed, `names` the names in it (offsets into `text`), `earlier` the stems of
 * the sentences before it.
 */
export function standing(
  text: string,
  names: readonly NameMention[],
  earlier: ReadonlySet<string>,
  language = "en",
): Standing {
  const sentence = printed(text, names, earlier);
  if (language === "de") return germanStanding(sentence);
  if (!isEnglish(language)) return stands;
  const refused = pointsBack(sentence);
  const loose = knownThings(sentence);
  if (refused !== undefined) return { ...refused, loose };
  const known = earlier.size === 0 ? undefined : (subjectToldBefore(sentence) ?? unresolvedDefinite(sentence));
  if (known === undefined) return { loose };
  return { refused: `It speaks of "${known}", which an earlier sentence introduced.`, thing: known, loose };
}

const isEnglish = (language: string): boolean => language === "en" || language === "und";

/** In a language without rows here nothing is refused: its article is shown in its own order. */
const stands: Standing = { loose: [] };

function germanStanding(sentence: Printed): Standing {
  const found = asked(germanOpeningRules, sentence, sentence.first);
  return found === undefined ? stands : { ...stands, refused: found.why };
}

export type PrintedSentence = {
  readonly text: string;
  readonly names: readonly NameMention[];
  readonly earlier: ReadonlySet<string>;
  /** A name in brackets stands for its pronoun: it no longer dangles. */
  readonly isNamed: boolean;
};

/** The same, of a sentence of a reading, printed as it stands or shortened; one that dangles never stands alone. */
export function standingIn(reading: Reading, index: number, sentence: PrintedSentence): Standing {
  const own = standing(sentence.text, sentence.names, sentence.earlier, reading.language);
  const dangling = sentence.isNamed || !isEnglish(reading.language) ? undefined : dangles(reading, index);
  if (dangling === undefined) return own;
  // What else speaks against it no sentence before it can mend.
  const follows = dangling.isHalf !== true && (own.refused === undefined || own.follows || own.thing !== undefined);
  const { pointsTo } = own;
  return {
    refused: `It ${dangling.why}.`,
    loose: own.loose,
    ...(follows && { follows }),
    ...(pointsTo && { pointsTo }),
  };
}

type Refusal = Pick<Standing, "follows" | "pointsTo"> & { readonly refused: string };

function pointsBack(sentence: Printed): Refusal | undefined {
  const speakerless = withoutSpeaker(sentence);
  if (speakerless !== undefined) return { refused: speakerless };
  const opens = asked(openingRules, sentence, sentence.first);
  const they = saysThey(sentence);
  const inside = everywhere(anywhereRules, sentence, true);
  const refused = opens?.why ?? they ?? inside[0]?.why;
  if (refused === undefined) return undefined;
  const pointsTo = inside.flatMap(({ noun }) => noun ?? []);
  const follows = they === undefined && pointsTo.length === inside.length;
  return { refused, ...(follows && { follows }), ...(pointsTo.length > 0 && { pointsTo }) };
}

function withoutSpeaker(sentence: Printed): string | undefined {
  const { tokens } = sentence.cut;
  const isQuotation =
    tokens[0]?.norm === '"' && !tokens.some(({ kind }, at) => kind !== "sign" && !sentence.quoted[at]);
  if (isQuotation) return "It is a quotation that does not say who speaks.";
  const first = tokens[0];
  if (first !== undefined && ownVoice.has(first.norm))
    return `It opens with "${first.text}", and does not say who speaks.`;
  return everywhere(speakerlessRules, sentence, false)[0]?.why;
}

/** Outside a quotation nobody is there to say so. */
const ownVoice: ReadonlySet<string> = new Set("i we you my our your".split(" "));

type Pointed = Pick<Pointing, "noun"> & { readonly why: string };

function asked(rules: RuleSet<Pointing>, { cut, earlier }: Printed, at: number): Pointed | undefined {
  // A sentence of nothing but a mark has no first word.
  if (at >= cut.tokens.length) return undefined;
  const found = rules.ask(cut, at);
  if (found === undefined || (!found.always && earlier.size === 0)) return undefined;
  const { noun } = found;
  const why = found.why(cut.text.slice(cut.tokens[at]?.start, cut.tokens[found.to - 1]?.end));
  return { why, ...(noun !== undefined && { noun }) };
}

const everywhere = (rules: RuleSet<Pointing>, sentence: Printed, outside: boolean): readonly Pointed[] =>
  sentence.cut.tokens.flatMap((_, at) => (outside && sentence.quoted[at] ? [] : (asked(rules, sentence, at) ?? [])));

const mostBeforeThey = 7;

/** "Maria Lind said they": one person speaks of people told before. */
function saysThey({ cut: { tokens }, names, earlier, quoted }: Printed): string | undefined {
  if (earlier.size === 0 || names[0]?.kind !== "person") return undefined;
  for (let at = 1; at < Math.min(tokens.length, mostBeforeThey + 1); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "sign" || quoted[at] || token.norm === "and") return undefined;
    const said = /^(?:said|says|added|told)$/.test(token.norm) && !tokens[at - 1]?.norm.endsWith("s");
    if (!said) continue;
    const object = at + (token.norm === "told" ? 2 : 1);
    const they = tokens[object]?.norm === "that" ? object + 1 : object;
    return tokens[they]?.norm === "they"
      ? 'It says "they", and what that stands for is in another sentence.'
      : undefined;
  }
  return undefined;
}

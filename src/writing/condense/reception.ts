// Whether a sentence may be a line under the headline and the lead, and what it costs a reader there.
import { contentStems } from "../../language/stop-words.ts";
import type { Sentence } from "../../news/reading.ts";
import { gendersOf, mayMean } from "../../reading/actors/agreement.ts";
import { type Lean, leansOn } from "../../reading/standalone/leaning.ts";
import { standingIn } from "../../reading/standalone/standalone.ts";
import { unfit } from "../fitness.ts";
import { isVerbless } from "../verbless.ts";
import type { PrintedForm, Surroundings } from "./surroundings.ts";
import { mostCounted, weights } from "./worth.ts";

export type Reception = {
  readonly lean?: Lean;
  readonly refused?: string;
  readonly follows?: true;
  readonly penalty: number;
};

/** Why it is no statement that could be a line. */
export function scrapOf(form: PrintedForm, context: Surroundings, index: number): string | undefined {
  const { text = "" } = context.source.reading.sentences[index] ?? {};
  return (
    unfit(form.text) ??
    (isVerbless(form.text, context.source.reading.language) ? "It has no verb." : undefined) ??
    (context.endsLikeLink(text) ? "It is the headline of another story." : undefined) ??
    (context.inQuote.has(index) ? "It is the middle of a quotation." : undefined)
  );
}

/** May it be a line, and what does it cost a reader who sees the headline and the lead? */
export function receptionOf(
  form: PrintedForm,
  context: Surroundings,
  index: number,
  earlier: ReadonlySet<string>,
): Reception {
  const { reading } = context.source;
  const sentence = reading.sentences[index] as Sentence;
  const own = standingIn(reading, index, { ...form, earlier });
  const isFirst = index > 0 && sentence.paragraph !== reading.sentences[index - 1]?.paragraph;
  const opensParagraph = context.hasParagraphs ? Number(isFirst) : 0.5;
  const lean = { ...form, opensParagraph, loose: own.loose.length };
  if (own.refused !== undefined && own.thing === undefined) {
    const follows = own.follows === true && mayFollow(context, index, own.pointsTo ?? []);
    return { lean, refused: own.refused, ...(follows && { follows }), penalty: 0 };
  }
  if (context.ofAnotherEvent.has(index))
    return { lean, refused: "It tells of another event, which a sentence before it opens.", follows: true, penalty: 0 };
  // What leans was learned from English sentences.
  const leans = (reading.language === "en" || reading.language === "und") && leansOn(lean, index);
  const loose = own.loose.filter((stem) => !context.known.has(stem)).length;
  const isUnknown = own.thing !== undefined && !contentStems(own.thing).some((stem) => context.known.has(stem));
  const penalty =
    weights.loose * Math.min(mostCounted, loose) + (isUnknown ? weights.unknown : 0) + (leans ? weights.leans : 0);
  return { lean, penalty };
}

const ofPerson = /\b(?:he|him|his|she|her|hers)\b/i;

/** What speaks of a person only after a sentence that names one whom it may mean, and one alone. */
function mayFollow({ source: { reading }, names }: Surroundings, index: number, pointsTo: readonly string[]): boolean {
  const [before, own] = [reading.sentences[index - 1], reading.sentences[index]];
  if (before === undefined || own === undefined) return false;
  if (!pointsTo.every((noun) => sharesStem(before.text, noun))) return false;
  if (before.paragraph !== own.paragraph && !sharesStem(before.text, own.text)) return false;
  const [pronoun] = ofPerson.exec(own.text) ?? [];
  if (pronoun === undefined) return true;
  const genders = gendersOf(reading.sentences, [reading.names]);
  const people = (names.get(index - 1) ?? []).filter(({ kind }) => kind === "person").map(({ text }) => text);
  return new Set(people.filter((name) => mayMean(genders, pronoun, name))).size === 1;
}

/** Many pages make every sentence a paragraph: there a word of both shows that one goes on from the other. */
const sharesStem = (one: string, other: string): boolean =>
  !new Set(contentStems(one)).isDisjointFrom(new Set(contentStems(other)));

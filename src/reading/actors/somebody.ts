// Whether a text tells enough of a name to list it: one word, read once, is somebody only if it does or is something.
import lists from "../../language/en/names.words.json" with { type: "json" };
import type { NameMention } from "../../news/reading.ts";

export type SomebodyRule = {
  readonly name: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Sentences with the name in braces. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const somebodyRules: readonly SomebodyRule[] = [
  {
    name: "it does something",
    after:
      /^,? (?:also |then |later |now )?(?:\p{Ll}+(?:ed|es|ks|ns|ls|ts|ys|rs)|is|was|has|had|will|would|can|could|may)\b/u,
    yes: ["{Sunak} resigned.", "{Sunak} has left.", "{Sunak} wants more."],
    no: ["The {Nazi} regime fell.", "He likes {Marmite}."],
  },
  {
    name: "it did something, by an irregular verb",
    after:
      /^,? (?:became|began|came|did|fell|found|gave|got|held|kept|led|left|lost|made|met|put|ran|said|saw|sent|spoke)\b/,
    yes: ["{Sunak} spoke.", "{Sunak} said so."],
    no: ["He likes {Marmite}."],
  },
  {
    name: "it did something else, by an irregular verb",
    after:
      /^,? (?:stood|struck|swore|told|took|thought|went|won|wrote|hit|cut|set|shot|beat|grew|knew|rose|sang|died)\b/,
    yes: ["{Sunak} took over.", "{Sunak} told them."],
    no: ["He likes {Marmite}."],
  },
  {
    name: "it is spoken to or of as a person",
    before: /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Pope|Queen|King|Prince|Princess)\.? $/,
    yes: ["They saw Mr {Sunak} there.", "It was Queen {Camilla}."],
    no: ["They saw {Krio} there."],
  },
  {
    name: "it speaks or is asked",
    before: /(?:\b(?:said|says|asked|told|sued|arrested|charged|named|met|with|by)|,["”’]) $/i,
    yes: ["“Go,” said {Sunak}.", "They met {Sunak}.", "He was beaten by {Nadal}."],
    no: ["They ate {Marmite}."],
  },
  {
    name: "it has an age or a clause of its own",
    after: /^(?: \(\d\d?\)|,? who\b|, (?:aged )?\d\d?,|, \p{Ll})/u,
    yes: ["{Sunak}, 43, left.", "{Sunak}, who left, won.", "{Sunak}, a banker, left."],
    no: ["{Krio} and Limba are spoken."],
  },
  {
    name: "it owns",
    after: /^['’]s? \p{Ll}/u,
    yes: ["{Sunak}'s plan fell."],
    no: ["They ate {Marmite}."],
  },
];

export const isSomebody = (rule: SomebodyRule, before: string, after: string): boolean =>
  (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true);

const events: ReadonlySet<string> = new Set(lists.events);

/** Cups, laws and elections are talked of and do nothing; a league may fine somebody. */
const isEvent = (name: string): boolean => name.includes(" ") && events.has(name.toLowerCase().split(" ").at(-1) ?? "");

const actsIn = ({ at }: NameMention, text: string): boolean => {
  const before = text.slice(Math.max(0, at.start - 30), at.start);
  const after = text.slice(at.end, at.end + 30);
  return somebodyRules.some((rule) => isSomebody(rule, before, after));
};

/** `mentions` are one actor's, `textOf` is the sentence of each. */
export function isTold(mentions: readonly NameMention[], textOf: (mention: NameMention) => string): boolean {
  const [only, second] = mentions;
  const single = only !== undefined && second === undefined && !only.text.includes(" ");
  const event = mentions.every(({ text, kind }) => kind !== "person" && isEvent(text));
  if (!event && !(single && only.kind === "person")) return true;
  return mentions.some((mention) => actsIn(mention, textOf(mention)));
}

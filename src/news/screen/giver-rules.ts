// Which words are surely not the whole of who gives a figure, though they were taken for it, as rows.

export type GiverRule = {
  readonly name: string;
  readonly of: "before" | "giver" | "after";
  readonly pattern: RegExp;
  /** Sentences with the giver in braces. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const giverRules: readonly GiverRule[] = [
  {
    name: "the end of a longer name, or the place where its bearer sits",
    of: "before",
    pattern: /\b(?:and|at|in|near|of)(?: the)? $/,
    yes: ["The weather service in {Jackson} said winds reached 60 mph.", "The Rape and {Incest Network} says 88%."],
    no: ["According to {Jackson}, winds reached 60 mph.", "On Monday, {Jackson} said winds reached 60 mph."],
  },
  {
    name: "the front of a longer name",
    of: "after",
    pattern: /^(?:-| (?!\p{Lu}\p{Ll}+day\b)\p{Lu}| (?:data|poll|report|study|tracker)\b)/u,
    yes: ["It peaked at 4 million, according to the {USA} TODAY tracker.", "A {Norbank} report says 40% left."],
    no: ["{Norbank} Friday said 40% left.", "{Norbank} said 40% left.", "40% left, {Reed} reported."],
  },
  {
    name: "a number, a time or a kind of word that nobody is",
    of: "giver",
    pattern: /^(?:an? )?(?:\d|in|initial|many|new|on|one|other|several|two)\b/i,
    yes: ["{Two things} suggest 40% left.", "{Initial} counts show 40% left.", "{In January} it said 40% left."],
    no: ["{Twin Rivers} said 40% left.", "{The council} said 40% left."],
  },
  {
    name: "a time before the name",
    of: "giver",
    pattern: / [-–—] /,
    yes: ["{June 2021 - A United Nations} count says 40% left."],
    no: ["{Harbour-Line} said 40% left."],
  },
];

export type Giving = { readonly before: string; readonly giver: string; readonly after: string };

export const matches = ({ of, pattern }: GiverRule, giving: Giving): boolean => pattern.test(giving[of]);

/** Words that do not stand in the sentence are a name that the article gives elsewhere. */
export function isWholeGiver(giver: string, sentence: string): boolean {
  const at = sentence.indexOf(giver);
  const before = at < 0 ? "" : sentence.slice(0, at);
  const after = at < 0 ? "" : sentence.slice(at + giver.length);
  return !giverRules.some((rule) => matches(rule, { before, giver, after }));
}

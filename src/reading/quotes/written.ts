// Words between quotation marks that stand on a thing or are its name: nobody of the sentence speaks them.
import { ruleSet, type TokenRule } from "../../language/rule.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import { cueWords } from "./cue.ts";

const things = wordSet(
  `album albums anthem anthems banner banners billboard billboards board chant chants flag flags graffiti hymn
  inscription label labels motto note notes notice notices placard placards plaque poster posters sign signs slogan
  slogans song songs sticker stickers tattoo`,
);

/** Asked at the opening mark. */
const rows: readonly TokenRule<true>[] = [
  {
    name: "what a thing reads",
    pattern: [
      "{thing} {open}*4 which|that read|reads|said|says|declared|declares ,|:? > {mark}",
      "{thing} {open}*4 read|reads|reading|saying|said|says|bearing|proclaiming|declaring ,|:? > {mark}",
    ],
    make: () => true,
    yes: [
      "A sign that read {“}Keep out”, hung there, Reed said.",
      "A note in his bag saying {“}It is over” was found.",
    ],
    no: ["Tom Reed said: “It is over.”", "The signs were clear, said Reed: “It is over.”"],
  },
  {
    name: "how a thing goes",
    pattern: "{thing} ,|:? > {mark}",
    make: () => true,
    yes: ["Under the slogan {“}We go on”, Reed said he would go."],
    no: ["He gave no sign of it. “It is over,” said Reed."],
  },
];

export const writtenRules = ruleSet(rows, { ...cueWords, thing: ({ lower }) => things.has(lower) });

/** `mark`: where the opening mark stands in the sentence. */
export function isWritten(text: string, mark: number): boolean {
  const whole = cut(text);
  const at = whole.tokens.findIndex(({ start }) => start >= mark);
  return at >= 0 && writtenRules.ask(whole, at) !== undefined;
}

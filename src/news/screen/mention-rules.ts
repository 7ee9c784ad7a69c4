// What a name in a printed line only helps to say: whose, which, where or like what something is.
import { wordSet } from "../../language/word-set.ts";
import type { Actor } from "../briefing.ts";

/** Asked of what stands before and behind a name in its line. */
export type MentionRule = {
  readonly name: string;
  /** Of a whole mention: 0.3 where the bearer may still be whom it is about. */
  readonly share: 0 | 0.3;
  /** Absent: of every kind. */
  readonly kind?: Actor["kind"];
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Lines with the name in braces. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

const things = wordSet(
  `administration aide bill campaign camp campus capsule critic era estate family fan film films floor government
  graduate
hearing lander loyalist memorial method museum name novel player players policy poll presidency professor program
programme project race rally rocket seat series show song spacecraft spokesman spokesperson
  spokeswoman statue store stores
student students studio style supporter supporters survey system tattoo tattoos ticket tower trial trophy`,
);

/** One of the `words`, and what may stand between it and the name. */
const behind = (words: string, between: string): RegExp => new RegExp(`\\b(?:${words})${between}$`, "iu");

export const mentionRules: readonly MentionRule[] = [
  {
    name: "whose something is",
    share: 0.3,
    after: /^['’]/,
    yes: ["The {Beatles}' label lost.", "{Reed}’s bank lost."],
    no: ["{Reed} lost.", "He beat {Reed}."],
  },
  {
    name: "a title in quotation marks",
    share: 0,
    before: /(?:["“‘]|(?:^|\s)')$/,
    after: /^[.,]?["”’']/,
    yes: ['The film "{Cinderella}" opened.', "'{Anna Lind}' leads with ten.", "He saw “{Anna Lind}.”"],
    no: ['"{Reed} left," he said.', "The {Beatles}' label lost."],
  },
  {
    name: "a comparison",
    share: 0,
    before: behind(
      "like|unlike|than|such as|similar to|compared to|compared with",
      String.raw` (?:[\p{L}’'.-]+,? ){0,6}`,
    ),
    yes: [
      "He does it like {Reed}.",
      "It drew guests such as Ann Lee, Ben Moor and {Eva Stern}.",
      "They have support from figures like rights activist {Ann Reed}.",
      "He has won more races than {Reed}.",
    ],
    no: ["{Reed} is like a father.", "He likes {Reed}.", "Likewise, {Reed} left."],
  },
  {
    name: "since whom",
    share: 0,
    before: /\b(?:since|dating back to) (?:President |King |Queen )?$/,
    after: /^(?:[.,;:]| did\b)/,
    yes: ["It was the first since {Reed}.", "No queen since Queen {Anne} did so."],
    no: ["It has grown since {Reed} left.", "{Reed} has led it since May."],
  },
  {
    name: "after whom something is named",
    share: 0,
    before: /\b(?:named|called|renamed) (?:after|for|in honou?r of) (?:\p{Ll}+ ){0,3}$/u,
    yes: ["The bridge is named after {Reed}.", "A ship named for former mayor {Reed} sank."],
    no: ["They named {Reed} chief.", "He named names for {Reed}."],
  },
  {
    name: "where something is or was said",
    share: 0,
    kind: "organisation",
    before: behind(
      "at|in|inside|outside|near|around|aboard|through|across",
      String.raw` (?:(?:the|an?) )?(?:\p{L}+[’']s )?`,
    ),
    yes: ["It took place at the {Harbour Convention Centre}.", "He was a professor at {Leeds University}."],
    no: ["They met the {Harbour Council}.", "{Harbour Council} met in May.", "He aimed at a rival of {Norbank}."],
  },
  {
    name: "for or against whom somebody is",
    share: 0.3,
    before: /\p{L}-$/u,
    yes: ["The pro-{Reed} rally was large.", "An ex-{Norbank} banker left."],
    no: ["{Reed} left.", "He left - {Reed} did not."],
  },
  {
    name: "who somebody is the next of, or did the same with",
    share: 0,
    before: behind("(?:the|a) (?:new|next|second|modern)|as (?:he|she|it|they) did (?:with|to|for)", " "),
    yes: ["She calls him the new {Tom Reed}.", "They beat him as they did with {Reed}."],
    no: ["The new mayor, {Reed}, left.", "They did it with {Reed}."],
  },
  {
    name: "which thing is meant",
    share: 0.3,
    after: new RegExp(String.raw`^ (?:${[...things].join("|")})\b`),
    yes: ["The {Reed} administration sold it.", "A {Reed} spokesman left.", "A {Norbank} survey was wrong."],
    no: ["{Reed} left the show.", "{Reed} ran a campaign."],
  },
];

/** As far back as a rule looks. */
const furthest = 90;

/** 1 where no rule speaks of the name between `start` and `end` of `text`; within a quotation it is nobody who acts. */
export function mentionShare(text: string, start: number, end: number, kind: Actor["kind"]): number {
  if (isQuoted(text.slice(0, start), text.slice(end))) return 0;
  const found = mentionRules.filter(
    (rule) => (rule.kind === undefined || rule.kind === kind) && standsAt(rule, text, start, end),
  );
  return Math.min(1, ...found.map(({ share }) => share));
}

export const standsAt = (rule: MentionRule, text: string, start: number, end: number): boolean =>
  (rule.before?.test(text.slice(Math.max(0, start - furthest), start)) ?? true) &&
  (rule.after?.test(text.slice(end)) ?? true);

/** Between an opening mark and its closing one. */
function isQuoted(before: string, after: string): boolean {
  const straight = before.split('"').length - 1;
  return (straight % 2 === 1 && after.includes('"')) || before.lastIndexOf("“") > before.lastIndexOf("”");
}

// Which names are no part of the story: picture credits, screen names, and outlets that only passed the news on.
import { isOutlet } from "../../language/en/outlets.ts";
import type { NameMention } from "../../news/reading.ts";

/** What stands before and after a name in its sentence. */
export type BystanderRule = {
  readonly name: string;
  /** Only where the name is an outlet's, and only if no other mention tells anything of it. */
  readonly outletsOnly: boolean;
  /** Only where it is a person's. */
  readonly personsOnly?: true;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Sentences with the name in braces. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const bystanderRules: readonly BystanderRule[] = [
  {
    name: "a credit line",
    outletsOnly: false,
    before: /^\W*(?:photo(?:graph)?s?|image|picture|video|credit)(?: credit)?(?: by|:)/i,
    yes: ["Photo: {John Smith}/Getty Images", "Image: Someone/{Getty}", "Photograph by {John Smith}"],
    no: ["The photo by {John Smith} won.", "Photos of {Obama} were sold."],
  },
  {
    name: "who reported and edited",
    outletsOnly: false,
    before: /^\W*(?:additional )?(?:reporting|writing|editing|compiled) by\b/i,
    yes: ["Reporting by {Jane Doe}", "(Reporting by Jane Doe; Editing by {John Roe})"],
    no: ["His reporting by {Kabul} river won."],
  },
  {
    name: "a picture agency and its photographer",
    outletsOnly: false,
    before: /\b(?:REUTERS|AFP|AP|EPA|Getty(?: Images)?|PA)(?: Photo)?\s?\/\s?$/,
    yes: ["It fell. REUTERS/{Jane Doe}", "(AP/{Jane Doe})", "(AP Photo/{Jane Doe}, File)"],
    no: ["Reuters said {Jane Doe} left.", "The AP and {Jane Doe} left."],
  },
  {
    name: "a photographer and the picture agency",
    outletsOnly: false,
    after: /^\s?\/\s?(?:REUTERS|Reuters|AFP|AP|EPA|Getty|PA|Bloomberg|Shutterstock)\b/,
    yes: ["It fell. {Jane Doe}/Getty Images", "{Jane Doe} / AP"],
    no: ["{Pfizer}/BioNTech won.", "{Jane Doe} left Getty Images."],
  },
  {
    name: "an outlet's reporter",
    outletsOnly: false,
    before: /\b(?:BBC|CNN|NBC|CBS|ABC|NPR|ITV|AFP|AP|Reuters|Sky|Fox News|Times)['’]s $/,
    after: /^(?! \p{Lu})/u,
    yes: ["He told the BBC's {Jane Doe} so.", "CNN’s {Jane Doe} was there."],
    no: ["The BBC's chairman {Jane Doe} left.", "Reuters said {Jane Doe} left."],
  },
  {
    name: "who reported from where",
    outletsOnly: false,
    after: /^(?: and [\p{L} ]{3,40})? (?:contributed to this|report(?:ed|s) from)\b/u,
    yes: ["{Jane Doe} contributed to this report.", "CNN's {Jane Doe} and John Roe reported from Marseille."],
    no: ["{Jane Doe} contributed money.", "{Jane Doe} reported the theft."],
  },
  {
    name: "a name that only says which thing is meant",
    outletsOnly: false,
    personsOnly: true,
    before: /\b(?:the|a|an|another|this)(?: \d{4})? $/i,
    after: /^ (?!(?:w|c|sh)ould|\p{Ll}+e[ds]\b)\p{Ll}{5,}/u,
    yes: ["The {Ahrar al-Sham} brigade won.", "He saw the {Harry Potter} films."],
    no: ["The {Obamas} were there.", "The {Duchess of Cambridge} revealed it.", "He saw {Tom Reed} there."],
  },
  {
    name: "a screen name",
    outletsOnly: false,
    before: /[@#]$/,
    yes: ["Follow @{BBCNews} now.", "#{Brexit} is trending."],
    no: ["Follow {Obama} now.", "At @ {Obama} spoke."],
  },
  {
    name: "an agency in a dateline's brackets",
    outletsOnly: true,
    before: /\(\s*$/,
    after: /^\s*\)/,
    yes: ["BEIJING, Dec 7 ({Reuters}) - Exports rose."],
    no: ["The agency {Reuters} said so.", "It ({Reuters} and others) won."],
  },
  {
    name: "whom somebody told, and who reported it",
    outletsOnly: true,
    before: /\b(?:told|via|according to|quoted by|cited by|reported by)(?: the)? $/i,
    yes: ["He told {Reuters} so.", "It rose, according to the {BBC}."],
    no: ["He bought {Reuters}.", "He told staff of {Reuters} so."],
  },
  {
    name: "what people have on an outlet",
    outletsOnly: true,
    after: /^(?:['’]s)? (?:affiliate|account|feed|followers|magazine|news agency|users)\b/,
    yes: ["She has 22 million {Twitter} followers.", "He told {CNN} affiliate WMBB so.", "The {Al-Ahram} news agency"],
    no: ["{Twitter} shares fell.", "{Twitter} sued its users."],
  },
  {
    name: "whom somebody gave an interview",
    outletsOnly: true,
    before: /\binterview(?:ed)? (?:with|by)(?: the)? $/i,
    yes: ["He said so in an interview with {Daily Mail Australia}."],
    no: ["The interview of {Reuters} fell."],
  },
  {
    name: "what an outlet reported",
    outletsOnly: true,
    after: /^,? (?:newspaper )?(?:has )?(?:reported|reports|quoted|cited)\b/,
    yes: ["It rose, {Reuters} reported.", "It rose, {Le Parisien} newspaper reported.", "{CNN} has reported a rise."],
    no: ["{Reuters} fired him.", "{Twitter} said its owner left."],
  },
  {
    name: "where something was posted or said",
    outletsOnly: true,
    before: /\b(?:on|to|with) (?:the )?$/i,
    after: /^(?:[,.]|$| that\b| on \p{Lu}| in an? )/u,
    yes: ["He wrote on {Twitter}.", "She spoke to the {BBC}, and left."],
    no: ["The sale of {Twitter} closed.", "He lost to {Twitter} users."],
  },
];

export function isBystander(rule: BystanderRule, before: string, after: string): boolean {
  return (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true);
}

/** As far back as a rule looks; a credit line is short. */
const furthest = 200;

const stands = (rule: BystanderRule, { at }: NameMention, text: string): boolean =>
  isBystander(rule, text.slice(Math.max(0, at.start - furthest), at.start), text.slice(at.end, at.end + 40));

/** No mention of anybody in the story, whoever it is. */
export const isCredit = (name: NameMention, text: string): boolean =>
  bystanderRules.some(
    (rule) => !rule.outletsOnly && (!rule.personsOnly || name.kind === "person") && stands(rule, name, text),
  );

/** "(CNN)Thousands of people": the outlet that a dateline names is the one that publishes. */
export const isPublisher = (name: NameMention, text: string): boolean =>
  isOutlet(name.text) &&
  name.at.start < furthest &&
  /\($/.test(text.slice(0, name.at.start)) &&
  text[name.at.end] === ")";

/** An outlet named as the one that passed the news on. */
export const isPassedOnBy = (name: NameMention, text: string): boolean =>
  isOutlet(name.text) && bystanderRules.some((rule) => rule.outletsOnly && stands(rule, name, text));

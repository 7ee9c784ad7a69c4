// Which words found as a role are none as they stand: a part of one, a word that says nothing alone, two roles in one.
import { wordSet } from "../../language/word-set.ts";
import type { Span } from "../../news/reading.ts";
import { isPersonRole } from "./role-words.ts";

/** Asked of a role's words and of what stands around them in their sentence. */
export type CutRoleRule = {
  readonly name: string;
  readonly is: (role: string, before: string, after: string) => boolean;
  /** Sentences with the role in angle brackets. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

const praise = wordSet("darling fixture friend great icon idol legend native phenom sensation staple superstar");
const bare = wordSet(
  `assistant aunt brother candidate co-founder colleague cousin daughter delegate father founder
  front-runner frontrunner
  granddaughter grandfather grandmother grandson major member mother nephew niece nominee pick player recruit
  representative secretary sister son successor uncle`,
);
const dealing = wordSet("beat draft elect fire hire recruit replace sign trade");
const offices = wordSet("attorney bishop chancellor congress king mayor pope president premier queen sheriff");
const fronts = "acting|assistant|associate|deputy|ex|former|interim|lieutenant|under|vice";
const cutFronts = new RegExp(`\\b(?:${fronts})[ -]$`, "i");
const unsure = wordSet("likely possible potential presumed purported rumored rumoured so-called supposed");
const placed = /^(.*) and \p{Lu}.* (?:Mayor|Gov\.?|Governor|Premier|Sheriff|Sen\.?|Senator)$/u;

export const cutRoleRules: readonly CutRoleRule[] = [
  {
    name: "praise, or where somebody was born",
    is: (role) => !/ (?:of|from) /.test(role) && praise.has(lastOf(role)),
    yes: [
      "<Lakers legend> Tom Reed left.",
      "Tom Reed, a <Massachusetts native>, left.",
      "<longtime friend> Ann Lee sang.",
    ],
    no: ["Tom Reed, <director of Native Arts>, left.", "<Singer> Ann Lee left.", "Tom Reed, <native of Leeds>, left."],
  },
  {
    name: "a word that says nothing without another one",
    is: (role) => bare.has(role.toLowerCase().replace(/^\d+-year-old /, "")),
    yes: [
      "<Secretary> Ann Lee left.",
      "<Founder> Tom Reed left.",
      "A <major> Tom Reed show closed.",
      "Their <3-year-old son> Tom left.",
    ],
    no: ["<Secretary of State> Ann Lee left.", "<Senator> Tom Reed left.", "Tom Reed, <council member>, left."],
  },
  {
    name: "one of those whom the text named before",
    is: (role) => /^fellow /i.test(role),
    yes: ["Ann Lee, a <fellow member of that group>, left."],
    no: ["Ann Lee, a <research fellow at Leeds>, left."],
  },
  {
    name: "a number in a row",
    is: (role) => /^\d+(?:st|nd|rd|th) /.test(role) && !role.split(" ").some((word) => offices.has(word.toLowerCase())),
    yes: ["Tom Reed, the <15th player> to do so, left.", "Ann Lee, the <266th successor>, spoke."],
    no: ["Tom Reed, the <47th president>, left.", "Tom Reed, a <9-time champion>, left."],
  },
  {
    name: "what somebody was in one year",
    is: (role) => /^(?:19|20)\d\d (?:candidate|host|nominee)$/.test(role),
    yes: ["Ann Lee, the <2007 host>, left."],
    no: ["Ann Lee, the <host of 2007>, left.", "Ann Lee, the <47th president>, left."],
  },
  {
    name: "it goes on before its first word",
    is: (_, before) => cutFronts.test(before),
    yes: ["Deputy <Fire Chief> Tom Reed left.", "Tom Reed, the vice <president>, left."],
    no: ["The <Deputy Fire Chief> Tom Reed left.", "Its <Fire Chief> Tom Reed left."],
  },
  {
    name: "it goes on behind its last word",
    is: (role, _, after) =>
      !/ (?:of|for) /.test(role) && /^(?: (?:of|for) (?!\d|now|the time|years?\b)|-\p{L})/u.test(after),
    yes: ["Tom Reed, <secretary> of state, left.", "Ann Lee, <chief> for Europe, left."],
    no: ["Tom Reed, a <teacher> for 20 years, left.", "Tom Reed, <mayor of Ellery> for two terms, left."],
  },
  {
    name: "a verb before its first word",
    is: (role, before) => /\bto $/.test(before) && role.includes(" ") && dealing.has(role.split(" ")[0] ?? ""),
    yes: ["They agreed to <trade superstar forward> Tom Reed."],
    no: ["The <trade minister> Ann Lee left.", "It was sold to <forward> Tom Reed."],
  },
  {
    name: "two roles of two people run together",
    is: (role) => /\brunning mate \p{L}/u.test(role),
    yes: ["His <running mate presidential nominee> Tom Reed left."],
    no: ["His <running mate> Tom Reed left.", "His <Republican running mate> Tom Reed left."],
  },
  {
    name: "a body that did it with the mayor",
    is: (role) => {
      const first = placed.exec(role)?.[1];
      return first !== undefined && !isPersonRole(lastOf(first));
    },
    yes: ["The <Harbour Titans and Ellery Mayor> Tom Reed met."],
    no: [
      "<Ellery Mayor> Tom Reed met.",
      "<Banker and Ellery Mayor> Tom Reed met.",
      "<Trade and Industry Minister> Lee met.",
    ],
  },
  {
    name: "what somebody is only taken for",
    is: (role) => role.split(" ").some((word) => unsure.has(word.toLowerCase())),
    yes: ["Ann Lee, the <supposed front-runner for mayor>, left.", "Lee, a <potential senator>, left."],
    no: ["Ann Lee, the <front-runner for mayor>, left."],
  },
];

const lastOf = (role: string): string => role.toLowerCase().split(" ").at(-1) ?? "";

/** `at` is the place of the role in `text`, its sentence. */
export const isCutRole = (text: string, { start, end }: Pick<Span, "start" | "end">): boolean =>
  cutRoleRules.some(({ is }) =>
    is(text.slice(start, end), text.slice(Math.max(0, start - 20), start), text.slice(end)),
  );

// One noun phrase that says what somebody is, and what a rule may ask of it.
import { spell } from "../../language/spelling.ts";
import { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import type { RoleToken } from "./role-tokens.ts";
import { honoursOnly, opinions, ranks, rolePrepositions } from "./role-words.ts";

export type IsHead = (word: RoleToken | undefined) => boolean;

/** One noun phrase without its article, as one token of the sentence that rules look at. */
export class RolePhrase extends Token {
  /** It goes on behind its last word: "of the bank". */
  readonly tailed: boolean;
  /** Another person stands in what goes on: whose role it is nobody can tell from a comma. */
  readonly nested: boolean;
  /** "Brother and sister": of one person or of two. */
  readonly joint: boolean;
  /** "a true expert"; and "the first woman", which says nothing without "to lead the bank". */
  readonly opinion: boolean;
  /** Only a rank, which gives way to what somebody does; `address` is no role at all. */
  readonly rank: boolean;
  readonly address: boolean;
  /** May stand before a name: "Minister of Education", "head of finance", not "owner of the dog". */
  readonly titles: boolean;
  /** One word that may be a verb: "supporters suspect Putin". */
  readonly verbal: boolean;
  /** Its last word before "of". */
  readonly noun: string;

  constructor(words: readonly RoleToken[], head: number, isHead: IsHead) {
    const [first, last] = [words[0] as RoleToken, words.at(-1) as RoleToken];
    super(spell("role", "word", "<role>"), first.start, last.end, first.spaced);
    this.noun = words[head]?.lower ?? "";
    const owned = withFirst.has(this.noun) || words.some(({ lower }) => lower === "'s");
    const isFirstOf = (lower: string): boolean => firsts.has(lower) && !owned;
    const link = words.findIndex(({ lower }, i) => i > head && rolePrepositions.has(lower));
    this.tailed = link > 0;
    this.nested = this.tailed && words.slice(link).some((word) => isHead(word) || word.named === "person");
    this.joint = words.some(({ lower }, i) => lower === "and" && isHead(words[i - 1]));
    this.verbal = words.length === 1 && !first.capital && alsoVerbs.has(first.lower);
    this.opinion = words.slice(0, head).some(({ lower }) => opinions.has(lower) || (!this.tailed && isFirstOf(lower)));
    this.rank = words.every(({ lower }) => ranks.has(lower));
    this.address = words.length === 1 && honoursOnly.has(first.lower);
    const pair = this.joint && words.filter(({ lower }) => relations.has(lower)).length > 1;
    const titled = last.capital || words.length - link === 2;
    this.titles = this.tailed ? titled && !relations.has(this.noun) : !pair;
  }
}

/** "brother and sister" are two; "partner of Bobbi" has a name behind it that is not the partner's. */
const relations = wordSet(
  `aunt brother cousin dad daughter father fan fiance fiancee friend husband killer mom mother mum nephew niece owner
  partner sister son uncle victim widow widower wife`,
);
/** Small letters: with many before them, these may say what those do. */
export const alsoVerbs = wordSet(
  `suspect lead coach judge host guard model guide pilot witness partner boss star champion captain doctor father
  mother nurse challenge head chair target rival rebel counsel sponsor patron scout referee fan`,
);

const firsts: ReadonlySet<string> = new Set(["first", "last", "latest", "next", "only"]);
/** "First Minister", "first lady" */
const withFirst: ReadonlySet<string> = new Set(["lady", "lieutenant", "lord", "minister", "officer", "secretary"]);

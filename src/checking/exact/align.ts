// How a claim's words follow from a sentence's words by declared edits alone: the exact search behind lock one.
import type { Edit } from "../../news/claim.ts";
import type { Token } from "../tokens.ts";
import { reportingClass } from "../words.ts";
import type { Drop } from "./drops.ts";
import type { EditRule } from "./edits.ts";
import { type Form, type Forms, formsAt, titles } from "./forms.ts";
import { quotedTokens } from "./views.ts";

/** One sentence made ready. `all` may be in another order than the text (`views.ts`); texts are sliced by each token's own place. */
export type Ground = {
  readonly text: string;
  readonly all: readonly Token[];
  readonly quoted: readonly boolean[];
  readonly drops: ReadonlyMap<number, readonly Drop[]>;
  readonly forms: Forms;
  /** The actor a pronoun of this sentence means, when that is sure. */
  readonly antecedent: number | undefined;
  readonly reported: boolean;
};

type Step = { readonly rule: EditRule; readonly from: readonly Token[]; readonly to: readonly Token[] } | undefined;

/** Words that may differ inside what was a quotation and is now reported: person and tense. */
const shifts: Readonly<Record<string, readonly string[]>> = {
  i: ["he", "she", "they"],
  we: ["they", "it"],
  me: ["him", "her", "them"],
  us: ["them", "it"],
  my: ["his", "her", "their"],
  our: ["their", "its"],
  mine: ["his", "hers", "theirs"],
  ours: ["theirs"],
  myself: ["himself", "herself", "themselves"],
  ourselves: ["themselves", "itself"],
  am: ["is", "was", "are", "were"],
  is: ["was"],
  are: ["were", "is", "was"],
  will: ["would"],
  have: ["had", "has"],
  has: ["had"],
  can: ["could"],
  do: ["did", "does"],
  does: ["did"],
  "'s": ["was"],
  shall: ["would"],
  was: ["had been"],
  were: ["was"],
};
const pronounsFor = new Set("he she him her his hers they them their it its".split(" "));
const free = new Set([",", ".", ";", ":", "!", "?", "..."]);

/** The edits by which `claim` follows from the ground, or undefined. Remembers dead ends, so that it stays within tokens x tokens. */
export function follow(claim: readonly Token[], text: string, ground: Ground): readonly Edit[] | undefined {
  const dead = new Set<number>();
  const claimQuoted = quotedTokens(claim);
  const wide = ground.all.length + 1;
  const lower = !claim.some((token) => /\p{Lu}/u.test(token.raw));
  const steps: Step[] = [];

  const walk = (i: number, j: number): boolean => {
    if (i === claim.length && j === ground.all.length) return true;
    const key = i * wide + j;
    if (dead.has(key)) return false;
    const mine = claim[i];
    const theirs = ground.all[j];
    if (mine && theirs && same(mine, theirs, i, j)) {
      const changed = mine.raw.toLowerCase() !== theirs.raw.toLowerCase() && mine.kind !== "mark";
      if (
        take(
          changed ? { rule: mine.kind === "number" ? "number" : "spelling", from: [theirs], to: [mine] } : undefined,
          i + 1,
          j + 1,
        )
      )
        return true;
    }
    if (theirs && free.has(theirs.norm) && !(claimQuoted[i] && ground.quoted[j]) && take(undefined, i, j + 1))
      return true;
    if (mine && free.has(mine.norm) && !claimQuoted[i] && take(undefined, i + 1, j)) return true;
    if (!claimQuoted[i] && edited(i, j)) return true;
    dead.add(key);
    return false;
  };
  const take = (step: Step, i: number, j: number): boolean => {
    steps.push(step);
    if (walk(i, j)) return true;
    steps.pop();
    return false;
  };
  const same = (mine: Token, theirs: Token, i: number, j: number): boolean => {
    if (mine.norm !== theirs.norm && !(isQuote(mine) && isQuote(theirs))) return false;
    if (mine.kind === "mark") return true;
    if (claimQuoted[i]) return ground.quoted[j] === true && mine.raw.toLowerCase() === theirs.raw.toLowerCase();
    if (mine.kind === "number" || lower) return true;
    const capital = isCapital(mine);
    if (capital === isCapital(theirs)) return true;
    return capital ? i === 0 || startsAfter(claim, i) : j === 0 || theirs.start === 0 || startsAfter(ground.all, j);
  };
  const edited = (i: number, j: number): boolean => {
    const mine = claim[i];
    const theirs = ground.all[j];
    for (const drop of ground.drops.get(j) ?? [])
      if (take({ rule: drop.rule, from: ground.all.slice(drop.from, drop.to), to: [] }, i, drop.to)) return true;
    if (
      theirs &&
      isQuote(theirs) &&
      ground.reported &&
      take({ rule: "reported-speech", from: [theirs], to: [] }, i, j + 1)
    )
      return true;
    if (
      mine?.norm === "that" &&
      ground.reported &&
      followsSpeech(claim, i) &&
      take({ rule: "reported-speech", from: [], to: [mine] }, i + 1, j)
    )
      return true;
    if (
      theirs?.norm === "that" &&
      ground.reported &&
      followsSpeech(ground.all, j) &&
      take({ rule: "reported-speech", from: [theirs], to: [] }, i, j + 1)
    )
      return true;
    if (
      theirs &&
      titles.has(theirs.norm) &&
      /^(mr|mrs|ms|miss)$/.test(theirs.norm) &&
      take({ rule: "alias", from: [theirs], to: [] }, i, j + 1)
    )
      return true;
    if (mine === undefined || theirs === undefined) return false;
    if (
      ground.quoted[j] &&
      shifted(mine.norm, theirs.norm) &&
      take({ rule: "reported-speech", from: [theirs], to: [mine] }, i + 1, j + 1)
    )
      return true;
    const reporting = reportingClass(theirs.norm);
    if (
      reporting !== undefined &&
      mine.norm !== theirs.norm &&
      reporting === reportingClass(mine.norm) &&
      !ground.quoted[j]
    )
      if (take({ rule: "reporting-verb", from: [theirs], to: [mine] }, i + 1, j + 1)) return true;
    return bracketed(i, j) || renamed(i, j);
  };
  const renamed = (i: number, j: number): boolean => {
    const here = formsAt(ground.forms, claim, i);
    if (here.length === 0 || goesOn(claim, i)) return false;
    for (const there of formsAt(ground.forms, ground.all, j)) {
      if (goesOn(ground.all, j)) return false;
      for (const form of here) {
        if (form.actor !== there.actor || form === there) continue;
        const from = ground.all.slice(j, j + there.norms.length);
        const to = claim.slice(i, i + form.norms.length);
        const rule = form.isRole || there.isRole ? "role" : "alias";
        if (take({ rule, from, to }, i + form.norms.length, j + there.norms.length)) return true;
      }
    }
    return false;
  };
  const bracketed = (i: number, j: number): boolean => {
    if (claim[i]?.norm !== "[" || ground.antecedent === undefined || !pronounsFor.has(ground.all[j]?.norm ?? ""))
      return false;
    const form: Form | undefined = formsAt(ground.forms, claim, i + 1).find((each) => each.actor === ground.antecedent);
    if (form === undefined) return false;
    let at = i + 1 + form.norms.length;
    let owned = false;
    for (; at < claim.length && at <= i + 3 + form.norms.length; at++) {
      const norm = claim[at]?.norm;
      if (norm === "'s") owned = true;
      else if (norm !== "]") break;
    }
    const possessive = /^(his|her|its|their)$/.test(ground.all[j]?.norm ?? "");
    if (owned && !possessive) return false;
    return take({ rule: "antecedent", from: [ground.all[j] as Token], to: claim.slice(i, at) }, at, j + 1);
  };

  if (!walk(0, 0)) return undefined;
  return steps
    .filter((step) => step !== undefined)
    .map((step) => ({ rule: step.rule, from: spell(step.from, ground.text), to: spell(step.to, text) }));
}

const isQuote = (token: Token): boolean => token.norm === '"' || token.norm === "'";
const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.raw);
const startsAfter = (all: readonly Token[], at: number): boolean => /^[.!?":[]$/.test(all[at - 1]?.norm ?? "");
const followsSpeech = (all: readonly Token[], at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - 6); back--)
    if (reportingClass(all[back]?.norm ?? "") !== undefined) return true;
  return false;
};
const shifted = (mine: string, theirs: string): boolean =>
  (Object.hasOwn(shifts, theirs) && (shifts[theirs]?.includes(mine) ?? false)) ||
  mine === `${theirs}ed` ||
  mine === `${theirs}d`;

/** A name that goes on to the left ("Hafez al-Assad" for the form "Assad") is somebody else's. */
function goesOn(all: readonly Token[], at: number): boolean {
  const before = all[at - 1];
  if (before === undefined || before.kind !== "word" || !isCapital(before) || at === 1) return false;
  return !titles.has(before.norm);
}

/** The words as they stand; of tokens from two places, the first piece only would mislead, so they are joined by spaces. */
const spell = (part: readonly Token[], text: string): string => {
  const first = part[0];
  const last = part.at(-1);
  if (first === undefined || last === undefined) return "";
  return last.end >= first.start ? text.slice(first.start, last.end) : part.map((token) => token.raw).join(" ");
};

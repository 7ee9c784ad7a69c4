// How a claim's words follow from a sentence's words by declared edits alone: the exact search behind lock one.
import { bareConnectives } from "../../language/en/clauses.ts";
import { calendar, functionWords } from "../../language/en/function-words.ts";
import { speechShifts } from "../../language/en/reported-speech.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import { courtesyTitles, titles } from "../../language/en/titles.ts";
import type { Edit } from "../../news/claim.ts";
import { saysSame, type Word } from "../line.ts";
import { binds, fronted, isQuote, reportsAt, withComma } from "./binding.ts";
import type { EditRule } from "./edits.ts";
import { tellsOfAnotherTime } from "./elsewhen-rules.ts";
import { type ActorForm, formsAt } from "./forms.ts";
import type { Ground } from "./ground.ts";
import { mayWriteAs } from "./notation-rules.ts";

type Words = readonly Word[];
type Step = { readonly rule: EditRule; readonly from: Words; readonly to: Words } | undefined;

const replaced = new Set("he she him her his hers they them their it its".split(" "));
const possessives = new Set(["his", "her", "its", "their"]);
/** Marks that only part words; a question mark makes a statement a question. */
const free = new Set([",", ".", ";", ":", "!", "..."]);

/** The edits by which `claim`, words of the sentence `text`, follows from the ground; undefined when none do. */
export const follow = (claim: Words, text: string, ground: Ground): readonly Edit[] | undefined =>
  new Search(claim, text, ground).edits();

/** `i` counts into the claim, `j` into the ground. Remembers dead ends, so that it stays within words x words. */
class Search {
  private readonly dead = new Set<number>();
  private readonly steps: Step[] = [];
  private readonly claim: Words;
  private readonly text: string;
  private readonly ground: Ground;
  private readonly small: boolean;

  constructor(claim: Words, text: string, ground: Ground) {
    this.claim = claim;
    this.text = text;
    this.ground = ground;
    this.small = claim.every((word) => word.text === word.lower);
  }

  edits(): readonly Edit[] | undefined {
    if (!this.walk(0, 0)) return undefined;
    // Where one of two marks went, what is left is nobody's quotation.
    if (this.steps.some(opensOrCloses) && this.claim.filter(isQuote).length % 2 === 1) return undefined;
    return this.steps
      .filter((step) => step !== undefined)
      .map((step) => ({ rule: step.rule, from: spell(step.from, this.ground.text), to: spell(step.to, this.text) }));
  }

  private walk(i: number, j: number): boolean {
    const { claim, ground, dead } = this;
    if (i === claim.length && j === ground.all.length) return true;
    const key = i * (ground.all.length + 1) + j;
    if (dead.has(key)) return false;
    if (this.kept(i, j) || this.unmarked(i, j)) return true;
    if (!claim[i]?.quoted && (this.leftOut(i, j) || this.reworded(i, j))) return true;
    dead.add(key);
    return false;
  }

  private take(step: Step, i: number, j: number): boolean {
    this.steps.push(step);
    if (this.walk(i, j)) return true;
    this.steps.pop();
    return false;
  }

  /** The same word in both. */
  private kept(i: number, j: number): boolean {
    const mine = this.claim[i];
    const theirs = this.ground.all[j];
    if (mine === undefined || theirs === undefined || !this.same(mine, theirs, i, j)) return false;
    const changed = mine.lower !== theirs.lower && mine.kind !== "sign";
    if (changed && mine.kind === "number" && !mayWriteAs(mine, theirs, this.ground.all, j)) return false;
    const rule = mine.kind === "number" ? "number" : "spelling";
    return this.take(changed ? { rule, from: [theirs], to: [mine] } : undefined, i + 1, j + 1);
  }

  private same(mine: Word, theirs: Word, i: number, j: number): boolean {
    if (!saysSame(mine, theirs) && !(isQuote(mine) && isQuote(theirs))) return false;
    if (mine.kind === "sign") return true;
    // "six-man teams" are not "six man-teams".
    const counted = this.claim[i - 1]?.kind === "number" && this.ground.all[j - 1]?.kind === "number";
    if (counted && mine.joined !== theirs.joined) return false;
    if (mine.quoted) return theirs.quoted && mine.lower === theirs.lower;
    if (mine.kind === "number" || this.small || mine.capital === theirs.capital) return true;
    if (mine.capital) return i === 0 || startsAfter(this.claim, i);
    return j === 0 || theirs.start === 0 || startsAfter(this.ground.all, j);
  }

  /** A mark outside quotations that only one side has. */
  private unmarked(i: number, j: number): boolean {
    const mine = this.claim[i];
    const theirs = this.ground.all[j];
    const bound = (mine?.quoted && theirs?.quoted) || binds(this.ground.all, j);
    if (theirs && free.has(theirs.norm) && !bound && this.take(undefined, i, j + 1)) return true;
    if (mine === undefined || !free.has(mine.norm) || mine.quoted || binds(this.claim, i)) return false;
    return this.take(undefined, i + 1, j);
  }

  /** Words of the ground that the claim does not have, and "that" after a reporting verb on either side. */
  private leftOut(i: number, j: number): boolean {
    const { claim, ground } = this;
    const mine = claim[i];
    const theirs = ground.all[j];
    for (const { rule, from, to } of ground.drops().get(j) ?? [])
      for (const end of withComma(ground.all, to))
        if (this.take({ rule, from: ground.all.slice(from, to), to: [] }, i, end)) return true;
    const rule = "reported-speech";
    if (ground.reported && theirs && (marksSpeech(ground.all, j) || opensReport(ground.all, j)))
      if (this.take({ rule, from: [theirs], to: [] }, i, j + 1)) return true;
    if (ground.reported && mine && opensReport(claim, i))
      if (this.take({ rule, from: [], to: [mine] }, i + 1, j)) return true;
    return (
      theirs !== undefined &&
      courtesyTitles.has(theirs.norm) &&
      ground.mayLoseTitle(j) &&
      this.take({ rule: "alias", from: [theirs], to: [] }, i, j + 1)
    );
  }

  /** One word or name for another. */
  private reworded(i: number, j: number): boolean {
    const mine = this.claim[i];
    const theirs = this.ground.all[j];
    if (mine === undefined || theirs === undefined) return false;
    if (theirs.quoted && theirs.text !== "US" && shifted(mine.norm, theirs.norm))
      if (this.take({ rule: "reported-speech", from: [theirs], to: [mine] }, i + 1, j + 1)) return true;
    const said = reportingClass(theirs.norm);
    const isSwap = said !== undefined && !theirs.quoted && mine.norm !== theirs.norm;
    if (isSwap && said === reportingClass(mine.norm) && reportsAt(this.ground.all, j))
      if (this.take({ rule: "reporting-verb", from: [theirs], to: [mine] }, i + 1, j + 1)) return true;
    return this.bracketed(i, j) || this.renamed(i, j);
  }

  private renamed(i: number, j: number): boolean {
    const { claim, ground } = this;
    const here = formsAt(ground.forms, claim, i);
    if (here.length === 0 || goesOn(claim, i) || goesOn(ground.all, j)) return false;
    // "his cousin Anne Frank": whose it is hangs on the role.
    const isOwned = possessives.has(ground.all[j - 1]?.norm ?? "") || ground.all[j - 1]?.norm === "'s";
    // "May was hot", "Will he go?": no names at the beginning of a sentence.
    if (isOpener(ground.all, j)) return false;
    for (const there of formsAt(ground.forms, ground.all, j))
      for (const form of here) {
        if (form.actor !== there.actor || form === there || (isOwned && form.isRole !== there.isRole)) continue;
        if (!there.isRole && isUntimely(form, ground)) continue;
        const from = ground.all.slice(j, j + there.norms.length);
        const to = claim.slice(i, i + form.norms.length);
        const rule = form.isRole || there.isRole ? "role" : "alias";
        for (const next of withComma(claim, i + form.norms.length))
          for (const end of withComma(ground.all, j + there.norms.length))
            if (this.take({ rule, from, to }, next, end)) return true;
      }
    return false;
  }

  /** A name in brackets for a pronoun. */
  private bracketed(i: number, j: number): boolean {
    const { claim, ground } = this;
    const pronoun = ground.all[j];
    if (claim[i]?.norm !== "[" || ground.antecedent === undefined || !pronoun || !replaced.has(pronoun.norm))
      return false;
    const form = formsAt(ground.forms, claim, i + 1).find(({ actor }) => actor === ground.antecedent);
    if (form === undefined || isUntimely(form, ground)) return false;
    let at = i + 1 + form.norms.length;
    let owned = false;
    for (; at < claim.length && at <= i + 3 + form.norms.length; at++) {
      const norm = claim[at]?.norm;
      if (norm === "'s") owned = true;
      else if (norm !== "]") break;
    }
    // "However, her husband left": an object is "her" too, but no word of the same phrase stands behind it.
    const isOwner = possessives.has(pronoun.norm) && (pronoun.norm !== "her" || j === 0 || isNoun(ground.all[j + 1]));
    if (owned !== isOwner) return false;
    return this.take({ rule: "antecedent", from: [pronoun], to: claim.slice(i, at) }, at, j + 1);
  }
}

/** Or what else may be owned: no word of grammar, of the calendar, nor a mark. */
const isNoun = (word: Word | undefined): boolean =>
  word?.kind === "word" && (word.norm === "own" || !(functionWords.has(word.norm) || calendar.has(word.norm)));

/** "In 1985 Reed stole it": he was no mayor then. */
const isUntimely = ({ isRole }: ActorForm, { text }: Ground): boolean => isRole && tellsOfAnotherTime(text);

/** A quotation mark that goes. */
const opensOrCloses = (step: Step): boolean =>
  step?.to.length === 0 && step.from.length === 1 && step.from.every(isQuote);

const startsAfter = (all: Words, at: number): boolean => /^[.!?":[]$/.test(all[at - 1]?.norm ?? "");

/** Fewer words between marks are somebody's name for a thing ('the "massacre"'), and the marks say so. */
const shortestSpeech = 4;

/** A quotation mark around a whole statement. */
function marksSpeech(all: Words, at: number): boolean {
  const mark = all[at] as Word;
  if (!isQuote(mark)) return false;
  const step = all[at + 1]?.quoted ? 1 : -1;
  let words = 0;
  let next = at + step;
  for (; all[next]?.quoted; next += step) if (all[next]?.kind !== "sign") words++;
  // A single mark whose fellow was read as an apostrophe ("the 'likes' of it") would run to the end.
  return words >= shortestSpeech && (mark.norm === '"' || all[next]?.norm === mark.norm);
}

/** "that" within six words of a reporting verb. */
const opensReport = (all: Words, at: number): boolean =>
  all[at]?.norm === "that" && all.slice(Math.max(0, at - 6), at).some(({ norm }) => reportingClass(norm) !== undefined);

const shifted = (mine: string, theirs: string): boolean =>
  (Object.hasOwn(speechShifts, theirs) && (speechShifts[theirs]?.includes(mine) ?? false)) ||
  mine === `${theirs}ed` ||
  mine === `${theirs}d`;

/** A name that goes on to the left ("Hafez al-Assad" for the form "Assad") is somebody else's. */
function goesOn(all: Words, at: number): boolean {
  const before = all[at - 1];
  if (before === undefined || before.kind !== "word" || titles.has(before.norm)) return false;
  // "al-Assad", "Smith-Jones": one name, whatever its first part is.
  if (all[at]?.joined) return true;
  return before.capital && (at > 1 || !opensSentence(before.norm));
}

const isOpener = (all: Words, at: number): boolean =>
  opensSentence(all[at]?.norm ?? "") && (at === 0 || startsAfter(all, at));

/** A capital letter at the beginning of a sentence makes no name of these. */
const opensSentence = (norm: string): boolean =>
  functionWords.has(norm) ||
  fronted.has(norm) ||
  bareConnectives.has(norm) ||
  calendar.has(norm) ||
  reportingClass(norm) !== undefined;

/**
 * The words as they stand; of words from two places, the first piece only would mislead, so they are joined by spaces.
 */
const spell = (part: Words, text: string): string => {
  const first = part[0];
  const last = part.at(-1);
  if (first === undefined || last === undefined) return "";
  return last.end >= first.start ? text.slice(first.start, last.end) : part.map((word) => word.text).join(" ");
};

// Whether two sentences of one thing say how it stands alike: one says that it is, the other that it is not or is over.
import { courses, rootOf } from "../language/en/courses.ts";
import { conceptOf } from "../language/en/settling.ts";
import { areTwoOutcomes } from "../language/outcomes.ts";
import { type HeldMatter, mattersOf } from "../language/syntax/matters.ts";
import { tokensOf } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import { settlingRows } from "./settling-rows.ts";

/** What a sentence tells of deeds, each asked for when a like sentence is found. */
export type DeedsTold = { readonly matters: readonly HeldMatter[]; readonly roots: ReadonlySet<string> };

export const deedsTold = (text: string): DeedsTold => ({
  matters: [...mattersOf(text, "en"), ...mattersOf(saidBehindComma.exec(text)?.[1] ?? "", "en")],
  roots: new Set(tokensOf(text).map(({ norm }) => rootOf(norm))),
});

/** "The mayor, Rolf Ekman, said that he would stay.": it is taken for who said it, and has matters of its own. */
const saidBehindComma = /, sa(?:id|ys) (?:on \w+ )?that ([^,]+)$/;

/** One denies, refuses or ends what the other has; or settles it, and the other does not know that. */
export const standOtherwise = (one: DeedsTold, other: DeedsTold): boolean =>
  denies(one, other) || denies(other, one) || settles(one, other) || settles(other, one);

/** The later tells otherwise as its news, and not beside it, how that of the earlier stands. */
export const isTurnOf = (later: DeedsTold, earlier: DeedsTold): boolean => {
  const news = { ...later, matters: later.matters.filter(({ isMain }) => isMain) };
  return denies(news, earlier) || denies(earlier, news) || settles(later, earlier);
};

const against: ReadonlySet<HeldMatter["effect"]> = new Set(["not", "ended", "refused", "denied"]);
const isAgainst = ({ effect }: HeldMatter): boolean => against.has(effect);

/** A sentence that has it both ways agrees with either. */
const denies = (one: DeedsTold, other: DeedsTold): boolean =>
  one.matters.some(({ concept }) => {
    const [mine, theirs] = [one, other].map(({ matters }) => matters.filter((each) => each.concept === concept));
    return mine?.every(isAgainst) && theirs !== undefined && theirs.length > 0 && !theirs.some(isAgainst);
  });

const rows = settlingRows.map((row) => ({
  ...row,
  concepts: new Set([...wordSet(row.verbs)].map((verb) => conceptOf(verb).concept)),
  roots: new Set([...wordSet(`${row.verbs} ${row.nouns}`)].map(rootOf)),
}));

const settles = (one: DeedsTold, other: DeedsTold): boolean =>
  rows.some(
    ({ concepts, roots, only, but }) =>
      roots.isDisjointFrom(other.roots) &&
      one.matters.some(
        (each) =>
          isHappening(each) &&
          concepts.has(each.concept) &&
          (only === undefined || each.object.some((word) => only.has(word))) &&
          !each.object.some((word) => but?.has(word)),
      ),
  );

const isHappening = ({ isMain, isNoun, certainty, effect }: HeldMatter): boolean =>
  isMain && !isNoun && certainty === "done" && effect === "is";

/** They are told with their counts, and those are compared elsewhere. */
const fates = wordSet("kill die dead injure hurt wound missing");

/** The newer tells as its news what came of the same after the older: "was charged" of "was arrested". */
export const isNextOutcome = (newer: DeedsTold, older: DeedsTold): boolean =>
  newer.matters.some((matter) => {
    const { concept } = matter;
    if (!isHappening(matter) || fates.has(concept) || older.roots.has(rootOf(concept))) return false;
    const before = older.matters.filter((each) => each.concept !== concept && !fates.has(each.concept));
    return (
      before.length > 0 &&
      older.matters.every((each) => each.concept !== concept) &&
      before.some((each) => each.isMain && (areTwoOutcomes(concept, each.concept, "en") || isClosed(each, concept)))
    );
  });

const isClosed = ({ concept }: HeldMatter, by: string): boolean =>
  courses.some(({ open, closing }) => open.has(rootOf(concept)) && closing.has(rootOf(by)));

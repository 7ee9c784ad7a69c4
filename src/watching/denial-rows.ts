// What makes an exchange of words a denial of what was told: a word that denies, its opposite, another step.
import type { Word } from "../checking/line.ts";
import { sensesOf } from "../language/claim-senses.ts";
import { functionWords } from "../language/en/function-words.ts";
import { turnsRound } from "../language/en/opposites.ts";
import { areTwoOutcomes } from "../language/outcomes.ts";
import { stem } from "../language/stem.ts";
import { wordSet } from "../language/word-set.ts";
import { type ChangeRow, isMeant } from "./change-row.ts";

export const otherTurns: readonly ChangeRow[] = [
  {
    name: "a denial put in or taken out",
    kind: "denial",
    holds: ({ was, now, isInside }, both) => {
      const isDenied = [denies(was, both.was, both.language), denies(now, both.now, both.language)];
      const [one, other] = [was, now].map((words) =>
        words.filter((word) => isMeant(word) && isContent(word, both.language)),
      );
      if (!isInside || isDenied[0] === isDenied[1] || one === undefined || other === undefined) return false;
      const [mine, theirs] = [one[0]?.norm, other[0]?.norm];
      // "not accept" and "reject", "not stay" and "leave".
      const isOtherDeed = mine !== undefined && theirs !== undefined && stem(mine) !== stem(theirs);
      const isMoved = times(one, both.now) > times(one, now) || times(other, both.was) > times(other, was);
      return one.length <= 1 && other.length <= 1 && !isOtherDeed && !isMoved;
    },
    yes: [
      "The bridge will open in May. -> The bridge will not open in May.",
      "The man was never charged with theft. -> The man was charged with theft.",
      "The party conceded defeat at noon. -> The party refused to concede defeat at noon.",
    ],
    no: [
      "At least 12 came. -> No fewer than 12 came.",
      "He isn't here now. -> He is not here now.",
      "He was here. -> He was here in May.",
      "The union would not accept the offer. -> The union would reject the offer.",
      "Then there was no doubt about the payments. -> Then the payments were beyond doubt.",
      "The firm did not pay the fine. -> The firm refused to pay the fine.",
    ],
  },
  {
    name: "the opposite word",
    kind: "denial",
    holds: ({ was, now }) => {
      const [[one, ...more], [other, ...others]] = [was.filter(isMeant), now.filter(isMeant)];
      return (
        one !== undefined && other !== undefined && !more.length && !others.length && turnsRound(one.norm, other.norm)
      );
    },
    yes: ["Prices rose in May. -> Prices fell in May.", "The court found him guilty. -> The court found him innocent."],
    no: ["Prices rose in May. -> Prices climbed in May."],
  },
  {
    name: "another outcome of the same matter",
    kind: "denial",
    holds: ({ was, now }, { language }) => {
      const [[one, ...more], [other, ...others]] = [was.filter(isTelling), now.filter(isTelling)];
      if (one === undefined || other === undefined || more.length + others.length > 0) return false;
      return areTwoOutcomes(one.norm, other.norm, language);
    },
    yes: [
      "The captain was arrested on Monday. -> The captain was questioned on Monday.",
      "Nine people died in the crash. -> Nine people were injured in the crash.",
      "The crash injured nine people. -> The crash killed nine people.",
    ],
    no: ["The captain was arrested on Monday. -> The captain was detained on Monday."],
  },
];

const isTelling = (word: Word): boolean => isMeant(word) && !functionWords.has(word.norm);

/** How often the first of these stands among the others. */
const times = ([first]: readonly Word[], words: readonly Word[]): number =>
  words.filter(({ norm }) => norm === first?.norm).length;

const isContent = ({ norm }: Word, language: string): boolean =>
  !functionWords.has(norm) && !isDenial(norm, language) && !refusals.has(norm);

/** "no fewer than 12" denies nothing. `line` is all of the words that `words` stand among. */
const denies = (words: readonly Word[], line: readonly Word[], language: string): boolean =>
  words.some(
    (word, at) =>
      (isDenial(word.norm, language) && words[at + 2]?.norm !== "than") ||
      (refusals.has(word.norm) && line[line.indexOf(word) + 1]?.norm === "to"),
  );

const isDenial = (norm: string, language: string): boolean => sensesOf(norm, language).includes("denied");

/** Before "to" they deny what follows. */
const refusals = wordSet(
  "refuse refuses refused refusing fail fails failed failing decline declines declined declining unable",
);

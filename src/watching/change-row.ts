// What a row is that tells a change of what was told from another wording.
import type { Word } from "../checking/line.ts";
import type { Exchange } from "./exchanges.ts";

export type ChangeKind = "figure" | "name" | "denial";

/** The sentences that are compared, and the language of both. */
export type Both = {
  readonly was: readonly Word[];
  readonly now: readonly Word[];
  readonly language: string;
  /** Do these two, in small letters, name one and the same? */
  readonly areOneName: (one: string, other: string) => boolean;
  /** Does the word stand with a capital where no sentence begins? */
  readonly isNamed: (word: Word) => boolean;
};

export type ChangeRow = {
  readonly name: string;
  readonly kind: ChangeKind;
  /** Only the sentence of now says what changed: "was Airo, now Berg" would say that Airo is out of it. */
  readonly isWhole?: true;
  readonly holds: (exchange: Exchange, both: Both) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** More words than this that gave way are another wording, in which single words are not held against each other. */
const most = 6;

export const isShort = ({ was, now }: Exchange): boolean => was.length <= most && now.length <= most;

/** Neither a mark nor a word that says nothing. */
export const isMeant = ({ weight, kind }: Word): boolean => kind === "word" && weight > 0;

/** Of the words that gave way, or came, those that one side has more often than the other. */
export const oftener = (
  words: readonly Word[],
  here: readonly Word[],
  there: readonly Word[],
  is: (word: Word) => boolean,
): readonly Word[] => words.filter((word) => is(word) && times(word, here) > times(word, there));

const times = ({ norm }: Word, words: readonly Word[]): number => words.filter((word) => word.norm === norm).length;

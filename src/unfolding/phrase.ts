// The words of a line that a change is told in: those of its deed, and where somebody says or denies it, whoever does.
import type { Word } from "../checking/line.ts";
import { isDenial } from "../language/en/settling.ts";
import { reportingClass } from "../language/en/speech-verbs.ts";
import { type Deed, helpers, type LineRead } from "./deeds.ts";
import type { ToldLine } from "./lines.ts";

/** The words of a line that tell one side of a change: its characters, the end exclusive. */
export type ToldWords = { readonly line: ToldLine; readonly start: number; readonly end: number };

/** Words behind the verb that say what is meant; behind "admits" its own verb still comes. */
const longest = { clause: 7, said: 14 } as const;

/** `isToldDenied`: that it is denied is told beside these words. */
export function wordsTold({ line }: LineRead, deed: Deed, isToldDenied = false): ToldWords {
  const { words } = line;
  const { from, to } = deed;
  const [saying, opening] = [sayingIn(words, deed), openingOf(words, from)];
  const isDenied = !isToldDenied && words.slice(opening, from).some(({ norm }) => isDenial(norm));
  const first = saying !== undefined || isDenied ? opening : from;
  const rest = words.slice(to, to + (saying === to - 1 ? longest.said : longest.clause));
  const stop = rest.findIndex(isStop);
  const last = to + (stop < 0 ? rest.length : stop) - 1;
  return { line, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** As they stand in the line; an ellipsis where its clause goes on. */
export function phraseTold({ line: { text, words }, start, end }: ToldWords): string {
  const next = words.find((word) => word.start >= end);
  return `${text.slice(start, end)}${next === undefined || isStop(next) ? "" : " …"}`;
}

const isStop = ({ kind, text }: Word): boolean => kind === "sign" && /^[.,;:!?()“”"–—]$/.test(text);

/** "said the captain had been charged": the place of a verb of saying that these words begin with. */
function sayingIn(words: readonly Word[], { from, to }: Deed): number | undefined {
  const verb = words.findIndex(({ norm }, at) => at >= from && !helpers.has(norm));
  return verb >= 0 && verb < to && reportingClass(words[verb]?.norm ?? "") !== undefined ? verb : undefined;
}

/** Where the statement begins that a word stands in: a line may tell of two. */
function openingOf(words: readonly Word[], at: number): number {
  const before = words.slice(0, at);
  const mark = before.findLastIndex(
    ({ text }, place) => /^[;:]$/.test(text) || (text === "," && joins(before, place + 1)),
  );
  if (mark < 0) return 0;
  return joins(before, mark + 1) ? mark + 2 : mark + 1;
}

const joins = (words: readonly Word[], at: number): boolean => /^(?:and|but|while)$/.test(words[at]?.norm ?? "");

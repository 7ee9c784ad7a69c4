// The words of a line that a change is told in: those of its deed, and where somebody says or denies it, whoever does.
import type { Word } from "../checking/line.ts";
import { isDenial } from "../language/en/settling.ts";
import { reportingClass } from "../language/en/speech-verbs.ts";
import { type Deed, helpers, type LineRead } from "./deeds.ts";

/** `denied`: that it is denied is told beside these words. */
export type PhraseWanted = "deed" | "clause" | "denied";

/** Words behind the verb that say what is meant; behind "admits" its own verb still comes. */
const longest = { deed: 0, clause: 7, denied: 7, said: 14 } as const;

/** As they stand in the line; an ellipsis where its clause goes on. */
export function phraseTold({ line: { text, words } }: LineRead, deed: Deed, wanted: PhraseWanted): string {
  const { from, to } = deed;
  const [saying, opening] = [sayingIn(words, deed), openingOf(words, from)];
  const isDenied = wanted !== "denied" && words.slice(opening, from).some(({ norm }) => isDenial(norm));
  const start = saying !== undefined || isDenied ? opening : from;
  const behind = saying === to - 1 ? longest.said : longest[wanted];
  const rest = words.slice(to, to + behind);
  const stop = rest.findIndex(({ kind, text }) => kind === "sign" && /^[.,;:!?()“”"–—]$/.test(text));
  const last = stop < 0 ? to + rest.length - 1 : to + stop - 1;
  const cut = stop < 0 && to + rest.length < words.length && behind > 0 ? " …" : "";
  return `${text.slice(words[start]?.start, words[last]?.end)}${cut}`;
}

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

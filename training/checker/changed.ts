// Which words of an unsupported claim are the wrong ones: those that differ from the supported claim it was made from.
import type { Line } from "../../src/checking/line.ts";

/**
 * For each content word 1 when it was changed, else 0. Where a word was only taken away (a "not", say), the words on
 * either side of the gap count as changed when nothing else is.
 */
export function changedWords(edited: readonly Line[], original: readonly Line[]): readonly (readonly number[])[] {
  const mine = edited.flatMap((line) => line.all.filter((word) => word.kind !== "sign"));
  const theirs = original.flatMap((line) => line.all.filter((word) => word.kind !== "sign").map((word) => word.norm));
  const kept = longestCommon(
    mine.map((word) => word.norm),
    theirs,
  );
  const marks = new Map(mine.map((word, at) => [word, kept.changed[at] ? 1 : 0]));
  const any = edited.some((line) => line.content.some((word) => marks.get(word) === 1));
  if (!any)
    mine.forEach((word, at) => {
      if (kept.beside[at] || kept.changed[at - 1] || kept.changed[at + 1]) marks.set(word, 1);
    });
  return edited.map((line) => line.content.map((word) => marks.get(word) ?? 0));
}

function longestCommon(a: readonly string[], b: readonly string[]): { changed: boolean[]; beside: boolean[] } {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const cell = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (table[i] as Uint16Array)[j] = a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
  const changed = a.map(() => false);
  const beside = a.map(() => false);
  let i = 0;
  let j = 0;
  while (i < a.length) {
    if (j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j < b.length && cell(i, j + 1) >= cell(i + 1, j)) {
      beside[i] = true;
      if (i > 0) beside[i - 1] = true;
      j++;
    } else {
      changed[i] = true;
      i++;
    }
  }
  return { changed, beside };
}

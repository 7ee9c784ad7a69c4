// A sentence without what was left out of it, readable: its capital, its blanks and its commas put right.
import type { SentenceTree } from "../../syntax/sentence-tree.ts";
import { sentenceTree } from "../../syntax/sentence-tree.ts";
import type { Cut } from "../../token.ts";
import type { Stretch } from "./read-sentence.ts";

/** Of deletions that overlap the first is taken. The sentence keeps the marks that close it. */
export function withoutDeletions(whole: Cut, deletions: readonly Stretch[]): string {
  const { text } = whole;
  let made = "";
  let at = 0;
  for (const { start, end, isAside } of joined(text, deletions)) {
    made += text.slice(at, start);
    at = end;
    const comma = isAside ? (/^\s*,/.exec(text.slice(at))?.[0] ?? "") : "";
    if (comma !== "" && !needsComma(whole, start, at + comma.length)) at += comma.length;
    if (/[\p{L}\p{N}]$/u.test(made) && /^[\p{L}\p{N}]/u.test(text.slice(at))) made += " ";
  }
  return tidy(
    made + text.slice(at),
    deletions.some(({ start }) => start === 0),
  );
}

/** Those that touch become one; an aside begins with a comma. */
function joined(text: string, deletions: readonly Stretch[]): readonly (Stretch & { readonly isAside: boolean })[] {
  const found: (Stretch & { readonly isAside: boolean })[] = [];
  for (const { start, end } of deletions.toSorted((one, other) => one.start - other.start)) {
    const isAside = text.slice(start, end).startsWith(",");
    const before = found.at(-1);
    if (before === undefined || start > before.end) found.push({ start, end, isAside });
    else if (start === before.end)
      found.splice(-1, 1, { start: before.start, end, isAside: isAside || before.isAside });
  }
  return found;
}

const tidy = (text: string, opened: boolean): string => {
  const made = text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,.;:?!)])/g, "$1")
    .replace(/[,;:]([.?!])/, "$1")
    .replace(/ ?(?:--|[–—])([.?!])/, "$1")
    .replace(/([^.])\.\.$/, "$1.")
    .trim();
  return opened ? made.charAt(0).toUpperCase() + made.slice(1) : made;
};

const goesOn = /^(?:VBD|VBZ|VBP|MD|IN|TO|RP|POS)$/;
const parted = /^(?:which|according|including|such)$/;
const asides: ReadonlySet<string> = new Set("appos acl acl:relcl nmod nmod:unmarked advcl".split(" "));

/** Whether the comma after what goes still parts something: `from` is where that begins, `next` follows the comma. */
function needsComma(whole: Cut, from: number, next: number): boolean {
  const tree = sentenceTree(whole);
  if (tree === undefined) return true;
  const [word = -1] = tree.within({ start: next, end: whole.text.length });
  const joins = tree.tag(word) === "CC" && tree.on(tree.head(word), "nsubj", "nsubj:pass").length === 0;
  if (!joins && !goesOn.test(tree.tag(word))) return true;
  return parted.test(tree.form(word)) || isAsideOpen(tree, from, next);
}

/** "Smith, a mayor": what stands after the last comma hangs on what stands before it. */
function isAsideOpen(tree: SentenceTree, end: number, next: number): boolean {
  const before = tree.within({ start: 0, end });
  const comma = before.findLast((word) => tree.form(word) === ",");
  if (comma === undefined) return false;
  let top = comma + 1;
  while (tree.head(top) > comma && tree.head(top) < before.length) top = tree.head(top);
  const hangs = tree.head(top) >= 0 && tree.head(top) < comma && asides.has(tree.label(top));
  return hangs && !tree.under(top).some((word) => tree.place(word).start > next);
}

// Sentences of a treebank with the subject and the object of a verb exchanged: false, fluent, and made of the same words.
import type { GoldTree } from "./treebank.ts";

export type Exchanged = { readonly source: string; readonly claim: string };

const mostWords = 45;
const longest = { subject: 7, object: 9 };
const clausal = /^(?:which|who|that|whom)$/i;

/** None or one of a sentence: of names or single things, one of them a name, with the verb between them. */
export function exchangesOf(gold: GoldTree): readonly Exchanged[] {
  const { words, upos } = gold;
  if (words.length > mostWords || /["“”?]/.test(words.join(""))) return [];
  for (const verb of words.keys()) {
    if (upos[verb] !== "VERB" || on(gold, verb, "nsubj").length !== 1) continue;
    const [subject = -1] = on(gold, verb, "nsubj");
    const [object = -1] = on(gold, verb, "obj");
    const sides = [subject, object];
    if (object < 0 || !sides.every((side) => isThing(gold, side))) continue;
    if (!sides.some((side) => upos[side] === "PROPN")) continue;
    const [first, second] = [phrase(gold, subject), phrase(gold, object)];
    if (first === undefined || second === undefined || (first.at(-1) ?? 0) >= (second[0] ?? 0)) continue;
    if (first.length > longest.subject || second.length > longest.object) continue;
    return [{ source: spaced(words), claim: spaced(turned(gold, first, second)) }];
  }
  return [];
}

const on = ({ head, label }: GoldTree, word: number, relation: string): readonly number[] =>
  label.flatMap((each, at) => (head[at] === word && each === relation ? [at] : []));

const isThing = (gold: GoldTree, word: number): boolean =>
  gold.upos[word] === "PROPN" || (gold.upos[word] === "NOUN" && on(gold, word, "nummod").length === 0);

/** All that hangs under it, marks at both ends left out; undefined in several pieces or with a clause. */
function phrase({ words, head, upos }: GoldTree, top: number): readonly number[] | undefined {
  const leadsUp = (word: number): boolean => {
    let at = word;
    while (at !== top && at >= 0) at = head[at] ?? -1;
    return at === top;
  };
  const all = [...words.keys()].filter(leadsUp);
  const from = all.findIndex((word) => upos[word] !== "PUNCT");
  const found = all.slice(from, all.findLastIndex((word) => upos[word] !== "PUNCT") + 1);
  const whole = (found.at(-1) ?? 0) - (found[0] ?? 0) + 1 === found.length;
  return whole && !found.some((word) => clausal.test(words[word] ?? "")) ? found : undefined;
}

function turned({ words, upos }: GoldTree, first: readonly number[], second: readonly number[]): readonly string[] {
  const opens = first[0] === 0;
  const put = (side: readonly number[], toStart: boolean): readonly string[] =>
    side.map((word, at) => {
      const form = words[word] ?? "";
      if (at > 0) return form;
      if (toStart) return form.charAt(0).toUpperCase() + form.slice(1);
      return word === 0 && upos[word] !== "PROPN" ? form.charAt(0).toLowerCase() + form.slice(1) : form;
    });
  return [
    ...words.slice(0, first[0]),
    ...put(second, opens),
    ...words.slice((first.at(-1) ?? 0) + 1, second[0]),
    ...put(first, false),
    ...words.slice((second.at(-1) ?? 0) + 1),
  ];
}

/** The treebanks keep no white space here; a few rules give it back. */
const spaced = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/ (?=[,.;:?!%)\]]|'s|'re|'ve|'ll|'d|'m|n't|’s|’re|n’t)/g, "")
    .replace(/(?<=[($€£[]) /g, "")
    .replace(/ - /g, "-");

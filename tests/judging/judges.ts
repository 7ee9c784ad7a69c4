// Recorded judges: small programs that answer whatever sheet they are shown, each with its own way of being a judge.
import type { ModelReply, ModelRequest } from "../../src/ports/model.ts";
import lines from "../fixtures/model/judged-lines.json" with { type: "json" };

export type Shown = { readonly letter: string; readonly text: string; readonly numbers: readonly number[] };
export type SheetRead = { readonly statements: readonly Shown[]; readonly sentences: ReadonlyMap<number, string> };

/** What stands on a sheet, read as its reader would. */
export function readSheet({ prompt }: ModelRequest): SheetRead {
  const [above = "", material = ""] = prompt.split("BEGIN MATERIAL");
  const listed = above.slice(above.lastIndexOf("Statements:"));
  const statements = [...listed.matchAll(/^([A-Z]+)\. (.+) \[([\d, ]+)\]$/gm)].map(
    ([, letter = "", text = "", numbers = ""]) => ({ letter, text, numbers: numbers.split(", ").map(Number) }),
  );
  const sentences = [...material.matchAll(/^\[(\d+)\] (.+)$/gm)].map(([, n, text = ""]): [number, string] => [
    Number(n),
    text,
  ]);
  return { statements, sentences: new Map(sentences) };
}

type Part = { readonly c: string; readonly s: string; readonly n: number };
export type Item = {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly wrong: readonly { readonly c: string; readonly s: string }[];
  readonly verdict: string;
};

export type Judging = (request: ModelRequest) => string | ModelReply;

/** A judge by what it does with one statement. */
export const judgeBy =
  (rule: (shown: Shown, read: SheetRead) => Item): Judging =>
  (request) => {
    const read = readSheet(request);
    return JSON.stringify({ items: read.statements.map((shown) => rule(shown, read)) });
  };

/** What a judge answers for one statement. */
export const itemOf = (judge: Judging, shown: Shown, { sentences }: SheetRead): Item => {
  const material = [...sentences].map(([n, text]) => `[${n}] ${text}`).join("\n");
  const statement = `${shown.letter}. ${shown.text} [${shown.numbers.join(", ")}]`;
  const prompt = `Statements:\n${statement}\nBEGIN MATERIAL\n${material}`;
  const reply = judge({ system: "", prompt, schema: { name: "", json: {} }, maxOutputTokens: 1 }) as string;
  return (JSON.parse(reply) as { items: [Item] }).items[0];
};

/** A judge with each of its items changed. */
export const eachItem = (judge: Judging, change: (item: Item) => Item): Judging =>
  judgeBy((shown, read) => change(itemOf(judge, shown, read)));

/** A judge that answers one statement, or those of a kind, otherwise. */
export const withItem = (
  judge: Judging,
  which: string | ((text: string) => boolean),
  rule: (shown: Shown, read: SheetRead) => Item,
): Judging =>
  judgeBy((shown, read) =>
    (typeof which === "string" ? which === shown.text : which(shown.text))
      ? rule(shown, read)
      : itemOf(judge, shown, read),
  );

/** Whether a doubts' call is asked, or a sheet. */
export const isDoubts = ({ prompt }: ModelRequest): boolean => prompt.includes("Questions:");

/** Knows the lines written by hand and what stands in the sentences, and calls everything else wrong by its words. */
export const honest: Judging = judgeBy(({ letter, text }, { sentences }) => {
  const known = lines.true.find((line) => line.text === text);
  if (known !== undefined) {
    const parts = known.parts.map(([c = "", s = ""]) => ({ c, s: s === c ? "" : s, n: numberOf(s, sentences) }));
    return { id: letter, parts, wrong: [], verdict: "supported" };
  }
  const copied = [...sentences].find(([, sentence]) => sentence === text);
  if (copied !== undefined)
    return { id: letter, parts: [{ c: text, s: "", n: copied[0] }], wrong: [], verdict: "supported" };
  const listed = lines.false.find((line) => line.text === text);
  const wrong = listed?.wrong.map(([c = "", s = ""]) => ({ c, s })) ?? [difference(text, nearest(text, sentences))];
  return { id: letter, parts: [], wrong, verdict: "not supported" };
});

export const numberOf = (words: string, sentences: ReadonlyMap<number, string>): number =>
  [...sentences].find(([, sentence]) => sentence.includes(words))?.[0] ?? 0;

const split = (text: string): readonly string[] => text.split(" ");

const nearest = (text: string, sentences: ReadonlyMap<number, string>): string =>
  [...sentences.values()].toSorted((one, other) => shared(text, other) - shared(text, one))[0] ?? "";

const shared = (one: string, other: string): number => split(one).filter((word) => split(other).includes(word)).length;

/** What lies between the words that two texts open with alike and those that they end with alike. */
function difference(text: string, truth: string): { readonly c: string; readonly s: string } {
  const [ours, theirs] = [split(text), split(truth)];
  let from = 0;
  while (from < ours.length && ours[from]?.toLowerCase() === theirs[from]?.toLowerCase()) from++;
  let back = 0;
  while (back < ours.length - from && ours.at(-1 - back) === theirs.at(-1 - back)) back++;
  const [c, s] = [ours.slice(from, ours.length - back), theirs.slice(from, theirs.length - back)];
  // Two names exchanged: what lies between them is right.
  const differs = (words: readonly string[], other: readonly string[]): string =>
    words.filter((word, at) => c.length !== s.length || word !== other[at]).join(" ... ");
  return { c: differs(c, s), s: differs(s, c) };
}

/** Always "supported", each word with the best words that the cited sentences have. */
export const rubberStamp: Judging = judgeBy(({ letter, text, numbers }, { sentences }) => ({
  id: letter,
  parts: bestParts(text, numbers, sentences),
  wrong: [],
  verdict: "supported",
}));

/** The parts of a line that is known, else each word beside itself. */
function bestParts(text: string, numbers: readonly number[], sentences: ReadonlyMap<number, string>): readonly Part[] {
  const known = lines.true.find((line) => line.text === text);
  if (known) return known.parts.map(([c = "", s = ""]) => ({ c, s, n: numberOf(s, sentences) }));
  const n = numbers[0] ?? 1;
  return split(text).map((word) => ({ c: word, s: word, n }));
}

/** One part a clause and no second look. */
export const hurried: Judging = judgeBy(({ letter, text, numbers }, { sentences }) => {
  const n = numbers[0] ?? 1;
  return {
    id: letter,
    parts: text.split(", ").map((c) => ({ c, s: sentences.get(n) ?? "", n })),
    wrong: [],
    verdict: "supported",
  };
});

/** "Not supported" to all, for the first words it sees. */
export const naySayer: Judging = judgeBy(({ letter, text }) => ({
  id: letter,
  parts: [],
  wrong: [{ c: split(text).slice(0, 2).join(" "), s: "" }],
  verdict: "not supported",
}));

/** Right about every statement, with parts that stand in no sentence. */
export const lying: Judging = (request) => {
  const { items } = JSON.parse(honest(request) as string) as { items: readonly Item[] };
  const invented = items.map((item) => ({
    ...item,
    parts: item.parts.map((part) => ({ ...part, s: `it is certain that ${part.s}` })),
  }));
  return JSON.stringify({ items: invented });
};

type Asked = { readonly id: number; readonly text: string; readonly sentences: readonly string[] };
export type Answered = { readonly id: number; readonly quote: string; readonly answer: string };

/** An answerer by what it does with one question of a doubts' call. */
export const answerBy =
  (rule: (asked: Asked) => Answered): Judging =>
  ({ prompt }) => {
    const [above = "", material = ""] = prompt.split("BEGIN MATERIAL");
    const sentences = new Map(
      [...material.matchAll(/^\[(\d+)\] (.+)$/gm)].map(([, n, text = ""]): [number, string] => [Number(n), text]),
    );
    const asked = [...above.matchAll(/^(\d+)\. \[([\d, ]+)\] (.+)$/gm)].map(([, id, numbers = "", text = ""]) => ({
      id: Number(id),
      text,
      sentences: numbers.split(", ").map((number) => sentences.get(Number(number)) ?? ""),
    }));
    return JSON.stringify({ items: asked.map(rule) });
  };

/** Yes to what is in the table or stands in the sentences, and to doubts, which are raised about lines of the table. */
export const answersKnowing = (isTrue: (statement: string) => boolean): Judging =>
  answerBy(({ id, text, sentences }) => {
    // A statement may hold quotation marks itself.
    const statement = /^(?:Do the sentences say all of this[^"]*|Is ".+?" right[^"]*)"(.+)"$/.exec(text)?.[1];
    return statement === undefined || isTrue(statement) || sentences.includes(statement)
      ? { id, quote: sentences[0] ?? "", answer: "yes" }
      : { id, quote: "", answer: "not said" };
  });

export const answersHonestly = answersKnowing((statement) => lines.true.some(({ text }) => text === statement));

export const answersYes = answerBy(({ id, sentences }) => ({ id, quote: sentences[0] ?? "", answer: "yes" }));
export const answersWithoutQuote = answerBy((asked) => {
  const [answered] = (JSON.parse(answersHonestly(only(asked)) as string) as { items: Answered[] }).items;
  return { id: asked.id, answer: answered?.answer ?? "no", quote: answered?.answer === "yes" ? "it is so" : "" };
});

const only = ({ id, text, sentences }: Asked): ModelRequest => ({
  system: "",
  prompt: `${id}. [1] ${text}\nBEGIN MATERIAL\n[1] ${sentences[0]}`,
  schema: { name: "", json: {} },
  maxOutputTokens: 1,
});

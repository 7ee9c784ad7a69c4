// Recorded judges for the quiz: they know its key, as no judge does, and each makes its own use of it.
import { createHash } from "node:crypto";
import table from "../../src/judging/quiz/quiz.table.json" with { type: "json" };
import type { ModelReply, ModelRequest } from "../../src/ports/model.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import { answersHonestly, honest, type Item, isDoubts, itemOf, type Judging, judgeBy, withItem } from "./judges.ts";

type Row = {
  readonly claim: string;
  readonly true: boolean;
  readonly cites: readonly number[];
  readonly kind?: string;
  readonly changed?: readonly string[];
  readonly why?: string;
};
export const rows: readonly Row[] = table.articles.flatMap(({ items }): readonly Row[] => items);
const byClaim = new Map(rows.map((row) => [row.claim, row]));

const supported = (id: string, text: string, n: number): Item => ({
  id,
  parts: [{ c: text, s: "", n }],
  wrong: [],
  verdict: "supported",
});

const refused = (id: string, words: readonly string[]): Item => ({
  id,
  parts: [],
  wrong: words.map((c) => ({ c, s: "" })),
  verdict: "not supported",
});

/** Right about every item, copy and decoy. */
export const knowing: Judging = withItem(
  honest,
  (text) => byClaim.has(text),
  ({ letter, text, numbers }) => {
    const row = byClaim.get(text);
    return row?.true ? supported(letter, text, numbers[0] ?? 1) : refused(letter, row?.changed ?? []);
  },
);

/** The same for the same text, and as good as chance. */
const draw = (text: string): number =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16) / 2 ** 32;

/** Lets a share of what it should refuse through: lies and decoys alike. */
export const careless = (share: number): Judging =>
  judgeBy((shown, read) => {
    const item = itemOf(knowing, shown, read);
    const { letter, text, numbers } = shown;
    return item.verdict !== "supported" && draw(text) < share ? supported(letter, text, numbers[0] ?? 1) : item;
  });

export const stamping: Judging = judgeBy(({ letter, text, numbers }) => supported(letter, text, numbers[0] ?? 1));
export const refusing: Judging = judgeBy(({ letter, text }) => refused(letter, text.split(" ").slice(0, 2)));
export const broken: Judging = () => "Statement A is supported, I think.";

export const judgeNamed = (judging: Judging, name = "a-judge"): FakeModel =>
  fakeModel(
    (request: ModelRequest): string | ModelReply => (isDoubts(request) ? answersHonestly(request) : judging(request)),
    name,
  );

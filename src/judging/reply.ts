// What a judge must send back for a sheet, and what of its reply can be read: item by item, each letter once.
import { z } from "zod";
import { asSchema, jsonIn, said } from "../prompting/json.ts";

/** Parts and wrong before the verdict: a model writes in this order, so that the verdict follows the work. */
const part = z.strictObject({ c: said, s: said, n: z.int() });
const fault = z.strictObject({ c: said, s: said });
const item = z.strictObject({
  id: said,
  parts: z.array(part).max(16),
  wrong: z.array(fault).max(4),
  verdict: z.enum(["supported", "not supported"]),
});
const judgement = z.strictObject({ items: z.array(item).max(60) });

export const judgementSchema = { name: "judgement", json: asSchema(judgement) } as const;

/** Untrusted: its words may stand nowhere. `c` are words of the statement, `s` of sentence `n`, "" where it is `c`. */
export type JudgedItem = {
  readonly parts: readonly z.infer<typeof part>[];
  /** `s` is what the sentences say instead, "" for nothing. */
  readonly wrong: readonly z.infer<typeof fault>[];
  readonly supported: boolean;
};

const readable = z.looseObject({ items: z.array(z.unknown()) });

/**
 * By letter. Undefined when the reply is no judgement at all. What cannot be read, stands under a letter that was not
 * asked or under one that was answered twice is not in it: it is as if it had not been answered.
 */
export function judgementFrom(text: string, letters: ReadonlySet<string>): ReadonlyMap<string, JudgedItem> | undefined {
  const reply = readable.safeParse(jsonIn(text));
  if (!reply.success) return undefined;
  const items = new Map<string, JudgedItem | "twice">();
  for (const each of reply.data.items) {
    const letter = letterIn(each);
    if (letter === undefined || !letters.has(letter)) continue;
    const read = item.safeParse(each);
    if (items.has(letter)) items.set(letter, "twice");
    else if (read.success) items.set(letter, judgedItem(read.data));
  }
  return new Map([...items].flatMap(([letter, each]) => (each === "twice" ? [] : [[letter, each] as const])));
}

/** "A", also where it came as "A." or "(a)". */
const letterIn = (each: unknown): string | undefined => {
  const id = z.looseObject({ id: said }).safeParse(each);
  return id.success ? id.data.id.replace(/[^a-z]/gi, "").toUpperCase() : undefined;
};

/** A verdict that its own "wrong" contradicts is a refusal. */
const judgedItem = ({ parts, wrong, verdict }: z.infer<typeof item>): JudgedItem => {
  const named = wrong.filter(({ c, s }) => c.trim() !== "" || s.trim() !== "");
  return { parts, wrong: named, supported: verdict === "supported" && named.length === 0 };
};

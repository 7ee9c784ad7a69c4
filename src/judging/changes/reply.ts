// What a judge must send back for pairs of lines, and what of its reply can be read: each letter once.
import { z } from "zod";
import { asSchema, jsonIn, said } from "../../prompting/json.ts";

/** Words and fault before the verdict: a model writes in this order, so that the verdict follows the work. */
const item = z.strictObject({
  id: said,
  older: said,
  newer: said,
  wrong: said,
  verdict: z.enum(["change", "no change"]),
});

export const pairsSchema = {
  name: "judged_changes",
  json: asSchema(z.strictObject({ items: z.array(item).max(40) })),
} as const;

/** The faults that `prompts/judge-changes.md` lists. */
export type ChangeFault = "other thing" | "part" | "same" | "older" | "open" | "who" | "cut" | "kind" | "none";

/** Untrusted: its words may stand nowhere, and its fault may be of no list. */
export type JudgedPair = {
  readonly older: string;
  readonly newer: string;
  readonly wrong: string;
  readonly isChange: boolean;
};

/**
 * By letter. Undefined when the reply is no judgement at all; what cannot be read, was not asked or was answered twice
 * is not in it.
 */
export function judgedPairs(text: string, letters: readonly string[]): ReadonlyMap<string, JudgedPair> | undefined {
  const reply = z.looseObject({ items: z.array(z.unknown()) }).safeParse(jsonIn(text));
  if (!reply.success) return undefined;
  const read = reply.data.items.flatMap((each) => item.safeParse(each).data ?? []);
  const named = read.map((one) => ({ ...one, letter: one.id.replace(/[^a-z]/gi, "").toUpperCase() }));
  const once = named.filter(({ letter }) => named.filter((other) => other.letter === letter).length === 1);
  return new Map(
    once.flatMap(({ letter, older, newer, wrong, verdict }): [string, JudgedPair][] =>
      // A verdict that its own fault contradicts is a refusal.
      letters.includes(letter)
        ? [[letter, { older, newer, wrong, isChange: verdict === "change" && wrong.trim() === "" }]]
        : [],
    ),
  );
}

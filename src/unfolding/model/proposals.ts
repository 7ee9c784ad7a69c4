// What a model must send back of changes, and how its reply becomes two places of two lines.
import { z } from "zod";
import { asItStands } from "../../judging/as-it-stands.ts";
import type { StoryChange } from "../../news/change.ts";
import { asSchema, jsonIn, said } from "../../prompting/json.ts";
import type { Offered, OfferedSheet } from "./offered.ts";

export const mostChanges = 6;

const kind = z.enum(["figure", "outcome", "denial", "contrary"]);
const item = z.strictObject({ older: z.int(), newer: z.int(), kind, was: said, now: said });

export const changesSchema = {
  name: "changes",
  json: asSchema(z.strictObject({ items: z.array(item).max(mostChanges) })),
} as const;

/** Characters of its line, whole words. */
export type WordsAt = { readonly start: number; readonly end: number };

/** Untrusted but for its places: both lines were offered, and the words stand in them. */
export type Proposed = {
  readonly kind: StoryChange["kind"];
  readonly older: Offered;
  readonly newer: Offered;
  readonly was: WordsAt;
  readonly now: WordsAt;
};

/**
 * In the model's order. Undefined when the reply is of another form; an item that cannot be read, or whose words stand
 * nowhere in its lines, is left out.
 */
export function proposalsFrom(
  reply: string,
  older: OfferedSheet,
  newer: OfferedSheet,
): readonly Proposed[] | undefined {
  const read = z.looseObject({ items: z.array(z.unknown()) }).safeParse(jsonIn(reply));
  if (!read.success) return undefined;
  return read.data.items.slice(0, mostChanges).flatMap((each): readonly Proposed[] => {
    const one = item.safeParse(each).data;
    const [before, after] = one ? [older.byNumber.get(one.older), newer.byNumber.get(one.newer)] : [];
    if (one === undefined || before === undefined || after === undefined) return [];
    const [was, now] = [stretchOf(one.was, before.line.text), stretchOf(one.now, after.line.text)];
    return was && now ? [{ kind: one.kind, older: before, newer: after, was, now }] : [];
  });
}

/** Without a gap: what is told is one stretch of its line. */
export function stretchOf(words: string, text: string): WordsAt | undefined {
  const found = words.trim() === "" ? undefined : asItStands(words, text);
  const start = found === undefined ? -1 : text.indexOf(found);
  return start < 0 ? undefined : { start, end: start + (found?.length ?? 0) };
}

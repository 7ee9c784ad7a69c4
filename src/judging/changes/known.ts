// The known pairs: 40 changes and 100 notes of two lines that are none, over 14 invented stories, as a judge is asked.
import { idOf } from "../../news/content-id.ts";
import { tongueFor } from "../../words/tongue.ts";
import { chanceFrom } from "../chance.ts";
import type { NotedPair } from "./pair.ts";
import table from "./quiz.table.json" with { type: "json" };

/** Changes with every word of it: a mark is of one version. */
export const changesQuizVersion: string = idOf(table);

export type KnownPair = NotedPair & { readonly isTrue: boolean };

export const changesQuizCalls: number = table.stories.length;

/** Story by story: the pairs of one are one call. */
export const knownSheets = (): readonly (readonly KnownPair[])[] => table.stories.map(pairsOf);

export const knownPairs = (): readonly KnownPair[] => knownSheets().flat();

type Story = (typeof table.stories)[number];

/**
 * In an order that tells nothing. A row names an older and a newer line, the kind of note with the words of both, and
 * what is wrong with it, or "".
 */
function pairsOf({ older, newer, pairs }: Story): readonly KnownPair[] {
  return chanceFrom(pairs)
    .shuffled(pairs)
    .map((row) => {
      const [was, now, kind, before, after, wrong] = row as [number, number, string, string, string, string];
      const sides = { was: sideOf(older, was), now: sideOf(newer, now) };
      return { ...sides, note: noteOf(kind, before, after, sides), isTrue: wrong === "" };
    });
}

const sideOf = ({ outlet, day, lines }: Story["older"], at: number): NotedPair["was"] => ({
  text: lines[at] ?? "",
  outlet,
  at: Date.parse(day),
});

function noteOf(kind: string, before: string, after: string, { was, now }: Pick<NotedPair, "was" | "now">): string {
  const tongue = tongueFor("en");
  const [day, today] = [was, now].map(({ at }) => tongue.date(at, "UTC", { day: "numeric", month: "long" }));
  const given = { was: before, now: after, day: day ?? "", today: today ?? "" };
  if (kind === "figure") return tongue.say("briefing.was", { now: after, before, day: given.day });
  if (kind === "outcome") return tongue.say("change.outcome", given);
  const outlets = { before: was.outlet, outlet: now.outlet };
  return tongue.say(kind === "denial" ? "change.denial" : "change.contrary", { ...given, ...outlets });
}

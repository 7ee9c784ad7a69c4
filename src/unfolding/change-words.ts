// A change in readers' words: both sides as their lines say them, with their days and, where they contradict, outlets.
import type { ChangeSide, StoryChange } from "../news/change.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Moved } from "./figure-changes.ts";

/** Undefined where a line passes no gate. What contradicts says whom: both outlets and both days. */
export function figureTold({ was, now }: Moved, tongue: Tongue): StoryChange | undefined {
  const [old, fresh] = [was.line.side(), now.line.side()];
  if (old === undefined || fresh === undefined) return undefined;
  const count = now.fate === undefined ? now.text : tongue.say(`fate.${now.fate}`, { count: now.amount });
  const words = tongue.say("briefing.was", { now: count, before: inside(was.amount), day: dayOf(old, tongue) });
  return { kind: "figure", was: old, now: fresh, words };
}

/** `side` is undefined where the line passes no gate; `phrase` is what of it is told. */
export type TurnSide = { readonly side: ChangeSide | undefined; readonly phrase: string };

/** Of a figure, too, that is told by the words around it. */
export function turnTold(
  kind: StoryChange["kind"],
  { was, now }: { readonly was: TurnSide; readonly now: TurnSide },
  tongue: Tongue,
): StoryChange | undefined {
  const [old, fresh] = [was.side, now.side];
  if (old === undefined || fresh === undefined) return undefined;
  const given = { was: was.phrase, now: now.phrase, day: dayOf(old, tongue) };
  const sides = { was: old, now: fresh };
  if (kind === "outcome" || kind === "figure") return { kind, ...sides, words: tongue.say("change.outcome", given) };
  const named = (outlet: string): string => outlet || tongue.say("correction.outlet");
  const outlets = { before: named(old.outlet), outlet: named(fresh.outlet), today: dayOf(fresh, tongue) };
  return { kind, ...sides, words: tongue.say(`change.${kind}`, { ...given, ...outlets }) };
}

const dayOf = ({ at }: ChangeSide, tongue: Tongue): string => tongue.date(at, "UTC", { day: "numeric", month: "long" });

/** As it reads inside a sentence: "at least seven". */
const inside = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

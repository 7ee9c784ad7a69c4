// Found changes before a judge: each with the note that would be told of it; where only its words were at fault, twice.
import { type ChangesJudged, judgeChanges } from "../../judging/changes/judge.ts";
import type { NotedPair } from "../../judging/changes/pair.ts";
import type { Briefing } from "../../news/briefing.ts";
import type { FoundChange } from "../../news/change.ts";
import type { ModelSession } from "../../prompting/call.ts";
import type { Prompts } from "../../prompting/prompt.ts";
import { tongueFor } from "../../words/tongue.ts";
import { gistFound, isOneChange, type ToldChange } from "../found.ts";
import { mended } from "./mended.ts";

type Open = { readonly found: FoundChange; readonly told: ToldChange; readonly pair: NotedPair };

/** A judge reads no longer sheet well. */
const mostJudged = 12;

/**
 * Those the judge vouches for, in their order; undefined where its word counts for nothing. `judged` hears each call.
 * Throws Trouble for a first call that was not answered: another try may find what is there.
 */
export async function vouched(
  candidates: readonly FoundChange[],
  { olds, now }: { readonly olds: readonly Briefing[]; readonly now: Briefing },
  { judging, prompts }: { readonly judging: ModelSession; readonly prompts: Prompts },
  judged: (call: ChangesJudged) => Promise<void>,
): Promise<readonly FoundChange[] | undefined> {
  const open = onceEach(candidates.flatMap((found) => openOf(found, olds, now) ?? [])).slice(0, mostJudged);
  const ask = async (some: readonly Open[]): Promise<ChangesJudged> => {
    const call = await judgeChanges(
      judging,
      prompts,
      some.map(({ pair }) => pair),
    );
    await judged(call);
    return call;
  };
  const first = await ask(open);
  if (first.trouble) throw first.trouble;
  if (first.call !== "judged") return undefined;
  const accepted = open.filter((_, at) => first.accepted[at]);
  const again = open.flatMap(({ found, pair }, at): readonly Open[] => {
    const said = first.accepted[at] ? undefined : first.said[at];
    const other = said && mended(found, { was: pair.was.text, now: pair.now.text }, said);
    const made = other && openOf(other, olds, now);
    return made && !accepted.some(({ told }) => isOneChange(told, made.told)) ? [made] : [];
  });
  const second = await ask(again);
  return [...accepted, ...again.filter((_, at) => second.accepted[at])].map(({ found }) => found);
}

/** Undefined where a side does not stand in a line that may be told. */
function openOf(found: FoundChange, olds: readonly Briefing[], now: Briefing): Open | undefined {
  const was = olds.find(({ id }) => id === found.before);
  const told = was && gistFound(found, was, now, tongueFor("en"));
  if (told === undefined) return undefined;
  const { change } = told;
  return { found, told, pair: { was: sideOf(change.was), now: sideOf(change.now), note: change.words } };
}

const sideOf = ({ claim, outlet, at }: ToldChange["change"]["was"]) => ({ text: claim.text, outlet, at });

/** The first of those that a reader would call one. */
const onceEach = (open: readonly Open[]): readonly Open[] =>
  open.filter(({ told }, at) => !open.slice(0, at).some((other) => isOneChange(other.told, told)));

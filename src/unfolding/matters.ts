// Whether something of a story that was told before matters by now: a change, or somebody new with a part in it.
import type { Actor, Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { changesOf } from "./changes.ts";
import { decides } from "./deciding.ts";
import { developmentsOf, sentencesTold } from "./taken-back.ts";

export type Matter =
  | { readonly kind: "change"; readonly change: StoryChange }
  | { readonly kind: "actor"; readonly name: string; readonly claim: CheckedClaim };

/**
 * The most telling one; undefined where nothing does. `told` are the story's tellings, newest first: a later one may
 * tell of its newest turn alone, so each is asked, and what any of them told is no news: of a figure,
 * its value in whatever words.
 */
export function whatMatters(told: readonly Briefing[], now: Briefing): Matter | undefined {
  for (const [index, was] of told.entries()) {
    const newer = told.slice(0, index);
    const change = developmentsOf(was, now, newer, told.slice(index + 1)).find(
      (one) => !newer.some((other) => tells(other, one, was)),
    );
    if (change) return { kind: "change", change };
  }
  return newActor(told, now);
}

/** Did a newer telling say how that went on? Then what it said is what counts, and not what the older one did. */
const tells = (newer: Briefing, { kind, was, now }: StoryChange, older: Briefing): boolean =>
  linesOf(newer).some(({ text }) => text === now.claim.text) ||
  changesOf(older, newer).some((one) => one.kind === kind && one.was.claim.text === was.claim.text);

function newActor(told: readonly Briefing[], now: Briefing): Matter | undefined {
  const known = told.map(allWordsOf).join("\n");
  const strangers = now.actors.filter((actor) => actor.kind !== "place" && !isKnown(actor, known));
  for (const claim of linesOf(now)) {
    if (claim.saidBy !== undefined || isPast(claim.text, now.writtenAt)) continue;
    const actor = strangers.find(({ name, aliases }) => [name, ...aliases].some((one) => decides(claim.text, one)));
    if (actor) return { kind: "actor", name: actor.name, claim };
  }
  return undefined;
}

/** A person is known by the last name alone. */
function isKnown({ name, aliases, kind }: Actor, words: string): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return [name, ...aliases, ...(kind === "person" ? [last] : [])].some((one) => words.includes(one));
}

/** "who was elected in 2019" is told for background. */
function isPast(text: string, at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return (text.match(/\b(?:19|20)\d\d\b/g) ?? []).some((written) => Number(written) < year);
}

const linesOf = ({ lead, points, more }: Briefing): readonly CheckedClaim[] => [lead, ...points, ...more];

/** Everything that readers had of it, and could read behind it. */
const allWordsOf = (briefing: Briefing): string =>
  [
    briefing.headline.text,
    ...linesOf(briefing).map(({ text }) => text),
    ...briefing.actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...briefing.sources.map(({ title }) => title),
    ...sentencesTold(briefing),
  ].join("\n");

// Which of a briefing's people and bodies a printed line names, and how much the line is theirs.
import type { Actor, Briefing } from "../briefing.ts";
import { isArgument } from "./arguments.ts";
import { mentionShare } from "./mention-rules.ts";
import type { PrintedLine } from "./printed.ts";

type Form = { readonly form: string; readonly actor: Actor };

/** Longer forms first: within a longer known name a shorter one is not meant ("Scientology" in its "Church"). */
export function formsIn(briefing: Briefing, lines: readonly PrintedLine[]): readonly Form[] {
  const all = briefing.actors.flatMap((actor) => formsOf(actor).map((form): Form => ({ form, actor })));
  const meant = all.filter(({ form, actor }) => {
    const bearers = all.filter((other) => other.form === form && other.actor.kind === actor.kind);
    return bearers.length === 1 || bearerOf(bearers, briefing, lines) === actor;
  });
  return meant.sort((a, b) => b.form.length - a.form.length);
}

/** One is clearly meant where the sources write his whole name so many times as often as any other one's. */
const clearly = 3;

/** "Clinton" is whom of the two the lines name in full; else whom the sources do far more often; or nobody. */
function bearerOf(bearers: readonly Form[], { sources }: Briefing, lines: readonly PrintedLine[]): Actor | undefined {
  const inFull = bearers.filter(({ actor }) => lines.some(({ text }) => text.includes(actor.name)));
  if (inFull.length === 1) return inFull[0]?.actor;
  const times = ({ actor }: Form): number =>
    sources.reduce((sum, { sentences }) => sum + sentences.filter((text) => text.includes(actor.name)).length, 0);
  const [first, second] = bearers.map((one) => ({ ...one, times: times(one) })).sort((a, b) => b.times - a.times);
  return first && first.times >= clearly * Math.max(1, second?.times ?? 0) ? first.actor : undefined;
}

/** Each once: 1 where he acts in the line, less where its words only hold his name. */
export function namedIn(line: PrintedLine, forms: readonly Form[]): ReadonlyMap<Actor, number> {
  const named = new Map<Actor, number>();
  let left = line.text;
  for (const { form, actor } of forms)
    for (let at = left.indexOf(form); at >= 0; at = left.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (isLetter(left[at - 1] ?? "") || isLetter(left[end] ?? "")) continue;
      left = left.slice(0, at) + "\n".repeat(form.length) + left.slice(end);
      const share = mentionShare(line.text, at, end, actor.kind) * shareOf(line, at, end);
      if (share > 0) named.set(actor, Math.max(share, named.get(actor) ?? 0));
    }
  return named;
}

/** Headlines have no tree; a lead is about whom it names, but most about who acts; a point is about who acts in it. */
const aside = { headline: 1, lead: 0.3, point: 0 } as const;

const shareOf = ({ text, place }: PrintedLine, start: number, end: number): number =>
  place !== "headline" && isArgument(text, start, end) ? 1 : aside[place];

const isLetter = (character: string): boolean => /[\p{L}\d]/u.test(character);

const shortestForm = 2;

function formsOf({ name, kind, aliases }: Actor): readonly string[] {
  const surname = kind === "person" ? [name.split(" ").at(-1) ?? ""] : [];
  return [...new Set([name, ...aliases, ...surname])].filter((form) => form.length >= shortestForm);
}

// Whom a briefing's first lines are about: at most three, by where and how often they are named, not by having a role.
import { isOutlet } from "../../language/en/outlets.ts";
import { tokensOf } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Actor, Briefing } from "../briefing.ts";
import { isActing } from "./acting.ts";
import { isDoing } from "./doing.ts";
import { type PrintedLine, printedLines } from "./printed.ts";
import { sameName } from "./same-name.ts";

const most = 3;
/** Named once in a point, somebody is shown only where the article comes back to him and says who he is. */
const least = 2;
/** `owner`: "the Beatles' label" is about the label. */
const worth = { role: 0.6, mention: 0.2, owner: 0.3 } as const;

export function firstActors(briefing: Briefing): readonly Actor[] {
  const lines = printedLines(briefing);
  const named = new Map<Actor, number>();
  for (const line of lines)
    for (const [actor, share] of namedIn(line, briefing.actors))
      named.set(actor, (named.get(actor) ?? 0) + line.weight * share);
  const small = smallWords(briefing);
  const ranked = [...named]
    .filter(([actor]) => isActing(actor) && !isPassingOn(actor, briefing, lines[0]) && !isCommon(actor, small))
    .filter(([actor]) => actor.kind === "person" || isDoing(actor, briefing))
    .map(([actor, weight]) => ({ actor, weight: weight + bonus(actor) }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight);
  const shown: Actor[] = [];
  for (const { actor } of ranked)
    if (shown.length < most && !shown.some((other) => sameName(other, actor))) shown.push(actor);
  return shown;
}

const bonus = ({ role, citations }: Actor): number =>
  (role ? worth.role : 0) + worth.mention * Math.min(5, citations.length);

const passing = wordSet("at by from in on tells to told via with");

/** An outlet is somebody of the story where the headline is about it; elsewhere it only told the news. */
function isPassingOn({ name }: Actor, { sources }: Briefing, headline: PrintedLine | undefined): boolean {
  if (!isOutlet(name) && !sources.some(({ outlet }) => outlet.toLowerCase() === name.toLowerCase())) return false;
  const at = headline?.lower.indexOf(name.toLowerCase()) ?? -1;
  return at < 0 || passing.has(tokensOf(headline?.text.slice(0, at) ?? "").at(-1)?.norm ?? "");
}

/** Words that the sources write with a small letter. */
const smallWords = ({ sources }: Briefing): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ sentences }) => sentences.flatMap((text) => text.match(/(?<![\p{L}-])\p{Ll}{4,}/gu) ?? [])),
  );

/** "City" and "Navy" are nobody's name where the text also writes "the city" and "the navy". */
const isCommon = ({ name, kind }: Actor, small: ReadonlySet<string>): boolean =>
  kind === "organisation" && name.split(" ").every((word) => small.has(word.toLowerCase()));

/**
 * Each once, with 1, or less where it only says whose something is. A name within a longer one that is known is not
 * meant ("Scientology" in "Church of Scientology"), nor one that is a title in quotation marks.
 */
function namedIn({ lower }: PrintedLine, actors: readonly Actor[]): ReadonlyMap<Actor, number> {
  const named = new Map<Actor, number>();
  const forms = actors.flatMap((actor) => formsOf(actor).map((form) => ({ form: form.toLowerCase(), actor })));
  forms.sort((a, b) => b.form.length - a.form.length);
  let left = lower;
  for (const { form, actor } of forms)
    for (let at = left.indexOf(form); at >= 0; at = left.indexOf(form, at + 1)) {
      const [before = "", after = ""] = [left[at - 1], left.slice(at + form.length)];
      if (isLetter(before) || isLetter(after[0] ?? "")) continue;
      left = left.slice(0, at) + "\n".repeat(form.length) + after;
      if (/["“]/.test(before) && /^[.,]?["”]/.test(after)) continue;
      const share = /^['’]/.test(after) ? worth.owner : 1;
      named.set(actor, Math.max(share, named.get(actor) ?? 0));
    }
  return named;
}

const isLetter = (character: string): boolean => /[\p{L}\d]/u.test(character);

const shortestForm = 2;

function formsOf({ name, kind, aliases }: Actor): readonly string[] {
  const surname = kind === "person" ? [name.split(" ").at(-1) ?? ""] : [];
  return [...new Set([name, ...aliases, ...surname])].filter((form) => form.length >= shortestForm);
}

// Whom a briefing's first lines are about: at most three, by where and how often they are named, not by having a role.
import { genderOfFirstName } from "../../language/en/gender.ts";
import { isOutlet } from "../../language/en/outlets.ts";
import { rarity } from "../../language/frequency.ts";
import { tokensOf } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Actor, Briefing } from "../briefing.ts";
import { isActing } from "./acting.ts";
import { isDoing } from "./doing.ts";
import { formsIn, namedIn } from "./named-in.ts";
import { isNobody } from "./nobody-rules.ts";
import { type PrintedLine, printedLines } from "./printed.ts";
import { sameName } from "./same-name.ts";

const most = 3;
/** Named once in a point, somebody is shown only where the article comes back to him and says who he is. */
const least = 2;
const worth = { role: 0.6, mention: 0.2 } as const;

export function firstActors(briefing: Briefing): readonly Actor[] {
  const lines = printedLines(briefing);
  const named = new Map<Actor, number>();
  const forms = formsIn(briefing, lines);
  for (const line of lines)
    for (const [actor, share] of namedIn(line, forms)) named.set(actor, (named.get(actor) ?? 0) + line.weight * share);
  const small = smallWords(briefing);
  const ranked = [...named]
    .filter(([actor]) => isActing(actor) && !isNobody(actor) && !isPassingOn(actor, briefing, lines[0]))
    .filter(([actor]) => !isCommon(actor, small) && isSomebody(actor, briefing, small) && !isCut(actor, briefing))
    .filter(([actor]) => !isThing(actor, briefing))
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

const reporters = /(?:^| )(?:columnist|correspondent|interviewer|photographer|reporter)$/i;

/** An outlet is somebody of the story where the headline is about it, as its reporter is; elsewhere they told it. */
function isPassingOn({ name, role }: Actor, { sources }: Briefing, headline: PrintedLine | undefined): boolean {
  if (reporters.test(role ?? "") || role === "wife" || role === "husband") return !headline?.text.includes(name);
  if (!isOutlet(name) && !sources.some(({ outlet }) => outlet.toLowerCase() === name.toLowerCase())) return false;
  const at = headline?.lower.indexOf(name.toLowerCase()) ?? -1;
  return (
    at < 0 ||
    /[|–—-] $/.test(headline?.text.slice(0, at) ?? "") ||
    passing.has(tokensOf(headline?.text.slice(0, at) ?? "").at(-1)?.norm ?? "")
  );
}

/** Words that the sources write with a small letter. */
const smallWords = ({ sources }: Briefing): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ sentences }) => sentences.flatMap((text) => text.match(/(?<![\p{L}-])\p{Ll}{4,}/gu) ?? [])),
  );

/**
 * Who has no role must do something, and who has one name only must do it in a story whose headline names him; a body
 * must do something too.
 */
function isSomebody(actor: Actor, briefing: Briefing, small: ReadonlySet<string>): boolean {
  const { kind, name, role, aliases, citations } = actor;
  if (kind !== "person") return isDoing(actor, briefing);
  const words = name.toLowerCase().split(" ");
  // "General Sherman" may be a tree and "Prince George" a county.
  if (words.length === 1 && ranks.has(role?.toLowerCase() ?? ""))
    return isDoing({ name, kind, aliases, citations }, briefing);
  if (role !== undefined) return true;
  if (words.length === 1) return isHeadlined(name, briefing.headline.text) && isDoing(actor, briefing);
  // "Christiana Care" in a text on care.
  if (small.has(words.at(-1) ?? "")) return false;
  return genderOfFirstName(words[0] ?? "") !== undefined || isDoing(actor, briefing);
}

/** Alone: behind another word with a capital it may be the end of a longer name. */
function isHeadlined(name: string, headline: string): boolean {
  const at = headline.indexOf(name);
  return at >= 0 && !/\p{Lu}[\p{L}’'-]* $/u.test(headline.slice(0, at));
}

/** Titles that things are named by too. */
const ranks = wordSet("captain general king lady lord major prince");

/** "the Odysseus spacecraft": behind the name stands what kind of thing it is. */
const vessels = wordSet(
  "app breed capsule craft ferry fire lander liner probe rocket rover ship spacecraft telescope vessel wildfire",
);

const isThing = ({ name, role }: Actor, { sources }: Briefing): boolean =>
  role === undefined &&
  sources.some(({ sentences }) =>
    sentences.some((text) => {
      const at = text.indexOf(name);
      return at >= 0 && vessels.has(/^ (\p{Ll}+)/u.exec(text.slice(at + name.length))?.[1] ?? "");
    }),
  );

/** Before a name of which the reading found only an end: "Ildefonso" before "Reyes". */
const wordBefore = /(?:^|[\s“‘"'(])(\p{Lu}[\p{L}’'-]+) $/u;

/** The text has a word with a capital right before the name that news does not know: a first name that was lost. */
const isCut = ({ kind, name, citations }: Actor, { sources }: Briefing): boolean =>
  kind === "person" &&
  citations.some(({ source, sentence, start, end }) => {
    const text = sources[source]?.sentences[sentence] ?? "";
    const before = wordBefore.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase();
    return before !== undefined && text.slice(start, end) === name && rarity(before) === 1;
  });

/** "City" and "Navy" are nobody's name where the text also writes "the city" and "the navy". */
const isCommon = ({ name, kind }: Actor, small: ReadonlySet<string>): boolean =>
  kind === "organisation" && name.split(" ").every((word) => small.has(word.toLowerCase()));

// Which quotation stands on the first screen: short, whole, of a person who matters, and told in no line.
import { contentStems } from "../../language/stop-words.ts";
import { tokensOf } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Actor, Briefing, Quote } from "../briefing.ts";
import { shownActors } from "./acting.ts";
import { printedLines } from "./printed.ts";
import { firstActors } from "./who.ts";

const words = { least: 6, most: 25 } as const;
/** More of its words in one line than this, and the line tells it. */
const toldShare = 0.6;
/** A statement that opens so leans on what was said before it; "I" and "we" are the speaker. */
const back = wordSet("and at but he her his it its she so that their these they this those");

/** The text says who it is, or the lines are about him. */
export function firstQuote(briefing: Briefing): Quote | undefined {
  const shown = firstActors(briefing);
  const people = shownActors(briefing).filter((one) => one.kind === "person" && (one.role || shown.includes(one)));
  const lines = printedLines(briefing).map(({ text }) => new Set(contentStems(text)));
  return briefing.quotes.find(
    (quote) =>
      people.some((actor) => isNamed(actor, quote.speaker)) &&
      !isSomebodyElse(quote, briefing) &&
      isWhole(quote, briefing) &&
      !isTold(quote.text, lines),
  );
}

const isNamed = ({ name, aliases }: Actor, speaker: string | undefined): boolean =>
  speaker !== undefined && (name === speaker || aliases.includes(speaker));

/** Nobody speaks of himself by name, and "Red Bull" of "Red Bull's driver" is not the driver. */
const isSomebodyElse = ({ text, speaker = "" }: Quote, { actors }: Briefing): boolean =>
  text.includes(speaker.split(" ").at(-1) ?? "") || actors.some(({ role }) => role?.includes(speaker));

/** A statement from its first word to its last; a quotation mark within it is somebody else's, or a broken one. */
function isWhole({ text, citation }: Quote, { sources }: Briefing): boolean {
  const count = text.split(" ").length;
  if (count < words.least || count > words.most || !/^\p{Lu}/u.test(text)) return false;
  if (/\.\.\.|…|\?$|[()[\]]|(?:^|\s)['‘]/.test(text) || back.has(tokensOf(text)[0]?.norm ?? "")) return false;
  const after = sources[citation.source]?.sentences[citation.sentence]?.slice(citation.end) ?? "";
  return !goesOn.test(after);
}

/** '"We hope so," she said, "but not yet."': the first half alone is not what she said. */
const goesOn = /[“"‘]\p{Ll}/u;

function isTold(text: string, lines: readonly ReadonlySet<string>[]): boolean {
  const stems = contentStems(text);
  return lines.some((line) => stems.filter((stem) => line.has(stem)).length >= stems.length * toldShare);
}

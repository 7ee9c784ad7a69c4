// Whether a text tells enough of a name to list it: one word, read once, is somebody only if it does or is something.
import lists from "../../language/en/names.words.json" with { type: "json" };
import { cut } from "../../language/tokenize.ts";
import type { NameMention } from "../../news/reading.ts";
import { somebodyRules } from "./somebody-rules.ts";

const events: ReadonlySet<string> = new Set(lists.events);

/** Cups, laws and elections are talked of and do nothing; a league may fine somebody. */
const isEvent = (name: string): boolean => name.includes(" ") && events.has(name.toLowerCase().split(" ").at(-1) ?? "");

function actsIn({ at }: NameMention, text: string): boolean {
  const whole = cut(text);
  const last = whole.tokens.findLastIndex(({ end }) => end <= at.end);
  return last >= 0 && somebodyRules.ask(whole, last) === true;
}

/** `mentions` are one actor's, `textOf` is the sentence of each. */
export function isTold(mentions: readonly NameMention[], textOf: (mention: NameMention) => string): boolean {
  const [only, second] = mentions;
  const single = only !== undefined && second === undefined && !only.text.includes(" ");
  const event = mentions.every(({ text, kind }) => kind !== "person" && isEvent(text));
  if (!event && !(single && only.kind === "person")) return true;
  return mentions.some((mention) => actsIn(mention, textOf(mention)));
}

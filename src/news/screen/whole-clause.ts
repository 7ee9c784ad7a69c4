// Whether a figure's label is its sentence from where a clause begins to where one ends, and so true when shown alone.
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Figure } from "../briefing.ts";
import { isUnfit } from "./figure-rules.ts";

/** One line of a phone and a half. */
const longest = 16;
const opens = wordSet("that and but as while because whereas although though said says");
/** What follows "in", "since" or "during" says of what the number holds, and may not be cut off; these say why. */
const closes = wordSet("after although as because before but though when while");
/** "On Sunday, " may be left out, and "in 1997, " is shown beside the figure; "for each dollar spent, " may not. */
const mostAhead = 5;
const light = wordSet("also earlier last meanwhile on still today yesterday");
/** "..., the paper reported, down from 19%" */
const toldAside = /, [^,]* (?:said|says|reported|reports),/;
const days = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "36% of graduates have jobs" is not what "36% of graduates have jobs that pay $45,000" says. */
export function isWhole({ text, measures: label, asOf }: Figure, sentence: string): boolean {
  const at = sentence.indexOf(label);
  if (label === "" || at < 0 || !label.includes(text) || label.split(" ").length > longest) return false;
  const shown = { ahead: sentence.slice(0, at), clause: label, after: sentence.slice(at + label.length) };
  const after = cut(shown.after).tokens[0];
  if (isSpeaking(cut(label).tokens.at(-1)?.lower ?? "") || toldAside.test(label) || isUnfit(shown)) return false;
  const ends = after === undefined || after.kind === "sign" || closes.has(after.norm) || days.test(after.text);
  return ends && isFree(cut(shown.ahead).tokens, asOf !== undefined);
}

/** The clause hangs on nothing before it; `dated`: the time it was cut from is shown with it. */
function isFree(ahead: readonly Token[], dated: boolean): boolean {
  const before = ahead.at(-1);
  if (before?.norm === ",") return ahead.length <= mostAhead && (dated || light.has(ahead[0]?.norm ?? ""));
  if (before?.norm === "that") return ahead.slice(-farthest).some(({ lower }) => isSpeaking(lower));
  return before === undefined || before.kind === "sign" || opens.has(before.norm);
}

/** "announced on Friday that": tokens from the verb to the clause. */
const farthest = 5;

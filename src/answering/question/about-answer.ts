// Answers about the answer before: the sentence behind one of its numbers, and who said what it says.
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import { type Answer, claimsOf } from "../../news/answer.ts";
import type { CheckedClaim } from "../../news/claim.ts";
import { read } from "../../reading/read.ts";
import { sayerOf } from "../../writing/sayer.ts";
import { aboutRules } from "./about-rules.ts";
import { hangingsOf } from "./hanging.ts";
import type { Phrasing } from "./message.ts";

type Made = Pick<Answer, "id" | "question" | "at" | "writer">;

/** Undefined where nothing was answered before, and where the question is about something else. */
export function aboutAnswer({ tokens }: Phrasing, last: Answer | undefined, made: Made): Answer | undefined {
  const claims = last === undefined ? [] : claimsOf(last);
  if (last === undefined || claims[0] === undefined) return undefined;
  if (aboutRules.first(tokens)?.makes === "proof" && !tokens.some(({ norm }) => briefingLines.has(norm))) {
    const number = Number(tokens.findLast(({ kind }) => kind === "number")?.text);
    return shown(claims[number - 1], last, made);
  }
  const hanging = hangingsOf(tokens);
  return hanging.has("bare") && hanging.has("who says so") ? sayer(claims[0], last, made) : undefined;
}

/** "Your source for point 2" is a question about the briefing. */
const briefingLines: ReadonlySet<string> = new Set(["briefing", "bullet", "item", "line", "point"]);

const shown = (claim: CheckedClaim | undefined, { sources }: Answer, made: Made): Answer | undefined =>
  claim && { ...made, kind: "answered", claims: [claim], sources };

/** Undefined where somebody is said to say it and it is not clear who. */
function sayer(claim: CheckedClaim, last: Answer, made: Made): Answer | undefined {
  const { source, sentence } = claim.citations.at(-1) ?? claim.citations[0];
  const text = last.sources[source]?.sentences[sentence] ?? "";
  const reading = read({ title: "", text, language: "en" });
  const name = reading.sentences[0]?.text === text ? sayerOf(reading, 0) : undefined;
  const start = name === undefined ? -1 : text.indexOf(name);
  if (name !== undefined && start >= 0)
    return {
      ...made,
      kind: "answered",
      short: { text: name, citation: { source, sentence, start, end: start + name.length } },
      claims: [claim],
      sources: last.sources,
    };
  if (/\baccording\b/i.test(text) || (text.match(/\p{L}+/gu) ?? []).some((word) => isSpeaking(word.toLowerCase())))
    return undefined;
  const outlet = last.sources[source]?.outlet || "The text";
  return {
    ...made,
    kind: "declined",
    words: `${outlet} says so itself: the sentence names nobody for it.`,
    sources: [],
  };
}

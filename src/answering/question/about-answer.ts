// Answers about the answer before: the sentence behind one of its numbers, and who said what it says.
import { isQuoting, isSpeaking } from "../../language/en/speech-verbs.ts";
import { propositionsIn } from "../../language/syntax/propositions.ts";
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut, tokensOf } from "../../language/tokenize.ts";
import { type Answer, claimsOf } from "../../news/answer.ts";
import type { CheckedClaim } from "../../news/claim.ts";
import type { NameMention } from "../../news/reading.ts";
import { read } from "../../reading/read.ts";
import { tongueFor } from "../../words/tongue.ts";
import { sayerOf } from "../../writing/sayer.ts";
import { aboutRules } from "./about-rules.ts";
import { hangingsOf } from "./hanging.ts";
import type { Phrasing } from "./message.ts";

type Made = Pick<Answer, "id" | "question" | "at" | "writer" | "language">;

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

/** Who the sentence gives it to; the sentence alone where that is nobody with a name. */
function sayer(claim: CheckedClaim, last: Answer, made: Made): Answer | undefined {
  const { source, sentence } = claim.citations.at(-1) ?? claim.citations[0];
  const text = last.sources[source]?.sentences[sentence] ?? "";
  const named = sayerIn(text);
  const start = named === undefined ? -1 : text.indexOf(named);
  // "Norway's Coastal Authority" is who says it, not Norway.
  const name = named && named + (ownedBody.exec(text.slice(start + named.length))?.[0] ?? "");
  if (name !== undefined && start >= 0) {
    const citation = { source, sentence, start, end: start + name.length };
    return { ...made, kind: "answered", short: { text: name, citation }, claims: [claim], sources: last.sources };
  }
  if (tokensOf(text).some(({ lower }) => lower === "according" || isQuoting(lower))) return shown(claim, last, made);
  const tongue = tongueFor(made.language);
  const outlet = last.sources[source]?.outlet || tongue.say("told.text");
  const words = tongue.say("told.says-itself", { outlet });
  return { ...made, kind: "declined", words, sources: [] };
}

const ownedBody = /^['’]s(?: \p{Lu}[\p{L}-]+)+/u;

/** "According to Airbus spokesman Jaime Perez-Guerra": the person before the company. */
function sayerIn(text: string): string | undefined {
  const reading = read({ title: "", text, language: "en" });
  if (reading.sentences[0]?.text !== text) return undefined;
  const people = reading.names.filter(({ kind }) => kind === "person");
  return sayerOf({ ...reading, names: people }, 0) ?? sayerOf(reading, 0) ?? subjectOfSaying(text, people);
}

/**
 * "Captain Ingrid Moe, 52, master of the ferry, said": by the tree, whatever stands between; where it is not sure, the
 * only person of the sentence.
 */
function subjectOfSaying(text: string, people: readonly NameMention[]): string | undefined {
  const tree = sentenceTree(cut(text));
  for (const { verb, subject, sure } of tree === undefined ? [] : propositionsIn(tree)) {
    if (tree === undefined || subject === undefined || (!sure && people.length > 1) || !isSpeaking(tree.form(verb)))
      continue;
    const places = subject.words.map((word) => tree.place(word).start);
    const named = people.find(({ at }) => places.some((start) => at.start <= start && start < at.end));
    if (named) return named.text;
  }
  return undefined;
}
